// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/tracefile.h"

#include <QObject>
#include <QString>

#include <memory>

namespace simmer::ui {

/// Reads a saved trace in a thread of its own; big ones take a while.
class TraceLoader : public QObject
{
    Q_OBJECT
public:
    explicit TraceLoader(QObject *parent = nullptr);

    /// An earlier file that is still being read is forgotten.
    void load(const QString &path);
    void forget();
    bool isLoading() const { return m_loading; }

Q_SIGNALS:
    void loaded(const simmer::trace::TraceFile &file);

private:
    quint64 m_request = 0;
    bool m_loading = false;
};

} // namespace simmer::ui
