// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/blockingemitter.h"

#include <variant>

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
    bool isComputed = false;
    forEachStep(scenario(), [this, &isComputed](const Step &step, const TaskDefinition &task) {
        const auto computes = [&](const Duration &value) { return !isSure(value, task.name); };
        const auto *work = std::get_if<Work>(&step.verb);
        const auto *sleep = std::get_if<Sleep>(&step.verb);
        const auto *wait = std::get_if<Block>(&step.verb);
        isComputed = isComputed || (work && computes(work->duration)) ||
                     (sleep && computes(sleep->duration)) || (wait && computes(wait->duration));
    });
    for (const auto &[name, handle] : facts().handles())
        isComputed = isComputed || handle.isUsedEarly;
    return isComputed || facts().uses<Raise>() || facts().uses<Timeout>();
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

} // namespace simmer::codegen
