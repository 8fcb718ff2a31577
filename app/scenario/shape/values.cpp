// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/values.h"

#include "scenario/formula/formulalexer.h"
#include "scenario/shape/markup.h"
#include "scenario/suggestion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

namespace simmer::scenario {

namespace {

constexpr std::size_t longestName = 64;

std::string shown(double number)
{
    std::ostringstream stream;
    stream.precision(15);
    stream << number;
    return stream.str();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

/// What a text may not hold, as it is shown in terminals and windows.
void checkCharacters(Report &report, JsonNode node)
{
    const auto &text = node.string();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) {
            report.error("lesson/control-character", Source{node.pointer(), node.positionInside(i)},
                         Phrase::of("a text holds a control character"),
                         Phrase::of("Only line breaks and tabs may stand in a text"));
            return;
        }
    }
}

std::optional<std::string> readTextString(Report &report, JsonNode node)
{
    auto text = readString(report, node);
    if (!text)
        return {};
    if (text->empty()) {
        report.error("schema/empty", node, Phrase::of("%1 is empty", fieldOf(node)),
                     Phrase::of("Write the text, or leave the field out"));
        return {};
    }
    checkCharacters(report, node);
    return text;
}

} // namespace

bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= longestName && isNameStart(text.front()) &&
           std::all_of(text.begin(), text.end(), isNameCharacter);
}

bool isId(std::string_view text)
{
    return !text.empty() && text.size() <= longestName &&
           std::all_of(text.begin(), text.end(), [](char c) { return isLower(c) || isDigit(c) || c == '-'; });
}

bool isLocale(std::string_view text)
{
    const auto take = [&](auto first, auto rest, std::size_t least, std::size_t most) {
        std::size_t length = 0;
        while (length < text.size() && length < most && (length == 0 ? first(text[0]) : rest(text[length])))
            ++length;
        if (length < least)
            return false;
        text.remove_prefix(length);
        return true;
    };
    const auto takeMark = [&] {
        const bool there = !text.empty() && text.front() == '_';
        text.remove_prefix(there ? 1 : 0);
        return there;
    };
    if (!take(isLower, isLower, 2, 3))
        return false;
    while (!text.empty()) {
        const bool script = text.size() > 2 && isLower(text[2]);
        if (!takeMark() || !(script ? take(isUpper, isLower, 4, 4) : take(isUpper, isUpper, 2, 2)))
            return false;
    }
    return true;
}

Phrase fieldOf(JsonNode node)
{
    return node.key().empty() ? Phrase::of("this") : Phrase::verbatim(inQuotes(node.key()));
}

void wrongKind(Report &report, JsonNode node, Phrase wanted, Phrase hint)
{
    report.error(
        "schema/type", node,
        Phrase::of("%1 has to be %2, and is %3", fieldOf(node), std::move(wanted), describe(node.kind())),
        std::move(hint));
}

bool readBoolean(Report &report, JsonNode node, bool otherwise)
{
    if (!node)
        return otherwise;
    if (node.is(JsonKind::Boolean))
        return node.boolean();
    wrongKind(report, node, Phrase::of("true or false"), Phrase::of("Write true or false without quotes"));
    return otherwise;
}

void readTrue(Report &report, JsonNode node)
{
    if (node && !(node.is(JsonKind::Boolean) && node.boolean()))
        report.error("schema/value", node, Phrase::of("%1 has no value but true", fieldOf(node)),
                     Phrase::of("Write \"%1\": true", node.key()));
}

std::optional<std::int64_t> readWhole(Report &report, JsonNode node, std::int64_t least, std::int64_t most)
{
    if (!node)
        return {};
    constexpr double exact = 9007199254740992.0; // 2^53: up to here a double holds every whole number
    const bool wholeReal = node.is(JsonKind::Real) && std::abs(node.number()) <= exact &&
                           std::trunc(node.number()) == node.number();
    if (!node.is(JsonKind::Integer) && !wholeReal) {
        wrongKind(report, node, Phrase::of("a whole number"),
                  node.is(JsonKind::String) ? Phrase::of("Write the number without quotes") : Phrase());
        return {};
    }
    const auto value = wholeReal ? std::int64_t(node.number()) : node.integer();
    if (value < least || value > most) {
        const bool open = most == std::numeric_limits<std::int64_t>::max();
        report.error("schema/range", node, Phrase::of("%1 is %2 and out of range", fieldOf(node), value),
                     open ? Phrase::of("It has to be at least %1", least)
                          : Phrase::of("It goes from %1 to %2", least, most));
        return {};
    }
    return value;
}

std::optional<std::uint32_t> readCount(Report &report, JsonNode node, std::uint32_t least, std::uint32_t most)
{
    const auto value = readWhole(report, node, least, most);
    return value ? std::optional(std::uint32_t(*value)) : std::nullopt;
}

