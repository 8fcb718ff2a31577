// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "cli/newcommand.h"

#include "cli/output.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <string_view>

#include <sys/stat.h>

namespace simmer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view idMark = "@ID@";
constexpr std::string_view lessonMark = "@LESSON@";

constexpr std::string_view lessonTemplate = R"({
  "format": 1,
  "id": "@ID@",
  "title": { "en": "Tea and toast", "zh_CN": "茶和吐司" },
  "goal": { "en": "You can explain why waiting for two things need not take the time of both.",
            "zh_CN": "你能说明：等两件事，为什么不必花两份时间。" },
  "prerequisites": [],
  "difficulty": 1,
  "unit": { "name": { "en": "minute", "zh_CN": "分钟" }, "ms": 20 },
  "objects": {},
  "tasks": {
    "tea": {
      "label": { "en": "make tea", "zh_CN": "泡茶" },
      "steps": [
        { "say": { "en": "kettle is on", "zh_CN": "水烧上了" } },
        { "sleep": 8, "label": { "en": "the water heats up", "zh_CN": "水在加热" } },
        { "say": { "en": "tea is ready", "zh_CN": "茶好了" } }
      ]
    },
    "toast": {
      "label": { "en": "make toast", "zh_CN": "烤吐司" },
      "steps": [
        { "work": 1, "label": { "en": "cut the bread", "zh_CN": "切面包" } },
        { "sleep": 5, "label": { "en": "the toaster toasts", "zh_CN": "吐司机在烤" } },
        { "say": { "en": "toast is ready", "zh_CN": "吐司好了" } }
      ]
    }
  },
  "main": [
    { "gather": ["tea", "toast"] },
    { "say": { "en": "breakfast is served", "zh_CN": "早餐好了" } }
  ],
  "models": ["sequential", "coroutines", "threads", "processes"],
  "predict": [
    { "ask": { "en": "How many minutes will breakfast take with coroutines?",
               "zh_CN": "用协程做这顿早餐要几分钟？" },
      "kind": "time", "of": "coroutines.elapsed" }
  ],
  "stops": [
    { "at": { "model": "coroutines", "task": "tea", "event": "suspended", "nth": 1 },
      "title": { "en": "The kettle needs nobody", "zh_CN": "烧水不用人看着" },
      "say": { "en": "At this `await` the task gives the thread back, and the bread gets cut.",
               "zh_CN": "在这个 `await` 处，任务把线程让出来，于是可以去切面包。" },
      "focus": "scheduler" }
  ],
  "claims": [
    { "that": "coroutines.elapsed < 0.8 * sequential.elapsed",
      "text": { "en": "Waiting for both at once takes less time than one after the other.",
                "zh_CN": "两件事同时等，比一件一件等用的时间少。" } }
  ],
  "quiz": [
    { "ask": { "en": "Which lane used the fewest threads?", "zh_CN": "哪条泳道用的线程最少？" },
      "kind": "choice",
      "options": [
        { "text": { "en": "coroutines", "zh_CN": "协程" }, "when": "coroutines.threads < threads.threads" },
        { "text": { "en": "threads", "zh_CN": "线程" }, "when": "threads.threads < coroutines.threads" }
      ] }
  ]
}
)";

constexpr std::string_view packTemplate = R"({
  "format": 1,
  "id": "@ID@",
  "title": { "en": "My pack", "zh_CN": "我的课程包" },
  "authors": ["Your name"],
  "license": "CC-BY-4.0",
  "version": "0.1.0",
  "units": [
    { "title": { "en": "First steps", "zh_CN": "入门" }, "lessons": ["@LESSON@"] }
  ]
}
)";

constexpr std::string_view firstLesson = "tea-and-toast";

std::string filled(std::string_view text, std::string_view mark, std::string_view value)
{
    std::string result(text);
    for (std::size_t at = result.find(mark); at != std::string::npos;
         at = result.find(mark, at + value.size()))
        result.replace(at, mark.size(), value);
    return result;
}

bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

bool writeLesson(const fs::path &file)
{
    return writeNewFile(file, filled(lessonTemplate, idMark, file.stem().string()));
}

bool writePack(const fs::path &folder)
{
    if (::mkdir(folder.c_str(), 0777) != 0) {
        std::cerr << "simmer-cli: " << folder.string() << ": cannot be created: " << std::strerror(errno)
                  << '\n';
        return false;
    }
    const std::string pack = filled(packTemplate, idMark, folder.filename().string());
    return writeNewFile(folder / "pack.json", filled(pack, lessonMark, firstLesson)) &&
           writeLesson(folder / (std::string(firstLesson) + ".json"));
}

} // namespace

ExitCode createFrom(Template what, const std::string &path)
{
    fs::path target = fs::path(path).lexically_normal();
    if (!target.has_filename())
        target = target.parent_path();
    if (what == Template::Lesson && target.extension() == ".json")
        target.replace_extension();
    const std::string id = target.filename().string();
    if (!isId(id)) {
        std::cerr << "simmer-cli: '" << id
                  << "' cannot be an id: use 1 to 64 of the characters a-z, 0-9 and -\n";
        return ExitCode::Usage;
    }
    if (what == Template::Lesson)
        target += ".json";
    if (!(what == Template::Pack ? writePack(target) : writeLesson(target)))
        return ExitCode::InputOutput;
    Output output;
    output.stream() << target.string() << '\n';
    return output.finish() ? ExitCode::Fine : ExitCode::InputOutput;
}

} // namespace simmer::cli
