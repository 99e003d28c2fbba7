// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/PartHistoryValues.h"

#include "models/Text.h"

#include <algorithm>
#include <limits>

namespace redoubt::models {

namespace {
PartText partTextOf(const incident::WrittenText &written, bool isNow) { return {text(written.text), text(written.by), written.at, isNow, false}; }

std::int64_t writtenMs(const PartText &each) { return each.at ? each.at->ms : std::numeric_limits<std::int64_t>::min(); }

bool isOneSitting(const PartText &earlier, const PartText &later)
{
    return !earlier.isNow && earlier.by == later.by && earlier.at && later.at && *later.at - *earlier.at <= incident::OneSittingMs;
}
} // namespace

std::optional<PartHistoryValues> partHistoryValues(const incident::IncidentReportBoard &board, const Id &report, const QString &section,
                                                   const QString &name, Instant now, int offsetSeconds)
{
    const auto view = board.report(report);
    const auto part =
        view ? view->sections.find(section.toStdString()) : std::map<std::string, feed::BoardRecord<incident::ReportSection>>::iterator();
    if (!view || part == view->sections.end())
        return std::nullopt;
    PartHistoryValues values{report, section, name, now, offsetSeconds, {}, {}};
    std::vector<PartText> all;
    for (const auto &earlier : board.earlierTexts(part->second.id)) {
        auto each = partTextOf(earlier.value.written, false);
        each.isUnproved = std::ranges::find(earlier.flags, incident::EarlierTextUnproved) != earlier.flags.end();
        // Two who wrote over one text without seeing each other both tell of it.
        const auto known =
            std::ranges::find_if(all, [&](const PartText &other) { return other.text == each.text && other.by == each.by && other.at == each.at; });
        if (known == all.end())
            all.push_back(std::move(each));
        else
            known->isUnproved = known->isUnproved && each.isUnproved;
    }
    std::ranges::stable_sort(all, {}, writtenMs);
    const auto sides = board.sides(part->second.id);
    for (const auto &side : sides)
        values.sides.push_back(partTextOf(side, true));
    if (sides.empty())
        all.push_back(partTextOf(incident::writtenIn(part->second.value), true));
    else
        all.insert(all.end(), values.sides.begin(), values.sides.end());
    for (auto &each : all) {
        if (!values.texts.empty() && isOneSitting(values.texts.back(), each))
            values.texts.back() = std::move(each);
        else
            values.texts.push_back(std::move(each));
    }
    std::ranges::reverse(values.texts);
    return values;
}

} // namespace redoubt::models
