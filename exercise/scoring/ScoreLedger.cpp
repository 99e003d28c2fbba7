// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/ScoreLedger.h"

#include <algorithm>
#include <unordered_set>

namespace redoubt::exercise {

void ScoreLedger::reserve(std::size_t entries)
{
    m_rows.reserve(entries);
    m_byId.reserve(entries);
}

Result<ScoreLedger::Recorded> ScoreLedger::record(const ScoreEntry &entry, LedgerPosition position)
{
    REDOUBT_TRY(validate(entry));
    if (entry.exercise != m_exercise)
        return fail(ErrorCode::InvalidArgument, "the entry belongs to another exercise");

    const auto [place, isNew] = m_byId.try_emplace(entry.id, static_cast<std::uint32_t>(m_rows.size()));
    const std::uint32_t known = place->second;
    if (isNew) {
        append(entry, position, known);
        return Recorded::New;
    }
    if (m_entries[known] != entry)
        return fail(ErrorCode::Conflict, "entry " + entry.id.toString() + " is known with other contents");
    if (position == Provisional || position == m_rows[known].position)
        return Recorded::AlreadyKnown;
    if (m_rows[known].position != Provisional)
        return fail(ErrorCode::Conflict, "entry " + entry.id.toString() + " is known at another position");
    alter(affectedBy(known), [&] { m_rows[known].position = position; });
    return Recorded::Confirmed;
}

void ScoreLedger::append(const ScoreEntry &entry, LedgerPosition position, std::uint32_t row)
{
    const std::uint32_t team = teamRow(entry.team);
    const Points change = entry.kind == ScoreKind::Deduction ? -entry.points : entry.points;
    m_entries.push_back(entry);
    m_rows.push_back({change, entry.at, position, team, NoRow, entry.component, entry.reverses.has_value(), false});
    if (entry.reverses) {
        alter(affectedBy(row), [&] { m_reversals[*entry.reverses].push_back(row); });
        return;
    }
    m_byTeam[team].push_back(row);
    if (entry.unit)
        m_byUnit[*entry.unit].push_back(row);
    m_rows[row].reversal = firstReversalOf(row);
    countRow(row, +1);
}

Result<void> ScoreLedger::withdraw(const Id &id)
{
    const std::uint32_t row = rowOf(id);
    if (row == NoRow)
        return fail(ErrorCode::NotFound, "no such entry");
    if (m_rows[row].position != Provisional)
        return fail(ErrorCode::Conflict, "the entry already has its position in the ledger");
    const auto forget = [row](std::vector<std::uint32_t> &rows) { std::erase(rows, row); };
    if (m_rows[row].isReversal) {
        alter(affectedBy(row), [&] { forget(m_reversals[*m_entries[row].reverses]); });
    } else {
        countRow(row, -1);
        forget(m_byTeam[m_rows[row].team]);
        if (m_entries[row].unit)
            forget(m_byUnit[*m_entries[row].unit]);
        refreshLastChange(m_rows[row].team);
    }
    m_rows[row].withdrawn = true;
    m_byId.erase(id);
    return {};
}

const ScoreEntry *ScoreLedger::find(const Id &id) const
{
    const std::uint32_t row = rowOf(id);
    return row == NoRow ? nullptr : &m_entries[row];
}

std::optional<LedgerPosition> ScoreLedger::positionOf(const Id &id) const
{
    const std::uint32_t row = rowOf(id);
    return row == NoRow ? std::nullopt : std::optional(m_rows[row].position);
}

const ScoreEntry *ScoreLedger::reversalOf(const Id &id) const
{
    const std::uint32_t row = rowOf(id);
    if (row == NoRow || m_rows[row].reversal == NoRow)
        return nullptr;
    return &m_entries[m_rows[row].reversal];
}

std::vector<ScoreLedger::Issue> ScoreLedger::issues() const
{
    std::vector<Issue> issues;
    for (const auto &[named, reversals] : m_reversals) {
        const std::uint32_t row = rowOf(named);
        for (const std::uint32_t reversal : reversals) {
            const Id &id = m_entries[reversal].id;
            if (row == NoRow)
                issues.push_back({id, IssueKind::WaitingForEntry});
            else if (m_rows[row].isReversal)
                issues.push_back({id, IssueKind::ReversalOfReversal});
            else if (m_rows[row].reversal != reversal)
                issues.push_back({id, IssueKind::RepeatedReversal});
        }
    }
    std::ranges::sort(issues, {}, &Issue::reversal);
    return issues;
}

std::optional<std::uint32_t> ScoreLedger::teamIndex(const Id &team) const
{
    const auto known = m_teamIndex.find(team);
    return known == m_teamIndex.end() ? std::nullopt : std::optional(known->second);
}

AwardHistory ScoreLedger::history(const HistoryQuery &query) const
{
    AwardHistory history;
    std::unordered_set<Id> offCatalogueOfTeam;
    std::unordered_set<Id> offCatalogueOnUnit;
    const auto team = teamIndex(query.team);
    static const std::vector<std::uint32_t> noRows;
    for (const std::uint32_t row : team ? m_byTeam[*team] : noRows) {
        if (!isLiveAward(row))
            continue;
        const ScoreEntry &entry = m_entries[row];
        const bool sameUnit = entry.unit == query.unit;
        const bool sameClass = entry.scoringClass == query.scoringClass;
        if (sameUnit)
            history.unitUsed = history.unitUsed + entry.points;
        if (sameUnit && sameClass) {
            history.classUsed = history.classUsed + entry.points;
            ++history.classEntries;
        }
        if (sameClass && query.target && entry.target == query.target && entry.basis > history.scoredOnTarget) {
            history.scoredOnTarget = entry.basis;
            history.scoredBy = entry.id;
        }
        if (!query.vulnerability.empty() && entry.vulnerability == query.vulnerability)
            ++history.vulnerabilityUses;
        if (entry.offCatalogue && entry.target && entry.target != query.target) {
            offCatalogueOfTeam.insert(*entry.target);
            if (sameUnit)
                offCatalogueOnUnit.insert(*entry.target);
        }
    }
    history.offCatalogueOfTeam = static_cast<int>(offCatalogueOfTeam.size());
    history.offCatalogueOnUnit = static_cast<int>(offCatalogueOnUnit.size());
    history.deducted = deducted(query);
    return history;
}

Points ScoreLedger::deducted(const HistoryQuery &query) const
{
    PointsSum sum;
    const auto rows = query.unit ? m_byUnit.find(*query.unit) : m_byUnit.end();
    if (rows == m_byUnit.end())
        return sum.value();
    for (const std::uint32_t row : rows->second) {
        if (isLiveAward(row) && m_entries[row].team != query.team)
            sum.add(m_entries[row].points);
    }
    return sum.value();
}

std::uint32_t ScoreLedger::rowOf(const Id &id) const
{
    const auto known = m_byId.find(id);
    return known == m_byId.end() ? NoRow : known->second;
}

/// The row whose effects depend on @p row: itself, or for a reversal the entry that it names, if it is there and can be undone.
std::uint32_t ScoreLedger::affectedBy(std::uint32_t row) const
{
    if (!m_rows[row].isReversal)
        return row;
    const std::uint32_t named = rowOf(*m_entries[row].reverses);
    return named == NoRow || m_rows[named].isReversal ? NoRow : named;
}

std::uint32_t ScoreLedger::teamRow(const Id &team)
{
    const auto [known, isNew] = m_teamIndex.try_emplace(team, static_cast<std::uint32_t>(m_teams.size()));
    if (isNew) {
        m_teams.push_back(team);
        m_byTeam.emplace_back();
        m_totals.emplace_back();
    }
    return known->second;
}

bool ScoreLedger::comesBefore(std::uint32_t left, std::uint32_t right) const
{
    if (m_rows[left].position != m_rows[right].position)
        return m_rows[left].position < m_rows[right].position;
    return m_entries[left].id < m_entries[right].id;
}

std::uint32_t ScoreLedger::firstReversalOf(std::uint32_t row) const
{
    const auto reversals = m_reversals.find(m_entries[row].id);
    if (reversals == m_reversals.end() || reversals->second.empty())
        return NoRow;
    return *std::ranges::min_element(reversals->second, [this](auto left, auto right) { return comesBefore(left, right); });
}

bool ScoreLedger::isLiveAward(std::uint32_t row) const { return m_entries[row].kind == ScoreKind::Award && m_rows[row].reversal == NoRow; }

void ScoreLedger::count(const ScoreEffect &effect, int sign)
{
    TeamTotals &totals = m_totals[effect.team];
    const Points change = sign > 0 ? effect.change : -effect.change;
    totals.all.add(change);
    totals.components[static_cast<std::size_t>(m_rows[effect.entry].component)].add(change);
    if (effect.position == Provisional) {
        totals.provisional.add(change);
        totals.provisionalEntries += sign;
    }
    if (sign > 0 && (!totals.lastChange || *totals.lastChange < effect.at))
        totals.lastChange = effect.at;
}

void ScoreLedger::countRow(std::uint32_t row, int sign)
{
    count(giving(row), sign);
    if (m_rows[row].reversal != NoRow)
        count(undoing(row), sign);
}

/// Makes @p change, which bears on the effects of row @p affected (NoRow: on none), and keeps the totals true.
template <class Change>
void ScoreLedger::alter(std::uint32_t affected, const Change &change)
{
    if (affected == NoRow) {
        change();
        return;
    }
    const std::uint32_t before = m_rows[affected].reversal;
    countRow(affected, -1);
    change();
    m_rows[affected].reversal = firstReversalOf(affected);
    countRow(affected, +1);
    if (before != NoRow && m_rows[affected].reversal != before)
        refreshLastChange(m_rows[affected].team);
}

void ScoreLedger::refreshLastChange(std::uint32_t team)
{
    std::optional<Instant> last;
    const auto see = [&last](const ScoreEffect &effect) {
        if (!last || *last < effect.at)
            last = effect.at;
    };
    for (const std::uint32_t row : m_byTeam[team]) {
        see(giving(row));
        if (m_rows[row].reversal != NoRow)
            see(undoing(row));
    }
    m_totals[team].lastChange = last;
}

} // namespace redoubt::exercise
