// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/traceproblem.h"

namespace simmer::trace {

namespace {

std::string sentence(const TraceProblem &problem)
{
    const std::string count = std::to_string(problem.count);
    const std::string total = std::to_string(problem.total);
    const std::string at = std::to_string(problem.at);
    switch (problem.kind) {
    case TraceProblem::Kind::CannotOpen: return "cannot be opened: " + problem.detail;
    case TraceProblem::Kind::NoFile: return "this is no file";
    case TraceProblem::Kind::ReadFailed: return "reading failed at byte " + at;
    case TraceProblem::Kind::NoTrace: return "this is no trace";
    case TraceProblem::Kind::NewerVersion: return "the trace was made by a newer Simmer";
    case TraceProblem::Kind::Garbled:
        return count + " bytes were garbled and skipped, the first at byte " + at;
    case TraceProblem::Kind::CutOff: return "it ends in the middle of a frame, at byte " + at;
    case TraceProblem::Kind::NoLane: return count + " pieces belong to no lane";
    case TraceProblem::Kind::TornHeader: return "the header is not in one piece";
    case TraceProblem::Kind::UnsoundHeader: return problem.detail;
    case TraceProblem::Kind::NoHeader: return "there is no header";
    case TraceProblem::Kind::Unsound: return count + " frames or events were unsound and left out";
    case TraceProblem::Kind::Homeless:
        return count + " frames came without a header before them and were left out";
    case TraceProblem::Kind::Missing: return count + " of " + total + " events are missing";
    case TraceProblem::Kind::Surplus:
        return count + " events more than the " + total + " that it should have";
    case TraceProblem::Kind::NoEnd: return "its end is missing";
    case TraceProblem::Kind::Nameless: return count + " events name what does not exist and were left out";
    case TraceProblem::Kind::Disordered: return count + " events were out of order and put in their places";
    case TraceProblem::Kind::TooMuch:
        return count + " events or notes were left out: more than " + total + " are not opened";
    }
    return {};
}

} // namespace

std::string describe(const TraceProblem &problem)
{
    return problem.lane ? std::string(name(*problem.lane)) + ": " + sentence(problem) : sentence(problem);
}

} // namespace simmer::trace
