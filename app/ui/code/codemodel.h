// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#pragma once

#include "codegen/listing.h"
#include "scenario/lesson.h"
#include "session/playhead.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <map>
#include <memory>
#include <vector>

namespace simmer::ui {

/// The lines of a lesson's program, with who is where at the playhead: a mark for every task that is alive,
/// on the line of its step, in the chosen lane.
class CodeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    Q_PROPERTY(QString locale READ locale WRITE setLocale NOTIFY localeChanged)
    /// Line of the selected task, -1 without one: what the view keeps in sight.
    Q_PROPERTY(int currentLine READ currentLine NOTIFY currentLineChanged)
    Q_PROPERTY(QString text READ text NOTIFY listingChanged)
    /// Line of each step, from 1, by its number.
    Q_PROPERTY(QVariantList stepLines READ stepLines NOTIFY listingChanged)
    /// The most letters on a line, indent included.
    Q_PROPERTY(int widestLine READ widestLine NOTIFY listingChanged)
public:
    enum Role
    {
        NumberRole = Qt::UserRole + 1, ///< from 1
        IndentRole,                    ///< levels
        TokensRole,                    ///< list of {kind: codegen::TokenKind as int, text}
        SuspensionPointRole,
        MarksRole, ///< list of {task: id, name, color: for `Theme.taskColor`, state: trace's name of it,
                   ///< selected, caller: on this line only as a caller of where it is}
    };

    explicit CodeModel(QObject *parent = nullptr);
    ~CodeModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setLesson(std::shared_ptr<const scenario::Lesson> lesson);
    session::Playhead *playhead() const;
    void setPlayhead(session::Playhead *playhead);
    QString locale() const { return m_locale; }
    void setLocale(const QString &locale);
    int currentLine() const { return m_currentLine; }
    QString text() const;
    QVariantList stepLines() const;
    int widestLine() const;

    /// Moves the playhead to the next event of the step on that line, around from the start after the last.
    Q_INVOKABLE void goToNextEventOf(int line);

Q_SIGNALS:
    void playheadChanged();
    void localeChanged();
    void currentLineChanged();
    void listingChanged();

private:
    struct Mark
    {
        trace::TaskId task = trace::noTask;
        int color = 0;
        trace::TaskState state = trace::TaskState::NotYet;
        bool caller = false;

        friend bool operator==(const Mark &, const Mark &) = default;
    };
    using Marks = std::map<std::uint32_t, std::vector<Mark>>;

    void rebuild();
    void updateMarks();
    Marks marksAtPlayhead() const;
    void setCurrentLine(int line);
    QVariantList tokensOf(const codegen::Line &line) const;
    QVariantList marksOf(std::uint32_t line) const;

    std::shared_ptr<const scenario::Lesson> m_lesson;
    QPointer<session::Playhead> m_playhead;
    QString m_locale = QStringLiteral("en");
    codegen::Listing m_listing;
    Marks m_marks;
    int m_currentLine = -1;
};

} // namespace simmer::ui
