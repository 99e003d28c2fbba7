// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/ImpactText.h"

#include <cmath>
#include <string_view>

namespace redoubt::incident {

namespace {
std::string_view unitText(GuideUnit unit)
{
    switch (unit) {
    case GuideUnit::Minutes: return "分钟";
    case GuideUnit::Hours: return "小时";
    case GuideUnit::Percent: return "%";
    case GuideUnit::Persons: return "人";
    case GuideUnit::Count: return "次";
    case GuideUnit::Cny: return "元";
    case GuideUnit::Choice: break;
    }
    return {};
}
} // namespace

std::string numberText(double number)
{
    const auto tenths = std::llround(number * 10);
    auto text = std::to_string(tenths / 10);
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > 0; at -= 3)
        text.insert(static_cast<std::size_t>(at), ",");
    return tenths % 10 == 0 ? text : text + "." + std::to_string(tenths % 10);
}

std::string shortMoment(const calendar::CivilTime &time, calendar::CivilDate today)
{
    const auto clock = calendar::TimeOfDay{time.second / 60}.toString();
    return time.date == today ? clock : std::to_string(time.date.month()) + "月" + std::to_string(time.date.day()) + "日" + clock;
}

std::optional<FieldValue> impactText(const GuideRow &row, const Impact &impact, const calendar::TimeZone &zone)
{
    if (impact.none.value_or(false))
        return FieldValue{"已核，没有", "已核，没有"};
    if (impact.finding)
        return FieldValue{*impact.finding, *impact.finding};
    if (impact.since) {
        const auto since = longMoment(zone.civil(*impact.since));
        // That it is over by now is no contradiction; that it began at another time is one.
        return impact.until
            ? FieldValue{since + "至" + longMoment(zone.civil(*impact.until)) + "，共 " + lastingText(impact.until->ms - impact.since->ms), since}
            : FieldValue{since + "起，尚未恢复", since};
    }
    if (!impact.amount)
        return std::nullopt;
    const auto said = (impact.about.value_or(false) ? "约" : "") + numberText(*impact.amount) + std::string(unitText(row.unit));
    return FieldValue{said, said};
}

} // namespace redoubt::incident
