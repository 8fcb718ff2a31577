// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/judge.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <memory>

namespace simmer::ui {

/// What the lesson says about the run, held against the run that has just happened.
class ClaimsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int holding READ holding NOTIFY changed)
    /// Claims that the run could decide.
    Q_PROPERTY(int decided READ decided NOTIFY changed)
public:
    enum Role
    {
        TextRole = Qt::UserRole + 1,
        VerdictRole,    ///< Verdict
        FiguresRole,    ///< "Coroutines: total 18.5 min", one string each
        ExpressionRole, ///< as the lesson has it
        ReasonRole,     ///< of one that fails: what to look for
    };
    Q_ENUM(Role)
    enum class Verdict
    {
        Open,
        Holds,
        Fails
    };
    Q_ENUM(Verdict)

    explicit ClaimsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    /// The finished lanes.
    void setLanes(const session::Lanes &lanes);
    void setLocale(const QString &locale);

    int count() const;
    int holding() const;
    int decided() const;

Q_SIGNALS:
    void changed();

private:
    Verdict verdict(std::size_t row) const;
    QStringList figures(std::size_t row) const;

    std::shared_ptr<const scenario::Lesson> m_lesson;
    std::vector<session::Judgement> m_judgements;
    QString m_locale = QStringLiteral("en");
};

} // namespace simmer::ui
