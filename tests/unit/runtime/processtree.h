// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace simmer::test {

/// Ids of the processes that `process` has started and not yet waited for, zombies among them.
QList<qint64> childrenOf(qint64 process);
/// Those, theirs, and so on.
QList<qint64> descendantsOf(qint64 process);
/// There is such a process; zombies count.
bool exists(qint64 process);
bool isZombie(qint64 process);

} // namespace simmer::test
