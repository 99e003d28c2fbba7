// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/CourseChecks.h"

#include <algorithm>
#include <set>

namespace redoubt::incident {

namespace {
tl::unexpected<Error> wrongCourse(const std::string &what) { return fail(ErrorCode::InvalidArgument, what); }

Result<void> checkSending(const std::vector<ZonedRegime> &regimes, const ReportSending &sending)
{
    const auto name = sending.regime + "/" + sending.hop;
    const auto found = std::ranges::find_if(regimes, [&](const ZonedRegime &each) { return each.regime.id == sending.regime; });
    if (found == regimes.end() || !found->regime.hop(sending.hop))
        return wrongCourse("sent: " + name + ": no regime has this hop");
    if (sending.receivedAt && *sending.receivedAt < sending.sentAt)
        return wrongCourse("sent: " + name + ": it was received before it was sent");
    return {};
}
} // namespace

Result<void> checkCourse(const std::vector<ZonedRegime> &regimes, const IncidentCourse &course)
{
    std::set<std::string> ids;
    for (const auto &each : regimes) {
        if (!ids.insert(each.regime.id).second)
            return wrongCourse("regimes: " + each.regime.id + ": stands twice");
    }
    for (const auto &party : course.parties) {
        if (std::ranges::none_of(regimes, [&](const ZonedRegime &each) { return each.regime.party(party) != nullptr; }))
            return wrongCourse("parties: '" + party + "': no regime knows it");
    }
    if (!std::ranges::is_sorted(course.steps, {}, &SeverityStep::at))
        return wrongCourse("levels: they do not rise in time");
    for (const auto &sending : course.sendings)
        REDOUBT_TRY(checkSending(regimes, sending));
    return {};
}

} // namespace redoubt::incident
