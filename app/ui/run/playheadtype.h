// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/playhead.h"

#include <QQmlEngine>

namespace simmer::ui {

/// The session's playhead as the QML type `Playhead`.
struct PlayheadType
{
    Q_GADGET
    QML_FOREIGN(simmer::session::Playhead)
    QML_NAMED_ELEMENT(Playhead)
};

} // namespace simmer::ui
