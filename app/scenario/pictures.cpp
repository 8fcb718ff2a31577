// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/pictures.h"

#include "scenario/report.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

namespace simmer::scenario {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostElements = 2000;

/// Elements and attributes that draw more than they are, or something from elsewhere.
constexpr std::array<std::string_view, 12> refused{"<!",       "<use",           "<image",  "<script",
                                                   "<style",   "<foreignobject", "<filter", "<animate",
                                                   "<pattern", "<symbol",        "href",    "<a "};

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() > end.size() && text.substr(text.size() - end.size()) == end;
}

Phrase svgProblem(const std::string &name, std::string_view bytes)
{
    const std::string text = lower(bytes);
    if (text.find("<svg") == std::string::npos)
        return Phrase::of("the picture %1 is no SVG picture", name);
    for (const std::string_view word : refused) {
        if (text.find(word) != std::string::npos)
            return Phrase::of("the picture %1 has ‘%2’, and an SVG picture of a lesson is shapes only", name,
                              word);
    }
    if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '<')) > 2 * mostElements)
        return Phrase::of("the picture %1 has more than %2 elements", name, mostElements);
    return {};
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

Phrase pngProblem(const std::string &name, std::string_view bytes)
{
    constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
    constexpr std::size_t widthAt = 16;
    constexpr std::size_t heightAt = 20;
    if (bytes.substr(0, signature.size()) != signature || bytes.size() < heightAt + 4)
        return Phrase::of("the picture %1 is no PNG picture", name);
    if (std::max(bigEndian(bytes.substr(widthAt)), bigEndian(bytes.substr(heightAt))) > mostPictureSide)
        return Phrase::of("the picture %1 is more than %2 pixels wide or high", name, mostPictureSide);
    return {};
}

/// At most one byte more than may be: of a regular file only, never of a device or a pipe.
std::optional<std::string> readPicture(const fs::path &file)
{
    std::error_code ignored;
    std::ifstream stream;
    if (fs::is_regular_file(file, ignored))
        stream.open(file, std::ios::binary);
    if (!stream.is_open())
        return {};
    std::string bytes(largestPicture + 1, '\0');
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(stream.gcount()));
    return bytes;
}

} // namespace

Phrase pictureProblem(std::string_view path, std::string_view bytes)
{
    const std::string name = inQuotes(path);
    if (bytes.size() > largestPicture)
        return Phrase::of("the picture %1 is larger than %2 KiB", name, largestPicture / 1024);
    const std::string file = lower(path);
    if (endsWith(file, ".svg"))
        return svgProblem(name, bytes);
    return endsWith(file, ".png") ? pngProblem(name, bytes)
                                  : Phrase::of("the picture %1 is neither .svg nor .png", name);
}

Diagnostics checkPictures(const std::vector<PictureUse> &uses, const fs::path &folder,
                          const std::string &file)
{
    Report report(file);
    std::set<std::string> seen;
    for (const PictureUse &use : uses) {
        if (!seen.insert(use.path).second)
            continue;
        const auto bytes = readPicture(folder / use.path);
        auto problem = bytes ? pictureProblem(use.path, *bytes)
                             : Phrase::of("the picture %1 is not there", inQuotes(use.path));
        if (!problem.isEmpty())
            report.warning("lesson/picture", use.source, std::move(problem),
                           Phrase::of("Until it is mended, its description is shown in its place"));
    }
    return report.take();
}

} // namespace simmer::scenario
