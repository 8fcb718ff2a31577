// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QQmlParserStatus>
#include <QSettings>
#include <QStringList>

#include <memory>

namespace simmer::ui {

/// What the user has chosen, kept from start to start. Each change is written at once.
class Preferences : public QObject, public QQmlParserStatus
{
    Q_OBJECT
    QML_ELEMENT
    Q_INTERFACES(QQmlParserStatus)
    /// False: begins with the defaults and keeps nothing. To be set when it is created.
    Q_PROPERTY(bool stored MEMBER m_stored)
    /// Values by name that win over the stored ones, and are not stored themselves. To be set when it is
    /// created.
    Q_PROPERTY(QVariantMap overrides MEMBER m_values)
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY themeChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(double textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY reducedMotionChanged)
    /// Id of the learner who was here last.
    Q_PROPERTY(QString learner READ learner WRITE setLearner NOTIFY learnerChanged)
    /// As PythonLanes has them.
    Q_PROPERTY(QStringList pythonLanes READ pythonLanes WRITE setPythonLanes NOTIFY pythonLanesChanged)
public:
    explicit Preferences(QObject *parent = nullptr);

    QString theme() const;
    void setTheme(const QString &theme);
    QString language() const;
    void setLanguage(const QString &language);
    double textScale() const;
    void setTextScale(double scale);
    bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    QString learner() const;
    void setLearner(const QString &id);
    QStringList pythonLanes() const;
    void setPythonLanes(const QStringList &names);

    void classBegin() override {}
    void componentComplete() override;

Q_SIGNALS:
    void themeChanged();
    void languageChanged();
    void textScaleChanged();
    void reducedMotionChanged();
    void learnerChanged();
    void pythonLanesChanged();
    /// The choices could not be written.
    void notSaved(const QString &file);

private:
    QVariant value(const QString &key, const QVariant &fallback) const;
    /// False when nothing has changed.
    bool store(const QString &key, const QVariant &value);

    bool m_stored = true;
    std::unique_ptr<QSettings> m_settings;
    QVariantMap m_values;
};

} // namespace simmer::ui
