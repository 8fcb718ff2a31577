// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cpptasks.h"

#include <functional>
#include <string>
#include <vector>

namespace simmer::codegen {

/// Programs with coroutines. Where no task is ended from outside, a task is a `QCoro::Task`; else it is the
/// `Task` of helpers that know how to cancel one.
class QCoroEmitter final : public CppTasksEmitter
{
public:
    QCoroEmitter(const scenario::Scenario &scenario, const std::string &locale);

private:
    using CppTasksEmitter::write;

    void writeHowToBuild() override;
    void writeObject(const scenario::Object &object) override;
    void writeOutside(const scenario::Object &object);
    std::string output() override;
    std::string resultType(bool returnsValue) override;
    std::string adapted(const std::string &helper) override
    {
        return replaced(helper, "$SLEEP", "std::this_thread::sleep_for");
    }
    std::string awaiting() override;
    std::string returning() override { return "co_return"; }
    std::string connectionParameter() const override { return "std::shared_ptr<Connection> connection"; }
    void writeLast(bool returnsValue, bool isOpen) override;
    void writeHandles() override;
    void writeMainFunction() override;
    void attempt(const scenario::Try &verb) override;

    void needStops() override;
    void needTasks() override;
    void needGather() override;
    void needGroups() override;
    void needPermit() override { waiting(CppHelper::CoroutinePermits); }
    bool hasMutexes() const override { return false; }
    bool hasGather() const override { return stops(); }
    bool keepsTwice() const override { return stops(); }
    void waits(const std::string &target, const std::string &code) override;

    std::string started(const std::string &task, const scenario::Arguments *values = nullptr) override;
    std::string startedFor(const std::string &client, const std::string &task) override;

    void write(const scenario::Sleep &verb) override;
    void write(const scenario::Block &verb) override { CppEmitter::write(verb); }
    void write(const scenario::Yield &verb) override;
    void write(const scenario::Offload &verb) override;
    void write(const scenario::Create &verb) override;
    void write(const scenario::Join &verb) override;
    void write(const scenario::Gather &verb) override;
    void write(const scenario::Shield &verb) override;
    void write(const scenario::With &verb) override;
    void write(const scenario::Timeout &verb) override;
    void write(const scenario::Request &verb) override;
    void write(const scenario::Query &verb) override;
    void write(const scenario::File &verb) override;
    void write(const scenario::Accept &verb) override;
    void write(const scenario::Receive &verb) override;
    void write(const scenario::Send &verb) override;

    bool usesPool() const;
    void waiting(CppHelper helper);
    /// A line where the coroutine can give the thread back.
    void suspends(const std::string &code);
    void giveWay();
    /// What `inside` writes, on a thread of the pool.
    void onPool(const std::string &target, const std::function<void()> &inside);
    void awaitEach(const std::string &tasks, const std::string &target = {});
    std::string startedAs(const std::string &name, const std::vector<std::string> &others);
    void awaitOne(const std::string &task, bool isCollected);
    void gatherTasks(const scenario::Gather &verb);
    /// Ends a `try`: a handler of C++ cannot await, so it only sets `failed`, and `handler` stands behind it.
    void behind(const std::string &clause, const std::string &failed, const scenario::Body &handler);

    const bool m_isShared;
    /// The present body has a word that makes it a coroutine.
    bool m_awaits = false;
};

} // namespace simmer::codegen
