// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <pthread.h>

namespace simmer::platform {

/// A mutex between threads and, when it lies in a `SharedArena`, between processes. It outlives a process
/// that dies holding it: the next one to lock it learns that what it guards may be half changed.
class SharedMutex
{
public:
    SharedMutex();
    SharedMutex(const SharedMutex &) = delete;
    SharedMutex &operator=(const SharedMutex &) = delete;

    /// True: the one who held it before has died, and the caller has to put right what it guards. This is
    /// told once.
    [[nodiscard]] bool lockAndAsk() noexcept;
    void unlock() noexcept;

private:
    pthread_mutex_t m_mutex;
};

/// Holds a `SharedMutex` while it lives; `repair()` runs when the one before has died holding it.
class SharedMutexHold
{
public:
    template <typename Repair> SharedMutexHold(SharedMutex &mutex, Repair &&repair) : m_mutex(mutex)
    {
        if (m_mutex.lockAndAsk())
            repair();
    }
    ~SharedMutexHold() { m_mutex.unlock(); }
    SharedMutexHold(const SharedMutexHold &) = delete;
    SharedMutexHold &operator=(const SharedMutexHold &) = delete;

private:
    SharedMutex &m_mutex;
};

} // namespace simmer::platform
