// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace simmer::platform {

/// Landlock, as far as the running kernel has it.
class FileRules
{
public:
    FileRules();
    ~FileRules();
    FileRules(const FileRules &) = delete;
    FileRules &operator=(const FileRules &) = delete;

    /// What is not there cannot be allowed and is left out. Folders with everything below them.
    void allowReading(const std::string &path);
    void allowReadingAndWriting(const std::string &path);
    /// A program, with the dynamic loader that the kernel starts with it.
    void allowExecuting(const std::string &program);
    /// Everything but making devices.
    void allowAll(const std::string &folder);

    /// The calling thread, and what it starts from now on, opens nothing but what was allowed. It must not be
    /// able to gain privileges. Empty, or why the rules are not in force.
    std::string enforce();
    /// Whether the rules, when in force, also keep signals within the processes that they bind.
    bool boundSignals() const { return m_abi >= 6; }

private:
    void allow(const std::string &path, unsigned long long rights);

    int m_abi = 0;
    unsigned long long m_handled = 0;
    int m_ruleset = -1;
    int m_error = 0;
};

/// Allows what every program needs to run and no lesson could misuse: shared libraries, time zones, the names
/// of the loopback interface, random numbers, /dev/null, /proc.
void allowSystemFiles(FileRules &rules);

} // namespace simmer::platform
