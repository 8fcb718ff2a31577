// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cpphelpers.h"

#include "codegen/cpp/cppblockinghelpers.h"
#include "codegen/cpp/cppcancelhelpers.h"
#include "codegen/cpp/cppgrouphelpers.h"
#include "codegen/cpp/cppoutsidehelpers.h"
#include "codegen/cpp/cppprocesshelpers.h"
#include "codegen/cpp/cppqcorohelpers.h"
#include "codegen/cpp/cppqcorooutsidehelpers.h"
#include "codegen/cpp/cppthreadhelpers.h"

#include <algorithm>

namespace simmer::codegen {

namespace {

constexpr std::string_view work = R"(/// Keeps the processor busy for so long.
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
)";

constexpr std::string_view lasting = R"(/// A computed duration.
Duration lasting(std::int64_t units)
{
    if (units < 0 || units > 10'000)
        throw std::out_of_range("a duration of " + std::to_string(units) + " units is not within 0 and 10000");
    return double(units) * $UNIT;
}
)";

constexpr std::string_view timedOut = R"(struct TimedOut : std::runtime_error
{
    TimedOut() : std::runtime_error("timed out") {}
};
)";

constexpr std::string_view stuck = R"(/// Ends the program: it would wait for ever.
[[noreturn]] void stuck(const char *why)
{
    std::cout << std::flush;
    std::cerr << "stuck: " << why << '\n';
    std::_Exit(1);
}
)";

constexpr std::string_view finally = R"(/// Does something when its block is left, in whatever way.
template <typename Function> struct Finally
{
    explicit Finally(Function function) : leave(function) {}
    Finally(const Finally &) = delete;
    ~Finally() { leave(); }

    Function leave;
};
)";

} // namespace

std::string replaced(std::string text, std::string_view what, const std::string &with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

const std::vector<CppHelperText> &cppHelpers()
{
    static const std::vector<CppHelperText> own{
        {CppHelper::Work, "work", {"time.h"}, work},
        {CppHelper::Lasting, "lasting", {"cstdint", "stdexcept", "string"}, lasting},
        {CppHelper::TimedOut, "TimedOut", {"stdexcept"}, timedOut},
        {CppHelper::Stuck, "stuck", {"cstdlib", "iostream"}, stuck},
        {CppHelper::Finally, "Finally", {}, finally},
    };
    static const std::vector<CppHelperText> all = [] {
        std::vector<CppHelperText> texts = own;
        for (const auto *others :
             {&blockingHelpers(), &threadHelpers(), &processHelpers(), &outsideHelpers(), &qcoroHelpers(),
              &cancelHelpers(), &groupHelpers(), &qcoroOutsideHelpers()})
            texts.insert(texts.end(), others->begin(), others->end());
        std::sort(texts.begin(), texts.end(),
                  [](const auto &one, const auto &other) { return one.helper < other.helper; });
        return texts;
    }();
    return all;
}

} // namespace simmer::codegen
