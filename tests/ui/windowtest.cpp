// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "layoutprobe.h"
#include "windowprobe.h"

#include "ui/theme/fonts.h"

#include <QGuiApplication>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtQuickTest>

/// Gives the QML tests the window's modules, a folder of their own for what the window stores, and the
/// probes.
class WindowTest : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void applicationAvailable()
    {
        qputenv("XDG_CONFIG_HOME", m_home.path().toUtf8());
        qputenv("XDG_DATA_HOME", m_home.path().toUtf8());
        QGuiApplication::setOrganizationName(QStringLiteral("Simmer"));
        QGuiApplication::setApplicationName(QStringLiteral("simmer-test"));
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        simmer::ui::setUpFonts();
    }

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
        qmlRegisterSingletonInstance("Simmer.Test", 1, 0, "LayoutProbe", &m_layout);
        qmlRegisterSingletonInstance("Simmer.Test", 1, 0, "WindowProbe", &m_window);
    }

private:
    QTemporaryDir m_home;
    LayoutProbe m_layout;
    WindowProbe m_window;
};

QUICK_TEST_MAIN_WITH_SETUP(window, WindowTest)

#include "windowtest.moc"
