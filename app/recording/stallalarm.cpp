// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/stallalarm.h"

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace simmer::recording {

StallAlarm::StallAlarm(const std::filesystem::path &folder) : m_log(folder / "log")
{
    const std::filesystem::path alarm = folder / "alarm";
    // Open for reading too: writing never waits, and nobody need be there.
    if (::mkfifo(alarm.c_str(), 0600) == 0)
        m_alarm = ::open(alarm.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
}

StallAlarm::~StallAlarm()
{
    for (const int file : {m_file, m_alarm}) {
        if (file >= 0)
            ::close(file);
    }
}

bool StallAlarm::look(Clock::time_point now)
{
    follow(now);
    bool isStuck = false;
    for (auto &[writer, piece] : m_writers) {
        if (piece.isDone || now - piece.seen < patience)
            continue;
        piece.isDone = true;
        isStuck = isStuck || !isAsleep(piece);
    }
    if (isStuck)
        isStuck = ::write(m_alarm, "!", 1) == 1;
    return isStuck;
}

void StallAlarm::follow(Clock::time_point now)
{
    if (m_file < 0)
        m_file = ::open(m_log.c_str(), O_RDONLY | O_CLOEXEC);
    std::array<std::int64_t, logHeadWords> head;
    while (m_file >= 0 && readWords(m_position, head.data(), head.size()) && head[0] == logMagic) {
        // Written from front to back: it may not be there yet.
        if (head[2] <= 0 || std::size_t(head[2]) > mostLogWords - m_position)
            break;
        m_position += logHeadWords;
        m_writers[head[1]] = {m_position, std::size_t(head[2]), now, false};
        m_position += std::size_t(head[2]);
    }
}

bool StallAlarm::isAsleep(const Piece &piece) const
{
    std::vector<std::int64_t> words(piece.count);
    if (!readWords(piece.at, words.data(), words.size()))
        return false;
    int kind = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto record = nextRecord(words, at);
        if (!record)
            break;
        kind = record->kind;
    }
    return kind == LogRecord::Asleep;
}

bool StallAlarm::readWords(std::size_t at, std::int64_t *words, std::size_t count) const
{
    const auto size = ssize_t(count * sizeof *words);
    return ::pread(m_file, words, std::size_t(size), off_t(at * sizeof *words)) == size;
}

} // namespace simmer::recording
