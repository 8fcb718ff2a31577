// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/reader.h"

#include <string>
#include <utility>
#include <vector>

namespace simmer::scenario::test {

/// JSON text in which `§` marked a place.
struct MarkedText
{
    std::string json;
    Position mark;
};

/// Takes the first `§` out of the text and says where it was.
MarkedText marked(std::string text);

/// A small lesson that is right, a field a line, with some fields' JSON replaced and others added. Empty JSON
/// leaves the field out.
std::string lessonWith(const std::vector<std::pair<std::string, std::string>> &fields = {});

/// All of them, for messages of failed tests.
std::string toString(const Diagnostics &diagnostics);

} // namespace simmer::scenario::test
