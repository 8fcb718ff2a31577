// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/expressions.h"
#include "codegen/facts.h"
#include "codegen/listing.h"
#include "codegen/names.h"
#include "codegen/python/pythonhelpers.h"
#include "codegen/sourcewriter.h"
#include "scenario/scenario.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// What all Python programs of a scenario have in common; what a model does in its own way is virtual.
/// Bodies recurse: a lesson's JSON is at most 64 deep.
class PythonEmitter
{
public:
    virtual ~PythonEmitter() = default;

    /// The program. Once only.
    Listing emit();

protected:
    enum class Colour : std::uint8_t
    {
        Plain,
        Async
    };

    PythonEmitter(const scenario::Scenario &scenario, const std::string &locale, Colour colour);

    // What differs from model to model.
    /// Behind the imports.
    virtual void writeBeforeObjects() {}
    virtual void writeObject(const scenario::Object &object) = 0;
    /// Tasks are objects that somebody has to hold.
    virtual bool keepsTasks() const { return true; }
    /// Behind the docstring of `main`.
    virtual void writeMainHead() {}
    /// What stands under `if __name__ == "__main__":`.
    virtual void writeGuard() = 0;
    virtual void write(const scenario::Sleep &verb) = 0;
    virtual void write(const scenario::Block &verb) = 0;
    virtual void write(const scenario::Yield &verb) = 0;
    virtual void write(const scenario::Offload &verb) = 0;
    virtual void write(const scenario::Start &verb) = 0;
    virtual void write(const scenario::Create &verb) = 0;
    virtual void write(const scenario::Join &verb) = 0;
    virtual void write(const scenario::Gather &verb) = 0;
    virtual void write(const scenario::Group &verb) = 0;
    virtual void write(const scenario::Race &verb) = 0;
    virtual void write(const scenario::Cancel &verb) = 0;
    virtual void write(const scenario::Timeout &verb) = 0;
    virtual void write(const scenario::Shield &verb) = 0;
    virtual void write(const scenario::With &verb) = 0;
    virtual void write(const scenario::Put &verb) = 0;
    virtual void write(const scenario::Get &verb) = 0;
    virtual void write(const scenario::Set &verb) = 0;
    virtual void write(const scenario::Clear &verb) = 0;
    virtual void write(const scenario::Wait &verb) = 0;
    virtual void write(const scenario::Accept &verb) = 0;
    virtual void write(const scenario::Receive &verb) = 0;
    virtual void write(const scenario::Send &verb) = 0;
    virtual void write(const scenario::Read &verb);
    virtual void write(const scenario::Write &verb);
    /// Which of the marked lines of helpers the program gets: see PythonHelperText.
    virtual std::string_view marks() const { return "-"; }
    /// Each line goes out at once: else a crash takes it along.
    virtual bool flushes() const { return m_facts.uses<scenario::Crash>(); }
    /// Several threads print.
    virtual bool sharesOutput() const { return false; }
    /// Calls a function that blocks for long. `target`: "name = ", or nothing.
    virtual void callBlocking(const std::string &target, const std::string &function,
                              const std::vector<std::string> &arguments);
    /// What `except` takes for `catch`, with cancellation or without.
    virtual std::string caught(bool withCancelled) = 0;

    // Common verbs.
    void write(const scenario::Say &verb);
    void write(const scenario::Work &verb);
    void write(const scenario::Call &verb);
    void write(const scenario::Repeat &verb);
    void write(const scenario::Break &verb);
    void write(const scenario::Return &verb);
    void write(const scenario::If &verb);
    void write(const scenario::Raise &verb);
    void write(const scenario::Try &verb);
    void write(const scenario::Crash &verb);
    void write(const scenario::Request &verb);
    void write(const scenario::Query &verb);
    void write(const scenario::File &verb);

    /// Makes an object that deals with something outside of the program; false for another one.
    bool makeOutside(const scenario::Object &object);
    /// In the guard: servers and loads get their processes.
    void startOutside();
    void body(const scenario::Body &steps);
    /// A body that is indented; `pass` for an empty one.
    void block(const scenario::Body &steps);

