// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/containment.h"

#include <QTest>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

using namespace simmer::platform;

namespace {

pid_t forkRunning(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    return child;
}

int statusOf(pid_t child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

} // namespace

class ContainmentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grandchildDiesWithItsParent();
    void aParentThatIsGoneIsNoticed();
};

/// The test adopts the grandchild, so that it sees how it ends.
void ContainmentTest::grandchildDiesWithItsParent()
{
    QVERIFY(adoptOrphans());
    int report[2];
    QCOMPARE(::pipe(report), 0);
    const pid_t child = forkRunning([&report] {
        const pid_t self = ::getpid();
        const pid_t grandchild = forkRunning([&report, self] {
            if (!dieWithParent(self))
                return 1;
            (void)!::write(report[1], "r", 1);
            for (;;)
                ::pause();
        });
        (void)!::write(report[1], &grandchild, sizeof grandchild);
        for (;;)
            ::pause();
        return 0;
    });
    char bytes[1 + sizeof(pid_t)];
    for (std::size_t got = 0; got < sizeof bytes;)
        got += std::size_t(::read(report[0], bytes + got, sizeof bytes - got));
    ::kill(child, SIGKILL);
    QVERIFY(WIFSIGNALED(statusOf(child)));
    int status = 0;
    QVERIFY(::waitpid(-1, &status, 0) > 0);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGKILL);
    ::close(report[0]);
    ::close(report[1]);
}

void ContainmentTest::aParentThatIsGoneIsNoticed()
{
    const pid_t child = forkRunning([] { return dieWithParent(::getpid()) ? 1 : 0; });
    QCOMPARE(statusOf(child), 0);
}

QTEST_APPLESS_MAIN(ContainmentTest)
#include "tst_containment.moc"
