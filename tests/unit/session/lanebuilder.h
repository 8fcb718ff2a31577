// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// Writes the record of a lane by hand, for tests. One lesson unit is one millisecond; times are given in
/// units.
class LaneBuilder
{
public:
    /// `definitions` without `main`.
    explicit LaneBuilder(simmer::trace::Scheduling scheduling, std::vector<std::string> definitions = {})
    {
        simmer::trace::Header header;
        header.scheduling = scheduling;
        header.unitMs = 1;
        for (std::string &name : definitions)
            header.definitions.push_back({std::move(name), {}});
        m_main = std::uint32_t(header.definitions.size());
        header.definitions.push_back({"main", {}});
        header.objects.push_back({"counter", "number", {}, 0});
        m_timeline->onHeader(std::move(header));
        create(0, m_main, 1);
        event(0, simmer::trace::EventKind::Ready, 0);
        event(0, simmer::trace::EventKind::Running, 0);
    }

    /// The task gets the next id.
    LaneBuilder &create(double units, std::uint32_t definition, std::uint32_t number)
    {
        simmer::trace::Event created = make(units, simmer::trace::EventKind::Created, m_tasks++);
        created.on = definition;
        created.value = number;
        return add(created);
    }

    LaneBuilder &event(double units, simmer::trace::EventKind kind, std::uint32_t task)
    {
        simmer::trace::Event event = make(units, kind, task);
        if (kind == simmer::trace::EventKind::Suspended) {
            event.wait = simmer::trace::WaitKind::Timer;
            event.value = 1000;
        }
        return add(event);
    }

    /// The lane's one number, `counter`.
    LaneBuilder &number(double units, std::int64_t value, std::uint32_t task)
    {
        simmer::trace::Event changed = make(units, simmer::trace::EventKind::NumberChanged, task);
        changed.on = 0;
        changed.setNumber(value);
        return add(changed);
    }

    LaneBuilder &end(double units, simmer::trace::Outcome outcome = simmer::trace::Outcome::Finished)
    {
        simmer::trace::Event ended = make(units, simmer::trace::EventKind::LaneEnded, 0);
        ended.task = simmer::trace::noTask;
        ended.on = std::uint32_t(outcome);
        add(ended);
        m_timeline->close();
        return *this;
    }

    std::shared_ptr<simmer::trace::Timeline> timeline() const { return m_timeline; }

private:
    static simmer::trace::Event make(double units, simmer::trace::EventKind kind, std::uint32_t task)
    {
        simmer::trace::Event event;
        event.time = std::int64_t(units * 1e6);
        event.kind = kind;
        event.task = simmer::trace::TaskId(task);
        return event;
    }

    LaneBuilder &add(const simmer::trace::Event &event)
    {
        m_timeline->onEvents({&event, 1});
        return *this;
    }

    std::shared_ptr<simmer::trace::Timeline> m_timeline = std::make_shared<simmer::trace::Timeline>();
    std::uint32_t m_main = 0;
    std::uint32_t m_tasks = 0;
};
