// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/choosingreader.h"

#include "scenario/shape/fields.h"
#include "scenario/shape/lessonreader.h"
#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace simmer::scenario {

namespace {

constexpr double smallestPart = 0.001;
constexpr double largestPart = 1e9;

class ChoosingReader
{
public:
    explicit ChoosingReader(Report &report) : m_report(report)
    {
        for (const Model model : allModels)
            m_models.push_back(name(model));
    }

    void read(Fields &fields)
    {
        m_choosing.title = readText(m_report, fields.required("title", "\"Which should I use?\""));
        m_choosing.intro = readText(m_report, fields.required("intro", "\"Answer for your own job.\""));
        readItems(m_report, fields.required("candidates", "[ … ]"), 2,
                  [&](JsonNode item) { readCandidate(item); });
        readItems(m_report, fields.required("figures", "[ … ]"), 0, [&](JsonNode item) { readFigure(item); });
        readItems(m_report, fields.required("questions", "[ … ]"), 1,
                  [&](JsonNode item) { readQuestion(item); });
    }

    Choosing take() { return std::move(m_choosing); }

private:
    std::optional<Model> readModel(JsonNode node)
    {
        const auto choice = readChoice(m_report, node, m_models);
        return choice ? std::optional(allModels[*choice]) : std::nullopt;
    }

    std::vector<Model> readModels(JsonNode node)
    {
        std::vector<Model> models;
        readItems(m_report, node, 1, [&](JsonNode item) {
            const auto model = readModel(item);
            if (!model)
                return;
            if (std::ranges::find(m_choosing.candidates, *model, &Choosing::Candidate::model) ==
                m_choosing.candidates.end())
                m_report.error("lesson/unknown-model", item,
                               Phrase::of("%1 is none of the “candidates”", inQuotes(item.string())),
                               Phrase::of("Add it there"));
            models.push_back(*model);
        });
        return models;
    }

    void readCandidate(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a candidate"));
        Choosing::Candidate candidate;
        const auto model = readModel(fields.required("model", "\"threads\""));
        candidate.model = model.value_or(Model::Coroutines);
        candidate.say = readText(m_report, fields.required("say", "\"One memory, several workers.\""));
        fields.finish();
        if (model)
            m_choosing.candidates.push_back(std::move(candidate));
    }

    void readFigure(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a figure"));
        Choosing::Figure figure;
        const auto id = fields.required("id", "\"memory-thread\"");
        figure.id = readId(m_report, id);
        if (std::ranges::find(m_choosing.figures, figure.id, &Choosing::Figure::id) !=
            m_choosing.figures.end())
            m_report.error("lesson/duplicate-id", id,
                           Phrase::of("another figure has the id %1 too", inQuotes(figure.id)),
                           Phrase::of("Give one of them another id"));
        figure.lesson = readId(m_report, fields.required("lesson", "\"what-does-each-cost\""));
        figure.of =
            readMeasurePath(m_report, fields.required("of", "\"threads.memory\"")).value_or(MeasurePath());
        figure.per = readNumber(m_report, fields.optional("per"), smallestPart, largestPart).value_or(1);
        figure.text = readText(m_report, fields.required("text", "\"memory of one thread\""));
        fields.finish();
        m_choosing.figures.push_back(std::move(figure));
    }

    void readQuestion(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a question"));
        Choosing::Question question;
        question.ask = readText(m_report, fields.required("ask", "\"How many at the same time?\""));
        readItems(m_report, fields.required("options", "[ … ]"), 2, [&](JsonNode item) {
            Fields option(m_report, item, Phrase::of("an option"));
            Choosing::Answer answer;
            answer.text = readText(m_report, option.required("text", "\"Hundreds\""));
            readItems(m_report, option.required("reasons", "[ … ]"), 0,
                      [&](JsonNode reason) { answer.reasons.push_back(readReason(reason)); });
            option.finish();
            question.options.push_back(std::move(answer));
        });
        fields.finish();
        m_choosing.questions.push_back(std::move(question));
    }

    Choosing::Reason readReason(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a reason"));
        Choosing::Reason reason;
        reason.isFor = readModels(fields.optional("for"));
        reason.against = readModels(fields.optional("against"));
        if (fields.node() && reason.isFor.empty() && reason.against.empty())
            m_report.error("schema/missing", node, Phrase::of("a reason needs “for” or “against”"),
                           Phrase::of("For example \"for\": [\"threads\"]"));
        reason.text = readText(m_report, fields.required("text", "\"Waits overlap.\""));
        readItems(m_report, fields.optional("figures"), 1, [&](JsonNode item) {
            const auto id = readId(m_report, item);
            const auto found = std::ranges::find(m_choosing.figures, id, &Choosing::Figure::id);
            if (found != m_choosing.figures.end())
                reason.figures.push_back(std::size_t(found - m_choosing.figures.begin()));
            else if (!id.empty())
                m_report.error("lesson/unknown-figure", item,
                               Phrase::of("there is no figure %1", inQuotes(id)), suggest(id, figureIds()));
        });
        fields.finish();
        return reason;
    }

    std::vector<std::string_view> figureIds() const
    {
        std::vector<std::string_view> ids;
        for (const auto &figure : m_choosing.figures)
            ids.push_back(figure.id);
        return ids;
    }

    Report &m_report;
    Choosing m_choosing;
    std::vector<std::string_view> m_models;
};

} // namespace

std::optional<Choosing> readChoosingShape(Report &report, JsonNode root)
{
    Fields fields(report, root, Phrase::of("a page for choosing"));
    if (!fields.node() || !checkFormat(report, fields.required("format", "1"), Phrase::of("page")))
        return {};
    fields.optional("$schema");
    ChoosingReader reader(report);
    reader.read(fields);
    fields.finish();
    return reader.take();
}

} // namespace simmer::scenario
