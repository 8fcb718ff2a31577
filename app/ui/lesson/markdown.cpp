// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/markdown.h"

#include <QStringList>

#include <md4c.h>

namespace simmer::ui {

namespace {

/// Collects md4c's callbacks into blocks.
class BlockBuilder
{
public:
    std::vector<TextBlock> take() { return std::move(m_blocks); }

    void enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_UL: m_lists.push_back({false, 0}); break;
        case MD_BLOCK_OL: m_lists.push_back({true, static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start}); break;
        case MD_BLOCK_LI:
            m_marker = nextMarker();
            open(TextBlock::Kind::ListItem);
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_H:
            open(m_lists.empty() ? TextBlock::Kind::Paragraph : TextBlock::Kind::ListItem);
            break;
        case MD_BLOCK_CODE: open(TextBlock::Kind::Code); break;
        default: break;
        }
        if (type == MD_BLOCK_H)
            ++m_strong;
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_lists.pop_back();
        if (type == MD_BLOCK_H)
            --m_strong;
        if (type == MD_BLOCK_CODE)
            dropLastNewline();
        if (type != MD_BLOCK_UL && type != MD_BLOCK_OL)
            m_open = false;
    }

    void enterSpan(MD_SPANTYPE type, void *detail)
    {
        count(type, +1);
        if (type == MD_SPAN_IMG) {
            const MD_ATTRIBUTE &source = static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src;
            beginPicture(QString::fromUtf8(source.text, qsizetype(source.size)));
        }
        if (type == MD_SPAN_A) {
            const MD_ATTRIBUTE &href = static_cast<MD_SPAN_A_DETAIL *>(detail)->href;
            m_addresses.append(QString::fromUtf8(href.text, qsizetype(href.size)));
        }
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_A) {
            const QString address = m_addresses.takeLast();
            if (!address.isEmpty())
                append(QStringLiteral(" (%1)").arg(address));
        }
        if (type == MD_SPAN_IMG)
            m_open = false;
        count(type, -1);
    }

    void text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size)
    {
        switch (type) {
        case MD_TEXT_NULLCHAR: append(QString(QChar::ReplacementCharacter)); break;
        case MD_TEXT_BR: append(QString(QChar::LineSeparator)); break;
        case MD_TEXT_SOFTBR: appendSoftBreak(); break;
        default: append(QString::fromUtf8(text, qsizetype(size))); break;
        }
    }

private:
    struct List
    {
        bool ordered;
        unsigned next;
    };

    QString nextMarker()
    {
        if (m_lists.empty())
            return {};
        List &list = m_lists.back();
        return list.ordered ? QStringLiteral("%1.").arg(list.next++) : QStringLiteral("•");
    }

    void open(TextBlock::Kind kind)
    {
        // A loose list item opens a paragraph inside itself: that is the item.
        if (m_open && m_blocks.back().runs.empty() && m_blocks.back().kind == kind)
            return;
        m_blocks.push_back(
            {kind, int(m_lists.size()), kind == TextBlock::Kind::ListItem ? m_marker : QString(), {}});
        if (kind == TextBlock::Kind::ListItem)
            m_marker.clear();
        m_open = true;
    }

    /// In a paragraph of its own, wherever it is written.
    void beginPicture(const QString &source)
    {
        if (m_open && m_blocks.back().runs.empty() && m_blocks.back().marker.isEmpty())
            m_blocks.pop_back();
        m_blocks.push_back({TextBlock::Kind::Picture, int(m_lists.size()), {}, {}, source});
        m_open = true;
    }

    void append(const QString &text)
    {
        if (!m_open)
            open(m_lists.empty() ? TextBlock::Kind::Paragraph : TextBlock::Kind::ListItem);
        std::vector<TextRun> &runs = m_blocks.back().runs;
        TextRun run{text, m_strong > 0, m_emphasis > 0,
                    m_code > 0 || m_blocks.back().kind == TextBlock::Kind::Code};
        if (!runs.empty() && runs.back().strong == run.strong && runs.back().emphasis == run.emphasis &&
            runs.back().code == run.code)
            runs.back().text += text;
        else
            runs.push_back(std::move(run));
    }

    /// Chinese lines join without a space.
    void appendSoftBreak()
    {
        if (!m_open)
            return;
        const bool cjk = m_open && !m_blocks.back().runs.empty() &&
                         !m_blocks.back().runs.back().text.isEmpty() &&
                         m_blocks.back().runs.back().text.back().unicode() >= 0x2e80;
        if (!cjk)
            append(QStringLiteral(" "));
    }

    void dropLastNewline()
    {
        if (!m_blocks.empty() && !m_blocks.back().runs.empty() &&
            m_blocks.back().runs.back().text.endsWith(u'\n'))
            m_blocks.back().runs.back().text.chop(1);
    }

    void count(MD_SPANTYPE type, int by)
    {
        switch (type) {
        case MD_SPAN_EM: m_emphasis += by; break;
        case MD_SPAN_STRONG: m_strong += by; break;
        case MD_SPAN_CODE: m_code += by; break;
        default: break;
        }
    }

    std::vector<TextBlock> m_blocks;
    std::vector<List> m_lists;
    QStringList m_addresses;
    QString m_marker;
    int m_emphasis = 0;
    int m_strong = 0;
    int m_code = 0;
    bool m_open = false;
};

} // namespace

std::vector<TextBlock> parseMarkdown(const QString &markdown)
{
    MD_PARSER parser{};
    parser.flags = MD_FLAG_NOHTML;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *builder) {
        static_cast<BlockBuilder *>(builder)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *builder) {
        static_cast<BlockBuilder *>(builder)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *detail, void *builder) {
        static_cast<BlockBuilder *>(builder)->enterSpan(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *builder) {
        static_cast<BlockBuilder *>(builder)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *builder) {
        static_cast<BlockBuilder *>(builder)->text(type, text, size);
        return 0;
    };
    BlockBuilder builder;
    const QByteArray utf8 = markdown.toUtf8();
    md_parse(utf8.constData(), MD_SIZE(utf8.size()), &parser, &builder);
    return builder.take();
}

QString plainText(const std::vector<TextBlock> &blocks)
{
    QStringList lines;
    for (const TextBlock &block : blocks) {
        QString line = block.marker.isEmpty() ? QString() : block.marker + u' ';
        for (const TextRun &run : block.runs)
            line += run.text;
        lines.append(line);
    }
    return lines.join(u'\n');
}

std::vector<TextBlock> withoutPictures(std::vector<TextBlock> blocks)
{
    std::erase_if(blocks, [](const TextBlock &block) { return block.kind == TextBlock::Kind::Picture; });
    return blocks;
}

} // namespace simmer::ui
