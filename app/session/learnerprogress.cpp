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
    json value{{"round", lesson.round}, {"seen", lesson.seen},       {"predicted", lesson.predicted},
               {"ran", lesson.ran},     {"checked", lesson.checked}, {"phase", lesson.phase},
               {"at", lesson.at}};
    if (lesson.bestPrediction)
        value["bestPrediction"] = *lesson.bestPrediction;
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
    lesson.at = value.at("at").get<std::int64_t>();
    if (const auto best = value.find("bestPrediction"); best != value.end())
        lesson.bestPrediction = best->get<double>();
    const bool isShare =
        !lesson.bestPrediction || (*lesson.bestPrediction >= 0 && *lesson.bestPrediction <= 1);
    return isShare && std::find(phases.begin(), phases.end(), lesson.phase) != phases.end();
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
    if (other.at > at) {
        at = other.at;
        phase = other.phase;
    }
}

void LearnerProgress::merge(const LearnerProgress &other)
{
    if (name.empty())
        name = other.name;
    for (const auto &[key, lesson] : other.lessons)
        lessons[key].merge(lesson);
}

std::string LearnerProgress::lastLesson() const
{
    const auto last = std::max_element(lessons.begin(), lessons.end(), [](const auto &a, const auto &b) {
        return a.second.at < b.second.at;
    });
    return last == lessons.end() || last->second.at == 0 ? std::string() : last->first;
}

std::string toJson(const LearnerProgress &progress)
{
    json lessons = json::object();
    for (const auto &[key, lesson] : progress.lessons)
        lessons[key] = toValue(lesson);
    const json whole{{"format", progressFormat}, {"name", progress.name}, {"lessons", lessons}};
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
