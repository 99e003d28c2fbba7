// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "store/Draft.h"
#include "tests/simulation/Dice.h"

#include <optional>
#include <vector>

namespace redoubt::simulation {

class Console;
class World;

/// Units at work: administrators give and take roles in units, move units and open duty in them; people on duty write in their offices, broadcasts
/// and channels, with and without the network, also when they were relieved of their role meanwhile.
///
/// Chance of its own, so that what people do in exercises is not drawn anew because of it.
class Offices
{
public:
    /// Makes a few more units.
    explicit Offices(World &world);
    void begin(std::int64_t until);

private:
    void administrate(std::int64_t until);
    void giveOrTake();
    void move();
    void openDuty();
    void admit();
    void work(std::size_t console, std::int64_t until);
    void write(Console &console);
    void openOffice(Console &console);
    bool commit(Console &console, const char *what, std::vector<store::Draft> drafts);
    [[nodiscard]] store::Draft said(const Id &stream, StreamPurpose purpose);

    World &m_world;
    Dice m_dice;
    Id m_server; ///< also while it is down
    std::vector<Id> m_units;
    std::int64_t m_count = 0;
};

} // namespace redoubt::simulation
