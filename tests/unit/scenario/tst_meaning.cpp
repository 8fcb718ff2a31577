// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "brokenlesson.h"

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace {

using Fields = std::vector<std::pair<std::string, std::string>>;

constexpr auto objects =
    R"({"stove": {"type": "lock"}, "burners": {"type": "semaphore", "permits": 2}, "orders": {"type": "queue", "capacity": 2},
 "bell": {"type": "event"}, "counter": {"type": "number"}, "shop": {"type": "server"}, "pantry": {"type": "database"}, "door": {"type": "listener", "clients": 2}})";

/// A kitchen in which everything is used, so that only what the row has wrong is reported.
Fields kitchen(const std::string &steps, const std::string &cookSteps = R"({"work": 1}, {"sleep": 1})")
{
    return {
        {"objects", objects},
        {"tasks",
         R"({"cook": {"steps": [)" + cookSteps +
             R"(]}, "boil": {"steps": [{"return": 1}]}, "handle": {"steps": [{"receive": "line"}, {"send": "ok"}]}})"},
        {"main", "[" + steps + R"(,
 {"with": "stove", "do": []}, {"with": "burners", "do": []}, {"put": "orders"}, {"get": "orders"}, {"set": "bell"}, {"wait": "bell"},
 {"read": "counter", "into": "seen"}, {"request": "shop"}, {"query": "pantry", "sql": "SELECT 1"}, {"accept": "door", "start": "handle"},
 {"call": "boil"}, {"start": "cook"}, {"join": ["cook"]}])"}};
}

Fields with(Fields fields, const char *name, const std::string &json)
{
    fields.emplace_back(name, json);
    return fields;
}

std::string stop(const std::string &at)
{
    return R"([{"at": )" + at + R"(, "title": "t", "say": "s"}])";
}

std::string claim(const std::string &that)
{
    return R"([{"that": ")" + that + R"(", "text": "t"}])";
}

} // namespace

