// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kinds/ProductKinds.h"

#include "duty/kinds/Bulletin.h"
#include "duty/kinds/BulletinAnswers.h"
#include "duty/kinds/DutyKinds.h"
#include "duty/kinds/Shift.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "feed/kinds/AccountKinds.h"
#include "incident/kinds/Facts.h"
#include "incident/kinds/IncidentKinds.h"
#include "incident/kinds/OfficeTemplates.h"

namespace redoubt {

feed::KindRegistry productKinds()
{
    feed::KindRegistry registry;
    feed::declareAccountKinds(registry);
    exercise::declareExerciseKinds(registry);
    duty::declareDutyKinds(registry);
    incident::declareIncidentKinds(registry);
    return registry;
}

std::set<std::string, std::less<>> attachmentKinds()
{
    return {exercise::Claim::Kind,        duty::CheckResult::Kind,    duty::BulletinDraft::Kind, duty::Bulletin::Kind,
            duty::BulletinFeedback::Kind, incident::CourseLine::Kind, incident::Sending::Kind,   incident::OfficeTemplate::Kind};
}

} // namespace redoubt
