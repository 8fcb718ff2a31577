// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace simmer::runtime {

/// Threads that run jobs which would keep another thread waiting: what `offload`, `query` and `file` use in
/// the coroutines lane. Jobs begin in the order in which they came. As CPython's ThreadPoolExecutor
/// (concurrent/futures/thread.py), it starts a thread only when a job finds none idle and there are not yet
/// `workers`.
class ThreadPool
{
public:
    /// Names a job of one pool.
    enum class JobId : std::uint64_t
    {
    };

    explicit ThreadPool(std::uint32_t workers) : m_workers(workers) {}
    /// Drops the jobs that have not begun and waits for those that have.
    ~ThreadPool();
    ThreadPool(const ThreadPool &) = delete;
    ThreadPool &operator=(const ThreadPool &) = delete;

    /// Runs `job`, which must not throw, in one of the threads. Throws std::system_error when the system
    /// gives no thread and there is none yet.
    JobId run(std::function<void()> job);
    /// A job that has not begun will not begin. False: it has, or is over.
    bool cancel(JobId id);

private:
    struct Job
    {
        JobId id{};
        std::function<void()> run;
    };

    void work();
    void startThread();

    const std::uint32_t m_workers;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Job> m_jobs;
    std::uint64_t m_lastId = 0;
    std::uint32_t m_idle = 0;
    bool m_isClosing = false;
    std::vector<std::thread> m_threads;
};

} // namespace simmer::runtime
