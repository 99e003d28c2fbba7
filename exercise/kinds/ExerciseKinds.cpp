// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ExerciseKinds.h"

#include "exercise/kinds/DeclareKinds.h"
#include "exercise/kinds/Plan.h"

namespace redoubt::exercise {

void declareExerciseKinds(feed::KindRegistry &registry)
{
    declarePlanKinds(registry);
    declareJudgingKinds(registry);
    feed::GrantRule members;
    members.purpose = StreamPurpose::WhiteCell;
    members.kinds = {Exercise::Kind, Team::Kind, ExerciseMember::Kind};
    members.derive = grantsOfMembers;
    members.covers = [](const Id &source, const feed::RecordState &opener) {
        const auto *exercise = opener.shown("exercise", feed::Settle::Person); // the oldest: as it was opened
        return exercise && *exercise == json::value(source.toString());
    };
    registry.declare(std::move(members));
}

} // namespace redoubt::exercise
