// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/Calendar.h"

namespace redoubt::calendar {

Result<void> Calendar::add(CalendarPack pack)
{
    REDOUBT_TRY(checkCalendarPack(pack));
    const bool ofOffice = pack.scope == CalendarScope::Office;
    if (!ofOffice && m_years.contains(pack.year))
        return fail(ErrorCode::AlreadyExists, "the calendar of " + std::to_string(pack.year) + " is there already");

    std::map<CivilDate, NamedDay> days;
    const auto version = pack.id + ' ' + pack.version;
    for (const auto &holiday : pack.holidays) {
        for (auto date = holiday.first; date <= holiday.last; date = date + 1)
            days[date] = {{ofOffice ? DayType::RestDay : DayType::StatutoryHoliday, holiday.name, date - holiday.first + 1, version, holiday.sure},
                          ofOffice};
        for (const auto date : holiday.workdays) {
            const auto type = date.weekday() >= Weekday::Saturday ? DayType::ShiftedWorkday : DayType::Workday;
            days[date] = {{type, holiday.name, 0, version, holiday.sure}, ofOffice};
        }
    }
    for (const auto &[date, day] : days) {
        const auto known = m_named.find(date);
        if (known != m_named.end() && known->second.ofOffice == ofOffice && known->second.day.type != day.day.type)
            return fail(ErrorCode::Conflict, version + " and " + known->second.day.pack + " disagree on " + date.toString());
    }
    for (auto &[date, day] : days) {
        const auto known = m_named.find(date);
        if (known == m_named.end() || !known->second.ofOffice || ofOffice)
            m_named.insert_or_assign(date, std::move(day));
    }
    if (!ofOffice)
        m_years.emplace(pack.year, std::move(pack));
    return {};
}

Result<CalendarDay> Calendar::day(CivilDate date) const
{
    if (const auto named = m_named.find(date); named != m_named.end())
        return named->second.day;
    const auto *pack = packOf(date.year());
    if (!pack)
        return fail(ErrorCode::NotFound, "the calendar of " + std::to_string(date.year()) + " is not published yet");
    CalendarDay day;
    day.type = date.weekday() >= Weekday::Saturday ? DayType::RestDay : DayType::Workday;
    day.pack = pack->id + ' ' + pack->version;
    return day;
}

Result<DayType> Calendar::dayType(CivilDate date) const
{
    if (const auto named = m_named.find(date); named != m_named.end())
        return named->second.day.type;
    if (!isPublished(date.year()))
        return fail(ErrorCode::NotFound, "the calendar of " + std::to_string(date.year()) + " is not published yet");
    return date.weekday() >= Weekday::Saturday ? DayType::RestDay : DayType::Workday;
}

std::vector<int> Calendar::years() const
{
    std::vector<int> years;
    for (const auto &[year, pack] : m_years)
        years.push_back(year);
    return years;
}

const CalendarPack *Calendar::packOf(int year) const
{
    const auto found = m_years.find(year);
    return found == m_years.end() ? nullptr : &found->second;
}

} // namespace redoubt::calendar
