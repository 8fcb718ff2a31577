// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace simmer::session {

/// Work on one thread of its own, in order, and what follows from it in the thread of the queue. For what
/// touches the disk: no function but `flush` waits. Belongs to one thread; the destructor waits for the last
/// job, and what would follow from it is left out.
class JobQueue : public QObject
{
public:
    /// Runs on the queue's thread; what it returns is called in the thread that the queue belongs to.
    using Work = std::function<std::function<void()>()>;

    explicit JobQueue(QObject *parent = nullptr);
    ~JobQueue() override;

    void run(Work work);
    /// Waits until all jobs are done, and those that followed from them.
    void flush();

private:
    QThreadPool m_pool;
    int m_jobs = 0;
};

} // namespace simmer::session
