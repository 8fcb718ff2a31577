// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppprocesses.h"

#include "codegen/cpp/cpptasks.h"

#include <string>
#include <variant>
#include <vector>

namespace simmer::codegen {

using namespace scenario;

namespace {

class CppProcessesEmitter final : public CppTasksEmitter
{
public:
    CppProcessesEmitter(const Scenario &scenario, const std::string &locale)
        : CppTasksEmitter(scenario, locale)
    {}

private:
    using CppTasksEmitter::write;

    void writeHowToBuild() override
    {
        out().comment("To be built as C++20 with Qt; in CMake, link Qt6::Core.");
    }

    bool hasFailures() const override { return CppTasksEmitter::hasFailures() || facts().uses<Crash>(); }

    bool hasMutexes() const override { return false; }
    bool hasGather() const override { return hasFailures(); }

    // --- what they share ---

    void writeObject(const Object &object) override
    {
        if (std::holds_alternative<LockObject>(object.type)) {
            needPermit();
            writeShared(object, "Semaphore", "1");
        } else if (const auto *semaphore = std::get_if<SemaphoreObject>(&object.type)) {
            needPermit();
            writeShared(object, "Semaphore", std::to_string(semaphore->permits));
        } else if (const auto *queue = std::get_if<QueueObject>(&object.type)) {
            needShared(CppHelper::SharedQueue);
            writeShared(object, "Queue<" + std::to_string(queue->capacity) + ">");
        } else if (std::holds_alternative<EventObject>(object.type)) {
            needShared(CppHelper::Event);
            writeShared(object, "Event");
        } else if (const auto *number = std::get_if<NumberObject>(&object.type)) {
            include("cstdint");
            line("std::int64_t " + global(object.name) + " = " + std::to_string(number->value) + ";");
        } else {
            writeOutside(object);
        }
    }

    void writeShared(const Object &object, const std::string &type, const std::string &value = {})
    {
        line(type + " &" + global(object.name) + " = shared<" + type + ">(" + value + ");");
    }

    void needShared(CppHelper helper)
    {
        if (stops())
            needStops();
        need(CppHelper::SharedMemory);
        need(helper);
    }

    void needPermit() override { needShared(CppHelper::Semaphore); }

    void needStops() override
    {
        need(CppHelper::TimedOut);
        need(CppHelper::Deadlines);
        need(CppHelper::ProcessStops);
    }

    void needTasks() override
    {
        if (stops())
            needStops();
        need(CppHelper::ProcessTask);
    }

    void needGather() override
    {
        if (!stops())
            need(CppHelper::ProcessWaits);
        need(CppHelper::NextProcess);
        need(CppHelper::Gather);
    }

    void needGroups() override
    {
        need(CppHelper::NextProcess);
        need(CppHelper::StopProcesses);
        need(CppHelper::Groups);
    }

    std::string adapted(const std::string &helper) override
    {
        std::string text = replaced(helper, "$WAIT(", "changed.wait(hold, ");
        text = replaced(text, "$CONDITION", "SharedCondition");
        text = replaced(text, "$MUTEX", "SharedMutex");
        text = replaced(text, "$SLICE",
                        stops() ? sliceOfWait() : "pthread_cond_wait(&condition, &mutex.mutex);");
        text =
            replaced(text, "$UNTIL_OVER",
                     stops() ? "await([this] { return isOver(); });" : "state->process.waitForFinished(-1);");
        return replaced(text, "$CANCELLED", stops() ? cancelled() : "");
    }

    static std::string sliceOfWait()
    {
        return "timespec slice{};\n"
               "            clock_gettime(CLOCK_REALTIME, &slice);\n"
               "            slice.tv_nsec += 5'000'000; // to look whether to stop\n"
               "            slice.tv_sec += slice.tv_nsec / 1'000'000'000;\n"
               "            slice.tv_nsec %= 1'000'000'000;\n"
               "            pthread_cond_timedwait(&condition, &mutex.mutex, &slice);\n"
               "            throwIfStopped();";
    }

    static std::string cancelled()
    {
        return "\n        if (state->process.exitCode() == 2 || (hasCrashed && state->isCancelled))\n"
               "            throw Cancelled();";
    }

    // --- output ---

    std::string endOfLine() const override { return "std::endl;"; }

    // --- tasks ---

    std::string started(const std::string &task, const Arguments *values) override
    {
        return start(task, values, {});
    }

