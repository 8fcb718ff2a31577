// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace simmer::runner {

/// A program that an interpreter runs beside the calling thread. What it prints is dropped, but for the end
/// of what it writes to standard error. It is killed with this object, and with the calling thread.
class PythonProgram
{
public:
    PythonProgram() = default;
    ~PythonProgram();
    PythonProgram(const PythonProgram &) = delete;
    PythonProgram &operator=(const PythonProgram &) = delete;

    /// Its folder for temporary files is the present one. Empty, or why it did not start.
    std::string start(const std::string &interpreter, const std::vector<std::string> &arguments);
    /// Looks once, without waiting, whether it has ended and what it has written.
    void look();
    bool hasEnded() const { return m_status.has_value(); }
    /// Exit code, or the negative of the signal that ended it. Once it has ended.
    int status() const { return *m_status; }
    void kill();
    pid_t processId() const { return m_process; }
    /// The last lines of its standard error.
    std::string lastWords() const;

private:
    void hear();

    pid_t m_process = -1;
    int m_errors = -1;
    std::optional<int> m_status;
    std::string m_lastWords;
};

} // namespace simmer::runner
