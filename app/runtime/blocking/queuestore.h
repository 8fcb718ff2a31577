// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <deque>

namespace simmer::runtime {

/// Where the values of a bounded queue are. Used by one at a time: whoever holds the queue object's mutex.
class QueueStore
{
public:
    virtual ~QueueStore() = default;
    /// Only while there is room.
    virtual void push(std::int64_t value) = 0;
    /// Only while there is a value.
    virtual std::int64_t pop() = 0;
    virtual std::uint32_t length() const = 0;
};

/// In the memory that the threads of one process share.
class MemoryQueue final : public QueueStore
{
public:
    void push(std::int64_t value) override { m_values.push_back(value); }
    std::int64_t pop() override;
    std::uint32_t length() const override { return std::uint32_t(m_values.size()); }

private:
    std::deque<std::int64_t> m_values;
};

/// In a pipe between processes: the kernel has the values, and its count of them is the queue's length, also
/// after a process was killed in the middle of something.
class PipeQueue final : public QueueStore
{
public:
    /// Throws std::system_error when there is no pipe that takes `capacity` values.
    explicit PipeQueue(std::uint32_t capacity);
    ~PipeQueue() override;
    PipeQueue(const PipeQueue &) = delete;
    PipeQueue &operator=(const PipeQueue &) = delete;

    void push(std::int64_t value) override;
    std::int64_t pop() override;
    std::uint32_t length() const override;

private:
    int m_ends[2] = {-1, -1};
};

} // namespace simmer::runtime
