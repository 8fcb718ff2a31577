// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/sharedobjects.h"

namespace simmer::runtime {

namespace {

using trace::EventKind;
using trace::WaitKind;

std::unique_ptr<QueueStore> makeStore(const scenario::QueueObject &queue, SharedObjects::Between between)
{
    if (between == SharedObjects::Between::Threads)
        return std::make_unique<MemoryQueue>();
    return std::make_unique<PipeQueue>(queue.capacity);
}

} // namespace

struct SharedObjects::Hold : platform::SharedMutexHold
{
    Hold(SharedObjects &objects, ObjectIndex object)
        : SharedMutexHold(objects.at(object).mutex, [&objects, object] { objects.repair(object); })
    {}
};

SharedObjects::SharedObjects(platform::SharedArena &arena, const Program &program, TaskTable &tasks,
                             Between between)
    : m_program(program), m_tasks(tasks), m_objects(arena.allocate<Object>(program.objects().size())),
      m_queues(program.objects().size()), m_numbers(program.objects().size()), m_between(between)
{
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const scenario::ObjectType &type = program.objects()[i].type;
        Object &object = m_objects[i];
        if (std::holds_alternative<scenario::LockObject>(type)) {
            object.isLock = true;
            object.size = object.level = 1;
        } else if (const auto *semaphore = std::get_if<scenario::SemaphoreObject>(&type)) {
            object.size = object.level = semaphore->permits;
        } else if (const auto *queue = std::get_if<scenario::QueueObject>(&type)) {
            object.size = queue->capacity;
            m_queues[i] = makeStore(*queue, between);
        } else if (const auto *number = std::get_if<scenario::NumberObject>(&type)) {
            m_numbers[i] = number->value;
        }
    }
}

std::size_t SharedObjects::bytes(const Program &program)
{
    return platform::SharedArena::bytesFor<Object>(program.objects().size());
}

/// With the mutex held, after its last holder died: what is known for certain decides.
void SharedObjects::repair(ObjectIndex object) noexcept
{
    if (const auto &queue = m_queues[std::size_t(object)]) {
        at(object).level = queue->length();
    } else if (at(object).size > 0) {
        std::uint32_t held = 0;
        for (std::uint32_t i = 0; i < m_tasks.count(); ++i)
            held += m_tasks[trace::TaskId(i)].held.count(object);
        at(object).level = at(object).size - std::min(held, at(object).size);
    }
}

void SharedObjects::recordLevel(EventKind kind, ObjectIndex object, TaskTrace &trace)
{
    trace.objectChanged(kind, object, at(object).level);
}

WaitEnd SharedObjects::acquire(ObjectIndex object, TaskWaits &waits)
{
    Wait wait;
    wait.kind = at(object).isLock ? WaitKind::Lock : WaitKind::Semaphore;
    wait.on = std::uint32_t(object);
    for (;;) {
        {
            const Hold hold(*this, object);
            if (at(object).level > 0) {
                waits.done(wait);
                m_tasks[waits.trace().task()].held.add(object);
                --at(object).level;
                if (at(object).isLock)
                    waits.trace().ownerChanged(object, waits.trace().task());
                else
                    recordLevel(EventKind::PermitsChanged, object, waits.trace());
                return WaitEnd::Done;
            }
            waits.prepare(wait);
        }
        if (const WaitEnd end = waits.sleep(wait); end != WaitEnd::Done)
            return end;
    }
}

void SharedObjects::release(ObjectIndex object, TaskWaits &waits)
{
    const Hold hold(*this, object);
    waits.trace().thread().tick();
    giveBack(object, waits.trace().task(), waits.trace(), waits.registry());
}

void SharedObjects::giveBack(ObjectIndex object, trace::TaskId task, TaskTrace &trace, WaitRegistry &registry)
{
    Object &shared = at(object);
    m_tasks[task].held.remove(object);
    ++shared.level;
    if (shared.isLock)
        trace.ownerChanged(object, trace::noTask);
    else
        recordLevel(EventKind::PermitsChanged, object, trace);
    const WaitKind kind = shared.isLock ? WaitKind::Lock : WaitKind::Semaphore;
    registry.wakeOne(kind, std::uint32_t(object), task, trace.thread().tick());
}

WaitEnd SharedObjects::put(ObjectIndex object, std::int64_t value, TaskWaits &waits)
{
    Wait wait;
    wait.kind = WaitKind::QueueSlot;
    wait.on = std::uint32_t(object);
    for (;;) {
        {
            const Hold hold(*this, object);
            if (at(object).level < at(object).size) {
                waits.done(wait);
                m_queues[std::size_t(object)]->push(value);
                ++at(object).level;
                changeLength(object, WaitKind::QueueItem, waits);
                return WaitEnd::Done;
            }
            waits.prepare(wait);
        }
        if (const WaitEnd end = waits.sleep(wait); end != WaitEnd::Done)
            return end;
    }
}

