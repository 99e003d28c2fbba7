// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "core/calendar/TimeZone.h"
#include "documents/model/Paper.h"

#include <string>
#include <string_view>

namespace redoubt::duty {

/// The language of a paper, which is not that of whoever prints it: an office's papers are Chinese; English is for guests.
enum class PaperLanguage { Chinese, English };

/// Words, dates and clocks of a paper in its language.
struct PaperWords
{
    PaperLanguage language = PaperLanguage::Chinese;

    [[nodiscard]] bool isChinese() const { return language == PaperLanguage::Chinese; }
    [[nodiscard]] std::string say(std::string_view chinese, std::string_view english) const { return std::string(isChinese() ? chinese : english); }
    /// 2026 年 4 月 16 日; 16 April 2026.
    [[nodiscard]] std::string longDate(calendar::CivilDate date) const;
    /// 4 月 16 日 08:42; 16 April, 08:42.
    [[nodiscard]] std::string dayAndClock(const calendar::CivilTime &time) const;
    /// 星期四, Thursday.
    [[nodiscard]] std::string weekday(calendar::Weekday weekday) const;
    /// 四, Thu.
    [[nodiscard]] std::string shortWeekday(calendar::Weekday weekday) const;
    /// 工作日, 休息日, 法定节假日, 调休上班.
    [[nodiscard]] std::string dayType(calendar::DayType type) const;
    [[nodiscard]] std::string tag() const { return isChinese() ? "zh" : "en"; }
};

/// 08:42.
[[nodiscard]] std::string clockText(const calendar::CivilTime &time);

/// A plain cell of one run.
[[nodiscard]] documents::TableCell paperCell(std::string text, documents::CellMark mark = documents::CellMark::None);
/// A heading 一、 with its figures beside it.
[[nodiscard]] documents::Paragraph sectionHead(std::string title, std::string figures);

} // namespace redoubt::duty
