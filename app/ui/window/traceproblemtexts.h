// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/traceproblem.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace simmer::ui {

/// What is wrong with a saved trace, in the language of the window.
class TraceProblemTexts
{
    Q_DECLARE_TR_FUNCTIONS(TraceProblemTexts)
public:
    static QString text(const trace::TraceProblem &problem);
    /// One each, in their order.
    static QStringList texts(const std::vector<trace::TraceProblem> &problems);
};

} // namespace simmer::ui
