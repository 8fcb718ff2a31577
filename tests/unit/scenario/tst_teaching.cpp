// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "brokenlesson.h"
#include "kitchen.h"

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace {

std::string stop(const std::string &at)
{
    return R"([{"at": )" + at + R"(, "title": "t", "say": "s"}])";
}

std::string claim(const std::string &that)
{
    return R"([{"that": ")" + that + R"(", "text": "t"}])";
}

} // namespace

/// Claims, stops and texts that make no sense are refused, at the place and with the way out.
class TeachingTest : public QObject
{
    Q_OBJECT

private slots:
    void measures_data();
    void measures() { verifyRow(); }
    void stops_data();
    void stops() { verifyRow(); }
    void stopsThatCanBe_data();
    void stopsThatCanBe();
    void markup_data();
    void markup() { verifyRow(); }
    void texts_data();
    void texts() { verifyRow(); }
    void soundTexts_data();
    void soundTexts();

private:
    static void verifyRow()
    {
        QFETCH(BrokenLesson, lesson);
        verifyReported(lesson);
    }
};

void TeachingTest::measures_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const char *that, const char *rule, const char *says = "") {
        addRow(name,
               {with(kitchen(R"({"create": "cook"})"), "claims", claim(that)), rule, "/claims/0/that", says});
    };
    row("a claim about no model", "1 < §fibers.elapsed", "lesson/claim", "“fibers” is not a model");
    row("a claim about a misspelled model", "§thread.elapsed < 1", "lesson/claim", "Did you mean “threads”?");
    row("a claim about a model alone", "§threads < 1", "lesson/claim", "threads.elapsed");
    row("a claim about a model that the lesson has not", "§processes.elapsed < 1", "lesson/unknown-model",
        "does not run");
    row("a claim about no measure", "threads.cpu < 1 and §threads.speed > 1", "lesson/unknown-measure",
        "Measures are");
    row("a claim about a misspelled measure", "§threads.elasped < 1", "lesson/unknown-measure",
        "Did you mean “elapsed”?");
    row("a claim about a lock", "§threads.stove == 1", "lesson/unknown-measure", "no number object");
    row("a claim about a task alone", "§threads.cook > 1", "lesson/unknown-measure", "threads.cook.waiting");
    row("a claim about an unknown task", "§threads.cok.waiting > 1", "lesson/unknown-task", "“cook”");
    row("a claim about an unknown measure of a task", "§threads.cook.patience > 1", "lesson/unknown-measure",
        "“waiting”");
    row("a claim about a task that is only called", "§threads.boil.waiting > 1", "lesson/not-started",
        "only called");
    row("a claim about the end of a whole lane", "§threads.finished > 1", "lesson/unknown-measure",
        "threads.main.finished");
    row("a claim that is a number", "§threads.cpu + 1", "lesson/claim", "a condition is needed");
    row("a claim of a condition and a number", "threads.cpu < 1 and §2", "lesson/claim",
        "a condition is needed");
    row("a claim that adds conditions", "§(1 < 2) + 1 < 3", "lesson/claim", "a number is needed");
    row("a claim of one equals sign", "threads.cpu §= 1", "lesson/claim", "==");
    row("a claim with a percentage", "threads.cpu < 10§%", "lesson/claim");
    row("a claim without an operator", "threads.cpu §1 < 2", "lesson/claim", "cannot follow here");
    row("a claim with too many points", "§threads.cook.a.b < 2", "lesson/claim", "is not a measure");
    addRow("a chain in a claim",
           {with(kitchen(R"({"yield": true})"), "claims", claim("1 < threads.cpu §< 3")), "lesson/claim",
            "/claims/0/that", "cannot follow each other"});
    const auto predict = [](const char *name, const char *question, const char *rule, const char *pointer,
                            const char *says = "") {
        addRow(name, {with(kitchen(R"({"yield": true})"), "predict", std::string("[") + question + "]"), rule,
                      pointer, says});
    };
    predict("a prediction of memory as a time", R"({"ask": "a", "kind": "time", "of": §"threads.memory"})",
            "lesson/unknown-measure", "/predict/0/of", "is not a time");
    predict("a prediction of an order by time", R"({"ask": "a", "kind": "order", "of": §"threads.elapsed"})",
            "lesson/unknown-measure", "/predict/0/of", "threads.finished");
    predict("a prediction of a model that the lesson has not",
            R"({"ask": "a", "kind": "time", "of": §"gil.elapsed"})", "lesson/unknown-model", "/predict/0/of");
    predict(
        "an option of an unknown measure",
        R"({"ask": "a", "kind": "choice", "options": [{"text": "a", "when": "1 < 2"}, {"text": "b", "when": "§threads.spead > 1"}]})",
        "lesson/unknown-measure", "/predict/0/options/1/when");
    const auto quiz = [](const char *name, const char *options, const char *says) {
        addRow(name, {{{"quiz", std::string(R"([{"ask": "a", "options": §)") + options + "}]"}},
                      "lesson/answers",
                      "/quiz/0/options",
                      says});
    };
    quiz("a quiz without a right answer", R"([{"text": "a"}, {"text": "b", "right": false}])",
         "\"right\": true");
    quiz("a quiz that is half measured", R"([{"text": "a", "when": "1 < 2"}, {"text": "b"}])",
         "some of these options");
}

