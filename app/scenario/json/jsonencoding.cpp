// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/json/jsonencoding.h"

#include "scenario/json/textcursor.h"

namespace simmer::scenario {

bool isBidiControl(char32_t c)
{
    return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
           (c >= 0x2066 && c <= 0x2069);
}

std::size_t decodeUtf8(std::string_view text, char32_t &codePoint)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    if (byte(0) < 0x80) {
        codePoint = byte(0);
        return 1;
    }
    const std::size_t length = byte(0) < 0xc2   ? 0
                               : byte(0) < 0xe0 ? 2
                               : byte(0) < 0xf0 ? 3
                               : byte(0) < 0xf5 ? 4
                                                : 0;
    if (length == 0 || text.size() < length)
        return 0;
    codePoint = byte(0) & (0x7f >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xc0) != 0x80)
            return 0;
        codePoint = (codePoint << 6) | (byte(i) & 0x3f);
    }
    const bool tooLong = (length == 3 && codePoint < 0x800) || (length == 4 && codePoint < 0x10000);
    const bool surrogate = codePoint >= 0xd800 && codePoint < 0xe000;
    return tooLong || surrogate || codePoint > 0x10ffff ? 0 : length;
}

bool checkEncoding(std::string_view text, Report &report)
{
    TextCursor cursor(text);
    const auto here = [&] { return Source{{}, cursor.position()}; };
    if (text.empty()) {
        report.error("json/incomplete", here(), Phrase::of("the file is empty"),
                     Phrase::of("A lesson is a JSON object: { … }"));
        return false;
    }
    if (text.substr(0, 3) == "\xef\xbb\xbf") {
        report.error("json/bom", here(), Phrase::of("the file begins with a byte order mark"),
                     Phrase::of("Save it as UTF-8 without a byte order mark (BOM)"));
        return false;
    }
    while (!cursor.atEnd()) {
        char32_t c = 0;
        const auto length = decodeUtf8(cursor.rest(), c);
        if (length == 0) {
            report.error("json/utf8", here(), Phrase::of("the bytes here are not UTF-8"),
                         Phrase::of("Save the file with the encoding UTF-8"));
            return false;
        }
        if (c == 0) {
            report.error("json/nul", here(), Phrase::of("there is a NUL character here"),
                         Phrase::of("Remove it"));
            return false;
        }
        if (isBidiControl(c)) {
            report.error("json/bidi", here(),
                         Phrase::of("there is an invisible character here that changes the text's direction"),
                         Phrase::of("Remove it: it makes the file read otherwise than it is"));
        }
        cursor.skip(length);
    }
    return true;
}

} // namespace simmer::scenario
