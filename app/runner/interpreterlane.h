// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recording/follower.h"
#include "runner/interpreter.h"
#include "runner/pythonprogram.h"
#include "runner/stillness.h"
#include "runtime/lane.h"
#include "scenario/scenario.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace simmer::runner {

/// A lesson's lane that is no model of Simmer's but its exported program, run by a real interpreter and
/// recorded from inside. Says the same things in the same stream as the other lanes.
class InterpreterLane
{
public:
    /// All of them outlive it. `context.program` is what `scenario` compiles to.
    InterpreterLane(const runtime::LaneContext &context, const scenario::Scenario &scenario,
                    scenario::Model model, const Interpreter &interpreter);

    /// In a folder of this process' own, which is the present one.
    trace::Outcome run();

private:
    /// Why it cannot run; empty if it can.
    std::string objection() const;
    std::string prepare() const;
    trace::Outcome follow();
    /// Whether the program runs on.
    bool takeWhatCame(bool isOver);
    void take(const recording::Recorded &recorded);
    void writeHeader(std::int64_t originNs);
    /// How it ended, with what is to be said about it.
    trace::Outcome outcome();
    trace::Outcome endStuck();
    void problem(const std::string &text);
    void sample();
    trace::Outcome end(trace::Outcome outcome);

    const runtime::LaneContext &m_context;
    const scenario::Scenario &m_scenario;
    const scenario::Model m_model;
    const Interpreter &m_interpreter;
    const std::filesystem::path m_folder;
    trace::Recorder m_recorder;
    recording::Follower m_follower;
    PythonProgram m_program;
    Stillness m_stillness;
    trace::Header m_header;
    bool m_hasHeader = false;
    bool m_hasMainFailed = false;
    /// What of its memory is the interpreter's.
    std::int64_t m_bytesBefore = 0;
    /// Where each task is; what is recorded of it need not say so.
    std::map<trace::TaskId, trace::StepIndex> m_steps;
    std::int64_t m_last = 0;
    std::int64_t m_lastNews = 0;
    std::int64_t m_nextSample = 0;
};

} // namespace simmer::runner
