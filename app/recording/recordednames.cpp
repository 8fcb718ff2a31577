// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/recordednames.h"

#include "trace/frame.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <utility>

namespace simmer::recording {

namespace {

using Json = nlohmann::json;
using trace::StepIndex;

/// Without sources, with room for what JSON adds: a header is at most 8 MiB.
constexpr std::size_t mostNameBytes = 3u << 20;
constexpr std::size_t bytesOfAnEntry = 80;

trace::LocalizedText english(const std::string &text)
{
    return {{"en", text}};
}

std::string text(const Json &line, const char *key)
{
    const auto found = line.find(key);
    return found != line.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::int64_t number(const Json &line, const char *key, std::int64_t least)
{
    const auto found = line.find(key);
    const bool isNumber = found != line.end() && found->is_number_integer();
    return isNumber ? std::max(least, found->get<std::int64_t>()) : least;
}

} // namespace

RecordedNames::RecordedNames(const std::filesystem::path &file)
{
    m_header.scheduling = trace::Scheduling::Coroutines;
    m_header.unitName = english("ms");
    std::ifstream lines(file);
    std::size_t left = mostNameBytes;
    for (std::string line; left > 0 && std::getline(lines, line);) {
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object())
            continue;
        take(json);
        if (!json.contains("source"))
            left -= std::min(left, line.size() + bytesOfAnEntry);
    }
    m_isFull = m_isFull || left == 0;
    mainLast();
}

std::uint32_t RecordedNames::definition(std::uint32_t number) const
{
    const auto count = std::uint32_t(m_header.definitions.size());
    return number == 0 ? count - 1 : std::min(number, count) - 1;
}

void RecordedNames::take(const Json &line)
{
    if (line.contains("begin") && line["begin"].is_object())
        begin(line["begin"]);
    else if (line.contains("step"))
        takeStep(line);
    else if (line.contains("place"))
        takePlace(line);
    else if (line.contains("definition"))
        m_header.definitions.push_back({text(line, "definition"), english(text(line, "definition"))});
    else if (line.contains("note"))
        m_notes.push_back(text(line, "note"));
    else if (line.contains("source"))
        takeSource(line);
    else if (line.contains("full"))
        m_isFull = true;
}

void RecordedNames::begin(const Json &line)
{
    constexpr int mostCores = 1 << 16;
    m_isBegun = true;
    m_header.engine = text(line, "engine");
    m_header.lessonId = text(line, "program");
    m_header.lessonTitle = english(text(line, "program"));
    m_header.originNs = number(line, "origin", 0);
    m_header.pid = number(line, "pid", 0);
    m_header.cores = int(std::min<std::int64_t>(number(line, "cores", 1), mostCores));
}

void RecordedNames::takeSource(const Json &line)
{
    std::string source = trace::cleanText(text(line, "text"));
    if (source.size() > m_sourceLeft)
        return;
    m_sourceLeft -= source.size();
    m_header.sources.push_back({trace::cleanText(text(line, "source")), std::move(source)});
}

void RecordedNames::takeStep(const Json &line)
{
    const std::int64_t caller = number(line, "caller", -1);
    const bool isCalled = caller >= 0 && caller < std::int64_t(m_header.steps.size());
    m_header.steps.push_back(
        {trace::cleanText(text(line, "step")), text(line, "verb"), english(text(line, "text")),
         std::uint32_t(std::min<std::int64_t>(number(line, "definition", 0), UINT32_MAX)),
         isCalled ? StepIndex(std::uint32_t(caller)) : trace::noStep});
}

void RecordedNames::takePlace(const Json &line)
{
    const std::int64_t step = number(line, "place", 0);
    const std::int64_t wait = number(line, "wait", 0);
    const bool isKnown = step < std::int64_t(m_header.steps.size());
    m_places.push_back({isKnown ? StepIndex(std::uint32_t(step)) : trace::noStep,
                        wait < trace::waitKindCount ? trace::WaitKind(wait) : trace::WaitKind::None});
}

/// The first task is the program's main one, and a trace has that last.
void RecordedNames::mainLast()
{
    auto &all = m_header.definitions;
    if (all.empty())
        return;
    std::rotate(all.begin(), all.begin() + 1, all.end());
    for (trace::StepInfo &step : m_header.steps)
        step.definition = definition(step.definition);
}

} // namespace simmer::recording
