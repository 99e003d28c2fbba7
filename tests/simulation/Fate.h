// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/Dice.h"

#include <cstdint>

namespace redoubt::simulation {

class World;

/// What goes wrong: the network, power, disks, clocks, and a console that comes back with an older disk. Which of these a run
/// meets, and how much of it, is drawn from its seed.
class Fate
{
public:
    explicit Fate(World &world);
    void begin(std::int64_t until);

private:
    void changeWeather(std::int64_t until);
    void strike(std::int64_t until);
    void crashServer();
    void crashConsole();
    void cutOff();
    void failServerDisk();
    void failConsoleDisk();
    void jumpClock();
    void restoreOldDisk();
    void damageCache();
    void castSpells(std::int64_t until);
    void bewitch();
    void startServer();
    void startConsole(std::size_t number);
    void checkSomeone(std::int64_t until);
    [[nodiscard]] std::size_t someone();
    /// Everything has healed; what was still to come does not.
    [[nodiscard]] bool isOver() const;

    World &m_world;
    Dice m_dice;
    Dice m_spells; ///< of their own: whether there are any changes nothing of what else happens
    std::int64_t m_until = 0;
    bool m_badNetwork;
    bool m_crashes;
    bool m_badDisks;
    bool m_badClocks;
    bool m_hasForger;
    bool m_failsAtSome;
    bool m_failsAtAll;
};

} // namespace redoubt::simulation
