// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "shapes.h"

namespace simmer::scenario::test {

namespace {

using Rows = std::vector<ShapeRow>;

void addAbout(Rows &rows)
{
    rows.push_back(
        {"a newer format", {{{"format", "§2"}}, "schema/format", "/format", "made for a newer Simmer"}});
    rows.push_back(
        {"a format that never was", {{{"format", "§0"}}, "schema/format", "/format", "Write \"format\": 1"}});
    rows.push_back(
        {"a format in quotes", {{{"format", "§\"1\""}}, "schema/type", "/format", "without quotes"}});
    rows.push_back({"an id with capitals", {{{"id", "§\"Soup\""}}, "schema/id", "/id", "small letters"}});
    rows.push_back({"an id that is too long",
                    {{{"id", "§\"" + std::string(65, 'a') + "\""}}, "schema/id", "/id", "64"}});
    rows.push_back({"a title that is a number", {{{"title", "§5"}}, "schema/type", "/title", "a text"}});
    rows.push_back({"an empty title", {{{"title", "§\"\""}}, "schema/empty", "/title"}});
    rows.push_back({"a title in no language", {{{"title", "§{}"}}, "schema/empty", "/title", "zh_CN"}});
    rows.push_back({"a title in an odd locale",
                    {{{"title", "{\"en\": \"a\", \"zh_CN\": \"b\", §\"german\": \"c\"}"}},
                     "schema/locale",
                     "/title/german",
                     "de or zh_CN"}});
    rows.push_back(
        {"a title in a language and a list",
         {{{"title", "{\"en\": \"a\", \"zh_CN\": §[]}"}}, "schema/type", "/title/zh_CN", "a string"}});
    rows.push_back(
        {"difficulty six", {{{"difficulty", "§6"}}, "schema/range", "/difficulty", "from 1 to 5"}});
    rows.push_back({"difficulty with a fraction",
                    {{{"difficulty", "§1.5"}}, "schema/type", "/difficulty", "whole number"}});
    rows.push_back(
        {"credits that are a list", {{{"credits", "§[\"Ada\"]"}}, "schema/type", "/credits", "a string"}});
    rows.push_back({"prerequisites that are no list",
                    {{{"prerequisites", "§\"stew\""}}, "schema/type", "/prerequisites", "a list"}});
    rows.push_back({"a prerequisite that is no id",
                    {{{"prerequisites", "[§\"The Stew\"]"}}, "schema/id", "/prerequisites/0"}});
    rows.push_back({"a unit without a length",
                    {{{"unit", "§{\"name\": \"minute\"}"}}, "schema/missing", "/unit", "“ms”"}});
    rows.push_back({"a unit of no length",
                    {{{"unit", "{\"name\": \"minute\", \"ms\": §0}"}}, "schema/range", "/unit/ms"}});
    rows.push_back({"a unit that is a number", {{{"unit", "§100"}}, "schema/type", "/unit", "an object"}});
    rows.push_back(
        {"an unknown field",
         {{{"kitchen", "1"}, {"quiz", "[]"}}, "schema/unknown-field", "/kitchen", "a lesson has no field"}});
    rows.back().lesson.fields = {{"models", "[\"coroutines\"],\n§\"kitchen\": 1"}};
    rows.push_back({"a misspelled field",
                    {{{"models", "[\"coroutines\"],\n§\"prdict\": []"}},
                     "schema/unknown-field",
                     "/prdict",
                     "Did you mean “predict”?"}});
    rows.push_back({"no models", {{{"models", "§[]"}}, "schema/empty", "/models"}});
    rows.push_back(
        {"an unknown model",
         {{{"models", "[\"coroutines\", §\"fibers\"]"}}, "schema/value", "/models/1", "“threads”"}});
    rows.push_back(
        {"a misspelled model",
         {{{"models", "[§\"coroutine\"]"}}, "schema/value", "/models/0", "Did you mean “coroutines”?"}});
    rows.push_back(
        {"a model twice", {{{"models", "[\"threads\", §\"threads\"]"}}, "schema/duplicate", "/models/1"}});
    rows.push_back({"an unknown order of lanes",
                    {{{"lanes", "§\"apart\""}}, "schema/value", "/lanes", "“together” or “in-turn”"}});
    rows.push_back({"an empty main", {{{"main", "§[]"}}, "schema/empty", "/main"}});
    rows.push_back(
        {"a main that is one step",
         {{{"main", "§{\"say\": \"hi\"}"}}, "schema/type", "/main", "Write [ … ] around the step"}});
}

void addSteps(Rows &rows)
{
    const auto step = [&](const char *name, const std::string &json, const char *rule, const char *pointer,
                          const char *says = "") {
        rows.push_back({name, {mainWith(json), rule, pointer, says}});
    };
    step("a step that is a string", "§\"say\"", "schema/type", "/main/0", "a step has to be an object");
    step("a step without a verb", "§{}", "schema/verb", "/main/0", "this step has no verb");
    step("a step with nothing but a label", "§{\"label\": \"x\"}", "schema/verb", "/main/0");
    step("a misspelled verb", "{§\"slep\": 1}", "schema/verb", "/main/0/slep", "Did you mean “sleep”?");
    step("an unknown verb", "{§\"levitate\": 1}", "schema/verb", "/main/0/levitate", "The verbs are");
    step("two verbs", "{\"say\": \"a\", §\"work\": 1}", "schema/unknown-field", "/main/0/work");
    rows.back().lesson.rule = "schema/verb";
    rows.back().lesson.says = "Make two steps of it";
    step("a field of another verb", "{\"say\": \"a\", §\"into\": \"x\"}", "schema/unknown-field",
         "/main/0/into", "“say”");
    step("a label that is a number", "{\"say\": \"a\", \"label\": §3}", "schema/type", "/main/0/label");
    step("a duration below zero", "{\"work\": §-1}", "schema/range", "/main/0/work", "from 0 to 10000");
    step("a duration beyond the most", "{\"sleep\": §10001}", "schema/range", "/main/0/sleep");
    step("a duration that is true", "{\"block\": §true}", "schema/type", "/main/0/block");
    step("a yield of false", "{\"yield\": §false}", "schema/value", "/main/0/yield", "\"yield\": true");
    step("a break of one", "{\"repeat\": 1, \"do\": [{\"break\": §1}]}", "schema/value",
         "/main/0/do/0/break");
    step("an offload of one step", "{\"offload\": §{\"work\": 1}}", "schema/type", "/main/0/offload",
         "Write [ … ]");
    step("a name with a blank", "{\"create\": §\"the cook\"}", "schema/name", "/main/0/create",
         "letters, digits and _");
    step("a count of none", "{\"start\": \"cook\", \"count\": §0}", "schema/range", "/main/0/count");
    rows.back().lesson.fields.push_back({"tasks", "{\"cook\": {\"steps\": []}}"});
    step("arguments in a list", "{\"start\": \"cook\", \"args\": §[1]}", "schema/type", "/main/0/args",
         "an object");
    rows.back().lesson.fields.push_back({"tasks", "{\"cook\": {\"steps\": []}}"});
    step("an argument with a fraction", "{\"start\": \"cook\", \"args\": {\"n\": §1.5}}", "schema/type",
         "/main/0/args/n");
    rows.back().lesson.fields.push_back({"tasks", "{\"cook\": {\"steps\": []}}"});
    step("an argument with an odd name", "{\"start\": \"cook\", \"args\": {§\"n+1\": 1}}", "schema/name",
         "/main/0/args/n+1");
    rows.back().lesson.fields.push_back({"tasks", "{\"cook\": {\"steps\": []}}"});
    step("a join of a string", "{\"join\": §\"c\"}", "schema/type", "/main/0/join", "Write [\"c\"]");
    step("a join of none", "{\"join\": §[]}", "schema/empty", "/main/0/join");
    step("a gather of none", "{\"gather\": §[]}", "schema/empty", "/main/0/gather");
    step("a collect that is a string", "{\"gather\": [\"cook\"], \"collect\": §\"yes\"}", "schema/type",
         "/main/0/collect", "true or false");
    rows.back().lesson.fields.push_back({"tasks", "{\"cook\": {\"steps\": []}}"});
    step("a timeout without a body", "§{\"timeout\": 1}", "schema/missing", "/main/0", "“do”");
    step("a with without a body", "§{\"with\": \"stove\"}", "schema/missing", "/main/0", "“do”");
    rows.back().lesson.fields.push_back({"objects", "{\"stove\": {\"type\": \"lock\"}}"});
    step("a read into nothing", "§{\"read\": \"n\"}", "schema/missing", "/main/0", "“into”");
    rows.back().lesson.fields.push_back({"objects", "{\"n\": {\"type\": \"number\"}}"});
    step("a write of nothing", "§{\"write\": \"n\"}", "schema/missing", "/main/0", "“value”");
    rows.back().lesson.fields.push_back({"objects", "{\"n\": {\"type\": \"number\"}}"});
    step("a repeat without a body", "§{\"repeat\": 2}", "schema/missing", "/main/0", "“do”");
    step("a repeat of minus one", "{\"repeat\": §-1, \"do\": []}", "schema/range", "/main/0/repeat");
    step("a repeat of true", "{\"repeat\": §true, \"do\": []}", "schema/type", "/main/0/repeat",
         "\"forever\"");
    step("a return of null", "{\"return\": §null}", "schema/type", "/main/0/return");
    step("an if of true", "{\"if\": §true, \"do\": []}", "schema/type", "/main/0/if", "i < 3");
    step("a try that catches nothing", "§{\"try\": []}", "schema/missing", "/main/0", "“catch” or “finally”");
    step("a catchCancelled without a catch", "{\"try\": [], \"finally\": [], §\"catchCancelled\": true}",
         "schema/missing", "/main/0/catchCancelled", "needs “catch”");
    step("an unknown crash", "{\"crash\": §\"abort\"}", "schema/value", "/main/0/crash", "“segfault”");
    step("a path without a slash", "{\"request\": \"shop\", \"path\": §\"menu\"}", "schema/path",
         "/main/0/path", "\"/menu\"");
    rows.back().lesson.fields.push_back({"objects", "{\"shop\": {\"type\": \"server\"}}"});
    step("a path that names a host", "{\"request\": \"shop\", \"path\": §\"//example.org\"}", "schema/path",
         "/main/0/path");
    rows.back().lesson.fields.push_back({"objects", "{\"shop\": {\"type\": \"server\"}}"});
    step("a query of nothing", "§{\"query\": \"pantry\"}", "schema/missing", "/main/0", "“sql”");
    rows.back().lesson.fields.push_back({"objects", "{\"pantry\": {\"type\": \"database\"}}"});
    step("an unknown direction of a file", "{\"file\": §\"append\", \"kib\": 1}", "schema/value",
         "/main/0/file");
    step("a file without a size", "§{\"file\": \"write\"}", "schema/missing", "/main/0", "“kib”");
    step("a file that is too large", "{\"file\": \"write\", \"kib\": §65537}", "schema/range", "/main/0/kib");
    step("an accept that starts nothing", "§{\"accept\": \"door\"}", "schema/missing", "/main/0", "“start”");
    rows.back().lesson.fields.push_back({"objects", "{\"door\": {\"type\": \"listener\", \"clients\": 1}}"});
}

void addObjects(Rows &rows)
{
    const auto object = [&](const char *name, const std::string &json, const char *rule, const char *pointer,
                            const char *says = "") {
        rows.push_back({name, {{{"objects", json}}, rule, pointer, says}});
    };
    object("objects in a list", "§[]", "schema/type", "/objects", "an object");
    object("an object with an odd name", "{§\"the stove\": {\"type\": \"lock\"}}", "schema/name",
           "/objects/the stove");
    object("an object without a type", "{\"stove\": §{}}", "schema/missing", "/objects/stove", "“type”");
    object("an object of an unknown type", "{\"stove\": {\"type\": §\"mutex\"}}", "schema/value",
           "/objects/stove/type", "“lock”");
    object("a semaphore without permits", "{\"s\": §{\"type\": \"semaphore\"}}", "schema/missing",
           "/objects/s", "“permits”");
    object("a queue of no length", "{\"q\": {\"type\": \"queue\", \"capacity\": §0}}", "schema/range",
           "/objects/q/capacity");
    object("a lock with permits", "{\"l\": {\"type\": \"lock\", §\"permits\": 1}}", "schema/unknown-field",
           "/objects/l/permits");
    object("a number with a fraction", "{\"n\": {\"type\": \"number\", \"value\": §0.5}}", "schema/type",
           "/objects/n/value");
    object("a pool of strings", "{\"p\": {\"type\": \"pool\", \"workers\": §\"4\"}}", "schema/type",
           "/objects/p/workers", "without quotes");
    object("a server that answers in the past", "{\"s\": {\"type\": \"server\", \"latency\": §-1}}",
           "schema/range", "/objects/s/latency");
    object("a database set up by a string", "{\"d\": {\"type\": \"database\", \"setup\": §\"CREATE\"}}",
           "schema/type", "/objects/d/setup");
    object("a listener without clients", "{\"l\": §{\"type\": \"listener\"}}", "schema/missing", "/objects/l",
           "“clients”");
    rows.push_back({"tasks in a list", {{{"tasks", "§[]"}}, "schema/type", "/tasks", "an object"}});
    rows.push_back({"a task without steps",
                    {{{"tasks", "{\"cook\": §{}}"}}, "schema/missing", "/tasks/cook", "“steps”"}});
    rows.push_back({"a task with an odd name",
                    {{{"tasks", "{§\"1st\": {\"steps\": []}}"}}, "schema/name", "/tasks/1st"}});
    rows.push_back({"a task that is a list of steps",
                    {{{"tasks", "{\"cook\": §[]}"}}, "schema/type", "/tasks/cook", "has to be an object"}});
}

void addTeaching(Rows &rows)
{
    const auto field = [&](const char *name, const char *where, const std::string &json, const char *rule,
                           const char *pointer, const char *says = "") {
        rows.push_back({name, {{{where, json}}, rule, pointer, says}});
    };
    field("a prediction of no kind", "predict", "[§{\"ask\": \"a\", \"of\": \"threads.cpu\"}]",
          "schema/missing", "/predict/0", "“kind”");
    rows.back().lesson.fields = {{"predict", "[§{\"ask\": \"a\", \"options\": [{\"text\": \"a\", \"when\": "
                                             "\"1 < 2\"}, {\"text\": \"b\", \"when\": \"1 > 2\"}]}]"}};
    field("a prediction of an unknown kind", "predict", "[{\"ask\": \"a\", \"kind\": §\"guess\"}]",
          "schema/value", "/predict/0/kind");
    field("a time of nothing", "predict", "[§{\"ask\": \"a\", \"kind\": \"time\"}]", "schema/missing",
          "/predict/0", "“of”");
    field("a choice of one", "predict",
          "[{\"ask\": \"a\", \"kind\": \"choice\", \"options\": §[{\"text\": \"a\", \"when\": \"1 < 2\"}]}]",
          "schema/empty", "/predict/0/options", "2 elements");
    field("an option to predict that no run decides", "predict",
          "[{\"ask\": \"a\", \"kind\": \"choice\", \"options\": [{\"text\": \"a\", \"when\": \"1 < 2\"}, "
          "§{\"text\": \"b\"}]}]",
          "schema/missing", "/predict/0/options/1", "“when”");
    field("a question without options", "quiz", "[§{\"ask\": \"a\"}]", "schema/missing", "/quiz/0",
          "“options”");
    field("an option that is right twice", "quiz",
          "[{\"ask\": \"a\", \"options\": [{\"text\": \"a\", \"when\": \"1 < 2\", §\"right\": true}, "
          "{\"text\": \"b\", \"when\": \"1 > 2\"}]}]",
          "schema/option", "/quiz/0/options/0/right", "both");
    field("a stop without a place", "stops", "[§{\"title\": \"a\", \"say\": \"b\"}]", "schema/missing",
          "/stops/0", "“at”");
    field("a stop at a string", "stops", "[{\"at\": §\"end\", \"title\": \"a\", \"say\": \"b\"}]",
          "schema/type", "/stops/0/at");
    field("a stop at an unknown event", "stops",
          "[{\"at\": {\"model\": \"threads\", \"event\": §\"waiting\"}, \"title\": \"a\", \"say\": \"b\"}]",
          "schema/value", "/stops/0/at/event", "“suspended”");
    field("a stop at time zero", "stops",
          "[{\"at\": {\"model\": \"threads\", \"event\": \"running\", \"nth\": §0}, \"title\": \"a\", "
          "\"say\": \"b\"}]",
          "schema/range", "/stops/0/at/nth");
    field("a stop that looks elsewhere", "stops",
          "[{\"at\": {\"model\": \"threads\", \"event\": \"end\"}, \"title\": \"a\", \"say\": \"b\", "
          "\"focus\": §\"sky\"}]",
          "schema/value", "/stops/0/focus", "“scheduler”");
    field("a claim without text", "claims", "[§{\"that\": \"threads.cpu < 1\"}]", "schema/missing",
          "/claims/0", "“text”");
    field("a claim that is a string", "claims", "[§\"threads.cpu < 1\"]", "schema/type", "/claims/0");
    field("a claim about true", "claims", "[{\"that\": §true, \"text\": \"a\"}]", "schema/type",
          "/claims/0/that", "a condition in a string");
}

} // namespace

std::vector<ShapeRow> wrongShapes()
{
    Rows rows;
    addAbout(rows);
    addSteps(rows);
    addObjects(rows);
    addTeaching(rows);
    return rows;
}

} // namespace simmer::scenario::test
