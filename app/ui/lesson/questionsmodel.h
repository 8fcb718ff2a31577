// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/scoring.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <memory>
#include <optional>

namespace simmer::ui {

/// Questions about a run: what the learner expects before it, or the quiz after it. The right answers are
/// computed from the real run, never stored (but for quiz options that no run can decide).
class QuestionsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int answered READ answered NOTIFY changed)
    Q_PROPERTY(QString unitName READ unitName NOTIFY changed)
public:
    enum Role
    {
        AskRole = Qt::UserRole + 1,
        KindRole,    ///< Kind
        OptionsRole, ///< of a choice: a list of maps {text, chosen, right, why}; `right` is undefined until
                     ///< known
        OrderRole,   ///< of an order: a list of maps {task, text, color}, as answered so far
        AnsweredRole,
        AnswerRole,    ///< of a time: the number, or undefined
        TimeLimitRole, ///< of a time: more than it can take, in lesson units
        AnswerTextRole,
        MeasuredTextRole, ///< what the run says; empty until it is known
        VerdictRole,      ///< Verdict
        WhyRole,          ///< explanation, once the answer is known
    };
    Q_ENUM(Role)
    enum class Kind
    {
        Time,
        Order,
        Choice
    };
    Q_ENUM(Kind)
    enum class Verdict
    {
        Open,
        Right,
        Close,
        Wrong
    };
    Q_ENUM(Verdict)

    explicit QuestionsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// `questions` live in `lesson`.
    void setQuestions(std::shared_ptr<const scenario::Lesson> lesson,
                      const std::vector<scenario::Question> *questions);
    /// The finished lanes.
    void setLanes(const session::Lanes &lanes);
    /// After the program's translator has changed.
    void setLocale(const QString &locale);

    Q_INVOKABLE void choose(int row, int option);
    /// In lesson units.
    Q_INVOKABLE void setTime(int row, double units);
    Q_INVOKABLE void moveInOrder(int row, int from, int to);
    /// The order as it stands is the answer.
    Q_INVOKABLE void confirmOrder(int row);
    Q_INVOKABLE void clear(int row);

    int count() const { return int(m_answers.size()); }
    int answered() const;
    /// Share of the questions that were answered rightly, 0 to 1; those that the run cannot decide do not
    /// count. Empty without an answer that it decides.
    std::optional<double> rightShare() const;
    QString unitName() const;

Q_SIGNALS:
    void changed();

private:
    struct Answer
    {
        std::optional<double> time;
        std::optional<int> option;
        std::vector<std::string> order;
        bool orderGiven = false;
    };
    /// What the run says, as far as it is known.
    struct Truth
    {
        std::optional<double> time;
        std::vector<std::string> order;
        std::vector<std::optional<bool>> right;
    };

    const scenario::Question &question(int row) const { return (*m_questions)[std::size_t(row)]; }
    QString text(const scenario::Text &text) const;
    bool isAnswered(int row) const;
    static Truth truth(const scenario::Question &question, const session::Lanes &lanes);
    void readTruths(const session::Lanes &lanes);
    Verdict verdict(int row) const;
    QVariant options(int row) const;
    QVariant order(int row) const;
    QString orderText(const std::vector<std::string> &tasks) const;
    QString answerText(int row) const;
    QString measuredText(int row) const;
    QString why(int row) const;
    void touch(int row);
    void refresh();

    std::shared_ptr<const scenario::Lesson> m_lesson;
    const std::vector<scenario::Question> *m_questions = nullptr;
    std::vector<Answer> m_answers;
    std::vector<Truth> m_truths;
    double m_timeLimit = 1;
    QString m_locale = QStringLiteral("en");
};

} // namespace simmer::ui
