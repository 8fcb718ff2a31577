// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "codegen/python/blockingemitter.h"
#include "scenario/scenario.h"

#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// Writes tasks that have a thread or a process of their own.
///
/// Where a step ends others, or itself after a time, every wait of the program goes through helpers that look
/// whether its task is to stop: Python ends no thread, and a process would leave its work as it is.
class ParallelEmitter final : public BlockingEmitter
{
public:
    enum class Kind : std::uint8_t
    {
        Threads,
        Processes
    };

    ParallelEmitter(const scenario::Scenario &scenario, const std::string &locale, Kind kind);

private:
    using BlockingEmitter::write;
    bool hasResults() const;
    /// Somebody waits for a task and gets its failure.
    bool takesFailures() const;
    std::string_view marks() const override;
    bool sharesOutput() const override { return true; }
    bool keepsTasks() const override { return here().joinsAll; }
    void writeBeforeObjects() override;
    void writeObject(const scenario::Object &object) override;
    void writeGuard() override;
    std::string caught(bool withCancelled) override;

    // Tasks.
    void write(const scenario::Start &verb) override;
    void write(const scenario::Join &verb) override;
    void write(const scenario::Gather &verb) override;
    void write(const scenario::Group &verb) override;
    void write(const scenario::Race &verb) override;
    void write(const scenario::Cancel &verb) override;
    void write(const scenario::Shield &verb) override;
    void write(const scenario::Accept &verb) override;

    // Waits.
    void write(const scenario::Sleep &verb) override;
    void write(const scenario::Block &verb) override;
    void write(const scenario::Yield &verb) override;
    void write(const scenario::Timeout &verb) override;
    void write(const scenario::With &verb) override;
    void write(const scenario::Put &verb) override;
    void write(const scenario::Get &verb) override;
    void write(const scenario::Wait &verb) override;
    void pause(const scenario::Duration &duration);

    /// Makes the object of a task that is not started yet. `connection`: what it gets for one.
    std::string made(const std::string &task, const scenario::Arguments *values,
                     const std::string &connection = {});
    std::string keywords(const std::string &task, const scenario::Arguments &values);
    /// Makes and starts one of each; the name of their list.
    std::string launched(const std::vector<std::string> &tasks);
    /// How one waits for a task: for its failure and its result too where there are any.
    std::string outcome() const { return m_isManaged ? ".outcome()" : ".join()"; }
    void indented(const std::string &code);
    void forEach(const std::string &tasks, const std::string &does);
    /// The same name in each loop of a body.
    std::string each();
    void joinAll();
    /// Before a task is joined by its handle, where the body also joins all: its failure is raised once.
    void forget(const std::string &task);

    const bool m_isThreads;
    const std::string m_module;
    const std::string m_one;
    const std::string m_several;
    /// Waits look whether they are to stop.
    const bool m_canStop;
    const bool m_hasFailures;
    /// Failures and results have to reach whoever joins: a plain thread or process is not enough.
    const bool m_isManaged;
    std::string m_each;
    const DefinitionFacts *m_eachIn = nullptr;
};

/// The scenario as Python programs with threads and with processes: what those lanes do.
Listing threadsProgram(const scenario::Scenario &scenario, const std::string &locale);
Listing processesProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
