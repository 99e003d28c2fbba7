// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/JudgedContents.h"
#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "exercise/scoring/RulePack.h"
#include "exercise/scoring/ScoreLedger.h"
#include "exercise/scoring/Standings.h"
#include "feed/BoardRecord.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace redoubt::exercise {

using feed::BoardRecord;

enum class ClaimStatus {
    Waiting,  ///< nobody has ruled, the team has added what was asked for since it was returned, or all that was given was reversed
    Returned, ///< waits for the team
    Accepted,
    Rejected,
};
BOOST_DESCRIBE_ENUM(ClaimStatus, Waiting, Returned, Accepted, Rejected)

/// A claim with the ruling that counts: the last by (position, id) of which anything stands; where none does, the last.
struct ClaimView
{
    BoardRecord<Claim> claim;
    ClaimStatus status = ClaimStatus::Waiting;
    Instant waitingSince;                            ///< submission, or what the team did last
    std::optional<BoardRecord<Ruling>> ruling;       ///< known from the white cell
    std::optional<BoardRecord<RulingNotice>> notice; ///< known from the team's stream
    std::optional<ChangedSinceRuling> changed;       ///< decided, and no longer what was judged
    int rulings = 0;                                 ///< more than one deciding that stands: two judges ruled without seeing each other
    bool undone = false;                             ///< all that the ruling gave was reversed: the claim waits again

    bool operator==(const ClaimView &) const = default;
};

/// Everything that one account may see of one exercise, put together from the records of its streams.
///
/// Takes each record's newest state as it arrives and answers what the pages show. What the account has no grant for
/// simply is not there: a team's member sees its room, a commander the white cell. Owned by one thread.
class ExerciseBoard
{
public:
    /// Which parts an arrival touched, so that pages refresh no more than they must.
    struct Touched
    {
        bool plan = false;
        bool claims = false;
        bool scores = false;
        Touched &operator|=(const Touched &other);
        [[nodiscard]] bool any() const { return plan || claims || scores; }
    };

    /// @p exercise: id of the white cell's stream.
    explicit ExerciseBoard(Id exercise);

