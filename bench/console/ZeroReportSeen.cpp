// SPDX-License-Identifier: GPL-3.0-or-later
// A city with 56 channels below it, each with a fortnight of zero reports: how long it takes from the moment at which a county's console knows that
// its report has been taken until the city's officer sees it painted; beside it a console of the same city that only syncs.
#include "app/console/Console.h"
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/ReportTab.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "app/link/HeadlessConsole.h"
#include "bench/console/PaintWatch.h"
#include "bench/sync/Report.h"
#include "core/zones/ZoneDatabase.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/wire/WireHouse.h"
#include "views/duty/report/CollectPage.h"
#include "views/duty/report/ReportGrid.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <mutex>
#include <vector>

using namespace redoubt;
using namespace redoubt::bench;

namespace {
constexpr int Counties = 56;
constexpr int Days = 14;
constexpr int Runs = 7;
constexpr int PatienceMs = 60'000;
constexpr const char *Zone = "Asia/Shanghai";
constexpr std::int64_t Minute = 60'000;

/// When something was seen last, told from another thread.
class Stamp
{
public:
    void set()
    {
        const std::lock_guard lock(m_mutex);
        m_at = now();
    }
    [[nodiscard]] Moment at() const
    {
        const std::lock_guard lock(m_mutex);
        return m_at;
    }

private:
    mutable std::mutex m_mutex;
    Moment m_at;
};

struct City
{
    testkit::WireHouse house{nullptr, 15 * 60 * 1000, productKinds()};
    feed::KindRegistry kinds = productKinds();
    std::vector<Id> counties;
    Id schedule;
    Instant due;
    Stamp taken;    ///< a county heard that its report was taken
    Stamp received; ///< by the console that only syncs

    std::unique_ptr<link::HeadlessConsole> headless(const char *account)
    {
        link::HeadlessConsole::Options options;
        options.folder = house.folder.filePath(QString::fromLatin1(account)).toStdString();
        options.registry = &kinds;
        options.profile.cost = {64, 1};
        options.acknowledged = [this](const auto &, const auto &) { taken.set(); };
        if (std::string_view(account) == "other")
            options.changed = [this](const store::ChangeNotice &) { received.set(); };
        auto console = need(link::HeadlessConsole::open(std::move(options)), "profile");
        if (!console->enrol(house.ticket(account), account) || !console->signIn(account, testkit::WireHouse::Password))
            giveUp(std::string(account) + " cannot sign in");
        if (!console->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }))
            giveUp(std::string(account) + " does not come online");
        return console;
    }
    Id stream(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(house.streams->identity().id, unit, purpose); }

    City()
    {
        IdSource ids(house.clock, house.random);
        std::vector<Unit> units;
        for (int i = 0; i < Counties; ++i) {
            counties.push_back(ids.next());
            units.push_back({counties.back(), house.bureau, "county " + std::to_string(i)});
        }
        (void)need(house.admin().importUnits(units), "units");
        const json::object named{{"name", "unit"}};
        const json::object office{{"name", "office"}, {"zone", Zone}};
        (void)need(house.admin().openUnitStreams(house.bureau, {{StreamPurpose::DutyOffice, office}, {StreamPurpose::UnitBroadcast, named}}),
                   "streams");
        for (const char *account : {"officer", "other"})
            house.addAccount(account, Role::DutyOfficer);
        house.addAccount("leader", Role::DutyLeader);
        house.addAccount("county");
        for (const auto &county : counties) {
            (void)need(house.admin().openUnitStreams(county, {{StreamPurpose::UnitChannel, named}}), "streams");
            need(house.admin().grantUnitRole("county", county, Role::Liaison), "role");
        }
        publish();
    }

    void publish()
    {
        const auto zone = need(zones::systemZone(Zone), "zone");
        const auto at = house.clock.now();
        // Due in half an hour, and open.
        due = {(at.ms / Minute + 30) * Minute};
        duty::ReportSchedule asked;
        asked.name = "zero report";
        asked.zone = Zone;
        duty::ReportPeriod period;
        period.from = zone.date(at) - Days - 1;
        period.until = zone.date(at) + 1;
        period.times = {{static_cast<std::int32_t>(zone.civil(due).second / 60)}};
        asked.periods = {period};
        duty::CheckItem lines;
        lines.key = "lines";
        lines.section = "log";
        lines.name = "lines of the log";
        lines.type = duty::CheckType::Number;
        asked.items = {lines};
        asked.groups = {{"counties", counties, {}}};
        const duty::ReportBoard none([](const std::string &) { return calendar::TimeZone::utc(); });
        auto leader = headless("leader");
        auto draft = need(drafts::scheduleDraft(none, stream(house.bureau, StreamPurpose::UnitBroadcast), asked, at + -(Days + 1) * 24 * 60 * Minute),
                          "schedule");
        const auto receipt = need(leader->commit({draft}), "commit");
        schedule = receipt.changes.front().record;
        if (!leader->waitUntilDrained())
            giveUp("the schedule does not go out");
    }

    /// What the county numbered @p county says for @p when.
    store::Draft report(std::size_t county, Instant when, int lines) const
    {
        duty::ZeroReport said;
        said.schedule = schedule;
        said.due = when;
        said.begunAt = when + -20 * Minute;
        said.finishedAt = when + -10 * Minute;
        said.by = "county";
        duty::ReportedCheck check;
        check.item = "lines";
        check.name = "lines of the log";
        check.value = std::to_string(lines);
        check.at = when + -15 * Minute;
        said.checks = {check};
        return drafts::addOf(stream(counties[county], StreamPurpose::UnitChannel), said);
    }
};

