// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/differencesmodel.h"

#include "session/pythonlane.h"

#include "ui/run/lanetexts.h"

#include <QThread>

#include <memory>
#include <utility>

namespace simmer::ui {

DifferencesModel::DifferencesModel(QObject *parent) : QAbstractListModel(parent) {}

DifferencesModel::~DifferencesModel() = default;

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QHash<int, QByteArray> DifferencesModel::roleNames() const
{
    return {{LaneRole, "lane"},       {TitleRole, "title"},   {FirstRole, "first"},
            {SubjectRole, "subject"}, {ChangeRole, "change"}, {EventRole, "event"}};
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid) || !m_run)
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    switch (role) {
    case LaneRole: return row.lane;
    case TitleRole: return LaneTexts::title(m_run->scheduling(row.lane));
    case FirstRole: return index.row() == 0 || m_rows[std::size_t(index.row()) - 1].lane != row.lane;
    case Qt::DisplayRole:
    case SubjectRole: return DifferenceTexts::subject(row.difference, row.names);
    case ChangeRole: return DifferenceTexts::change(row.difference, m_run->unitName(), m_run->locale());
    case EventRole:
        return row.difference.eventAfter == trace::nothing ? qint64(-1)
                                                           : qint64(row.difference.eventAfter) + 1;
    default: return {};
    }
}

void DifferencesModel::setRun(RunModel *run)
{
    if (m_run == run)
        return;
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = run;
    if (run) {
        for (const auto signal : {&RunModel::advanced, &RunModel::lanesChanged})
            connect(run, signal, this, &DifferencesModel::update);
        connect(run, &RunModel::localeChanged, this, [this] {
            m_asked.clear();
            update();
        });
    }
    update();
    Q_EMIT runChanged();
}

void DifferencesModel::setKept(KeptRun *kept)
{
    if (m_kept == kept)
        return;
    if (m_kept)
        disconnect(m_kept, nullptr, this, nullptr);
    m_kept = kept;
    if (kept)
        connect(kept, &KeptRun::changed, this, &DifferencesModel::update);
    update();
    Q_EMIT keptChanged();
}

std::vector<DifferencesModel::Pair> DifferencesModel::pairs() const
{
    std::vector<Pair> pairs;
    if (!m_run || !m_kept)
        return pairs;
    for (int lane = 0; lane < m_run->count(); ++lane) {
        const Timeline after = m_run->timeline(lane);
        if (after && after->hasHeader() && session::isOfInterpreter(after->header()))
            continue;
        const Timeline before = m_kept->timeline(m_run->scheduling(lane));
        const auto isWhole = [](const Timeline &t) { return t && t->hasHeader() && t->isClosed(); };
        if (isWhole(before) && isWhole(after) && before != after)
            pairs.push_back({lane, before, after});
    }
    return pairs;
}

void DifferencesModel::update()
{
    const std::vector<Pair> wanted = pairs();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    ++m_request;
    if (wanted.empty()) {
        take({}, {});
        return;
    }
    Q_EMIT updated();
    auto rows = std::make_shared<std::vector<Row>>();
    QThread *thread =
        QThread::create([rows, wanted, locale = m_run->locale()] { *rows = compare(wanted, locale); });
    // The thread outlives a model that is gone: it touches nothing but what it shares.
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, rows, wanted, request = m_request] {
        if (request == m_request)
            take(wanted, std::move(*rows));
    });
    thread->start();
}

std::vector<DifferencesModel::Row> DifferencesModel::compare(const std::vector<Pair> &pairs,
                                                             const QString &locale)
{
    std::vector<Row> rows;
    for (const Pair &pair : pairs) {
        for (trace::Difference &difference : trace::differences(*pair.before, *pair.after)) {
            auto names = DifferenceTexts::names(difference, *pair.before, *pair.after, locale);
            rows.push_back({pair.lane, std::move(difference), std::move(names)});
        }
    }
    return rows;
}

void DifferencesModel::take(std::vector<Pair> pairs, std::vector<Row> rows)
{
    beginResetModel();
    m_done = std::move(pairs);
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT updated();
}

} // namespace simmer::ui
