// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/ClaimQueueModel.h"

#include "models/Text.h"
#include "models/exercise/ClaimFacts.h"

namespace redoubt::models {

namespace {

QString headTitle(ClaimGroup group, ClaimQueueModel::Audience audience)
{
    const bool team = audience == ClaimQueueModel::Audience::Team;
    const bool judge = audience == ClaimQueueModel::Audience::Judge;
    switch (group) {
    case ClaimGroup::Free: return judge ? ClaimQueueModel::tr("Waiting, open to every judge") : ClaimQueueModel::tr("With the judges");
    case ClaimGroup::Others: return judge ? ClaimQueueModel::tr("With other judges") : ClaimQueueModel::tr("With the judges, submitted again");
    case ClaimGroup::Returned:
        return team ? ClaimQueueModel::tr("Returned: more is asked for") : ClaimQueueModel::tr("Returned, waiting for the team");
    case ClaimGroup::Decided: return ClaimQueueModel::tr("Ruled");
    }
    return {};
}

QString headId(ClaimGroup group) { return QStringLiteral("group:%1").arg(static_cast<int>(group)); }

/// The longest wait first; of decided claims the newest.
bool comesBefore(const ClaimRow &a, const ClaimRow &b)
{
    if (a.group != b.group)
        return a.group < b.group;
    if (a.waitingSince != b.waitingSince)
        return a.group == ClaimGroup::Decided ? a.waitingSince > b.waitingSince : a.waitingSince < b.waitingSince;
    return a.id < b.id;
}

} // namespace

void ClaimQueueModel::setClaims(const std::vector<ClaimRow> &rows)
{
    std::vector<ClaimRow> sorted = rows;
    std::sort(sorted.begin(), sorted.end(), comesBefore);
    std::vector<ClaimRow> next;
    next.reserve(sorted.size() + 4);
    for (std::size_t i = 0; i < sorted.size();) {
        std::size_t end = i;
        while (end < sorted.size() && sorted[end].group == sorted[i].group)
            ++end;
        ClaimRow head;
        head.id = headId(sorted[i].group);
        head.kind = RowKind::GroupHead;
        head.group = sorted[i].group;
        head.count = static_cast<int>(end - i);
        next.push_back(std::move(head));
        for (; i < end; ++i)
            next.push_back(std::move(sorted[i]));
    }
    assign(std::move(next));
}

void ClaimQueueModel::setAudience(Audience audience)
{
    if (audience == m_audience)
        return;
    m_audience = audience;
    tellAllChanged();
}

void ClaimQueueModel::setNow(Instant now)
{
    const bool minutePassed = now.ms / 60'000 != m_now.ms / 60'000;
    m_now = now;
    if (minutePassed)
        tellAllChanged();
}

int ClaimQueueModel::count(ClaimGroup group) const
{
    const int head = rowOf(headId(group));
    return head < 0 ? 0 : at(head).count;
}

int ClaimQueueModel::rowOfClaim(const Id &claim) const { return rowOf(text(claim)); }

int ClaimQueueModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 1; }

Qt::ItemFlags ClaimQueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return at(index.row()).kind == RowKind::GroupHead ? Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
                                                      : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant ClaimQueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ClaimRow &row = at(index.row());
    if (row.kind == RowKind::GroupHead) {
        switch (role) {
        case Qt::DisplayRole: return headTitle(row.group, m_audience);
        case RowKindRole: return static_cast<int>(RowKind::GroupHead);
        case CountRole: return row.count;
        case GroupRole: return static_cast<int>(row.group);
        case SortRole: return index.row();
        case Qt::AccessibleTextRole: return QStringLiteral("%1, %2").arg(headTitle(row.group, m_audience)).arg(row.count);
        default: return {};
        }
    }
    const int waited = static_cast<int>((m_now - row.waitingSince) / 60'000);
    switch (role) {
    case Qt::DisplayRole: return row.title;
    case Qt::ToolTipRole: return row.number.isEmpty() ? row.title : QStringLiteral("%1  %2").arg(row.number, row.title);
    case Qt::AccessibleTextRole: return tr("%1 %2, %3, waiting %4 minutes").arg(row.team.code, row.place, row.title).arg(waited);
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case IdRole: return row.id;
    case SortRole:
    case SubmittedRole:
    case InstantRole: return static_cast<qint64>(row.waitingSince.ms);
    case WaitingMinutesRole: return waited;
    case NumberRole: return row.number;
    case GroupRole: return static_cast<int>(row.group);
    case TeamCodeRole: return row.team.code;
    case TeamNameRole: return row.team.name;
    case TeamSideRole: return static_cast<int>(row.team.side);
    case SeriesRole: return row.team.series;
    case TargetRole: return row.place;
    case TechniqueRole: return row.technique;
    case PointsAskedRole: return row.points;
    case PointsGivenRole: return row.given ? QVariant(*row.given) : QVariant();
    case PointsRole: return row.given.value_or(row.points);
    case LateRole: return row.late;
    case ClaimMarkRole: return static_cast<int>(row.mark);
    case AssigneeRole: return row.assignee;
    case MineRole: return row.mine && m_audience == Audience::Judge;
    case PendingRole: return row.pending;
    case ConflictRole: return row.conflict;
    default: return {};
    }
}

