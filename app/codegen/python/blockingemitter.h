// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/python/pythonemitter.h"

namespace simmer::codegen {

/// What sequential code, threads and processes have in common: whoever waits, blocks.
class BlockingEmitter : public PythonEmitter
{
protected:
    BlockingEmitter(const scenario::Scenario &scenario, const std::string &locale);

    using PythonEmitter::write;
    void write(const scenario::Sleep &verb) override;
    void write(const scenario::Block &verb) override;
    void write(const scenario::Offload &verb) override;
    void write(const scenario::Create &verb) override;
    void write(const scenario::Set &verb) override;
    void write(const scenario::Clear &verb) override;
    void write(const scenario::Receive &verb) override;
    void write(const scenario::Send &verb) override;
    std::string caught(bool withCancelled) override;

    /// For an `accept`.
    void needConnections();

    /// A step that this model has nothing to do for: a comment stands for it.
    void nothing(const std::string &why);
    /// A task of the scenario can end with a failure.
    bool canFail() const;
};

} // namespace simmer::codegen
