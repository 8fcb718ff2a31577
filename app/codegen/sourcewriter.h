// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simmer::codegen {

/// Writes indented lines of source, none longer than 100 columns, and keeps which step each belongs to.
class SourceWriter
{
public:
    static constexpr std::size_t widest = 100;

    /// `commentMark`: "# " or "// ". `commentGap`: what stands between code and a comment behind it.
    SourceWriter(std::string commentMark, std::string commentGap)
        : m_commentMark(std::move(commentMark)), m_commentGap(std::move(commentGap))
    {}

    /// A line of code; `comment` goes behind it if it fits there, else above it.
    void line(const std::string &code, std::string_view comment = {});
    /// `open`, the parts with commas between, `close`: on one line or, where that is too long, on one each.
    /// `lastComma`: a comma also behind the last of those lines.
    void list(const std::string &open, const std::vector<std::string> &parts, const std::string &close,
              std::string_view comment = {}, bool lastComma = true);
    /// Literals that the language joins: like `list`, without commas.
    void joined(const std::string &open, const std::vector<std::string> &parts, const std::string &close,
                std::string_view comment = {});
    /// Whole lines of comment.
    void comment(std::string_view text);
    /// Nothing at the beginning of a text.
    void blank(int count = 1);
    /// Lines as they stand, for helpers: indented by this writer's indent.
    void text(std::string_view lines);
    void append(const Listing &lines);

    void indent() { ++m_indent; }
    void dedent() { --m_indent; }
    /// How many columns are left on a line.
    std::size_t room() const { return widest - m_indent * 4; }

    /// The step that the next lines belong to; none without one. Returns the one before.
    std::optional<scenario::StepId> setStep(std::optional<scenario::StepId> step);
    /// A coroutine can give the thread back in the statement that was written last.
    void markSuspension();
    /// A step that has no line of its own stands on the statement that was written last.
    void alsoHere(scenario::StepId step);
    /// How many lines of code, not of comment, were written since the last `take`.
    std::size_t codeLines() const { return m_codeLines; }
    bool isEmpty() const { return m_lines.empty(); }

    /// Also finds the line of each step: its suspension point if it has one, else its first line.
    Listing take(std::uint32_t stepCount);

private:
    Line &newLine();
    void code(const std::string &text);

    std::string m_commentMark;
    std::string m_commentGap;
    std::vector<Line> m_lines;
    std::uint32_t m_indent = 0;
    std::optional<scenario::StepId> m_step;
    /// Where the last statement begins.
    std::size_t m_statement = 0;
    std::size_t m_codeLines = 0;
    std::vector<std::pair<scenario::StepId, std::size_t>> m_also;
};

} // namespace simmer::codegen
