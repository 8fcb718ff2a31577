// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppgrouphelpers.h"

#include <string_view>

namespace simmer::codegen {

namespace {

constexpr std::string_view next = R"(/// Waits until one of them is over, and takes that out.
QCoro::Task<Task> nextOf(std::vector<Task> &tasks)
{
    const auto isOver = [](const Task &task) { return task.state->place > 0; };
    while (std::none_of(tasks.begin(), tasks.end(), isOver))
        co_await ended.wait();
    // 0, for those that are not over, comes last.
    const auto isEarlier = [](const Task &one, const Task &other) {
        return one.state->place - 1 < other.state->place - 1;
    };
    const auto first = std::min_element(tasks.begin(), tasks.end(), isEarlier);
    const Task next = *first;
    tasks.erase(first);
    co_return next;
}

/// Cancels them in their order, and waits until they are over whatever happens meanwhile.
QCoro::Task<> stopAll(std::vector<Task> tasks)
{
    for (const Task &task : tasks)
        task.cancel();
    while (!tasks.empty()) {
        try {
            co_await nextOf(tasks);
        } catch (const Cancelled &) {
        }
    }
}
)";

constexpr std::string_view gather =
    R"(/// Waits until all are done; the first failure is thrown at once, and the others go on.
QCoro::Task<> gather(std::vector<Task> tasks)
{
    std::vector<std::shared_ptr<TaskState>> states;
    for (const Task &task : tasks)
        states.push_back(task.state);
    const Awaiting awaiting(states);
    while (!tasks.empty()) {
        const Task next = co_await nextOf(tasks);
        if (next.state->failure)
            std::rethrow_exception(next.state->failure);
    }
}
)";

constexpr std::string_view groups =
    R"(/// What a task that is over has failed with; nothing for one that was cancelled.
std::exception_ptr failureOf(const Task &task)
{
    try {
        if (task.state->failure)
            std::rethrow_exception(task.state->failure);
    } catch (const Cancelled &) {
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

/// Waits until all are done; the first failure cancels the others, and is thrown at their end.
QCoro::Task<> group(std::vector<Task> tasks)
{
    std::exception_ptr failure;
    try {
        while (!tasks.empty() && !failure) {
            const Task next = co_await nextOf(tasks);
            failure = failureOf(next);
        }
    } catch (const Cancelled &) {
        failure = std::current_exception();
    }
    co_await stopAll(tasks);
    if (failure)
        std::rethrow_exception(failure);
}

/// What the first one returns or throws; the others are cancelled.
QCoro::Task<std::int64_t> race(std::vector<Task> tasks)
{
    std::exception_ptr failure;
    std::int64_t value = 0;
    try {
        const Task first = co_await nextOf(tasks);
        failure = first.state->failure;
        value = first.state->value;
    } catch (const Cancelled &) {
        failure = std::current_exception();
    }
    co_await stopAll(tasks);
    if (failure)
        std::rethrow_exception(failure);
    co_return value;
}
)";

} // namespace

const std::vector<CppHelperText> &groupHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::CancelNext, "nextOf stopAll", {"algorithm", "vector"}, next},
        {CppHelper::CancelGather, "gather", {"exception", "memory", "vector"}, gather},
        {CppHelper::CancelGroups, "failureOf group race", {"cstdint", "exception", "vector"}, groups},
    };
    return all;
}

} // namespace simmer::codegen
