// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/progressfile.h"

#include "trace/atomicfile.h"
#include "trace/filelock.h"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <iterator>
#include <span>
#include <system_error>

namespace simmer::session {

namespace fs = std::filesystem;

namespace {

/// A writer holds the lock for some milliseconds; one that holds it longer hangs, or its disk does.
constexpr std::chrono::seconds patience{5};
/// Far more than all lessons that a learner can take.
constexpr std::uintmax_t largestFile = 16u << 20;

fs::path lockOf(const fs::path &file)
{
    return file.parent_path() / ('.' + file.filename().string() + ".lock");
}

} // namespace

ProgressFile::Loaded ProgressFile::peek() const
{
    Loaded loaded;
    std::error_code error;
    const fs::file_status status = fs::status(m_file, error);
    if (status.type() == fs::file_type::not_found)
        return loaded;
    std::ifstream in(m_file, std::ios::binary);
    if (!in || !fs::is_regular_file(status)) {
        loaded.unreadable = std::strerror(errno != 0 ? errno : EINVAL);
        return loaded;
    }
    if (fs::file_size(m_file, error) > largestFile || error) {
        loaded.problem = ProgressProblem::Damaged;
        return loaded;
    }
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) {
        loaded.unreadable = std::strerror(EIO);
        return loaded;
    }
    ReadProgress read = progressFromJson(text);
    loaded.progress = std::move(read.progress);
    loaded.problem = read.problem;
    return loaded;
}

/// The first free NAME.damaged-K; empty when the file could not be moved there.
fs::path ProgressFile::setAside() const
{
    for (int number = 1; number < 1000; ++number) {
        fs::path aside = m_file;
        aside += ".damaged-" + std::to_string(number);
        std::error_code error;
        if (fs::exists(fs::symlink_status(aside, error)))
            continue;
        fs::rename(m_file, aside, error);
        return error ? fs::path() : aside;
    }
    return {};
}

ProgressFile::Loaded ProgressFile::load() const
{
    std::error_code ignored;
    if (!fs::exists(m_file, ignored))
        return {};
    trace::FileLock lock(lockOf(m_file));
    const bool isLocked = lock.isUsable() && lock.lock(patience);
    Loaded loaded = peek();
    if (isLocked && loaded.problem == ProgressProblem::Damaged)
        loaded.setAside = setAside();
    return loaded;
}

ProgressFile::Saved ProgressFile::save(const LearnerProgress &progress) const
{
    Saved saved;
    std::error_code error;
    fs::create_directories(m_file.parent_path(), error);
    if (error) {
        saved.notWritten = error.message();
        return saved;
    }
    trace::FileLock lock(lockOf(m_file));
    if (lock.isUsable() && !lock.lock(patience)) {
        saved.notWritten = "another window has been writing it for five seconds";
        return saved;
    }
    Loaded there = peek();
    saved.problem = there.problem;
    if (there.problem == ProgressProblem::Damaged)
        saved.setAside = setAside();
    const bool isKept = there.problem == ProgressProblem::Damaged && saved.setAside.empty();
    if (there.problem == ProgressProblem::Newer)
        saved.notWritten = "it was written by a newer Simmer";
    else if (isKept)
        saved.notWritten = "it is damaged, and could not be set aside";
    else
        saved.notWritten = there.unreadable;
    if (!saved.notWritten.empty())
        return saved;

    LearnerProgress merged = progress;
    merged.merge(there.progress);
    const std::string text = toJson(merged);
    trace::AtomicFile file(m_file);
    if (!file.open() || !file.write(std::as_bytes(std::span(text))) || !file.commit())
        saved.notWritten = file.problem();
    else
        saved.merged = std::move(merged);
    return saved;
}

} // namespace simmer::session
