// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/pictures.h"

#include "scenario/report.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <set>
#include <system_error>

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

std::string svgProblem(std::string_view bytes)
{
    const std::string text = lower(bytes);
    if (text.find("<svg") == std::string::npos)
        return "is no SVG picture";
    for (const std::string_view word : refused) {
        if (text.find(word) != std::string::npos)
            return std::string("has ‘").append(word).append("’, and an SVG picture of a lesson is shapes only");
    }
    if (static_cast<std::size_t>(std::count(text.begin(), text.end(), '<')) > 2 * mostElements)
        return "has more than " + std::to_string(mostElements) + " elements";
    return {};
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t value = 0;
    for (const char c : bytes.substr(0, 4))
        value = value << 8 | static_cast<unsigned char>(c);
    return value;
}

std::string pngProblem(std::string_view bytes)
{
    constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
    constexpr std::size_t widthAt = 16;
    constexpr std::size_t heightAt = 20;
    if (bytes.substr(0, signature.size()) != signature || bytes.size() < heightAt + 4)
        return "is no PNG picture";
    if (std::max(bigEndian(bytes.substr(widthAt)), bigEndian(bytes.substr(heightAt))) > mostPictureSide)
        return "is more than " + std::to_string(mostPictureSide) + " pixels wide or high";
    return {};
}

/// At most one byte more than may be: of a regular file only, never of a device or a pipe.
std::string readPicture(const fs::path &file, std::string &problem)
{
    std::error_code ignored;
    std::ifstream stream;
    if (fs::is_regular_file(file, ignored))
        stream.open(file, std::ios::binary);
    if (!stream.is_open()) {
        problem = "is not there";
        return {};
    }
    std::string bytes(largestPicture + 1, '\0');
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(std::size_t(stream.gcount()));
    return bytes;
}

} // namespace

std::string pictureProblem(std::string_view path, std::string_view bytes)
{
    if (bytes.size() > largestPicture)
        return "is larger than " + std::to_string(largestPicture / 1024) + " KiB";
    const std::string name = lower(path);
    if (endsWith(name, ".svg"))
        return svgProblem(bytes);
    return endsWith(name, ".png") ? pngProblem(bytes) : "is neither .svg nor .png";
}

Diagnostics checkPictures(const std::vector<PictureUse> &uses, const fs::path &folder,
                          const std::string &file)
{
    Report report(file);
    std::set<std::string> seen;
    for (const PictureUse &use : uses) {
        if (!seen.insert(use.path).second)
            continue;
        std::string problem;
        const std::string bytes = readPicture(folder / use.path, problem);
        if (problem.empty())
            problem = pictureProblem(use.path, bytes);
        if (!problem.empty())
            report.warning("lesson/picture", use.source, "the picture " + inQuotes(use.path) + " " + problem,
                           "Until it is mended, its description is shown in its place");
    }
    return report.take();
}

} // namespace simmer::scenario
