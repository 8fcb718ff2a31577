// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/output.h"

#include <cerrno>
#include <cstring>
#include <iostream>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simmer::cli {
namespace {

namespace fs = std::filesystem;

/// 0, or what went wrong.
int writeAll(int descriptor, const char *bytes, std::size_t count)
{
    while (count > 0) {
        const ssize_t written = ::write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes += written;
        count -= std::size_t(written);
    }
    return 0;
}

/// The permissions that the file has, or that a new one would get.
mode_t modeFor(const fs::path &path)
{
    struct stat status
    {};
    if (::stat(path.c_str(), &status) == 0)
        return status.st_mode & 07777;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666 & ~mask;
}

} // namespace

DescriptorBuffer::DescriptorBuffer(int descriptor) : m_descriptor(descriptor)
{
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type character)
{
    if (!flushBuffer())
        return traits_type::eof();
    if (!traits_type::eq_int_type(character, traits_type::eof())) {
        *pptr() = traits_type::to_char_type(character);
        pbump(1);
    }
    return traits_type::not_eof(character);
}

int DescriptorBuffer::sync()
{
    return flushBuffer() ? 0 : -1;
}

bool DescriptorBuffer::flushBuffer()
{
    if (m_error == 0)
        m_error = writeAll(m_descriptor, pbase(), std::size_t(pptr() - pbase()));
    setp(m_buffer.data(), m_buffer.data() + m_buffer.size());
    return m_error == 0;
}

Output::Output(fs::path path) : m_path(std::move(path)), m_stream(&m_buffer)
{
    if (m_path.empty())
        m_descriptor = STDOUT_FILENO;
    else
        openFile();
    m_buffer.setDescriptor(m_descriptor);
}

Output::~Output()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
    if (!m_path.empty() && m_descriptor >= 0)
        ::close(m_descriptor);
}

void Output::openFile()
{
    std::error_code error;
    if (const fs::path target = fs::weakly_canonical(m_path, error); !error)
        m_path = target; // A link stays a link.
    const fs::file_status status = fs::status(m_path, error);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        m_descriptor = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    } else {
        m_temporary = m_path.string() + ".XXXXXX";
        m_descriptor = ::mkostemp(m_temporary.data(), O_CLOEXEC);
    }
    if (m_descriptor < 0) {
        m_temporary.clear();
        fail(m_path.string(), errno);
    }
}

void Output::fail(const std::string &what, int error)
{
    if (!std::exchange(m_failed, true))
        std::cerr << "simmer-cli: " << what << ": cannot be written: " << std::strerror(error) << '\n';
}

bool Output::finish()
{
    if (m_failed)
        return false;
    m_stream.flush();
    if (m_buffer.error() != 0)
        fail(m_path.empty() ? "standard output" : m_path.string(), m_buffer.error());
    else if (!m_temporary.empty() && !replaceTarget())
        fail(m_path.string(), errno);
    return !m_failed;
}

bool Output::replaceTarget()
{
    if (::fchmod(m_descriptor, modeFor(m_path)) != 0 || ::fsync(m_descriptor) != 0)
        return false;
    if (::rename(m_temporary.c_str(), m_path.c_str()) != 0)
        return false;
    m_temporary.clear();
    return true;
}

bool writeNewFile(const fs::path &path, const std::string &content)
{
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    int error = descriptor < 0 ? errno : writeAll(descriptor, content.data(), content.size());
    if (descriptor >= 0) {
        if (error == 0 && ::fsync(descriptor) != 0)
            error = errno;
        if (::close(descriptor) != 0 && error == 0)
            error = errno;
        if (error != 0)
            ::unlink(path.c_str());
    }
    if (error != 0)
        std::cerr << "simmer-cli: " << path.string() << ": cannot be written: " << std::strerror(error)
                  << '\n';
    return error == 0;
}

} // namespace simmer::cli
