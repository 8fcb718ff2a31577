// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/lessonreader.h"

#include "scenario/shape/fields.h"
#include "scenario/shape/objectreader.h"
#include "scenario/shape/stepreader.h"
#include "scenario/shape/teachingreader.h"
#include "scenario/shape/values.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

constexpr double longestUnitMs = 60'000;
constexpr double shortestUnitMs = 0.001;

class LessonReader
{
public:
    LessonReader(Report &report, JsonNode root, LessonDraft &draft)
        : m_report(report), m_fields(report, root, Phrase::of("a lesson")), m_lesson(draft.lesson),
          m_gaps(draft.gaps)
    {}

    void read();

private:
    void readAbout();
    void readUnit(JsonNode node);
    void readObjects(JsonNode node);
    void readTasks(JsonNode node);
    void readMain(JsonNode node);
    void readModels(JsonNode node);
    bool checkMapName(JsonNode member);
    void numberSteps();

    Report &m_report;
    Fields m_fields;
    Lesson &m_lesson;
    Gaps &m_gaps;
};

void LessonReader::read()
{
    m_fields.optional("$schema");
    m_fields.optional("format");
    readAbout();
    readUnit(m_fields.required("unit", "{ \"name\": \"minute\", \"ms\": 100 }"));
    readObjects(m_fields.optional("objects"));
    readTasks(m_fields.optional("tasks"));
    readMain(m_fields.required("main", "[ { \"say\": \"Hello\" } ]"));
    readModels(m_fields.required("models", "[\"sequential\", \"coroutines\"]"));
    readTeaching(m_report, m_fields, m_lesson);
    m_fields.finish();
    numberSteps();
}

void LessonReader::readAbout()
{
    m_lesson.id = readId(m_report, m_fields.required("id", "\"two-burners\""));
    m_lesson.title = readText(m_report, m_fields.required("title", "\"Two burners\""));
    m_lesson.goal =
        readLongText(m_report, m_fields.required("goal", "\"You can say what a semaphore is for.\""));
    readItems(m_report, m_fields.optional("prerequisites"), 0, [&](JsonNode item) {
        if (auto id = readId(m_report, item); !id.empty())
            m_lesson.prerequisites.push_back(std::move(id));
    });
    const auto difficulty = readWhole(m_report, m_fields.required("difficulty", "1"), 1, 5);
    m_lesson.difficulty = int(difficulty.value_or(1));
    m_lesson.credits = readString(m_report, m_fields.optional("credits")).value_or("");
    const auto lanes = readChoice(m_report, m_fields.optional("lanes"), {"together", "in-turn"});
    m_lesson.laneOrder = !lanes ? LaneOrder::Decide : *lanes == 0 ? LaneOrder::Together : LaneOrder::InTurn;
    m_lesson.scenario.lessonId = m_lesson.id;
    m_lesson.scenario.title = m_lesson.title;
}

void LessonReader::readUnit(JsonNode node)
{
    Fields fields(m_report, node, Phrase::verbatim("“unit”"));
    m_lesson.scenario.unitName = readText(m_report, fields.required("name", "\"minute\""));
    const auto ms = fields.required("ms", "100");
    m_lesson.scenario.unitMs = readNumber(m_report, ms, shortestUnitMs, longestUnitMs).value_or(1);
    fields.finish();
}

bool LessonReader::checkMapName(JsonNode member)
{
    if (isName(member.key()))
        return true;
    m_report.error(
        "schema/name", member.keySource(), Phrase::of("%1 cannot be a name", inQuotes(member.key())),
        Phrase::of("Names have letters, digits and _, begin with no digit, and are at most 64 long"));
    return false;
}

void LessonReader::readObjects(JsonNode node)
{
    m_gaps.objects = node && !node.is(JsonKind::Object);
    readMembers(m_report, node, [&](JsonNode member) {
        const bool named = checkMapName(member);
        auto object = readObject(m_report, member);
        if (named && object)
            m_lesson.scenario.objects.push_back(std::move(*object));
        else
            m_gaps.objects = true;
    });
}

