// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/traceloader.h"

#include <QThread>

#include <future>
#include <memory>

namespace simmer::ui {

TraceLoader::TraceLoader(QObject *parent) : QObject(parent) {}

void TraceLoader::forget()
{
    ++m_request;
    m_loading = false;
}

void TraceLoader::load(const QString &path)
{
    const quint64 request = ++m_request;
    m_loading = true;
    const auto file = std::make_shared<std::promise<trace::TraceFile>>();
    // The thread outlives a loader that is gone: it touches nothing but what it promises.
    QThread *thread =
        QThread::create([file, path] { file->set_value(trace::readTraceFile(path.toStdString())); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, request, file] {
        if (request != m_request)
            return;
        m_loading = false;
        Q_EMIT loaded(file->get_future().get()); // it is there, so nobody waits
    });
    thread->start();
}

} // namespace simmer::ui
