// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/runtext.h"

#include "cli/lanename.h"
#include "cli/measurelist.h"

#include <QString>

#include <algorithm>
#include <cmath>
#include <optional>
#include <ostream>
#include <string>

namespace simmer::cli {
namespace {

using session::LaneRun;
using session::LessonRun;

constexpr qsizetype labelWidth = 13;
constexpr qsizetype columnWidth = 13;

/// Few digits for people; none for whole numbers.
QString decimal(double value)
{
    const bool whole = value == std::floor(value);
    return QString::number(value, 'f', whole ? 0 : std::abs(value) < 10 ? 2 : 1);
}

QString bytes(double value)
{
    return QStringLiteral("%1 KiB").arg(decimal(std::round(value / 1024)));
}

QString cell(const LaneRun &lane, const MeasureEntry &entry)
{
    if (!lane.timeline().hasHeader())
        return QStringLiteral("-");
    const auto value = trace::measure(lane.timeline(), lane.measures(), {}, entry.name);
    if (!value)
        return QStringLiteral("-");
    return entry.quantity == Quantity::Bytes ? bytes(*value) : decimal(*value);
}

QString outcome(const LaneRun &lane)
{
    return lane.outcome() ? QString::fromLatin1(trace::name(*lane.outcome())) : QStringLiteral("did not run");
}

template <typename CellOf>
void writeRow(const LessonRun &run, const QString &label, const CellOf &cellOf, std::ostream &out)
{
    out << label.leftJustified(labelWidth).toStdString();
    for (const auto &lane : run.lanes())
        out << cellOf(*lane).rightJustified(columnWidth).toStdString();
    out << '\n';
}

void writeTable(const LessonRun &run, std::ostream &out)
{
    writeRow(
        run, {}, [](const LaneRun &lane) { return QString::fromStdString(nameOf(lane)); }, out);
    writeRow(run, QStringLiteral("outcome"), outcome, out);
    for (const MeasureEntry &entry : laneMeasureList) {
        writeRow(
            run, QString::fromLatin1(entry.name), [&](const LaneRun &lane) { return cell(lane, entry); },
            out);
    }
}

void writeTranscript(const LaneRun &lane, std::ostream &out)
{
    const trace::Timeline &timeline = lane.timeline();
    if (timeline.transcript().empty())
        return;
    qsizetype nameWidth = 0;
    for (const trace::TranscriptLine &line : timeline.transcript())
        nameWidth = std::max(nameWidth, qsizetype(timeline.taskName(line.task).size()));
    out << '\n' << nameOf(lane) << '\n';
    for (const trace::TranscriptLine &line : timeline.transcript()) {
        const double time = timeline.header().units(line.time);
        out << QString::number(time, 'f', 2).rightJustified(10).toStdString() << "  "
            << QString::fromStdString(timeline.taskName(line.task)).leftJustified(nameWidth).toStdString()
            << "  " << timeline.text(line, "en") << '\n';
    }
}

/// What the lane reports of failures that nobody took and the like.
void writeNotes(const LaneRun &lane, std::ostream &out)
{
    const trace::Timeline &timeline = lane.timeline();
    bool isFirst = true;
    for (const trace::NoteLine &note : timeline.notes()) {
        if (note.kind == trace::NoteKind::Failure)
            continue;
        out << (isFirst ? "\n" + nameOf(lane) + " reports\n" : "") << "  ";
        if (note.task != trace::noTask)
            out << timeline.taskName(note.task) << ": ";
        out << note.text << '\n';
        isFirst = false;
    }
}

void writeClaim(const JudgedClaim &claim, std::ostream &out)
{
    const auto &holds = claim.judgement.holds;
    out << (!holds   ? "? "
            : *holds ? "✓ "
                     : "✗ ")
        << claim.claim->text.in("en") << "\n  " << claim.claim->that.text;
    const char *separator = "   with ";
    for (const session::Figure &figure : claim.judgement.figures) {
        out << separator << figure.measure << " = "
            << (figure.value ? decimal(*figure.value).toStdString() : "unknown");
        separator = ", ";
    }
    out << '\n';
}

std::string heading(const LessonRun &run)
{
    const scenario::Lesson &lesson = run.lesson();
    const std::string unit = lesson.scenario.unitName.in("en");
    const double unitMs = lesson.scenario.unitMs * run.options().pace;
    std::string text = lesson.title.in("en") + "\nTimes are in lesson units: 1 " + unit + " = " +
                       decimal(unitMs).toStdString() + " ms";
    if (run.options().virtualTime)
        text += ", simulated";
    for (const auto &lane : run.lanes()) {
        if (lane->model() == scenario::Model::Gil && !lane->isOfInterpreter())
            text += "; gil is emulated";
    }
    for (const auto &lane : run.lanes()) {
        if (lane->isOfInterpreter() && lane->timeline().hasHeader())
            text += "; " + nameOf(*lane) + " is " + lane->timeline().header().engine;
    }
    return text + (run.inTurn() ? "; lanes in turn" : "");
}

} // namespace

void writeForPeople(const LessonRun &run, const std::vector<JudgedClaim> &claims, std::ostream &out)
{
    out << heading(run) << "\n\n";
    writeTable(run, out);
    for (const auto &lane : run.lanes())
        writeTranscript(*lane, out);
    for (const auto &lane : run.lanes())
        writeNotes(*lane, out);
    if (!claims.empty())
        out << '\n';
    for (const JudgedClaim &claim : claims)
        writeClaim(claim, out);
}

} // namespace simmer::cli
