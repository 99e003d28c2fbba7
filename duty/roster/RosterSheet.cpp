// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/RosterSheet.h"

#include "duty/roster/SheetNames.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace redoubt::duty {

namespace {

using calendar::CivilDate;
using SheetRows = std::vector<std::vector<std::string>>;

enum class Column { Date, Weekday, Aside, Post };

bool containsAny(const std::string &text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool isDateHeading(const std::string &heading) { return heading == "日期" || heading == "值班日期" || heading == "date" || heading == "Date"; }

Column columnOf(const std::string &heading)
{
    if (isDateHeading(heading))
        return Column::Date;
    if (heading == "星期" || heading == "周" || heading == "星期几" || heading == "Weekday" || heading == "weekday")
        return Column::Weekday;
    if (heading.empty() || containsAny(heading, {"电话", "手机", "联系方式", "备注", "说明", "序号", "时段", "时间", "部门", "单位"}))
        return Column::Aside;
    return Column::Post;
}

/// Runs of digits of @p text.
std::vector<int> numbersIn(const std::string &text)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < text.size();) {
        if (text[i] < '0' || text[i] > '9') {
            ++i;
            continue;
        }
        int number = 0;
        const auto read = std::from_chars(text.data() + i, text.data() + text.size(), number);
        numbers.push_back(read.ec == std::errc() ? number : -1);
        i = static_cast<std::size_t>(read.ptr - text.data());
    }
    return numbers;
}

/// 2026/10/9, 2026-10-09, 2026.10.9, 2026年10月9日, 10-9, 10月9日; @p year where it has none.
Result<CivilDate> sheetDate(const std::string &text, std::optional<int> year)
{
    const auto numbers = numbersIn(text);
    const auto wrong = [&](const std::string &why) { return fail(ErrorCode::Malformed, "'" + text + "' is no date" + why); };
    if (numbers.size() < 2 || numbers.size() > 3)
        return wrong("");
    if (numbers.size() == 2 && !year)
        return wrong(" of a year: neither it nor the title names one");
    const auto date = numbers.size() == 3 ? CivilDate::of(numbers[0], numbers[1], numbers[2]) : CivilDate::of(*year, numbers[0], numbers[1]);
    if (!date || *date < calendar::EarliestDate || *date > calendar::LatestDate)
        return wrong("");
    return *date;
}

/// 四, 周四, 星期四(调休上班), 星期日, 周天.
std::optional<calendar::Weekday> weekdayIn(const std::string &text)
{
    static constexpr std::array<std::string_view, 8> names{"一", "二", "三", "四", "五", "六", "日", "天"};
    std::optional<calendar::Weekday> found;
    std::size_t first = std::string::npos;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (const auto at = text.find(names[i]); at < first) {
            first = at;
            found = static_cast<calendar::Weekday>(std::min<std::size_t>(i, 6));
        }
    }
    return found;
}

class SheetReader
{
public:
    explicit SheetReader(const SheetRows &rows)
    {
        for (const auto &row : rows) {
            auto &tidy = m_rows.emplace_back();
            for (const auto &cell : row)
                tidy.push_back(tidyCell(cell));
        }
    }

    Result<RosterSheet> read()
    {
        REDOUBT_TRY(findHeading());
        for (std::size_t row = m_heading + 1; row < m_rows.size(); ++row)
            REDOUBT_TRY(readRow(row));
        std::stable_sort(m_sheet.shifts.begin(), m_sheet.shifts.end(), [](const SheetShift &a, const SheetShift &b) { return a.date < b.date; });
        remarkOnMissing();
        std::stable_sort(m_sheet.remarks.begin(), m_sheet.remarks.end(), [](const SheetRemark &a, const SheetRemark &b) { return a.row < b.row; });
        return std::move(m_sheet);
    }

private:
    Result<void> findHeading()
    {
        for (m_heading = 0; m_heading < m_rows.size(); ++m_heading) {
            const auto &row = m_rows[m_heading];
            if (std::any_of(row.begin(), row.end(), [](const std::string &cell) { return isDateHeading(withoutBlanks(cell)); }))
                break;
            for (const auto &cell : row) {
                const auto title = withoutBlanks(cell); // 2026 年 as well as 2026年
                const auto at = title.find("年");
                if (at != std::string::npos && at >= 4) {
                    if (const auto numbers = numbersIn(title.substr(at - 4, 4)); numbers.size() == 1 && numbers[0] >= 1970)
                        m_year = numbers[0];
                }
            }
        }
        if (m_heading == m_rows.size())
            return fail(ErrorCode::Malformed, "no row has the heading 日期");
        std::set<std::string> seen;
        for (const auto &cell : m_rows[m_heading]) {
            auto heading = withoutBlanks(cell);
            m_columns.push_back(columnOf(heading));
            if (m_columns.back() == Column::Post) {
                if (!seen.insert(heading).second)
                    return fail(ErrorCode::Malformed, "row " + std::to_string(m_heading + 1) + ": two columns are called " + heading);
                m_sheet.posts.push_back(heading);
            }
            m_names.push_back(std::move(heading));
        }
        if (m_sheet.posts.empty())
            return fail(ErrorCode::Malformed, "row " + std::to_string(m_heading + 1) + ": no column is a post");
        return {};
    }

