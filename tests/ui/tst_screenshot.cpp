// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include <QImage>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// `simmer --screenshot` and the other options of the window's command line, on the built program.
class TestScreenshot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void looksAndSizes_data();
    void looksAndSizes();
    void playheadStandsAtItsTime();
    void wrongUsage_data();
    void wrongUsage();
    void brokenLessonIsShown();
    void missingFile();
    void screenshotCannotBeWritten();
    void screenshotsLeaveNothingBehind();

private:
    struct Result
    {
        int exitCode;
        QString errors;
        QString output;
    };

    Result simmer(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_RUNTIME_DIR", m_folder.path());
        environment.insert("XDG_CONFIG_HOME", m_folder.filePath("config"));
        environment.insert("XDG_DATA_HOME", m_folder.filePath("data"));
        process.setProcessEnvironment(environment);
        process.start(SIMMER_BIN_DIR "/simmer", arguments);
        if (!process.waitForFinished(60'000)) {
            process.kill();
            process.waitForFinished();
            return {-1, "did not end", {}};
        }
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()),
                QString::fromUtf8(process.readAllStandardOutput())};
    }

    QString picture(const QString &name) const { return m_folder.filePath(name + ".png"); }

    QTemporaryDir m_folder;
};

namespace {

const QString tiny = SIMMER_SOURCE_DIR "/tests/ui/data/tiny.json";

/// Time of the last event of a trace of tiny.json, in its lesson units.
double endOf(const QString &trace)
{
    QProcess process;
    process.start(SIMMER_BIN_DIR "/simmer-cli", {"trace", trace, "--as", "events"});
    process.waitForFinished();
    qint64 last = 0;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n'))
        last = std::max(last, QJsonDocument::fromJson(line)["t"].toInteger());
    constexpr double unitNs = 10e6;
    return double(last) / unitNs;
}

int coloursIn(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); x += 3)
            colours.insert(image.pixel(x, y));
    }
    return int(colours.size());
}

/// Column of the playhead's line through the lanes, or -1: the one with the most pixels of its colour.
int playheadColumn(const QImage &image)
{
    const QRgb red = QColor("#cf222e").rgb();
    int best = -1;
    int most = 60;
    for (int x = 0; x < image.width(); ++x) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            count += image.pixel(x, y) == red;
        if (count > most) {
            most = count;
            best = x;
        }
    }
    return best;
}

} // namespace

void TestScreenshot::looksAndSizes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::newRow("before the run") << QStringList{} << QSize(1440, 900);
    QTest::newRow("small, Chinese, dark")
        << QStringList{"--run", "--size", "1366x768", "--language", "zh_CN", "--theme", "dark"}
        << QSize(1366, 768);
    QTest::newRow("big, high contrast, checked")
        << QStringList{"--run", "--size", "1920x1080", "--theme", "contrast", "--phase", "check"}
        << QSize(1920, 1080);
}

void TestScreenshot::looksAndSizes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, size);
    const QString file = picture("look");
    const Result result = simmer(QStringList{tiny, "--screenshot", file} + arguments);
    QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
    QVERIFY2(result.errors.isEmpty(), qPrintable(result.errors));
    const QImage image(file);
    QCOMPARE(image.size(), size);
    QVERIFY(coloursIn(image) > 30);
}

void TestScreenshot::playheadStandsAtItsTime()
{
    const QString trace = m_folder.filePath("tiny.trace");
    // One of the lesson's claims is wrong on purpose.
    QProcess cli;
    cli.start(SIMMER_BIN_DIR "/simmer-cli", {"run", tiny, "--model", "coroutines", "--trace", trace});
    QVERIFY(cli.waitForFinished());
    QCOMPARE(cli.exitCode(), 1);
    const double end = endOf(trace);
    QVERIFY(end > 5);
    std::vector<QImage> images;
    std::vector<int> columns;
    for (const double part : {0.0, 0.25, 0.5, 1.0}) {
        const Result result = simmer(
            {trace, "--at", QString::number(end * part), "--select", "left", "--screenshot", picture("at")});
        QVERIFY2(result.exitCode == 0, qPrintable(result.errors));
        images.emplace_back(picture("at"));
        columns.push_back(playheadColumn(images.back()));
    }
    QVERIFY(images[0] != images[1] && images[1] != images[2] && images[2] != images[3]);
    const int width = columns[3] - columns[0];
    QVERIFY(columns[0] > 0);
    QVERIFY(width > 300);
    QVERIFY2(std::abs(columns[1] - columns[0] - width / 4) <= 3, qPrintable(QString::number(columns[1])));
    QVERIFY2(std::abs(columns[2] - columns[0] - width / 2) <= 3, qPrintable(QString::number(columns[2])));
}

void TestScreenshot::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown option") << QStringList{"--nonsense"};
    QTest::newRow("size") << QStringList{"--size", "big"};
    QTest::newRow("size beyond reason") << QStringList{"--size", "100000x5"};
    QTest::newRow("theme") << QStringList{"--theme", "pink"};
    QTest::newRow("language") << QStringList{"--language", "tlh"};
    QTest::newRow("phase") << QStringList{"--phase", "sleep"};
    QTest::newRow("at without a run") << QStringList{"--at", "3"};
    QTest::newRow("negative time") << QStringList{"--run", "--at", "-3"};
    QTest::newRow("present is not there yet") << QStringList{"--present"};
    QTest::newRow("no such lane") << QStringList{tiny,  "--run",        "--lane",
                                                 "gil", "--screenshot", "/tmp/none.png"};
    QTest::newRow("no such task") << QStringList{tiny,     "--run",        "--select",
                                                 "nobody", "--screenshot", "/tmp/none.png"};
}

void TestScreenshot::wrongUsage()
{
    QFETCH(QStringList, arguments);
    const Result result = simmer(arguments);
    QCOMPARE(result.exitCode, 2);
    QVERIFY(!result.errors.isEmpty());
}

void TestScreenshot::brokenLessonIsShown()
{
    const Result result =
        simmer({SIMMER_SOURCE_DIR "/tests/ui/data/broken.json", "--screenshot", picture("broken")});
    QCOMPARE(result.exitCode, 1);
    QVERIFY(coloursIn(QImage(picture("broken"))) > 10);
}

void TestScreenshot::missingFile()
{
    QCOMPARE(simmer({"/nowhere/none.json", "--screenshot", picture("none")}).exitCode, 3);
    QCOMPARE(simmer({"/nowhere/none.trace", "--screenshot", picture("none")}).exitCode, 3);
}

void TestScreenshot::screenshotCannotBeWritten()
{
    const Result result = simmer({tiny, "--screenshot", "/nowhere/window.png"});
    QCOMPARE(result.exitCode, 3);
    QVERIFY2(result.errors.contains("/nowhere/window.png"), qPrintable(result.errors));
}

void TestScreenshot::screenshotsLeaveNothingBehind()
{
    QCOMPARE(simmer({tiny, "--theme", "dark", "--screenshot", picture("dark")}).exitCode, 0);
    QVERIFY(!QDir(m_folder.filePath("config/Simmer")).exists());
    QVERIFY(!QDir(m_folder.filePath("data/simmer")).exists());
}

QTEST_MAIN(TestScreenshot)
#include "tst_screenshot.moc"
