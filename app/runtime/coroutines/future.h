// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/eventloop.h"
#include "runtime/failure.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace simmer::runtime {

class LessonTask;

/// Something that will have a result. As asyncio.Future (asyncio/futures.py): whoever waits for it is called
/// through the ready queue, never from inside.
class Future
{
public:
    explicit Future(EventLoop &loop) : m_loop(loop) {}
    virtual ~Future() = default;
    Future(const Future &) = delete;
    Future &operator=(const Future &) = delete;

    enum class State : std::uint8_t
    {
        Pending,
        Finished,
        Failed,
        Cancelled
    };
    State state() const noexcept { return m_state; }
    bool isDone() const noexcept { return m_state != State::Pending; }
    std::int64_t value() const noexcept { return m_value; }
    /// Of a failed one.
    const FailurePtr &failure() const noexcept { return m_failure; }

    void setResult(std::int64_t value = 0);
    void setFailure(FailurePtr failure);
    /// False: it was done already.
    virtual bool cancel();

    /// Queues `callback` once this is done, or right now when it is.
    void addDoneCallback(Callback &callback);
    /// False: it was not there, or is in the ready queue already.
    bool removeDoneCallback(Callback &callback);

    /// Null: it is no task's.
    virtual LessonTask *asTask() noexcept { return nullptr; }

    EventLoop &loop() const noexcept { return m_loop; }

protected:
    /// Pending again, for another use. Nobody may be waiting.
    void reset();

private:
    void settle(State state);

    EventLoop &m_loop;
    Callback *m_firstCallback = nullptr;
    /// Rarely any.
    std::unique_ptr<std::vector<Callback *>> m_moreCallbacks;
    FailurePtr m_failure;
    std::int64_t m_value = 0;
    State m_state = State::Pending;
};

} // namespace simmer::runtime
