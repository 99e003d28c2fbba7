// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Offices.h"

#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/simulation/Must.h"
#include "tests/simulation/World.h"
#include "tests/testkit/duty/UnitKinds.h"

#include <algorithm>

namespace redoubt::simulation {

namespace {
constexpr std::uint64_t OwnChance = 0x0ff1ce;

const std::vector<StreamPurpose> &purposes()
{
    static const std::vector<StreamPurpose> all{StreamPurpose::DutyOffice, StreamPurpose::UnitBroadcast, StreamPurpose::UnitChannel};
    return all;
}

json::object openingFields(StreamPurpose purpose)
{
    json::object fields{{"name", "unit"}};
    if (purpose == StreamPurpose::DutyOffice)
        fields["zone"] = "Asia/Shanghai";
    return fields;
}
} // namespace

Offices::Offices(World &world)
    : m_world(world), m_dice(SeededRandom(world.m_options.seed ^ OwnChance).next()), m_server(world.m_server.streams().identity().id),
      m_units(world.m_units)
{
    IdSource ids(world.m_server.clock(), m_dice.random());
    m_units.push_back(ids.next());
    m_units.push_back(ids.next());
    must(world.m_server.admin().importUnits({{m_units[2], m_units[0], "town"}, {m_units[3], m_units[1], "department"}}));
    for (const auto &unit : m_units) {
        for (const auto purpose : purposes())
            world.m_unitStreams.insert(feed::unitStream(m_server, unit, purpose));
    }
}

void Offices::begin(std::int64_t until)
{
    openDuty();
    for (int i = 0; i < 6; ++i)
        giveOrTake();
    administrate(until);
    for (std::size_t i = 0; i < m_world.m_consoles.size(); ++i)
        work(i, until);
}

void Offices::administrate(std::int64_t until)
{
    m_world.m_schedule.after(m_dice.between(40'000, 250'000), [this, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        if (m_world.m_server.isReadable()) {
            // What was written before is looked at by the roles of before.
            (void)m_world.readable();
            const auto roll = m_dice.below(100);
            if (roll < 50)
                giveOrTake();
            else if (roll < 75)
                move();
            else if (roll < 90)
                openDuty();
            else
                admit();
            m_world.checkUnits();
        }
        administrate(until);
    });
}

void Offices::giveOrTake()
{
    const auto role = m_dice.pick(std::vector{Role::DutyOfficer, Role::DutyOfficer, Role::DutyLeader, Role::DutyPlanner, Role::Liaison, Role::Liaison,
                                              Role::ContentKeeper, Role::Commander, Role::Auditor, Role::Member});
    const auto &person = m_dice.pick(m_world.m_people);
    const auto &unit = m_dice.pick(m_units);
    auto &admin = m_world.m_server.admin();
    auto done = admin.revokeUnitRole(person.name, unit, role);
    const bool takes = done.has_value();
    if (!done && done.error().code == ErrorCode::NotFound)
        done = admin.grantUnitRole(person.name, unit, role);
    m_world.trace(std::string("an administrator ") + (takes ? "takes from " : "gives ") + person.name + " " + enumName(role) + " in "
                  + unit.toString() + (done ? "" : ": " + done.error().detail));
    m_world.m_stats.unitRoles += done ? 1 : 0;
}

void Offices::move()
{
    const auto &unit = m_dice.pick(m_units);
    const auto parent = m_dice.percent(20) ? std::nullopt : std::optional(m_dice.pick(m_units));
    const auto done = m_world.m_server.admin().moveUnit(unit, parent);
    m_world.trace("an administrator moves " + unit.toString() + " below " + (parent ? parent->toString() : "nothing")
                  + (done ? "" : ": " + done.error().detail));
    m_world.m_stats.moves += done ? 1 : 0;
}

void Offices::openDuty()
{
    std::vector<server::UnitOpening> openings;
    for (const auto purpose : purposes()) {
        if (m_dice.percent(80))
            openings.push_back({purpose, openingFields(purpose)});
    }
    const auto &unit = m_dice.pick(m_units);
    const auto done = m_world.m_server.admin().openUnitStreams(unit, openings);
    m_world.trace("an administrator opens duty in " + unit.toString() + (done ? "" : ": " + done.error().detail));
}

void Offices::admit()
{
    const auto &console = *m_dice.pick(m_world.m_consoles);
    const server::Session session{
        console.author().account, console.author().installation, console.key(), m_world.m_server.clock().now() + 60'000, {}, false};
    auto &streams = m_world.m_server.streams();
    const auto stream = feed::unitStream(m_server, m_dice.pick(m_units), m_dice.pick(purposes()));
    const auto held = streams.quarantined(session, stream);
    if (!held || held->empty())
        return;
    const auto &hash = m_dice.pick(*held).hash;
    streams.admit(session, hash, [this, hash](const auto &answer) {
        m_world.trace("a duty leader admits " + hash + (answer ? "" : ": " + answer.error().error.detail));
    });
    m_world.m_server.runWriter();
}

void Offices::work(std::size_t number, std::int64_t until)
{
    const auto isLarge = m_world.m_consoles.size() > 10;
    m_world.m_schedule.after(m_dice.between(40'000, isLarge ? 2'000'000 : 600'000), [this, number, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        auto &console = *m_world.m_consoles[number];
        if (console.isUp()) {
            if (m_dice.percent(8))
                openOffice(console);
            else
                write(console);
        }
        work(number, until);
    });
}

bool Offices::commit(Console &console, const char *what, std::vector<store::Draft> drafts)
{
    return m_world.commit(console, what, std::move(drafts), m_world.m_unitStreams);
}

store::Draft Offices::said(const Id &stream, StreamPurpose purpose)
{
    const bool first = m_dice.percent(60);
    const char *kind = testkit::NewsRecord::Kind;
    if (purpose == StreamPurpose::DutyOffice)
        kind = first ? testkit::LogRecord::Kind : testkit::PlanRecord::Kind;
    else if (purpose == StreamPurpose::UnitChannel)
        kind = first ? testkit::UpRecord::Kind : testkit::DownRecord::Kind;
    return {stream, kind, feed::Act::Add, {}, testkit::saying("line " + std::to_string(++m_count)), {}, {}};
}

void Offices::write(Console &console)
{
    auto streams = console.cache().streams();
    if (!streams)
        return;
    std::erase_if(*streams, [&](const store::StreamInfo &info) { return !m_world.m_kinds.isOfUnits(info.purpose); });
    if (streams->empty())
        return;
    const auto &info = m_dice.pick(*streams);
    std::vector<store::Draft> drafts{said(info.stream, info.purpose)};
    if (m_dice.percent(20)) {
        const auto &other = m_dice.pick(*streams);
        drafts.push_back(said(other.stream, other.purpose));
    }
    commit(console, "writes on duty", std::move(drafts));
}

void Offices::openOffice(Console &console)
{
    // Mostly where the console believes that its account may; now and then anywhere.
    const auto roles = console.cache().unitRoles();
    std::vector<Id> own;
    for (const auto &held : roles ? *roles : std::vector<store::Cache::UnitRole>()) {
        if (held.role == Role::DutyPlanner)
            own.push_back(held.unit);
    }
    if (own.empty() && !m_dice.percent(20))
        return write(console);
    const auto unit = own.empty() ? m_dice.pick(m_units) : m_dice.pick(own);
    const auto office = feed::unitStream(m_server, unit, StreamPurpose::DutyOffice);
    auto fields = openingFields(StreamPurpose::DutyOffice);
    fields["unit"] = unit.toString();
    fields["name"] = "office " + std::to_string(++m_count);
    std::vector<store::Draft> drafts{{{}, duty::Office::Kind, feed::Act::Add, {}, std::move(fields), {}, office}};
    if (m_dice.percent(50))
        drafts.push_back({office, testkit::PlanRecord::Kind, feed::Act::Add, {}, testkit::saying("plan"), {}, {}});
    commit(console, "opens an office", std::move(drafts));
}

} // namespace redoubt::simulation
