// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/markup.h"

#include <algorithm>
#include <cctype>

namespace simmer::scenario {

namespace {

bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c));
}

bool isPackImage(std::string_view path)
{
    static constexpr std::string_view folder = "images/";
    if (path.substr(0, folder.size()) != folder || path.size() == folder.size())
        return false;
    path.remove_prefix(folder.size());
    const bool plain = std::all_of(path.begin(), path.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_' || c == '.';
    });
    return plain && path.front() != '.';
}

bool isHttps(std::string_view url)
{
    static constexpr std::string_view scheme = "https://";
    return url.substr(0, scheme.size()) == scheme && url.size() > scheme.size();
}

/// The next of some characters in a text. Asked with growing places it goes over the text once.
class NextOf
{
public:
    NextOf(std::string_view text, std::string_view characters) : m_text(text), m_characters(characters) {}

    /// At or behind `from`; the end when there is none.
    std::size_t find(std::size_t from)
    {
        if (!m_known || m_next < from) {
            m_next = std::min(m_text.find_first_of(m_characters, from), m_text.size());
            m_known = true;
        }
        return m_next;
    }

private:
    std::string_view m_text;
    std::string_view m_characters;
    std::size_t m_next = 0;
    bool m_known = false;
};

/// Goes over a text once, outside of code.
class MarkupChecker
{
public:
    MarkupChecker(Report &report, JsonNode node) : m_report(report), m_node(node), m_text(node.string()) {}

    void check()
    {
        while (m_at < m_text.size()) {
            if (atLineStart() && checkLine())
                continue;
            checkInline();
        }
    }

private:
    void say(std::size_t at, Phrase message, Phrase hint)
    {
        const auto source =
            m_report.isFull() ? Source{} : Source{m_node.pointer(), m_node.positionInside(at)};
        m_report.error("lesson/markup", source, std::move(message), std::move(hint));
    }
    char peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    std::string_view rest() const { return m_text.substr(m_at); }
    bool atLineStart() const { return m_at == 0 || m_text[m_at - 1] == '\n'; }

    bool checkLine();
    void skipFence(std::size_t indent);
    void checkInline();
    void skipCode();
    void checkLink(bool isImage);

    Report &m_report;
    JsonNode m_node;
    std::string_view m_text;
    NextOf m_labelEnd{m_text, "]\n"};
    NextOf m_addressEnd{m_text, ")\n \t"};
    std::size_t m_at = 0;
};

/// What counts at the start of a line only; true when it has been passed.
bool MarkupChecker::checkLine()
{
    const auto line = rest().substr(0, rest().find('\n'));
    const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
    if (line.substr(indent, 3) == "```") {
        skipFence(indent);
        return true;
    }
    const auto close = line.substr(indent, 1) == "[" ? line.find("]:") : std::string_view::npos;
    if (close != std::string_view::npos) {
        say(m_at + indent, Phrase::of("links are not defined on a line of their own"),
            Phrase::of("Write [text](https://…)"));
        m_at += close + 2;
        return true;
    }
    return false;
}

void MarkupChecker::skipFence(std::size_t indent)
{
    const auto begin = m_at + indent;
    const auto close = m_text.find("\n```", begin);
    if (close == std::string_view::npos) {
        say(begin, Phrase::of("this code block is never closed"),
            Phrase::of("Close it with ``` on a line of its own"));
        m_at = m_text.size();
        return;
    }
    m_at = std::min(m_text.find('\n', close + 1), m_text.size());
}

void MarkupChecker::checkInline()
{
    const char c = peek();
    if (c == '\\') {
        m_at += 2;
    } else if (c == '`') {
        skipCode();
    } else if (c == '<' && (isLetter(peek(1)) || peek(1) == '/' || peek(1) == '!' || peek(1) == '?')) {
        say(m_at, Phrase::of("texts have no HTML"),
            Phrase::of("Write emphasis as *word*, code as `word`, links as [text](https://…), and < as \\<"));
        ++m_at;
    } else if (c == '!' && peek(1) == '[') {
        ++m_at;
        checkLink(true);
    } else if (c == '[') {
        checkLink(false);
    } else {
        ++m_at;
    }
}

void MarkupChecker::skipCode()
{
    const auto length = std::min(rest().find_first_not_of('`'), rest().size());
    const auto mark = std::string(length, '`');
    const auto close = m_text.find(mark, m_at + length);
    m_at = close == std::string_view::npos ? m_at + length : close + length;
}

/// At a bracket. One that no address follows is just a bracket.
void MarkupChecker::checkLink(bool isImage)
{
    const auto begin = m_at++;
    const auto close = m_labelEnd.find(m_at);
    if (m_text.substr(close, 2) != "](")
        return;
    const auto address = close + 2;
    const auto url = m_text.substr(address, m_addressEnd.find(address) - address);
    if (isImage && isPackImage(url)) {
        const Source source{m_node.pointer(), m_node.positionInside(begin)};
        if (close == m_at)
            m_report.warning("lesson/picture", source, Phrase::of("this image has no description"),
                             Phrase::of("Write what it shows, as in ![a pot on a stove](images/pot.svg)"));
        m_report.notePicture({std::string(url), source});
    } else if (isImage) {
        say(begin, Phrase::of("the image %1 is not in the pack", inQuotes(url)),
            Phrase::of("Put it into the pack's folder “images” and write ![text](images/name.png)"));
    } else if (!isImage && !isHttps(url)) {
        say(begin, Phrase::of("the link to %1 is not https", inQuotes(url)),
            Phrase::of("Write [text](https://…)"));
    }
}

} // namespace

void checkMarkup(Report &report, JsonNode text)
{
    MarkupChecker(report, text).check();
}

} // namespace simmer::scenario