void LessonReader::readTasks(JsonNode node)
{
    m_gaps.tasks = node && !node.is(JsonKind::Object);
    readMembers(m_report, node, [&](JsonNode member) {
        const bool named = checkMapName(member);
        m_gaps.tasks = m_gaps.tasks || !named;
        TaskDefinition task;
        task.name = member.key();
        task.source = member.source();
        Fields fields(m_report, member, Phrase::of("the task %1", inQuotes(member.key())));
        task.label = readText(m_report, fields.optional("label"));
        const auto errors = m_report.errorCount();
        const auto steps = fields.required("steps", "[ { \"say\": \"Hello\" } ]");
        task.steps = StepReader(m_report, m_gaps, member.key()).readBody(steps);
        if (!steps.is(JsonKind::Array) && m_report.errorCount() > errors)
            m_gaps.handles = m_gaps.allLocals = true;
        fields.finish();
        if (named)
            m_lesson.scenario.tasks.push_back(std::move(task));
    });
}

void LessonReader::readMain(JsonNode node)
{
    auto &main = m_lesson.scenario.main;
    main.name = "main";
    main.source = node ? node.source() : Source{};
    main.steps = StepReader(m_report, m_gaps, "main").readBody(node);
    if (!node.is(JsonKind::Array))
        m_gaps.handles = m_gaps.allLocals = true;
    else if (node.childCount() == 0)
        m_report.error("schema/empty", node, Phrase::of("“main” needs at least one step"),
                       Phrase::of("For example { \"say\": \"Hello\" }"));
}

void LessonReader::readModels(JsonNode node)
{
    static const std::vector<std::string_view> names{"sequential", "coroutines", "threads", "gil",
                                                     "processes"};
    auto &models = m_lesson.scenario.models;
    const auto errors = m_report.errorCount();
    readItems(m_report, node, 1, [&](JsonNode item) {
        const auto choice = readChoice(m_report, item, names);
        if (!choice)
            return;
        const auto model = allModels[*choice];
        if (std::find(models.begin(), models.end(), model) != models.end())
            m_report.error("schema/duplicate", item,
                           Phrase::of("the model %1 is listed twice", inQuotes(item.string())),
                           Phrase::of("Remove one of them"));
        else
            models.push_back(model);
    });
    std::sort(models.begin(), models.end());
    m_gaps.models = !node || m_report.errorCount() > errors;
}

void LessonReader::numberSteps()
{
    auto &scenario = m_lesson.scenario;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        // forEachStep shows steps as constant; these are ours, and not yet shared
        const_cast<Step &>(step).id = StepId(scenario.stepCount++);
    });
}

} // namespace

bool checkFormat(Report &report, JsonNode format, const Phrase &what)
{
    const auto number = readWhole(report, format, INT64_MIN, INT64_MAX);
    if (!format || !number)
        return true;
    if (*number > knownFormat) {
        report.error("schema/format", format,
                     Phrase::of("this %1 was made for a newer Simmer: it has format %2", what, *number),
                     Phrase::of("This Simmer knows format %1; a newer one will read it", knownFormat));
        return false;
    }
    if (*number < knownFormat) {
        report.error("schema/format", format, Phrase::of("there is no format %1", *number),
                     Phrase::of("Write \"format\": %1", knownFormat));
    }
    return true;
}

std::optional<LessonDraft> readLessonShape(Report &report, JsonNode root)
{
    const auto what = Phrase::of("a lesson");
    if (!root.is(JsonKind::Object)) {
        report.error("schema/type", root,
                     Phrase::of("%1 has to be an object, and this is %2", what, describe(root.kind())),
                     Phrase::of("Write { … }"));
        return {};
    }
    const auto format = root.member("format");
    if (!format)
        report.error("schema/missing", root, Phrase::of("%1 needs the field %2", what, inQuotes("format")),
                     Phrase::of("Write \"format\": %1", knownFormat));
    if (!checkFormat(report, format, Phrase::of("lesson")))
        return {};
    LessonDraft draft;
    LessonReader(report, root, draft).read();
    return draft;
}

} // namespace simmer::scenario
