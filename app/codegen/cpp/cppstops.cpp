// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Timeouts, and what takes failures, where waits can be ended from outside.

#include "codegen/cpp/cppemitter.h"

namespace simmer::codegen {

using namespace scenario;

void CppEmitter::bodyUntil(const Timeout &verb)
{
    needStops();
    const std::string deadline = fresh("deadline");
    line("Deadline " + deadline + "(" + duration(verb.duration) + ");");
    m_out.line("try {");
    m_out.indent();
    body(verb.body);
    m_out.dedent();
    m_out.line("} catch (const Cancelled &) {");
    m_out.indent();
    m_out.line(deadline + ".rethrow();");
    m_out.dedent();
    m_out.line("}");
}

std::string CppEmitter::handlerOf(const Try &verb)
{
    if (verb.catchCancelled && stops())
        return "catch (...)";
    include("exception");
    return "catch (const std::exception &)";
}

} // namespace simmer::codegen
