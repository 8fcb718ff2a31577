// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/counters.h"

#include "platform/clock.h"
#include "platform/sanitizers.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simmer::platform {

namespace {

/// A small file of /proc, ended with a zero; no memory is allocated, so that a sample does not change what it
/// counts.
class ProcFile
{
public:
    explicit ProcFile(const char *path) noexcept
    {
        const int descriptor = ::open(path, O_RDONLY | O_CLOEXEC);
        if (descriptor < 0)
            return;
        const ssize_t size = ::read(descriptor, m_text.data(), m_text.size() - 1);
        ::close(descriptor);
        m_text[size > 0 ? std::size_t(size) : 0] = 0;
    }

    const char *text() const noexcept { return m_text.data(); }

    /// The number after `key`, 0 without it.
    std::int64_t numberAfter(const char *key) const noexcept
    {
        const char *found = std::strstr(text(), key);
        return found ? std::strtoll(found + std::strlen(key), nullptr, 10) : 0;
    }

private:
    std::array<char, 2048> m_text{};
};

std::int64_t anonymousBytes() noexcept
{
    const ProcFile statm("/proc/self/statm");
    long long size = 0;
    long long resident = 0;
    long long shared = 0;
    if (std::sscanf(statm.text(), "%lld %lld %lld", &size, &resident, &shared) != 3)
        return 0;
    return (resident - shared) * ::sysconf(_SC_PAGESIZE);
}

} // namespace

ProcessCounters processCounters() noexcept
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    ProcessCounters counters;
    counters.cpuNs = processCpuNs();
    counters.voluntarySwitches = std::uint64_t(usage.ru_nvcsw);
    counters.involuntarySwitches = std::uint64_t(usage.ru_nivcsw);
    counters.threads = threadsAlive();
    counters.anonymousBytes = anonymousBytes();
    return counters;
}

std::int64_t privateBytes() noexcept
{
    const ProcFile rollup("/proc/self/smaps_rollup");
    // Clean pages of files are private only until somebody else maps the same file.
    return rollup.numberAfter("Private_Dirty:") * 1024;
}

ThreadCounters threadCounters() noexcept
{
    rusage usage{};
    ::getrusage(RUSAGE_THREAD, &usage);
    return {threadCpuNs(), std::uint64_t(usage.ru_nvcsw), std::uint64_t(usage.ru_nivcsw)};
}

std::uint32_t threadsAlive() noexcept
{
    // A folder has a link from each of its sub-folders, and two of its own.
    struct stat folder
    {};
    if (::stat("/proc/self/task", &folder) != 0 || folder.st_nlink < 3 + sanitizerThreads)
        return 1;
    return std::uint32_t(folder.st_nlink - 2) - sanitizerThreads;
}

} // namespace simmer::platform
