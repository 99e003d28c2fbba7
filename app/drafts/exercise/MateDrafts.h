// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "exercise/board/ExerciseBoard.h"
#include "exercise/kinds/Plan.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

/// The names that a team reads of its own people. Who plans reads the directory, the teams do not (ADR 15): so what the members of a team are to
/// know of one another is copied into its room, by whoever lets them in.
namespace redoubt::drafts {

/// As the directory names a person.
struct KnownPerson
{
    std::string name;
    std::string unitName; ///< may be empty
};
/// None: the directory does not know them (any more).
using PersonOf = std::function<std::optional<KnownPerson>(const Id &account)>;

[[nodiscard]] exercise::RoomMember mateOf(const Id &account, const KnownPerson &person);

/// What makes the rooms on @p board say who the members of its teams are, once its members are @p members: those who are missing are added, those
/// who have gone removed, names that differ changed; nothing where nothing does. Whoever the directory does not know goes by the name that they
/// have in the exercise, and keeps the unit that their room says. So a room of an earlier version gets its names with the next such change.
[[nodiscard]] std::vector<store::Draft> mateDrafts(const exercise::ExerciseBoard &board, const std::vector<exercise::ExerciseMember> &members,
                                                   const PersonOf &personOf);

/// The members of @p board as they stand.
[[nodiscard]] std::vector<exercise::ExerciseMember> membersOf(const exercise::ExerciseBoard &board);

/// @p member joins. One group.
[[nodiscard]] std::vector<store::Draft> joinDrafts(const exercise::ExerciseBoard &board, const exercise::ExerciseMember &member,
                                                   const PersonOf &personOf);
/// The member record @p id becomes @p member; @p loadedAt is how far its form had read. Nothing where nothing differs. Fails with NotFound.
[[nodiscard]] Result<std::vector<store::Draft>> memberDrafts(const exercise::ExerciseBoard &board, const Id &id,
                                                             const exercise::ExerciseMember &member, const feed::StreamPosition &loadedAt,
                                                             const PersonOf &personOf);
/// The member record @p id is removed.
[[nodiscard]] std::vector<store::Draft> leaveDrafts(const exercise::ExerciseBoard &board, const Id &id, const PersonOf &personOf);

} // namespace redoubt::drafts
