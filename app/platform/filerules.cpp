// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/filerules.h"

#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <glob.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace simmer::platform {

namespace {

// Newer than the headers of the systems that Simmer is built on: linux/landlock.h of Linux 6.12.
constexpr std::uint64_t truncateFile = 1ULL << 14;
constexpr std::uint64_t deviceControl = 1ULL << 15;
constexpr std::uint64_t scopeAbstractUnixSocket = 1ULL << 0;
constexpr std::uint64_t scopeSignal = 1ULL << 1;

struct RulesetAttributes
{
    std::uint64_t handledFiles = 0;
    std::uint64_t handledNetwork = 0;
    std::uint64_t scoped = 0;
};

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
constexpr std::uint64_t makingDevices = LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK;
constexpr std::uint64_t onFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                  LANDLOCK_ACCESS_FS_READ_FILE | truncateFile | deviceControl;

/// All rights that this version of Landlock can withhold.
std::uint64_t rightsOf(int abi)
{
    std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    if (abi >= 2)
        rights |= LANDLOCK_ACCESS_FS_REFER;
    if (abi >= 3)
        rights |= truncateFile;
    if (abi >= 5)
        rights |= deviceControl;
    return rights;
}

std::size_t attributeBytes(int abi)
{
    if (abi >= 6)
        return sizeof(RulesetAttributes);
    return abi >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

} // namespace

FileRules::FileRules()
{
    m_abi = int(::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION));
    if (m_abi < 1) {
        m_error = errno;
        return;
    }
    RulesetAttributes attributes;
    attributes.handledFiles = m_handled = rightsOf(m_abi);
    attributes.scoped = scopeAbstractUnixSocket | scopeSignal;
    m_ruleset = int(::syscall(SYS_landlock_create_ruleset, &attributes, attributeBytes(m_abi), 0));
    m_error = m_ruleset < 0 ? errno : 0;
}

FileRules::~FileRules()
{
    if (m_ruleset >= 0)
        ::close(m_ruleset);
}

void FileRules::allow(const std::string &path, unsigned long long rights)
{
    if (m_ruleset < 0)
        return;
    landlock_path_beneath_attr rule{};
    rule.parent_fd = ::open(path.c_str(), O_PATH | O_CLOEXEC);
    struct stat status
    {};
    if (rule.parent_fd < 0)
        return;
    rule.allowed_access = rights & m_handled;
    if (::fstat(rule.parent_fd, &status) == 0 && !S_ISDIR(status.st_mode))
        rule.allowed_access &= onFiles;
    if (::syscall(SYS_landlock_add_rule, m_ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) != 0)
        m_error = errno;
    ::close(rule.parent_fd);
}

void FileRules::allowReading(const std::string &path)
{
    allow(path, reading);
}

void FileRules::allowReadingAndWriting(const std::string &path)
{
    allow(path, reading | LANDLOCK_ACCESS_FS_WRITE_FILE | truncateFile);
}

void FileRules::allowExecuting(const std::string &program)
{
    allow(program, reading | LANDLOCK_ACCESS_FS_EXECUTE);
    glob_t found{};
    for (const char *loader : {"/lib64/ld-linux*.so*", "/lib/ld-linux*.so*", "/lib/ld-musl*.so*"}) {
        if (::glob(loader, 0, nullptr, &found) == 0) {
            for (std::size_t i = 0; i < found.gl_pathc; ++i)
                allow(found.gl_pathv[i], reading | LANDLOCK_ACCESS_FS_EXECUTE);
        }
        ::globfree(&found);
    }
}

void FileRules::allowAll(const std::string &folder)
{
    allow(folder, m_handled & ~(makingDevices | LANDLOCK_ACCESS_FS_EXECUTE | deviceControl));
}

std::string FileRules::enforce()
{
    if (m_error == 0 && ::syscall(SYS_landlock_restrict_self, m_ruleset, 0) != 0)
        m_error = errno;
    return m_error == 0 ? "" : std::generic_category().message(m_error);
}

void allowSystemFiles(FileRules &rules)
{
    for (const char *path :
         {"/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/share/zoneinfo", "/usr/share/locale", "/proc",
          "/sys/devices/system/cpu", "/dev/urandom", "/dev/zero", "/etc/ld.so.cache", "/etc/localtime",
          "/etc/hosts", "/etc/host.conf", "/etc/nsswitch.conf", "/etc/gai.conf"})
        rules.allowReading(path);
    rules.allowReadingAndWriting("/dev/null");
}

} // namespace simmer::platform
