// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#pragma once

#include "codegen/export.h"
#include "codegen/listing.h"
#include "scenario/lesson.h"
#include "session/playhead.h"
#include "ui/code/recordedprogram.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QUrl>
#include <QVariantList>
#include <qqmlregistration.h>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace simmer::ui {

/// The lines of a lesson's program, as its steps or as a program of the chosen lane, or of the program that
/// the chosen lane was recorded from, with who is where at the playhead: a mark for every task that is alive,
/// on the line of its step, in the chosen lane.
class CodeModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    Q_PROPERTY(QString locale READ locale WRITE setLocale NOTIFY localeChanged)
    /// What the view keeps in sight: the line of the selected task, else of the one that runs, else of any;
    /// -1 before anybody is there.
    Q_PROPERTY(int currentLine READ currentLine NOTIFY currentLineChanged)
    /// What the lesson is written as. `Steps` says what every lane does.
    Q_PROPERTY(Notation notation READ notation WRITE setNotation NOTIFY notationChanged)
    /// The programs of that notation: list of {lane, text, explanation, chosen}, a lane for each; the files
    /// of a recorded program, with their number for `lane`.
    Q_PROPERTY(QVariantList programs READ programs NOTIFY programsChanged)
    /// The chosen lane was recorded from a program, which is shown as it was then.
    Q_PROPERTY(bool recorded READ isRecorded NOTIFY listingChanged)
    /// Its file with the folder; empty for a lesson's program.
    Q_PROPERTY(QString path READ path NOTIFY listingChanged)
    /// Why the steps are shown and not a program of the chosen lane; empty when nothing is wrong.
    Q_PROPERTY(QString problem READ problem NOTIFY listingChanged)
    Q_PROPERTY(QString text READ text NOTIFY listingChanged)
    /// What a lane of CPython that runs the program is called: "asyncio", …; empty for all others.
    Q_PROPERTY(QString pythonLane READ pythonLane NOTIFY listingChanged)
    /// Line of each step, from 1, by its number.
    Q_PROPERTY(QVariantList stepLines READ stepLines NOTIFY listingChanged)
    /// The most letters on a line, indent included.
    Q_PROPERTY(int widestLine READ widestLine NOTIFY listingChanged)
public:
    enum class Notation
    {
        Steps,
        Python,
        Cpp
    };
    Q_ENUM(Notation)

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
    /// The run's lanes, until they say themselves what they are; empty: those of the lesson.
    void setModels(std::vector<scenario::Model> models);
    session::Playhead *playhead() const;
    void setPlayhead(session::Playhead *playhead);
    QString locale() const { return m_locale; }
    void setLocale(const QString &locale);
    int currentLine() const { return m_currentLine; }
    Notation notation() const { return m_notation; }
    void setNotation(Notation notation);
    QVariantList programs() const;
    QString problem() const;
    bool isRecorded() const { return m_recorded.exists(); }
    QString path() const { return isRecorded() ? m_recorded.path() : QString(); }
    QString text() const;
    QString pythonLane() const;
    QVariantList stepLines() const;
    int widestLine() const;

    /// Goes to one of `programs`, by its `lane`.
    Q_INVOKABLE void choose(int lane);
    /// Moves the playhead to the next event of a step on that line, around from the start after the last.
    Q_INVOKABLE void goToNextEventOf(int line);
    /// Where the text could be saved: a file that does not exist yet, among the user's documents.
    Q_INVOKABLE QUrl suggestedFile() const;
    /// Writes the text to a file on this machine. What went wrong; empty when nothing did.
    Q_INVOKABLE QString saveAs(const QUrl &file) const;

Q_SIGNALS:
    void playheadChanged();
    void localeChanged();
    void currentLineChanged();
    void notationChanged();
    void programsChanged();
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
    void followLane();
    void followTimelines();
    void followTask();
    std::shared_ptr<const trace::Timeline> shownTimeline() const;
    codegen::Listing written() const;
    /// What the chosen lane is, and the program of it that is asked for.
    std::optional<scenario::Model> model() const;
    std::optional<scenario::Model> modelOf(std::size_t lane) const;
    std::optional<codegen::Target> target() const;
    /// Of the notation, if that is a programming language.
    std::optional<codegen::Language> language() const;
    QString fileName() const;
    std::optional<codegen::Refusal> refusalOf(codegen::Target target) const;
    void updateMarks();
    Marks marksAtPlayhead() const;
    int lineInSight() const;
    void setCurrentLine(int line);
    QVariantList tokensOf(const codegen::Line &line) const;
    QVariantList marksOf(std::uint32_t line) const;

    std::shared_ptr<const scenario::Lesson> m_lesson;
    std::vector<scenario::Model> m_models;
    QPointer<session::Playhead> m_playhead;
    QString m_locale = QStringLiteral("en");
    /// What the lanes are.
    std::vector<scenario::Model> m_lanes;
    Notation m_notation = Notation::Python;
    /// What the listing was written for.
    std::optional<codegen::Target> m_target;
    RecordedProgram m_recorded;
    codegen::Listing m_listing;
    Marks m_marks;
    int m_currentLine = -1;
};

} // namespace simmer::ui