void wait(const std::function<bool()> &holds, const char *what)
{
    if (!QTest::qWaitFor(holds, PatienceMs))
        giveUp(std::string("in vain: ") + what);
}
} // namespace

int main(int argc, char **argv)
{
    PaintWatch application(argc, argv);
    City city;
    auto county = city.headless("county");
    for (int day = 1; day <= Days; ++day) {
        std::vector<store::Draft> fortnight;
        for (std::size_t i = 0; i < Counties; ++i)
            fortnight.push_back(city.report(i, city.due + -day * 24 * 60 * Minute, 1'000 * day + static_cast<int>(i)));
        (void)need(county->commit(std::move(fortnight)), "history");
    }
    if (!county->waitUntilDrained())
        giveUp("the history does not go out");
    const auto other = city.headless("other"); // and stays there

    views::Theme theme;
    theme.apply();
    SystemRandom random;
    console::Console console({city.house.folder.filePath(QStringLiteral("officer")), QStringLiteral("officer"), {}, {64, 1}}, theme, city.house.clock,
                             random);
    console.window().resize(1920, 1080);
    console.window().show();
    QSignalSpy firstRun(&console, &console::Console::firstRunShown);
    QSignalSpy signIn(&console, &console::Console::signInShown);
    console.start();
    wait([&] { return firstRun.count() == 1; }, "first run");
    const auto path = city.house.folder.filePath(QStringLiteral("officer.ticket"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        giveUp("no ticket");
    file.write(QByteArray::fromStdString(writeJson(toJson(city.house.ticket("officer")))));
    file.close();
    console.enrolment().openFile(path);
    console.enrolment().accept();
    wait([&] { return signIn.count() == 1; }, "sign-in");
    console.signIn().signIn(QStringLiteral("officer"), QString::fromLatin1(testkit::WireHouse::Password));
    wait([&] { return console.workbench() != nullptr; }, "workbench");
    auto *tab = console.workbench()->area<console::DutyArea>().tab<console::ReportTab>();
    wait([&] { return (tab = console.workbench()->area<console::DutyArea>().tab<console::ReportTab>()) && tab->collect().values().asked; },
         "the page");
    Q_EMIT tab->frontRequested();
    Q_EMIT tab->collectPage().dueChosen(city.due);
    const auto isShown = [&](const Id &unit) {
        const auto *cell = tab->collect().values().cell(unit);
        return cell && cell->view.last();
    };
    wait([&] { return tab->collect().values().counts.notDue == Counties; }, "all 56 on the page");

    for (int run = 0; run < Runs; ++run) {
        const auto unit = city.counties[static_cast<std::size_t>(run * 7)];
        std::optional<Moment> painted;
        application.painted = [&](QObject *receiver) {
            if (!painted && receiver == tab->collectPage().grid() && isShown(unit))
                painted = now();
        };
        const auto before = now();
        (void)need(county->commit({city.report(static_cast<std::size_t>(run * 7), city.due, 7 + run)}), "report");
        wait([&] { return painted.has_value(); }, "the report on the page");
        wait([&] { return city.taken.at() > before; }, "the answer");
        application.painted = {};
        const auto since = [&](Moment at) { return std::chrono::duration<double, std::milli>(at - city.taken.at()).count(); };
        print("zero_report_seen", since(*painted), "ms, from the county's receipt to the officer's page painted");
        wait([&] { return city.received.at() > before; }, "the other console");
        print("zero_report_synced", since(city.received.at()), "ms, from the county's receipt to a console that only syncs");
    }
    return 0;
}
