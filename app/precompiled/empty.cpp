// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// A set of precompiled headers belongs to a target, and a target has a source.
