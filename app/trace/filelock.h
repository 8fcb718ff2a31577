// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <filesystem>

namespace simmer::trace {

/// Keeps other processes, and other locks of this one, out while a file is read and replaced. The system
/// takes it back when its holder dies, however it dies.
class FileLock
{
public:
    /// `file` is made if need be and stays, empty; what is locked lies beside it.
    explicit FileLock(const std::filesystem::path &file);
    ~FileLock();
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// False: the file cannot be made, so nobody else can write here either.
    bool isUsable() const { return m_descriptor >= 0; }
    /// Waits for others. False: they did not let go in time.
    bool lock(std::chrono::milliseconds patience);

private:
    int m_descriptor = -1;
};

} // namespace simmer::trace
