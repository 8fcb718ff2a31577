// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/code/recordedprogram.h"

#include "codegen/python/pythonlexer.h"

#include <QVariantMap>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>

namespace simmer::ui {

namespace {

QString nameOf(const std::string &path)
{
    return QString::fromStdString(path.substr(path.rfind('/') + 1));
}

} // namespace

RecordedProgram::RecordedProgram(std::shared_ptr<const trace::Timeline> timeline)
{
    if (!timeline || !timeline->hasHeader() || timeline->header().sources.empty())
        return;
    m_timeline = std::move(timeline);
    const trace::Header &header = m_timeline->header();
    for (const trace::StepInfo &step : header.steps)
        m_places.push_back(placeOf(step));
    const auto first =
        std::find_if(header.sources.begin(), header.sources.end(), [&](const trace::SourceFile &source) {
            return nameOf(source.path).toStdString() == header.lessonId;
        });
    if (first != header.sources.end())
        m_file = std::size_t(first - header.sources.begin());
}

void RecordedProgram::setFile(std::size_t file)
{
    if (exists())
        m_file = std::min(file, m_timeline->header().sources.size() - 1);
}

RecordedProgram::Place RecordedProgram::placeOf(const trace::StepInfo &step) const
{
    const auto &sources = m_timeline->header().sources;
    const std::size_t colon = step.pointer.rfind(':');
    if (colon == std::string::npos)
        return {};
    const std::string_view path(step.pointer.data(), colon);
    const auto found = std::find_if(sources.begin(), sources.end(),
                                    [&](const trace::SourceFile &source) { return source.path == path; });
    std::uint32_t line = 0;
    std::from_chars(step.pointer.data() + colon + 1, step.pointer.data() + step.pointer.size(), line);
    if (found == sources.end() || line == 0)
        return {};
    return {std::size_t(found - sources.begin()), line - 1};
}

std::optional<std::size_t> RecordedProgram::fileOf(trace::StepIndex step) const
{
    if (std::size_t(step) >= m_places.size() || m_places[std::size_t(step)].line == elsewhere)
        return {};
    return m_places[std::size_t(step)].file;
}

codegen::Listing RecordedProgram::listing() const
{
    codegen::Listing listing;
    listing.lines = codegen::pythonLines(source().text);
    for (std::size_t step = 0; step < m_places.size(); ++step) {
        const Place &place = m_places[step];
        const bool isHere = place.file == m_file && place.line < listing.lines.size();
        listing.lineOfStep.push_back(isHere ? place.line : elsewhere);
        if (isHere)
            listing.lines[place.line].step = scenario::StepId(std::uint32_t(step));
    }
    return listing;
}

const trace::SourceFile &RecordedProgram::source() const
{
    return m_timeline->header().sources[m_file];
}

QString RecordedProgram::text() const
{
    return QString::fromStdString(source().text);
}

QString RecordedProgram::fileName() const
{
    return nameOf(source().path);
}

QString RecordedProgram::path() const
{
    return QString::fromStdString(source().path);
}

QVariantList RecordedProgram::files() const
{
    QVariantList files;
    for (const trace::SourceFile &file : m_timeline->header().sources) {
        files.append(QVariantMap{{QStringLiteral("lane"), int(files.size())},
                                 {QStringLiteral("text"), nameOf(file.path)},
                                 {QStringLiteral("explanation"), QString::fromStdString(file.path)},
                                 {QStringLiteral("chosen"), files.size() == qsizetype(m_file)}});
    }
    return files;
}

QVariantList RecordedProgram::stepLines() const
{
    QVariantList lines;
    for (const Place &place : m_places)
        lines.append(place.line == elsewhere ? 0 : place.line + 1);
    return lines;
}

} // namespace simmer::ui
