// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/diagnosticsmodel.h"

#include "session/phrasetext.h"

#include <algorithm>

namespace simmer::ui {

DiagnosticsModel::DiagnosticsModel(QObject *parent) : QAbstractListModel(parent) {}

int DiagnosticsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> DiagnosticsModel::roleNames() const
{
    return {{PlaceRole, "place"}, {PointerRole, "pointer"}, {RuleRole, "rule"},
            {ErrorRole, "error"}, {MessageRole, "message"}, {HintRole, "hint"}};
}

QVariant DiagnosticsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const scenario::Diagnostic &diagnostic = m_diagnostics[std::size_t(index.row())];
    switch (role) {
    case PlaceRole: {
        const scenario::Position &at = diagnostic.source.position;
        const QString file = QString::fromStdString(diagnostic.file);
        return at.line == 0 ? file : QStringLiteral("%1:%2:%3").arg(file).arg(at.line).arg(at.column);
    }
    case PointerRole: return QString::fromStdString(diagnostic.source.pointer);
    case RuleRole: return QString::fromStdString(diagnostic.rule);
    case ErrorRole: return diagnostic.severity == scenario::Severity::Error;
    case Qt::DisplayRole:
    case MessageRole: return session::textOf(diagnostic.message);
    case HintRole: return session::textOf(diagnostic.hint);
    default: return {};
    }
}

void DiagnosticsModel::setDiagnostics(scenario::Diagnostics diagnostics)
{
    beginResetModel();
    m_diagnostics = std::move(diagnostics);
    endResetModel();
    Q_EMIT changed();
}

int DiagnosticsModel::errors() const
{
    return int(std::ranges::count(m_diagnostics, scenario::Severity::Error, &scenario::Diagnostic::severity));
}

bool DiagnosticsModel::isUnreadable() const
{
    return std::ranges::any_of(m_diagnostics, [](const scenario::Diagnostic &diagnostic) {
        return diagnostic.rule.starts_with("file/");
    });
}

void DiagnosticsModel::retranslate()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {Qt::DisplayRole, MessageRole, HintRole});
}

QString DiagnosticsModel::text() const
{
    QString all;
    for (const scenario::Diagnostic &diagnostic : m_diagnostics)
        all += session::textOf(diagnostic) + u'\n';
    return all;
}

} // namespace simmer::ui