std::optional<double> readNumber(Report &report, JsonNode node, double least, double most)
{
    if (!node)
        return {};
    if (!node.isNumber()) {
        wrongKind(report, node, Phrase::of("a number"),
                  node.is(JsonKind::String) ? Phrase::of("Write the number without quotes") : Phrase());
        return {};
    }
    const auto value = node.number();
    if (value < least || value > most) {
        report.error("schema/range", node,
                     Phrase::of("%1 is %2 and out of range", fieldOf(node), shown(value)),
                     Phrase::of("It goes from %1 to %2", shown(least), shown(most)));
        return {};
    }
    return value;
}

std::optional<std::string> readString(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (node.is(JsonKind::String))
        return node.string();
    wrongKind(report, node, Phrase::of("a string"),
              node.isNumber() ? Phrase::of("Write it in double quotes") : Phrase());
    return {};
}

std::string readName(Report &report, JsonNode node)
{
    const auto text = readString(report, node);
    if (!text || isName(*text))
        return text.value_or(std::string{});
    report.error(
        "schema/name", node, Phrase::of("%1 cannot be a name", inQuotes(*text)),
        Phrase::of("Names have letters, digits and _, begin with no digit, and are at most 64 long"));
    return {};
}

std::string readId(Report &report, JsonNode node)
{
    const auto text = readString(report, node);
    if (!text || isId(*text))
        return text.value_or(std::string{});
    report.error(
        "schema/id", node, Phrase::of("%1 cannot be an id", inQuotes(*text)),
        Phrase::of("Ids have small letters, digits and -, and are at most 64 long, as in \"two-burners\""));
    return {};
}

Text readText(Report &report, JsonNode node)
{
    if (node)
        report.noteText(node);
    return readData(report, node);
}

Text readData(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (node.is(JsonKind::String)) {
        auto text = readTextString(report, node);
        return text ? Text(std::move(*text)) : Text();
    }
    if (!node.is(JsonKind::Object)) {
        wrongKind(report, node, Phrase::of("a text"),
                  Phrase::of("Write \"…\", or { \"en\": \"…\", \"zh_CN\": \"…\" }"));
        return {};
    }
    if (node.childCount() == 0)
        report.error("schema/empty", node, Phrase::of("%1 is empty", fieldOf(node)),
                     Phrase::of("Write { \"en\": \"…\", \"zh_CN\": \"…\" }"));
    std::map<std::string, std::string> byLocale;
    readMembers(report, node, [&](JsonNode member) {
        if (!isLocale(member.key())) {
            report.error("schema/locale", member.keySource(),
                         Phrase::of("%1 is not a locale", inQuotes(member.key())),
                         Phrase::of("Locales look like en, de or zh_CN"));
        } else if (auto text = readTextString(report, member)) {
            byLocale.emplace(member.key(), std::move(*text));
        }
    });
    return Text(std::move(byLocale));
}

Text readLongText(Report &report, JsonNode node)
{
    auto text = readText(report, node);
    if (node.is(JsonKind::String))
        checkMarkup(report, node);
    for (auto member = node.is(JsonKind::Object) ? node.firstChild() : JsonNode{}; member;
         member = member.nextSibling()) {
        if (member.is(JsonKind::String))
            checkMarkup(report, member);
    }
    return text;
}

std::optional<std::size_t> readChoice(Report &report, JsonNode node,
                                      const std::vector<std::string_view> &choices)
{
    const auto text = readString(report, node);
    if (!text)
        return {};
    const auto found = std::find(choices.begin(), choices.end(), *text);
    if (found != choices.end())
        return std::size_t(found - choices.begin());
    const auto best = closest(*text, choices);
    report.error("schema/value", node, Phrase::of("%1 cannot be %2", fieldOf(node), inQuotes(*text)),
                 best.empty() ? Phrase::of("It is %1", oneOf(choices)) : didYouMean(best));
    return {};
}

std::vector<std::string> readNames(Report &report, JsonNode node)
{
    std::vector<std::string> names;
    if (node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a list of names"), Phrase::of("Write [\"%1\"]", node.string()));
        return names;
    }
    readItems(report, node, 1, [&](JsonNode item) { names.push_back(readName(report, item)); });
    return names;
}

void readItems(Report &report, JsonNode node, std::uint32_t least, const std::function<void(JsonNode)> &read)
{
    if (!node)
        return;
    if (!node.is(JsonKind::Array)) {
        wrongKind(report, node, Phrase::of("a list"), Phrase::of("Write [ … ]"));
        return;
    }
    if (node.childCount() < least) {
        report.error("schema/empty", node,
                     least == 1 ? Phrase::of("%1 needs at least one element", fieldOf(node))
                                : Phrase::of("%1 needs at least %2 elements", fieldOf(node), least));
    }
    for (auto item = node.firstChild(); item; item = item.nextSibling())
        read(item);
}

void readMembers(Report &report, JsonNode node, const std::function<void(JsonNode)> &read)
{
    if (!node)
        return;
    if (!node.is(JsonKind::Object)) {
        wrongKind(report, node, Phrase::of("an object"), Phrase::of("Write { \"name\": … }"));
        return;
    }
    for (auto member = node.firstChild(); member; member = member.nextSibling())
        read(member);
}

} // namespace simmer::scenario
