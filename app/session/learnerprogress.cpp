// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/learnerprogress.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace simmer::session {

namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 5> phases{"", "predict", "run", "explore", "check"};

json toValue(const LessonProgress &lesson)
{
    json value{{"round", lesson.round},         {"seen", lesson.seen},
               {"predicted", lesson.predicted}, {"ran", lesson.ran},
               {"checked", lesson.checked},     {"phase", lesson.phase},
               {"stop", lesson.stop},           {"at", lesson.at}};
    if (lesson.bestPrediction)
        value["bestPrediction"] = *lesson.bestPrediction;
    if (lesson.measuredAt != 0) {
        value["measures"] = lesson.measures;
        value["measuredAt"] = lesson.measuredAt;
    }
    return value;
}

/// Throws nlohmann's errors for what is of another type.
bool read(const json &value, LessonProgress &lesson)
{
    lesson.round = value.at("round").get<std::uint32_t>();
    lesson.seen = value.at("seen").get<bool>();
    lesson.predicted = value.at("predicted").get<bool>();
    lesson.ran = value.at("ran").get<bool>();
    lesson.checked = value.at("checked").get<bool>();
    lesson.phase = value.at("phase").get<std::string>();
    lesson.stop = value.value("stop", -1);
    lesson.at = value.at("at").get<std::int64_t>();
    if (const auto best = value.find("bestPrediction"); best != value.end())
        lesson.bestPrediction = best->get<double>();
    lesson.measuredAt = value.value("measuredAt", std::int64_t(0));
    if (const auto measures = value.find("measures"); measures != value.end()) {
        for (const auto &[name, figure] : measures->items())
            lesson.measures.emplace(name, figure.get<double>());
    }
    const bool isShare =
        !lesson.bestPrediction || (*lesson.bestPrediction >= 0 && *lesson.bestPrediction <= 1);
    return isShare && lesson.stop >= -1 &&
           std::find(phases.begin(), phases.end(), lesson.phase) != phases.end();
}

} // namespace

void LessonProgress::merge(const LessonProgress &other)
{
    if (other.round != round) {
        if (other.round > round)
            *this = other;
        return;
    }
    seen |= other.seen;
    predicted |= other.predicted;
    ran |= other.ran;
    checked |= other.checked;
    if (other.bestPrediction)
        bestPrediction = std::max(bestPrediction.value_or(0), *other.bestPrediction);
    if (other.measuredAt > measuredAt) {
        measuredAt = other.measuredAt;
        measures = other.measures;
    }
    if (other.at > at) {
        at = other.at;
        phase = other.phase;
        stop = other.stop;
    }
}

void LearnerProgress::merge(const LearnerProgress &other)
{
    if (other.namedAt > namedAt) {
        name = other.name;
        namedAt = other.namedAt;
    }
    for (const auto &[key, lesson] : other.lessons)
        lessons[key].merge(lesson);
}

std::vector<std::string> LearnerProgress::recentLessons() const
{
    std::vector<std::string> recent;
    for (const auto &[key, lesson] : lessons) {
        if (lesson.at != 0)
            recent.push_back(key);
    }
    std::stable_sort(recent.begin(), recent.end(), [this](const std::string &a, const std::string &b) {
        return lessons.at(a).at > lessons.at(b).at;
    });
    return recent;
}

std::string toJson(const LearnerProgress &progress)
{
    json lessons = json::object();
    for (const auto &[key, lesson] : progress.lessons)
        lessons[key] = toValue(lesson);
    const json whole{{"format", progressFormat},
                     {"name", progress.name},
                     {"namedAt", progress.namedAt},
                     {"lessons", lessons}};
    return whole.dump(1, ' ', false, json::error_handler_t::replace) + '\n';
}

ReadProgress progressFromJson(std::string_view text)
{
    ReadProgress damaged;
    damaged.problem = ProgressProblem::Damaged;
    const json whole = json::parse(text, nullptr, false);
    if (!whole.is_object())
        return damaged;
    try {
        ReadProgress result;
        const auto format = whole.at("format").get<std::int64_t>();
        if (format > progressFormat) {
            result.problem = ProgressProblem::Newer;
            return result;
        }
        result.progress.name = whole.at("name").get<std::string>();
        result.progress.namedAt = whole.value("namedAt", std::int64_t(0));
        for (const auto &[key, value] : whole.at("lessons").items()) {
            if (!read(value, result.progress.lessons[key]))
                return damaged;
        }
        return format == progressFormat ? result : damaged;
    } catch (const json::exception &) {
        return damaged;
    }
}

} // namespace simmer::session
