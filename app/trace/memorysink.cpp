// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/recorder.h"

namespace simmer::trace {

bool MemorySink::tryWrite(std::span<const std::byte> frame)
{
    return write(frame);
}

bool MemorySink::write(std::span<const std::byte> frame)
{
    const std::lock_guard lock(m_mutex);
    m_bytes.insert(m_bytes.end(), frame.begin(), frame.end());
    return true;
}

} // namespace simmer::trace
