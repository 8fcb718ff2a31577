// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/teachingreader.h"

#include "scenario/shape/values.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

constexpr std::uint32_t highestNth = 1'000'000;

const std::vector<std::string_view> &modelNames()
{
    static const std::vector<std::string_view> names{"sequential", "coroutines", "threads", "gil",
                                                     "processes"};
    return names;
}

const std::vector<std::string_view> &stopEvents()
{
    static const std::vector<std::string_view> names{"created",   "ready",      "running",   "suspended",
                                                     "finished",  "failed",     "cancelled", "blocked",
                                                     "preempted", "deadlocked", "end"};
    return names;
}

class QuestionReader
{
public:
    QuestionReader(Report &report, bool isQuiz) : m_report(report), m_isQuiz(isQuiz) {}

    std::optional<Question> read(JsonNode node);

private:
    std::optional<Option> readOption(JsonNode node);
    void readOptions(Fields &fields, Question &question);
    void checkAnswers(JsonNode list, const std::vector<Option> &options);

    Report &m_report;
    bool m_isQuiz;
};

std::optional<Question> QuestionReader::read(JsonNode node)
{
    Fields fields(m_report, node, Phrase::of("a question"));
    if (!fields.node())
        return {};
    Question question;
    question.source = node.source();
    question.ask = readLongText(m_report, fields.required("ask", "\"How long will it take?\""));
    question.why = readLongText(m_report, fields.optional("why"));
    const auto kindNode = m_isQuiz ? fields.optional("kind") : fields.required("kind", "\"choice\"");
    const auto kind = readChoice(m_report, kindNode, {"time", "order", "choice"});
    if (kindNode && !kind)
        return {};
    question.kind = kind ? Question::Kind(*kind) : Question::Kind::Choice;
    if (question.kind == Question::Kind::Choice) {
        readOptions(fields, question);
    } else {
        const auto example =
            question.kind == Question::Kind::Time ? "\"coroutines.elapsed\"" : "\"coroutines.finished\"";
        question.of = readMeasurePath(m_report, fields.required("of", example)).value_or(MeasurePath{});
    }
    fields.finish();
    return question;
}

std::optional<Option> QuestionReader::readOption(JsonNode node)
{
    Fields fields(m_report, node, Phrase::of("an option"));
    if (!fields.node())
        return {};
    Option option;
    option.source = node.source();
    option.text = readLongText(m_report, fields.required("text", "\"About 12 minutes\""));
    option.why = readLongText(m_report, fields.optional("why"));
    const auto when =
        m_isQuiz ? fields.optional("when") : fields.required("when", "\"coroutines.elapsed < 12\"");
    if (when)
        option.when = readClaim(m_report, when).value_or(ClaimExpression{});
    if (m_isQuiz) {
        const auto right = fields.optional("right");
        if (right)
            option.right = readBoolean(m_report, right, false);
        if (right && when) {
            m_report.error("schema/option", right.keySource(),
                           Phrase::of("an option has “when” or “right”, and this one has both"),
                           Phrase::of("Keep “when” if the run can decide, else “right”"));
        }
    }
    fields.finish();
    return option;
}

void QuestionReader::readOptions(Fields &fields, Question &question)
{
    const auto list = fields.required("options", "[ … ]");
    readItems(m_report, list, 2, [&](JsonNode item) {
        if (auto option = readOption(item))
            question.options.push_back(std::move(*option));
    });
    if (m_isQuiz && list.is(JsonKind::Array) && list.childCount() == question.options.size())
        checkAnswers(list, question.options);
}

/// Either the run decides about all options, or about none and at least one is right.
void QuestionReader::checkAnswers(JsonNode list, const std::vector<Option> &options)
{
    const auto decided = [](const Option &option) { return option.when.has_value(); };
    const auto right = [](const Option &option) { return option.right.value_or(false); };
    const bool any = std::any_of(options.begin(), options.end(), decided);
    if (any && !std::all_of(options.begin(), options.end(), decided)) {
        m_report.error("lesson/answers", list,
                       Phrase::of("some of these options have “when” and some have not"),
                       Phrase::of("Give every option a “when”, or mark the right ones with \"right\": true"));
    } else if (!any && !options.empty() && std::none_of(options.begin(), options.end(), right)) {
        m_report.error("lesson/answers", list, Phrase::of("none of these options is right"),
                       Phrase::of("Mark the right one with \"right\": true"));
    }
}

std::optional<Stop> readStop(Report &report, JsonNode node)
{
    Fields fields(report, node, Phrase::of("a stop"));
    if (!fields.node())
        return {};
    Stop stop;
    stop.source = node.source();
    stop.title = readText(report, fields.required("title", "\"Nobody waits\""));
    stop.say = readLongText(report, fields.required("say", "\"The cook gives way here.\""));
    const auto focus =
        readChoice(report, fields.optional("focus"), {"lanes", "scheduler", "code", "metrics"});
    stop.focus = Stop::Focus(focus.value_or(0));
    const auto atNode = fields.required("at", "{ \"model\": \"coroutines\", \"event\": \"suspended\" }");
    fields.finish();

    Fields at(report, atNode, Phrase::of("“at” of a stop"));
    const auto model = readChoice(report, at.required("model", "\"coroutines\""), modelNames());
    const auto event = readChoice(report, at.required("event", "\"suspended\""), stopEvents());
    stop.task = readName(report, at.optional("task"));
    stop.nth = readCount(report, at.optional("nth"), 1, highestNth).value_or(1);
    at.finish();
    if (!model || !event)
        return {};
    stop.model = allModels[*model];
    stop.event = stopEvents()[*event];
    return stop;
}

std::optional<Claim> readClaimObject(Report &report, JsonNode node)
{
    Fields fields(report, node, Phrase::of("a claim"));
    if (!fields.node())
        return {};
    Claim claim;
    claim.source = node.source();
    auto that = readClaim(report, fields.required("that", "\"coroutines.elapsed < sequential.elapsed\""));
    claim.text = readLongText(report, fields.required("text", "\"Coroutines are faster here\""));
    fields.finish();
    if (!that)
        return {};
    claim.that = std::move(*that);
    return claim;
}

template <typename Value, typename Read>
void readList(Report &report, JsonNode list, std::vector<Value> &values, Read read)
{
    readItems(report, list, 0, [&](JsonNode item) {
        if (std::optional<Value> value = read(item))
            values.push_back(std::move(*value));
    });
}

} // namespace

void readTeaching(Report &report, Fields &lessonFields, Lesson &lesson)
{
    QuestionReader predictions(report, false);
    QuestionReader quiz(report, true);
    readList(report, lessonFields.optional("predict"), lesson.predict,
             [&](JsonNode n) { return predictions.read(n); });
    readList(report, lessonFields.optional("stops"), lesson.stops,
             [&](JsonNode n) { return readStop(report, n); });
    readList(report, lessonFields.optional("claims"), lesson.claims,
             [&](JsonNode n) { return readClaimObject(report, n); });
    readList(report, lessonFields.optional("quiz"), lesson.quiz, [&](JsonNode n) { return quiz.read(n); });
}

} // namespace simmer::scenario
