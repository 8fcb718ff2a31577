// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>
#include <QTranslator>

namespace simmer::ui {

/// The language of the program's own texts; a change is seen at once, in all that is open.
class Language : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// "en" or "zh_CN".
    Q_PROPERTY(QString current READ current WRITE setCurrent NOTIFY currentChanged)
public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    const QString &current() const { return m_current; }
    /// One that is not available is ignored.
    void setCurrent(const QString &language);

    static bool isAvailable(const QString &language);
    /// What the user's system asks for, else English.
    static QString ofSystem();

Q_SIGNALS:
    /// The translator is in place already.
    void currentChanged();

private:
    QString m_current;
    QTranslator m_translator;
};

} // namespace simmer::ui
