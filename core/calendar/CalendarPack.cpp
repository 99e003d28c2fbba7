// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/CalendarPack.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::calendar {

namespace {

constexpr JsonLimits packLimits{.maxBytes = 256 * 1024, .maxDepth = 8, .maxValues = 20'000, .maxStringBytes = 4'000};
constexpr std::size_t mostHolidays = 100;
constexpr std::int32_t longestHoliday = 60;
/// Days of a year's paper may lie in the year before or after: the weekend that is worked for New Year's Day.
constexpr std::int32_t daysBeside = 31;

/// The file's members; what is not among them is refused.
struct PackFile
{
    std::string format;
    int formatVersion = 0;
    std::string id;
    std::string version;
    CalendarScope scope = CalendarScope::Statutory;
    int year = 0;
    CivilDate holdsFrom;
    LocalName title;
    LocalName source;
    std::optional<std::vector<std::string>> papers;
    std::vector<Holiday> holidays;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(PackFile, (), (format, formatVersion, id, version, scope, year, holdsFrom, title, source, papers, holidays, unknown))

struct YearlyDay
{
    std::string name;
    CivilDate date;
    bool isOffDay = false;
};
BOOST_DESCRIBE_STRUCT(YearlyDay, (), (name, date, isOffDay))

struct YearlyFile
{
    int year = 0;
    std::vector<std::string> papers;
    std::vector<YearlyDay> days;
};
BOOST_DESCRIBE_STRUCT(YearlyFile, (), (year, papers, days))

Result<void> refuseUnknown(const UnknownMembers &unknown, const std::string &place)
{
    if (unknown.members.empty())
        return {};
    return fail(ErrorCode::Malformed, place + "unknown member '" + std::string(unknown.members.begin()->key()) + "'");
}

bool isWord(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

bool isWeekend(CivilDate date) { return date.weekday() >= Weekday::Saturday; }

/// English names of what the yearly file calls in Chinese; others keep the Chinese one.
LocalName holidayName(const std::string &zh)
{
    static const std::map<std::string, std::string, std::less<>> english{{"元旦", "New Year"},
                                                                         {"春节", "Spring Festival"},
                                                                         {"清明节", "Tomb-Sweeping Day"},
                                                                         {"劳动节", "Labour Day"},
                                                                         {"端午节", "Dragon Boat Festival"},
                                                                         {"中秋节", "Mid-Autumn Festival"},
                                                                         {"国庆节", "National Day"},
                                                                         {"国庆节、中秋节", "National Day and Mid-Autumn Festival"}};
    const auto found = english.find(zh);
    return {zh, found == english.end() ? zh : found->second};
}

} // namespace

Result<void> checkCalendarPack(const CalendarPack &pack)
{
    const auto wrong = [&](CivilDate date, const std::string &what) { return fail(ErrorCode::InvalidArgument, date.toString() + ' ' + what); };
    if (pack.year < EarliestDate.year() || pack.year > LatestDate.year())
        return fail(ErrorCode::InvalidArgument, "year: must be from 1970 to 2100");
    const auto first = CivilDate::clamped(pack.year, 1, 1) - daysBeside;
    const auto last = CivilDate::clamped(pack.year, 12, 31) + daysBeside;
    std::set<CivilDate> off;
    for (const auto &holiday : pack.holidays) {
        if (holiday.last < holiday.first)
            return wrong(holiday.first, "begins a holiday that ends before it, on " + holiday.last.toString());
        if (holiday.last - holiday.first >= longestHoliday)
            return wrong(holiday.first, "begins a holiday of more than 60 days");
        for (auto date = holiday.first; date <= holiday.last; date = date + 1) {
            if (date < first || date > last)
                return wrong(date, "does not belong to " + std::to_string(pack.year));
            if (!off.insert(date).second)
                return wrong(date, "is a day of two holidays");
        }
    }
    std::set<CivilDate> worked;
    for (const auto &holiday : pack.holidays) {
        for (const auto date : holiday.workdays) {
            if (date < first || date > last)
                return wrong(date, "does not belong to " + std::to_string(pack.year));
            if (!isWeekend(date) && pack.scope == CalendarScope::Statutory)
                return wrong(date, "is no weekend, and a workday cannot be moved to it");
            if (off.contains(date))
                return wrong(date, "is a day off and worked at once");
            if (!worked.insert(date).second)
                return wrong(date, "is worked for two holidays");
        }
    }
    return {};
}

Result<CalendarPack> loadCalendarPack(std::string_view text)
{
    REDOUBT_ASSIGN(const json::object object, parseJsonObject(text, packLimits));
    const auto *format = object.if_contains("format");
    if (!format || !format->is_string() || format->as_string() != "redoubt-calendar")
        return fail(ErrorCode::Malformed, "format: must be redoubt-calendar");
    REDOUBT_ASSIGN(auto file, fromJson<PackFile>(object));
    if (file.formatVersion != 1)
        return fail(ErrorCode::UnsupportedVersion, "formatVersion: this pack needs a newer program");
    REDOUBT_TRY(refuseUnknown(file.unknown, ""));
    if (!isWord(file.id) || !isWord(file.version))
        return fail(ErrorCode::Malformed, "id and version are words of at most 64 characters");
    if (file.holidays.empty() || file.holidays.size() > mostHolidays)
        return fail(ErrorCode::Malformed, "holidays: must be 1 to " + std::to_string(mostHolidays));
    for (const auto &holiday : file.holidays) {
        REDOUBT_TRY(refuseUnknown(holiday.unknown, "holidays: " + holiday.first.toString() + ": "));
        if (holiday.name.zh.empty() || holiday.name.en.empty())
            return fail(ErrorCode::Malformed, "holidays: " + holiday.first.toString() + ": has no name");
    }
    CalendarPack pack{std::move(file.id),
                      std::move(file.version),
                      file.scope,
                      file.year,
                      file.holdsFrom,
                      std::move(file.title),
                      std::move(file.source),
                      file.papers ? std::move(*file.papers) : std::vector<std::string>(),
                      std::move(file.holidays),
                      digestOf(text).toString()};
    std::stable_sort(pack.holidays.begin(), pack.holidays.end(), [](const Holiday &a, const Holiday &b) { return a.first < b.first; });
    REDOUBT_TRY(checkCalendarPack(pack));
    return pack;
}

Result<CalendarPack> importYearlyFile(std::string_view text, std::string_view id)
{
    REDOUBT_ASSIGN(const json::object object, parseJsonObject(text, packLimits));
    REDOUBT_ASSIGN(auto file, fromJson<YearlyFile>(object));
    if (!isWord(id))
        return fail(ErrorCode::InvalidArgument, "the name of a calendar is a word of at most 64 characters");
    const auto year = std::to_string(file.year);
    if (file.days.empty())
        return fail(ErrorCode::InvalidArgument, "the calendar of " + year + " is not published yet: the file holds no day");

    std::sort(file.days.begin(), file.days.end(), [](const YearlyDay &a, const YearlyDay &b) { return a.date < b.date; });
    CalendarPack pack;
    pack.id = id;
    pack.version = year + ".1";
    pack.year = file.year;
    REDOUBT_ASSIGN(pack.holdsFrom, CivilDate::of(file.year, 1, 1));
    pack.title = {year + " 年节假日安排", "Holidays of " + year};
    pack.source = {"由 holiday-cn 年度文件导入", "Imported from a yearly file of holiday-cn"};
    pack.papers = std::move(file.papers);
    pack.digest = digestOf(text).toString();
    for (const auto &day : file.days) {
        if (!day.isOffDay)
            continue;
        auto *open = pack.holidays.empty() ? nullptr : &pack.holidays.back();
        if (open && open->name.zh == day.name && open->last + 1 == day.date)
            open->last = day.date;
        else
            pack.holidays.push_back({holidayName(day.name), day.date, day.date, {}, Sureness::Secondary, {}});
    }
    for (const auto &day : file.days) {
        if (day.isOffDay)
            continue;
        // The nearest holiday of that name: a year may begin and end with one New Year.
        Holiday *whose = nullptr;
        for (auto &holiday : pack.holidays) {
            const auto away = [&](const Holiday &one) { return std::min(std::abs(one.first - day.date), std::abs(one.last - day.date)); };
            if (holiday.name.zh == day.name && (!whose || away(holiday) < away(*whose)))
                whose = &holiday;
        }
        if (!whose)
            return fail(ErrorCode::Malformed, "days: " + day.date.toString() + " is worked for a holiday that is not there");
        whose->workdays.push_back(day.date);
    }
    if (pack.holidays.size() > mostHolidays)
        return fail(ErrorCode::TooLarge, "days: more than " + std::to_string(mostHolidays) + " holidays");
    REDOUBT_TRY(checkCalendarPack(pack));
    return pack;
}

Result<CalendarPack> readCalendarFile(std::string_view text, std::string_view id)
{
    REDOUBT_ASSIGN(const json::object object, parseJsonObject(text, packLimits));
    return object.contains("format") ? loadCalendarPack(text) : importYearlyFile(text, id);
}

} // namespace redoubt::calendar
