// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/MateDrafts.h"

#include "app/drafts/CopiedName.h"
#include "app/drafts/Differences.h"
#include "exercise/kinds/Limits.h"

#include <iterator>
#include <map>
#include <utility>

namespace redoubt::drafts {

using namespace exercise;

namespace {
using RoomAndAccount = std::pair<Id, Id>;

/// Which account belongs into which room.
std::map<RoomAndAccount, std::string> wantedNames(const ExerciseBoard &board, const std::vector<ExerciseMember> &members)
{
    std::map<RoomAndAccount, std::string> wanted;
    for (const auto &member : members) {
        const auto team = member.team ? board.teams().find(*member.team) : board.teams().end();
        if (team != board.teams().end() && board.rooms().contains(team->second.value.room))
            wanted.emplace(RoomAndAccount{team->second.value.room, member.account}, member.name);
    }
    return wanted;
}
} // namespace

RoomMember mateOf(const Id &account, const KnownPerson &person)
{
    RoomMember mate;
    mate.account = account;
    mate.name = copiedName(person.name, limits::MemberName);
    if (!person.unitName.empty())
        mate.unitName = copiedName(person.unitName, limits::UnitName);
    return mate;
}

std::vector<store::Draft> mateDrafts(const ExerciseBoard &board, const std::vector<ExerciseMember> &members, const PersonOf &personOf)
{
    auto wanted = wantedNames(board, members);
    std::vector<store::Draft> drafts;
    for (const auto &[id, known] : board.mates()) {
        const auto stays = wanted.extract({known.stream, known.value.account});
        if (!stays) { // gone, or said twice: two coordinators let them in without seeing each other
            drafts.push_back(removeOf<RoomMember>(known.stream, id));
            continue;
        }
        const auto person = personOf(known.value.account);
        auto mate = person ? mateOf(known.value.account, *person) : known.value;
        mate.unknown = known.value.unknown;
        setWhereDifferent(drafts, known.stream, id, known.value, mate);
    }
    for (const auto &[place, name] : wanted)
        drafts.push_back(addOf(place.first, mateOf(place.second, personOf(place.second).value_or(KnownPerson{name, {}}))));
    return drafts;
}

std::vector<ExerciseMember> membersOf(const ExerciseBoard &board)
{
    std::vector<ExerciseMember> members;
    for (const auto &[id, member] : board.members())
        members.push_back(member.value);
    return members;
}

std::vector<store::Draft> joinDrafts(const ExerciseBoard &board, const ExerciseMember &member, const PersonOf &personOf)
{
    auto members = membersOf(board);
    members.push_back(member);
    std::vector drafts{addOf(board.exerciseId(), member)};
    auto mates = mateDrafts(board, members, personOf);
    std::move(mates.begin(), mates.end(), std::back_inserter(drafts));
    return drafts;
}

Result<std::vector<store::Draft>> memberDrafts(const ExerciseBoard &board, const Id &id, const ExerciseMember &member,
                                               const feed::StreamPosition &loadedAt, const PersonOf &personOf)
{
    const auto known = board.members().find(id);
    if (known == board.members().end())
        return fail(ErrorCode::NotFound, "no such member");
    auto wanted = member;
    wanted.unknown = known->second.value.unknown;
    std::vector<ExerciseMember> members{wanted};
    for (const auto &[other, one] : board.members()) {
        if (other != id)
            members.push_back(one.value);
    }
    std::vector<store::Draft> drafts;
    setWhereDifferent(drafts, board.exerciseId(), id, known->second.value, wanted, loadedAt);
    auto mates = mateDrafts(board, members, personOf);
    std::move(mates.begin(), mates.end(), std::back_inserter(drafts));
    return drafts;
}

std::vector<store::Draft> leaveDrafts(const ExerciseBoard &board, const Id &id, const PersonOf &personOf)
{
    std::vector<ExerciseMember> members;
    for (const auto &[other, one] : board.members()) {
        if (other != id)
            members.push_back(one.value);
    }
    std::vector drafts{removeOf<ExerciseMember>(board.exerciseId(), id)};
    auto mates = mateDrafts(board, members, personOf);
    std::move(mates.begin(), mates.end(), std::back_inserter(drafts));
    return drafts;
}

} // namespace redoubt::drafts
