// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "desktop/rendering.h"

#include <QDir>
#include <QGuiApplication>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QQuickWindow>

namespace simmer::desktop {

namespace {

bool hasGraphicsCard()
{
    return !QDir(QStringLiteral("/dev/dri")).entryList({QStringLiteral("renderD*")}, QDir::System).isEmpty();
}

bool platformHasOpenGl()
{
    const QString platform = QGuiApplication::platformName();
    return platform == u"xcb" || platform.startsWith(u"wayland") || platform == u"eglfs";
}

/// Whether OpenGL is there, and not done by the processor. Asking takes some 100 ms, so first look for a
/// card.
bool hasFastOpenGl()
{
    if (!platformHasOpenGl() || !hasGraphicsCard())
        return false;
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return false;
    const QByteArray renderer(reinterpret_cast<const char *>(context.functions()->glGetString(GL_RENDERER)));
    const QByteArray name = renderer.toLower();
    context.doneCurrent();
    return !name.contains("llvmpipe") && !name.contains("softpipe") && !name.contains("swrast") &&
           !name.contains("swiftshader");
}

} // namespace

void chooseRenderer()
{
    if (qEnvironmentVariableIsSet("QT_QUICK_BACKEND") || qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        return;
#ifdef Q_OS_LINUX
    if (!hasFastOpenGl())
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
#endif
}

} // namespace simmer::desktop
