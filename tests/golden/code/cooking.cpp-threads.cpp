// Cooking while awaiting a delivery
// To be compiled with: -std=c++20 -pthread

#include <chrono>
#include <cstdint>
#include <iostream>
#include <syncstream>
#include <thread>
#include <time.h>

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

void cook()
{
    work(1 * min); // wash the rice
    std::osyncstream(std::cout) << "The pot is on." << '\n';
    std::this_thread::sleep_for(12 * min); // rice simmers
    work(1 * min); // serve
    std::osyncstream(std::cout) << "Dinner is ready." << '\n';
}

void delivery()
{
    work(0.5 * min); // order
    std::this_thread::sleep_for(10 * min); // the parcel is on its way
    std::osyncstream(std::cout) << "The doorbell rings." << '\n';
    work(1 * min); // unpack
}

void phone()
{
    for (std::int64_t turn = 0; turn < 2; ++turn) {
        work(1 * min); // scroll
        std::this_thread::sleep_for(2 * min); // a video loads
    }
    std::osyncstream(std::cout) << "Seen it all." << '\n';
}

void run()
{
    {
        const std::jthread cook_thread(cook);
        const std::jthread delivery_thread(delivery);
        const std::jthread phone_thread(phone);
    } // waits for their ends
}

} // namespace lesson

int main()
{
    lesson::run();
}
