// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/jobqueue.h"

#include <QColor>
#include <QImage>
#include <QObject>
#include <QQmlEngine>
#include <QString>

#include <filesystem>
#include <map>
#include <tuple>

namespace simmer::ui {

/// The pictures that a pack's texts show, read and drawn on a thread of their own. What the pack should not
/// contain is not drawn; see scenario::pictureProblem.
class PictureStore : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A glossary has the pictures of its pack.")
public:
    explicit PictureStore(QObject *parent = nullptr) : QObject(parent) {}

    /// The folder that the pictures' paths begin in.
    void setFolder(const std::filesystem::path &folder);

    enum class State
    {
        Coming,
        Ready,
        Absent ///< or not to be shown
    };
    struct Picture
    {
        State state = State::Coming;
        /// With its device pixel ratio.
        QImage image;
    };
    /// Asks for what is not there yet: `changed` tells when it is. `ink` is the colour that an SVG calls
    /// `currentColor`, `scale` its size against the one that it gives itself.
    Picture find(const QString &path, const QColor &ink, qreal scale, qreal pixelRatio);

Q_SIGNALS:
    void changed();

private:
    using Key = std::tuple<QString, QRgb, int, int>;

    std::filesystem::path m_folder;
    std::map<Key, Picture> m_pictures;
    /// What was asked of an earlier folder is not taken.
    int m_generation = 0;
    session::JobQueue m_queue;
};

} // namespace simmer::ui
