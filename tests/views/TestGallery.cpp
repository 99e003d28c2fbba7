// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/Pictures.h"
#include "views/charts/RaceChart.h"
#include "views/frame/MainFrame.h"
#include "views/gallery/ComponentsPage.h"
#include "views/gallery/StatesPage.h"
#include "views/signin/FirstRunView.h"
#include "views/signin/SignInView.h"

#include <QtTest>

using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 nineOClock = 1'776'214'800'000; // 2026-04-15 09:00 in Beijing

SignInState signInState()
{
    SignInState state;
    state.servers = {{"a", QStringLiteral("市网信办中心"), "redoubt.example", "9C:41:00:11:22:33:44:E7", CertificateCheck::Verified}};
    state.serverId = "a";
    state.account = QStringLiteral("值班员01");
    state.now = nineOClock + 5 * 60 * minute;
    state.offlineDataAt = nineOClock + 292 * minute;
    state.installation = "DUTY-01";
    state.version = "0.1";
    state.languages = {{"zh_CN", QStringLiteral("中文")}, {"en", "English"}};
    state.language = Language::available().constFirst();
    return state;
}

QList<RaceSeries> eightTeams()
{
    const char *names[] = {"红05 青锋", "红01 惊蛰", "红03 听涛", "红06 远山", "红02 朔风", "红08 白露", "红04 破晓", "红07 流火"};
    const int starts[] = {3900, 3260, 2140, 2900, 2800, 1900, 1650, 1200};
    const int ends[] = {6180, 5020, 4812, 4190, 3655, 2980, 2415, 1760};
    QList<RaceSeries> all;
    for (int team = 0; team < 8; ++team) {
        RaceSeries series{QString::number(team), QString::fromUtf8(names[team]), team, {{nineOClock, double(starts[team])}}};
        for (int step = 1; step <= 10; ++step) {
            const qint64 time = nineOClock + (step * 30 + (team * 7 + step * step * 5) % 26) * minute;
            const double share = step == 10 ? 1.0 : (step * step) / 110.0 + step * 0.02 + (team % 3) * 0.02;
            series.points << RacePoint{time, starts[team] + (ends[team] - starts[team]) * qMin(1.0, share)};
        }
        all << series;
    }
    return all;
}

} // namespace

