// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ReportShelf.h"
#include "app/console/areas/duty/ReportTab.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/report/CollectPage.h"
#include "views/duty/report/ReportingPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using duty::ReportState;

/// Two counties and a city: zero reports come in, one is late, one is a copy and goes back, one is made without a network; the city's page is right
/// at every step, and a county learns nothing of the other. Real consoles with their windows, a real server, TLS, SQLite.
class TestCountiesReport : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_countyA;
    Id m_countyB;
    Instant m_past;  ///< a due time some minutes ago
    Instant m_ahead; ///< one to come, which is open
    std::string m_zone;

    [[nodiscard]] Id stream(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(m_house->streams->identity().id, unit, purpose); }
    [[nodiscard]] Id channel(const Id &unit) const { return stream(unit, StreamPurpose::UnitChannel); }

    static console::ReportTab *tab(console::Console &console)
    {
        return console.workbench() ? console.workbench()->area<console::DutyArea>().tab<console::ReportTab>() : nullptr;
    }
    static const models::ReportBoardValues &board(console::Console &console) { return tab(console)->collect().values(); }
    /// The state of a unit as the city's page shows it; none: it is not on the page.
    std::optional<ReportState> state(console::Console &city, const Id &unit) const
    {
        if (!tab(city))
            return {};
        const auto *cell = board(city).cell(unit);
        return cell ? std::optional(cell->view.state) : std::nullopt;
    }
    static void choose(console::Console &city, Instant due) { Q_EMIT tab(city)->collectPage().dueChosen(due); }
    static bool says(const QWidget &page, const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisibleTo(&page) && label->text().contains(words); });
    }

    /// Through the form: begin, two checks, finish.
    void report(console::Console &county, Instant due, const QString &log, const QString &matter = {})
    {
        auto &page = tab(county)->reportingPage();
        Q_EMIT page.dueChosen(due);
        QTRY_VERIFY_WITH_TIMEOUT(page.beginButton()->isVisibleTo(&page), kPatience);
        page.beginButton()->click();
        auto *edit = page.findChild<QLineEdit *>(); // the first check is a number
        QVERIFY(edit);
        edit->clear();
        QTest::keyClicks(edit, log);
        page.findChild<QComboBox *>()->setCurrentIndex(1);
        if (!matter.isEmpty()) {
            page.statement()->setCurrentIndex(1);
            Q_EMIT page.statement()->chosen(1);
            page.matter()->setPlainText(matter);
        }
        QVERIFY2(page.sendButton()->isEnabled(), qPrintable(page.sendButton()->toolTip()));
        page.sendButton()->click();
    }

    void openDuty(const Id &unit, bool reports)
    {
        const json::object named{{"name", "unit"}};
        std::vector<server::UnitOpening> openings{{StreamPurpose::DutyOffice, {{"name", "office"}, {"zone", m_zone}}},
                                                  {StreamPurpose::UnitBroadcast, named}};
        if (reports)
            openings.push_back({StreamPurpose::UnitChannel, named});
        QVERIFY(m_house->admin().openUnitStreams(unit, openings));
    }

    duty::ReportSchedule schedule() const
    {
        duty::ReportSchedule schedule;
        schedule.name = "零报告";
        schedule.zone = m_zone;
        schedule.reminderMinutes = {0, 10};
        const auto zone = *zones::systemZone(m_zone);
        duty::ReportPeriod period;
        period.from = zone.date(m_past) - 1;
        period.until = zone.date(m_past) + 1;
        for (const auto due : {m_past, m_ahead})
            period.times.push_back({static_cast<std::int32_t>(zone.civil(due).second / 60)});
        schedule.periods = {period};
        duty::CheckItem log;
        log.key = "log";
        log.section = "日志";
        log.name = "日志采集";
        log.type = duty::CheckType::Number;
        duty::CheckItem phone;
        phone.key = "phone";
        phone.section = "电话";
        phone.name = "值班电话试拨";
        phone.type = duty::CheckType::Choice;
        phone.choices = {{"通", "不通"}};
        phone.expected = "通";
        schedule.items = {log, phone};
        schedule.groups = {{"县区", {m_countyA, m_countyB}, {}}};
        return schedule;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        // A zone in which it is about noon, so that no due time lies on another day.
        const auto now = m_clock.now();
        const auto hour = static_cast<int>(now.ms / 3'600'000 % 24);
        const int east = 12 - hour; // -11 to 12
        m_zone = east == 0 ? "Etc/GMT" : "Etc/GMT" + std::string(east > 0 ? "-" : "+") + std::to_string(std::abs(east));
        m_past = {now.ms / 60'000 * 60'000 - 7 * 60'000};
        m_ahead = m_past + 30 * 60'000;
        IdSource ids(m_clock, m_random);
        m_countyA = ids.next();
        m_countyB = ids.next();
        QVERIFY(m_house->admin().importUnits({{m_countyA, m_house->bureau, "县区A"}, {m_countyB, m_house->bureau, "县区B"}}));
        openDuty(m_house->bureau, false);
        openDuty(m_countyA, true);
        openDuty(m_countyB, true);
        m_house->addAccount("leader", Role::DutyLeader);
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("county-a");
        m_house->addAccount("county-b");
        QVERIFY(m_house->admin().grantUnitRole("county-a", m_countyA, Role::Liaison));
        QVERIFY(m_house->admin().grantUnitRole("county-b", m_countyB, Role::DutyOfficer));

        auto leader = headless("leader");
        QVERIFY(leader->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
        const duty::ReportBoard none([](const std::string &) { return calendar::TimeZone::utc(); });
        const auto draft = drafts::scheduleDraft(none, stream(m_house->bureau, StreamPurpose::UnitBroadcast), schedule(), m_past + -3'600'000);
        QVERIFY2(draft, draft ? "" : draft.error().detail.c_str());
        const auto committed = leader->commit({*draft});
        QVERIFY2(committed, committed ? "" : committed.error().detail.c_str());
        QVERIFY(leader->waitUntilDrained());
    }

    void theCitysPageIsRightAtEveryStep()
    {
        auto city = console("officer");
        enter(*city, "officer");
        QTRY_VERIFY_WITH_TIMEOUT(tab(*city) && board(*city).asked, kPatience);
        choose(*city, m_past);
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::Missing), kPatience);
        QCOMPARE(state(*city, m_countyB), std::optional(ReportState::Missing));
        QTRY_COMPARE_WITH_TIMEOUT(tab(*city)->badge(), 2, kPatience);

        // One is late, and stays so.
        auto countyA = console("county-a");
        enter(*countyA, "county-a");
        QTRY_VERIFY_WITH_TIMEOUT(tab(*countyA) && tab(*countyA)->reporting().values().asked, kPatience);
        QCOMPARE(tab(*countyA)->badge(), 2);
        report(*countyA, m_past, QStringLiteral("12408"));
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::Late), kPatience);
        QCOMPARE(state(*city, m_countyB), std::optional(ReportState::Missing));
        QCOMPARE(board(*city).counts, (duty::ReportCounts{2, 0, 1, 0, 0, 1, 0}));

        // One reports without a network; nobody turns missing for it.
        auto countyB = console("county-b");
        enter(*countyB, "county-b");
        QTRY_VERIFY_WITH_TIMEOUT(tab(*countyB) && tab(*countyB)->reporting().values().asked, kPatience);
        choose(*city, m_ahead);
        QCOMPARE(state(*city, m_countyB), std::optional(ReportState::NotDue));
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!city->session()->isOnline() && !countyB->session()->isOnline(), kPatience);
        report(*countyB, m_ahead, QStringLiteral("300"));
        QTRY_VERIFY_WITH_TIMEOUT(says(tab(*countyB)->reportingPage(), QStringLiteral("待同步")), kPatience);
        QCOMPARE(state(*city, m_countyB), std::optional(ReportState::NotDue));
        m_house->plugIn();
        countyB->session()->syncNow();
        city->session()->syncNow();
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyB), std::optional(ReportState::Quiet), kPatience);

        // A copy is suspicious; it goes back with a reason, and comes again.
        countyA->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(countyA->session()->isOnline(), kPatience);
        report(*countyA, m_ahead, QStringLiteral("12,408"));
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::Suspicious), kPatience);
        QVERIFY(board(*city).cell(m_countyA)->view.suspicion.equal);
        const auto read = [&](const Id &unit) { return board(*city).cell(unit)->view.last()->id; };
        Q_EMIT tab(*city)->collectPage().acceptRequested(m_countyA, read(m_countyB),
                                                         QStringLiteral("看的是另一份")); // another one than is shown: nothing is sent
        Q_EMIT tab(*city)->collectPage().returnRequested(m_countyA, read(m_countyA), QStringLiteral("与上次完全相同，请实测"));
        QTRY_VERIFY_WITH_TIMEOUT(tab(*countyA)->reporting().values().times.back().toReport, kPatience);
        Q_EMIT tab(*countyA)->reportingPage().dueChosen(m_ahead);
        QTRY_VERIFY_WITH_TIMEOUT(tab(*countyA)->reporting().values().times.back().view.open, kPatience);
        QCOMPARE(tab(*countyA)->reporting().values().times.back().view.open->value.reason, std::string("与上次完全相同，请实测"));
        report(*countyA, m_ahead, QStringLiteral("12611"));
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::Quiet), kPatience);
        QCOMPARE(board(*city).cell(m_countyA)->view.reports.size(), 2U);

        // Who is missing is called and reminded; then there is something, and it waits until it has been seen to.
        choose(*city, m_past);
        Q_EMIT tab(*city)->collectPage().callRequested(m_countyB,
                                                       {QStringLiteral("县区B 值班室"), QStringLiteral("8011"), true, QStringLiteral("马上补")});
        Q_EMIT tab(*city)->collectPage().remindRequested({m_countyB}, {});
        Q_EMIT tab(*countyB)->reportingPage().dueChosen(m_past);
        QTRY_COMPARE_WITH_TIMEOUT(tab(*countyB)->reporting().values().reminded.size(), 1U, kPatience);
        report(*countyB, m_past, QStringLiteral("310"), QStringLiteral("门户栏目页打不开"));
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyB), std::optional(ReportState::Matter), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(tab(*city)->badge(), 1, kPatience);
        Q_EMIT tab(*city)->collectPage().acceptRequested(m_countyB, read(m_countyB), QStringLiteral("已立事件"));
        QTRY_COMPARE_WITH_TIMEOUT(tab(*city)->badge(), 0, kPatience);
        QCOMPARE(board(*city).counts, (duty::ReportCounts{2, 0, 0, 0, 1, 1, 0}));

        // A county learns nothing of the other.
        const auto &ofB = console::ReportShelf::of(countyB->session()->desk()).board();
        QVERIFY(!countyB->session()->desk().stream(channel(m_countyA)));
        QVERIFY(!ofB.reportFor(channel(m_countyA), m_past));
        QVERIFY(ofB.reportFor(channel(m_countyB), m_past));
        for (auto *each : {city.get(), countyA.get(), countyB.get()})
            QVERIFY(each->session()->desk().quarantine().empty());

        // Another role means other tabs; they wait until what is typed in those that are here is sent or gone.
        auto &duty = countyA->workbench()->area<console::DutyArea>();
        auto *matter = tab(*countyA)->reportingPage().matter();
        matter->setPlainText(QStringLiteral("half a sentence"));
        matter->document()->setModified(true); // as by hand
        QVERIFY(!duty.seat()->office);
        QVERIFY(m_house->admin().grantUnitRole("county-a", m_countyA, Role::DutyOfficer));
        countyA->session()->syncNow();
        const Id office = stream(m_countyA, StreamPurpose::DutyOffice);
        QTRY_VERIFY_WITH_TIMEOUT(console::DutyShelf::of(countyA->session()->desk()).board(office), kPatience);
        duty.tick();
        QVERIFY(!duty.seat()->office);
        QCOMPARE(matter->toPlainText(), QStringLiteral("half a sentence"));
        matter->clear();
        duty.tick();
        QCOMPARE(duty.seat()->office, std::optional(office));
    }
};

REDOUBT_TEST(TestCountiesReport)
#include "TestCountiesReport.moc"
