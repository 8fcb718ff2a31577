// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonhelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view work = R"(def work(seconds):
    """Keeps the processor busy for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass
)";

constexpr std::string_view lasting = R"(def lasting(units):
    """A computed duration in seconds."""
    if not 0 <= units <= 10_000:
        raise ValueError(f"a duration of {units} units is not within 0 and 10000")
    return units * $UNIT
)";

constexpr std::string_view stuck = R"(def stuck(why):
    """Ends the program: it would wait for ever."""
    print("stuck:", why, file=sys.stderr)
    sys.stdout.flush()
    os._exit(1)
)";

constexpr std::string_view firstOf = R"(async def first_of(*runners):
    """Waits until the first is done and cancels the others."""
    tasks = [asyncio.ensure_future(runner) for runner in runners]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    winner = next(task for task in tasks if task.done())
    losers = [task for task in tasks if task is not winner]
    for task in losers:
        task.cancel()
    await asyncio.gather(*losers, return_exceptions=True)
    return winner.result()
)";

} // namespace

const std::vector<PythonHelperText> &pythonHelpers()
{
    static const std::vector<PythonHelperText> all{
        {PythonHelper::Work, "work", {"time"}, work},
        {PythonHelper::Lasting, "lasting", {}, lasting},
        {PythonHelper::Stuck, "stuck", {"os", "sys"}, stuck},
        {PythonHelper::FirstOf, "first_of", {"asyncio"}, firstOf},
    };
    return all;
}

} // namespace simmer::codegen
