// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/expression.h"
#include "scenario/lesson.h"
#include "scenario/report.h"
#include "scenario/text.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

// Each of these takes the value of a field. A field that is not there gives nothing, in silence; one that is
// of the wrong shape gives nothing and a `schema/…` error.

inline constexpr double longestDuration = 10'000;

bool readBoolean(Report &report, JsonNode node, bool otherwise);
/// A field whose only value is `true`, as in `{"yield": true}`.
void readTrue(Report &report, JsonNode node);
std::optional<std::int64_t> readWhole(Report &report, JsonNode node, std::int64_t least, std::int64_t most);
std::optional<std::uint32_t> readCount(Report &report, JsonNode node, std::uint32_t least,
                                       std::uint32_t most);
std::optional<double> readNumber(Report &report, JsonNode node, double least, double most);
std::optional<std::string> readString(Report &report, JsonNode node);
/// The name of a task, object, handle or local: letters, digits and _, at most 64, no digit first.
std::string readName(Report &report, JsonNode node);
/// The id of a lesson or pack.
std::string readId(Report &report, JsonNode node);
/// A text for people: a string, or a map from locale to string.
Text readText(Report &report, JsonNode node);
/// The same, for texts that are data: they need no translation.
Text readData(Report &report, JsonNode node);
/// Like `readText`, in the Markdown subset: what that does not have is reported.
Text readLongText(Report &report, JsonNode node);
/// The index of the string among `choices`.
std::optional<std::size_t> readChoice(Report &report, JsonNode node,
                                      const std::vector<std::string_view> &choices);
std::vector<std::string> readNames(Report &report, JsonNode node);
void readItems(Report &report, JsonNode node, std::uint32_t least, const std::function<void(JsonNode)> &read);
void readMembers(Report &report, JsonNode node, const std::function<void(JsonNode)> &read);

std::optional<Expression> readExpression(Report &report, JsonNode node);
Duration readDuration(Report &report, JsonNode node);
std::optional<Comparison> readComparison(Report &report, JsonNode node);
std::optional<ClaimExpression> readClaim(Report &report, JsonNode node);
std::optional<MeasurePath> readMeasurePath(Report &report, JsonNode node);

bool isName(std::string_view text);
bool isId(std::string_view text);
/// "en", "zh_CN", "sr_Latn_RS".
bool isLocale(std::string_view text);

/// How messages name a value: by its field, else "this".
Phrase fieldOf(JsonNode node);
/// Reports that `node` is not what it should be. `wanted` as in "a string".
void wrongKind(Report &report, JsonNode node, Phrase wanted, Phrase hint = {});

} // namespace simmer::scenario
