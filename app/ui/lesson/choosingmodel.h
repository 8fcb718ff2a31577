// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lesson/coursemodel.h"

#include <QObject>
#include <QPointer>
#include <QQmlEngine>
#include <QString>
#include <QVariantList>

#include <vector>

namespace simmer::ui {

/// Which model fits the learner's job: the questions of the course's page for choosing, the answers given,
/// and what they say for and against each model, with the figures that the learner's own runs have left.
class ChoosingModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::CourseModel *course READ course WRITE setCourse NOTIFY changed)
    /// The course has such a page.
    Q_PROPERTY(bool available READ isAvailable NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString intro READ intro NOTIFY changed)
    /// {ask, options: list of texts, chosen: index or -1}
    Q_PROPERTY(QVariantList questions READ questions NOTIFY changed)
    /// {title, say, best, pros, cons, reasons: list of {text, isFor, figures}}; figures as in `figures`. In
    /// the course's order.
    Q_PROPERTY(QVariantList candidates READ candidates NOTIFY changed)
    /// {text, value, lesson, lessonTitle}; `value` is empty where the lesson was not run to its end yet.
    Q_PROPERTY(QVariantList figures READ figures NOTIFY changed)
    Q_PROPERTY(int answered READ answered NOTIFY changed)
    /// The models that the answers speak for; empty before the first answer.
    Q_PROPERTY(QStringList best READ best NOTIFY changed)
public:
    explicit ChoosingModel(QObject *parent = nullptr);

    CourseModel *course() const { return m_course; }
    void setCourse(CourseModel *course);
    bool isAvailable() const;
    QString title() const;
    QString intro() const;
    QVariantList questions() const;
    QVariantList candidates() const;
    QVariantList figures() const;
    int answered() const;
    QStringList best() const;

    /// The same answer again takes it back.
    Q_INVOKABLE void choose(int question, int option);

Q_SIGNALS:
    void changed();

private:
    struct Tally
    {
        int pros = 0;
        int cons = 0;
    };

    const scenario::Choosing &choosing() const;
    void courseChanged();
    std::vector<const scenario::Choosing::Reason *> reasons() const;
    Tally tally(scenario::Model model) const;
    bool isBest(scenario::Model model) const;
    QVariantMap figure(const scenario::Choosing::Figure &figure) const;
    QString valueOf(const scenario::Choosing::Figure &figure, const session::LessonEntry &lesson) const;
    QString text(const scenario::Text &text) const;

    QPointer<CourseModel> m_course;
    /// By question: the option, or -1.
    std::vector<int> m_answers;
};

} // namespace simmer::ui
