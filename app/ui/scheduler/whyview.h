// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scheduler/whysentence.h"

#include <QString>
#include <QVariantList>

#include <cstdint>
#include <vector>

namespace simmer::ui {

/// Why one task runs or does not, as the stage says and draws it.
struct WhyView
{
    Q_DECLARE_TR_FUNCTIONS(WhyView)
public:
    /// -1 for none.
    qint64 task = -1;
    QString question;
    QString answer;
    /// Whom it waits for; -1 for nobody.
    qint64 other = -1;
    /// The way to the one that it is up to: a map each, {task: its id} or {thing: index}.
    QVariantList path;
    /// The way comes back to where it has been.
    bool isCircle = false;

    /// `thingObjects`: which object each thing on the stage is; `nothing` is the interpreter's lock.
    static WhyView of(const WhySentence::Question &question, const std::vector<std::uint32_t> &thingObjects);

private:
    void readPath(const WhyChain &chain, bool gil, const std::vector<std::uint32_t> &thingObjects);
};

} // namespace simmer::ui
