// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/HandoverDrafts.h"
#include "tests/simulation/Dice.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::simulation {

class Console;
class World;

/// People who stand duty in two offices, online or not: they begin and keep shifts, open matters and carry them over, and hand over on one console or
/// on two, also when both sides sign without seeing each other; and some who try to get rid of duty by what no console of ours writes.
///
/// Chance of its own, as in Offices.
class Shifts
{
public:
    /// Opens the offices and gives people their roles in them.
    explicit Shifts(World &world);
    void begin(std::int64_t until);

private:
    /// Somebody at their console in an office that it shows.
    struct Desk
    {
        Console &console;
        const duty::OfficeBoard &board;
        [[nodiscard]] Id account() const;
    };
    void work(std::size_t console, std::int64_t until);
    void act(const Desk &desk);
    void plan(const Desk &desk);
    void beginShift(const Desk &desk);
    void keep(const Desk &desk, const Id &shift);
    void log(const Desk &desk, const Id &shift);
    void check(const Desk &desk, const Id &shift);
    void openMatter(const Desk &desk, const Id &shift);
    void seeToMatter(const Desk &desk);

    void prepare(const Desk &desk, const Id &shift, std::vector<duty::DutyPerson> incoming);
    void signOutgoing(const Desk &desk, const duty::HandoverView &handover, const Id &signer);
    void readBack(const Desk &desk, const duty::HandoverView &handover);
    void takeOver(const Desk &desk, const duty::HandoverView &handover, const Id &signer);
    void refuse(const Desk &desk, const duty::HandoverView &handover);
    /// All of it at one console: both stand there.
    void handOverHere(const Desk &desk, const Id &shift);
    void passOn(const Desk &desk, const duty::HandoverView &handover);
    void cheat(const Desk &desk, const Id &shift);

    bool commit(const Desk &desk, const char *what, std::vector<store::Draft> drafts);
    bool commit(const Desk &desk, const char *what, Result<store::Draft> draft);
    [[nodiscard]] drafts::DutyHand hand(const Desk &desk) const;
    [[nodiscard]] drafts::Signer signer(const Id &account) const;
    [[nodiscard]] drafts::ShiftPlan times(const Desk &desk) const;
    [[nodiscard]] std::string nameOf(const Id &account) const;
    [[nodiscard]] std::vector<duty::DutyPerson> somePeople(const Desk &desk, const std::vector<Id> &butNot);
    [[nodiscard]] std::vector<Id> officersOf(const Id &office) const;

    World &m_world;
    Dice m_dice;
    std::vector<Id> m_offices;
    std::vector<std::vector<Id>> m_officers; ///< of each office
    std::int64_t m_count = 0;
};

} // namespace redoubt::simulation
