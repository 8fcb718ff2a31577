// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// The waits of threads and processes: those of Python where nobody ends them, else those of the helpers.

#include "codegen/python/parallelemitter.h"

#include <string>

namespace simmer::codegen {

using namespace scenario;

void ParallelEmitter::pause(const Duration &length)
{
    need(PythonHelper::Pause);
    line("pause(" + duration(length) + ")");
}

void ParallelEmitter::write(const Sleep &verb)
{
    if (m_canStop)
        pause(verb.duration);
    else
        BlockingEmitter::write(verb);
}

void ParallelEmitter::write(const Block &verb)
{
    if (m_canStop)
        pause(verb.duration);
    else
        BlockingEmitter::write(verb);
}

void ParallelEmitter::write(const Yield &)
{
    if (m_canStop)
        return pause(0.0);
    import("time");
    line("time.sleep(0)");
}

void ParallelEmitter::write(const Timeout &verb)
{
    need(PythonHelper::Timeout);
    writeTimeout("with timeout(", verb);
}

void ParallelEmitter::write(const With &verb)
{
    if (m_canStop)
        need(PythonHelper::Taken);
    line(m_canStop ? "with taken(" + global(verb.object) + "):" : "with " + global(verb.object) + ":");
    block(verb.body);
}

void ParallelEmitter::write(const Put &verb)
{
    if (!m_canStop)
        return line(global(verb.queue) + ".put(" + expression(verb.value) + ")");
    need(PythonHelper::PutInto);
    line("put_into(" + global(verb.queue) + ", " + expression(verb.value) + ")");
}

void ParallelEmitter::write(const Get &verb)
{
    if (!m_canStop)
        return line(into(verb.into) + global(verb.queue) + ".get()");
    need(PythonHelper::TakeFrom);
    line(into(verb.into) + "take_from(" + global(verb.queue) + ")");
}

void ParallelEmitter::write(const Wait &verb)
{
    const bool isPlain = !m_canStop || facts().uses<Clear>();
    line(isPlain ? global(verb.event) + ".wait()" : "until(" + global(verb.event) + ".wait)");
}

} // namespace simmer::codegen
