// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ReportShelf.h"
#include "tests/console/duty/CityHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/report/CollectPage.h"

#include <QtTest>

using namespace redoubt;
using duty::ReportState;

/// Two counties and a city: zero reports come in, one is late, one is a copy and goes back, one is made without a network; the city's page is right
/// at every step, and a county learns nothing of the other. Real consoles with their windows, a real server, TLS, SQLite.
class TestCountiesReport : public QObject, private testkit::CityHouse
{
    Q_OBJECT

    static console::ReportTab *tab(console::Console &console) { return reports(console); }
    static const models::ReportBoardValues &board(console::Console &console) { return collected(console); }
    /// The state of a unit as the city's page shows it; none: it is not on the page.
    std::optional<ReportState> state(console::Console &city, const Id &unit) const
    {
        if (!tab(city))
            return {};
        const auto *cell = board(city).cell(unit);
        return cell ? std::optional(cell->view.state) : std::nullopt;
    }
    static void choose(console::Console &city, Instant due) { Q_EMIT tab(city)->collectPage().dueChosen(due); }

private Q_SLOTS:
    void initTestCase() { setUpCity(); }

    void theCitysPageIsRightAtEveryStep()
    {
        auto city = console("officer");
        enter(*city, "officer");
        QTRY_VERIFY_WITH_TIMEOUT(tab(*city) && board(*city).asked, kPatience);
        choose(*city, m_past);
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::Missing), kPatience);
        QCOMPARE(state(*city, m_countyB), std::optional(ReportState::Missing));
        QTRY_COMPARE_WITH_TIMEOUT(tab(*city)->badge(), 2, kPatience);
        // Whoever looks at another time has no less to do.
        choose(*city, m_ahead);
        QTRY_COMPARE_WITH_TIMEOUT(state(*city, m_countyA), std::optional(ReportState::NotDue), kPatience);
        QCOMPARE(tab(*city)->badge(), 2);
        choose(*city, m_past);

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