    [[nodiscard]] std::string cellAt(std::size_t row, std::size_t column) const
    {
        return column < m_rows[row].size() ? m_rows[row][column] : std::string();
    }

    Result<void> readRow(std::size_t row)
    {
        const int number = static_cast<int>(row) + 1;
        std::string dateText;
        std::string weekday;
        bool anyName = false;
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            const auto cell = cellAt(row, column);
            if (m_columns[column] == Column::Date && dateText.empty())
                dateText = withoutBlanks(cell);
            else if (m_columns[column] == Column::Weekday)
                weekday = withoutBlanks(cell);
            else if (m_columns[column] == Column::Post)
                anyName = anyName || !cell.empty();
        }
        const auto place = "row " + std::to_string(number) + ": ";
        if (dateText.empty() && anyName)
            return fail(ErrorCode::Malformed, place + "names, and no date");
        const auto date = sheetDate(dateText, m_year);
        if (!date) {
            if (anyName)
                return fail(ErrorCode::Malformed, place + date.error().detail);
            if (const auto text = textOfRow(row); !text.empty())
                m_sheet.remarks.push_back({SheetRemarkKind::SkippedRow, number, {}, text});
            return {};
        }
        if (!m_dates.insert(*date).second)
            return fail(ErrorCode::Malformed, place + date->toString() + " is there twice");
        if (const auto told = weekdayIn(weekday); told && *told != date->weekday())
            m_sheet.remarks.push_back({SheetRemarkKind::WrongWeekday, number, *date, weekday});
        for (std::size_t column = 0; column < m_columns.size(); ++column) {
            if (m_columns[column] == Column::Post)
                m_sheet.shifts.push_back({*date, m_names[column], peopleOf(cellAt(row, column)), number, {}, {}});
        }
        return {};
    }

    [[nodiscard]] std::string textOfRow(std::size_t row) const
    {
        std::string text;
        for (const auto &cell : m_rows[row])
            text += cell.empty() ? "" : (text.empty() ? "" : " ") + cell;
        return text;
    }

    /// How many stand a post is what most days say; of two equally frequent numbers the larger.
    void remarkOnMissing()
    {
        for (const auto &post : m_sheet.posts) {
            std::map<std::size_t, int> days;
            for (const auto &shift : m_sheet.shifts) {
                if (shift.post == post)
                    ++days[shift.people.size()];
            }
            const auto usual = std::max_element(
                days.begin(), days.end(), [](const auto &a, const auto &b) { return std::tie(a.second, a.first) < std::tie(b.second, b.first); });
            for (const auto &shift : m_sheet.shifts) {
                if (shift.post == post && shift.people.size() < usual->first)
                    m_sheet.remarks.push_back({SheetRemarkKind::MissingPerson, shift.row, shift.date, post});
            }
        }
    }

    SheetRows m_rows;
    std::size_t m_heading = 0;
    std::optional<int> m_year;
    std::vector<Column> m_columns;
    std::vector<std::string> m_names;
    std::set<CivilDate> m_dates;
    RosterSheet m_sheet;
};

} // namespace

Result<RosterSheet> readRosterSheet(const std::vector<std::vector<std::string>> &rows) { return SheetReader(rows).read(); }

} // namespace redoubt::duty
