// SPDX-License-Identifier: GPL-3.0-or-later
// A commander of 4,000 units with their 12,000 streams signs in at a new console, and follows one office of them; in turns with the commander of a
// house of four units. What lies below a commander is told to nobody (ADR 19), so that both should take the same.
#include "app/kinds/ProductKinds.h"
#include "app/link/HeadlessConsole.h"
#include "bench/sync/Report.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/wire/WireHouse.h"

#include <QCoreApplication>

#include <chrono>
#include <thread>
#include <vector>

using namespace redoubt;
using namespace redoubt::bench;

namespace {
constexpr int Cities = 20;
constexpr int Runs = 5;
constexpr double Patience = 30; // seconds
constexpr const char *Account = "commander";

/// A bureau, cities below it, counties below those; each has an office, a broadcast and a channel, and the bureau a commander.
struct Realm
{
    testkit::WireHouse house{nullptr, 15 * 60 * 1000, productKinds()};
    feed::KindRegistry kinds = productKinds();
    std::vector<Id> units;

    /// @p units: those below the bureau.
    Realm(int cities, int below)
    {
        IdSource ids(house.clock, house.random);
        std::vector<Unit> imports;
        for (int i = 0; i < below; ++i) {
            units.push_back(ids.next());
            const auto above = i < cities ? house.bureau : units[static_cast<std::size_t>(i % cities)];
            imports.push_back({units.back(), above, "unit " + std::to_string(i)});
        }
        (void)need(house.admin().importUnits(imports), "units");
        const json::object named{{"name", "unit"}};
        const json::object office{{"name", "office"}, {"zone", "Asia/Shanghai"}};
        for (const auto &unit : units)
            (void)need(house.admin().openUnitStreams(
                           unit, {{StreamPurpose::DutyOffice, office}, {StreamPurpose::UnitBroadcast, named}, {StreamPurpose::UnitChannel, named}}),
                       "streams");
        house.addAccount(Account, Role::Commander);
    }

    void signIn(const std::string &figure, int run)
    {
        link::HeadlessConsole::Options options;
        options.folder = house.folder.filePath(QString::fromStdString(figure + std::to_string(run))).toStdString();
        options.registry = &kinds;
        auto console = need(link::HeadlessConsole::open(std::move(options)), "profile");
        if (!console->enrol(house.ticket(figure + std::to_string(run)), "bench"))
            giveUp("cannot enrol");
        const auto start = now();
        if (!console->signIn(Account, testkit::WireHouse::Password))
            giveUp("cannot sign in");
        // Everything that is told: the cities' channels, and the account's own.
        if (!console->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }))
            giveUp("does not come online");
        print(figure + "_signed_in", secondsSince(start) * 1000, "ms, from the password to online, two Argon2id of a small cost in it");
        const auto unit = units.back();
        const auto office = feed::unitStream(house.streams->identity().id, unit, StreamPurpose::DutyOffice);
        // As a page that opens it does: the cache follows, sync asks, and the server finds the role by the way up from the office's unit.
        const auto asked = now();
        (void)need(console->follow(unit, StreamPurpose::DutyOffice), "follow");
        const auto isHere = [&] {
            return console->withCache([&](store::Cache &cache) { return cache.count(duty::Office::Kind, office).value_or(0) > 0; });
        };
        while (!isHere()) {
            if (secondsSince(asked) > Patience)
                giveUp("the office that is followed does not come");
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        print(figure + "_followed", secondsSince(asked) * 1000, "ms, an office below from following it to its records in the cache");
    }
};
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Realm small(1, 4);
    Realm large(Cities, 4'000);
    for (int run = 0; run < Runs; ++run) {
        small.signIn("commander_of_4", run);
        large.signIn("commander_of_4000", run);
    }
    return 0;
}