/// A lesson of good shape that makes no sense is refused, at the place and with the way out.
class MeaningTest : public QObject
{
    Q_OBJECT

private slots:
    void aSoundKitchen();
    void names_data();
    void names() { verifyRow(); }
    void locals_data();
    void locals() { verifyRow(); }
    void flow_data();
    void flow() { verifyRow(); }
    void objectsAsAWhole_data();
    void objectsAsAWhole() { verifyRow(); }
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

void MeaningTest::aSoundKitchen()
{
    const auto result = readLesson(lessonWith(kitchen(R"({"work": 1})")));
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
}

void MeaningTest::names_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const char *steps, const char *rule, const char *pointer,
                        const char *says = "") {
        addRow(name, {kitchen(steps), rule, pointer, says});
    };
    row("start of an unknown task", R"({"start": §"cok"})", "lesson/unknown-task", "/main/0/start",
        "Did you mean “cook”?");
    row("call of an unknown task", R"({"call": §"dance"})", "lesson/unknown-task", "/main/0/call",
        "There are “cook”, “boil” and “handle”");
    row("create of an unknown task", R"({"create": §"bol"})", "lesson/unknown-task", "/main/0/create",
        "“boil”");
    row("gather of an unknown task", R"({"gather": ["cook", §"boyl"]})", "lesson/unknown-task",
        "/main/0/gather/1", "“boil”");
    row("group of an unknown task", R"({"group": [§"boyl"]})", "lesson/unknown-task", "/main/0/group/0");
    row("race of an unknown task", R"({"race": [§"boyl"]})", "lesson/unknown-task", "/main/0/race/0");
    row("accept that starts an unknown task", R"({"accept": "door", "start": §"handel"})",
        "lesson/unknown-task", "/main/0/start", "“handle”");
    row("start of main", R"({"start": §"main"})", "lesson/unknown-task", "/main/0/start",
        "cannot be started");
    row("an unknown object", R"({"with": §"stov", "do": []})", "lesson/unknown-object", "/main/0/with",
        "Did you mean “stove”?");
    row("with a queue", R"({"with": §"orders", "do": []})", "lesson/wrong-object", "/main/0/with",
        "a lock or a semaphore");
    row("put into a lock", R"({"put": §"stove"})", "lesson/wrong-object", "/main/0/put", "“orders”");
    row("get from an event", R"({"get": §"bell"})", "lesson/wrong-object", "/main/0/get", "needs a queue");
    row("set of a number", R"({"set": §"counter"})", "lesson/wrong-object", "/main/0/set", "needs an event");
    row("clear of a lock", R"({"clear": §"stove"})", "lesson/wrong-object", "/main/0/clear");
    row("wait for a queue", R"({"wait": §"orders"})", "lesson/wrong-object", "/main/0/wait");
    row("read of a queue", R"({"read": §"orders", "into": "x"})", "lesson/wrong-object", "/main/0/read",
        "needs a number");
    row("write of an event", R"({"write": §"bell", "value": 1})", "lesson/wrong-object", "/main/0/write");
    row("request to a database", R"({"request": §"pantry"})", "lesson/wrong-object", "/main/0/request");
    row("query of a server", R"({"query": §"shop", "sql": "SELECT 1"})", "lesson/wrong-object",
        "/main/0/query");
    row("accept on a lock", R"({"accept": §"stove", "start": "handle"})", "lesson/wrong-object",
        "/main/0/accept", "needs a listener");
    row("join of what nothing starts", R"({"join": ["cook", §"boil"]})", "lesson/unknown-handle",
        "/main/0/join/1", "nothing can have started");
    row("join of a misspelled handle", R"({"start": "cook", "as": "c1"}, {"join": [§"c2"]})",
        "lesson/unknown-handle", "/main/1/join/0", "Did you mean “c1”?");
    row("cancel of what nothing starts", R"({"cancel": §"nobody"})", "lesson/unknown-handle",
        "/main/0/cancel", "“cook” and “handle”");
    row("shield of what nothing starts", R"({"shield": §"nobody"})", "lesson/unknown-handle",
        "/main/0/shield");
    row("shield of many", R"({"start": "cook", "as": "cooks", "count": 2}, {"shield": §"cooks"})",
        "lesson/shield-many", "/main/1/shield", "stands for several");
    row("into of several tasks", R"({"start": "cook", "as": "a"}, {"join": ["a", "cook"], "into": §"x"})",
        "lesson/join-into", "/main/1/into");
    row("into of all tasks", R"({"join": "all", "into": §"x"})", "lesson/join-into", "/main/0/into");
    row("into of a count of tasks",
        R"({"start": "cook", "as": "cooks", "count": 2}, {"join": ["cooks"], "into": §"x"})",
        "lesson/join-into", "/main/1/into");
}

