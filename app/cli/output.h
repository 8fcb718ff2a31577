// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <array>
#include <filesystem>
#include <ostream>
#include <streambuf>
#include <string>

namespace simmer::cli {

/// Writes to a file descriptor and remembers the first error.
class DescriptorBuffer : public std::streambuf
{
public:
    explicit DescriptorBuffer(int descriptor = -1);
    void setDescriptor(int descriptor) { m_descriptor = descriptor; }
    /// 0, or the errno of what went wrong first.
    int error() const { return m_error; }

protected:
    int_type overflow(int_type character) override;
    int sync() override;

private:
    bool flushBuffer();

    int m_descriptor;
    int m_error = 0;
    std::array<char, 64 * 1024> m_buffer;
};

/// Where a command's data goes: standard output, or a file, which is replaced only once its new content is on
/// the disk.
class Output
{
public:
    /// `path` empty: standard output. A target that cannot be opened shows in `finish`.
    explicit Output(std::filesystem::path path = {});
    /// Without a successful `finish` the file that was there stays.
    ~Output();
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;

    std::ostream &stream() { return m_stream; }
    /// Makes sure that everything has arrived. False: it has not, and standard error says why.
    [[nodiscard]] bool finish();

private:
    void openFile();
    void fail(const std::string &what, int error);
    bool replaceTarget();

    std::filesystem::path m_path;
    std::string m_temporary;
    int m_descriptor = -1;
    bool m_failed = false;
    DescriptorBuffer m_buffer;
    std::ostream m_stream;
};

/// Writes a new file; one that exists is never touched. False: standard error says why.
[[nodiscard]] bool writeNewFile(const std::filesystem::path &path, const std::string &content);

} // namespace simmer::cli
