// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/NumberDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "incident/kinds/IncidentLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using incident::NumberBoard;
using incident::NumberFate;
using incident::NumberLease;
using incident::NumberSeries;
using incident::NumberUse;
using incident::NumberVoid;

namespace {
std::string numbererOf(const IncidentHand &hand) { return copiedName(hand.name, incident::incidentBounds::PersonName); }

Result<NumberSeries> openSeries(const NumberBoard &numbers, const Id &series)
{
    const auto *found = numbers.find(series);
    if (!found)
        return fail(ErrorCode::NotFound, "no such series");
    if (found->closedAt)
        return fail(ErrorCode::RuleViolated, "it is closed");
    return *found;
}
} // namespace

Result<store::Draft> beginSeriesDraft(const NumberBoard &numbers, const Id &stream, const SeriesWish &wish)
{
    NumberSeries series{
        std::string(text::trimmed(wish.name)), std::string(text::trimmed(wish.code)), wish.year, wish.first, wish.reserve, {}, {}, {}};
    if (series.name.empty() || series.code.empty())
        return fail(ErrorCode::InvalidArgument, "name or code: empty");
    for (const auto &other : numbers.series()) {
        // A closed one has given numbers with that code, too: a second row of them would give them twice.
        if (other.value.code == series.code)
            return fail(ErrorCode::AlreadyExists, "code: of another series");
    }
    return addOf(stream, series);
}

Result<store::Draft> changeSeriesDraft(const NumberBoard &numbers, const Id &stream, const Id &series, const std::string &name, std::int64_t reserve)
{
    REDOUBT_ASSIGN(const auto was, openSeries(numbers, series));
    const std::string said(text::trimmed(name));
    if (said.empty())
        return fail(ErrorCode::InvalidArgument, "name: empty");
    json::object fields;
    if (said != was.name)
        fields["name"] = said;
    if (reserve != was.reserve)
        fields["reserve"] = reserve;
    if (fields.empty())
        return fail(ErrorCode::AlreadyExists, "it is like that");
    return setOf<NumberSeries>(stream, series, std::move(fields));
}

Result<store::Draft> closeSeriesDraft(const NumberBoard &numbers, const Id &stream, const Id &series, const IncidentHand &hand)
{
    REDOUBT_TRY(openSeries(numbers, series));
    return setOf<NumberSeries>(stream, series, {{"closedAt", toJson(hand.now)}, {"closedBy", numbererOf(hand)}});
}

Result<store::Draft> leaseDraft(const NumberBoard &numbers, const Id &stream, const Id &series, std::int64_t year, std::int64_t count, bool reserve,
                                const IncidentHand &hand)
{
    REDOUBT_TRY(openSeries(numbers, series));
    return addOf(stream, NumberLease{series, year, numbers.nextNumber(series, year), count, reserve, hand.now, numbererOf(hand), {}});
}

Result<store::Draft> voidNumberDraft(const NumberBoard &numbers, const Id &stream, const Id &series, std::int64_t year, std::int64_t number,
                                     const std::string &why, const IncidentHand &hand)
{
    const std::string reason(text::trimmed(why));
    if (reason.empty())
        return fail(ErrorCode::MissingReason, "why it is given up");
    const auto rows = numbers.rows(series, year, year);
    const auto row = std::ranges::find(rows, number, &incident::NumberRow::number);
    if (row == rows.end() || !row->lease)
        return fail(ErrorCode::NotFound, "it was given to nobody");
    if (row->fate != NumberFate::Kept)
        return fail(ErrorCode::RuleViolated, "it was used or given up");
    return addOf(stream, NumberVoid{*row->lease, number, reason, hand.now, numbererOf(hand), {}});
}

store::Draft useNumberDraft(const Id &stream, const Id &lease, const incident::DocumentNumber &document, const Id &report, const IncidentHand &hand)
{
    return addOf(stream, NumberUse{lease, document.number, report, hand.now, numbererOf(hand), {}}, document.use);
}

} // namespace redoubt::drafts
