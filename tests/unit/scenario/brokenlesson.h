// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "chinese.h"
#include "lessontext.h"

#include <QMetaType>
#include <QTest>

/// A lesson with one thing wrong, and what has to be said about it. `§` marks the place in one of the fields.
struct BrokenLesson
{
    std::vector<std::pair<std::string, std::string>> fields;
    const char *rule;
    const char *pointer;
    /// A part of the message or of the hint.
    const char *says = "";
    simmer::scenario::Severity severity = simmer::scenario::Severity::Error;
};
Q_DECLARE_METATYPE(BrokenLesson)

namespace simmer::scenario::test {

/// `main` with these steps.
inline std::vector<std::pair<std::string, std::string>> mainWith(const std::string &steps)
{
    return {{"main", "[" + steps + "]"}};
}

inline void addRow(const char *name, BrokenLesson lesson)
{
    QTest::newRow(name) << std::move(lesson);
}

/// Whether exactly that is said about the lesson. A broken lesson may come with warnings too.
inline void verifyReported(const BrokenLesson &lesson)
{
    const auto [json, mark] = marked(lessonWith(lesson.fields));
    QVERIFY2(mark.line > 0, "the row marks no place");
    auto [value, diagnostics] = readLesson(json, "soup.json");
    const auto all = toString(diagnostics);
    std::erase_if(diagnostics, [&](const Diagnostic &d) { return d.severity != lesson.severity; });
    QVERIFY2(diagnostics.size() == 1, all.c_str());
    const auto &diagnostic = diagnostics.front();
    QVERIFY2(diagnostic.rule == lesson.rule, all.c_str());
    QVERIFY2(diagnostic.source.pointer == lesson.pointer, all.c_str());
    QVERIFY2(diagnostic.source.position == mark,
             (all + "\n  wanted " + std::to_string(mark.line) + ":" + std::to_string(mark.column)).c_str());
    const auto message = toString(diagnostic.message);
    QVERIFY2((message + "\n" + toString(diagnostic.hint)).find(lesson.says) != std::string::npos,
             all.c_str());
    QVERIFY2(diagnostic.severity == lesson.severity, all.c_str());
    QVERIFY(bool(value) == (lesson.severity == Severity::Warning));
    QCOMPARE(diagnostic.file, "soup.json");
    QVERIFY(!message.empty() && message.back() != '.');
    QCOMPARE(notInChinese(diagnostics), "");
}

} // namespace simmer::scenario::test
