// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/recordcommand.h"

#include "recording/recording.h"
#include "recording/stallalarm.h"
#include "trace/tracefile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <optional>

namespace simmer::cli {

namespace {

/// Python finds the recorder in a folder of its own, and leaves there what it has recorded.
bool copyRecorder(const QTemporaryDir &folder)
{
    const QDir resources(QStringLiteral(":/recorder"));
    const QStringList files = resources.entryList();
    return folder.isValid() && !files.isEmpty() &&
           std::all_of(files.begin(), files.end(), [&](const QString &file) {
               QFile from(resources.filePath(file)), to(folder.filePath(file));
               return from.open(QFile::ReadOnly) && to.open(QFile::WriteOnly) &&
                      to.write(from.readAll()) == from.size();
           });
}

QProcessEnvironment environment(const QTemporaryDir &folder)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const QString key = QStringLiteral("PYTHONPATH");
    QString path = folder.path();
    if (variables.contains(key)) {
        variables.insert(QStringLiteral("SIMMER_PYTHONPATH"), variables.value(key));
        path += QDir::listSeparator() + variables.value(key);
    }
    variables.insert(key, path);
    variables.insert(QStringLiteral("SIMMER_RECORDING"), folder.path());
    return variables;
}

/// How the program ended; nothing when it could not be started.
std::optional<trace::Outcome> runProgram(const std::vector<std::string> &command, const QTemporaryDir &folder)
{
    QStringList words;
    for (const std::string &word : command)
        words.append(QFile::decodeName(QByteArray::fromStdString(word)));
    QProcess program;
    program.setProgram(words.takeFirst());
    program.setArguments(words);
    program.setProcessEnvironment(environment(folder));
    program.setProcessChannelMode(QProcess::ForwardedChannels);
    program.setInputChannelMode(QProcess::ForwardedInputChannel);
    recording::StallAlarm alarm(QFile::encodeName(folder.path()).toStdString());
    program.start();
    if (!program.waitForStarted(-1)) {
        std::cerr << "simmer-cli: " << command.front() << ": " << program.errorString().toStdString() << '\n';
        return {};
    }
    // Meant for the program: what it did until then is still to be saved.
    std::signal(SIGINT, SIG_IGN);
    while (!program.waitForFinished(int(alarm.period.count())) && program.state() != QProcess::NotRunning)
        alarm.look(recording::StallAlarm::Clock::now());
    if (program.exitStatus() == QProcess::CrashExit)
        return program.exitCode() == SIGINT || program.exitCode() == SIGTERM ? trace::Outcome::Stopped
                                                                             : trace::Outcome::Crashed;
    return program.exitCode() == 0 ? trace::Outcome::Finished : trace::Outcome::Failed;
}

/// "my_program.trace" for "python3 my_program.py".
std::string nameOf(const std::vector<std::string> &command)
{
    for (const std::string &word : command) {
        const std::filesystem::path path(word);
        if (path.extension() == ".py")
            return path.stem().string() + ".trace";
    }
    return "recording.trace";
}

} // namespace

ExitCode record(const RecordOptions &options)
{
    const QTemporaryDir folder;
    if (!copyRecorder(folder)) {
        std::cerr << "simmer-cli: no folder for the recorder: " << folder.errorString().toStdString() << '\n';
        return ExitCode::InputOutput;
    }
    const auto outcome = runProgram(options.command, folder);
    if (!outcome)
        return ExitCode::InputOutput;
    const auto recorded = recording::readRecording(QFile::encodeName(folder.path()).toStdString(), *outcome);
    if (!recorded) {
        std::cerr << "simmer-cli: nothing was recorded: the program has run no asyncio task in Python\n";
        return ExitCode::RunFailed;
    }
    const std::string file = options.output.empty() ? nameOf(options.command) : options.output;
    if (const std::string problem = trace::writeTraceFile(file, {recorded}); !problem.empty()) {
        std::cerr << "simmer-cli: " << file << ": " << problem << '\n';
        return ExitCode::InputOutput;
    }
    std::cerr << "simmer-cli: " << recorded->tasks().size() << " tasks recorded in " << file << '\n';
    return *outcome == trace::Outcome::Finished ? ExitCode::Fine : ExitCode::RunFailed;
}

} // namespace simmer::cli