    /// Its numbers go with a child, then what it is given, then the connection.
    std::string start(const std::string &task, const Arguments *values, const std::string &connection)
    {
        needTasks();
        m_startsTasks = true;
        std::string all;
        const auto add = [&all](const std::string &value) { all += (all.empty() ? "" : ", ") + value; };
        for (const Object &object : scenario().objects) {
            if (std::holds_alternative<NumberObject>(object.type))
                add(global(object.name));
        }
        for (const std::string &name : facts().of(task).parameters) {
            const auto found = values ? values->find(name) : Arguments::const_iterator();
            add(values && found != values->end() ? expression(found->second) : "0");
        }
        if (!connection.empty())
            add(connection);
        return "start(\"" + task + "\"" + (all.empty() ? "" : ", {" + all + "}") + ")";
    }

    std::string startedFor(const std::string &client, const std::string &task) override
    {
        return start(task, nullptr, client);
    }

    void writeAccepted(const std::string &client) override
    {
        need(CppHelper::ProcessRoom);
        out().line("::close(" + client + ");", "the child has its own");
        out().line("awaitRoom();");
    }

    /// What a child does.
    void writeBehindDefinitions() override
    {
        if (!m_startsTasks)
            return;
        include("QString");
        include("QStringList");
        include("cstdint");
        out().blank();
        out().comment("In a child: does what its parent has started it for.");
        std::size_t numbers = 0;
        bool usesValues = false;
        for (const Object &object : scenario().objects)
            numbers += std::holds_alternative<NumberObject>(object.type) ? 1 : 0;
        for (const TaskDefinition &task : scenario().tasks)
            usesValues =
                usesValues || (facts().of(task.name).isStarted && !facts().of(task.name).parameters.empty());
        usesValues = usesValues || numbers > 0 || facts().uses<Accept>();
        out().line("std::int64_t runTask(const QString &name, const QStringList " +
                   std::string(usesValues ? "&given)" : "& /*given*/)"));
        braced("", [&] { runTask(); });
    }

    void runTask()
    {
        std::size_t count = 0;
        const auto next = [&count] { return "given.at(" + std::to_string(count++) + ").toLongLong()"; };
        for (const Object &object : scenario().objects) {
            if (std::holds_alternative<NumberObject>(object.type))
                out().line(global(object.name) + " = " + next() + ";");
        }
        const std::size_t numbers = count;
        for (const TaskDefinition &task : scenario().tasks) {
            const DefinitionFacts &those = facts().of(task.name);
            if (!those.isStarted)
                continue;
            count = numbers;
            std::string given;
            for (std::size_t i = 0; i < those.parameters.size(); ++i)
                given += (given.empty() ? "" : ", ") + next();
            braced("if (name == \"" + task.name + "\")", [&] {
                if (those.usesConnection) {
                    out().line("Connection connection(int(" + next() + "));");
                    given = given.empty() ? "connection" : "connection, " + given;
                }
                const std::string call = global(task.name) + "(" + given + ");";
                out().line(returnsValue(task) ? "return " + call : call);
            });
        }
        out().line("return 0;");
    }

    void writeMainFunction() override
    {
        if (!m_startsTasks)
            return CppTasksEmitter::writeMainFunction();
        for (const char *header : {"QCoreApplication", "csignal", "exception", "iostream", "sys/prctl.h"})
            include(header);
        out().text("int main(int count, char **arguments)\n{\n"
                   "    const QCoreApplication application(count, arguments);\n"
                   "    const QStringList values = QCoreApplication::arguments();\n"
                   "    int status = 0;\n"
                   "    try {\n"
                   "        if (count > 1) {\n"
                   "            prctl(PR_SET_PDEATHSIG, SIGKILL); // a child ends with its parent\n");
        if (stops())
            out().text("            std::signal(SIGTERM, [](int) { lesson::isAskedToStop = 1; });\n");
        out().text("            std::cerr << lesson::runTask(values.at(1), values.mid(2)) << '\\n';\n"
                   "        } else {\n"
                   "            lesson::" +
                   global("main") +
                   "();\n"
                   "        }\n"
                   "    } catch (const std::exception &error) {\n"
                   "        std::cerr << error.what() << '\\n';\n"
                   "        status = 1;\n");
        if (stops())
            out().text("    } catch (const lesson::Cancelled &) {\n        status = 2;\n");
        out().text("    }\n    lesson::joinProcesses();\n    return status;\n}\n");
    }

    bool m_startsTasks = false;
};

} // namespace

Listing cppProcessesProgram(const Scenario &scenario, const std::string &locale)
{
    return CppProcessesEmitter(scenario, locale).emit();
}

} // namespace simmer::codegen
