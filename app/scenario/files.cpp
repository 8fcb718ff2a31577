// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/files.h"

#include <cerrno>
#include <cstring>
#include <fstream>

namespace simmer::scenario {

bool checkSize(std::size_t bytes, Report &report)
{
    if (bytes <= largestFile)
        return true;
    report.error("limit/file-size", Source{},
                 "the file has " + std::to_string(bytes) + " bytes; " + std::to_string(largestFile) +
                     " is the limit",
                 "Split the lesson into several");
    return false;
}

std::optional<std::string> readTextFile(const std::filesystem::path &path, Report &report)
{
    std::error_code problem;
    const auto status = std::filesystem::status(path, problem);
    if (!std::filesystem::exists(status)) {
        report.error("file/missing", Source{}, "there is no such file", "Check the path");
        return {};
    }
    if (!std::filesystem::is_regular_file(status)) {
        report.error("file/kind", Source{}, "this is not a regular file", "Name a .json file or a folder");
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
        report.error("file/unreadable", Source{},
                     std::string("the file cannot be read: ") + std::strerror(errno),
                     "Check who may read it");
        return {};
    }
    text.resize(std::size_t(stream.gcount()));
    if (!checkSize(text.size(), report))
        return {};
    return text;
}

} // namespace simmer::scenario
