// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/icon.h"

#include <QFile>
#include <QPainter>

namespace simmer::ui {

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setImplicitSize(16, 16);
    m_renderer.setAspectRatioMode(Qt::KeepAspectRatio);
}

void Icon::setName(const QString &name)
{
    if (name == m_name)
        return;
    m_name = name;
    reload();
    Q_EMIT nameChanged();
}

void Icon::setColor(const QColor &color)
{
    if (color == m_color)
        return;
    m_color = color;
    reload();
    Q_EMIT colorChanged();
}

void Icon::reload()
{
    QFile file(QStringLiteral(":/qt/qml/Simmer/Theme/icons/%1.svg").arg(m_name));
    QByteArray svg;
    if (!m_name.isEmpty() && file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace("currentColor", m_color.name().toLatin1());
    m_renderer.load(svg);
    update();
}

void Icon::paint(QPainter *painter)
{
    if (m_renderer.isValid())
        m_renderer.render(painter, boundingRect());
}

} // namespace simmer::ui
