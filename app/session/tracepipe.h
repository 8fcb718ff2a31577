// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <cstddef>
#include <memory>
#include <span>
#include <vector>

namespace simmer::session {

/// A pipe that a child process writes and the event loop reads, a bounded portion per turn. What is not read
/// yet stays in the kernel's pipe, so a writer that is too fast waits there and costs no memory here.
class TracePipe : public QObject
{
    Q_OBJECT
public:
    explicit TracePipe(QObject *parent = nullptr);
    ~TracePipe() override;

    /// False when there are no descriptors left.
    bool open();
    /// What the child gets as its standard output; -1 once given away.
    int writeEnd() const { return m_writeEnd; }
    /// The child has it: from now on the end of the writers is seen.
    void closeWriteEnd();
    /// The writer is dead: what is in the pipe now is all that counts, even if someone else holds it open.
    void endWhenEmpty();
    bool hasEnded() const { return m_readEnd < 0; }

Q_SIGNALS:
    /// `bytes` are valid during the call only.
    void bytesRead(std::span<const std::byte> bytes);
    /// Nothing more will come.
    void ended();

private:
    void readPortion();
    void end();
    void closeReadEnd();

    int m_readEnd = -1;
    int m_writeEnd = -1;
    bool m_endWhenEmpty = false;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::vector<std::byte> m_buffer;
};

} // namespace simmer::session
