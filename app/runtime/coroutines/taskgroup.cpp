// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/taskgroup.h"

#include "runtime/coroutines/lessontask.h"

namespace simmer::runtime {

void TaskGroup::add(LessonTask &child)
{
    child.addDoneCallback(*this);
    m_children.push_back(&child);
    ++m_unfinished;
}

bool TaskGroup::mustWait()
{
    m_isWaiting = m_unfinished > 0;
    if (m_isWaiting)
        m_waiter.prepare();
    return m_isWaiting;
}

void TaskGroup::resumed(bool isCancelled)
{
    m_isWaiting = false;
    if (!isCancelled || m_isAborting)
        return;
    m_isParentCancelled = true;
    abort();
}

void TaskGroup::call(const Handle &handle)
{
    auto &child = static_cast<LessonTask &>(*handle.future);
    --m_unfinished;
    m_waiter.loop().setCause(child.id());
    if (m_isWaiting && m_unfinished == 0 && !m_waiter.isDone())
        m_waiter.setResult();
    if (child.state() != Future::State::Failed)
        return;
    child.markRetrieved();
    m_failures.push_back(child.failure());
    if (m_isAborting)
        return;
    abort();
    // Breaks off what the parent waits for. CPython 3.11 never takes this request back from its count.
    m_parent.cancel();
}

void TaskGroup::abort()
{
    m_isAborting = true;
    for (LessonTask *child : m_children) {
        if (!child->isDone())
            child->cancel();
    }
}

} // namespace simmer::runtime
