// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <mutex>
#include <vector>

namespace simmer::runtime {

/// How other threads reach the thread of an event loop, as asyncio's call_soon_threadsafe.
class LoopMailbox
{
public:
    using Message = std::function<void()>;

    /// `wake`: makes the loop's thread call `deliver` soon; called in the thread that posts. Set before the
    /// first `post`.
    void setWake(std::function<void()> wake) { m_wake = std::move(wake); }

    /// `message` will run in the loop's thread. From any thread.
    void post(Message message);
    /// Runs what has been posted, in that order. In the loop's thread.
    void deliver();

private:
    std::function<void()> m_wake;
    std::mutex m_mutex;
    std::vector<Message> m_messages;
};

} // namespace simmer::runtime
