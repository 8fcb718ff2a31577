// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/pythonprogram.h"

#include "platform/containment.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

namespace simmer::runner {

namespace {

constexpr std::size_t mostWords = 4096;
constexpr int cannotStart = 127;

/// Between fork and exec: allocates nothing.
[[noreturn]] void become(const char *program, char *const *arguments, char *const *variables, int errors,
                         pid_t parent)
{
    if (!platform::dieWithParent(parent))
        ::_exit(cannotStart);
    const int nothing = ::open("/dev/null", O_RDWR);
    ::dup2(nothing, STDIN_FILENO);
    ::dup2(nothing, STDOUT_FILENO);
    ::dup2(errors, STDERR_FILENO);
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    std::signal(SIGPIPE, SIG_DFL);
    ::execve(program, arguments, variables);
    const char *reason = std::strerror(errno);
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, reason, std::strlen(reason));
    ::_exit(cannotStart);
}

std::vector<char *> pointers(std::vector<std::string> &strings)
{
    std::vector<char *> all;
    for (std::string &string : strings)
        all.push_back(string.data());
    all.push_back(nullptr);
    return all;
}

} // namespace

PythonProgram::~PythonProgram()
{
    kill();
    if (m_process > 0 && !m_status)
        ::waitpid(m_process, nullptr, 0);
    if (m_errors >= 0)
        ::close(m_errors);
}

std::string PythonProgram::start(const std::string &interpreter, const std::vector<std::string> &arguments)
{
    int pipe[2];
    if (::pipe2(pipe, O_CLOEXEC) != 0)
        return std::strerror(errno);
    std::error_code error;
    const std::string folder = std::filesystem::current_path(error).string();
    std::vector<std::string> words{interpreter};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<std::string> settings{"LANG=C.UTF-8", "TMPDIR=" + folder, "HOME=" + folder};
    const std::vector<char *> wordPointers = pointers(words);
    const std::vector<char *> settingPointers = pointers(settings);
    const pid_t parent = ::getpid();
    m_process = ::fork();
    if (m_process == 0)
        become(interpreter.c_str(), wordPointers.data(), settingPointers.data(), pipe[1], parent);
    const int why = errno;
    ::close(pipe[1]);
    m_errors = pipe[0];
    ::fcntl(m_errors, F_SETFL, O_NONBLOCK);
    return m_process < 0 ? std::strerror(why) : "";
}

void PythonProgram::look()
{
    int status = 0;
    if (m_process > 0 && !m_status && ::waitpid(m_process, &status, WNOHANG) == m_process)
        m_status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    hear();
}

void PythonProgram::hear()
{
    // Not all that a flood of it would be: the rest waits in the pipe.
    std::array<char, 16384> read;
    const ssize_t count = ::read(m_errors, read.data(), read.size());
    if (count <= 0)
        return;
    m_lastWords.append(read.data(), std::size_t(count));
    if (m_lastWords.size() > mostWords)
        m_lastWords.erase(0, m_lastWords.size() - mostWords);
}

void PythonProgram::kill()
{
    if (m_process > 0 && !m_status)
        ::kill(m_process, SIGKILL);
}

std::string PythonProgram::lastWords() const
{
    const std::size_t end = m_lastWords.find_last_not_of(" \n");
    return end == std::string::npos ? "" : m_lastWords.substr(0, end + 1);
}

} // namespace simmer::runner
