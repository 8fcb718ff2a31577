// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/interpreterlane.h"

#include "codegen/refusal.h"
#include "platform/clock.h"
#include "runner/lessonplan.h"
#include "runner/processfigures.h"
#include "trace/eventcheck.h"
#include "trace/stream.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fstream>
#include <optional>
#include <system_error>
#include <thread>

namespace simmer::runner {

namespace {

using namespace std::chrono_literals;
using trace::Event;
using trace::EventKind;
using trace::NoteKind;
using trace::Outcome;

constexpr auto lookEvery = 5ms;
constexpr std::int64_t sampleEveryNs = 20'000'000;
/// A program that does nothing for so long, although nothing in it can go on, is stuck.
constexpr std::int64_t stillForNs = 1'500'000'000;
/// The contract's limit of a run, with as much again for the interpreter.
constexpr double mostSeconds = 240;

/// The scenario as its program has it: with the length that the unit has in this run.
scenario::Scenario paced(const scenario::Scenario &scenario, double pace)
{
    scenario::Scenario copy = scenario;
    copy.unitMs *= pace;
    return copy;
}

const char *kindOf(codegen::Target target)
{
    return target == codegen::Target::PythonAsyncio   ? "asyncio"
           : target == codegen::Target::PythonThreads ? "threads"
                                                      : "processes";
}

/// As its users call it.
const char *libraryOf(codegen::Target target)
{
    return target == codegen::Target::PythonAsyncio   ? "asyncio"
           : target == codegen::Target::PythonThreads ? "threading"
                                                      : "multiprocessing";
}

bool write(const std::filesystem::path &file, const std::string &text)
{
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    return !stream.fail();
}

} // namespace

InterpreterLane::InterpreterLane(const runtime::LaneContext &context, const scenario::Scenario &scenario,
                                 scenario::Model model, const Interpreter &interpreter)
    : m_context(context), m_scenario(scenario), m_model(model), m_interpreter(interpreter),
      m_folder(std::filesystem::current_path()), m_recorder(context.sink), m_follower(m_folder)
{}

std::string InterpreterLane::objection() const
{
    const auto target = pythonTarget(m_model);
    if (!target)
        return "there is no program in Python that would be recorded for this lane";
    if (const auto refusal = codegen::refusal(m_scenario, *target))
        return codegen::toString(*refusal, *target);
    return m_interpreter.problem;
}

Outcome InterpreterLane::run()
{
    std::string why = objection();
    if (why.empty())
        why = prepare();
    if (why.empty()) {
        m_lastNews = platform::monotonicNs();
        why = m_program.start(m_interpreter.path,
                              {"-I", "-S", "-B", "-X", "utf8", (m_folder / "simmer_lesson.py").string(),
                               m_folder.string(), kindOf(*pythonTarget(m_model))});
    }
    if (why.empty())
        return follow();
    writeHeader(0);
    m_recorder.note({}, NoteKind::Refused, why);
    return end(Outcome::Refused);
}

std::string InterpreterLane::prepare() const
{
    const LessonProgram program =
        lessonProgram(paced(m_scenario, m_context.pace), *pythonTarget(m_model), m_context.program);
    const QDir resources(QStringLiteral(":/recorder"));
    bool isWritten =
        write(m_folder / "program.py", program.text) && write(m_folder / "plan.json", program.plan);
    for (const QString &name : resources.entryList()) {
        QFile file(resources.filePath(name));
        isWritten = isWritten && file.open(QIODevice::ReadOnly) &&
                    write(m_folder / name.toStdString(), file.readAll().toStdString());
    }
    return isWritten ? "" : "the program cannot be written to the lane's temporary folder";
}

Outcome InterpreterLane::follow()
{
    const std::int64_t until =
        m_lastNews + std::int64_t(mostSeconds * std::max(1.0, m_context.pace) * 1'000'000'000.0);
    while (takeWhatCame(false)) {
        const std::int64_t now = platform::monotonicNs();
        if (now - m_lastNews > stillForNs && m_stillness.isForEver())
            return endStuck();
        if (now > until || m_follower.isFull() || m_recorder.eventCount() >= m_context.maxEvents) {
            m_program.kill();
            problem(now > until ? "The program was ended: it ran for too long."
                                : "The program was ended: it recorded too many events.");
            return end(Outcome::Stopped);
        }
        std::this_thread::sleep_for(lookEvery);
    }
    takeWhatCame(true);
    return end(outcome());
}

bool InterpreterLane::takeWhatCame(bool isOver)
{
    // First: what it has done until it ended has been recorded.
    m_program.look();
    const std::vector<recording::Recorded> news = m_follower.read(isOver);
    if (!m_hasHeader && m_follower.begin())
        writeHeader(m_follower.begin()->originNs);
    for (const recording::Recorded &recorded : news)
        take(recorded);
    if (!news.empty())
        m_lastNews = platform::monotonicNs();
    if (m_hasHeader && !m_program.hasEnded())
        sample();
    m_recorder.flush();
    return !m_program.hasEnded();
}

void InterpreterLane::take(const recording::Recorded &recorded)
{
    Event event = recorded.event;
    const bool isKind = std::uint8_t(event.kind) < trace::eventKindCount;
    if (!m_hasHeader || !isKind || event.kind == EventKind::LaneEnded || !trace::isSound(event, m_header))
        return;
    m_last = std::max(m_last, event.time);
    if (event.task != trace::noTask && event.kind != EventKind::Created) {
        trace::StepIndex &step = m_steps.try_emplace(event.task, trace::noStep).first->second;
        event.step = step = event.step == trace::noStep ? step : event.step;
    }
    m_stillness.take(event);
    m_hasMainFailed = m_hasMainFailed || (event.kind == EventKind::Failed && event.task == trace::TaskId{0});
    if (event.kind == EventKind::Note) {
        event.value = 0;
        m_recorder.note(event, NoteKind(event.on), recorded.note);
    } else {
        m_recorder.record(event);
    }
}

void InterpreterLane::writeHeader(std::int64_t originNs)
{
    m_hasHeader = true;
    m_header = runtime::laneHeader(m_context, runtime::schedulingOf(m_model), originNs);
    const auto target = pythonTarget(m_model);
    const std::string version = m_interpreter.version.empty() ? "CPython" : m_interpreter.version;
    m_header.engine = (target ? std::string(libraryOf(*target)) + " · " : "") + version;
    m_header.clock = trace::ClockKind::Measured;
    m_context.sink.write(trace::encodeHeader(m_header));
    if (originNs == 0)
        return;
    Event startup;
    startup.kind = EventKind::Sample;
    startup.wait = trace::WaitKind(std::uint8_t(trace::Counter::StartupNs));
    startup.setNumber(originNs - m_context.processStartNs);
    m_recorder.record(startup);
}

void InterpreterLane::sample()
{
    const std::int64_t now = platform::monotonicNs();
    if (now < m_nextSample)
        return;
    m_nextSample = now + sampleEveryNs;
    const auto processes = m_follower.processes();
    const auto record = [&](trace::Counter counter, std::int64_t value, trace::TaskId task) {
        Event event;
        event.time = now - m_header.originNs;
        event.task = task;
        event.kind = EventKind::Sample;
        event.wait = trace::WaitKind(std::uint8_t(counter));
        event.setNumber(value);
        m_recorder.record(event);
    };
    std::int64_t alive = 0;
    for (const recording::RecordedFile::Begin &process : processes) {
        const auto figures = figuresOf(process.processId, process.task.has_value());
        if (!figures)
            continue;
        ++alive;
        const trace::TaskId task = process.task.value_or(trace::noTask);
        if (!process.task && m_bytesBefore == 0)
            m_bytesBefore = figures->bytes;
        const std::int64_t bytes =
            std::max<std::int64_t>(0, figures->bytes - (process.task ? 0 : m_bytesBefore));
        record(trace::Counter::CpuNs, figures->cpuNs - process.cpuNs, task);
        record(trace::Counter::ResidentBytes, bytes, task);
        record(trace::Counter::Threads, figures->threads, task);
    }
    record(trace::Counter::Processes, alive, trace::noTask);
}

Outcome InterpreterLane::outcome()
{
    const int status = m_program.status();
    const std::string words = m_program.lastWords();
    if (!m_hasHeader) {
        writeHeader(0);
        problem(m_interpreter.version + " could not run the program." + (words.empty() ? "" : "\n" + words));
        return Outcome::Crashed;
    }
    if (m_follower.isFull())
        problem("The recording is full: what came after this is not in it.");
    if (status == 0)
        return Outcome::Finished;
    if (status < 0) {
        problem(m_interpreter.version + " was ended by SIG" + ::sigabbrev_np(-status) + '.');
        return Outcome::Crashed;
    }
    if (!m_hasMainFailed)
        problem("The program ended with exit code " + std::to_string(status) + '.' +
                (words.empty() ? "" : "\n" + words));
    return Outcome::Failed;
}

Outcome InterpreterLane::endStuck()
{
    m_program.kill();
    for (Event event : m_stillness.waiting()) {
        event.kind = EventKind::Deadlocked;
        event.time = m_last;
        m_recorder.record(event);
    }
    Event note;
    note.time = m_last;
    m_recorder.note(note, NoteKind::Deadlock,
                    "Every task waits for another one: the program would hang for ever.");
    return end(Outcome::Deadlocked);
}

void InterpreterLane::problem(const std::string &text)
{
    if (!m_hasHeader)
        writeHeader(0);
    Event note;
    note.time = m_last;
    m_recorder.note(note, NoteKind::Problem, text);
}

Outcome InterpreterLane::end(Outcome outcome)
{
    Event ended;
    ended.kind = EventKind::LaneEnded;
    ended.time = m_last;
    ended.on = std::uint32_t(outcome);
    m_recorder.record(ended);
    m_recorder.finish();
    return outcome;
}

} // namespace simmer::runner
