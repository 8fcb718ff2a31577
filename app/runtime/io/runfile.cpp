// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/runfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <string>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace simmer::runtime {

namespace {

constexpr std::size_t blockSize = 64 * 1024;

std::string reasonOf(int error)
{
    return std::generic_category().message(error);
}

/// Without a name from the start where the file system can do that, else for a moment with one.
int openNameless(const std::filesystem::path &folder)
{
    const int nameless = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (nameless >= 0)
        return nameless;
    std::string name = folder / "simmer-XXXXXX";
    const int named = ::mkostemp(name.data(), O_CLOEXEC);
    if (named >= 0)
        ::unlink(name.c_str());
    return named;
}

} // namespace

RunFile::RunFile() : m_descriptor(openNameless(std::filesystem::temp_directory_path()))
{
    if (m_descriptor < 0)
        throw std::system_error(errno, std::generic_category(), "no temporary file can be made");
}

RunFile::~RunFile()
{
    ::close(m_descriptor);
}

IoResult RunFile::write(std::uint32_t kib) const
{
    const std::vector<char> block(blockSize, 's');
    const std::size_t size = std::size_t(kib) * 1024;
    for (std::size_t done = 0; done < size;) {
        const ssize_t written =
            ::pwrite(m_descriptor, block.data(), std::min(blockSize, size - done), off_t(done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return IoResult::failed("the temporary file cannot be written: " + reasonOf(errno));
        done += std::size_t(written);
    }
    if (::ftruncate(m_descriptor, off_t(size)) != 0 || ::fdatasync(m_descriptor) != 0)
        return IoResult::failed("the temporary file cannot be written: " + reasonOf(errno));
    return {kib, {}};
}

IoResult RunFile::read(std::uint32_t kib) const
{
    std::vector<char> block(blockSize);
    const std::size_t size = kib == 0 ? std::numeric_limits<std::size_t>::max() : std::size_t(kib) * 1024;
    std::size_t done = 0;
    while (done < size) {
        const ssize_t taken =
            ::pread(m_descriptor, block.data(), std::min(blockSize, size - done), off_t(done));
        if (taken < 0 && errno == EINTR)
            continue;
        if (taken < 0)
            return IoResult::failed("the temporary file cannot be read: " + reasonOf(errno));
        if (taken == 0)
            break;
        done += std::size_t(taken);
    }
    return {std::int64_t(done / 1024), {}};
}

} // namespace simmer::runtime
