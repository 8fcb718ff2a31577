// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/tracepipe.h"

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace simmer::session {

/// A simmer-runner and all that it starts. Never waits: not for its output, not for its end, not when
/// destroyed.
class RunnerProcess : public QObject
{
    Q_OBJECT
public:
    explicit RunnerProcess(QObject *parent = nullptr);
    /// Ends the whole group; the child is reaped later, by the event loop.
    ~RunnerProcess() override;

    /// `input` is what it reads on its standard input; `niceness` as startInGroup has it.
    void start(const QString &program, const QStringList &arguments, const QByteArray &input, int niceness);
    /// Ends the whole group at once.
    void kill();
    /// It has nothing more to say: it gets a moment to leave by itself.
    void expectEnd();
    /// While it lives, else 0.
    qint64 processId() const;

    TracePipe &output() { return m_output; }
    /// The last of what it wrote to its standard error.
    QString lastWords() const;
    /// Why it did not start; empty if it did.
    QString startError() const { return m_startError; }
    /// The signal that ended it, 0 for none. Once `over`.
    int endedBySignal() const { return m_signal; }
    int exitCode() const { return m_exitCode; }

Q_SIGNALS:
    /// It has ended, or never started, and its output has been read.
    void over();

private:
    void processEnded(int exitCode, QProcess::ExitStatus status);
    void failed(QProcess::ProcessError error);
    void hearStandardError();
    void endOutput();
    void checkOver();

    std::unique_ptr<QProcess> m_process;
    TracePipe m_output;
    QTimer m_patience;
    QByteArray m_lastWords;
    QString m_startError;
    qint64 m_group = 0;
    int m_signal = 0;
    int m_exitCode = 0;
    bool m_isDead = false;
};

} // namespace simmer::session
