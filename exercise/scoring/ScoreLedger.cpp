// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/ScoreLedger.h"

#include <algorithm>
#include <unordered_set>

namespace redoubt::exercise {

namespace {

/// Counts the different targets that are not the one in question.
class OtherTargets
{
public:
    void see(const std::optional<Id> &target, const std::optional<Id> &inQuestion)
    {
        if (!target)
            ++m_nameless; // nothing says that two of them are one
        else if (target != inQuestion)
            m_named.insert(*target);
    }
    [[nodiscard]] int count() const { return m_nameless + static_cast<int>(m_named.size()); }

private:
    int m_nameless = 0;
    std::unordered_set<Id> m_named;
};

} // namespace

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
    const auto team = teamIndex(query.team);
    if (!team)
        return history;
    OtherTargets offCatalogueOfTeam;
    OtherTargets offCatalogueOnUnit;
    PointsSum deducted;
    for (const std::uint32_t row : m_byTeam[*team]) {
        const ScoreEntry &entry = m_entries[row];
        const bool sameUnit = query.unit && entry.unit == query.unit;
        if (m_rows[row].reversal != NoRow)
            continue;
        if (entry.kind == ScoreKind::Deduction) {
            if (sameUnit)
                deducted.add(entry.points);
            continue;
        }
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
        if (entry.offCatalogue) {
            offCatalogueOfTeam.see(entry.target, query.target);
            if (sameUnit)
                offCatalogueOnUnit.see(entry.target, query.target);
        }
    }
    history.offCatalogueOfTeam = offCatalogueOfTeam.count();
    history.offCatalogueOnUnit = offCatalogueOnUnit.count();
    history.deducted = deducted.value();
    return history;
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
