// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/axisitem.h"
#include "ui/lanes/densityindex.h"

#include <qqmlregistration.h>

namespace simmer::ui {

/// One lane in a few pixels: at each moment whether somebody ran, could have run, was stuck or only waited.
class MiniMapItem : public AxisItem
{
    Q_OBJECT
    QML_ELEMENT
public:
    explicit MiniMapItem(QQuickItem *parent = nullptr) : AxisItem(parent) {}

protected:
    void paintTrace(Canvas &canvas) override;
    void forget() override { m_density = {}; }

private:
    DensityIndex m_density;
};

} // namespace simmer::ui
