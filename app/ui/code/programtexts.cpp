// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/code/programtexts.h"

namespace simmer::ui {

using codegen::Refusal;
using codegen::Target;

QString ProgramTexts::name(Target target)
{
    switch (target) {
    case Target::CppSequential:
    case Target::PythonSequential: return tr("sequential");
    case Target::PythonAsyncio: return QStringLiteral("asyncio");
    case Target::PythonThreads: return QStringLiteral("threading");
    case Target::PythonProcesses: return QStringLiteral("multiprocessing");
    case Target::CppQcoro: return QStringLiteral("QCoro");
    case Target::CppThreads: return QStringLiteral("std::jthread");
    case Target::CppProcesses: return QStringLiteral("QProcess");
    }
    return {};
}

QString ProgramTexts::explanation(Target target)
{
    switch (target) {
    case Target::CppSequential:
    case Target::PythonSequential: return tr("One step after another, as the sequential lane");
    case Target::PythonAsyncio:
        return tr("Coroutines on CPython’s event loop, turn by turn as the coroutines lane");
    case Target::PythonThreads:
        return tr("A thread for each task, as the threads lane; CPython’s own GIL lets one of them compute "
                  "at a time");
    case Target::CppProcesses:
    case Target::PythonProcesses: return tr("A process for each task, as the processes lane");
    case Target::CppQcoro: return tr("Coroutines on Qt’s event loop, as the coroutines lane");
    case Target::CppThreads: return tr("A thread for each task, as the threads lane");
    }
    return {};
}

QString ProgramTexts::stopping(Target target)
{
    switch (codegen::modelOf(target)) {
    case scenario::Model::Sequential:
    case scenario::Model::Coroutines:
        return tr("“%1” ends coroutines while they wait; there is no program for that yet. These are the "
                  "lesson’s steps.");
    case scenario::Model::Threads:
    case scenario::Model::Gil:
        return tr("“%1” ends threads while they wait; there is no program for that yet. These are the "
                  "lesson’s steps.");
    case scenario::Model::Processes: break;
    }
    return tr("“%1” ends processes while they wait; there is no program for that yet. These are the "
              "lesson’s steps.");
}

QString ProgramTexts::refusal(const Refusal &refusal, Target target)
{
    const QString verb = QString::fromStdString(refusal.verb);
    switch (refusal.reason) {
    case Refusal::Reason::NoLane: return tr("This lesson has no lane for this program.");
    case Refusal::Reason::Outside:
        return tr("No program yet for “%1”: it deals with something outside. These are the lesson’s steps.")
            .arg(verb);
    case Refusal::Reason::Nesting:
        return tr("“%1” lies in more blocks than Python allows. These are the lesson’s steps.").arg(verb);
    case Refusal::Reason::Stopping: return stopping(target).arg(verb);
    case Refusal::Reason::ForeignTask:
        return tr("“%1” deals with a process of another, and only its parent can. These are the lesson’s "
                  "steps.")
            .arg(verb);
    case Refusal::Reason::SharedTask:
        return tr("“%1” deals with a task that others deal with too; there is no program for that yet. These "
                  "are the "
                  "lesson’s steps.")
            .arg(verb);
    case Refusal::Reason::Cleanup:
        return tr("“%1” could fail in its “finally”, and C++ cannot say that. These are the lesson’s steps.")
            .arg(verb);
    }
    return {};
}

QString ProgramTexts::fileEnding(Target target)
{
    switch (target) {
    case Target::PythonSequential: return QStringLiteral("_sequential.py");
    case Target::PythonAsyncio: return QStringLiteral("_asyncio.py");
    case Target::PythonThreads: return QStringLiteral("_threads.py");
    case Target::PythonProcesses: return QStringLiteral("_processes.py");
    case Target::CppSequential: return QStringLiteral("_sequential.cpp");
    case Target::CppQcoro: return QStringLiteral("_qcoro.cpp");
    case Target::CppThreads: return QStringLiteral("_threads.cpp");
    case Target::CppProcesses: return QStringLiteral("_processes.cpp");
    }
    return {};
}

} // namespace simmer::ui
