// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/textpieces.h"

#include <algorithm>
#include <array>

namespace simmer::codegen {

std::vector<TextPiece> textPieces(std::string_view text)
{
    std::vector<TextPiece> pieces;
    const auto words = [&pieces]() -> std::string & {
        if (pieces.empty() || pieces.back().isName)
            pieces.emplace_back();
        return pieces.back().text;
    };
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool isDoubled = at + 1 < text.size() && text[at + 1] == c;
        const auto close = c == '{' && !isDoubled ? text.find('}', at) : std::string_view::npos;
        if (close != std::string_view::npos) {
            pieces.push_back({true, std::string(text.substr(at + 1, close - at - 1))});
            at = close + 1;
            continue;
        }
        words() += c;
        at += (c == '{' || c == '}') && isDoubled ? 2 : 1;
    }
    return pieces;
}

std::vector<char32_t> codePoints(std::string_view text)
{
    constexpr char32_t replacement = 0xFFFD;
    std::vector<char32_t> points;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = lead < 0x80   ? 1
                                   : lead < 0xC2 ? 0
                                   : lead < 0xE0 ? 2
                                   : lead < 0xF0 ? 3
                                   : lead < 0xF5 ? 4
                                                 : 0;
        char32_t point = length == 1 ? lead : length == 0 ? replacement : lead & (0x7Fu >> length);
        bool isWhole = length > 0 && at + length <= text.size();
        for (std::size_t i = 1; isWhole && i < length; ++i) {
            const auto next = static_cast<unsigned char>(text[at + i]);
            isWhole = (next & 0xC0u) == 0x80;
            point = (point << 6u) | (next & 0x3Fu);
        }
        points.push_back(isWhole ? point : replacement);
        at += isWhole ? length : 1;
    }
    return points;
}

std::string utf8(char32_t point)
{
    const auto tail = [point](unsigned shift) { return char(0x80u | ((point >> shift) & 0x3Fu)); };
    if (point < 0x80)
        return {char(point)};
    if (point < 0x800)
        return {char(0xC0u | (point >> 6u)), tail(0)};
    if (point < 0x10000)
        return {char(0xE0u | (point >> 12u)), tail(6), tail(0)};
    return {char(0xF0u | (point >> 18u)), tail(12), tail(6), tail(0)};
}

std::size_t columns(std::string_view text)
{
    return std::size_t(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

bool isUnseen(char32_t point)
{
    struct Range
    {
        char32_t first;
        char32_t last;
    };
    static constexpr std::array ranges{
        Range{0, 0x1F},        Range{0x7F, 0xA0},     Range{0xAD, 0xAD},     Range{0x34F, 0x34F},
        Range{0x61C, 0x61C},   Range{0x115F, 0x1160}, Range{0x1680, 0x1680}, Range{0x17B4, 0x17B5},
        Range{0x180B, 0x180F}, Range{0x2000, 0x200F}, Range{0x2028, 0x202F}, Range{0x205F, 0x206F},
        Range{0x3164, 0x3164}, Range{0xD800, 0xF8FF}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF},
        Range{0xFFA0, 0xFFA0}, Range{0xFFF0, 0xFFFC}, Range{0xFFFE, 0xFFFF}, Range{0xE0000, 0x10FFFF}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [point](Range range) { return point >= range.first && point <= range.last; });
}

std::string commentText(std::string_view text)
{
    std::string line;
    bool isGap = false;
    for (const char32_t point : codePoints(text)) {
        if (point == ' ' || isUnseen(point)) {
            isGap = true;
            continue;
        }
        if (isGap && !line.empty())
            line += ' ';
        isGap = false;
        line += utf8(point);
    }
    return line;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    std::vector<char32_t> rest = codePoints(text);
    while (!rest.empty()) {
        auto end = rest.begin() + std::ptrdiff_t(std::min(width, rest.size()));
        if (end != rest.end() && *end != ' ') {
            const auto space = std::find(std::make_reverse_iterator(end), rest.rend(), char32_t(' '));
            // A script without spaces is cut wherever the line is full.
            if (space != rest.rend() && space.base() - rest.begin() > std::ptrdiff_t(width / 2))
                end = space.base();
        }
        std::string line;
        std::for_each(rest.begin(), end, [&line](char32_t point) { line += utf8(point); });
        while (!line.empty() && line.back() == ' ')
            line.pop_back();
        lines.push_back(std::move(line));
        rest.erase(rest.begin(), std::find_if(end, rest.end(), [](char32_t point) { return point != ' '; }));
    }
    return lines;
}

} // namespace simmer::codegen
