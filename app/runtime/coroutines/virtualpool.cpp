// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/virtualpool.h"

#include <algorithm>
#include <utility>

namespace simmer::runtime {

VirtualJob::VirtualJob(EventLoop &loop, VirtualPool &pool, const TaskTrace &trace,
                       std::vector<OffloadedStep> steps)
    : Future(loop), m_pool(pool), m_trace(trace), m_steps(std::move(steps))
{
    addDoneCallback(*this);
}

void VirtualJob::call(const Handle &handle)
{
    --m_outstanding;
    if (handle.future == this) {
        if (state() == State::Cancelled)
            m_pool.cancel(*this);
    } else if (!isDone()) {
        if (m_raised)
            setFailure(m_raised);
        else
            setResult();
    }
    if (m_outstanding == 0)
        m_pool.forget(*this);
}

std::shared_ptr<Future> VirtualPool::run(const TaskTrace &trace, std::vector<OffloadedStep> steps)
{
    const auto job = std::make_shared<VirtualJob>(m_loop, *this, trace, std::move(steps));
    m_callable.push_back(job);
    m_waiting.push_back(job);
    beginNext();
    return job;
}

void VirtualPool::beginNext()
{
    while (!m_waiting.empty() && m_running.size() < m_workers) {
        const std::shared_ptr<VirtualJob> job = m_waiting.front();
        m_waiting.pop_front();
        if (goOn(*job))
            m_running.push_back(job);
    }
}

bool VirtualPool::goOn(VirtualJob &job)
{
    while (job.m_next < job.m_steps.size() && !job.m_raised) {
        const OffloadedStep &step = job.m_steps[job.m_next++];
        job.m_trace.stepEntered(step.step);
        switch (step.kind) {
        case OffloadedStep::Kind::Work:
        case OffloadedStep::Kind::Block:
            job.m_at = m_trace.now() + step.duration;
            if (step.duration > 0)
                return true;
            break;
        case OffloadedStep::Kind::Say:
            for (const std::int64_t value : step.arguments)
                job.m_trace.argument(value);
            job.m_trace.said(step.text);
            break;
        case OffloadedStep::Kind::Raise: job.m_raised = step.failure; break;
        }
    }
    m_loop.callSoon({&job});
    return false;
}

VirtualPool::Jobs::const_iterator VirtualPool::earliest() const
{
    return std::min_element(m_running.begin(), m_running.end(),
                            [](const auto &a, const auto &b) { return a->m_at < b->m_at; });
}

std::optional<std::int64_t> VirtualPool::nextTime() const
{
    if (m_running.empty())
        return {};
    return (*earliest())->m_at;
}

void VirtualPool::happen()
{
    const auto at = earliest();
    const std::shared_ptr<VirtualJob> job = *at;
    if (goOn(*job))
        return;
    m_running.erase(at);
    beginNext();
}

void VirtualPool::cancel(VirtualJob &job)
{
    const auto waiting = find(m_waiting, job);
    if (waiting == m_waiting.end())
        return;
    m_waiting.erase(waiting);
    --job.m_outstanding;
}

void VirtualPool::forget(const VirtualJob &job)
{
    m_callable.erase(find(m_callable, job));
}

VirtualPool::Jobs::iterator VirtualPool::find(Jobs &jobs, const VirtualJob &job)
{
    return std::find_if(jobs.begin(), jobs.end(), [&](const auto &other) { return other.get() == &job; });
}

} // namespace simmer::runtime
