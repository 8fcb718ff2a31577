// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/cpp/cppemitter.h"

#include <string>
#include <vector>

namespace simmer::codegen {

/// What programs whose tasks wait by blocking, each in a thread or a process of its own, have in common.
/// Their tasks are values of a type `Task` that has `get` and `wait`, and in programs that end tasks also
/// `cancel`.
class CppTasksEmitter : public CppEmitter
{
protected:
    using CppEmitter::CppEmitter;
    using CppEmitter::write;

    bool stops() const override { return codegen::stops(facts()); }
    /// "start(cook)": of the type `Task`.
    virtual std::string started(const std::string &task, const scenario::Arguments *values = nullptr) = 0;
    /// The type `Task`.
    virtual void needTasks() = 0;
    /// What waits for several tasks at once.
    virtual void needGather() = 0;
    virtual void needGroups() = 0;
    /// True when a `gather` needs more than waiting for one task after the other.
    virtual bool hasGather() const = 0;
    /// Some task may end without having done all.
    virtual bool hasFailures() const { return canFail() || stops(); }
    /// A line that waits: "x = " and "food.wait();".
    virtual void waits(const std::string &target, const std::string &code) { line(target + code); }
    /// A guard of a semaphore, and of every lock that is none of the library's.
    virtual void needPermit() = 0;
    /// Locks are the library's where nobody is ended while it waits for one.
    virtual bool hasMutexes() const = 0;
    /// "start(…)" for a task with the connection of a client, whose socket is in a variable.
    virtual std::string startedFor(const std::string &client, const std::string &task) = 0;
    /// Before tasks are started under a handle, and for each: keeps it where somebody uses it.
    void clearHandle(const std::string &name);
    void keep(const std::string &name, const std::string &one);
    /// A task can be kept under its handle and with all others too.
    virtual bool keepsTwice() const { return true; }
    /// Behind that.
    virtual void writeAccepted(const std::string & /*client*/) {}

    /// An object that stands for something outside of the program.
    void writeOutside(const scenario::Object &object);
    void writeHandles() override;
    /// Declares the tasks that the present body may join all at once.
    void writeStarted();
    const std::string &startedTasks() const { return m_started; }
    std::string vectorOfTasks();
    /// Starts them under a name for all of them, and leaves them under their handles too.
    std::string startAll(const std::vector<std::string> &tasks);

    void write(const scenario::Sleep &verb) override;
    void write(const scenario::Block &verb) override;
    void write(const scenario::Yield &verb) override;
    void write(const scenario::Start &verb) override;
    void write(const scenario::Join &verb) override;
    void write(const scenario::Gather &verb) override;
    void write(const scenario::Group &verb) override;
    void write(const scenario::Race &verb) override;
    void write(const scenario::Cancel &verb) override;
    void write(const scenario::Timeout &verb) override;
    void write(const scenario::Shield &verb) override;
    void write(const scenario::With &verb) override;
    void write(const scenario::Put &verb) override;
    void write(const scenario::Get &verb) override;
    void write(const scenario::Set &verb) override;
    void write(const scenario::Clear &verb) override;
    void write(const scenario::Wait &verb) override;
    void write(const scenario::Request &verb) override;
    void write(const scenario::Query &verb) override;
    void write(const scenario::File &verb) override;
    void write(const scenario::Accept &verb) override;
    void write(const scenario::Receive &verb) override;
    void write(const scenario::Send &verb) override;

private:
    void joinAll();
    /// Before a task is joined by its handle, where the body also joins all: its failure is thrown once.
    void forget(const std::string &task);
    bool mustForget() const { return here().joinsAll && hasFailures(); }

    std::string m_started;
};

} // namespace simmer::codegen
