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

#include <algorithm>
#include <string_view>

namespace redoubt::duty {

namespace {
std::string_view shownText(const json::value &value)
{
    const auto *text = value.if_string();
    return text ? std::string_view(text->data(), text->size()) : std::string_view();
}

/// An IANA name by its form; whether this computer knows it is asked where times are computed.
Result<void> checkZoneName(std::string_view zone)
{
    const auto isLetter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
    const auto isOfName = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' || c == '+'; };
    if (zone.empty() || !isLetter(zone.front()) || !std::ranges::all_of(zone, isOfName))
        return fail(ErrorCode::InvalidArgument, "the name of a time zone, as \"Asia/Shanghai\"");
    return {};
}
} // namespace

void declareDutyKinds(feed::KindRegistry &registry)
{
    declareDutyRoles(registry);

    auto office = feed::unitStreamOpener<Office>(writers::ofRosters(), bounds::OfficeName);
    feed::boundText(office, "zone", 1, bounds::ZoneName);
    feed::boundField(office, "zone", [](const json::value &value) { return checkZoneName(shownText(value)); });
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
