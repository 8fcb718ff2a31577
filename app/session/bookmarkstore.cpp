// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/bookmarkstore.h"

#include "trace/atomicfile.h"

#include <nlohmann/json.hpp>

#include <QCryptographicHash>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>
#include <cstdint>
#include <functional>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <system_error>
#include <utility>

namespace simmer::session {

namespace fs = std::filesystem;
using Bookmark = Bookmarks::Bookmark;
using nlohmann::json;

namespace {

/// The format of the files; a larger number is of a newer Simmer.
constexpr int format = 1;
const std::string suffix = ".bookmarks.json";
/// So much of a trace's begin and of its end tells it from every other.
constexpr qint64 told = 1 << 20;
/// Far more than so many bookmarks take.
constexpr qint64 largestFile = 4 << 20;

/// Empty for what cannot be read.
std::string identity(const QString &trace)
{
    QFile file(trace);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const qint64 size = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(size));
    hash.addData(file.read(told));
    if (size > told && file.seek(std::max(told, size - told)))
        hash.addData(file.read(told));
    return file.error() == QFileDevice::NoError ? hash.result().toHex().left(40).toStdString()
                                                : std::string();
}

std::string toJson(const std::vector<Bookmark> &bookmarks)
{
    json list = json::array();
    for (const Bookmark &bookmark : bookmarks)
        list.push_back({{"time", bookmark.time}, {"name", bookmark.name.toStdString()}});
    const json whole{{"format", format}, {"bookmarks", std::move(list)}};
    return whole.dump(1, ' ', false, json::error_handler_t::replace) + '\n';
}

/// Empty list for what is damaged; nothing for a newer format.
std::optional<std::vector<Bookmark>> fromJson(const QByteArray &text)
{
    const json whole = json::parse(text.begin(), text.end(), nullptr, false);
    std::vector<Bookmark> bookmarks;
    if (!whole.is_object())
        return bookmarks;
    try {
        if (whole.at("format").get<std::int64_t>() > format)
            return {};
        for (const json &one : whole.at("bookmarks")) {
            const auto time = one.at("time").get<std::int64_t>();
            if (time >= 0 && bookmarks.size() < BookmarkStore::mostBookmarks)
                bookmarks.push_back({time, QString::fromStdString(one.at("name").get<std::string>())});
        }
        return bookmarks;
    } catch (const json::exception &) {
        return std::vector<Bookmark>{};
    }
}

/// The oldest files go when there are too many.
void prune(const fs::path &folder)
{
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        const auto changed = entry->last_write_time(gone);
        if (!gone && entry->path().filename().string().ends_with(suffix))
            files.emplace_back(changed, entry->path());
    }
    std::ranges::sort(files);
    for (std::size_t i = 0; i + BookmarkStore::mostTraces < files.size(); ++i)
        fs::remove(files[i].second, error);
}

/// Empty when it is done; else what went wrong.
std::string write(const fs::path &path, const std::vector<Bookmark> &bookmarks)
{
    std::error_code error;
    if (bookmarks.empty()) {
        fs::remove(path, error);
        return error ? error.message() : std::string();
    }
    fs::create_directories(path.parent_path(), error);
    if (error)
        return error.message();
    const std::string text = toJson(bookmarks);
    trace::AtomicFile file(path);
    if (!file.open() || !file.write(std::as_bytes(std::span(text))) || !file.commit())
        return file.problem();
    prune(path.parent_path());
    return {};
}

} // namespace

BookmarkStore::BookmarkStore(fs::path folder, QObject *parent) : QObject(parent), m_folder(std::move(folder))
{}

BookmarkStore::~BookmarkStore() = default;

fs::path BookmarkStore::defaultFolder()
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return fs::path(data.toStdString()) / "simmer" / "bookmarks";
}

BookmarkStore::Found BookmarkStore::find(const fs::path &folder, const QString &trace)
{
    Found found;
    const std::string id = identity(trace);
    if (id.empty())
        return found;
    found.file = folder / (id + suffix);
    QFile file(QString::fromStdString(found.file.string()));
    if (!file.open(QIODevice::ReadOnly))
        return found;
    auto bookmarks = fromJson(file.read(largestFile));
    if (bookmarks)
        found.bookmarks = std::move(*bookmarks);
    else
        found.file.clear();
    return found;
}

void BookmarkStore::open(const QString &trace)
{
    close();
    if (m_folder.empty() || trace.isEmpty())
        return;
    m_trace = trace;
    m_jobs.run([this, folder = m_folder, trace, opening = m_opening]() -> std::function<void()> {
        return [this, opening, found = find(folder, trace)] {
            if (opening != m_opening)
                return;
            m_file = found.file;
            Q_EMIT opened(found.bookmarks);
        };
    });
}

void BookmarkStore::close()
{
    ++m_opening;
    m_trace.clear();
    m_file.clear();
}

void BookmarkStore::keep(std::vector<Bookmark> bookmarks)
{
    if (m_file.empty())
        return;
    m_jobs.run([this, file = m_file, bookmarks = std::move(bookmarks)]() -> std::function<void()> {
        return [this, file, problem = write(file, bookmarks)] {
            if (problem.empty())
                Q_EMIT saved();
            else
                Q_EMIT notSaved(QString::fromStdString(file.string()), QString::fromStdString(problem));
        };
    });
}

void BookmarkStore::flush()
{
    m_jobs.flush();
}

} // namespace simmer::session
