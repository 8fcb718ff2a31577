// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/step.h"

#include <functional>
#include <string>

namespace simmer::codegen {

/// Calls `visit` with each local that the step itself reads, not those in its bodies; texts in `locale`.
void forEachRead(const scenario::Step &step, const std::string &locale,
                 const std::function<void(const std::string &)> &visit);

/// The local that a step surely gives a value to; empty for most. The counter of a `repeat` is none.
std::string localSetBy(const scenario::Verb &verb);

} // namespace simmer::codegen
