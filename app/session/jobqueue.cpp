// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/jobqueue.h"

#include <QCoreApplication>
#include <QEvent>
#include <QRunnable>

#include <utility>

namespace simmer::session {

namespace {

class Job : public QRunnable
{
public:
    Job(QObject *home, JobQueue::Work work) : m_home(home), m_work(std::move(work)) {}
    ~Job() override { m_work = nullptr; }

    void run() override
    {
        QMetaObject::invokeMethod(
            m_home, [done = m_work()] { done(); }, Qt::QueuedConnection);
    }

private:
    QObject *m_home;
    JobQueue::Work m_work;
};

} // namespace

JobQueue::JobQueue(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

JobQueue::~JobQueue()
{
    m_pool.waitForDone();
}

void JobQueue::run(Work work)
{
    ++m_jobs;
    m_pool.start(new Job(this, [this, work = std::move(work)]() -> std::function<void()> {
        return [this, done = work()] {
            --m_jobs;
            done();
        };
    }));
}

void JobQueue::flush()
{
    while (m_jobs > 0) {
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace simmer::session
