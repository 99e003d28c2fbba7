// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"
#include "tests/simulation/Dice.h"

#include <optional>
#include <vector>

namespace redoubt::simulation {

class Console;
class World;

/// What people do at their consoles, online or not: plan, write, edit at the same time as others, remove, settle, write where
/// they may not; and what administrators do beside them.
class People
{
public:
    explicit People(World &world);
    /// Fills the time up to @p until with work.
    void begin(std::int64_t until);

private:
    void work(std::size_t console, std::int64_t until);
    void act(Console &console);
    bool commit(Console &console, const char *what, std::vector<store::Draft> drafts);
    void openCell(Console &console);
    void openRoom(Console &console);
    void letIn(Console &console);
    void putOut(Console &console);
    void writeNote(Console &console);
    void editNote(Console &console);
    void removeNote(Console &console);
    void settle(Console &console);
    void writeMark(Console &console);
    void writeGroup(Console &console);
    void attach(Console &console);
    void fetch(Console &console);
    void administrate(std::int64_t until);
    void giveOrTake(const Id &stream);
    void admit(const Id &stream);
    void lockOrReset();

    [[nodiscard]] std::optional<store::StreamInfo> someStream(Console &console, std::optional<StreamPurpose> purpose = {});
    [[nodiscard]] std::optional<store::RecordView> someRecord(Console &console, const char *kind);
    [[nodiscard]] store::Draft member(const Id &cell, const Id &stream);
    [[nodiscard]] store::Draft note(const Id &stream, const std::optional<Id> &id = {});

    World &m_world;
    Dice m_dice;
    std::int64_t m_count = 0;
};

} // namespace redoubt::simulation
