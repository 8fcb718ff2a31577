// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/sharedarena.h"

#include <algorithm>
#include <sys/mman.h>

namespace simmer::platform {

SharedArena::SharedArena(std::size_t bytes) : m_size(std::max<std::size_t>(bytes, 1))
{
    void *memory = ::mmap(nullptr, m_size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    m_memory = static_cast<std::byte *>(memory);
}

SharedArena::~SharedArena()
{
    ::munmap(m_memory, m_size);
}

void *SharedArena::take(std::size_t bytes, std::size_t alignment)
{
    const std::size_t start = (m_used + alignment - 1) / alignment * alignment;
    if (start > m_size || bytes > m_size - start)
        throw std::bad_alloc();
    m_used = start + bytes;
    return m_memory + start;
}

} // namespace simmer::platform
