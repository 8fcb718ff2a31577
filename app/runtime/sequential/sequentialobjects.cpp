// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/sequential/sequentialobjects.h"

#include <algorithm>

namespace simmer::runtime {

SequentialObjects::SequentialObjects(const Program &program) : m_states(program.objects().size())
{
    for (std::size_t i = 0; i < m_states.size(); ++i) {
        const auto &type = program.objects()[i].type;
        m_states[i].isLock = std::holds_alternative<scenario::LockObject>(type);
        m_states[i].number = program.header().objects[i].initial;
    }
}

void SequentialObjects::acquire(ObjectIndex object, const TaskTrace &by)
{
    State &taken = state(object);
    if (taken.isLock) {
        taken.owners.push_back(by.task());
        by.ownerChanged(object, by.task());
    } else {
        --taken.number;
        recordPermits(object, by);
    }
}

void SequentialObjects::release(ObjectIndex object, const TaskTrace &by)
{
    State &freed = state(object);
    if (freed.isLock) {
        freed.owners.pop_back();
        by.ownerChanged(object, freed.owners.empty() ? trace::noTask : freed.owners.back());
    } else {
        ++freed.number;
        recordPermits(object, by);
    }
}

void SequentialObjects::recordPermits(ObjectIndex object, const TaskTrace &by) const
{
    by.objectChanged(trace::EventKind::PermitsChanged, object,
                     std::max<std::int64_t>(0, state(object).number));
}

bool SequentialObjects::put(ObjectIndex queue, std::int64_t value, const TaskTrace &by)
{
    State &full = state(queue);
    if (std::int64_t(full.items.size()) >= full.number)
        return false;
    full.items.push_back(value);
    by.objectChanged(trace::EventKind::LengthChanged, queue, std::int64_t(full.items.size()));
    return true;
}

std::optional<std::int64_t> SequentialObjects::get(ObjectIndex queue, const TaskTrace &by)
{
    auto &items = state(queue).items;
    if (items.empty())
        return {};
    const std::int64_t value = items.front();
    items.pop_front();
    by.objectChanged(trace::EventKind::LengthChanged, queue, std::int64_t(items.size()));
    return value;
}

void SequentialObjects::setEvent(ObjectIndex event, bool isSet, const TaskTrace &by)
{
    if (this->isSet(event) == isSet)
        return;
    state(event).number = isSet;
    by.objectChanged(trace::EventKind::EventChanged, event, isSet);
}

std::int64_t SequentialObjects::read(ObjectIndex number, const TaskTrace &by) const
{
    by.objectChanged(trace::EventKind::NumberRead, number, state(number).number);
    return state(number).number;
}

void SequentialObjects::write(ObjectIndex number, std::int64_t value, const TaskTrace &by)
{
    state(number).number = value;
    by.objectChanged(trace::EventKind::NumberChanged, number, value);
}

} // namespace simmer::runtime
