// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/loopmailbox.h"

#include <utility>

namespace simmer::runtime {

void LoopMailbox::post(Message message)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_messages.empty();
        m_messages.push_back(std::move(message));
    }
    if (isFirst && m_wake)
        m_wake();
}

void LoopMailbox::deliver()
{
    std::vector<Message> messages;
    {
        const std::lock_guard lock(m_mutex);
        messages.swap(m_messages);
    }
    for (const Message &message : messages)
        message();
}

} // namespace simmer::runtime
