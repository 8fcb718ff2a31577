// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/rundifference.h"

#include <QCoreApplication>
#include <QString>

namespace simmer::ui {

/// What two runs differ in, in words.
class DifferenceTexts
{
    Q_DECLARE_TR_FUNCTIONS(DifferenceTexts)
public:
    /// Whom and what a difference is about, as people call it; empty where it names nobody.
    struct Names
    {
        QString task;
        QString otherTask;
        QString object;
    };
    /// In the language `locale`. Goes over the tasks: for a worker thread.
    static Names names(const trace::Difference &difference, const trace::Timeline &before,
                       const trace::Timeline &after, const QString &locale);
    /// What it is a difference of: "time of the lane", "cook waited".
    static QString subject(const trace::Difference &difference, const Names &names);
    /// "18.5 → 31.2 min", "3 → 1". `unitName` is that of a lesson unit.
    static QString change(const trace::Difference &difference, const QString &unitName,
                          const QString &locale);

private:
    static QString alike(const QString &what, qulonglong others);
    static QString departure(const Names &names);
};

} // namespace simmer::ui
