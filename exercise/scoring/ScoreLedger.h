// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/Result.h"
#include "exercise/scoring/FixedAward.h"
#include "exercise/scoring/Points.h"
#include "exercise/scoring/ScoreEntry.h"

#include <boost/container/deque.hpp>
#include <boost/unordered/unordered_flat_map.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::exercise {

/// Where an entry stands in the ledger: the seq of its change in the white cell's stream. Entries that the
/// server has not ordered yet are provisional and come last.
using LedgerPosition = std::uint64_t;
inline constexpr LedgerPosition Provisional = std::numeric_limits<LedgerPosition>::max();

/// A change of one team's total at one instant: an award or deduction, or the undoing of one.
struct ScoreEffect
{
    std::uint32_t team = 0;  ///< index into ScoreLedger::teams()
    std::uint32_t entry = 0; ///< for ScoreLedger::entryAt(): what was given or taken
    Points change;
    Instant at;
    LedgerPosition position = Provisional;
};

/// What a team has now, kept up to date entry by entry.
struct TeamTotals
{
    PointsSum all;         ///< provisional entries included
    PointsSum provisional; ///< what of it the server has not ordered yet
    int provisionalEntries = 0;
    std::array<PointsSum, 4> components; ///< by ScoreComponent, provisional entries included
    std::optional<Instant> lastChange;   ///< of the total
};

/// Every point given in one exercise.
///
/// Totals are derived from the entries and never stored, so two machines that hold the same entries show the same
/// score, whatever order sync delivered them in. An entry is undone by the first reversal that names it, first
/// by position and then by id; further ones do nothing and are reported. A reversal whose entry has not arrived
/// yet waits for it.
///
/// Recording costs a hash look-up; memory about 500 bytes an entry. Owned by one thread.
class ScoreLedger
{
public:
    enum class Recorded {
        New,
        Confirmed, ///< known as provisional; now it has its position
        AlreadyKnown,
    };
    enum class IssueKind {
        WaitingForEntry,    ///< a reversal whose entry has not arrived
        RepeatedReversal,   ///< the entry is undone already
        ReversalOfReversal, ///< nothing can be undone twice
    };
    struct Issue
    {
        Id reversal;
        IssueKind kind = IssueKind::WaitingForEntry;
        bool operator==(const Issue &) const = default;
    };

    explicit ScoreLedger(Id exercise) : m_exercise(exercise) { }

    /// Makes room for @p entries, so that filling an empty ledger does not pause to grow.
    void reserve(std::size_t entries);
    /// Adds @p entry; recording the same entry twice is harmless. Fails as validate() does, with InvalidArgument for an
    /// entry of another exercise, or with Conflict (known id with other contents or at another position).
    [[nodiscard]] Result<Recorded> record(const ScoreEntry &entry, LedgerPosition position = Provisional);
    /// Takes back a provisional entry that the server did not take. NotFound if it is unknown, Conflict if it
    /// has a position.
    [[nodiscard]] Result<void> withdraw(const Id &id);

    [[nodiscard]] const Id &exercise() const { return m_exercise; }
    /// How many entries there are, reversals included.
    [[nodiscard]] std::size_t size() const { return m_byId.size(); }
    /// The entry of an effect.
    [[nodiscard]] const ScoreEntry &entryAt(std::uint32_t index) const { return m_entries[index]; }
    /// Calls @p visit(const ScoreEntry &, LedgerPosition) for every entry, in the order of arrival.
    template <class Visit>
    void eachEntry(const Visit &visit) const;
    /// Null for an unknown entry; otherwise good as long as the ledger.
    [[nodiscard]] const ScoreEntry *find(const Id &id) const;
    /// The position of a known entry; nothing for an unknown one.
    [[nodiscard]] std::optional<LedgerPosition> positionOf(const Id &id) const;
    /// The reversal that undoes entry @p id, if one does.
    [[nodiscard]] const ScoreEntry *reversalOf(const Id &id) const;
    /// Calls @p visit(const ScoreEntry &) for every entry that a reversal undoes. Costs nothing for those that stand.
    template <class Visit>
    void eachUndone(const Visit &visit) const;
    /// Reversals that do nothing, sorted by id.
    [[nodiscard]] std::vector<Issue> issues() const;

    /// Teams that any entry names, in the order in which they came.
    [[nodiscard]] const std::vector<Id> &teams() const { return m_teams; }
    [[nodiscard]] std::optional<std::uint32_t> teamIndex(const Id &team) const;
    [[nodiscard]] const TeamTotals &totals(std::uint32_t team) const { return m_totals[team]; }

