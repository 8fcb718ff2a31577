// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/program.h"

#include "runtime/texttemplate.h"

namespace simmer::runtime {

std::string Program::render(std::uint32_t text, std::span<const std::int64_t> values) const
{
    std::size_t next = 0;
    return fillIn(trace::in(m_header.texts[text], "en"), [&](std::string_view) {
        return next < values.size() ? std::to_string(values[next++]) : std::string();
    });
}

} // namespace simmer::runtime
