// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace simmer::ui {

/// Makes Inter the program's font where it is installed, and Noto Sans CJK SC what Chinese characters fall
/// back to. Once, after the application object and before the first window.
void setUpFonts();

} // namespace simmer::ui
