// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace simmer::desktop {

/// Chooses how Qt Quick draws, before the first window: where OpenGL would be done by the processor anyway,
/// Qt's own software renderer is the faster choice. What the user has set in the environment is left alone.
void chooseRenderer();

} // namespace simmer::desktop
