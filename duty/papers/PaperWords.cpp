// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/PaperWords.h"

#include <array>

namespace redoubt::duty {

namespace {
constexpr std::array<std::string_view, 7> chineseDays{"一", "二", "三", "四", "五", "六", "日"};
constexpr std::array<std::string_view, 7> englishDays{"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> englishMonths{"January", "February", "March",     "April",   "May",      "June",
                                                         "July",    "August",   "September", "October", "November", "December"};

std::string monthName(int month) { return std::string(englishMonths.at(static_cast<std::size_t>(month) - 1)); }
} // namespace

std::string clockText(const calendar::CivilTime &time) { return calendar::TimeOfDay{time.second / 60}.toString(); }

std::string PaperWords::longDate(calendar::CivilDate date) const
{
    const auto year = std::to_string(date.year());
    const auto day = std::to_string(date.day());
    return isChinese() ? year + " 年 " + std::to_string(date.month()) + " 月 " + day + " 日" : day + " " + monthName(date.month()) + " " + year;
}

std::string PaperWords::dayAndClock(const calendar::CivilTime &time) const
{
    const auto day = std::to_string(time.date.day());
    return isChinese() ? std::to_string(time.date.month()) + " 月 " + day + " 日 " + clockText(time)
                       : day + " " + monthName(time.date.month()) + ", " + clockText(time);
}

std::string PaperWords::weekday(calendar::Weekday weekday) const
{
    const auto index = static_cast<std::size_t>(weekday);
    return isChinese() ? "星期" + std::string(chineseDays.at(index)) : std::string(englishDays.at(index));
}

std::string PaperWords::shortWeekday(calendar::Weekday weekday) const
{
    const auto index = static_cast<std::size_t>(weekday);
    return std::string(isChinese() ? chineseDays.at(index) : englishDays.at(index).substr(0, 3));
}

std::string PaperWords::dayType(calendar::DayType type) const
{
    switch (type) {
    case calendar::DayType::Workday: return say("工作日", "Workday");
    case calendar::DayType::RestDay: return say("休息日", "Rest day");
    case calendar::DayType::StatutoryHoliday: return say("法定节假日", "Public holiday");
    case calendar::DayType::ShiftedWorkday: return say("调休上班", "Worked instead");
    }
    return {};
}

documents::TableCell paperCell(std::string text, documents::CellMark mark)
{
    documents::TableCell cell;
    cell.runs = {{std::move(text), false, mark == documents::CellMark::Head ? documents::Tone::Weak : documents::Tone::Plain, {}, {}}};
    cell.mark = mark;
    return cell;
}

documents::Paragraph sectionHead(std::string title, std::string figures)
{
    documents::Paragraph head;
    head.font = documents::FontRole::HeiTi;
    head.size = 11;
    head.heading = 2;
    head.before = 8;
    head.after = 3;
    head.runs = {{std::move(title), true, documents::Tone::Plain, {}, {}}};
    if (!figures.empty())
        head.runs.push_back({"　" + std::move(figures), false, documents::Tone::Weak, {}, 9.5});
    return head;
}

} // namespace redoubt::duty
