// Cooking while awaiting a delivery
// To be built as C++20 with Qt and QCoro; in CMake, link Qt6::Core and QCoro6::Coro.

#include <QCoreApplication>
#include <QCoroTask>
#include <QCoroTimer>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <exception>
#include <iostream>
#include <time.h>
#include <type_traits>

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

/// As QCoro::sleepFor, with a timer that is exact to the millisecond.
QCoro::Task<> sleepFor(Duration time)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    timer.start(std::chrono::round<std::chrono::milliseconds>(time));
    co_await timer;
}

/// Gives way: the coroutine goes on in the event loop's next turn.
QCoro::Task<> nextTurn()
{
    return QCoro::sleepFor(std::chrono::milliseconds(0));
}

using Task = QCoro::Task<std::int64_t>;

/// Lets a coroutine run beside others from the next turn on; QCoro's own begin at once.
template <typename Function> Task start(Function function)
{
    co_await nextTurn();
    if constexpr (std::is_same_v<decltype(function()), QCoro::Task<>>) {
        co_await function();
        co_return 0;
    } else {
        co_return co_await function();
    }
}

QCoro::Task<> cook()
{
    work(1 * min); // wash the rice
    std::cout << "The pot is on." << '\n';
    co_await sleepFor(12 * min); // rice simmers
    work(1 * min); // serve
    std::cout << "Dinner is ready." << '\n';
}

QCoro::Task<> delivery()
{
    work(0.5 * min); // order
    co_await sleepFor(10 * min); // the parcel is on its way
    std::cout << "The doorbell rings." << '\n';
    work(1 * min); // unpack
}

QCoro::Task<> phone()
{
    for (std::int64_t turn = 0; turn < 2; ++turn) {
        work(1 * min); // scroll
        co_await sleepFor(2 * min); // a video loads
    }
    std::cout << "Seen it all." << '\n';
}

QCoro::Task<> run()
{
    {
        Task cook_task = start(cook);
        Task delivery_task = start(delivery);
        Task phone_task = start(phone);
        co_await cook_task;
        co_await delivery_task;
        co_await phone_task;
    }
}

} // namespace lesson

QCoro::Task<> runAndQuit()
{
    int status = 0;
    try {
        co_await lesson::run();
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        status = 1;
    }
    QCoreApplication::exit(status);
}

int main(int count, char **arguments)
{
    QCoreApplication application(count, arguments);
    QTimer::singleShot(0, [] { runAndQuit(); });
    return application.exec();
}
