// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/DeclareKinds.h"
#include "exercise/kinds/Plan.h"

namespace redoubt::exercise {

std::vector<feed::DerivedGrant> grantsOfMembers(const Id &stream, const feed::StateView &state)
{
    struct Rooms
    {
        Id team;
        Id room;
    };
    std::vector<Rooms> rooms;
    state.forEach(Team::Kind, [&](const feed::RecordState &record) {
        // A removed team keeps its readers: what was judged stays open to those who were part of it.
        if (const auto team = settledRecord<Team>(record))
            rooms.push_back({record.id, team->room});
        return true;
    });
    std::optional<Id> noticeBoard;
    if (const auto record = state.record(stream)) {
        if (record->isRemoved())
            return {}; // discarded, with all who were in it
        if (const auto exercise = settledRecord<Exercise>(*record))
            noticeBoard = exercise->noticeBoard;
    }
    std::vector<feed::DerivedGrant> grants;
    state.forEach(ExerciseMember::Kind, [&](const feed::RecordState &record) {
        const auto *removed = record.headsOf(feed::RecordState::Removed);
        const bool maybeRemoved = removed && std::any_of(removed->begin(), removed->end(), [](const auto &head) { return head.value == true; });
        const auto member = settledRecord<ExerciseMember>(record);
        if (maybeRemoved || !member)
            return true;
        const bool isTeamMember = member->role == Role::RedMember || member->role == Role::BlueMember;
        const bool judges = may(member->role, Permission::JudgeClaim);
        if (!isTeamMember && (judges || member->role == Role::Commander))
            grants.push_back({member->account, stream, member->role});
        for (const auto &[team, room] : rooms) {
            if (judges || (isTeamMember && member->team == team))
                grants.push_back({member->account, room, member->role});
        }
        if (noticeBoard)
            grants.push_back({member->account, *noticeBoard, member->role});
        return true;
    });
    std::sort(grants.begin(), grants.end());
    grants.erase(std::unique(grants.begin(), grants.end()), grants.end());
    return grants;
}

} // namespace redoubt::exercise