void TeachingTest::stops_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const char *at, const char *rule, const char *pointer,
                        const char *says = "") {
        addRow(name, {with(kitchen(R"({"create": "boil"})"), "stops", stop(at)), rule, pointer, says});
    };
    row("a stop in a model that the lesson has not", R"({"model": §"gil", "event": "end"})",
        "lesson/unknown-model", "/stops/0/at/model");
    row("a stop in an unknown task", R"({"model": "threads", "task": §"cok", "event": "running"})",
        "lesson/unknown-task", "/stops/0/at/task", "“cook”");
    row("a stop in a task that is only called",
        R"({"model": "threads", "task": §"boil", "event": "running"})", "lesson/not-started",
        "/stops/0/at/task", "only called");
    row("a stop at the end of a task", R"({"model": "threads", "task": §"cook", "event": "end"})",
        "lesson/unreachable-stop", "/stops/0/at/task", "“finished”");
    row("a stop at the second end", R"({"model": "threads", "event": "end", "nth": §2})",
        "lesson/unreachable-stop", "/stops/0/at/nth");
    row("a thread that is suspended", R"({"model": "threads", "task": "cook", "event": §"suspended"})",
        "lesson/unreachable-stop", "/stops/0/at/event", "\"blocked\"");
    row("a coroutine that is blocked by a sleep",
        R"({"model": "coroutines", "task": "cook", "event": §"blocked"})", "lesson/unreachable-stop",
        "/stops/0/at/event", "\"suspended\"");
    row("a main that is cancelled", R"({"model": "coroutines", "task": "main", "event": §"cancelled"})",
        "lesson/unreachable-stop", "/stops/0/at/event");
    row("sequential code that is cancelled",
        R"({"model": "sequential", "task": "cook", "event": §"cancelled"})", "lesson/unreachable-stop",
        "/stops/0/at/event");
    row("a thread that nothing cancels", R"({"model": "threads", "task": "cook", "event": §"cancelled"})",
        "lesson/unreachable-stop", "/stops/0/at/event", "nothing in this lesson cancels");
    row("a task that cannot fail", R"({"model": "threads", "task": "cook", "event": §"failed"})",
        "lesson/unreachable-stop", "/stops/0/at/event", "fail");
    row("a task that cannot deadlock", R"({"model": "threads", "task": "cook", "event": §"deadlocked"})",
        "lesson/unreachable-stop", "/stops/0/at/event");
    row("the second start of one", R"({"model": "threads", "task": "cook", "event": "finished", "nth": §2})",
        "lesson/unreachable-stop", "/stops/0/at/nth", "only once");
    addRow("a task that only waits and is preempted",
           {with(kitchen(R"({"yield": true})", R"({"sleep": 1})"), "stops",
                 stop(R"({"model": "threads", "task": "cook", "event": §"preempted"})")),
            "lesson/unreachable-stop", "/stops/0/at/event", "works"});
    addRow("a thread that crashes, and the whole lane with it",
           {with(kitchen(R"({"yield": true})", R"({"crash": "segfault"})"), "stops",
                 stop(R"({"model": "threads", "task": "cook", "event": §"failed"})")),
            "lesson/unreachable-stop", "/stops/0/at/event", "fail"});
    addRow("a task that never waits and is suspended",
           {with(kitchen(R"({"yield": true})", R"({"work": 1})"), "stops",
                 stop(R"({"model": "coroutines", "task": "cook", "event": §"suspended"})")),
            "lesson/unreachable-stop", "/stops/0/at/event"});
    addRow(
        "the seventh of six starts",
        {with(
             kitchen(
                 R"({"repeat": 2, "as": "i", "do": [{"start": "cook", "as": "c", "count": 2}, {"repeat": "i", "do": [{"start": "cook"}]}]})"),
             "stops", stop(R"({"model": "threads", "task": "cook", "event": "created", "nth": §8})")),
         "lesson/unreachable-stop", "/stops/0/at/nth", "at most 7 times"});
    addRow("a running event of a task that is only created",
           {{{"main", R"([{"create": "cook"}])"},
             {"tasks", R"({"cook": {"steps": []}})"},
             {"stops", stop(R"({"model": "coroutines", "task": §"cook", "event": "running"})")}},
            "lesson/not-started",
            "/stops/0/at/task",
            "only created"});
    addRow("a coroutine that no task was made of",
           {{{"main", R"([{"create": "cook"}])"},
             {"tasks", R"({"cook": {"steps": []}})"},
             {"stops", stop(R"({"model": "coroutines", "task": §"cook", "event": "created"})")}},
            "lesson/not-started",
            "/stops/0/at/task",
            "only created"});
}

