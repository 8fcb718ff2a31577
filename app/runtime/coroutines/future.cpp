// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/future.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace simmer::runtime {

void Future::setResult(std::int64_t value)
{
    m_value = value;
    settle(State::Finished);
}

void Future::setFailure(FailurePtr failure)
{
    m_failure = std::move(failure);
    settle(State::Failed);
}

bool Future::cancel()
{
    if (isDone())
        return false;
    settle(State::Cancelled);
    return true;
}

void Future::addDoneCallback(Callback &callback)
{
    if (isDone()) {
        m_loop.callSoon({&callback, this});
    } else if (!m_firstCallback) {
        m_firstCallback = &callback;
    } else {
        if (!m_moreCallbacks)
            m_moreCallbacks = std::make_unique<std::vector<Callback *>>();
        m_moreCallbacks->push_back(&callback);
    }
}

bool Future::removeDoneCallback(Callback &callback)
{
    auto *more = m_moreCallbacks.get();
    if (m_firstCallback == &callback) {
        const bool isLast = !more || more->empty();
        m_firstCallback = isLast ? nullptr : more->front();
        if (!isLast)
            more->erase(more->begin());
        return true;
    }
    if (!more)
        return false;
    const auto found = std::find(more->begin(), more->end(), &callback);
    if (found == more->end())
        return false;
    more->erase(found);
    return true;
}

void Future::settle(State state)
{
    assert(!isDone());
    m_state = state;
    if (!m_firstCallback)
        return;
    m_loop.callSoon({std::exchange(m_firstCallback, nullptr), this});
    if (!m_moreCallbacks)
        return;
    for (Callback *callback : *m_moreCallbacks)
        m_loop.callSoon({callback, this});
    m_moreCallbacks.reset();
}

void Future::reset()
{
    assert(!m_firstCallback);
    m_state = State::Pending;
    m_failure.reset();
}

} // namespace simmer::runtime
