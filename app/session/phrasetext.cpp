// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/phrasetext.h"

#include <QCoreApplication>

#include <string>

namespace simmer::session {

namespace {

std::string translated(const char *pattern)
{
    return QCoreApplication::translate("Phrase", pattern).toStdString();
}

} // namespace

QString textOf(const scenario::Phrase &phrase)
{
    return QString::fromStdString(phrase.text(translated));
}

QString textOf(const scenario::Diagnostic &diagnostic)
{
    return QString::fromStdString(scenario::toString(diagnostic, translated));
}

} // namespace simmer::session
