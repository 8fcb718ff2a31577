// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/picturestore.h"

#include "scenario/pictures.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

namespace {

constexpr qreal mostSide = 4096;
constexpr int percent = 100;

QImage drawSvg(QByteArray svg, const QColor &ink, qreal scale)
{
    svg.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(svg);
    const QSizeF size = QSizeF(renderer.defaultSize()) * scale;
    if (!renderer.isValid() || size.isEmpty() || std::max(size.width(), size.height()) > mostSide)
        return {};
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter, QRectF(QPointF(), size));
    return image;
}

/// Null for what is not there or not to be shown.
QImage draw(const std::filesystem::path &folder, const QString &path, const QColor &ink, qreal scale)
{
    const QString name = QString::fromStdString((folder / path.toStdString()).string());
    QFile file(name);
    if (!QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(qint64(scenario::largestPicture) + 1);
    if (!scenario::pictureProblem(path.toStdString(), {bytes.constData(), std::size_t(bytes.size())})
             .isEmpty())
        return {};
    if (path.endsWith(u".svg", Qt::CaseInsensitive))
        return drawSvg(bytes, ink, scale);
    const QImage image = QImage::fromData(bytes, "PNG");
    return image.scaled((QSizeF(image.size()) * scale).toSize(), Qt::KeepAspectRatio,
                        Qt::SmoothTransformation);
}

} // namespace

void PictureStore::setFolder(const std::filesystem::path &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_pictures.clear();
    ++m_generation;
    Q_EMIT changed();
}

PictureStore::Picture PictureStore::find(const QString &path, const QColor &ink, qreal scale,
                                         qreal pixelRatio)
{
    const Key key{path, ink.rgb(), int(std::lround(scale * percent)), int(std::lround(pixelRatio * percent))};
    const auto [place, isNew] = m_pictures.try_emplace(key);
    if (isNew) {
        m_queue.run([=, this, folder = m_folder, generation = m_generation]() -> std::function<void()> {
            QImage image = draw(folder, path, ink, scale * pixelRatio);
            image.setDevicePixelRatio(pixelRatio);
            return [=, this] {
                if (generation != m_generation)
                    return;
                m_pictures[key] = {image.isNull() ? State::Absent : State::Ready, image};
                Q_EMIT changed();
            };
        });
    }
    return place->second;
}

} // namespace simmer::ui
