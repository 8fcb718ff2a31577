// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/loopapplication.h"

#include <QAbstractEventDispatcher>

namespace simmer::runtime {

namespace {

// QCoreApplication keeps references to these.
int argumentCount = 1;
char applicationName[] = "simmer-runner";
char *argumentValues[] = {applicationName, nullptr};

} // namespace

LoopApplication::LoopApplication() : QCoreApplication(argumentCount, argumentValues)
{
    connect(eventDispatcher(), &QAbstractEventDispatcher::aboutToBlock, this, &LoopApplication::aboutToBlock);
}

void LoopApplication::aboutToBlock()
{
    m_isAsleep = true;
    if (onAsleep)
        onAsleep();
}

bool LoopApplication::notify(QObject *receiver, QEvent *event)
{
    if (std::exchange(m_isAsleep, false) && onAwake)
        onAwake();
    return QCoreApplication::notify(receiver, event);
}

} // namespace simmer::runtime