namespace {

ClaimMark markOf(const exercise::ClaimView &view, const Id &account, bool openElsewhere)
{
    if (view.changed)
        return ClaimMark::ChangedSince;
    if (openElsewhere)
        return ClaimMark::UnderReview;
    if (view.undone)
        return ClaimMark::Reversed;
    switch (view.status) {
    case exercise::ClaimStatus::Returned: return ClaimMark::Returned;
    case exercise::ClaimStatus::Rejected: return ClaimMark::Rejected;
    case exercise::ClaimStatus::Accepted: {
        const auto share = view.ruling ? view.ruling->value.sharePercent : view.notice ? view.notice->value.sharePercent : 100;
        return share < 100 ? ClaimMark::PartlyAccepted : ClaimMark::Accepted;
    }
    case exercise::ClaimStatus::Waiting: break;
    }
    return view.ruling && view.ruling->author != account ? ClaimMark::UnderReview : ClaimMark::Waiting;
}

ClaimGroup groupOf(const exercise::ClaimView &view, const Id &account, bool openElsewhere)
{
    switch (view.status) {
    case exercise::ClaimStatus::Returned: return ClaimGroup::Returned;
    case exercise::ClaimStatus::Accepted:
    case exercise::ClaimStatus::Rejected: return ClaimGroup::Decided;
    case exercise::ClaimStatus::Waiting: break;
    }
    return openElsewhere || (view.ruling && view.ruling->author != account) ? ClaimGroup::Others : ClaimGroup::Free;
}

} // namespace

std::vector<ClaimRow> claimRows(const exercise::ExerciseBoard &board, const Id &account, Instant now)
{
    // A team's member sees no rulings, only notices: its waiting claims are all in one group.
    const auto labels = teamLabels(board);
    std::vector<ClaimRow> rows;
    for (const exercise::ClaimView &view : board.claims()) {
        const exercise::Claim &claim = view.claim.value;
        ClaimRow row;
        row.id = text(view.claim.id);
        row.claim = view.claim.id;
        const bool waits = view.status == exercise::ClaimStatus::Waiting;
        const auto open = waits ? openElsewhere(board, view.claim.id, account, now) : std::vector<OpenElsewhere>{};
        row.group = groupOf(view, account, !open.empty());
        if (const auto label = labels.find(claim.team); label != labels.end())
            row.team = label->second;
        row.number = text(claim.number);
        row.title = text(claim.title);
        row.place = text(claim.unitName.empty() ? claim.targetName : claim.unitName);
        row.technique = text(claim.technique.value_or(""));
        row.points = static_cast<double>(claim.points);
        row.waitingSince = view.waitingSince;
        if (row.group == ClaimGroup::Decided) {
            const auto nano = view.ruling ? view.ruling->value.pointsNano : view.notice ? view.notice->value.pointsNano : 0;
            row.given = exercise::Points::fromNano(nano).toDouble();
            row.waitingSince = view.ruling ? view.ruling->value.at : view.notice ? view.notice->value.at : view.waitingSince;
        }
        row.mark = markOf(view, account, !open.empty());
        row.mine = row.group == ClaimGroup::Free;
        row.late = lateness(board, view) != Late::InTime;
        if (!open.empty())
            row.assignee = namesOf(open);
        else if (row.group == ClaimGroup::Others)
            row.assignee = memberName(board, view.ruling->author);
        row.pending = view.claim.pending || (view.ruling && view.ruling->pending);
        row.conflict = view.claim.conflict || view.rulings > 1;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
