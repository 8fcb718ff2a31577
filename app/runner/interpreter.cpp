// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/interpreter.h"

#include "platform/clock.h"
#include "platform/containment.h"
#include "platform/resourcelimits.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace simmer::runner {

namespace {

using Json = nlohmann::json;

constexpr std::int64_t patienceNs = 10'000'000'000;
constexpr std::size_t mostBytes = 64 << 10;
constexpr int leastMajor = 3;
constexpr int leastMinor = 11;
constexpr int cannotStart = 127;

/// In words that every Python 3 understands.
constexpr const char *question = R"(
import json, os, platform, sys, sysconfig
paths = sysconfig.get_paths()
library = os.path.join(sysconfig.get_config_var("LIBDIR") or "", sysconfig.get_config_var("INSTSONAME") or "")
print(json.dumps({"version": list(sys.version_info[:3]), "name": platform.python_implementation(),
                  "path": os.path.realpath(sys.executable),
                  "readable": [os.path.realpath(path) for path in (paths["stdlib"], paths["platstdlib"], library)]}))
)";

struct Answer
{
    /// Exit code; negative: the signal. Nothing: it did not answer in time.
    std::optional<int> status;
    std::string text;
};

[[noreturn]] void ask(const std::string &path, const int (&pipe)[2], pid_t parent)
{
    if (!platform::dieWithParent(parent) || !platform::becomeUnprivileged().empty())
        ::_exit(cannotStart);
    platform::dieWithParent(parent);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDERR_FILENO);
    ::dup2(pipe[1], STDOUT_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    ::execl(path.c_str(), path.c_str(), "-I", "-S", "-c", question, nullptr);
    ::_exit(cannotStart);
}

/// Until the end of the output, or of the patience. False: it was that of the patience.
bool readAll(int pipe, std::string &text)
{
    const std::int64_t until = platform::monotonicNs() + patienceNs;
    std::array<char, 4096> read;
    for (;;) {
        pollfd ready{pipe, POLLIN, 0};
        const std::int64_t left = (until - platform::monotonicNs()) / 1'000'000;
        if (left <= 0 || ::poll(&ready, 1, int(left)) == 0)
            return false;
        const ssize_t count = ::read(pipe, read.data(), read.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0 || text.size() > mostBytes)
            return true;
        text.append(read.data(), std::size_t(count));
    }
}

Answer answerOf(const std::string &path)
{
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return {cannotStart, {}};
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0)
        ask(path, pipe, parent);
    ::close(pipe[1]);
    Answer answer;
    const bool hasAnswered = child > 0 && readAll(pipe[0], answer.text);
    ::close(pipe[0]);
    if (child < 0)
        return {cannotStart, {}};
    if (!hasAnswered)
        ::kill(child, SIGKILL);
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (hasAnswered)
        answer.status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return answer;
}

std::vector<std::string> candidates(const std::string &name)
{
    if (name.find('/') != std::string::npos)
        return {name};
    std::vector<std::string> found;
    const char *path = std::getenv("PATH");
    std::istringstream folders(path ? path : "");
    for (std::string folder; std::getline(folders, folder, ':');) {
        const std::string file = folder + '/' + name;
        if (!folder.empty() && ::access(file.c_str(), X_OK) == 0)
            found.push_back(file);
    }
    return found;
}

std::string advice()
{
    return " Install Python 3.11 or newer to have this lane; the others do without.";
}

/// Of a sound answer.
Interpreter understood(const Json &json, const std::string &file)
{
    Interpreter found;
    const auto version = json.at("version").get<std::vector<int>>();
    found.version = json.at("name").get<std::string>();
    for (std::size_t i = 0; i < version.size(); ++i) {
        found.version += i == 0 ? ' ' : '.';
        found.version += std::to_string(version[i]);
    }
    if (version.size() < 2 || std::pair(version[0], version[1]) < std::pair(leastMajor, leastMinor)) {
        found.problem =
            file + " is " + found.version + ", which is too old for the lessons' programs." + advice();
        return found;
    }
    found.path = json.at("path").get<std::string>();
    found.readable = json.at("readable").get<std::vector<std::string>>();
    found.readable.push_back(found.path);
    return found;
}

Interpreter understood(const Answer &answer, const std::string &file)
{
    Interpreter broken;
    broken.problem = file;
    if (!answer.status)
        broken.problem += " did not say within 10 seconds what it is.";
    else if (*answer.status < 0)
        broken.problem += " does not work: it was ended by signal " + std::to_string(-*answer.status) + '.';
    else if (*answer.status != 0)
        broken.problem += " does not work: it ended with exit code " + std::to_string(*answer.status) + '.';
    else
        broken.problem += " is no Python interpreter.";
    broken.problem += advice();
    if (answer.status != 0)
        return broken;
    try {
        return understood(Json::parse(answer.text), file);
    } catch (const Json::exception &) {
        return broken;
    }
}

} // namespace

Interpreter findInterpreter(const std::string &name)
{
    Interpreter first;
    first.problem =
        "There is no " + name + (name.find('/') == std::string::npos ? " in PATH." : ".") + advice();
    bool isFirst = true;
    for (const std::string &file : candidates(name)) {
        const Answer answer = answerOf(file);
        Interpreter found = understood(answer, file);
        // One that only another user may run is as good as none.
        if (answer.status != cannotStart)
            return found;
        if (std::exchange(isFirst, false))
            first = std::move(found);
    }
    return first;
}

} // namespace simmer::runner
