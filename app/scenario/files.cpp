// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/files.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace simmer::scenario {

namespace {

/// What the system says in its own language has no translation of ours.
Phrase reason(int error)
{
    switch (error) {
    case EACCES: return Phrase::of("Permission denied");
    case EPERM: return Phrase::of("Operation not permitted");
    case EIO: return Phrase::of("Input/output error");
    case EMFILE: return Phrase::of("Too many open files");
    default: return Phrase::verbatim(std::strerror(error));
    }
}

} // namespace

bool checkSize(std::size_t bytes, Report &report)
{
    if (bytes <= largestFile)
        return true;
    report.error("limit/file-size", Source{},
                 Phrase::of("the file has %1 bytes; %2 is the limit", bytes, largestFile),
                 Phrase::of("Split the lesson into several"));
    return false;
}

std::optional<std::string> readTextFile(const std::filesystem::path &path, Report &report)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status)) {
        report.error("file/missing", Source{}, Phrase::of("there is no such file"),
                     Phrase::of("Check the path"));
        return {};
    }
    if (!std::filesystem::is_regular_file(status)) {
        report.error("file/kind", Source{}, Phrase::of("this is not a regular file"),
                     Phrase::of("Name a .json file or a folder"));
        return {};
    }
    const auto size = std::filesystem::file_size(path, problem);
    if (!problem && !checkSize(size, report))
        return {};
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    std::string text(largestFile + 1, '\0');
    if (!problem && stream)
        stream.read(text.data(), std::streamsize(text.size()));
    if (problem || stream.bad() || (!stream.eof() && stream.fail())) {
        report.error("file/unreadable", Source{}, Phrase::of("the file cannot be read: %1", reason(errno)),
                     Phrase::of("Check who may read it"));
        return {};
    }
    text.resize(std::size_t(stream.gcount()));
    if (!checkSize(text.size(), report))
        return {};
    return text;
}

} // namespace simmer::scenario
