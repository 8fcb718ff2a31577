// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/filelock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace simmer::trace {

FileLock::FileLock(const std::filesystem::path &file)
    : m_descriptor(::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0666))
{}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
}

bool FileLock::lock(std::chrono::milliseconds patience)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds pause{5};
    const auto deadline = Clock::now() + patience;
    while (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
        if (Clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(pause);
    }
    return true;
}

} // namespace simmer::trace
