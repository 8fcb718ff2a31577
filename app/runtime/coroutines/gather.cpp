// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/gather.h"

#include "runtime/coroutines/lessontask.h"

namespace simmer::runtime {

Gather::Gather(EventLoop &loop, std::vector<LessonTask *> children, bool collect)
    : Future(loop), m_children(std::move(children)), m_collect(collect)
{
    for (LessonTask *child : m_children)
        child->addDoneCallback(*this);
}

void Gather::call(const Handle &handle)
{
    auto &child = static_cast<LessonTask &>(*handle.future);
    ++m_finished;
    loop().setCause(child.id());
    if (isDone()) {
        child.markRetrieved();
        return;
    }
    if (!m_collect && child.state() == State::Cancelled) {
        Future::cancel();
    } else if (!m_collect && child.state() == State::Failed) {
        child.markRetrieved();
        setFailure(child.failure());
    } else if (unfinished() == 0) {
        allDone();
    }
}

void Gather::allDone()
{
    for (LessonTask *child : m_children)
        child->markRetrieved();
    if (m_isCancelRequested)
        Future::cancel();
    else
        setResult();
}

bool Gather::cancel()
{
    if (isDone())
        return false;
    bool isAnyCancelled = false;
    for (LessonTask *child : m_children)
        isAnyCancelled = child->cancel() || isAnyCancelled;
    m_isCancelRequested = m_isCancelRequested || isAnyCancelled;
    return isAnyCancelled;
}

} // namespace simmer::runtime