    /// A line of the present step; the first one carries the step's label.
    void line(const std::string &code);
    void list(const std::string &open, const std::vector<std::string> &parts, const std::string &close);
    void joined(const std::string &open, const std::vector<std::string> &parts, const std::string &close);
    /// The call with the text, whose locals stand in it.
    void saying(const std::string &open, const scenario::Text &text);
    /// A timeout in the manner of asyncio; `open`: what comes before its duration.
    void writeTimeout(const std::string &open, const scenario::Timeout &verb);
    std::string takeComment();

    /// How a local of the present definition is called.
    std::string local(const std::string &name);
    /// "name = ", or nothing for a local that nobody reads.
    std::string into(const std::string &name);
    std::string expression(const scenario::Expression &value, bool isTerm = false);
    /// A duration in seconds: "12 * MIN".
    std::string duration(const scenario::Duration &value);
    /// False for a computed duration that may make no sense.
    bool isSure(const scenario::Duration &value) const;
    /// "n=1" each.
    std::vector<std::string> arguments(const std::string &task, const scenario::Arguments &values);
    /// How the parameter of a task is called there.
    std::string parameter(const std::string &task, const std::string &name) const;
    /// "cook(n=1)".
    std::string callOf(const std::string &task, const scenario::Arguments *values = nullptr);
    const std::string &global(const std::string &name) const { return m_globals.at(name); }
    const std::string &handle(const std::string &name) const { return m_handles.at(name); }
    bool isMany(const std::string &handle) const { return m_facts.handle(handle).isMany; }
    bool isUsed(const std::string &handle) const { return m_facts.handle(handle).isUsed(); }
    static const std::string &handleOf(const scenario::Start &verb)
    {
        return verb.as.empty() ? verb.task : verb.as;
    }
    /// A local that no lesson name has.
    std::string fresh(const std::string &wish);

    void need(PythonHelper helper);
    void import(const std::string &module) { m_imports.insert(module); }
    /// Locals that the steps read, as they are called here, in the order of the alphabet.
    std::vector<std::string> localsReadBy(const scenario::Body &steps);

    const DefinitionFacts &here() const { return m_facts.of(m_definition); }
    const Facts &facts() const { return m_facts; }
    const scenario::Scenario &scenario() const { return m_scenario; }
    SourceWriter &out() { return m_out; }
    /// The list of the tasks that a body keeps to join all of them, or only to keep them.
    const std::string &startedList() const { return m_started; }
    std::string unitName() const { return m_unit; }
    /// Waits of the program look whether they are to stop.
    bool looksForStops() const { return marks().find('+') != std::string_view::npos; }
    bool isAsync() const { return !m_await.empty(); }
    std::string textIn(const scenario::Text &text) const { return text.in(m_locale); }

private:
    void nameAll();
    void head();
    void definition(const scenario::TaskDefinition &task);
    void signature(const scenario::TaskDefinition &task);
    void firstLines(const scenario::TaskDefinition &task);
    /// False when there is none.
    bool helpers(bool areBeforeObjects);
    void docstring(const std::string &text);
    void makeDatabase(const scenario::Object &object, const scenario::DatabaseObject &database);
    void makeServer(const scenario::Object &object, const scenario::ServerObject &server);
    void makeListener(const scenario::Object &object, const scenario::ListenerObject &listener);
    /// A literal, behind an assignment to a local where it is too long for a line.
    std::string argument(const std::string &text, const std::string &local);
    /// What a task's connection is called: two streams for coroutines.
    std::vector<std::string> connectionNames() const;
    std::map<std::string, std::string> localsOf(const std::string &definition, Names &names) const;
    /// Notes that a value may leave the 64 bits of the lanes.
    void watch(const scenario::Expression &value);
    void oneStep(const scenario::Step &step);

    const scenario::Scenario &m_scenario;
    const std::string m_locale;
    const Facts m_facts;
    const std::string m_async;
    const std::string m_await;
    std::set<std::string> m_imports;
    std::set<PythonHelper> m_helpers;
    Names m_names;
    std::map<std::string, std::string> m_globals;
    std::map<std::string, std::string> m_handles;
    std::string m_unit;
    bool m_mayWrap = false;

    std::string m_definition;
    Names m_localNames;
    std::map<std::string, std::string> m_locals;
    std::string m_started;
    std::string m_comment;
    SourceWriter m_out{"# ", "  "};
};

} // namespace simmer::codegen
