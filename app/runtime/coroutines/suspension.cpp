// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/suspension.h"

#include "runtime/coroutines/lessontask.h"

namespace simmer::runtime {

void Suspension::await_suspend(std::coroutine_handle<> coroutine)
{
    m_task.suspend(coroutine, m_wait);
}

void FirstTurn::await_suspend(std::coroutine_handle<> coroutine)
{
    m_task.begin(coroutine);
}

} // namespace simmer::runtime
