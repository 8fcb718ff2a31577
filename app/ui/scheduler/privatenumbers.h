// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QString>

#include <map>

namespace simmer::ui {

/// What each process of the moment has in its own copies of the lesson's numbers, as far as it wrote them:
/// "counter = 3 · x = 1". Names in `locale`.
std::map<trace::TaskId, QString> privateNumbers(const trace::Timeline &timeline, const trace::Moment &moment,
                                                const QString &locale);

} // namespace simmer::ui
