// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include <QTest>
class AsyncioOrderTest : public QObject
{
    Q_OBJECT
};
QTEST_APPLESS_MAIN(AsyncioOrderTest)
#include "tst_asyncioorder.moc"
