// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/areas/duty/RosterTab.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/session/Follower.h"
#include "app/drafts/duty/RosterDrafts.h"
#include "tests/console/duty/CityHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/DutyPage.h"
#include "views/duty/UnitsDialog.h"
#include "views/duty/report/CollectPage.h"
#include "views/widgets/SearchBox.h"

#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

/// A commander above counties: none of their offices is on this console until one is opened. It is asked for, shown as it comes, kept while it is
/// looked at and let go; few are kept at once; a cut network and a role that is taken are said plainly. A real console with its window, a real
/// server.
class TestCommanderLooksBelow : public QObject, private testkit::CityHouse
{
    Q_OBJECT

    Id m_township;          ///< below county A, with an office
    Id m_without;           ///< below the city, with nothing
    std::vector<Id> m_more; ///< below the city, each with an office
    std::unique_ptr<console::Console> m_commander;

    [[nodiscard]] Id office(const Id &unit) const { return stream(unit, StreamPurpose::DutyOffice); }
    [[nodiscard]] console::DutyArea &area() const { return m_commander->workbench()->area<console::DutyArea>(); }
    [[nodiscard]] const console::Desk &desk() const { return m_commander->session()->desk(); }
    [[nodiscard]] views::DutyPage &page() const { return *qobject_cast<views::DutyPage *>(area().page()); }
    [[nodiscard]] bool sitsIn(const Id &unit) const { return area().seat() && area().seat()->unit == unit && area().seat()->office == office(unit); }
    [[nodiscard]] const std::optional<views::FollowedUnit> &banner() const { return page().followed()->unit(); }
    [[nodiscard]] bool isWhole() const { return banner() && banner()->isWhole; }
    /// Who stands there, as this console knows; empty: nobody, or nothing of it is here.
    [[nodiscard]] std::string onDuty(const Id &unit) const
    {
        const auto *board = console::DutyShelf::of(desk()).board(office(unit));
        const auto *shift = board ? board->running() : nullptr;
        return shift ? shift->value.people.front().name : std::string();
    }
    [[nodiscard]] std::size_t followed() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(desk().streams(), [](const auto &stream) { return stream.second.isFollowed; }));
    }
    /// As by hand: the list, a part of the name or its initials, and the first that is found.
    void openByList(const QString &typed, const QString &found)
    {
        Q_EMIT page().otherUnitWanted();
        auto *dialog = m_commander->window().findChild<views::UnitsDialog *>();
        QVERIFY(dialog);
        dialog->search()->setText(typed);
        QCOMPARE(dialog->shownTitles().value(0), found);
        dialog->acceptButton()->click();
    }
    void openOffice(const Id &unit)
    {
        QVERIFY(m_house->admin().openUnitStreams(unit, {{StreamPurpose::DutyOffice, {{"name", "office"}, {"zone", m_zone}}}}));
    }
    /// A shift is stood there, by the roster until @p endsIn milliseconds from now, and a plan says who stands.
    void standDuty(const Id &unit, const char *account, std::int64_t endsIn = 7'200'000)
    {
        m_house->addAccount(account);
        QVERIFY(m_house->admin().grantUnitRole(account, unit, Role::DutyOfficer));
        QVERIFY(m_house->admin().grantUnitRole(account, unit, Role::DutyPlanner));
        auto hand = headless(account);
        QVERIFY(hand->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
        const auto now = m_clock.now();
        duty::DutyPerson person;
        person.account = hand->author().account;
        person.name = "值班员07";
        person.post = "主班";
        const auto shift = drafts::beginDraft(duty::OfficeBoard(office(unit)), {now + -3'600'000, now + endsIn, {person}}, now);
        QVERIFY(shift);
        duty::RosterPlan plan;
        plan.timezone = m_zone;
        const auto zone = *zones::systemZone(m_zone);
        plan.start = zone.date(now);
        duty::Post post;
        post.id = "main";
        post.name = "主班";
        post.rotation.start = zone.civil(now);
        duty::RosterLine line;
        line.id = "all";
        line.groups = {{"seven"}};
        post.lines = {line};
        plan.posts = {post};
        duty::RosterMember member;
        member.id = "seven";
        member.name = "值班员07";
        plan.members = std::vector{member};
        const calendar::Calendar none;
        const auto planned = drafts::planDraft(duty::RosterBoard(office(unit)), {zone, none, now}, plan, {}, plan.start, {"排班员07", now});
        QVERIFY2(planned, planned ? "" : planned.error().detail.c_str());
        const auto committed = hand->commit({*shift, *planned});
        QVERIFY2(committed, committed ? "" : committed.error().detail.c_str());
        QVERIFY(hand->waitUntilDrained());
    }
    void cutNetwork()
    {
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_commander->session()->isOnline(), kPatience);
    }
    void mendNetwork()
    {
        m_house->plugIn();
        m_commander->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(m_commander->session()->isOnline(), kPatience);
    }
    void shoot(const char *name)
    {
        const auto folder = QStringLiteral(REDOUBT_BINARY_DIR "/screens/below");
        QVERIFY(QDir().mkpath(folder));
        m_commander->window().resize(1366, 768);
        for (const auto scheme : {views::Theme::Scheme::Light, views::Theme::Scheme::Dark}) {
            m_theme.setScheme(scheme);
            m_theme.apply();
            QCoreApplication::processEvents();
            const auto *suffix = scheme == views::Theme::Scheme::Light ? "light" : "dark";
            QVERIFY(m_commander->window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, QLatin1String(name), QLatin1String(suffix))));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpCity();
        IdSource ids(m_clock, m_random);
        m_township = ids.next();
        m_without = ids.next();
        std::vector<Unit> units{{m_township, m_countyA, "乡镇甲"}, {m_without, m_house->bureau, "县区空"}};
        for (std::size_t i = 0; i < console::Follower::Most; ++i) {
            m_more.push_back(ids.next());
            units.push_back({m_more.back(), m_house->bureau, "园区" + std::to_string(i)});
        }
        QVERIFY(m_house->admin().importUnits(units));
        for (const auto &unit : m_more)
            openOffice(unit);
        openOffice(m_township);
        standDuty(m_countyA, "on-duty-a");
        standDuty(m_township, "on-duty-t");
        m_commander = console("commander");
        enter(*m_commander, "commander");
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_house->bureau) && desk().units().contains(m_township), kPatience);
    }

    void aCountysOfficeIsAskedForShownAndLetGo()
    {
        QVERIFY(!desk().stream(office(m_countyA)));
        QVERIFY(!banner());

        openByList(QStringLiteral("xqa"), QStringLiteral("县区A"));
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_countyA) && isWhole(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(console::DutyShelf::of(desk()).board(office(m_countyA))->running(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(console::RosterShelf::of(desk()).board(office(m_countyA))->plan(), kPatience);
        QVERIFY(tab<console::RosterTab>(*m_commander) && tab<console::ShiftTab>(*m_commander));
        QCOMPARE(onDuty(m_countyA), std::string("值班员07"));
        // To read only: nothing there waits for this account, and there is no page of reports, whose times lie in a broadcast that is not here.
        QVERIFY(area().waiting().empty());
        QVERIFY(!reports(*m_commander));
        shoot("county");

        page().followed()->letGo()->click();
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_house->bureau), kPatience);
        QVERIFY(!desk().stream(office(m_countyA)));
        QVERIFY(!console::DutyShelf::of(desk()).board(office(m_countyA)));
        QVERIFY(!banner());
    }

    void soIsOneFurtherDownAndFromItsReports()
    {
        openByList(QStringLiteral("乡镇"), QStringLiteral("县区A / 乡镇甲"));
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_township) && isWhole(), kPatience);
        area().open(m_house->bureau);
        QVERIFY(sitsIn(m_house->bureau));
        QVERIFY(desk().stream(office(m_township))); // it stays until it is let go

        QTRY_VERIFY_WITH_TIMEOUT(reports(*m_commander) && collected(*m_commander).asked, kPatience);
        Q_EMIT reports(*m_commander)->collectPage().officeWanted(m_countyA);
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_countyA), kPatience);
    }

    void itIsHereAfterARestartAndOnesOwnUnitComesFirst()
    {
        m_commander.reset();
        m_commander = console("commander");
        comeBack(*m_commander, "commander");
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_house->bureau) && m_commander->session()->isLoaded(), kPatience);
        QVERIFY(!banner());
        QCOMPARE(followed(), std::size_t{2});
        area().open(m_countyA);
        QVERIFY(sitsIn(m_countyA));
        QVERIFY(console::DutyShelf::of(desk()).board(office(m_countyA))->running());
    }

    void withoutANetworkThePageSaysSoAndFetchesLater()
    {
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_countyA) && isWhole(), kPatience);
        cutNetwork();
        QTRY_VERIFY_WITH_TIMEOUT(banner() && !banner()->isOnline && banner()->isWhole, kPatience);
        QCOMPARE(onDuty(m_countyA), std::string("值班员07"));

        openByList(QStringLiteral("县区B"), QStringLiteral("县区B"));
        QTRY_VERIFY_WITH_TIMEOUT(area().seat() && area().seat()->unit == m_countyB, kPatience);
        QVERIFY(!area().seat()->office);
        QVERIFY(banner() && !banner()->isWhole && !banner()->isOnline);
        QCOMPARE(page().count(), 0);
        shoot("offline");

        mendNetwork();
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_countyB) && isWhole() && banner()->isOnline, kPatience);
        QVERIFY(page().count() > 0);
    }

    void whereNothingIsOpenThePageSaysSo()
    {
        QSignalSpy failed(&area(), &console::Area::failed);
        openByList(QStringLiteral("县区空"), QStringLiteral("县区空"));
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QVERIFY2(failed.front().front().toString().contains(QStringLiteral("县区空")), qPrintable(failed.front().front().toString()));
        QTRY_VERIFY_WITH_TIMEOUT(area().seat() && area().seat()->unit != m_without, kPatience);
        QVERIFY(!desk().stream(office(m_without)));
    }

    void fewAreKeptAndTheOneNotLookedAtGivesWay()
    {
        openByList(QStringLiteral("乡镇"), QStringLiteral("县区A / 乡镇甲")); // looked at last of those that are here
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_township), kPatience);
        for (const auto &unit : m_more) {
            area().open(unit);
            QTRY_VERIFY_WITH_TIMEOUT(sitsIn(unit), kPatience);
            QVERIFY(followed() <= console::Follower::Most);
        }
        QCOMPARE(followed(), console::Follower::Most);
        for (const auto &unit : {m_countyA, m_countyB, m_township})
            QVERIFY(!desk().stream(office(unit)));
        // What can be read gives way for nothing that cannot come.
        cutNetwork();
        QSignalSpy failed(&area(), &console::Area::failed);
        area().open(m_countyA);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QCOMPARE(followed(), console::Follower::Most);
        for (const auto &unit : m_more)
            QVERIFY(desk().stream(office(unit)));
        mendNetwork();
    }

    void whoIsNotRelievedIsOnDutyOnEveryPage()
    {
        standDuty(m_house->bureau, "on-duty-c", -60'000);
        m_commander->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(!area().onEveryPage(false).note.text.isEmpty(), kPatience);
        const auto note = area().onEveryPage(false).note;
        QVERIFY2(note.text.contains(QStringLiteral("值班员07")), qPrintable(note.text));
        QVERIFY2(note.until.startsWith(QStringLiteral("应 ")), qPrintable(note.until)); // not "until" a time that is past
    }

    void whatWaitsInOnesOwnOfficeIsSaidWhileOneLooksAtAnother()
    {
        QVERIFY(m_house->admin().grantUnitRole("commander", m_house->bureau, Role::DutyOfficer));
        m_commander->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(console::DutyShelf::of(desk()).standsDutyIn(office(m_house->bureau)), kPatience);
        area().open(m_more.front());
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_more.front()), kPatience);
        // Relief is late there: standDuty() above.
        QTRY_VERIFY_WITH_TIMEOUT(!area().waiting().empty(), kPatience);
        const auto waiting = area().waiting().front();
        QVERIFY2(waiting.text.contains(QStringLiteral("office")), qPrintable(waiting.text)); // which one is said
        QVERIFY(area().choose(waiting.place));
        QVERIFY(sitsIn(m_house->bureau));
        QVERIFY(tab<console::ShiftTab>(*m_commander));
        // Where one sits nothing is said twice, and by the same key.
        QCOMPARE(area().waiting().front().place, waiting.place);
        QVERIFY(!area().waiting().front().text.contains(QStringLiteral("office")));
        QVERIFY(m_house->admin().revokeUnitRole("commander", m_house->bureau, Role::DutyOfficer));
        m_commander->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(!console::DutyShelf::of(desk()).standsDutyIn(office(m_house->bureau)), kPatience);
        area().open(m_more.front());
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_more.front()), kPatience);
    }

    void itGoesWithTheRoleAndThatIsSaid()
    {
        QVERIFY(m_house->admin().grantUnitRole("commander", m_house->bureau, Role::Auditor)); // who still reads their own office
        QSignalSpy failed(&area(), &console::Area::failed);
        QVERIFY(m_house->admin().revokeUnitRole("commander", m_house->bureau, Role::Commander));
        m_commander->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(sitsIn(m_house->bureau), kPatience);
        QCOMPARE(followed(), std::size_t{0});
        QCOMPARE(failed.count(), 1); // for all of them
        QVERIFY(failed.front().front().toString().contains(QStringLiteral("园区0")));
        QVERIFY(!banner());
        // Nor is it offered any more.
        Q_EMIT page().otherUnitWanted();
        auto *dialog = m_commander->window().findChild<views::UnitsDialog *>();
        QVERIFY(dialog && !dialog->shownTitles().contains(QStringLiteral("县区A")));
        delete dialog;
    }
};

REDOUBT_TEST(TestCommanderLooksBelow)
#include "TestCommanderLooksBelow.moc"
