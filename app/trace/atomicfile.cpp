// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/atomicfile.h"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace simmer::trace {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view suffix = ".simmer-part";

/// `.NAME.` and what follows: the writer's process id, a number, the suffix.
std::string prefixOf(const fs::path &target)
{
    return '.' + target.filename().string() + '.';
}

/// The process that wrote a file of this name; 0 where the name is of another kind.
pid_t writerOf(std::string_view name, std::string_view prefix)
{
    if (!name.starts_with(prefix) || !name.ends_with(suffix))
        return 0;
    name.remove_prefix(prefix.size());
    pid_t writer = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), writer);
    return parsed.ec == std::errc() && writer > 0 && *parsed.ptr == '-' ? writer : 0;
}

/// The target with links followed, so that a link stays one.
fs::path resolved(const fs::path &target)
{
    std::error_code error;
    const fs::path real = fs::canonical(target, error);
    return error ? target : real;
}

} // namespace

AtomicFile::AtomicFile(const fs::path &target) : m_target(resolved(target)) {}

AtomicFile::~AtomicFile()
{
    if (m_descriptor >= 0)
        close(m_descriptor);
    if (!m_beside.empty())
        unlink(m_beside.c_str());
}

bool AtomicFile::fail(const char *what)
{
    const int error = errno;
    m_problem = std::string(what) + ' ' + m_target.string() + ": " + std::strerror(error);
    return false;
}

bool AtomicFile::open()
{
    struct stat status;
    const bool exists = stat(m_target.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return fail("cannot write");
    }
    if (exists && !S_ISREG(status.st_mode)) {
        m_descriptor = ::open(m_target.c_str(), O_WRONLY | O_CLOEXEC);
        return m_descriptor >= 0 || fail("cannot open");
    }
    sweep();
    static std::atomic<unsigned> count{0};
    const std::string name =
        prefixOf(m_target) + std::to_string(getpid()) + '-' + std::to_string(++count) + std::string(suffix);
    const fs::path beside = m_target.parent_path() / name;
    m_descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666);
    if (m_descriptor < 0)
        return fail("cannot create a file beside");
    m_beside = beside;
    if (exists && fchmod(m_descriptor, status.st_mode & 07777) != 0)
        return fail("cannot keep the permissions of");
    return true;
}

bool AtomicFile::write(std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(m_descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written == 0)
            errno = ENOSPC;
        if (written <= 0)
            return fail("cannot write");
        bytes = bytes.subspan(std::size_t(written));
    }
    return true;
}

bool AtomicFile::commit()
{
    // A device may have nothing to synchronise.
    if (fsync(m_descriptor) != 0 && !(m_beside.empty() && (errno == EINVAL || errno == EROFS)))
        return fail("cannot write");
    const int descriptor = m_descriptor;
    m_descriptor = -1;
    if (close(descriptor) != 0)
        return fail("cannot write");
    if (m_beside.empty())
        return true;
    if (rename(m_beside.c_str(), m_target.c_str()) != 0)
        return fail("cannot replace");
    m_beside.clear();
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    if (const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); opened >= 0) {
        fsync(opened);
        close(opened);
    }
    return true;
}

void AtomicFile::sweep() const
{
    const std::string prefix = prefixOf(m_target);
    const fs::path folder = m_target.has_parent_path() ? m_target.parent_path() : fs::path(".");
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const pid_t writer = writerOf(entry->path().filename().string(), prefix);
        std::error_code ignored;
        if (writer != 0 && kill(writer, 0) != 0 && errno == ESRCH)
            fs::remove(entry->path(), ignored);
    }
}

} // namespace simmer::trace
