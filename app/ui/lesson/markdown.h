// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <vector>

namespace simmer::ui {

/// A stretch of text in one style.
struct TextRun
{
    QString text;
    bool strong = false;
    bool emphasis = false;
    bool code = false;
    friend bool operator==(const TextRun &, const TextRun &) = default;
};

struct TextBlock
{
    enum class Kind
    {
        Paragraph,
        ListItem,
        Code,
        Picture
    };
    Kind kind = Kind::Paragraph;
    /// Of lists inside lists; 0 is outside of any.
    int depth = 0;
    /// "•" or "2."; only the first block of a list item has one.
    QString marker;
    /// Of a picture: what it shows.
    std::vector<TextRun> runs;
    /// Of a picture: "images/name.svg".
    QString source = {};
    friend bool operator==(const TextBlock &, const TextBlock &) = default;
};

/// The Markdown subset of lesson texts: paragraphs, emphasis, strong, code, lists, fenced code, pictures of
/// the pack, which stand by themselves. Anything else comes out as the text it is: HTML as written, a link
/// with its address behind it. Nothing is ever fetched.
std::vector<TextBlock> parseMarkdown(const QString &markdown);

/// What a screen reader says.
QString plainText(const std::vector<TextBlock> &blocks);

/// The words alone, for places where pictures have no room.
std::vector<TextBlock> withoutPictures(std::vector<TextBlock> blocks);

} // namespace simmer::ui
