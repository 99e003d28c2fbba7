// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/BulletinDrafts.h"
#include "duty/board/ReportBoard.h"
#include "store/Cache.h"
#include "tests/simulation/Dice.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::simulation {

class Console;
class World;

/// What a bureau and the county below it write beside their shifts, online or not: plans and leave, swaps with the word of who is asked and of who
/// approves (and some in another's name), bulletins that the county acknowledges, zero reports in time and late.
///
/// Chance of its own, as in Offices.
class Paperwork
{
public:
    /// Opens the streams and gives people their roles in them.
    explicit Paperwork(World &world);
    void begin(std::int64_t until);

    /// Bulletins with what is said of them, as a console would show them after a new start. None: they cannot be read.
    [[nodiscard]] static std::optional<duty::BulletinBoard> bulletinsOf(const store::Cache &cache);
    /// The same of zero reports.
    [[nodiscard]] static std::optional<duty::ReportBoard> reportsOf(const store::Cache &cache);

private:
    void work(std::size_t console, std::int64_t until);
    void act(Console &console);
    void plan(Console &console);
    void seeToLeave(Console &console);
    void askForSwap(Console &console);
    void answerSwap(Console &console);
    void approveSwap(Console &console);
    void publishSchedule(Console &console);
    void warn(Console &console);
    void acknowledge(Console &console);
    void report(Console &console);

    bool commit(Console &console, const char *what, std::vector<store::Draft> drafts);
    [[nodiscard]] std::optional<feed::RecordState> some(Console &console, const char *kind, const Id &stream);
    [[nodiscard]] std::string nameOf(const Console &console) const;
    [[nodiscard]] std::string somebody();

    World &m_world;
    Dice m_dice;
    Id m_office;
    Id m_broadcast;
    Id m_channel;
    std::int64_t m_count = 0;
};

} // namespace redoubt::simulation