void MeaningTest::locals_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const char *steps, const char *rule, const char *pointer,
                        const char *says = "") {
        addRow(name, {kitchen(steps), rule, pointer, says});
    };
    row("a duration over an unknown local", R"({"work": "1 + §n"})", "lesson/unknown-local", "/main/0/work",
        "“main” has no local “n”");
    row("an argument over an unknown local", R"({"start": "cook", "args": {"n": "§i"}})",
        "lesson/unknown-local", "/main/0/args/n");
    row("a value over an unknown local", R"({"put": "orders", "value": "§sen"})", "lesson/unknown-local",
        "/main/0/value", "Did you mean “seen”?");
    row("a number object that was not read", R"({"write": "counter", "value": "§counter + 1"})",
        "lesson/unknown-local", "/main/0/value", "{ \"read\": \"counter\", \"into\": \"counter\" }");
    row("a repeat over an unknown local", R"({"repeat": "§n", "do": []})", "lesson/unknown-local",
        "/main/0/repeat");
    row("a misspelled forever", R"({"repeat": "§forver", "do": []})", "lesson/unknown-local",
        "/main/0/repeat", "Did you mean “forever”?");
    row("a return of an unknown local", R"({"if": "1 < 0", "do": [{"return": "2 * §x"}]})",
        "lesson/unknown-local", "/main/0/do/0/return");
    row("an if over an unknown local", R"({"if": "seen < §limit", "do": []})", "lesson/unknown-local",
        "/main/0/if");
    row("a placeholder of an unknown local", R"({"say": "pot {§i}"})", "lesson/unknown-local", "/main/0/say");
    row("a placeholder that is no name", R"({"say": "pot {§i + 1}"})", "lesson/placeholder", "/main/0/say",
        "{{");
    row("a placeholder of nothing", R"({"say": "pot {§}"})", "lesson/placeholder", "/main/0/say");
    row("a placeholder that English has not", R"({"say": {"en": "pot {seen}", "zh_CN": "第 {§number} 锅"}})",
        "lesson/placeholder", "/main/0/say/zh_CN", "every language");
    row("a local of another task", R"({"start": "cook", "args": {"n": 1}}, {"say": "{§n}"})",
        "lesson/unknown-local", "/main/1/say");
    row("a handle for a local", R"({"start": "cook", "as": "c"}, {"say": "{§c}"})", "lesson/unknown-local",
        "/main/1/say");
    row("a division", R"({"work": "4 §/ 2"})", "lesson/expression", "/main/0/work", "cannot divide");
    row("a fraction in an expression", R"({"work": "§0.5"})", "lesson/expression", "/main/0/work",
        "without quotes");
    row("an expression without an end", R"({"return": "1 +§"})", "lesson/expression", "/main/0/return",
        "missing at the end");
    row("an empty expression", R"({"return": "§"})", "lesson/expression", "/main/0/return",
        "nothing to compute");
    row("a parenthesis too many", R"j({"return": "(1)§)"})j", "lesson/expression", "/main/0/return",
        "never opened");
    row("a parenthesis too few", R"({"return": "2 * §(1 + 2"})", "lesson/expression", "/main/0/return",
        "never closed");
    row("a comparison for a number", R"({"return": "1 §< 2"})", "lesson/expression", "/main/0/return",
        "“if”");
    row("a number for a comparison", R"({"if": "seen§", "do": []})", "lesson/expression", "/main/0/if",
        "a comparison is needed");
    row("an assignment for a comparison", R"({"if": "seen §= 1", "do": []})", "lesson/expression",
        "/main/0/if", "==");
    row("two conditions", R"({"if": "1 < seen §and seen < 3", "do": []})", "lesson/expression", "/main/0/if",
        "a second “if”");
    row("a chain of comparisons", R"({"if": "1 < seen §< 3", "do": []})", "lesson/expression", "/main/0/if");
    row("an expression that is out of range", R"({"sleep": §"200 * 100"})", "lesson/range", "/main/0/sleep");
    row("an expression below zero", R"({"sleep": §"1 - 2"})", "lesson/range", "/main/0/sleep");
    row("a repeat below zero", R"({"repeat": §"1 - 2", "do": []})", "lesson/range", "/main/0/repeat");
    row("a number too large", R"({"return": "§9223372036854775808"})", "lesson/expression", "/main/0/return",
        "too large");
}

void MeaningTest::flow_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto row = [](const char *name, const Fields &fields, const char *rule, const char *pointer,
                        const char *says = "") {
        addRow(name, {fields, rule, pointer, says});
    };
    row("a break without a repeat", kitchen(R"({"if": "1 < 2", "do": [{§"break": true}]})"), "lesson/break",
        "/main/0/do/0/break");
    row("a sleep on a pool thread", kitchen(R"({"offload": [{"work": 1}, {§"sleep": 1}]})"), "lesson/offload",
        "/main/0/offload/1/sleep", "work, block, say and raise");
    row("a receive in main", kitchen(R"({§"receive": "line"})"), "lesson/no-connection", "/main/0/receive",
        "“accept”");
    row("a send in a task that is only started", kitchen(R"({"yield": true})", R"({§"send": "ok"})"),
        "lesson/no-connection", "/tasks/cook/steps/0/send", "“cook” has no connection");
    row("a task that calls itself", kitchen(R"({"yield": true})", R"({"call": §"cook"})"),
        "lesson/call-cycle", "/tasks/cook/steps/0/call", "“cook” calls “cook”");
    row("two tasks that call each other",
        {{"main", R"([{"call": "a"}])"},
         {"tasks",
          R"({"a": {"steps": [{"call": "b"}]}, "b": {"steps": [{"try": [{"call": §"a"}], "finally": []}]}})"}},
        "lesson/call-cycle", "/tasks/b/steps/0/try/0/call", "“a” calls “b” calls “a”");
    addRow("a task that nothing runs", {{{"tasks", R"({§"cook": {"steps": []}})"}},
                                        "lesson/unused",
                                        "/tasks/cook",
                                        "nothing runs",
                                        Severity::Warning});
    addRow("a task that only an unused one starts",
           {{{"main", R"([{"start": "a"}])"},
             {"tasks", R"({"a": {"steps": []}, §"b": {"steps": [{"start": "b"}]}})"}},
            "lesson/unused",
            "/tasks/b",
            "",
            Severity::Warning});
    row("a task named main", {{"tasks", R"({§"main": {"steps": []}})"}}, "lesson/reserved-name",
        "/tasks/main");
    row("a lesson before itself", {{"prerequisites", R"(["stew", §"soup"])"}}, "lesson/prerequisite",
        "/prerequisites/1");
    row("a control character", {{"goal", R"("a§\u001b[2J")"}}, "lesson/control-character", "/goal");
}

