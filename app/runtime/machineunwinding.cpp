// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// How control leaves a body other than by its end: failures, cancellation, `break` and `return`, through
// `try`, `with` and `finally`.
#include "runtime/machine.h"

#include <cassert>
#include <utility>

namespace simmer::runtime {

void Machine::raise(FailurePtr failure)
{
    m_failure = std::move(failure);
    m_unwind = Unwind::Failure;
}

bool Machine::unwindOnce(Operation &operation)
{
    if (m_blocks.size() > frame().blocksBase) {
        const Block block = m_blocks.back();
        m_blocks.pop_back();
        unwindInto(block);
        return false;
    }
    assert(m_unwind != Unwind::Break);
    const Unwind reason = m_unwind;
    if (reason == Unwind::Return)
        m_unwind = Unwind::None;
    popFrame();
    if (!m_frames.empty())
        return false;
    operation.value = m_value;
    operation.kind = reason == Unwind::Return    ? Operation::Kind::Finished
                     : reason == Unwind::Failure ? Operation::Kind::Failed
                                                 : Operation::Kind::Cancelled;
    return true;
}

void Machine::unwindInto(const Block &block)
{
    switch (block.kind) {
    case Block::Kind::Loop:
        if (m_unwind != Unwind::Break)
            return;
        break;
    case Block::Kind::Catch:
        if (!isCaughtBy(block))
            return;
        m_failure.reset();
        break;
    case Block::Kind::Finally: pushPending(std::move(m_failure)); break;
    case Block::Kind::Pending: m_pendingFailures.pop_back(); return;
    }
    frame().pc = block.target;
    m_unwind = Unwind::None;
}

bool Machine::isCaughtBy(const Block &block) const
{
    if (m_unwind == Unwind::Failure)
        return !block.isElse || m_failure->kind == Failure::Kind::TimedOut;
    return m_unwind == Unwind::Cancel && block.flag;
}

void Machine::pushPending(FailurePtr failure)
{
    Block pending;
    pending.kind = Block::Kind::Pending;
    pending.unwind = m_unwind;
    pending.round = m_value;
    m_blocks.push_back(pending);
    m_pendingFailures.push_back(std::move(failure));
}

void Machine::endFinally()
{
    const Block pending = m_blocks.back();
    assert(pending.kind == Block::Kind::Pending);
    m_blocks.pop_back();
    m_unwind = pending.unwind;
    m_failure = std::move(m_pendingFailures.back());
    m_pendingFailures.pop_back();
    if (pending.unwind == Unwind::None)
        ++frame().pc;
    else
        m_value = pending.round;
}

} // namespace simmer::runtime
