// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ical/CalendarFile.h"

#include "documents/ical/CalendarStructure.h"

#include <libical/ical.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

namespace redoubt::documents {

namespace {

using calendar::CivilDate;
using calendar::CivilTime;
using calendar::TimeZone;

constexpr std::size_t mostBytes = 8 * 1024 * 1024;
constexpr std::size_t mostEvents = 20'000;
constexpr std::size_t mostWrittenOut = 100'000;
constexpr std::int32_t longestDays = 3'660;
constexpr int mostSteps = 100'000; ///< of one series, those before the time asked for included

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent *)>;

Result<CivilTime> civilOf(const icaltimetype &time)
{
    const auto date = CivilDate::of(time.year, time.month, time.day);
    if (!date || *date < calendar::EarliestDate || *date > calendar::LatestDate)
        return fail(ErrorCode::Malformed, "a time that is none, or not between 1970 and 2100");
    if (time.is_date)
        return CivilTime{*date, 0};
    // A leap second is the last of its minute.
    return CivilTime{*date, std::clamp(time.hour * 3'600 + time.minute * 60 + std::min(time.second, 59), 0, 86'399)};
}

icaltimetype icalTimeOf(CivilTime time, bool isDate)
{
    auto result = icaltime_null_time();
    result.year = time.date.year();
    result.month = time.date.month();
    result.day = time.date.day();
    result.hour = time.second / 3'600;
    result.minute = time.second / 60 % 60;
    result.second = time.second % 60;
    result.is_date = isDate ? 1 : 0;
    return result;
}

/// How the times of one property become instants: by a zone that is known, or by one that the feed defines.
class PropertyZone
{
public:
    explicit PropertyZone(TimeZone zone) : m_zone(std::move(zone)) { }
    explicit PropertyZone(icaltimezone *own) : m_own(own) { }