void MeaningTest::objectsAsAWhole_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const auto lesson = [](const char *declared, const char *steps) {
        return Fields{{"objects", declared}, {"main", steps}};
    };
    addRow("a number named as a measure",
           {lesson(R"({§"elapsed": {"type": "number"}})", R"([{"read": "elapsed", "into": "x"}])"),
            "lesson/reserved-name", "/objects/elapsed"});
    addRow("two pools",
           {lesson(R"({"a": {"type": "pool", "workers": 1}, §"b": {"type": "pool", "workers": 1}})",
                   R"([{"offload": []}])"),
            "lesson/one-pool", "/objects/b", "“a”"});
    addRow("an object that nothing uses", {lesson(R"({§"stove": {"type": "lock"}})", R"([{"yield": true}])"),
                                           "lesson/unused", "/objects/stove", "", Severity::Warning});
    addRow("an event that nothing sets",
           {lesson(R"({"bell": {"type": "event"}})", R"([{"wait": §"bell"}])"), "lesson/never-set",
            "/main/0/wait", "waits for ever", Severity::Warning});
    addRow("a queue that nothing fills", {lesson(R"({"orders": {"type": "queue", "capacity": 1}})",
                                                 R"([{"repeat": 2, "do": [{"get": §"orders"}]}])"),
                                          "lesson/never-put", "/main/0/do/0/get", "", Severity::Warning});
    const auto sql = [&](const char *name, const char *text, const char *word) {
        addRow(name, {lesson(R"({"d": {"type": "database"}})",
                             (std::string(R"([{"query": "d", "sql": ")") + text + "\"}]").c_str()),
                      "lesson/sql", "/main/0/sql", word});
    };
    sql("SQL that opens a file", "§attach 'x' AS y", "ATTACH");
    sql("SQL that writes a file", "SELECT 1; VACUUM main §INTO 'x'", "VACUUM INTO");
    sql("SQL that loads code", "SELECT §load_extension('x')", "LOAD_EXTENSION");
    sql("SQL that loads code by a quoted name", "SELECT §[load_extension]('x')", "LOAD_EXTENSION");
    sql("SQL that changes how the database works", "/* a */ §PRAGMA temp_store_directory = 'x'", "PRAGMA");
    sql("SQL that makes a virtual table", "CREATE §VIRTUAL TABLE t USING csv(filename='x')",
        "CREATE VIRTUAL");
    addRow("setup that opens a file",
           {lesson(R"j({"d": {"type": "database", "setup": ["CREATE TABLE t (a)", "§ATTACH 'x' AS y"]}})j",
                   R"([{"query": "d", "sql": "SELECT 'attach' -- pragma"}])"),
            "lesson/sql", "/objects/d/setup/1"});
}

void MeaningTest::measures_data()
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

void MeaningTest::stops_data()
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

void MeaningTest::stopsThatCanBe_data()
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

void MeaningTest::stopsThatCanBe()
{
    QFETCH(QString, at);
    QFETCH(QString, cook);
    const auto fields = with(kitchen(R"({"yield": true})", cook.toStdString()), "models",
                             R"(["sequential", "coroutines", "threads", "processes"])");
    const auto result = readLesson(lessonWith(with(fields, "stops", stop(at.toStdString()))));
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
}

void MeaningTest::markup_data()
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

void MeaningTest::texts_data()
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

void MeaningTest::soundTexts_data()
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

void MeaningTest::soundTexts()
{
    QFETCH(QString, goal);
    const auto result =
        readLesson(lessonWith({{"goal", goal.toStdString()},
                               {"main", R"([{"repeat": 1, "as": "i", "do": [{"say": "{i} {{x}} }"}]}])"}}));
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
}

QTEST_APPLESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
