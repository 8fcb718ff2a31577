// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/phrase.h"

#include <QString>

namespace simmer::session {

/// What the phrase says in the language of the program's own texts: English as long as nobody has installed a
/// translator.
QString textOf(const scenario::Phrase &phrase);
/// The whole diagnostic, with its place and its rule.
QString textOf(const scenario::Diagnostic &diagnostic);

} // namespace simmer::session
