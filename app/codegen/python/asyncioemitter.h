// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "codegen/python/pythonemitter.h"
#include "scenario/scenario.h"

#include <string>
#include <vector>

namespace simmer::codegen {

/// Writes coroutines on asyncio's event loop.
class AsyncioEmitter final : public PythonEmitter
{
public:
    AsyncioEmitter(const scenario::Scenario &scenario, const std::string &locale);

private:
    using PythonEmitter::write;
    void writeObject(const scenario::Object &object) override;
    void writeMainHead() override;
    void writeGuard() override;

    bool sharesOutput() const override;

    std::string caught(bool withCancelled) override;
    void write(const scenario::Sleep &verb) override;
    void write(const scenario::Block &verb) override;
    void write(const scenario::Yield &verb) override;
    void write(const scenario::Offload &verb) override;
    void write(const scenario::Start &verb) override;

    void callBlocking(const std::string &target, const std::string &function,
                      const std::vector<std::string> &arguments) override;
    void write(const scenario::Create &verb) override;
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
    void write(const scenario::Accept &verb) override;
    void write(const scenario::Receive &verb) override;
    void write(const scenario::Send &verb) override;

    /// A line where the task can give the thread back.
    void suspends(const std::string &code);

    void joinAll();

    /// Before a task is joined by its handle, where the body also joins all.
    void forget(const std::string &task);

    /// Gives the tasks that a step starts to their handles; what stands for each in a call.
    std::vector<std::string> launched(const std::vector<std::string> &tasks);

    const bool m_isShared;
};

/// The scenario as a Python program with asyncio: what its coroutine lane does.
Listing asyncioProgram(const scenario::Scenario &scenario, const std::string &locale);

} // namespace simmer::codegen
