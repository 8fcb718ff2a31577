// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/phrase.h"
#include "scenario/variation.h"
#include "session/cpuload.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <qqmlregistration.h>

#include <memory>
#include <vector>

namespace simmer::ui {

/// The switches that change a lesson before it is run again, and what the run that is shown was changed by.
///
/// A changed run says nothing about the lesson as it is: nothing of it counts as progress, and no prediction
/// is held against it.
class BreakIt : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// The lesson has a `sleep`.
    Q_PROPERTY(bool canBlock READ canBlock NOTIFY locksChanged)
    Q_PROPERTY(bool sleepsBlock READ sleepsBlock WRITE setSleepsBlock NOTIFY changed)
    /// Locks and semaphores: list of {name, label, isSemaphore}.
    Q_PROPERTY(QVariantList locks READ locks NOTIFY locksChanged)
    /// Names of those that are to be left out.
    Q_PROPERTY(QStringList removed READ removed NOTIFY changed)
    /// Other processes burn while the lesson runs, one for each core.
    Q_PROPERTY(bool loaded READ isLoaded WRITE setLoaded NOTIFY changed)
    /// Factor on the unit's real length, 0.25 … 4.
    Q_PROPERTY(double pace READ pace WRITE setPace NOTIFY changed)
    /// Some switch is not as the lesson has it.
    Q_PROPERTY(bool isChanged READ isChanged NOTIFY changed)
    /// Why what the switches say cannot be run; empty where it can.
    Q_PROPERTY(QStringList problems READ problems NOTIFY changed)
    /// What the run that is shown was changed by, in words; empty for the lesson as it is.
    Q_PROPERTY(QStringList applied READ applied NOTIFY appliedChanged)
    /// The run that is shown is of a changed lesson.
    Q_PROPERTY(bool isApplied READ isApplied NOTIFY appliedChanged)
public:
    static constexpr double leastPace = 0.25;
    static constexpr double mostPace = 4;

    /// What is to be run.
    struct Setting
    {
        /// Null where it cannot be run.
        std::shared_ptr<const scenario::Lesson> lesson;
        scenario::Variation variation;
        double pace = 1;
        /// Processes that burn beside it.
        int load = 0;

        bool isChanged() const { return !variation.isEmpty() || pace != 1 || load > 0; }
    };

    explicit BreakIt(QObject *parent = nullptr);
    ~BreakIt() override;

    /// All switches back; nothing is applied. Null: there is nothing to change.
    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    /// After the program's translator has changed.
    void setLocale(const QString &locale);

    bool canBlock() const;
    bool sleepsBlock() const { return m_wanted.variation.sleepsBlock; }
    void setSleepsBlock(bool block);
    QVariantList locks() const;
    QStringList removed() const;
    bool isLoaded() const { return m_wanted.load > 0; }
    void setLoaded(bool loaded);
    double pace() const { return m_wanted.pace; }
    void setPace(double pace);
    bool isChanged() const { return m_wanted.isChanged(); }
    QStringList problems() const;
    QStringList applied() const { return words(m_applied); }
    bool isApplied() const { return m_applied.isChanged(); }

    Q_INVOKABLE void setRemoved(const QString &lock, bool removed);
    /// All switches back.
    Q_INVOKABLE void reset();

    /// What the switches ask for; `problems` says why it cannot be run.
    Setting wanted();
    /// The same, and it is run and shown from now on: the load, if there is one, burns until `runOver`.
    Setting apply();
    /// The load of what is run otherwise, until `runOver`.
    void burn(const Setting &setting) { m_load.start(setting.load); }
    /// What it changes, in words.
    QStringList words(const Setting &setting) const;
    void runOver() { m_load.stop(); }

Q_SIGNALS:
    void changed();
    void locksChanged();
    void appliedChanged();

private:
    QString lockLabel(const std::string &name) const;

    std::shared_ptr<const scenario::Lesson> m_lesson;
    Setting m_wanted;
    Setting m_applied;
    std::vector<scenario::Phrase> m_problems;
    session::CpuLoad m_load;
    QString m_locale = QStringLiteral("en");
};

} // namespace simmer::ui
