// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"

namespace simmer::scenario {

/// Warns of every text that the report has noted and that lacks a language: each that some other text of the
/// file has, and with any translation at all English and Simplified Chinese. A plain string counts as
/// English; one without a letter needs no translation.
void checkTranslations(Report &report);

} // namespace simmer::scenario
