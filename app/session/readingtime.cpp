// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/readingtime.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

namespace simmer::session {

namespace {

constexpr double wordsPerMinute = 200;
constexpr double minutesPerQuestion = 20.0 / 60;
constexpr double minutesPerStop = 20.0 / 60;
constexpr double minutesPerClaim = 8.0 / 60;

int wordsIn(const scenario::Text &text)
{
    std::istringstream words{std::string(text.in("en"))};
    int count = 0;
    for (std::string word; words >> word;)
        ++count;
    return count;
}

int wordsIn(const std::vector<scenario::Question> &questions)
{
    int words = 0;
    for (const scenario::Question &question : questions) {
        words += wordsIn(question.ask) + wordsIn(question.why);
        for (const scenario::Option &option : question.options)
            words += wordsIn(option.text);
    }
    return words;
}

} // namespace

int minutesFor(const scenario::Lesson &lesson)
{
    int words = wordsIn(lesson.goal) + wordsIn(lesson.predict) + wordsIn(lesson.quiz);
    for (const scenario::Stop &stop : lesson.stops)
        words += wordsIn(stop.title) + wordsIn(stop.say);
    for (const scenario::Claim &claim : lesson.claims)
        words += wordsIn(claim.text);
    const double minutes =
        words / wordsPerMinute + double(lesson.predict.size() + lesson.quiz.size()) * minutesPerQuestion +
        double(lesson.stops.size()) * minutesPerStop + double(lesson.claims.size()) * minutesPerClaim;
    return std::max(1, int(std::lround(minutes)));
}

} // namespace simmer::session
