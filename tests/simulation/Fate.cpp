// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Fate.h"

#include "tests/simulation/World.h"

namespace redoubt::simulation {

namespace {
constexpr std::int64_t Minute = 60'000;
constexpr std::int64_t Day = 24 * 60 * Minute;
} // namespace

Fate::Fate(World &world)
    : m_world(world), m_dice(world.m_dice.seed()), m_spells(SeededRandom(~world.m_options.seed).next()), m_badNetwork(m_dice.percent(80)),
      m_crashes(m_dice.percent(60)), m_badDisks(m_dice.percent(50)), m_badClocks(m_dice.percent(50)), m_hasForger(m_dice.percent(20)),
      m_failsAtSome(m_spells.percent(25)), m_failsAtAll(m_spells.percent(25))
{ }

bool Fate::isOver() const { return m_world.m_schedule.now() >= m_until; }

void Fate::begin(std::int64_t until)
{
    m_until = until;
    if (m_badNetwork)
        changeWeather(until);
    strike(until);
    checkSomeone(until);
    if (m_failsAtSome || m_failsAtAll)
        castSpells(until);
    if (m_hasForger)
        m_world.m_schedule.after(m_dice.between(2 * Minute, until / 2), [this] { restoreOldDisk(); });
}

std::size_t Fate::someone() { return static_cast<std::size_t>(m_dice.below(static_cast<std::int64_t>(m_world.m_consoles.size()))); }

void Fate::changeWeather(std::int64_t until)
{
    auto &weather = m_world.m_network.weather;
    if (m_dice.percent(60)) {
        weather.lostRequest = static_cast<int>(m_dice.below(15));
        weather.lostAnswer = static_cast<int>(m_dice.below(25));
        weather.duplicate = static_cast<int>(m_dice.below(20));
        weather.truncated = static_cast<int>(m_dice.below(10));
        weather.slow = static_cast<int>(m_dice.below(20));
        weather.delayMs = m_dice.between(5, 400);
    } else {
        weather = {};
    }
    m_world.m_schedule.after(m_dice.between(30'000, 5 * Minute), [this, until] {
        if (m_world.m_schedule.now() < until)
            changeWeather(until);
    });
}

void Fate::strike(std::int64_t until)
{
    m_world.m_schedule.after(m_dice.between(5'000, 3 * Minute), [this, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        switch (m_dice.below(8)) {
        case 0:
        case 1:
            if (m_badNetwork)
                cutOff();
            break;
        case 2:
            if (m_crashes)
                crashServer();
            break;
        case 3:
            if (m_crashes)
                crashConsole();
            break;
        case 4:
            if (m_badDisks)
                failServerDisk();
            break;
        case 5:
            if (m_badDisks)
                failConsoleDisk();
            break;
        case 6:
            if (m_badDisks)
                damageCache();
            break;
        default:
            if (m_badClocks)
                jumpClock();
            break;
        }
        strike(until);
    });
}

