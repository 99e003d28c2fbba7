// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/deadlines/ReportingRegime.h"

#include <algorithm>
#include <set>

namespace redoubt::incident {

namespace {
constexpr int mostMinutes = 7 * 24 * 60;
constexpr int mostDays = 366;

tl::unexpected<Error> wrongHop(const std::string &hop, const std::string &what)
{
    return fail(ErrorCode::InvalidArgument, "hops: " + hop + ": " + what);
}

Result<void> checkHopLimit(const ReportingHop &hop)
{
    const auto count = hop.limit.count;
    switch (hop.limit.sort) {
    case LimitSort::Minutes: return count >= 1 && count <= mostMinutes ? Result<void>() : wrongHop(hop.id, "limit: 1 to 10080 minutes");
    case LimitSort::Days: return count >= 1 && count <= mostDays ? Result<void>() : wrongHop(hop.id, "limit: 1 to 366 days");
    case LimitSort::SameDay:
    case LimitSort::Promptly: break;
    }
    return count == 0 ? Result<void>() : wrongHop(hop.id, "limit: has no number");
}

/// @p before: the hops that stand before it.
Result<void> checkAfter(const ReportingHop &hop, const std::vector<const ReportingHop *> &before)
{
    const bool needsOne = hop.starts == ClockStart::Received || hop.stage == HopStage::Summary;
    if (hop.after.empty())
        return needsOne ? wrongHop(hop.id, "after: it must name the hop whose receipt or channel it needs") : Result<void>();
    if (!needsOne)
        return wrongHop(hop.id, "after: neither a receipt nor a channel is needed");
    const auto found = std::ranges::find(before, hop.after, &ReportingHop::id);
    if (found == before.end())
        return wrongHop(hop.id, "after: '" + hop.after + "' is no hop before it");
    if (!(*found)->reporter.empty() && (*found)->reporter != hop.reporter)
        return wrongHop(hop.id, "after: '" + hop.after + "' is another party's");
    return {};
}
} // namespace

const ReportingHop *ReportingRegime::hop(std::string_view hopId) const
{
    const auto found = std::ranges::find_if(hops, [&](const ReportingHop &each) { return each.id == hopId; });
    return found == hops.end() ? nullptr : &*found;
}

const ReportingParty *ReportingRegime::party(std::string_view partyId) const
{
    const auto found = std::ranges::find_if(parties, [&](const ReportingParty &each) { return each.id == partyId; });
    return found == parties.end() ? nullptr : &*found;
}

Result<void> checkReportingRegime(const ReportingRegime &regime)
{
    if (regime.zone.empty())
        return fail(ErrorCode::InvalidArgument, "zone: there is none");
    if (regime.hops.empty())
        return fail(ErrorCode::InvalidArgument, "hops: there are none");
    std::set<std::string> parties;
    for (const auto &party : regime.parties) {
        if (!parties.insert(party.id).second)
            return fail(ErrorCode::InvalidArgument, "parties: " + party.id + ": stands twice");
    }
    std::vector<const ReportingHop *> before;
    for (const auto &hop : regime.hops) {
        if (std::ranges::find(before, hop.id, &ReportingHop::id) != before.end())
            return wrongHop(hop.id, "stands twice");
        if (!hop.reporter.empty() && !parties.contains(hop.reporter))
            return wrongHop(hop.id, "reporter: '" + hop.reporter + "' is none of the parties");
        REDOUBT_TRY(checkHopLimit(hop));
        REDOUBT_TRY(checkAfter(hop, before));
        before.push_back(&hop);
    }
    return {};
}

} // namespace redoubt::incident
