// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/roster/DutyBook.h"

#include <deque>

namespace redoubt::duty {

/// The cursor of one line, and who waits before it: passes turns, shift by shift in the order of time.
class LineTurns
{
public:
    /// Who gets a shift.
    struct Pick
    {
        std::optional<int> turn; ///< index of the group whose turn it is; none: a gap
        std::vector<int> stands; ///< people of the book
        std::int64_t turnId = 0;
        std::vector<Step> why;
        std::vector<DutyBook::Answer> refused; ///< of every group that was asked and cannot
    };

    /// @p since: the day from whose week and month turns are counted. @p id: no other line of the book has it.
    LineTurns(const RosterLine &line, const DutyBook &book, calendar::CivilDate since, int id);

    /// Goes on from @p state; what no longer fits the line is left out.
    void resume(const LineState &state);
    [[nodiscard]] LineState state(const std::string &post) const;
    /// The turn that runs, as the book knows it.
    [[nodiscard]] std::int64_t runningTurn() const { return m_turn ? m_turn->id : m_lastTurn; }
    [[nodiscard]] bool isRunning(const std::string &member) const;

    /// Decides who stands the due shift @p index of @p book, on @p date, and moves on.
    [[nodiscard]] Pick pick(const DutyBook &book, std::size_t index, calendar::CivilDate date);

private:
    struct Turn
    {
        int group = 0;
        int shifts = 0;
        std::int64_t key = 0;
        std::int64_t id = 0;
    };
    [[nodiscard]] std::int64_t keyOf(calendar::CivilDate date) const;
    [[nodiscard]] bool goesOn(calendar::CivilDate date) const;
    [[nodiscard]] bool canStand(const DutyBook::Answer &answer, int group) const;
    [[nodiscard]] std::optional<DutyBook::Answer> ask(const DutyBook &book, std::size_t index, int group, std::int64_t turn, StepKind otherwise,
                                                      Pick &pick) const;
    void startTurn(const DutyBook &book, std::size_t index, calendar::CivilDate date, Pick &pick);
    void standIn(const DutyBook &book, std::size_t index, Pick &pick);

    const RosterLine &m_line;
    std::vector<std::vector<int>> m_groups;
    calendar::CivilDate m_since;
    int m_cursor = 0;
    std::deque<int> m_kept;
    std::optional<Turn> m_turn;
    std::int64_t m_lastTurn = 0;
};

} // namespace redoubt::duty
