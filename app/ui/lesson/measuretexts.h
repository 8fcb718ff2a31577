// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "ui/run/timeformat.h"

#include <QCoreApplication>
#include <QString>

namespace simmer::ui {

/// Says measures and their values to people: "Coroutines: total" and "18.5 min".
class MeasureTexts
{
    Q_DECLARE_TR_FUNCTIONS(MeasureTexts)
public:
    /// Names of tasks and numbers come from `scenario`, in `locale`.
    MeasureTexts(const scenario::Scenario &scenario, const QString &locale);

    static QString model(scenario::Model model);
    QString name(const scenario::MeasurePath &path) const;
    QString value(const scenario::MeasurePath &path, double value) const;
    /// "18.5 min".
    QString time(double units) const;
    /// A task's label, else its name.
    QString task(const std::string &name) const;
    /// What to look for when a claim about these measures fails here.
    QString reason(const scenario::ClaimExpression &expression) const;

    static bool isTime(const std::string &measure);

private:
    static QString measure(const std::string &measure);

    const scenario::Scenario &m_scenario;
    std::string m_locale;
    TimeFormat m_format;
};

} // namespace simmer::ui
