// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/LineTurns.h"

#include <algorithm>

namespace redoubt::duty {

namespace {

/// What becomes of the turn of a group that cannot stand.
StepKind fateOf(const DutyBook::Answer &answer)
{
    const auto &blocked = answer.blocked;
    if (std::any_of(blocked.begin(), blocked.end(), [](const DutyBook::Blocked &one) { return one.keepsTurn; }))
        return StepKind::Postponed;
    const bool anyLeave =
        std::any_of(blocked.begin(), blocked.end(), [](const DutyBook::Blocked &one) { return one.block.kind == BlockKind::OnLeave; });
    return anyLeave ? StepKind::Lapsed : StepKind::NotMember;
}

Step stepOf(StepKind kind, int group, const DutyBook::Answer &answer)
{
    Step step{kind, group, {}};
    for (const auto &one : answer.blocked)
        step.blocks.push_back(one.block);
    return step;
}

} // namespace

LineTurns::LineTurns(const RosterLine &line, const DutyBook &book, calendar::CivilDate since, int id)
    : m_line(line), m_since(since), m_cursor(line.firstTurn.value_or(0)), m_lastTurn(std::int64_t{id} << 32)
{
    for (const auto &group : line.groups) {
        auto &people = m_groups.emplace_back();
        for (const auto &member : group)
            people.push_back(book.personOf(member));
    }
}

void LineTurns::resume(const LineState &state)
{
    const auto size = static_cast<int>(m_groups.size());
    const auto isGroup = [&](int group) { return group >= 0 && group < size; };
    if (isGroup(state.cursor))
        m_cursor = state.cursor;
    for (const int group : state.kept) {
        if (isGroup(group) && std::find(m_kept.begin(), m_kept.end(), group) == m_kept.end())
            m_kept.push_back(group);
    }
    if (state.turnGroup && isGroup(*state.turnGroup))
        m_turn = Turn{*state.turnGroup, state.turnShifts.value_or(0), state.turnKey.value_or(0), ++m_lastTurn};
}

LineState LineTurns::state(const std::string &post) const
{
    LineState state{post, m_line.id, m_cursor, {m_kept.begin(), m_kept.end()}, {}, {}, {}};
    if (m_turn) {
        state.turnGroup = m_turn->group;
        state.turnShifts = m_turn->shifts;
        state.turnKey = m_turn->key;
    }
    return state;
}

bool LineTurns::isRunning(const std::string &member) const
{
    if (!m_turn)
        return false;
    const auto &group = m_line.groups[static_cast<std::size_t>(m_turn->group)];
    return std::find(group.begin(), group.end(), member) != group.end();
}

std::int64_t LineTurns::keyOf(calendar::CivilDate date) const
{
    const int length = m_line.turnLength.value_or(1);
    switch (m_line.turnUnit.value_or(TurnUnit::Shift)) {
    case TurnUnit::Week: return (date.monday() - m_since.monday()) / 7 / length;
    case TurnUnit::Month: return (date.monthIndex() - m_since.monthIndex()) / length;
    case TurnUnit::Shift: break;
    }
    return 0;
}

bool LineTurns::goesOn(calendar::CivilDate date) const
{
    if (!m_turn)
        return false;
    if (m_line.turnUnit.value_or(TurnUnit::Shift) == TurnUnit::Shift)
        return m_turn->shifts < m_line.turnLength.value_or(1);
    return m_turn->key == keyOf(date);
}

bool LineTurns::canStand(const DutyBook::Answer &answer, int group) const
{
    if (m_line.whole.value_or(false))
        return answer.able.size() == m_groups[static_cast<std::size_t>(group)].size();
    return !answer.able.empty();
}

std::optional<DutyBook::Answer> LineTurns::ask(const DutyBook &book, std::size_t index, int group, std::int64_t turn, StepKind otherwise,
                                               Pick &pick) const
{
    auto answer = book.ask(index, m_groups[static_cast<std::size_t>(group)], turn);
    if (canStand(answer, group))
        return answer;
    const auto fate = fateOf(answer);
    // Who waits already goes on waiting, and who only stands in has no turn to lose.
    pick.why.push_back(stepOf(otherwise == StepKind::Postponed ? fate : otherwise, group, answer));
    pick.refused.push_back(std::move(answer));
    return std::nullopt;
}

void LineTurns::startTurn(const DutyBook &book, std::size_t index, calendar::CivilDate date, Pick &pick)
{
    const auto turn = ++m_lastTurn;
    pick.turnId = turn;
    const auto give = [&](int group, StepKind kind, DutyBook::Answer answer) {
        pick.why.push_back(stepOf(kind, group, answer));
        pick.turn = group;
        pick.stands = std::move(answer.able);
        m_turn = Turn{group, 1, keyOf(date), turn};
    };
    for (std::size_t i = 0; i < m_kept.size(); ++i) {
        const int group = m_kept[i];
        if (auto answer = ask(book, index, group, turn, StepKind::StillKept, pick)) {
            m_kept.erase(m_kept.begin() + static_cast<std::ptrdiff_t>(i));
            give(group, StepKind::KeptTurn, std::move(*answer));
            return;
        }
    }
    const auto size = static_cast<int>(m_groups.size());
    std::vector<int> postponed;
    for (int i = 0; i < size; ++i) {
        const int group = (m_cursor + i) % size;
        if (std::find(m_kept.begin(), m_kept.end(), group) != m_kept.end())
            continue; // was asked above
        if (auto answer = ask(book, index, group, turn, StepKind::Postponed, pick)) {
            m_cursor = (group + 1) % size;
            m_kept.insert(m_kept.end(), postponed.begin(), postponed.end());
            give(group, StepKind::Reached, std::move(*answer));
            return;
        }
        if (pick.why.back().kind == StepKind::Postponed)
            postponed.push_back(group);
    }
    pick.why.push_back({StepKind::Nobody, {}, {}});
    m_turn.reset();
}

void LineTurns::standIn(const DutyBook &book, std::size_t index, Pick &pick)
{
    const auto size = static_cast<int>(m_groups.size());
    std::vector<int> order(m_kept.begin(), m_kept.end());
    for (int i = 0; i < size; ++i) {
        const int group = (m_cursor + i) % size;
        if (group != m_turn->group && std::find(order.begin(), order.end(), group) == order.end())
            order.push_back(group);
    }
    // A turn of its own for the rules of rest: whoever stands in begins and ends here.
    const auto turn = ++m_lastTurn;
    for (const int group : order) {
        if (auto answer = ask(book, index, group, turn, StepKind::StillKept, pick)) {
            pick.why.push_back(stepOf(StepKind::StandsIn, group, *answer));
            pick.stands = std::move(answer->able);
            pick.turnId = turn;
            return;
        }
    }
    pick.turn.reset();
    pick.why.push_back({StepKind::Nobody, {}, {}});
}

LineTurns::Pick LineTurns::pick(const DutyBook &book, std::size_t index, calendar::CivilDate date)
{
    Pick pick;
    if (!goesOn(date)) {
        startTurn(book, index, date, pick);
        return pick;
    }
    ++m_turn->shifts;
    pick.turn = m_turn->group;
    pick.turnId = m_turn->id;
    if (auto answer = ask(book, index, m_turn->group, m_turn->id, StepKind::Postponed, pick)) {
        pick.why.push_back(stepOf(StepKind::Goes, m_turn->group, *answer));
        pick.stands = std::move(answer->able);
        return pick;
    }
    standIn(book, index, pick);
    return pick;
}

} // namespace redoubt::duty
