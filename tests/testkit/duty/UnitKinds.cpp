// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/duty/UnitKinds.h"

#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DutyKinds.h"
#include "duty/roles/DutyRoles.h"
#include "tests/testkit/feed/TestKinds.h"

namespace redoubt::testkit {

feed::KindRegistry unitRegistry()
{
    auto registry = testRegistry();
    duty::declareDutyKinds(registry);
    registry.declare(duty::entry<LogRecord>(duty::writers::ofShifts(), {StreamPurpose::DutyOffice}));
    registry.declare(duty::document<PlanRecord>(duty::writers::ofRosters(), {StreamPurpose::DutyOffice}));
    registry.declare(duty::entry<NewsRecord>(duty::writers::ofBroadcast(), {StreamPurpose::UnitBroadcast}));
    registry.declare(duty::entry<UpRecord>(duty::writers::upward(), {StreamPurpose::UnitChannel}));
    registry.declare(duty::entry<DownRecord>(duty::writers::downward(), {StreamPurpose::UnitChannel}));
    return registry;
}

json::object saying(const std::string &text) { return {{"text", text}}; }

} // namespace redoubt::testkit
