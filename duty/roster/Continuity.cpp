// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Continuity.h"

#include <algorithm>

namespace redoubt::duty {

namespace {

Result<void> checkShifts(const std::vector<ReliefOf> &shifts, Instant now)
{
    std::optional<Instant> lastTaken;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const auto &shift = shifts[i];
        if (shift.end <= shift.start || (i > 0 && shift.start < shifts[i - 1].start))
            return fail(ErrorCode::InvalidArgument, "shifts are not in order");
        if (!shift.takenOver)
            continue;
        if (shift.stands.empty())
            return fail(ErrorCode::InvalidArgument, "a shift of nobody was taken over");
        if (*shift.takenOver > now || (lastTaken && *shift.takenOver <= *lastTaken))
            return fail(ErrorCode::InvalidArgument, "handovers are not in order");
        lastTaken = shift.takenOver;
    }
    return {};
}

/// Adds what of [from, until) lies in @p period.
void addPiece(std::vector<Accountable> &chain, const std::vector<std::string> &members, Instant from, Instant until, AccountableBy by,
              Interval period)
{
    from = std::max(from, period.start);
    until = std::min(until, period.end);
    if (from < until)
        chain.push_back({members, from, until, by});
}

} // namespace

Result<Continuity> continuityOf(const std::vector<ReliefOf> &shifts, Interval period, Instant now, std::int64_t graceMs)
{
    REDOUBT_TRY(checkShifts(shifts, now));
    Continuity result;
    period.end = std::min(period.end, now);
    const ReliefOf *holder = nullptr;
    Instant since{INT64_MIN};
    const auto hold = [&](Instant until) {
        until = std::max(until, since); // a handover after the period
        if (!holder) {
            addPiece(result.chain, {}, since, until, AccountableBy::Nobody, period);
            return;
        }
        const auto planned = std::clamp(holder->start, since, until);
        const auto over = std::clamp(holder->end, planned, until);
        addPiece(result.chain, holder->stands, since, planned, AccountableBy::Early, period);
        addPiece(result.chain, holder->stands, planned, over, AccountableBy::Plan, period);
        addPiece(result.chain, holder->stands, over, until, AccountableBy::Extension, period);
    };
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const auto &shift = shifts[i];
        const bool isDue = shift.start <= now;
        // A shift that was never taken over and is followed by one that was: its people never came.
        const auto next =
            std::find_if(shifts.begin() + static_cast<std::ptrdiff_t>(i), shifts.end(), [](const ReliefOf &one) { return one.takenOver; });
        const auto came = next == shifts.end() ? std::nullopt : next->takenOver;
        if (isDue && (!came || *came > shift.start)) {
            const auto waitedUntil = came.value_or(now);
            result.late.push_back(
                {holder ? holder->stands : std::vector<std::string>(), shift.stands, shift.start, came, waitedUntil - shift.start > graceMs});
        }
        if (shift.takenOver) {
            hold(*shift.takenOver);
            holder = &shift;
            since = *shift.takenOver;
        }
    }
    hold(period.end);
    return result;
}

} // namespace redoubt::duty