void TeachingTest::stopsThatCanBe_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("cook");
    const auto row = [](const char *name, const char *at, const char *cook = R"({"work": 1}, {"sleep": 1})") {
        QTest::newRow(name) << at << cook;
    };
    row("the end", R"({"model": "threads", "event": "end"})");
    row("a suspension", R"({"model": "coroutines", "task": "cook", "event": "suspended", "nth": 1})");
    row("a suspension in a task that is called",
        R"({"model": "coroutines", "task": "cook", "event": "suspended"})",
        R"({"call": "boil"}, {"yield": true})");
    row("a block of the loop", R"({"model": "coroutines", "task": "cook", "event": "blocked"})",
        R"({"block": 1})");
    row("a thread that waits", R"({"model": "threads", "task": "cook", "event": "blocked"})");
    row("any task preempted", R"({"model": "threads", "event": "preempted", "nth": 100})");
    row("a failure", R"({"model": "threads", "task": "cook", "event": "failed"})",
        R"({"if": "1 < 2", "do": [{"raise": "burnt"}]})");
    row("a process that crashes", R"({"model": "processes", "task": "cook", "event": "failed"})",
        R"({"crash": "segfault"})");
    row("a coroutine cancelled at the end",
        R"({"model": "coroutines", "task": "cook", "event": "cancelled"})");
    row("a deadlock of any", R"({"model": "coroutines", "event": "deadlocked"})");
    row("main itself", R"({"model": "coroutines", "task": "main", "event": "suspended", "nth": 3})");
    row("a handler for each client",
        R"({"model": "threads", "task": "handle", "event": "created", "nth": 2})");
    row("a task started by itself", R"({"model": "threads", "task": "cook", "event": "created", "nth": 500})",
        R"({"start": "cook"})");
    row("a task started for ever", R"({"model": "threads", "task": "boil", "event": "created", "nth": 500})",
        R"({"repeat": "forever", "do": [{"start": "boil"}]})");
}

void TeachingTest::stopsThatCanBe()
{
    QFETCH(QString, at);
    QFETCH(QString, cook);
    const auto fields = with(kitchen(R"({"yield": true})", cook.toStdString()), "models",
                             R"(["sequential", "coroutines", "threads", "processes"])");
    const auto result = readLesson(lessonWith(with(fields, "stops", stop(at.toStdString()))));
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
}

