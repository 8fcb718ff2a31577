// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <new>
#include <span>
#include <type_traits>

namespace simmer::platform {

/// Zeroed memory that this process and every process that it forks from now on see as one, at the same
/// address. Nothing in it is ever destroyed; it goes with the last process that has it. Allocating is for one
/// thread, before anything is shared.
class SharedArena
{
public:
    /// Throws std::bad_alloc when the kernel has no such memory.
    explicit SharedArena(std::size_t bytes);
    ~SharedArena();
    SharedArena(const SharedArena &) = delete;
    SharedArena &operator=(const SharedArena &) = delete;

    /// `count` new objects in a row. Throws std::bad_alloc when the arena is full.
    template <typename T> std::span<T> allocate(std::size_t count)
    {
        static_assert(std::is_trivially_destructible_v<T>, "nothing in the arena is destroyed");
        T *first = static_cast<T *>(take(count * sizeof(T), alignof(T)));
        for (std::size_t i = 0; i < count; ++i)
            new (first + i) T();
        return {first, count};
    }

    /// What `count` objects take at most.
    template <typename T> static constexpr std::size_t bytesFor(std::size_t count)
    {
        return count * sizeof(T) + alignof(T);
    }

private:
    void *take(std::size_t bytes, std::size_t alignment);

    std::byte *m_memory = nullptr;
    std::size_t m_size = 0;
    std::size_t m_used = 0;
};

} // namespace simmer::platform
