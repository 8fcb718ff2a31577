// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/ioresult.h"

#include <cstdint>

namespace simmer::runtime {

/// The real file that a run's `file` steps write and read: one for the whole lane, in the folder for
/// temporary files. It has no name there, so that the kernel removes it however the run ends, and nobody else
/// can open it. Any thread may use it at any time, and so may processes forked after it was made.
class RunFile
{
public:
    /// Throws std::system_error when there can be none.
    RunFile();
    ~RunFile();
    RunFile(const RunFile &) = delete;
    RunFile &operator=(const RunFile &) = delete;

    /// Makes the file `kib` long, all of it written anew and on its way to the disk. The value is what was
    /// written, in KiB.
    IoResult write(std::uint32_t kib) const;
    /// Reads the first `kib`, or all there is where that is less or `kib` is 0. The value is what was read,
    /// in KiB.
    IoResult read(std::uint32_t kib) const;

private:
    int m_descriptor = -1;
};

} // namespace simmer::runtime
