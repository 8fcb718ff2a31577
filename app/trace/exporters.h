// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <iosfwd>
#include <span>

namespace simmer::trace {

/// One JSON object a line, as the command-line contract has it.
void writeEvents(const Timeline &timeline, std::ostream &out);
/// The Trace Event format that chrome://tracing and Perfetto open.
void writeChrome(const Timeline &timeline, std::ostream &out);
/// Several lanes in one document, each as a process of its own.
void writeChrome(std::span<const Timeline *const> lanes, std::ostream &out);
/// For people: outcome, measures, a line per task.
void writeSummary(const Timeline &timeline, std::ostream &out);

} // namespace simmer::trace
