// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <string>

namespace simmer::cli {

enum class Template
{
    Pack,
    Lesson
};

/// `simmer-cli new`: writes a lesson, or a pack with one, that passes `check` and runs. The last part of
/// `path` is the id. Nothing that exists is touched.
ExitCode createFrom(Template what, const std::string &path);

} // namespace simmer::cli
