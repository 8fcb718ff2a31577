// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/traceloader.h"

#include <QPointer>
#include <QThread>

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
    auto file = std::make_shared<trace::TraceFile>();
    QThread *thread = QThread::create([file, path] { *file = trace::readTraceFile(path.toStdString()); });
    // The thread outlives a loader that is gone: it touches nothing but the file it shares.
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, request, file] {
        if (request != m_request)
            return;
        m_loading = false;
        Q_EMIT loaded(*file);
    });
    thread->start();
}

} // namespace simmer::ui
