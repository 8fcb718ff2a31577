// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQuickItem>
#include <QQuickWindow>
#include <QRectF>
#include <QStringList>

#include <vector>

/// Looks through a window for text that cannot be read: cut off, elided, outside of its panel, or over other
/// text.
///
/// What a Flickable holds may be out of view in the direction in which it scrolls.
class LayoutProbe : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// One line for each thing wrong; empty when all can be read.
    Q_INVOKABLE QStringList findings(QQuickWindow *window) const;

private:
    struct Shown
    {
        QQuickItem *item;
        QString text;
        /// What can be seen of it, in the window.
        QRectF rect;
    };

    void visit(QQuickItem *item, QRectF visible, bool scrolls, std::vector<Shown> &shown,
               QStringList &findings) const;
    void look(QQuickItem *item, const QRectF &visible, bool scrolls, std::vector<Shown> &shown,
              QStringList &findings) const;
};
