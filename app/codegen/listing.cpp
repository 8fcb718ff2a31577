// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#include "codegen/listing.h"

namespace simmer::codegen {

std::string plainText(const Listing &listing)
{
    std::string text;
    for (const Line &line : listing.lines) {
        if (!line.tokens.empty())
            text.append(line.indent * 4, ' ');
        for (const Token &token : line.tokens)
            text += token.text;
        text += '\n';
    }
    return text;
}

} // namespace simmer::codegen
