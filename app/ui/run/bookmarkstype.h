// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/bookmarks.h"

#include <QQmlEngine>

namespace simmer::ui {

/// The session's bookmarks as the QML type `Bookmarks`.
struct BookmarksType
{
    Q_GADGET
    QML_FOREIGN(simmer::session::Bookmarks)
    QML_NAMED_ELEMENT(Bookmarks)
};

} // namespace simmer::ui
