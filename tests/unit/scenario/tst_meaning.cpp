// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "brokenlesson.h"
#include "kitchen.h"

using namespace simmer::scenario;
using namespace simmer::scenario::test;

/// A program of good shape that makes no sense is refused, at the place and with the way out.
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

QTEST_APPLESS_MAIN(MeaningTest)
#include "tst_meaning.moc"
