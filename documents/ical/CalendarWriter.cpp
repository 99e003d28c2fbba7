// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ical/CalendarFile.h"

#include <libical/ical.h>

#include <algorithm>
#include <memory>

namespace redoubt::documents {

namespace {

/// Line breaks stay; libical writes them as RFC 5545 wants.
std::string plainForCalendar(std::string text)
{
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return (c < 0x20 && c != '\n') || c == 0x7f; }, ' ');
    return text;
}

icaltimetype utcTime(Instant instant) { return icaltime_from_timet_with_zone(instant.ms / 1000, 0, icaltimezone_get_utc_timezone()); }

icaltimetype dayTime(calendar::CivilDate date)
{
    auto time = icaltime_null_date();
    time.year = date.year();
    time.month = date.month();
    time.day = date.day();
    return time;
}

icalcomponent *eventOf(const CalendarEntry &entry, Instant stamp)
{
    auto *event = icalcomponent_new(ICAL_VEVENT_COMPONENT);
    icalcomponent_add_property(event, icalproperty_new_uid(plainForCalendar(entry.uid).c_str()));
    icalcomponent_add_property(event, icalproperty_new_dtstamp(utcTime(stamp)));
    const bool isDays = entry.firstDay && entry.untilDay;
    icalcomponent_add_property(event, icalproperty_new_dtstart(isDays ? dayTime(*entry.firstDay) : utcTime(entry.start)));
    icalcomponent_add_property(event, icalproperty_new_dtend(isDays ? dayTime(*entry.untilDay) : utcTime(entry.end)));
    if (!entry.summary.empty())
        icalcomponent_add_property(event, icalproperty_new_summary(plainForCalendar(entry.summary).c_str()));
    if (!entry.description.empty())
        icalcomponent_add_property(event, icalproperty_new_description(plainForCalendar(entry.description).c_str()));
    return event;
}

} // namespace

std::string writeCalendarFile(const std::vector<CalendarEntry> &entries, const std::string &name, Instant stamp)
{
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent *)> file(icalcomponent_new(ICAL_VCALENDAR_COMPONENT), icalcomponent_free);
    icalcomponent_add_property(file.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(file.get(), icalproperty_new_prodid("-//Redoubt//Roster//EN"));
    icalcomponent_add_property(file.get(), icalproperty_new_method(ICAL_METHOD_PUBLISH));
    if (!name.empty()) {
        auto *title = icalproperty_new_x(plainForCalendar(name).c_str());
        icalproperty_set_x_name(title, "X-WR-CALNAME");
        icalcomponent_add_property(file.get(), title);
    }
    for (const auto &entry : entries)
        icalcomponent_add_component(file.get(), eventOf(entry, stamp));
    const std::unique_ptr<char, void (*)(void *)> text(icalcomponent_as_ical_string_r(file.get()), icalmemory_free_buffer);
    return text.get();
}

} // namespace redoubt::documents
