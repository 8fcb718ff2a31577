// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QPointer>

namespace simmer::ui {

/// Lets `follower` follow another object than before: what connected it to the one before is taken apart.
/// False, and nothing is done, when it is the same one. To connect to the new one is up to the caller.
template <typename Object> bool refollow(QPointer<Object> &followed, Object *now, QObject *follower)
{
    if (followed == now)
        return false;
    if (followed)
        QObject::disconnect(followed, nullptr, follower, nullptr);
    followed = now;
    return true;
}

} // namespace simmer::ui
