// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/threadpool.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace simmer::runtime {

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
        m_jobs.clear();
    }
    m_changed.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
}

ThreadPool::JobId ThreadPool::run(std::function<void()> job)
{
    const std::lock_guard lock(m_mutex);
    const JobId id{++m_lastId};
    if (m_jobs.size() >= m_idle && m_threads.size() < m_workers)
        startThread();
    m_jobs.push_back({id, std::move(job)});
    m_changed.notify_one();
    return id;
}

void ThreadPool::startThread()
{
    try {
        m_threads.emplace_back([this] { work(); });
    } catch (const std::system_error &) {
        if (m_threads.empty())
            throw;
    }
}

bool ThreadPool::cancel(JobId id)
{
    // What the job holds is destroyed without the mutex.
    std::function<void()> dropped;
    const std::lock_guard lock(m_mutex);
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [id](const Job &job) { return job.id == id; });
    if (found == m_jobs.end())
        return false;
    dropped = std::move(found->run);
    m_jobs.erase(found);
    return true;
}

void ThreadPool::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_changed.wait(lock, [this] { return m_isClosing || !m_jobs.empty(); });
        --m_idle;
        if (m_jobs.empty())
            return;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job.run();
        lock.lock();
    }
}

} // namespace simmer::runtime
