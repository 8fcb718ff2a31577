// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/shield.h"

#include "runtime/coroutines/lessontask.h"

namespace simmer::runtime {

Shield::Shield(LessonTask &inner) : Future(inner.loop()), m_inner(&inner)
{
    inner.addDoneCallback(*this);
    addDoneCallback(*this);
}

void Shield::call(const Handle &handle)
{
    --m_outstanding;
    if (handle.future == this) {
        // So nobody hears what becomes of a task whose shield was cancelled.
        if (!m_inner->isDone())
            m_outstanding -= m_inner->removeDoneCallback(*this);
    } else {
        innerDone();
    }
}

void Shield::innerDone()
{
    loop().setCause(m_inner->id());
    m_inner->markRetrieved();
    if (isDone())
        return;
    if (m_inner->state() == State::Cancelled)
        Future::cancel();
    else if (m_inner->state() == State::Failed)
        setFailure(m_inner->failure());
    else
        setResult(m_inner->value());
}

} // namespace simmer::runtime