/// Takes the pictures that people hold beside the design's, and checks what a machine can see in them.
class TestGallery : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;
    Language m_language;

    void look(const QString &name)
    {
        for (const Look &each : looks) {
            if (name != QLatin1StringView(each.name))
                continue;
            m_language.apply(each.language);
            m_theme.setScheme(each.scheme);
            m_theme.setLargeType(each.large);
            m_theme.apply();
        }
    }

    static void addLooks()
    {
        QTest::addColumn<QString>("name");
        for (const Look &each : looks)
            QTest::newRow(each.name) << QString::fromLatin1(each.name);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void componentsAreDrawnAndUnclipped_data() { addLooks(); }
    void componentsAreDrawnAndUnclipped()
    {
        QFETCH(QString, name);
        look(name);
        ComponentsPage page;

        const QImage image = picture(page, name.startsWith("large") ? QSize(2400, 1400) : QSize(1920, 1080), "components-" + name);

        QCOMPARE(colourCount(image), 64);
        QCOMPARE(clippedTexts(page).join(u'\n'), QString());
    }

    void statesAreDrawnAndUnclipped_data() { addLooks(); }
    void statesAreDrawnAndUnclipped()
    {
        QFETCH(QString, name);
        look(name);
        StatesPage page;

        const QImage image = picture(page, QSize(1200, 1040), "states-" + name);

        QVERIFY(colourCount(image) > 20);
        QCOMPARE(clippedTexts(page).join(u'\n'), QString());
    }

    void signInIsDrawnAndUnclipped_data() { addLooks(); }
    void signInIsDrawnAndUnclipped()
    {
        QFETCH(QString, name);
        look(name);
        SignInView view;
        view.setState(signInState());
        view.setFailure({SignInProblem::WrongPassword, 3, 15, 0, {}});

        const QImage image = picture(view, name.startsWith("large") ? QSize(1366, 1000) : QSize(1366, 768), "signin-" + name);

        QVERIFY(colourCount(image) > 20);
        QCOMPARE(clippedTexts(view).join(u'\n'), QString());
    }

    void firstRunIsDrawnAndUnclipped_data() { addLooks(); }
    void firstRunIsDrawnAndUnclipped()
    {
        QFETCH(QString, name);
        look(name);
        FirstRunView view;
        view.setFooter("DUTY-01", "0.1", {{"zh_CN", QStringLiteral("中文")}, {"en", "English"}}, "zh_CN");
        (void)picture(view, QSize(1366, 900), "firstrun-entry-" + name);
        const QStringList clippedAtEntry = clippedTexts(view);
        view.setOffer({"redoubt.example:8443",
                       QStringLiteral("市网信办中心"),
                       "CN=Redoubt CA",
                       "9C:41:5D:2E:77:10:AB:CD:9C:41:5D:2E:77:10:AB:CD:9C:41:5D:2E:77:10:AB:CD:9C:41:5D:2E:77:10:AB:E7",
                       "2036-04-01",
                       {}});

        const QImage image = picture(view, QSize(1366, 900), "firstrun-offer-" + name);

        QVERIFY(colourCount(image) > 20);
        QCOMPARE(clippedAtEntry, QStringList());
        QCOMPARE(clippedTexts(view).join(u'\n'), QString());
    }

    void frameIsDrawnAndUnclipped_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSize>("size");
        for (const Look &each : looks) {
            for (const QSize &size : {QSize(1920, 1080), QSize(1366, 768)})
                QTest::addRow("%s at %d", each.name, size.width()) << QString::fromLatin1(each.name) << size;
        }
    }
    void frameIsDrawnAndUnclipped()
    {
        QFETCH(QString, name);
        QFETCH(QSize, size);
        look(name);
        const bool chinese = name.contains("zh");
        const auto word = [chinese](const char *zh, const char *en) { return QString::fromUtf8(chinese ? zh : en); };
        MainFrame frame;
        auto *chart = new RaceChart;
        chart->setTimeZone(QTimeZone("Asia/Shanghai"));
        chart->setSeries(eightTeams());
        chart->setOwn("2");
        chart->setRange(nineOClock, nineOClock + 326 * minute);
        frame.addPage({"exercises", word("演练", "Exercises"), Icon::Exercise}, chart);
        frame.addPage({"duty", word("值守", "Duty"), Icon::Duty}, new QWidget);
        frame.addPage({"remediation", word("整改", "Remediation"), Icon::Remediation}, new QWidget);
        frame.addPage({"settings", word("设置", "Settings"), Icon::Settings, true}, new QWidget);
        frame.setBadge("exercises", 5);
        frame.setBadge("duty", 1);
        frame.setAccount({word("裁判03", "Judge 03"), word("市网信办", "City office")});
        frame.setNote({Icon::Duty, word("当班", "On duty"), word("主班 值班员01　副班 值班员02", "Officer 01  Officer 02"),
                       word("至明日 08:30", "until tomorrow 08:30")});
        frame.setClock(
            {word("攻击窗口 · 第 2 天", "Attack window · day 2"), "05:26:18", word("剩 3 小时 34 分", "3 h 34 min left"), ClockState::Urgency::Calm});
        frame.setSync({true, 3, 0, 0});
        frame.setNotice(Tone::Severity2, Icon::Lock, word("排名已冻结", "Standings frozen"), word("18:30 公布。", "Published at 18:30."));

        const QImage image = picture(frame, size, QStringLiteral("frame-%1-%2").arg(name).arg(size.width()));

        QVERIFY(colourCount(image) > 20);
        QCOMPARE(clippedTexts(frame).join(u'\n'), QString());
        QCOMPARE(frame.size(), size); // nothing pushes the window wider than the screen
    }

    void wallRaceIsDrawn()
    {
        look("dark-zh");
        RaceChart chart(RaceChart::Form::Wall);
        chart.setTimeZone(QTimeZone("Asia/Shanghai"));
        chart.setSeries(eightTeams());
        chart.setRange(nineOClock, nineOClock + 326 * minute);
        chart.setMarks({{nineOClock + 240 * minute, {}}});

        const QImage image = picture(chart, QSize(1000, 480), "race-wall");

        QVERIFY(colourCount(image) > 8);
    }
};

REDOUBT_TEST(TestGallery)
#include "TestGallery.moc"
