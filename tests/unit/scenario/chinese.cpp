// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "chinese.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>
#include <map>

namespace simmer::scenario::test {

namespace {

/// The finished translations of phrases, by their pattern.
const std::map<std::string, std::string> &translations()
{
    static const auto all = [] {
        std::map<std::string, std::string> found;
        QFile file(QStringLiteral(SIMMER_SOURCE_DIR "/translations/simmer_zh_CN.ts"));
        if (!file.open(QIODevice::ReadOnly))
            return found;
        QXmlStreamReader xml(&file);
        QString context, source;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"source")
                source = xml.readElementText();
            else if (xml.name() == u"translation" && context == u"Phrase" &&
                     !xml.attributes().hasAttribute(QStringLiteral("type")))
                found.emplace(source.toStdString(), xml.readElementText().toStdString());
        }
        return found;
    }();
    return all;
}

/// Its places, in the order of their numbers.
std::string placesOf(const std::string &pattern)
{
    std::string places;
    for (std::size_t at = pattern.find('%'); at != std::string::npos; at = pattern.find('%', at + 1))
        places += pattern.substr(at + 1, 1);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace

std::string inChinese(const Phrase &phrase)
{
    return phrase.text([](const char *pattern) {
        const auto found = translations().find(pattern);
        return found == translations().end() ? std::string(pattern) : found->second;
    });
}

std::string notInChinese(const Phrase &phrase)
{
    std::string missing;
    phrase.text([&](const char *pattern) {
        const auto found = translations().find(pattern);
        if (found == translations().end() || found->second.empty() ||
            placesOf(found->second) != placesOf(pattern))
            missing += std::string(pattern) + "\n";
        return std::string(pattern);
    });
    return missing;
}

std::string notInChinese(const Diagnostics &diagnostics)
{
    std::string missing;
    for (const auto &diagnostic : diagnostics)
        missing += notInChinese(diagnostic.message) + notInChinese(diagnostic.hint);
    return missing;
}

} // namespace simmer::scenario::test
