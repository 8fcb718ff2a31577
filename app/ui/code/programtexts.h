// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/refusal.h"
#include "codegen/target.h"

#include <QCoreApplication>
#include <QString>

namespace simmer::ui {

/// What the window says of the programs that a lesson is written as.
class ProgramTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProgramTexts)
public:
    /// As the language's users call it: "asyncio".
    static QString name(codegen::Target target);
    /// Which lane it is the program of, and in what it differs.
    static QString explanation(codegen::Target target);
    static QString refusal(const codegen::Refusal &refusal, codegen::Target target);
    /// "_asyncio.py"
    static QString fileEnding(codegen::Target target);

private:
    static QString stopping(codegen::Target target);
};

} // namespace simmer::ui
