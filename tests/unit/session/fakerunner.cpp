// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
//
// Stands in for simmer-runner and behaves as SIMMER_FAKE_RUNNER says for its model:
// "threads=flood,processes=hang".
#include "trace/recorder.h"
#include "trace/stream.h"

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include <sys/resource.h>
#include <unistd.h>

using namespace simmer::trace;

namespace {

Event event(std::int64_t time, EventKind kind, TaskId task = TaskId{0})
{
    Event result;
    result.time = time;
    result.kind = kind;
    result.task = task;
    return result;
}

void begin(Recorder &recorder)
{
    Header header;
    header.definitions.push_back({"main", {}});
    header.pid = ::getpid();
    DescriptorSink sink(STDOUT_FILENO);
    const auto bytes = encodeHeader(header);
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data() + at, bytes.size() - at);
        if (written <= 0)
            std::_Exit(1);
        at += std::size_t(written);
    }
    Event created = event(0, EventKind::Created);
    created.on = 0;
    created.value = 1;
    recorder.record(created);
    recorder.record(event(0, EventKind::Ready));
    recorder.record(event(0, EventKind::Running));
    recorder.finish();
}

void end(Recorder &recorder)
{
    recorder.record(event(2000, EventKind::Finished));
    Event ended = event(2000, EventKind::LaneEnded, noTask);
    ended.on = std::uint32_t(Outcome::Finished);
    recorder.record(ended);
    recorder.finish();
}

[[noreturn]] void sleepForEver()
{
    std::signal(SIGTERM, SIG_IGN);
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGHUP, SIG_IGN);
    for (;;)
        ::pause();
}

void beSilent(Recorder &)
{
    sleepForEver();
}

void hang(Recorder &recorder)
{
    begin(recorder);
    sleepForEver();
}

void runWell(Recorder &recorder)
{
    begin(recorder);
    end(recorder);
}

void linger(Recorder &recorder)
{
    runWell(recorder);
    sleepForEver();
}

void flood(Recorder &recorder)
{
    begin(recorder);
    for (std::int64_t time = 1;; ++time) {
        recorder.record(event(time, time % 2 == 0 ? EventKind::Running : EventKind::Ready));
        if (time % 100 == 0 && !recorder.finish())
            return;
    }
}

void writeGarbage(Recorder &)
{
    std::array<unsigned char, 4096> bytes{};
    std::uint32_t state = 1;
    for (int block = 0; block < 256; ++block) {
        for (unsigned char &byte : bytes)
            byte = static_cast<unsigned char>((state = state * 1664525u + 1013904223u) >> 24);
        if (::write(STDOUT_FILENO, bytes.data(), bytes.size()) < 0)
            return;
    }
}

void writeGarbageForEver(Recorder &recorder)
{
    for (;;)
        writeGarbage(recorder);
}

void complainForEver(Recorder &recorder)
{
    begin(recorder);
    for (;;)
        std::cerr << "this is going wrong and wrong and wrong\n";
}

void complain(Recorder &recorder)
{
    begin(recorder);
    std::cerr << "the stove is broken\n";
    std::_Exit(7);
}

void dieInMidFrame(Recorder &recorder)
{
    begin(recorder);
    MemorySink sink;
    Recorder inMemory(sink);
    for (int i = 1; i < 50; ++i)
        inMemory.record(event(i, i % 2 == 0 ? EventKind::Running : EventKind::Ready));
    inMemory.finish();
    if (::write(STDOUT_FILENO, sink.bytes().data(), sink.bytes().size() / 2) > 0) {
        std::signal(SIGSEGV, SIG_DFL); // sanitizers take it for their own
        std::raise(SIGSEGV);
    }
}

void startFamily()
{
    for (int i = 0; i < 3; ++i) {
        if (::fork() == 0)
            sleepForEver();
    }
}

void hangWithFamily(Recorder &recorder)
{
    startFamily();
    hang(recorder);
}

void leaveFamilyBehind(Recorder &recorder)
{
    startFamily();
    runWell(recorder);
}

std::string behaviourOf(std::string_view model)
{
    const char *setting = std::getenv("SIMMER_FAKE_RUNNER");
    const std::string_view all = setting ? setting : "";
    const std::size_t at = all.find(std::string(model) + '=');
    if (at == std::string_view::npos)
        return "well";
    const std::string_view rest = all.substr(at + model.size() + 1);
    return std::string(rest.substr(0, rest.find(',')));
}

} // namespace

int main(int argc, char **argv)
{
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    std::string_view model;
    for (int i = 1; i + 1 < argc; ++i) {
        if (std::strcmp(argv[i], "--model") == 0)
            model = argv[i + 1];
    }
    const std::map<std::string, void (*)(Recorder &)> behaviours{
        {"well", runWell},
        {"silent", beSilent},
        {"hang", hang},
        {"linger", linger},
        {"flood", flood},
        {"garbage", writeGarbage},
        {"garbageForEver", writeGarbageForEver},
        {"complainForEver", complainForEver},
        {"complain", complain},
        {"midFrame", dieInMidFrame},
        {"family", hangWithFamily},
        {"orphans", leaveFamilyBehind},
    };
    DescriptorSink sink(STDOUT_FILENO);
    Recorder recorder(sink);
    behaviours.at(behaviourOf(model))(recorder);
    return 0;
}
