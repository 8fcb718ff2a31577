// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "desktop/director.h"
#include "desktop/options.h"
#include "desktop/rendering.h"
#include "ui/theme/fonts.h"
#include "ui/window/workbench.h"

#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QScreen>

#include <iostream>

using namespace simmer;

namespace {

void describeProgram()
{
    QGuiApplication::setApplicationName(QStringLiteral("simmer"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Simmer"));
    QGuiApplication::setOrganizationName(QStringLiteral("Simmer"));
    QGuiApplication::setApplicationVersion(QStringLiteral(SIMMER_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.simmer.Simmer"));
}

/// What Main.qml is created with: the command line wins over what the user has stored.
QVariantMap initialProperties(const desktop::Options &options)
{
    QVariantMap overrides;
    if (!options.theme.isEmpty())
        overrides.insert(QStringLiteral("theme"), options.theme);
    if (!options.language.isEmpty())
        overrides.insert(QStringLiteral("language"), options.language);
    if (options.reducedMotion || !options.screenshot.isEmpty())
        overrides.insert(QStringLiteral("reducedMotion"), true);
    QVariantMap properties{{QStringLiteral("overrides"), overrides},
                           {QStringLiteral("storePreferences"), options.screenshot.isEmpty()}};
    if (options.size) {
        properties.insert(QStringLiteral("width"), options.size->width());
        properties.insert(QStringLiteral("height"), options.size->height());
    }
    return properties;
}

/// A window without a size of its own is no larger than the screen.
void fitOnScreen(QQuickWindow &window)
{
    const QSize room = window.screen()->availableSize();
    window.resize(window.size().boundedTo(room).expandedTo(window.minimumSize()));
}

} // namespace

int main(int argc, char **argv)
{
    const auto read = desktop::readOptions(argc, argv);
    if (const auto *status = std::get_if<desktop::Exit>(&read))
        return int(*status);
    const auto &options = std::get<desktop::Options>(read);

    QGuiApplication application(argc, argv);
    describeProgram();
    ui::setUpFonts();
    desktop::chooseRenderer();

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(initialProperties(options));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Simmer/Window/Main.qml")));
    if (engine.rootObjects().isEmpty()) {
        std::cerr << "simmer: the window could not be made; is a QML module missing? app/packages lists them"
                  << std::endl;
        return int(desktop::Exit::InputOutput);
    }
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!options.size && options.screenshot.isEmpty())
        fitOnScreen(*window);
    auto *workbench = window->property("workbench").value<ui::Workbench *>();
    if (options.path.isEmpty())
        QMetaObject::invokeMethod(window, "resume");
    else
        workbench->open(options.path);

    desktop::Director director(window, workbench, options);
    director.start();
    return application.exec();
}
