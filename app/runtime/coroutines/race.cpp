// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/race.h"

#include "runtime/coroutines/lessontask.h"

#include <algorithm>
#include <cassert>

namespace simmer::runtime {

Race::Race(std::vector<LessonTask *> children, Waiter &waiter)
    : m_children(std::move(children)), m_waiter(waiter), m_outstanding(std::uint32_t(m_children.size()))
{
    for (LessonTask *child : m_children)
        child->addDoneCallback(*this);
    m_waiter.prepare();
}

void Race::call(const Handle &handle)
{
    --m_outstanding;
    if (!m_isWaiting || m_waiter.isDone())
        return;
    m_waiter.loop().setCause(static_cast<LessonTask &>(*handle.future).id());
    m_waiter.setResult();
}

void Race::stopWaiting()
{
    m_isWaiting = false;
    for (LessonTask *child : m_children)
        m_outstanding -= child->removeDoneCallback(*this);
}

void Race::findWinner()
{
    const auto first = std::find_if(m_children.begin(), m_children.end(),
                                    [](const LessonTask *child) { return child->isDone(); });
    assert(first != m_children.end());
    m_winner = *first;
}

std::vector<LessonTask *> Race::losers() const
{
    std::vector<LessonTask *> losers;
    std::copy_if(m_children.begin(), m_children.end(), std::back_inserter(losers),
                 [this](const LessonTask *child) { return child != m_winner; });
    return losers;
}

} // namespace simmer::runtime
