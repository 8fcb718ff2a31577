// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/runnerprocess.h"

#include "session/processgroup.h"

#include <chrono>
#include <set>

namespace simmer::session {
namespace {

/// How long a runner that has said its last may take to leave.
constexpr std::chrono::milliseconds patience{500};
constexpr qsizetype lastWordsBytes = 4096;

/// QProcess' destructor waits for its child. So a process that was killed lives on until the event loop has
/// reaped it; one that the program's own end overtakes is left to the kernel.
void reapLater(std::unique_ptr<QProcess> process)
{
    static auto &dying =
        *new std::set<QProcess *>; // Reachable to the end, so that leak checkers see that it is meant.
    QProcess *child = process.release();
    dying.insert(child);
    QObject::connect(child, &QObject::destroyed, [child] { dying.erase(child); });
    if (child->state() == QProcess::NotRunning) {
        child->deleteLater();
        return;
    }
    QObject::connect(child, &QProcess::finished, child, &QObject::deleteLater);
    QObject::connect(child, &QProcess::errorOccurred, child, [child](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            child->deleteLater();
    });
}

} // namespace

RunnerProcess::RunnerProcess(QObject *parent)
    : QObject(parent), m_process(std::make_unique<QProcess>()), m_output(this), m_patience(this)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &RunnerProcess::kill);
    connect(m_process.get(), &QProcess::finished, this, &RunnerProcess::processEnded);
    connect(m_process.get(), &QProcess::errorOccurred, this, &RunnerProcess::failed);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &RunnerProcess::hearStandardError);
    connect(&m_output, &TracePipe::ended, this, &RunnerProcess::checkOver);
}

RunnerProcess::~RunnerProcess()
{
    m_process->disconnect(this);
    kill();
    reapLater(std::move(m_process));
}

void RunnerProcess::start(const QString &program, const QStringList &arguments, const QByteArray &input,
                          int niceness)
{
    if (!m_output.open()) {
        m_startError = RunnerProcess::tr("no file descriptors are left");
        m_isDead = true;
        QMetaObject::invokeMethod(this, &RunnerProcess::checkOver, Qt::QueuedConnection);
        return;
    }
    startInGroup(*m_process, m_output.writeEnd(), niceness);
    m_process->setProcessChannelMode(QProcess::ForwardedOutputChannel);
    m_process->start(program, arguments);
    m_group = m_process->processId();
    groupStarted(m_group);
    m_output.closeWriteEnd();
    m_process->write(input);
    m_process->closeWriteChannel();
}

void RunnerProcess::kill()
{
    killGroup(processId());
}

void RunnerProcess::expectEnd()
{
    if (!m_isDead && !m_patience.isActive())
        m_patience.start();
}

qint64 RunnerProcess::processId() const
{
    return m_isDead ? 0 : m_process->processId();
}

QString RunnerProcess::lastWords() const
{
    return QString::fromUtf8(m_lastWords).trimmed();
}

void RunnerProcess::processEnded(int exitCode, QProcess::ExitStatus status)
{
    killGroup(m_group); // It may have left members behind.
    m_signal = status == QProcess::CrashExit ? exitCode : 0;
    m_exitCode = exitCode;
    m_isDead = true;
    m_patience.stop();
    hearStandardError();
    endOutput();
}

void RunnerProcess::failed(QProcess::ProcessError error)
{
    if (error != QProcess::FailedToStart)
        return;
    m_startError = m_process->errorString();
    m_isDead = true;
    endOutput();
}

void RunnerProcess::endOutput()
{
    if (m_output.hasEnded())
        checkOver();
    else
        m_output.endWhenEmpty();
}

void RunnerProcess::hearStandardError()
{
    m_lastWords = (m_lastWords + m_process->readAllStandardError()).right(lastWordsBytes);
}

void RunnerProcess::checkOver()
{
    if (m_isDead && m_output.hasEnded())
        Q_EMIT over();
    else
        expectEnd();
}

} // namespace simmer::session
