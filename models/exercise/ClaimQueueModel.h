// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "models/RowModel.h"
#include "models/exercise/TeamLabel.h"

namespace redoubt::models {

/// Where a claim stands in the reader's queue.
enum class ClaimGroup {
    Free,     ///< waits, and nobody else has it: whoever takes it rules
    Others,   ///< waits, and another judge has it open, had returned it, or gave what was reversed
    Returned, ///< waits for the team
    Decided,
};

struct ClaimRow
{
    QString id; ///< the record's, or "group:…" of a head
    RowKind kind = RowKind::Record;
    ClaimGroup group = ClaimGroup::Free;
    Id claim;
    TeamLabel team;
    QString number;
    QString title;
    QString place; ///< unit, else target: the first line
    QString technique;
    double points = 0;           ///< asked for
    std::optional<double> given; ///< of decided claims
    Instant waitingSince;
    ClaimMark mark = ClaimMark::Waiting;
    QString assignee;  ///< the other judges who have it open, else the one who had it last
    bool mine = false; ///< it waits for whoever reads this, among others
    bool late = false;
    bool pending = false;
    bool conflict = false;
    int count = 0; ///< of a head

    bool operator==(const ClaimRow &) const = default;
};

/// The claims as a judge's queue, in groups with heads, longest wait first. One column.
class ClaimQueueModel : public RowModel<ClaimRow>
{
    Q_OBJECT
public:
    enum ExtraRole { WaitingMinutesRole = FirstFreeRole, NumberRole, GroupRole };

    /// Whose queue it is decides the groups' names.
    enum class Audience { Judge, Team, Reader };

    explicit ClaimQueueModel(QObject *parent = nullptr, Audience audience = Audience::Judge) : RowModel(parent), m_audience(audience) { }

    void setAudience(Audience audience);
    /// @p rows are records in any order; heads are put in by the model. Groups without rows have no head.
    void setClaims(const std::vector<ClaimRow> &rows);
    /// What waits are counted to. Tells that rows changed only when a minute has passed.
    void setNow(Instant now);

    [[nodiscard]] int count(ClaimGroup group) const;
    /// The row of @p claim; -1 when there is none.
    [[nodiscard]] int rowOfClaim(const Id &claim) const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    Audience m_audience;
    Instant m_now;
};

/// The queue's rows as @p board knows them at @p now, for the judge @p account.
[[nodiscard]] std::vector<ClaimRow> claimRows(const exercise::ExerciseBoard &board, const Id &account, Instant now);

} // namespace redoubt::models
