// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/headercodec.h"

#include "trace/frame.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace simmer::trace {

namespace {

using Json = nlohmann::json;
constexpr int maxDepth = 5;
constexpr std::size_t maxNameBytes = 4096;

Json toJson(const LocalizedText &text)
{
    Json json = Json::object();
    for (const auto &[locale, string] : text)
        json[locale] = string;
    return json;
}

/// Leaves `headerFromJson` only as a problem's text.
struct Unsound : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

const Json &member(const Json &object, const char *key)
{
    if (!object.is_object())
        throw Unsound(std::string("no object where '") + key + "' should be");
    const auto found = object.find(key);
    if (found == object.end())
        throw Unsound(std::string("'") + key + "' is missing");
    return *found;
}

std::string string(const Json &object, const char *key, std::size_t limit = maxNameBytes)
{
    const Json &value = member(object, key);
    if (!value.is_string() || value.get_ref<const std::string &>().size() > limit)
        throw Unsound(std::string("'") + key + "' is no short text");
    return cleanText(value.get_ref<const std::string &>());
}

LocalizedText text(const Json &value)
{
    if (!value.is_object())
        throw Unsound("a text is no object of locales");
    LocalizedText text;
    for (const auto &[locale, string] : value.items()) {
        if (!string.is_string())
            throw Unsound("a text's locale has no text");
        text.emplace(cleanText(locale), cleanText(string.get_ref<const std::string &>()));
    }
    return text;
}

LocalizedText text(const Json &object, const char *key)
{
    return text(member(object, key));
}

std::int64_t integer(const Json &object, const char *key, std::int64_t least, std::int64_t most)
{
    const Json &value = member(object, key);
    const bool fits = value.is_number_unsigned() ? value.get<std::uint64_t>() <= std::uint64_t(INT64_MAX)
                                                 : value.is_number_integer();
    if (!fits || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
        throw Unsound(std::string("'") + key + "' is no whole number within its bounds");
    return value.get<std::int64_t>();
}

double positive(const Json &object, const char *key)
{
    const Json &value = member(object, key);
    if (!value.is_number() || !std::isfinite(value.get<double>()) || value.get<double>() < 1e-9 ||
        value.get<double>() > 1e12)
        throw Unsound(std::string("'") + key + "' is no positive number");
    return value.get<double>();
}

const Json &list(const Json &object, const char *key)
{
    const Json &value = member(object, key);
    if (!value.is_array())
        throw Unsound(std::string("'") + key + "' is no list");
    return value;
}

template <typename Enum> Enum enumeration(const Json &object, const char *key, Enum last)
{
    const std::string wanted = string(object, key);
    for (int i = 0; i <= int(last); ++i) {
        if (wanted == name(Enum(i)))
            return Enum(i);
    }
    throw Unsound(std::string("'") + key + "' is '" + wanted + "'");
}

void readLists(const Json &json, Header &header)
{
    for (const Json &definition : list(json, "definitions"))
        header.definitions.push_back({string(definition, "name"), text(definition, "label")});
    const auto lastDefinition = std::int64_t(header.definitions.size()) - 1;
    for (const Json &step : list(json, "steps")) {
        const auto lastCaller = std::int64_t(header.steps.size()) - 1;
        header.steps.push_back({string(step, "pointer"), string(step, "verb"), text(step, "label"),
                                std::uint32_t(integer(step, "definition", 0, lastDefinition))});
        if (step.contains("caller"))
            header.steps.back().caller = StepIndex(integer(step, "caller", 0, lastCaller));
    }
    for (const Json &object : list(json, "objects")) {
        header.objects.push_back({string(object, "name"), string(object, "type"), text(object, "label"),
                                  integer(object, "initial", INT64_MIN, INT64_MAX)});
    }
    for (const Json &said : list(json, "texts"))
        header.texts.push_back(text(said));
}

/// Traces of earlier versions say nothing of it.
Containment containment(const Json &json)
{
    Containment containment;
    if (!json.contains("containment"))
        return containment;
    const Json &object = member(json, "containment");
    for (const Json &mechanism : list(object, "inForce")) {
        if (!mechanism.is_string())
            throw Unsound("a containment mechanism has no name");
        containment.inForce.push_back(cleanText(mechanism.get_ref<const std::string &>()));
    }
    const LocalizedText missing = text(object, "missing");
    containment.missing.insert(missing.begin(), missing.end());
    return containment;
}

/// Only what was recorded from a program has them.
void readSources(const Json &json, Header &header)
{
    if (!json.contains("sources"))
        return;
    std::size_t left = Header::maxSourceBytes;
    for (const Json &source : list(json, "sources")) {
        header.sources.push_back({string(source, "path"), string(source, "text", left)});
        left -= std::min(left, header.sources.back().text.size());
    }
}

Header read(const Json &json)
{
    Header header;
    header.scheduling = enumeration(json, "scheduling", Scheduling::Processes);
    header.clock = enumeration(json, "clock", ClockKind::Simulated);
    header.engine = string(json, "engine");
    header.lessonId = string(json, "lesson");
    header.lessonTitle = text(json, "title");
    header.unitName = text(json, "unit");
    header.unitMs = positive(json, "unitMs");
    header.pace = positive(json, "pace");
    header.cores = int(integer(json, "cores", 1, 1 << 16));
    header.originNs = integer(json, "originNs", 0, INT64_MAX);
    header.pid = integer(json, "pid", 0, INT64_MAX);
    header.containment = containment(json);
    readLists(json, header);
    readSources(json, header);
    return header;
}

} // namespace

std::string headerToJson(const Header &header)
{
    Json json{
        {"scheduling", name(header.scheduling)},
        {"clock", name(header.clock)},
        {"engine", header.engine},
        {"lesson", header.lessonId},
        {"title", toJson(header.lessonTitle)},
        {"unit", toJson(header.unitName)},
        {"unitMs", header.unitMs},
        {"pace", header.pace},
        {"cores", header.cores},
        {"originNs", header.originNs},
        {"pid", header.pid},
        {"containment", {{"inForce", header.containment.inForce}, {"missing", header.containment.missing}}},
        {"definitions", Json::array()},
        {"steps", Json::array()},
        {"objects", Json::array()},
        {"texts", Json::array()}};
    for (const DefinitionInfo &definition : header.definitions)
        json["definitions"].push_back({{"name", definition.name}, {"label", toJson(definition.label)}});
    for (const StepInfo &step : header.steps) {
        json["steps"].push_back({{"pointer", step.pointer},
                                 {"verb", step.verb},
                                 {"label", toJson(step.label)},
                                 {"definition", step.definition}});
        if (step.caller != noStep)
            json["steps"].back()["caller"] = std::uint32_t(step.caller);
    }
    for (const ObjectInfo &object : header.objects) {
        json["objects"].push_back({{"name", object.name},
                                   {"type", object.type},
                                   {"label", toJson(object.label)},
                                   {"initial", object.initial}});
    }
    for (const LocalizedText &said : header.texts)
        json["texts"].push_back(toJson(said));
    for (const SourceFile &source : header.sources)
        json["sources"].push_back({{"path", source.path}, {"text", source.text}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Header> headerFromJson(std::string_view text, std::string &problem)
{
    bool tooDeep = false;
    const auto watchDepth = [&](int depth, Json::parse_event_t, Json &) {
        tooDeep = tooDeep || depth > maxDepth;
        return !tooDeep;
    };
    const Json json = Json::parse(text, watchDepth, false);
    if (tooDeep || !json.is_object()) {
        problem = "the header is no JSON object of the right shape";
        return {};
    }
    try {
        return read(json);
    } catch (const Unsound &unsound) {
        problem = std::string("the header is unsound: ") + unsound.what();
    } catch (const Json::exception &failure) {
        problem = std::string("the header is unsound: ") + failure.what();
    }
    return {};
}

} // namespace simmer::trace
