// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/program.h"

#include "trace/placeholders.h"

namespace simmer::runtime {

std::string Program::render(std::uint32_t text, std::span<const std::int64_t> values) const
{
    const std::string &english = trace::in(m_header.texts[text], "en");
    return trace::fillPlaceholders(english, english, values);
}

} // namespace simmer::runtime