WaitEnd SharedObjects::get(ObjectIndex object, std::int64_t &value, TaskWaits &waits)
{
    Wait wait;
    wait.kind = WaitKind::QueueItem;
    wait.on = std::uint32_t(object);
    for (;;) {
        {
            const Hold hold(*this, object);
            if (at(object).level > 0) {
                waits.done(wait);
                value = m_queues[std::size_t(object)]->pop();
                --at(object).level;
                changeLength(object, WaitKind::QueueSlot, waits);
                return WaitEnd::Done;
            }
            waits.prepare(wait);
        }
        if (const WaitEnd end = waits.sleep(wait); end != WaitEnd::Done)
            return end;
    }
}

void SharedObjects::changeLength(ObjectIndex object, WaitKind wakes, TaskWaits &waits)
{
    recordLevel(EventKind::LengthChanged, object, waits.trace());
    waits.registry().wakeOne(wakes, std::uint32_t(object), waits.trace().task(),
                             waits.trace().thread().tick());
}

void SharedObjects::set(ObjectIndex object, TaskWaits &waits)
{
    const Hold hold(*this, object);
    const std::int64_t now = waits.trace().thread().tick();
    at(object).level = 1;
    ++at(object).sets;
    recordLevel(EventKind::EventChanged, object, waits.trace());
    waits.registry().wakeAll(WaitKind::Event, std::uint32_t(object), waits.trace().task(), now);
}

void SharedObjects::clear(ObjectIndex object, TaskWaits &waits)
{
    const Hold hold(*this, object);
    waits.trace().thread().tick();
    at(object).level = 0;
    recordLevel(EventKind::EventChanged, object, waits.trace());
}

WaitEnd SharedObjects::wait(ObjectIndex object, TaskWaits &waits)
{
    Wait wait;
    wait.kind = WaitKind::Event;
    wait.on = std::uint32_t(object);
    std::optional<std::uint64_t> setsBefore;
    for (;;) {
        {
            const Hold hold(*this, object);
            if (!setsBefore)
                setsBefore = at(object).sets;
            if (at(object).level > 0 || at(object).sets != *setsBefore) {
                waits.done(wait);
                return WaitEnd::Done;
            }
            waits.prepare(wait);
        }
        if (const WaitEnd end = waits.sleep(wait); end != WaitEnd::Done)
            return end;
    }
}

void SharedObjects::accessNumber(EventKind kind, ObjectIndex object, std::int64_t &value, TaskTrace &trace)
{
    std::atomic<std::int64_t> &number = m_numbers[std::size_t(object)];
    if (kind == EventKind::NumberRead)
        value = number.load(std::memory_order_relaxed);
    else
        number.store(value, std::memory_order_relaxed);
    trace.thread().tick();
    trace.objectChanged(kind, object, value);
}

std::int64_t SharedObjects::read(ObjectIndex object, TaskTrace &trace)
{
    std::int64_t value = 0;
    std::optional<Hold> hold;
    if (m_between == Between::Threads)
        hold.emplace(*this, object);
    accessNumber(EventKind::NumberRead, object, value, trace);
    return value;
}

void SharedObjects::write(ObjectIndex object, std::int64_t value, TaskTrace &trace)
{
    std::optional<Hold> hold;
    if (m_between == Between::Threads)
        hold.emplace(*this, object);
    accessNumber(EventKind::NumberChanged, object, value, trace);
}

std::vector<trace::TaskId> SharedObjects::holders(ObjectIndex object) const
{
    std::vector<trace::TaskId> holders;
    for (std::uint32_t i = 0; i < m_tasks.count(); ++i) {
        if (m_tasks[trace::TaskId(i)].held.has(object))
            holders.push_back(trace::TaskId(i));
    }
    return holders;
}

std::string SharedObjects::describeHeld(trace::TaskId dead) const
{
    std::string held;
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        if (!m_tasks[dead].held.has(ObjectIndex(i)))
            continue;
        held += held.empty() ? "; what it held is free again: " : ", ";
        held += (m_objects[i].isLock ? "lock " : "semaphore ") + m_program.objects()[i].name;
    }
    return held;
}

void SharedObjects::releaseAllOf(trace::TaskId dead, TaskTrace &trace, WaitRegistry &registry)
{
    for (std::size_t i = 0; i < m_objects.size(); ++i) {
        const ObjectIndex object{std::uint32_t(i)};
        const Hold hold(*this, object);
        while (m_tasks[dead].held.has(object))
            giveBack(object, dead, trace, registry);
    }
}

} // namespace simmer::runtime
