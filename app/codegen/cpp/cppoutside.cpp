// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What deals with something outside of the program, as far as all models do it alike, and the texts for it.

#include "codegen/cpp/cppemitter.h"
#include "codegen/cpp/cppliteral.h"
#include "codegen/expressions.h"
#include "codegen/textpieces.h"

#include <cassert>
#include <string>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

std::string CppEmitter::units(double number)
{
    m_usesUnit = true;
    return written(number) + " * " + m_unit;
}

std::string CppEmitter::escapedBraces(const std::string &text)
{
    return replaced(replaced(text, "{", "{{"), "}", "}}");
}

std::string CppEmitter::literal(const std::string &text)
{
    const auto name = [](const std::string &) { return std::string(); };
    return cppPieces(escapedBraces(text), name, std::string::npos).front().code;
}

void CppEmitter::textCall(const std::string &open, const std::string &text, const std::string &close)
{
    const auto name = [this](const std::string &one) { return local(one); };
    std::vector<std::string> parts;
    bool isAfterLiteral = false;
    for (const CppPiece &piece : cppPieces(text, name, m_out.room() - 20)) {
        std::string code = piece.isName ? "std::to_string(" + piece.code + ")" : piece.code;
        if (piece.isName)
            include("string");
        if (!parts.empty() && (piece.isName || !isAfterLiteral))
            code = "+ " + code;
        isAfterLiteral = !piece.isName;
        parts.push_back(std::move(code));
    }
    std::string whole;
    for (const std::string &part : parts)
        whole += (whole.empty() ? "" : " ") + part;
    if (columns(open + whole + close) <= m_out.room())
        return line(open + whole + close);
    line(open);
    m_out.indent();
    for (const std::string &part : parts)
        m_out.line(part + (&part == &parts.back() ? close : ""));
    m_out.dedent();
}

void CppEmitter::writeDatabase(const std::string &name, const DatabaseObject &database)
{
    const std::string open = "Database " + name + "(" + units(database.latency) + ", {";
    if (database.setup.empty())
        return line(open + "});");
    line(open);
    m_out.indent();
    const auto none = [](const std::string &) { return std::string(); };
    for (const std::string &sql : database.setup) {
        const std::vector<CppPiece> pieces = cppPieces(escapedBraces(sql), none, m_out.room() - 1);
        for (const CppPiece &piece : pieces)
            m_out.line(piece.code + (&piece == &pieces.back() ? "," : ""));
    }
    m_out.dedent();
    m_out.line("});");
}

// Where a model does not say them, they are refused before: see cppRefusal().
void CppEmitter::write(const Request &)
{
    assert(false);
}

void CppEmitter::write(const Query &)
{
    assert(false);
}

void CppEmitter::write(const File &)
{
    assert(false);
}

void CppEmitter::write(const Accept &)
{
    assert(false);
}

void CppEmitter::write(const Receive &)
{
    assert(false);
}

void CppEmitter::write(const Send &)
{
    assert(false);
}

} // namespace simmer::codegen
