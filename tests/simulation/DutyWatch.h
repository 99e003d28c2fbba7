// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/checks/DutyOracle.h"

#include <cstdint>
#include <map>
#include <optional>

namespace redoubt::simulation {

class Console;
class OfficeDesk;
class World;

/// Holds duty to its invariants while a world runs: what the server took after each of its transactions, what each console shows after each
/// change of it, and that in the end all show the same.
class DutyWatch
{
public:
    explicit DutyWatch(World &world);

    /// What the server has taken since the last look.
    void look();
    void lookAt(std::size_t console, const OfficeDesk &desk);
    /// Everything is drained.
    void checkEnd(Console &console);
    void count();

private:
    void checkPaperwork(Console &console);

    World &m_world;
    std::map<Id, DutyOracle> m_offices;
    std::optional<std::int64_t> m_version;
};

} // namespace redoubt::simulation