    /// Takes the merged (confirmed and pending) state of a record. Records that cannot be read (newer version) are kept
    /// as unreadable() and change nothing else.
    Touched take(const Id &stream, const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    Touched drop(const Id &record);
    /// Nothing of @p stream may be shown any longer: it was purged, or is about to be loaded anew.
    Touched forget(const Id &stream);

    [[nodiscard]] const Id &exerciseId() const { return m_id; }
    [[nodiscard]] const std::optional<BoardRecord<Exercise>> &exercise() const { return m_exercise; }
    /// From the exercise, or, for a team's member, from the room or the notice board.
    [[nodiscard]] std::string name() const;
    /// Null until it has arrived.
    [[nodiscard]] const NoticeBoard *noticeBoard() const;
    /// From the exercise, or, for a team's member, from the notice board; nothing where neither says it.
    [[nodiscard]] std::optional<ExerciseState> state() const;
    /// Why, when and by whom it came into its state, as everyone in the exercise is told; empty where nobody said.
    struct StateWord
    {
        std::string reason;
        std::optional<Instant> at;
        std::string by; ///< shown name
        bool operator==(const StateWord &) const = default;
    };
    [[nodiscard]] StateWord stateWord() const;
    /// The plan was discarded before anything came of it.
    [[nodiscard]] bool isDiscarded() const { return m_discarded; }
    [[nodiscard]] const std::map<Id, BoardRecord<Team>> &teams() const { return m_teams; }
    [[nodiscard]] const std::map<Id, BoardRecord<Target>> &targets() const { return m_targets; }
    [[nodiscard]] const std::map<Id, BoardRecord<ExerciseMember>> &members() const { return m_members; }
    [[nodiscard]] const std::map<Id, BoardRecord<Room>> &rooms() const { return m_rooms; }
    [[nodiscard]] const std::map<Id, BoardRecord<Phase>> &phases() const { return m_phases; }
    /// Phases by their order.
    [[nodiscard]] std::vector<BoardRecord<Phase>> orderedPhases() const;
    /// The same as everyone in the exercise may know them: from the phases, or, for a team's member, from the notice board.
    [[nodiscard]] std::vector<ScheduledPhase> schedule() const;
    /// The phase that the exercise was moved to, of its schedule.
    [[nodiscard]] std::optional<Id> currentPhase() const;
    /// Teams of @p side that score, by code.
    [[nodiscard]] std::vector<Id> scoringTeams(TeamSide side) const;

    /// The pack that the exercise names; null until its text has arrived, or where it cannot be read.
    [[nodiscard]] const RulePack *rulePack() const { return m_pack ? &*m_pack : nullptr; }
    /// Word for word; null as rulePack().
    [[nodiscard]] const std::string *packText() const;

    [[nodiscard]] const ScoreLedger &ledger() const { return m_ledger; }
    /// Every claim, longest wait first, then by id.
    [[nodiscard]] std::vector<ClaimView> claims() const;
    [[nodiscard]] std::optional<ClaimView> claim(const Id &id) const;
    /// What a ruling on that claim judges now; nullptr when there is no such claim.
    [[nodiscard]] const JudgedContents *contents(const Id &claim) const
    {
        const auto found = m_contents.find(claim);
        return found == m_contents.end() ? nullptr : &found->second;
    }
    /// Rulings that @p counts, the latest first (provisional ones before all others).
    [[nodiscard]] std::vector<BoardRecord<Ruling>> latestRulings(
        std::size_t most, const std::function<bool(const BoardRecord<Ruling> &)> &counts = [](const auto &) { return true; }) const;
    /// Every ruling, by id.
    [[nodiscard]] const std::map<Id, BoardRecord<Ruling>> &rulings() const { return m_rulings; }
    /// Null when there is no such ruling.
    [[nodiscard]] const BoardRecord<Ruling> *ruling(const Id &id) const
    {
        const auto found = m_rulings.find(id);
        return found == m_rulings.end() ? nullptr : &found->second;
    }
    /// Whether everything that @p ruling gave was reversed: then the claim may be ruled on again.
    [[nodiscard]] bool isUndone(const Id &ruling) const;
    [[nodiscard]] int rulingCount() const { return static_cast<int>(m_rulings.size()); }

    /// Who the members of teams are, as their rooms say; by record.
    [[nodiscard]] const std::map<Id, BoardRecord<RoomMember>> &mates() const { return m_mates; }
    /// Whether the teams are not to learn who rules: from the exercise, or, for a team's member, from the notice board; nothing where it is of an
    /// earlier version, which told neither names nor hid accounts.
    [[nodiscard]] std::optional<bool> anonymousJudges() const;
    [[nodiscard]] bool judgesAreAnonymous() const { return anonymousJudges().value_or(false); }

    /// What judges have open, by judge; those that have run out too.
    [[nodiscard]] const std::map<Id, BoardRecord<ClaimReview>> &reviews() const { return m_reviews; }

    /// Where the board stands still: the position of the last freeze that no later one lifted. A team's member knows that it does, and
    /// no position: Provisional.
    struct Freeze
    {
        LedgerPosition position = Provisional;
        Instant at;
        std::optional<Instant> publishAt;
        std::optional<Id> by; ///< account; nothing for who reads the public copy
        bool operator==(const Freeze &) const = default;
    };
    [[nodiscard]] std::optional<Freeze> freeze() const;
    /// Boards published to everyone, the latest of each side.
    [[nodiscard]] std::vector<BoardRecord<PublishedBoard>> publishedBoards() const;

    /// Score entries and others that this version cannot read or that contradict each other: shown, never passed over in silence.
    [[nodiscard]] std::vector<feed::UnreadableRecord> unreadable() const;

private:
    /// What lies in the white cell to be told elsewhere stands for what will be there, until the server has told it.
    [[nodiscard]] bool isTold(const Id &stream, const feed::RecordState &record) const { return stream == m_id && record.addSeq != 0; }
    template <class T>
    bool takeInto(std::map<Id, BoardRecord<T>> &map, const Id &stream, const feed::RecordState &record);
    void takeScore(const Id &stream, const feed::RecordState &record);
    void readPack();
    [[nodiscard]] ClaimView viewOf(const BoardRecord<Claim> &claim) const;
    /// Rulings that gave something and of which nothing stands, with when the last of it was reversed.
    [[nodiscard]] const std::unordered_map<Id, Instant> &undoneRulings() const;
    /// Null where it has not come yet.
    /// The last notice of a ruling that the team was not told is taken back.
    [[nodiscard]] const BoardRecord<RulingNotice> *standingNotice(const Id &claim) const;
    [[nodiscard]] const BoardRecord<RulingNotice> *noticeOf(const BoardRecord<Ruling> &ruling) const;

    Id m_id;
    std::optional<BoardRecord<Exercise>> m_exercise;
    bool m_discarded = false;
    std::map<Id, BoardRecord<PackText>> m_packs;
    std::optional<RulePack> m_pack;
    std::map<Id, BoardRecord<Phase>> m_phases;
    std::map<Id, BoardRecord<Team>> m_teams;
    std::map<Id, BoardRecord<Target>> m_targets;
    std::map<Id, BoardRecord<ExerciseMember>> m_members;
    std::map<Id, BoardRecord<Room>> m_rooms;
    std::map<Id, BoardRecord<RoomMember>> m_mates;
    std::map<Id, BoardRecord<NoticeBoard>> m_boards;
    std::map<Id, BoardRecord<Claim>> m_claims;
    std::unordered_map<Id, JudgedContents> m_contents; ///< of every claim
    std::map<Id, BoardRecord<Ruling>> m_rulings;
    std::unordered_map<Id, std::vector<Id>> m_rulingsOf; ///< by claim
    std::map<Id, BoardRecord<RulingNotice>> m_notices;
    std::unordered_map<Id, std::vector<Id>> m_noticesOf; ///< by claim
    std::map<Id, BoardRecord<BoardFreeze>> m_freezes;
    std::map<Id, BoardRecord<PublishedBoard>> m_published;
    std::map<Id, BoardRecord<ClaimReview>> m_reviews;
    std::map<Id, feed::UnreadableRecord> m_unreadable;
    ScoreLedger m_ledger;
    mutable std::optional<std::unordered_map<Id, Instant>> m_undone; ///< nothing: to be read out of the ledger
};

} // namespace redoubt::exercise