void TeachingTest::markup_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const char *goal, const char *says) {
        addRow(name, {{{"goal", std::string("\"") + goal + "\""}}, "lesson/markup", "/goal", says});
    };
    row("an HTML tag", "Look: §<b>soup", "no HTML");
    row("a closing tag", "soup§</p>", "no HTML");
    row("an HTML comment", "§<!-- soup -->", "no HTML");
    row("an address in angle brackets", "§<https://example.org>", "[text](https://…)");
    row("a link without https", "see §[this](http://example.org)", "not https");
    row("a link to a file", "see §[this](file:///etc/passwd)", "not https");
    row("a link to a script", "see §[this](javascript:alert)", "not https");
    row("a relative link", "see §[this](other.md)", "not https");
    row("a link definition", "soup\\n§[a]: https://example.org", "on a line of their own");
    row("an image from the net", "!§[a](https://example.org/a.png)", "not in the pack");
    row("an image from outside", "!§[a](../a.png)", "not in the pack");
    row("an image through the folder", "!§[a](images/../../a.png)", "not in the pack");
    row("a code block without an end", "soup:\\n\\n§```\\nint main()", "never closed");
    addRow(
        "HTML in a stop",
        {{{"stops", R"([{"at": {"model": "threads", "event": "end"}, "title": "<b>", "say": "a §<br> b"}])"}},
         "lesson/markup",
         "/stops/0/say"});
    addRow("HTML in a translation",
           {{{"goal", R"({"en": "a", "zh_CN": "汤§<b>"})"}}, "lesson/markup", "/goal/zh_CN"});
}

void TeachingTest::texts_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const std::string both = R"({"en": "a", "zh_CN": "b"})";
    const Fields translated{{"title", both},
                            {"goal", both},
                            {"unit", R"({"name": )" + both + R"(, "ms": 1})"},
                            {"main", R"([{"say": )" + both + "}]"}};
    const auto without = [&](const char *name, const std::string &json) {
        auto fields = translated;
        for (auto &field : fields) {
            if (field.first == name)
                field.second = json;
        }
        return fields;
    };
    const auto row = [](const char *name, const Fields &fields, const char *pointer, const char *says) {
        addRow(name, {fields, "lesson/translation", pointer, says, Severity::Warning});
    };
    row("a plain string among translations", without("goal", "§\"You can cook.\""), "/goal", "“zh_CN”");
    row("a map without Chinese", without("title", R"(§{"en": "Soup"})"), "/title", "“zh_CN”");
    row("a map without English", without("title", R"(§{"zh_CN": "汤"})"), "/title", "“en”");
    row("a line that is said", without("main", R"([{"say": §"hi"}])"), "/main/0/say", "“zh_CN”");
}

void TeachingTest::soundTexts_data()
{
    QTest::addColumn<QString>("goal");
    const auto row = [](const char *name, const char *goal) { QTest::newRow(name) << goal; };
    row("emphasis, code and a list", R"("*a* **b** `c`\n\n- d\n- e\n\n1. f")");
    row("an https link", R"j("see [this](https://example.org/a?b=c#d)")j");
    row("an image of the pack", R"j("![soup](images/soup-1.png)")j");
    row("HTML in code", R"("`<b>` and\n\n```cpp\nstd::vector<int> [a](b)\n```\nend")");
    row("less than", R"("1 < 2 and a<1")");
    row("an escaped bracket", R"j("\\<b> and \\[a](b)")j");
    row("brackets that are no link", R"j("a[0] = [1, 2] (x)")j");
    row("Chinese", R"("学会*做汤*。")");
}

void TeachingTest::soundTexts()
{
    QFETCH(QString, goal);
    const auto result =
        readLesson(lessonWith({{"goal", goal.toStdString()},
                               {"main", R"([{"repeat": 1, "as": "i", "do": [{"say": "{i} {{x}} }"}]}])"}}));
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
}

QTEST_APPLESS_MAIN(TeachingTest)
#include "tst_teaching.moc"
