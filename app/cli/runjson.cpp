// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/runjson.h"

#include "cli/measurelist.h"
#include "session/pythonlane.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <ostream>
#include <string>

namespace simmer::cli {
namespace {

using Json = nlohmann::ordered_json;
using trace::Timeline;

/// A millionth is finer than any clock here; more digits would only show how doubles are stored.
double rounded(double value)
{
    return std::round(value * 1e6) / 1e6;
}

/// Whole numbers without a fraction, and null for what is not there.
Json number(std::optional<double> value)
{
    if (!value || !std::isfinite(*value))
        return nullptr;
    if (*value == std::floor(*value) && std::abs(*value) < 9e15)
        return std::int64_t(*value);
    return rounded(*value);
}

void addTime(Json &object, const std::string &name, std::optional<std::int64_t> ns,
             const trace::Header &header)
{
    object[name] = ns ? Json(rounded(header.units(*ns))) : Json(nullptr);
    object[name + "Ms"] = ns ? Json(double(*ns) / 1e6) : Json(nullptr);
}

void addMeasures(Json &object, const session::LaneRun &lane)
{
    const Timeline &timeline = lane.timeline();
    for (const MeasureEntry &entry : laneMeasureList) {
        const auto value = trace::measure(timeline, lane.measures(), {}, entry.name);
        if (entry.quantity != Quantity::Time) {
            object[entry.name] = number(value);
            continue;
        }
        object[entry.name] = value ? Json(rounded(*value)) : Json(nullptr);
        object[std::string(entry.name) + "Ms"] =
            value ? Json(rounded(*value * timeline.header().unitMs)) : Json(nullptr);
    }
}

Json taskToJson(const Timeline &timeline, const trace::TaskTrack &task)
{
    const trace::TaskMeasures measures = trace::taskMeasures(timeline, task.id);
    Json object;
    const auto state = task.intervals.empty() ? trace::TaskState::NotYet : task.intervals.back().state;
    const bool isOver = trace::isOver(state);
    object["state"] = trace::name(state);
    addTime(object, "running", measures.running, timeline.header());
    addTime(object, "ready", measures.ready, timeline.header());
    addTime(object, "waiting", measures.waiting, timeline.header());
    addTime(object, "preempted", measures.preempted, timeline.header());
    addTime(object, "finished", isOver ? std::optional(measures.finished) : std::nullopt, timeline.header());
    object["suspensions"] = measures.suspensions;
    object["preemptions"] = measures.preemptions;
    return object;
}

Json tasksToJson(const Timeline &timeline)
{
    Json tasks = Json::object();
    for (const trace::TaskTrack &task : timeline.tasks())
        tasks[timeline.taskName(task.id)] = taskToJson(timeline, task);
    return tasks;
}

Json numbersToJson(const session::LaneRun &lane)
{
    Json numbers = Json::object();
    for (const trace::ObjectInfo &object : lane.timeline().header().objects) {
        if (object.type == "number")
            numbers[object.name] = number(trace::measure(lane.timeline(), lane.measures(), object.name, {}));
    }
    return numbers;
}

Json transcriptToJson(const Timeline &timeline)
{
    Json lines = Json::array();
    for (const trace::TranscriptLine &line : timeline.transcript()) {
        lines.push_back({{"t", rounded(timeline.header().units(line.time))},
                         {"task", timeline.taskName(line.task)},
                         {"text", timeline.text(line, "en")}});
    }
    return lines;
}

const char *clockName(trace::ClockKind clock)
{
    switch (clock) {
    case trace::ClockKind::Measured: return "measured";
    case trace::ClockKind::Emulated: return "emulated";
    case trace::ClockKind::Simulated: return "simulated";
    }
    return "";
}

Json containmentToJson(const trace::Containment &containment)
{
    return {{"inForce", containment.inForce}, {"missing", containment.missing}};
}

Json laneToJson(const session::LaneRun &lane)
{
    Json object;
    object["outcome"] = lane.outcome() ? Json(trace::name(*lane.outcome())) : Json(nullptr);
    if (!lane.message().isEmpty())
        object["message"] = lane.message().toStdString();
    const Timeline &timeline = lane.timeline();
    if (!timeline.hasHeader())
        return object;
    if (lane.isOfInterpreter())
        object["engine"] = timeline.header().engine;
    object["clock"] = clockName(timeline.header().clock);
    object["containment"] = containmentToJson(timeline.header().containment);
    addMeasures(object, lane);
    object["tasks"] = tasksToJson(timeline);
    object["numbers"] = numbersToJson(lane);
    object["transcript"] = transcriptToJson(timeline);
    return object;
}

Json claimToJson(const JudgedClaim &claim)
{
    Json figures = Json::object();
    for (const session::Figure &figure : claim.judgement.figures)
        figures[figure.measure] = number(figure.value);
    return {{"that", claim.claim->that.text},
            {"text", claim.claim->text.in("en")},
            {"holds", claim.judgement.holds ? Json(*claim.judgement.holds) : Json(nullptr)},
            {"figures", figures}};
}

} // namespace

void writeJson(const session::LessonRun &run, const std::vector<JudgedClaim> &claims, std::ostream &out)
{
    Json object;
    object["lesson"] = run.lesson().id;
    object["pace"] = run.options().pace;
    object["lanes"] = run.inTurn() ? "in-turn" : "together";
    object["claims"] = Json::array();
    for (const JudgedClaim &claim : claims)
        object["claims"].push_back(claimToJson(claim));
    object["models"] = Json::object();
    for (const auto &lane : run.lanes()) {
        if (!lane->isOfInterpreter())
            object["models"][std::string(scenario::name(lane->model()))] = laneToJson(*lane);
        else
            object["cpython"][std::string(session::pythonLaneName(lane->model()))] = laneToJson(*lane);
    }
    out << object.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace simmer::cli
