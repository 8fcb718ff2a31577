// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/manyruns.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QVariantMap>
#include <qqmlregistration.h>

#include <memory>

namespace simmer::ui {

/// Many runs of one lesson and the spread of what came of them, for people.
class ManyRunsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    Q_PROPERTY(int done READ done NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    /// A list of {model, title, runs, outcomes: list of {outcome, text, count}, elapsed: figure, numbers:
    /// list of figures, lostUpdates: figure or null, orders: list of {text, count}}. A figure is {name,
    /// values, least, median, most, distinct: list of {value, count}}; times in lesson units.
    Q_PROPERTY(QVariantList lanes READ lanes NOTIFY changed)
    /// List of {text, held, failed, undecided}.
    Q_PROPERTY(QVariantList claims READ claims NOTIFY changed)
    /// The longest of all lanes and runs, in lesson units.
    Q_PROPERTY(double longest READ longest NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
    /// What the lesson is changed by in these runs, in words; empty for the lesson as it is.
    Q_PROPERTY(QStringList changes READ changes NOTIFY changed)
public:
    explicit ManyRunsModel(QObject *parent = nullptr);
    ~ManyRunsModel() override;

    bool isRunning() const { return m_runs.isRunning(); }
    int done() const { return m_runs.done(); }
    int total() const { return m_runs.total(); }
    QVariantList lanes() const;
    QVariantList claims() const;
    double longest() const;
    QString unitName() const;
    const QStringList &changes() const { return m_changes; }
    /// After the program's translator has changed.
    void setLocale(const QString &locale);

    /// Stops what runs and forgets what was.
    void clear();
    /// Forgets what was, and begins. `changes` says what `lesson` is changed by, against the lesson as it is.
    void start(std::shared_ptr<const scenario::Lesson> lesson, int runs, double pace,
               const QStringList &changes);
    Q_INVOKABLE void stop();
    /// "9.4".
    Q_INVOKABLE QString numberText(double value) const;

Q_SIGNALS:
    void changed();
    /// All are done, or were stopped.
    void finished();

private:
    QVariantMap laneOf(scenario::Model model) const;
    QVariantList ordersOf(const session::Spread &spread) const;
    QString taskLabel(const std::string &name) const;
    QString objectLabel(const std::string &name) const;

    session::ManyRuns m_runs;
    std::shared_ptr<const scenario::Lesson> m_lesson;
    QStringList m_changes;
    QString m_locale = QStringLiteral("en");
};

} // namespace simmer::ui
