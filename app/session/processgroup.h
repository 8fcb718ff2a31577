// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

namespace simmer::session {

// What keeps a child process from outliving its lane: a process group of its own, tied to this program's
// life.

/// Makes `process` start its child as the leader of a new process group that the kernel ends with this
/// program, with `standardOutput` as its standard output and no other descriptor of this program. `niceness`:
/// how much the group leaves the processor to others (setpriority(2)); 0 is as much as this program. Call
/// before `start`.
void startInGroup(QProcess &process, int standardOutput, int niceness);

/// Call right after `start`, so that `killGroup` works at once, however far the child has come.
void groupStarted(qint64 processId);

/// Ends the group that `processId` leads, at once and whatever its members do. Returns without waiting.
void killGroup(qint64 processId);

/// "SIGSEGV"; "signal 99" for one without a name.
QString signalName(int signal);

} // namespace simmer::session
