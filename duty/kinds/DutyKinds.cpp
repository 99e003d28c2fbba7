// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DutyKinds.h"

#include "core/text/ShownName.h"
#include "duty/kinds/DeclareBulletinKinds.h"
#include "duty/kinds/DeclareEscalationKinds.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareReportKinds.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/DeclareTemplateKinds.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/roles/DutyRoles.h"
#include "feed/ShownFields.h"

namespace redoubt::duty {

void declareDutyKinds(feed::KindRegistry &registry)
{
    declareDutyRoles(registry);

    auto office = feed::unitStreamOpener<Office>(writers::ofRosters(), bounds::OfficeName);
    feed::boundZone(office, "zone");
    registry.declare(std::move(office));
    registry.declare(feed::unitStreamOpener<Broadcast>(writers::ofBroadcast(), text::MaxName));
    registry.declare(feed::unitStreamOpener<Channel>(writers::upward(), text::MaxName));
    declareShiftKinds(registry);
    declareHandoverKinds(registry);
    declareHandoverWordKinds(registry);
    declareReportKinds(registry);
    declareBulletinKinds(registry);
    declareBulletinAnswerKinds(registry);
    declareRosterKinds(registry);
    declareEscalationKinds(registry);
    declareTemplateKinds(registry);
    declareProcedureKinds(registry);
}

} // namespace redoubt::duty
