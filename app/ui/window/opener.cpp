// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/window/opener.h"

#include "session/course.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace simmer::ui {

namespace {

/// A lesson is JSON, so its first character is a brace; a trace begins with its magic.
bool looksLikeLesson(const QString &path)
{
    QFile file(path);
    if (path.endsWith(u".json", Qt::CaseInsensitive) || !file.open(QIODevice::ReadOnly))
        return true;
    return file.read(64).trimmed().startsWith('{');
}

} // namespace

Opener::Opener(CourseModel &course, QObject *parent) : QObject(parent), m_course(course)
{
    connect(&m_loader, &TraceLoader::loaded, this, &Opener::traceRead);
}

void Opener::open(const QString &path)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        openCourse(path, {});
    } else if (info.fileName() == u"pack.json") {
        openCourse(info.path(), {});
    } else if (looksLikeLesson(path)) {
        // A lesson of a pack opens with its pack around it.
        const bool inPack = QFileInfo::exists(info.dir().filePath(QStringLiteral("pack.json")));
        openCourse(inPack ? info.path() : path, path);
    } else {
        openTrace(path);
    }
}

void Opener::openBuiltIn(const QStringList &lessons)
{
    const QDir packs(QString::fromStdString(session::builtInLessons().string()));
    for (const QString &folder : packs.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (QFileInfo::exists(packs.filePath(folder + QStringLiteral("/pack.json")))) {
            openCourse(packs.filePath(folder), {}, lessons);
            return;
        }
    }
    Q_EMIT nothingBuiltIn(packs.path());
}

void Opener::openCourse(const QString &path, const QString &lesson, const QStringList &preferred)
{
    m_loader.forget();
    session::Course course = session::openCourse(path.toStdString());
    const auto isIn = [&](const session::LessonEntry &entry) {
        return QFileInfo(QString::fromStdString(entry.file.string())) == QFileInfo(lesson);
    };
    const session::LessonEntry *wanted = nullptr;
    for (const session::CourseUnit &unit : course.units) {
        for (const session::LessonEntry &entry : unit.lessons) {
            if (!wanted && (lesson.isEmpty() || isIn(entry)))
                wanted = &entry;
        }
    }
    if (!wanted && !lesson.isEmpty() && lesson != path) {
        openCourse(lesson, lesson);
        return;
    }
    const QString id = wanted ? QString::fromStdString(wanted->id) : QString();
    const scenario::Diagnostics diagnostics = course.diagnostics;
    if (!wanted) {
        Q_EMIT refused(diagnostics, path);
        return;
    }
    m_course.setCourse(std::move(course));
    const auto &pack = m_course.course().pack;
    const QString courseId = pack ? QString::fromStdString(pack->id) : QString();
    const auto isHere = [&](const QString &key) {
        return key.section(u'/', 0, 0) == courseId && m_course.lesson(key.section(u'/', 1));
    };
    const auto found = std::find_if(preferred.begin(), preferred.end(), isHere);
    openLesson(found == preferred.end() ? id : found->section(u'/', 1));
}

void Opener::openLesson(const QString &id)
{
    const session::LessonEntry *entry = m_course.lesson(id);
    if (!entry)
        return;
    m_loader.forget();
    const QString path = QString::fromStdString(entry->file.string());
    auto read = scenario::readLessonFile(entry->file);
    if (read.value)
        Q_EMIT lessonRead(read.value, path);
    else
        Q_EMIT refused(read.diagnostics, path);
}

void Opener::openTrace(const QString &path)
{
    Q_EMIT traceAwaited(path);
    m_loader.load(path);
}

} // namespace simmer::ui
