// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <iosfwd>
#include <string>

namespace simmer::trace {

/// One JSON object a line, as the command-line contract has it.
void writeEvents(const Timeline &timeline, std::ostream &out);
/// The Trace Event format that chrome://tracing and Perfetto open.
void writeChrome(const Timeline &timeline, std::ostream &out);
/// For people: outcome, measures, a line per task.
void writeSummary(const Timeline &timeline, std::ostream &out);

} // namespace simmer::trace
