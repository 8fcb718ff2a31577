// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"

#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <qqmlregistration.h>

#include <memory>
#include <vector>

namespace simmer::ui {

/// Which of the lessons' Python programs run as lanes of their own, in a real interpreter.
class PythonLanes : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// "asyncio", "threads", "processes": for every lesson that has such a program.
    Q_PROPERTY(QStringList wanted READ wanted WRITE setWanted NOTIFY wantedChanged)
    /// For the open lesson: list of {name, text, detail, possible}.
    Q_PROPERTY(QVariantList offers READ offers NOTIFY offersChanged)
public:
    explicit PythonLanes(QObject *parent = nullptr) : QObject(parent) {}

    const QStringList &wanted() const { return m_wanted; }
    void setWanted(const QStringList &names);
    /// Adds one or takes it away.
    Q_INVOKABLE void choose(const QString &name, bool isWanted);
    QVariantList offers() const;

    /// Null for none.
    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    /// In the words of the language that the program speaks now.
    void retranslate() { Q_EMIT offersChanged(); }
    /// Those that are wanted, as a run wants them.
    std::vector<scenario::Model> models() const;

Q_SIGNALS:
    void wantedChanged();
    void offersChanged();

private:
    QStringList m_wanted;
    std::shared_ptr<const scenario::Lesson> m_lesson;
};

} // namespace simmer::ui
