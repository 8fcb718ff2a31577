// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"
#include "trace/event.h"

#include <vector>

namespace simmer::runtime {

/// Which tasks each handle name of a run stands for at present. A model whose tasks run at the same time, or
/// in several processes, brings its own.
class HandleTable
{
public:
    virtual ~HandleTable() = default;
    /// `task` joins those that `handle` stands for; `replaces`: it is the first of a new start, which takes
    /// the name over.
    virtual void bind(HandleIndex handle, trace::TaskId task, bool replaces) = 0;
    /// Appends the tasks of `handle`, in order of start.
    virtual void appendTasks(HandleIndex handle, std::vector<trace::TaskId> &tasks) const = 0;
};

/// For models in which one task runs at a time, in one process.
class PlainHandleTable final : public HandleTable
{
public:
    explicit PlainHandleTable(const Program &program) : m_tasks(program.handleCount()) {}
    void bind(HandleIndex handle, trace::TaskId task, bool replaces) override;
    void appendTasks(HandleIndex handle, std::vector<trace::TaskId> &tasks) const override;

private:
    std::vector<std::vector<trace::TaskId>> m_tasks;
};

} // namespace simmer::runtime
