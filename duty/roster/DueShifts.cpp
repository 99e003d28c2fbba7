// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/DueShifts.h"

#include "duty/roster/PlanChecks.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace redoubt::duty {

namespace {

using calendar::Calendar;
using calendar::CivilDate;
using calendar::CivilTime;
using calendar::TimeZone;

template <class T>
bool takes(const std::optional<std::vector<T>> &choice, const T &value)
{
    return !choice || std::find(choice->begin(), choice->end(), value) != choice->end();
}

bool goesByDayType(const Post &post)
{
    return std::any_of(post.lines.begin(), post.lines.end(), [](const RosterLine &line) { return line.dayTypes.has_value(); });
}

const RosterLine *lineOf(const Post &post, CivilTime begins, std::optional<calendar::DayType> dayType)
{
    const calendar::TimeOfDay time{begins.second / 60};
    for (const auto &line : post.lines) {
        const bool fitsType = !line.dayTypes || (dayType && takes(line.dayTypes, *dayType));
        if (fitsType && takes(line.weekdays, begins.date.weekday()) && takes(line.beginsAt, time))
            return &line;
    }
    return nullptr;
}

/// Days of a post: from until (half-open), and whether days whose calendar is not known are left out instead of refused.
struct PostDays
{
    CivilDate from;
    CivilDate until;
    CivilDate knownUntil; ///< an unknown calendar is an error before it
};

class DueShiftList
{
public:
    DueShiftList(const RosterPlan &plan, const TimeZone &zone, const Calendar &calendar) : m_plan(plan), m_zone(zone), m_calendar(calendar) { }

    Result<void> add(const Post &post, const GuaranteePeriod *own, std::size_t order, const PostDays &days)
    {
        const bool needsType = goesByDayType(post);
        // One before, because the last hand-over before the first day may be none that lies on it.
        auto index = handoffIndexAt(post.rotation, CivilTime{days.from, 0});
        for (;; ++index) {
            const auto begins = civilHandoff(post.rotation, index);
            if (begins.date >= days.until)
                return {};
            if (begins.date < days.from || (!own && standsDown(post, begins.date)))
                continue;
            DueShift shift{&post, nullptr, own, order, orNone(post.needs), begins.date, m_zone.instant(begins), {}, {}};
            shift.end = m_zone.instant(civilHandoff(post.rotation, index + 1));
            if (post.minutes)
                shift.end = std::min(shift.end, shift.start + *post.minutes * std::int64_t{60'000});
            if (shift.start == shift.end)
                continue; // both hand-overs lie in time that clocks skip
            if (const auto type = m_calendar.dayType(begins.date))
                shift.dayType = *type;
            else if (needsType && begins.date < days.knownUntil)
                return fail(type.error().code, "post " + post.id + " goes by the type of days, and " + type.error().detail);
            else if (needsType)
                continue;
            shift.line = lineOf(post, begins, shift.dayType);
            if (!shift.line)
                continue;
            if (!own)
                addDemands(shift);
            m_shifts.push_back(std::move(shift));
            if (m_shifts.size() > bounds::Cells)
                return fail(ErrorCode::TooLarge, "more than " + std::to_string(bounds::Cells) + " shifts; build fewer days");
        }
    }

    std::vector<DueShift> take()
    {
        std::sort(m_shifts.begin(), m_shifts.end(),
                  [](const DueShift &a, const DueShift &b) { return std::tie(a.start, a.order) < std::tie(b.start, b.order); });
        return std::exchange(m_shifts, {});
    }

private:
    static bool covers(const GuaranteePeriod &period, CivilDate date) { return period.from <= date && date < period.until; }

    bool standsDown(const Post &post, CivilDate date) const
    {
        return std::any_of(orNone(m_plan.guarantees).begin(), orNone(m_plan.guarantees).end(), [&](const GuaranteePeriod &period) {
            const auto &down = orNone(period.standDown);
            return covers(period, date) && std::find(down.begin(), down.end(), post.id) != down.end();
        });
    }

    void addDemands(DueShift &shift) const
    {
        for (const auto &period : orNone(m_plan.guarantees)) {
            if (!covers(period, shift.date))
                continue;
            for (const auto &demand : orNone(period.demands)) {
                if (demand.post == shift.post->id)
                    shift.needs.insert(shift.needs.end(), demand.needs.begin(), demand.needs.end());
            }
        }
    }

    const RosterPlan &m_plan;
    const TimeZone &m_zone;
    const Calendar &m_calendar;
    std::vector<DueShift> m_shifts;
};

} // namespace

Result<std::vector<DueShift>> dueShifts(const RosterPlan &plan, const TimeZone &zone, const Calendar &calendar, CivilDate until, CivilDate ahead)
{
    DueShiftList list(plan, zone, calendar);
    std::size_t order = 0;
    for (const auto &period : orNone(plan.guarantees)) {
        for (const auto &post : orNone(period.posts))
            REDOUBT_TRY(list.add(post, &period, order++, {std::max(plan.start, period.from), std::min(ahead, period.until), until}));
    }
    for (const auto &post : plan.posts)
        REDOUBT_TRY(list.add(post, nullptr, order++, {plan.start, until, until}));
    return list.take();
}

} // namespace redoubt::duty
