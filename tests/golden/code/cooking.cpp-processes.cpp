// Cooking while awaiting a delivery
// To be built as C++20 with Qt; in CMake, link Qt6::Core.

#include <QByteArray>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <exception>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <sys/prctl.h>
#include <thread>
#include <time.h>
#include <vector>

namespace lesson {

using Duration = std::chrono::duration<double>;
constexpr Duration min{0.12}; // seconds

/// Keeps the processor busy for so long.
void work(Duration time)
{
    const auto used = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return Duration(double(now.tv_sec) + double(now.tv_nsec) / 1e9);
    };
    const Duration end = used() + time;
    while (used() < end) {
    }
}

/// A task in a process of its own: this program once more, which says at its end what it returns or
/// why it has failed, on its standard error.
class Task
{
public:
    std::int64_t get() const
    {
        wait();
        const bool hasCrashed = state->process.exitStatus() == QProcess::CrashExit;
        if (hasCrashed)
            throw std::runtime_error("the process has crashed");
        state->report += state->process.readAllStandardError().trimmed();
        if (state->process.exitCode() != 0)
            throw std::runtime_error(state->report.toStdString());
        return state->report.toLongLong();
    }
    void wait() const
    {
        if (!isOver()) {
            state->process.waitForFinished(-1);
        }
    }
    bool isOver() const
    {
        QProcess &process = state->process;
        if (state->isCancelled && state->grace.hasExpired())
            process.kill();
        return process.state() == QProcess::NotRunning || process.waitForFinished(0);
    }
    /// Asks it to stop, with SIGTERM; when it has not after a while, there is a SIGKILL.
    void cancel() const
    {
        state->isCancelled = true;
        state->grace.setRemainingTime(2000);
        state->process.terminate();
    }
    bool operator==(const Task &) const = default;

    struct State
    {
        QProcess process;
        QByteArray report;
        bool isCancelled = false;
        QDeadlineTimer grace;
    };
    std::shared_ptr<State> state = std::make_shared<State>();
};

/// Those that this process has started.
std::vector<Task> children;

/// `values`: this process's numbers, because a child begins with copies of them, and what the task
/// is given.
Task start(const char *task, const std::vector<std::int64_t> &values = {})
{
    QStringList arguments{task};
    for (const std::int64_t value : values)
        arguments.append(QString::number(value));
    const Task child;
    QProcess &process = child.state->process;
    process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForStarted(-1))
        throw std::runtime_error("no process can be started");
    children.push_back(child);
    return child;
}

/// Before this process ends, because its children would end with it.
void joinProcesses()
{
    for (const Task &child : children) {
        while (!child.isOver())
            child.state->process.waitForFinished(100);
    }
}

void cook()
{
    work(1 * min); // wash the rice
    std::cout << "The pot is on." << std::endl;
    std::this_thread::sleep_for(12 * min); // rice simmers
    work(1 * min); // serve
    std::cout << "Dinner is ready." << std::endl;
}

void delivery()
{
    work(0.5 * min); // order
    std::this_thread::sleep_for(10 * min); // the parcel is on its way
    std::cout << "The doorbell rings." << std::endl;
    work(1 * min); // unpack
}

void phone()
{
    for (std::int64_t turn = 0; turn < 2; ++turn) {
        work(1 * min); // scroll
        std::this_thread::sleep_for(2 * min); // a video loads
    }
    std::cout << "Seen it all." << std::endl;
}

void run()
{
    std::vector<Task> tasks;
    tasks.push_back(start("cook"));
    tasks.push_back(start("delivery"));
    tasks.push_back(start("phone"));
    for (const Task &task : tasks)
        task.wait();
}

// In a child: does what its parent has started it for.
std::int64_t runTask(const QString &name, const QStringList & /*given*/)
{
    if (name == "cook") {
        cook();
    }
    if (name == "delivery") {
        delivery();
    }
    if (name == "phone") {
        phone();
    }
    return 0;
}

} // namespace lesson

int main(int count, char **arguments)
{
    const QCoreApplication application(count, arguments);
    const QStringList values = QCoreApplication::arguments();
    int status = 0;
    try {
        if (count > 1) {
            prctl(PR_SET_PDEATHSIG, SIGKILL); // a child ends with its parent
            std::cerr << lesson::runTask(values.at(1), values.mid(2)) << '\n';
        } else {
            lesson::run();
        }
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        status = 1;
    }
    lesson::joinProcesses();
    return status;
}
