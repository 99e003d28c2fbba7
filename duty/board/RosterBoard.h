// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/RosterRecords.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace redoubt::duty {

using feed::BoardRecord;

/// A month in the version that counts, its parts joined.
struct PublishedMonth
{
    Id record; ///< of its first part
    calendar::CivilDate month;
    std::int64_t version = 1;
    Id plan;
    std::vector<Cell> cells;
    Instant at;
    Instant firstAt; ///< of the month's first version: leave that was known by then passed the turns, later leave moved them up
    std::string by;
    bool pending = false;
    bool notSeen = false; ///< made beside another one of this version
    bool operator==(const PublishedMonth &) const = default;
};

/// A swap with all that was said to it.
struct SwapRecord
{
    BoardRecord<SwapRequest> request;
    std::optional<BoardRecord<SwapAnswer>> answer;     ///< of who was asked: the first one counts
    std::optional<BoardRecord<SwapAnswer>> withdrawn;  ///< by who asked
    std::optional<BoardRecord<SwapApproval>> approval; ///< the first one counts
    SubstitutionRules rules; ///< of the plan that was in force when it was asked for: what it needs, whatever is asked for later

    /// As the rules of substitution read it, with all that its own rules need: what they do not need counts as given when it was asked for. What is
    /// said after it has come to hold ends it no more: people have been told.
    [[nodiscard]] Substitution substitution() const;
    /// Position at which the last word fell: swaps hold in the order in which they came to.
    [[nodiscard]] std::tuple<std::int64_t, Id> settledAt() const;
    bool operator==(const SwapRecord &) const = default;
};

/// What one duty office keeps of its roster, put together from the records of its stream. Owned by one thread.
class RosterBoard
{
public:
    /// @p office: id of its stream.
    explicit RosterBoard(Id office) : m_id(office) { }

    /// Takes the merged state of a record; true: something is otherwise than before. What cannot be read is kept as unreadable() and changes
    /// nothing else.
    bool take(const feed::RecordState &record);
    /// The record is no more: a pending one that was quarantined.
    bool drop(const Id &record);

    [[nodiscard]] const Id &id() const { return m_id; }
    /// The newest version; null: the office has no plan.
    [[nodiscard]] const BoardRecord<PlanVersion> *plan() const;
    [[nodiscard]] const BoardRecord<PlanVersion> *plan(const Id &record) const;
    /// Versions by what holds when: each from its day on until the next one's. Rising, the first day of each different.
    [[nodiscard]] std::vector<std::pair<calendar::CivilDate, const BoardRecord<PlanVersion> *>> planStretches() const;
    /// @p plan with the leave and guarantee periods of the office; those only that the turns of @p month knew, if it is given.
    [[nodiscard]] RosterPlan whole(const RosterPlan &plan, const PublishedMonth *month = nullptr) const;

    [[nodiscard]] const std::map<Id, BoardRecord<LeaveRecord>> &leaves() const { return m_leaves; }
    [[nodiscard]] const std::map<Id, BoardRecord<GuaranteeRecord>> &guarantees() const { return m_guarantees; }
    [[nodiscard]] const std::map<Id, BoardRecord<FilledShift>> &fills() const { return m_fills; }
    /// None: that month was not published, or not all of it is here yet.
    [[nodiscard]] std::optional<PublishedMonth> published(calendar::CivilDate month) const;
    /// Of which month @p record is a part; none: it is no part of a published one.
    [[nodiscard]] std::optional<calendar::CivilDate> monthOf(const Id &record) const;
    /// First days of the months that were, rising.
    [[nodiscard]] std::vector<calendar::CivilDate> publishedMonths() const;
    /// In the order in which they came to hold.
    [[nodiscard]] std::vector<SwapRecord> swaps() const;
    [[nodiscard]] std::optional<SwapRecord> swap(const Id &id) const;

    /// The member of the newest plan who signs in as @p account; null: none.
    [[nodiscard]] const RosterMember *memberOf(const Id &account) const;
    /// A member or post as the newest version that has it says; null: none has.
    [[nodiscard]] const RosterMember *member(const std::string &id) const;
    [[nodiscard]] const Post *post(const std::string &id) const;
    /// How people call them; the id where nobody says more.
    [[nodiscard]] std::string memberName(const std::string &id) const;
    [[nodiscard]] std::string postName(const std::string &id) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    template <class T>
    bool takeInto(std::map<Id, BoardRecord<T>> &map, const feed::RecordState &record)
    {
        return feed::takeRecord(map, m_unreadable, m_id, record);
    }
    [[nodiscard]] std::vector<const BoardRecord<PlanVersion> *> newestFirst() const;

    Id m_id;
    std::map<Id, BoardRecord<PlanVersion>> m_plans;
    std::map<Id, BoardRecord<LeaveRecord>> m_leaves;
    std::map<Id, BoardRecord<GuaranteeRecord>> m_guarantees;
    std::map<Id, BoardRecord<FilledShift>> m_fills;
    std::map<Id, BoardRecord<RosterMonth>> m_months;
    std::map<Id, BoardRecord<SwapRequest>> m_swaps;
    std::map<Id, BoardRecord<SwapAnswer>> m_answers;
    std::map<Id, BoardRecord<SwapApproval>> m_approvals;
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::duty
