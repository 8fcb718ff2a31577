// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonliteral.h"

#include "codegen/textpieces.h"

#include <cstdio>

namespace simmer::codegen {

namespace {

/// A code point within double quotes.
std::string escaped(char32_t point)
{
    char text[16];
    switch (point) {
    case '\n': return "\\n";
    case '\t': return "\\t";
    case '\r': return "\\r";
    case '"': return "\\\"";
    case '\\': return "\\\\";
    default: break;
    }
    if (!isUnseen(point))
        return utf8(point);
    const char *const format = point < 0x100 ? "\\x%02x" : point < 0x10000 ? "\\u%04x" : "\\U%08x";
    std::snprintf(text, sizeof text, format, unsigned(point));
    return text;
}

/// What cannot be cut: a character, or a value.
struct Atom
{
    std::string plain;
    /// Within an f-string.
    std::string formatted;
    bool isValue = false;
    bool isSpace = false;
};

std::vector<Atom> atoms(std::string_view words)
{
    std::vector<Atom> all;
    for (const char32_t point : codePoints(words)) {
        const std::string text = escaped(point);
        const bool isBrace = point == '{' || point == '}';
        all.push_back({text, isBrace ? text + text : text, false, point == ' '});
    }
    return all;
}

std::string literal(const std::vector<Atom> &atoms)
{
    bool isFormatted = false;
    for (const Atom &atom : atoms)
        isFormatted = isFormatted || atom.isValue;
    std::string text = isFormatted ? "f\"" : "\"";
    for (const Atom &atom : atoms)
        text += isFormatted ? atom.formatted : atom.plain;
    return text + '"';
}

/// Where to cut a full line: behind its last space, if that is not too near to its beginning.
std::size_t cut(const std::vector<Atom> &line)
{
    for (std::size_t at = line.size(); at > line.size() / 2; --at) {
        if (line[at - 1].isSpace)
            return at;
    }
    return line.size();
}

std::vector<std::string> literals(const std::vector<Atom> &atoms, std::size_t width)
{
    constexpr std::size_t quotes = 3;
    std::vector<std::string> all;
    std::vector<Atom> line;
    std::size_t taken = quotes;
    const auto widthOf = [](const Atom &atom) { return columns(atom.formatted); };
    for (const Atom &atom : atoms) {
        if (!line.empty() && taken + widthOf(atom) > width) {
            const auto end = line.begin() + std::ptrdiff_t(cut(line));
            all.push_back(literal({line.begin(), end}));
            line.erase(line.begin(), end);
            taken = quotes;
            for (const Atom &left : line)
                taken += widthOf(left);
        }
        line.push_back(atom);
        taken += widthOf(atom);
    }
    if (!line.empty() || all.empty())
        all.push_back(literal(line));
    return all;
}

} // namespace

std::vector<std::string> pythonLiterals(std::string_view text, std::size_t width)
{
    return literals(atoms(text), width);
}

std::vector<std::string> pythonTemplate(std::string_view text, const LocalName &local, std::size_t width)
{
    std::vector<Atom> all;
    for (const TextPiece &piece : textPieces(text)) {
        if (piece.isName) {
            all.push_back({"", std::string("{").append(local(piece.text)).append("}"), true, false});
            continue;
        }
        const std::vector<Atom> words = atoms(piece.text);
        all.insert(all.end(), words.begin(), words.end());
    }
    return literals(all, width);
}

std::vector<std::string> pythonDocstring(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    for (const std::string &line : wrapped(commentText(text), width / 2)) {
        const std::string whole = pythonLiterals(line, std::string::npos).front();
        lines.push_back(whole.substr(1, whole.size() - 2));
    }
    if (lines.empty())
        return lines;
    lines.front().insert(0, "\"\"\"");
    if (lines.size() == 1)
        lines.front() += "\"\"\"";
    else
        lines.push_back("\"\"\"");
    return lines;
}

} // namespace simmer::codegen