    Instant instant(CivilTime time) const
    {
        if (m_zone)
            return m_zone->instant(time);
        auto local = icalTimeOf(time, false);
        int isDaylight = 0;
        return Instant{(time.seconds() - icaltimezone_get_utc_offset(m_own, &local, &isDaylight)) * 1'000};
    }
    CivilTime civil(Instant instant) const
    {
        if (m_zone)
            return m_zone->civil(instant);
        auto utc = icaltime_from_timet_with_zone(instant.ms / 1'000, 0, icaltimezone_get_utc_timezone());
        int isDaylight = 0;
        return CivilTime::fromSeconds(instant.ms / 1'000 + icaltimezone_get_utc_offset_of_utc_time(m_own, &utc, &isDaylight));
    }

private:
    std::optional<TimeZone> m_zone;
    icaltimezone *m_own = nullptr;
};

/// A time as a property gives it.
struct PropertyTime
{
    CivilTime civil;
    bool isDate = false;
    PropertyZone zone;
    [[nodiscard]] Instant instant() const { return zone.instant(civil); }
};

/// An event as it stands in the feed, a series or one of it.
struct FeedEvent
{
    icalcomponent *component = nullptr;
    std::string uid;
    PropertyTime start;
    std::int32_t days = 0;           ///< of its length, on the wall
    std::int64_t exactMs = 0;        ///< and behind those
    std::optional<Instant> replaces; ///< RECURRENCE-ID
    bool isCancelled = false;
};

std::string textOf(const char *text) { return text ? std::string(text) : std::string(); }

class FeedReader
{
public:
    FeedReader(icalcomponent *root, const TimeZone &home, const ZoneOf &zoneOf, Instant from, Instant to)
        : m_root(root), m_home(home), m_zoneOf(zoneOf), m_from(from), m_to(to)
    { }

    Result<std::vector<CalendarEntry>> read()
    {
        std::vector<FeedEvent> events;
        REDOUBT_TRY(collect(m_root, m_root, events));
        std::map<std::string, std::set<Instant>> replaced;
        for (const auto &event : events) {
            if (event.replaces)
                replaced[event.uid].insert(*event.replaces);
        }
        for (const auto &event : events) {
            auto taken =
                event.replaces ? (event.isCancelled ? Result<void>() : add(event, event.start.civil, true)) : expand(event, replaced[event.uid]);
            if (!taken)
                return fail(taken.error().code, placeOf(event.component) + taken.error().detail);
        }
        std::sort(m_entries.begin(), m_entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) {
            return std::tie(a.start, a.uid, a.summary) < std::tie(b.start, b.uid, b.summary);
        });
        return std::move(m_entries);
    }

private:
    static std::string placeOf(icalcomponent *event)
    {
        const auto summary = textOf(icalcomponent_get_summary(event));
        return "entry '" + (summary.empty() ? textOf(icalcomponent_get_uid(event)) : summary) + "': ";
    }

    Result<void> collect(icalcomponent *component, icalcomponent *calendar, std::vector<FeedEvent> &events)
    {
        for (auto *child = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); child;
             child = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
            if (icalcomponent_isa(child) == ICAL_VCALENDAR_COMPONENT) {
                REDOUBT_TRY(collect(child, child, events));
            } else if (icalcomponent_isa(child) == ICAL_VEVENT_COMPONENT) {
                if (events.size() == mostEvents)
                    return fail(ErrorCode::TooLarge, "more than " + std::to_string(mostEvents) + " entries");
                auto event = eventOf(child, calendar);
                if (!event)
                    return fail(event.error().code, placeOf(child) + event.error().detail);
                events.push_back(std::move(*event));
            }
        }
        return {};
    }

    Result<PropertyTime> timeOf(icalproperty *property, const icaltimetype &time, icalcomponent *calendar) const
    {
        REDOUBT_ASSIGN(const auto civil, civilOf(time));
        const bool isDate = time.is_date != 0;
        if (icaltime_is_utc(time))
            return PropertyTime{civil, isDate, PropertyZone(TimeZone::utc())};
        auto *parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        const auto name = parameter ? textOf(icalparameter_get_tzid(parameter)) : std::string();
        if (isDate || name.empty())
            return PropertyTime{civil, isDate, PropertyZone(m_home)};
        if (auto zone = m_zoneOf(name))
            return PropertyTime{civil, isDate, PropertyZone(std::move(*zone))};
        if (auto *own = icalcomponent_get_timezone(calendar, name.c_str()))
            return PropertyTime{civil, isDate, PropertyZone(own)};
        return fail(ErrorCode::NotFound, "time zone '" + name + "' is neither known nor defined in the feed");
    }

    /// libical takes out what it cannot read and leaves a note. Texts without a value are nothing unusual; of times and rules none may be
    /// missed.
    static Result<void> checkTimesWereRead(icalcomponent *component)
    {
        for (auto *note = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); note;
             note = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY)) {
            const auto text = textOf(icalproperty_get_xlicerror(note));
            for (const char *name : {"DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID"}) {
                if (text.find(std::string(name) + " property") != std::string::npos)
                    return fail(ErrorCode::Malformed, text);
            }
        }
        return {};
    }

