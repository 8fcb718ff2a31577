// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/python/blockingemitter.h"

namespace simmer::codegen {

/// The scenario as plain code: what is started runs to its end at once.
class SequentialEmitter : public BlockingEmitter
{
public:
    SequentialEmitter(const scenario::Scenario &scenario, const std::string &locale);

protected:
    using BlockingEmitter::write;
    void writeObject(const scenario::Object &object) override;
    bool keepsTasks() const override { return false; }
    void writeGuard() override;
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
    void write(const scenario::Wait &verb) override;

private:
    void callEach(const std::vector<std::string> &tasks);
    void call(const std::string &task);
    void deadline(const std::string &began, const scenario::Timeout &verb);
    /// Python's own failure where nothing has been started under the name yet.
    void mention(const std::string &handle, const std::string &why);
    /// What the tasks of a handle returned is looked at.
    bool isKept(const std::string &handle) const;
};

} // namespace simmer::codegen