void Fate::cutOff()
{
    const auto number = someone();
    m_world.trace("console " + std::to_string(number) + " is cut off");
    m_world.m_network.setPartitioned(number, true);
    auto &console = *m_world.m_consoles[number];
    if (console.isUp())
        console.link().dropLive();
    m_world.m_schedule.after(m_dice.between(5'000, 12 * Minute), [this, number] { m_world.m_network.setPartitioned(number, false); });
}

void Fate::crashServer()
{
    if (!m_world.m_server.isUp() || isOver())
        return;
    m_world.trace("the server loses power");
    ++m_world.m_stats.crashes;
    m_world.m_server.crash(m_dice.random());
    m_world.m_network.setServerUp(false);
    for (const auto &console : m_world.m_consoles) {
        if (console->isUp())
            console->link().dropLive();
    }
    m_world.m_schedule.after(m_dice.between(1'000, 4 * Minute), [this] { startServer(); });
}

void Fate::startServer()
{
    if (m_world.m_server.isUp())
        return;
    if (const auto started = m_world.m_server.start(); !started) {
        m_world.broken("the server does not start after a crash: " + started.error().detail);
        return;
    }
    m_world.trace("the server is back");
    m_world.m_network.setServerUp(true);
    m_world.checkAcknowledged();
}

void Fate::crashConsole()
{
    const auto number = someone();
    auto &console = *m_world.m_consoles[number];
    if (!console.isUp())
        return;
    m_world.trace("console " + std::to_string(number) + " loses power");
    ++m_world.m_stats.crashes;
    console.crash(m_dice.random());
    m_world.m_schedule.after(m_dice.between(1'000, 5 * Minute), [this, number] { startConsole(number); });
}

void Fate::startConsole(std::size_t number)
{
    auto &console = *m_world.m_consoles[number];
    if (console.isUp())
        return;
    const auto started = console.start({});
    m_world.trace("console " + std::to_string(number) + " is back");
    if (!started)
        m_world.broken("console " + std::to_string(number) + " does not start after a crash: " + std::string(name(started.error().code)) + " "
                       + started.error().detail);
}

void Fate::failServerDisk()
{
    if (!m_world.m_server.isUp())
        return;
    m_world.trace("the server's disk fails or fills up");
    if (m_dice.percent(25))
        m_world.m_server.fillDisk();
    else
        m_world.m_server.failDisk(m_dice.between(1, 30), m_dice.percent(50));
    const auto length = m_dice.between(1'000, 40'000);
    m_world.m_schedule.after(length, [this] { m_world.m_server.healDisk(); });
    // A disk that fails is often the beginning of the end.
    if (m_crashes && m_dice.percent(40))
        m_world.m_schedule.after(m_dice.between(500, length), [this] { crashServer(); });
}

void Fate::failConsoleDisk()
{
    const auto number = someone();
    auto &console = *m_world.m_consoles[number];
    if (!console.isUp())
        return;
    m_world.trace("the disk of console " + std::to_string(number) + " fails or fills up");
    if (m_dice.percent(25))
        console.fillDisk();
    else
        console.failDisk(m_dice.between(1, 30), m_dice.percent(50));
    const auto length = m_dice.between(1'000, 40'000);
    m_world.m_schedule.after(length, [this, number] { m_world.m_consoles[number]->healDisk(); });
    if (m_crashes && m_dice.percent(40)) {
        m_world.m_schedule.after(m_dice.between(500, length), [this, number] {
            auto &failing = *m_world.m_consoles[number];
            if (!failing.isUp() || isOver())
                return;
            m_world.trace("console " + std::to_string(number) + " loses power");
            failing.crash(m_dice.random());
            startConsole(number);
        });
    }
}

void Fate::castSpells(std::int64_t until)
{
    m_world.m_schedule.after(m_spells.between(10'000, 3 * Minute), [this, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        if (m_failsAtSome && (!m_failsAtAll || m_spells.percent(50))) {
            bewitch();
        } else {
            m_world.trace("the server fails at every push");
            ++m_world.m_stats.stumbles;
            m_world.m_server.stumble(true);
            m_world.m_schedule.after(m_spells.between(1'000, 5 * Minute), [this] { m_world.m_server.stumble(false); });
        }
        castSpells(until);
    });
}

/// The server fails, from now on, at a change that waits somewhere.
void Fate::bewitch()
{
    const auto first = static_cast<std::size_t>(m_spells.below(static_cast<std::int64_t>(m_world.m_consoles.size())));
    for (std::size_t i = 0; i < m_world.m_consoles.size(); ++i) {
        auto &console = *m_world.m_consoles[(first + i) % m_world.m_consoles.size()];
        const auto outbox = console.isUp() && console.isDiskGood() ? console.cache().outbox() : fail(ErrorCode::NotFound);
        if (!outbox)
            continue;
        std::vector<Id> waiting;
        for (const auto &entry : *outbox) {
            // What opens a stream is left alone: a console that never hears of its stream is another story.
            if (entry.state == store::OutboxEntry::State::Waiting && entry.record != entry.stream)
                waiting.push_back(entry.record);
        }
        if (waiting.empty())
            continue;
        const auto &record = m_spells.pick(waiting);
        m_world.trace("the server fails at record " + record.toString() + " of console " + std::to_string(console.number()));
        m_world.m_server.bewitch(record);
        return;
    }
}

void Fate::damageCache()
{
    const auto number = someone();
    auto &console = *m_world.m_consoles[number];
    // A console with a copied disk has chains that are forked: what a rescue cannot know.
    if (!console.isUp() || !console.isDiskGood() || console.isRestored())
        return;
    m_world.trace("the cache of console " + std::to_string(number) + " is damaged and rescued");
    ++m_world.m_stats.rescues;
    if (const auto rescued = console.damageAndRescue(m_dice.random()); !rescued)
        m_world.broken("console " + std::to_string(number) + ": " + rescued.error().detail);
    m_world.m_schedule.after(m_dice.between(1'000, Minute), [this, number] { startConsole(number); });
}

void Fate::jumpClock()
{
    const auto far = m_dice.percent(30) ? m_dice.between(-10 * 365 * Day, 10 * 365 * Day) : m_dice.between(-20 * Minute, 20 * Minute);
    if (m_dice.percent(20)) {
        // The server's clock is looked after, so it is seldom off by much.
        const auto offset = m_dice.between(-30 * Minute, 30 * Minute);
        m_world.trace("the server's clock is " + std::to_string(offset) + " ms off");
        m_world.m_server.clock().setOffset(offset);
        return;
    }
    const auto number = someone();
    m_world.trace("the clock of console " + std::to_string(number) + " is " + std::to_string(far) + " ms off");
    m_world.m_consoles[number]->clock().setOffset(far);
}

void Fate::restoreOldDisk()
{
    const auto number = someone();
    auto &console = *m_world.m_consoles[number];
    if (!console.isUp() || !console.isDiskGood())
        return;
    m_world.trace("someone copies the disk of console " + std::to_string(number));
    console.copyDisk();
    m_world.m_schedule.after(m_dice.between(Minute, 8 * Minute), [this, number] {
        auto &copied = *m_world.m_consoles[number];
        if (isOver())
            return;
        m_world.trace("console " + std::to_string(number) + " comes back with the copied disk");
        copied.crash(m_dice.random());
        copied.restore();
        startConsole(number);
    });
}

void Fate::checkSomeone(std::int64_t until)
{
    m_world.m_schedule.after(m_dice.between(Minute, 4 * Minute), [this, until] {
        if (m_world.m_schedule.now() >= until)
            return;
        m_world.checkConsoleState(*m_world.m_consoles[someone()]);
        checkSomeone(until);
    });
}

} // namespace redoubt::simulation