    /// Calls @p visit(const ScoreEffect &) for every effect, in no particular order.
    template <class Visit>
    void eachEffect(const Visit &visit) const;

    /// Whose record bears on an award that is being judged.
    struct HistoryQuery
    {
        Id team;
        std::optional<Id> unit;
        std::string scoringClass;
        std::optional<Id> target;
        std::string vulnerability; ///< empty: none is named
    };
    /// What the rules need to know of the past; provisional entries count. Without a unit nothing is known
    /// of its caps, and what is used of them is zero. Costs a pass over the team's entries.
    [[nodiscard]] AwardHistory history(const HistoryQuery &query) const;

private:
    // std::deque would allocate every entry by itself: its blocks are smaller than two of them.
    using Entries = boost::container::deque<ScoreEntry, void, boost::container::deque_options_t<boost::container::block_size<256>>>;
    template <class Value>
    using ById = boost::unordered_flat_map<Id, Value, std::hash<Id>>;

    static constexpr std::uint32_t NoRow = std::numeric_limits<std::uint32_t>::max();

    /// What is computed with, apart from the long entry.
    struct Row
    {
        Points change; ///< signed; zero for reversals
        Instant at;
        LedgerPosition position = Provisional;
        std::uint32_t team = 0;
        std::uint32_t reversal = NoRow; ///< row of the reversal that undoes this one
        ScoreComponent component = ScoreComponent::None;
        bool isReversal = false;
        bool withdrawn = false;
    };

    [[nodiscard]] std::uint32_t rowOf(const Id &id) const;
    [[nodiscard]] std::uint32_t affectedBy(std::uint32_t row) const;
    [[nodiscard]] std::uint32_t teamRow(const Id &team);
    [[nodiscard]] bool comesBefore(std::uint32_t left, std::uint32_t right) const;
    [[nodiscard]] std::uint32_t firstReversalOf(std::uint32_t row) const;
    [[nodiscard]] ScoreEffect giving(std::uint32_t row) const;
    [[nodiscard]] ScoreEffect undoing(std::uint32_t row) const;
    void append(const ScoreEntry &entry, LedgerPosition position, std::uint32_t row);
    void count(const ScoreEffect &effect, int sign);
    void countRow(std::uint32_t row, int sign);
    void refreshLastChange(std::uint32_t team);
    template <class Change>
    void alter(std::uint32_t affected, const Change &change);

    Id m_exercise;
    Entries m_entries;       ///< never moved: growing costs nothing, and pointers of find() last
    std::vector<Row> m_rows; ///< beside m_entries
    ById<std::uint32_t> m_byId;
    ById<std::vector<std::uint32_t>> m_reversals; ///< by the entry they name, known or not
    ById<std::uint32_t> m_teamIndex;
    std::vector<Id> m_teams;
    std::vector<std::vector<std::uint32_t>> m_byTeam;
    std::vector<TeamTotals> m_totals;
};

template <class Visit>
void ScoreLedger::eachEffect(const Visit &visit) const
{
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        if (row.isReversal || row.withdrawn)
            continue;
        visit(giving(i));
        if (row.reversal != NoRow)
            visit(undoing(i));
    }
}

template <class Visit>
void ScoreLedger::eachEntry(const Visit &visit) const
{
    for (std::uint32_t i = 0; i < m_rows.size(); ++i) {
        if (!m_rows[i].withdrawn)
            visit(m_entries[i], m_rows[i].position);
    }
}

template <class Visit>
void ScoreLedger::eachUndone(const Visit &visit) const
{
    for (const auto &[named, reversals] : m_reversals) {
        const std::uint32_t row = reversals.empty() ? NoRow : rowOf(named);
        if (row != NoRow && m_rows[row].reversal != NoRow)
            visit(m_entries[row]);
    }
}

inline ScoreEffect ScoreLedger::giving(std::uint32_t row) const
{
    const Row &given = m_rows[row];
    return {given.team, row, given.change, given.at, given.position};
}

inline ScoreEffect ScoreLedger::undoing(std::uint32_t row) const
{
    const Row &given = m_rows[row];
    const Row &reversal = m_rows[given.reversal];
    // Nothing is undone before it was given, whatever the clocks said.
    return {given.team, row, -given.change, std::max(given.at, reversal.at), std::max(given.position, reversal.position)};
}

} // namespace redoubt::exercise
