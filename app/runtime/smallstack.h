// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstdint>
#include <memory>
#include <type_traits>
#include <utility>

namespace simmer::runtime {

/// A stack of plain values whose first few lie in the object itself: most tasks never go deeper, and a
/// hundred thousand of them want neither the allocations nor the cache misses.
template <typename Value, std::uint32_t near> class SmallStack
{
    static_assert(std::is_trivially_copyable_v<Value>);

public:
    SmallStack() = default;
    SmallStack(SmallStack &&other) noexcept { *this = std::move(other); }
    SmallStack &operator=(SmallStack &&other) noexcept
    {
        m_near = other.m_near;
        m_far = std::move(other.m_far);
        m_size = std::exchange(other.m_size, 0);
        m_capacity = std::exchange(other.m_capacity, near);
        return *this;
    }

    std::uint32_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Value &back() { return data()[m_size - 1]; }
    Value &operator[](std::uint32_t index) { return data()[index]; }

    void push_back(const Value &value)
    {
        const Value copy = value;
        grow(m_size + 1);
        data()[m_size++] = copy;
    }
    void pop_back()
    {
        assert(m_size > 0);
        --m_size;
    }
    /// New values are zeros.
    void resize(std::uint32_t size)
    {
        grow(size);
        for (; m_size < size; ++m_size)
            data()[m_size] = Value();
        m_size = size;
    }

private:
    Value *data() { return m_far ? m_far.get() : m_near.data(); }
    void grow(std::uint32_t size)
    {
        if (size <= m_capacity)
            return;
        const std::uint32_t capacity = std::max(size, 2 * m_capacity);
        auto larger = std::make_unique<Value[]>(capacity);
        std::copy_n(data(), m_size, larger.get());
        m_far = std::move(larger);
        m_capacity = capacity;
    }

    std::unique_ptr<Value[]> m_far;
    std::uint32_t m_size = 0;
    std::uint32_t m_capacity = near;
    std::array<Value, near> m_near;
};

} // namespace simmer::runtime
