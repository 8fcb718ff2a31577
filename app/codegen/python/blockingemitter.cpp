// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/blockingemitter.h"

namespace simmer::codegen {

using namespace scenario;

BlockingEmitter::BlockingEmitter(const Scenario &scenario, const std::string &locale)
    : PythonEmitter(scenario, locale, Colour::Plain)
{}

void BlockingEmitter::nothing(const std::string &why)
{
    const std::string label = takeComment();
    out().comment(label.empty() ? why : label + ": " + why);
}

bool BlockingEmitter::canFail() const
{
    return codegen::canFail(scenario(), facts());
}

std::string BlockingEmitter::caught(bool)
{
    return "Exception";
}

void BlockingEmitter::write(const Sleep &verb)
{
    import("time");
    line("time.sleep(" + duration(verb.duration) + ")");
}

void BlockingEmitter::write(const Block &verb)
{
    import("time");
    line("time.sleep(" + duration(verb.duration) + ")");
}

void BlockingEmitter::write(const Offload &verb)
{
    nothing("done right here, nobody else has to wait for it");
    body(verb.body);
}

void BlockingEmitter::write(const Create &verb)
{
    nothing(global(verb.task) + " is not run");
}

void BlockingEmitter::write(const Set &verb)
{
    line(global(verb.event) + ".set()");
}

void BlockingEmitter::write(const Clear &verb)
{
    line(global(verb.event) + ".clear()");
}

void BlockingEmitter::needConnections()
{
    need(PythonHelper::Connection);
    need(PythonHelper::Arrivals);
}

void BlockingEmitter::write(const Receive &verb)
{
    line(into(verb.into) + "connection.receive()");
}

void BlockingEmitter::write(const Send &verb)
{
    saying("connection.send(", verb.text);
}

} // namespace simmer::codegen
