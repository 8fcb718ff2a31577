// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>

namespace simmer::trace {

/// Writes a file beside its target and puts it in the target's place only when all of it is on the disk.
///
/// What an earlier writer left beside the target when it was killed is swept. Where the target is no regular
/// file (a device, a pipe) it is written to directly. Every function is to be called again no more after one
/// has failed.
class AtomicFile
{
public:
    explicit AtomicFile(const std::filesystem::path &target);
    ~AtomicFile();
    AtomicFile(const AtomicFile &) = delete;
    AtomicFile &operator=(const AtomicFile &) = delete;

    bool open();
    bool write(std::span<const std::byte> bytes);
    /// False: the target is as it was.
    bool commit();
    /// Why something failed.
    const std::string &problem() const { return m_problem; }

private:
    bool fail(const char *what);
    void sweep() const;

    std::filesystem::path m_target;
    std::filesystem::path m_beside;
    int m_descriptor = -1;
    std::string m_problem;
};

} // namespace simmer::trace
