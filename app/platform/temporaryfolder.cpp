// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/temporaryfolder.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace simmer::platform {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view prefix = "simmer-lane-";

fs::path base()
{
    const char *wanted = std::getenv("TMPDIR");
    return wanted && *wanted ? wanted : "/tmp";
}

/// Nobody else holds the lock, or there is no such folder of ours: -1.
int lock(const fs::path &folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    struct stat opened
    {};
    struct stat named
    {};
    // Who held the lock until now may have removed the folder.
    if (descriptor >= 0 && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0 && ::fstat(descriptor, &opened) == 0 &&
        opened.st_uid == ::geteuid() && ::lstat(folder.c_str(), &named) == 0 && opened.st_ino == named.st_ino)
        return descriptor;
    if (descriptor >= 0)
        ::close(descriptor);
    return -1;
}

void removeLeftovers()
{
    std::error_code error;
    for (fs::directory_iterator i(base(), error), end; !error && i != end; i.increment(error)) {
        if (!i->path().filename().string().starts_with(prefix))
            continue;
        const int held = lock(i->path());
        if (held < 0)
            continue;
        std::error_code ignored;
        fs::remove_all(i->path(), ignored);
        ::close(held);
    }
}

} // namespace

TemporaryFolder::TemporaryFolder()
{
    removeLeftovers();
    // Another process may take the new folder for a leftover before it is locked.
    for (int attempt = 0; attempt < 10 && m_lock < 0; ++attempt) {
        std::string path = base() / (std::string(prefix) + "XXXXXX");
        if (::mkdtemp(path.data()) == nullptr) {
            m_whyNot = std::generic_category().message(errno);
            return;
        }
        m_lock = lock(path);
        if (m_lock >= 0)
            m_path = std::move(path);
    }
    if (m_lock < 0)
        m_whyNot = "it cannot be locked";
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
    if (m_lock >= 0)
        ::close(m_lock);
}

} // namespace simmer::platform
