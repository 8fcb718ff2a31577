// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/rundifference.h"
#include "ui/experiment/differencetexts.h"
#include "ui/run/keptrun.h"
#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <qqmlregistration.h>

#include <vector>

namespace simmer::ui {

/// What the run that is shown differs in from the kept one, lane by lane, the most important first. Lanes
/// that go on are compared when they have ended. Another thread compares.
class DifferencesModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(simmer::ui::KeptRun *kept READ kept WRITE setKept NOTIFY keptChanged)
    Q_PROPERTY(int count READ rowCount NOTIFY updated)
    /// How many lanes have been compared.
    Q_PROPERTY(int compared READ compared NOTIFY updated)
    /// Another thread is at it.
    Q_PROPERTY(bool comparing READ isComparing NOTIFY updated)
public:
    enum Role
    {
        LaneRole = Qt::UserRole + 1, ///< row of the lane in `run`
        TitleRole,                   ///< of the lane
        FirstRole,                   ///< the lane's first row
        SubjectRole,
        ChangeRole,
        EventRole, ///< how many events have happened in `run` where it shows; -1 where it shows nowhere
    };

    Q_ENUM(Role)

    explicit DifferencesModel(QObject *parent = nullptr);
    ~DifferencesModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    KeptRun *kept() const { return m_kept; }
    void setKept(KeptRun *kept);
    int compared() const { return int(m_done.size()); }
    bool isComparing() const { return m_asked != m_done; }

Q_SIGNALS:
    void runChanged();
    void keptChanged();
    void updated();

private:
    struct Row
    {
        int lane = 0;
        trace::Difference difference;
        DifferenceTexts::Names names;
    };
    using Timeline = std::shared_ptr<const trace::Timeline>;
    struct Pair
    {
        int lane = 0;
        Timeline before;
        Timeline after;
        friend bool operator==(const Pair &, const Pair &) = default;
    };

    void update();
    std::vector<Pair> pairs() const;
    static std::vector<Row> compare(const std::vector<Pair> &pairs, const QString &locale);
    void take(std::vector<Pair> pairs, std::vector<Row> rows);

    QPointer<RunModel> m_run;
    QPointer<KeptRun> m_kept;
    /// What is being compared, and what the rows are of.
    std::vector<Pair> m_asked;
    /// A comparison with another number than this one is of what was asked before.
    quint64 m_request = 0;
    std::vector<Pair> m_done;
    std::vector<Row> m_rows;
};

} // namespace simmer::ui