    Result<FeedEvent> eventOf(icalcomponent *component, icalcomponent *calendar) const
    {
        REDOUBT_TRY(checkTimesWereRead(component));
        if (icalcomponent_get_first_property(component, ICAL_EXRULE_PROPERTY))
            return fail(ErrorCode::UnsupportedVersion, "EXRULE, which is no longer of the standard");
        auto *begins = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY);
        if (!begins)
            return fail(ErrorCode::Malformed, "no DTSTART");
        REDOUBT_ASSIGN(auto start, timeOf(begins, icalproperty_get_dtstart(begins), calendar));
        FeedEvent event{component, textOf(icalcomponent_get_uid(component)), std::move(start), 0, 0, {}, false};
        event.isCancelled = icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED;
        REDOUBT_TRY(readLength(event, calendar));
        if (auto *which = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY)) {
            if (icalproperty_get_first_parameter(which, ICAL_RANGE_PARAMETER))
                return fail(ErrorCode::UnsupportedVersion, "RANGE, by which a part of a series is moved, is not read");
            REDOUBT_ASSIGN(const auto time, timeOf(which, icalproperty_get_recurrenceid(which), calendar));
            event.replaces = time.instant();
        }
        return event;
    }

    Result<void> readLength(FeedEvent &event, icalcomponent *calendar) const
    {
        if (auto *ends = icalcomponent_get_first_property(event.component, ICAL_DTEND_PROPERTY)) {
            REDOUBT_ASSIGN(const auto end, timeOf(ends, icalproperty_get_dtend(ends), calendar));
            if (end.isDate != event.start.isDate)
                return fail(ErrorCode::Malformed, "it begins with a time and ends with a day, or the other way round");
            if (end.isDate)
                event.days = end.civil.date - event.start.civil.date;
            else
                event.exactMs = end.instant() - event.start.instant();
        } else if (auto *lasts = icalcomponent_get_first_property(event.component, ICAL_DURATION_PROPERTY)) {
            const auto duration = icalproperty_get_duration(lasts);
            if (duration.is_neg)
                return fail(ErrorCode::Malformed, "it ends before it begins");
            event.days = static_cast<std::int32_t>(std::min<std::uint64_t>(duration.days + duration.weeks * std::uint64_t{7}, longestDays + 1));
            event.exactMs = (std::int64_t{duration.hours} * 3'600 + std::int64_t{duration.minutes} * 60 + duration.seconds) * 1'000;
        } else if (event.start.isDate) {
            event.days = 1;
        }
        if (event.days < 0 || event.exactMs < 0)
            return fail(ErrorCode::Malformed, "it ends before it begins");
        if (event.days > longestDays || event.exactMs > longestDays * std::int64_t{86'400'000})
            return fail(ErrorCode::TooLarge, "it lasts longer than ten years");
        return {};
    }

    Result<void> add(const FeedEvent &event, CivilTime begins, bool isMoved)
    {
        const auto start = event.start.zone.instant(begins);
        const auto end = event.start.zone.instant({begins.date + event.days, begins.second}) + event.exactMs;
        if (start >= m_to || end < m_from || (end == m_from && start < m_from))
            return {};
        CalendarEntry entry{
            event.uid, textOf(icalcomponent_get_summary(event.component)), textOf(icalcomponent_get_description(event.component)), start, end, {}, {},
            isMoved};
        if (event.start.isDate) {
            entry.firstDay = begins.date;
            entry.untilDay = begins.date + event.days;
        }
        m_entries.push_back(std::move(entry));
        if (m_entries.size() > mostWrittenOut)
            return fail(ErrorCode::TooLarge, "more than " + std::to_string(mostWrittenOut) + " entries once series are written out");
        return {};
    }

    /// Days and times on which a series does not take place.
    struct Exceptions
    {
        std::set<Instant> times;
        std::set<CivilDate> days;
    };

    Result<Exceptions> exceptionsOf(const FeedEvent &event) const
    {
        Exceptions exceptions;
        for (auto *one = icalcomponent_get_first_property(event.component, ICAL_EXDATE_PROPERTY); one;
             one = icalcomponent_get_next_property(event.component, ICAL_EXDATE_PROPERTY)) {
            REDOUBT_ASSIGN(const auto time, timeOf(one, icalproperty_get_exdate(one), icalcomponent_get_parent(event.component)));
            if (time.isDate)
                exceptions.days.insert(time.civil.date);
            else
                exceptions.times.insert(time.instant());
        }
        return exceptions;
    }

    /// UNTIL as the event's own clocks show it: libical compares what stands there.
    void fitUntil(icalrecurrencetype &rule, const FeedEvent &event) const
    {
        if (icaltime_is_null_time(rule.until))
            return;
        if (icaltime_is_utc(rule.until)) {
            if (const auto utc = civilOf(rule.until))
                rule.until = icalTimeOf(event.start.zone.civil(Instant{utc->seconds() * 1'000}), event.start.isDate);
        } else if (rule.until.is_date && !event.start.isDate) {
            rule.until.is_date = 0;
            rule.until.hour = 23;
            rule.until.minute = 59;
            rule.until.second = 59;
        }
    }

    Result<void> addSeries(const FeedEvent &event, icalproperty *property, std::set<CivilTime> &begins) const
    {
        auto rule = icalproperty_get_rrule(property);
        fitUntil(rule, event);
        const std::unique_ptr<icalrecur_iterator, void (*)(icalrecur_iterator *)> iterator(
            icalrecur_iterator_new(rule, icalTimeOf(event.start.civil, event.start.isDate)), icalrecur_iterator_free);
        if (!iterator)
            return fail(ErrorCode::Malformed, "its rule of recurrence cannot be read");
        for (int step = 0;; ++step) {
            if (step == mostSteps)
                return fail(ErrorCode::TooLarge, "its series is too long to be written out");
            const auto next = icalrecur_iterator_next(iterator.get());
            if (icaltime_is_null_time(next))
                return {};
            const auto civil = civilOf(next);
            if (!civil || event.start.zone.instant(*civil) >= m_to)
                return {};
            begins.insert(*civil);
        }
    }

    Result<void> expand(const FeedEvent &event, const std::set<Instant> &replaced)
    {
        if (event.isCancelled)
            return {};
        REDOUBT_ASSIGN(const auto exceptions, exceptionsOf(event));
        // The start is the first of a series, whether or not the rule hits it.
        std::set<CivilTime> begins{event.start.civil};
        for (auto *rule = icalcomponent_get_first_property(event.component, ICAL_RRULE_PROPERTY); rule;
             rule = icalcomponent_get_next_property(event.component, ICAL_RRULE_PROPERTY))
            REDOUBT_TRY(addSeries(event, rule, begins));
        for (auto *more = icalcomponent_get_first_property(event.component, ICAL_RDATE_PROPERTY); more;
             more = icalcomponent_get_next_property(event.component, ICAL_RDATE_PROPERTY)) {
            const auto date = icalproperty_get_rdate(more);
            if (icaltime_is_null_time(date.time))
                return fail(ErrorCode::UnsupportedVersion, "RDATE with periods is not read");
            REDOUBT_ASSIGN(const auto time, timeOf(more, date.time, icalcomponent_get_parent(event.component)));
            begins.insert(time.isDate ? time.civil : event.start.zone.civil(time.instant()));
        }
        for (const auto &time : begins) {
            const auto instant = event.start.zone.instant(time);
            if (!exceptions.times.contains(instant) && !exceptions.days.contains(time.date) && !replaced.contains(instant))
                REDOUBT_TRY(add(event, time, false));
        }
        return {};
    }

    icalcomponent *m_root;
    const TimeZone &m_home;
    const ZoneOf &m_zoneOf;
    Instant m_from;
    Instant m_to;
    std::vector<CalendarEntry> m_entries;
};

} // namespace

Result<std::vector<CalendarEntry>> readCalendarFile(std::string_view text, const TimeZone &home, const ZoneOf &zoneOf, Instant from, Instant to)
{
    if (text.size() > mostBytes)
        return fail(ErrorCode::TooLarge, "more than 8 MiB");
    if (text.find('\0') != std::string_view::npos)
        return fail(ErrorCode::Malformed, "no text: there are zero bytes in it");
    REDOUBT_TRY(checkCalendarStructure(text));
    const Component root(icalparser_parse_string(std::string(text).c_str()), icalcomponent_free);
    if (!root)
        return fail(ErrorCode::Malformed, "no calendar");
    // One calendar is the root itself, several hang below one that is none.
    return FeedReader(root.get(), home, zoneOf, from, to).read();
}

} // namespace redoubt::documents
