// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpphelpers.h"
#include "codegen/facts.h"
#include "codegen/listing.h"
#include "codegen/names.h"
#include "codegen/sourcewriter.h"
#include "scenario/scenario.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace simmer::codegen {

/// What all C++ programs of a scenario have in common; what a model does in its own way is virtual.
/// Bodies recurse: a lesson's JSON is at most 64 deep.
class CppEmitter
{
public:
    virtual ~CppEmitter() = default;

    /// The program. Once only.
    Listing emit();

protected:
    CppEmitter(const scenario::Scenario &scenario, const std::string &locale);

    // What differs from model to model.
    virtual void writeObject(const scenario::Object &object) = 0;
    /// The stream that a line goes to.
    virtual std::string output() { return "std::cout"; }
    /// What ends a line that is said.
    virtual std::string endOfLine() const
    {
        return m_facts.uses<scenario::Crash>() ? "std::endl;" : "'\\n';";
    }
    /// Before the steps of a definition.
    virtual void writeHandles() {}
    /// Behind the steps of `main`, whether they have failed or not.
    virtual void writeEnd() {}
    /// Behind the last definition.
    virtual void writeBehindDefinitions() {}
    /// How the program is made of this source.
    virtual void writeHowToBuild();
    virtual void writeMainFunction();
    /// Behind the steps of a definition; `isOpen`: they do not end with a `return`.
    virtual void writeLast(bool returnsValue, bool isOpen);
    /// What a definition returns.
    virtual std::string resultType(bool returnsValue);
    /// A `try` with a `catch`.
    virtual void attempt(const scenario::Try &verb);
    /// The text of a helper, made to fit.
    virtual std::string adapted(const std::string &helper) { return helper; }
    /// Needs what can end waits, where `stops`.
    virtual void needStops() {}
    /// Of a task that receives and sends.
    virtual std::string connectionParameter() const { return "Connection &connection"; }
    /// Before a call.
    virtual std::string awaiting() { return {}; }
    virtual std::string returning() { return "return"; }
    virtual void write(const scenario::Sleep &verb);
    virtual void write(const scenario::Block &verb);
    virtual void write(const scenario::Offload &verb);
    virtual void write(const scenario::Create &verb);
    virtual void write(const scenario::Yield &verb) = 0;
    virtual void write(const scenario::Start &verb) = 0;
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

    virtual void write(const scenario::Request &verb);
    virtual void write(const scenario::Query &verb);
    virtual void write(const scenario::File &verb);
    virtual void write(const scenario::Accept &verb);
    virtual void write(const scenario::Receive &verb);
    virtual void write(const scenario::Send &verb);

    // Common verbs.
    void write(const scenario::Say &verb);
    void write(const scenario::Work &verb);
    void write(const scenario::Call &verb);
    void write(const scenario::Read &verb);
    void write(const scenario::Write &verb);
    void write(const scenario::Repeat &verb);
    void write(const scenario::Break &verb);
    void write(const scenario::Return &verb);
    void write(const scenario::If &verb);
    void write(const scenario::Raise &verb);
    void write(const scenario::Try &verb);
    void write(const scenario::Crash &verb);

    void body(const scenario::Body &steps);
    /// `open` with a brace behind it, what `inside` writes, and the closing brace with `close` behind it.
    template <typename Inside>
    void braced(const std::string &open, Inside inside, const std::string &close = {})
    {
        line(open.empty() ? "{" : open + " {");
        m_out.indent();
        inside();
        m_out.dedent();
        m_out.line("}" + close);
    }
    void braced(const std::string &open, const scenario::Body &steps)
    {
        braced(open, [&] { body(steps); });
    }
    /// A line of the present step; the first one carries the step's label.
    void line(const std::string &code);
    /// A step that this model has nothing to do for: a comment stands for it.
    void nothing(const std::string &why);

    std::string local(const std::string &name);
    /// "name = ", or nothing for a local that nobody reads.
    std::string into(const std::string &name);
    std::string expression(const scenario::Expression &value, bool isTerm = false);
    std::string duration(const scenario::Duration &value);
    /// "cook(1)".
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
    std::string fresh(const std::string &wish) { return m_localNames.unique(wish); }
    /// "2 * minute".
    std::string units(double number);
    std::string textOf(const scenario::Text &text) const { return text.in(m_locale); }
    static std::string escapedBraces(const std::string &text);
    /// A text as it stands.
    std::string literal(const std::string &text);
    /// A line with a text, `{names}` in it, as the argument of a call; on several lines where it is long.
    void textCall(const std::string &open, const std::string &text, const std::string &close);
    void writeDatabase(const std::string &name, const scenario::DatabaseObject &database);
    void need(CppHelper helper);
    void include(const std::string &header) { m_includes.insert(header); }
    bool canFail() const { return m_canFail; }
    /// Tasks are ended from outside, or after a time, and can be.
    virtual bool stops() const { return false; }
    /// The body of a timeout: TimedOut comes out of it when the time is up.
    void bodyUntil(const scenario::Timeout &verb);
    /// "catch (const std::exception &)".
    std::string handlerOf(const scenario::Try &verb);

    bool returnsValue(const scenario::TaskDefinition &task) const;
    const DefinitionFacts &here() const { return m_facts.of(m_definition); }
    const Facts &facts() const { return m_facts; }
    const scenario::Scenario &scenario() const { return m_scenario; }
    SourceWriter &out() { return m_out; }
    bool isMain() const { return m_definition == "main"; }

private:
    void nameAll();
    Listing front(const Listing &objects);
    void definition(const scenario::TaskDefinition &task);
    std::string signature(const scenario::TaskDefinition &task);
    void declarations();
    void locals(const scenario::TaskDefinition &task);
    void oneStep(const scenario::Step &step);
    std::string takeComment();
    /// Nobody outside of the loop knows its counter, and nobody inside changes it.
    bool isOwnCounter(const scenario::Repeat &loop) const;
    void addLoopCounters(const scenario::Body &steps);

    const scenario::Scenario &m_scenario;
    const std::string m_locale;
    const Facts m_facts;
    const bool m_canFail;
    std::set<std::string> m_includes;
    std::set<CppHelper> m_helpers;
    Names m_names;
    std::map<std::string, std::string> m_globals;
    std::map<std::string, std::string> m_handles;
    std::string m_unit;
    bool m_usesUnit = false;
    bool m_mayWrap = false;

    std::string m_definition;
    Names m_localNames;
    std::map<std::string, std::string> m_locals;
    /// Those that only a loop declares.
    std::set<std::string> m_loopCounters;
    std::string m_comment;
    SourceWriter m_out{"// ", " "};
};

} // namespace simmer::codegen
