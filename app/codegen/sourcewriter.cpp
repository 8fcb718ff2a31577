// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/sourcewriter.h"

#include "codegen/textpieces.h"

#include <utility>

namespace simmer::codegen {

namespace {

/// To C++, a backslash at the end of a line is one that goes on, and so is what stood for a backslash once.
std::string ended(std::string comment)
{
    constexpr std::string_view trigraph = "?\?/";
    const bool isTrigraph = comment.size() >= trigraph.size() &&
                            comment.compare(comment.size() - trigraph.size(), trigraph.size(), trigraph) == 0;
    if (comment.front() == '/' && (comment.back() == '\\' || isTrigraph))
        comment += " .";
    return comment;
}

} // namespace

Line &SourceWriter::newLine()
{
    Line &line = m_lines.emplace_back();
    line.indent = m_indent;
    line.step = m_step;
    return line;
}

void SourceWriter::code(const std::string &text)
{
    newLine().tokens.push_back({TokenKind::Plain, text});
    ++m_codeLines;
}

void SourceWriter::line(const std::string &code, std::string_view comment)
{
    const std::string said = commentText(comment);
    const std::string behind = said.empty() ? said : m_commentGap + ended(m_commentMark + said);
    const bool fits = columns(code) + columns(behind) <= room();
    if (!fits)
        this->comment(said);
    m_statement = m_lines.size();
    this->code(code);
    if (fits && !behind.empty())
        m_lines.back().tokens.push_back({TokenKind::Comment, behind});
}

void SourceWriter::list(const std::string &open, const std::vector<std::string> &parts,
                        const std::string &close, std::string_view comment, bool lastComma)
{
    std::string whole = open;
    for (const std::string &part : parts)
        whole += (&part == &parts.front() ? "" : ", ") + part;
    whole += close;
    if (parts.empty() || columns(whole) <= room()) {
        line(whole, comment);
        return;
    }
    line(open, comment);
    indent();
    for (const std::string &part : parts)
        code(part + (&part == &parts.back() && !lastComma ? "" : ","));
    dedent();
    code(close);
}

void SourceWriter::joined(const std::string &open, const std::vector<std::string> &parts,
                          const std::string &close, std::string_view comment)
{
    if (parts.size() == 1 && columns(open + parts.front() + close) <= room()) {
        line(open + parts.front() + close, comment);
        return;
    }
    line(open, comment);
    indent();
    for (const std::string &part : parts)
        code(part);
    dedent();
    code(close);
}

void SourceWriter::comment(std::string_view text)
{
    const std::size_t taken = ended(m_commentMark + "\\").size() - 1;
    for (const std::string &part : wrapped(commentText(text), room() - taken))
        newLine().tokens.push_back({TokenKind::Comment, ended(m_commentMark + part)});
}

void SourceWriter::blank(int count)
{
    for (int i = 0; i < count && !m_lines.empty(); ++i)
        m_lines.emplace_back();
}

void SourceWriter::text(std::string_view lines)
{
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        const std::size_t code = std::min(line.find_first_not_of(' '), line.size());
        if (line.empty()) {
            m_lines.emplace_back();
        } else {
            newLine().tokens.push_back({TokenKind::Plain, std::string(line.substr(code))});
            m_lines.back().indent += std::uint32_t(code / 4);
        }
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
}

void SourceWriter::append(const Listing &listing)
{
    m_lines.insert(m_lines.end(), listing.lines.begin(), listing.lines.end());
}

std::optional<scenario::StepId> SourceWriter::setStep(std::optional<scenario::StepId> step)
{
    return std::exchange(m_step, step);
}

void SourceWriter::markSuspension()
{
    m_lines[m_statement].suspensionPoint = true;
}

void SourceWriter::alsoHere(scenario::StepId step)
{
    m_also.emplace_back(step, m_statement);
}

Listing SourceWriter::take(std::uint32_t stepCount)
{
    Listing listing;
    listing.lineOfStep.resize(stepCount);
    std::vector<bool> isMentioned(stepCount);
    std::vector<bool> isKnown(stepCount);
    std::vector<bool> suspends(stepCount);
    for (std::size_t at = 0; at < m_lines.size(); ++at) {
        const Line &line = m_lines[at];
        if (!line.step)
            continue;
        const auto step = std::size_t(*line.step);
        const bool isCode = line.tokens.empty() || line.tokens.front().kind != TokenKind::Comment;
        const bool isBetter = line.suspensionPoint && !suspends[step];
        const bool isFirst = isCode ? !isKnown[step] : !isMentioned[step];
        if (isFirst || (isCode && isBetter))
            listing.lineOfStep[step] = std::uint32_t(at);
        isMentioned[step] = true;
        isKnown[step] = isKnown[step] || isCode;
        suspends[step] = suspends[step] || line.suspensionPoint;
    }
    for (const auto &[step, line] : m_also)
        listing.lineOfStep[std::size_t(step)] = std::uint32_t(line);
    m_also.clear();
    listing.lines = std::move(m_lines);
    m_lines.clear();
    m_codeLines = 0;
    return listing;
}

} // namespace simmer::codegen
