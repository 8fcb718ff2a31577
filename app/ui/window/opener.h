// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/reader.h"
#include "ui/lesson/coursemodel.h"
#include "ui/run/traceloader.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace simmer::ui {

/// Finds out what a path is (a pack, a lesson, with its pack around it, or a saved trace) and reads it. What
/// cannot be read changes nothing and is told.
class Opener : public QObject
{
    Q_OBJECT
public:
    /// `course` becomes what is opened. Outlives the opener.
    explicit Opener(CourseModel &course, QObject *parent = nullptr);

    /// A pack's folder or pack.json, a lesson file or a saved trace.
    void open(const QString &path);
    /// The first of `lessons` ("COURSE/LESSON") that the built-in course has, else its first.
    void openBuiltIn(const QStringList &lessons);
    /// Of the open course; nothing for one that it has not.
    void openLesson(const QString &id);

Q_SIGNALS:
    void lessonRead(const std::shared_ptr<const simmer::scenario::Lesson> &lesson, const QString &path);
    void refused(const simmer::scenario::Diagnostics &diagnostics, const QString &path);
    /// A trace is being read in another thread.
    void traceAwaited(const QString &path);
    void traceRead(const simmer::trace::TraceFile &file);
    /// There is no built-in course in `folder`.
    void nothingBuiltIn(const QString &folder);

private:
    void openCourse(const QString &path, const QString &lesson, const QStringList &preferred = {});
    void openTrace(const QString &path);

    CourseModel &m_course;
    TraceLoader m_loader;
};

} // namespace simmer::ui
