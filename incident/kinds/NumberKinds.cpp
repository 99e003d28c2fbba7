// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/NumberKinds.h"

#include "core/calendar/CivilDate.h"
#include "feed/ChangeFields.h"
#include "feed/DeclareKind.h"
#include "feed/SettledRecord.h"
#include "incident/kinds/IncidentBounds.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/kinds/Numbers.h"
#include "incident/roles/IncidentRoles.h"

#include <algorithm>

namespace redoubt::incident {

std::int64_t firstNumberOf(const NumberSeries &series, std::int64_t year) { return year == series.firstYear ? series.firstNumber : 1; }

bool givesNumbers(const std::vector<std::string> &marks)
{
    return std::ranges::none_of(marks, [](const auto &mark) { return mark == numberMarks::Taken || mark == numberMarks::Late; });
}

std::string numberText(const std::string &code, std::int64_t year, std::int64_t number)
{
    return code + "〔" + std::to_string(year) + "〕" + std::to_string(number) + "号";
}

namespace {
constexpr std::int64_t dayMs = 24LL * 60 * 60 * 1000;
/// Half a day and two hours: as far as any zone's civil year lies from UTC's.
constexpr std::int64_t zoneSlackMs = 14LL * 60 * 60 * 1000;

bool isYearOf(std::int64_t year, Instant at)
{
    const auto yearAt = [](std::int64_t ms) { return calendar::CivilDate(static_cast<std::int32_t>(ms / dayMs)).year(); };
    return year >= yearAt(at.ms - zoneSlackMs) && year <= yearAt(at.ms + zoneSlackMs);
}

/// A lease that gives numbers, with its series.
struct GivenNumbers
{
    feed::RecordState record;
    NumberLease lease;
    NumberSeries series;
};

bool isGiving(const feed::RecordState &lease) { return lease.addSeq > 0 && givesNumbers(lease.flags); }

Result<GivenNumbers> givenBy(const feed::StateView &state, const Id &id)
{
    GivenNumbers given;
    REDOUBT_ASSIGN(given.record, feed::recordIn(&state, id, "lease", NumberLease::Kind));
    REDOUBT_ASSIGN(given.lease, feed::settledRecord<NumberLease>(given.record));
    REDOUBT_ASSIGN(const auto series, feed::recordIn(&state, given.lease.series, "series", NumberSeries::Kind));
    REDOUBT_ASSIGN(given.series, feed::settledRecord<NumberSeries>(series));
    if (!isGiving(given.record))
        return fail(ErrorCode::NotFound, "lease: the server has not given its numbers");
    return given;
}

template <class T>
std::optional<feed::RecordState> findOf(const feed::StateView &state, const Id &but, const Id &lease, std::int64_t number)
{
    std::optional<feed::RecordState> found;
    state.forEachFromLast(T::Kind, [&](const feed::RecordState &record) {
        const auto other = record.id == but ? fail(ErrorCode::NotFound) : feed::settledRecord<T>(record);
        if (other && other->lease == lease && other->number == number)
            found = record;
        return !found;
    });
    return found;
}

feed::Validation validateSeries(const feed::Change &change, const feed::WriteContext &)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "a series is closed, and stays with its numbers");
    // Another beginning or code would make other numbers of those that were given.
    REDOUBT_TRY(feed::checkStays(change, {"code", "firstYear", "firstNumber"}));
    return std::vector<std::string>{};
}

feed::Validation validateLease(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto lease, fromJson<NumberLease>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(lease.at, "at"));
    REDOUBT_TRY(feed::checkNumber(lease.count, 1, incidentBounds::LeaseCount));
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, lease.series, "series", NumberSeries::Kind));
    REDOUBT_ASSIGN(const auto series, feed::settledRecord<NumberSeries>(record));
    if (series.closedAt)
        return fail(ErrorCode::RuleViolated, "series: closed");
    if (lease.year < series.firstYear || !isYearOf(lease.year, lease.at))
        return fail(ErrorCode::InvalidArgument, "year: not the one in which it is asked");
    if (lease.first < firstNumberOf(series, lease.year) || lease.last() > incidentBounds::MostNumber)
        return fail(ErrorCode::InvalidArgument, "first: before the beginning of the series, or beyond its end");
    auto next = firstNumberOf(series, lease.year);
    bool isTaken = false;
    context.state->forEach(NumberLease::Kind, [&](const feed::RecordState &other) {
        const auto before = other.id == change.record || !isGiving(other) ? fail(ErrorCode::NotFound) : feed::settledRecord<NumberLease>(other);
        if (before && before->series == lease.series && before->year == lease.year) {
            isTaken = isTaken || (before->first <= lease.last() && lease.first <= before->last());
            next = std::max(next, before->last() + 1);
        }
        return true;
    });
    std::vector<std::string> marks;
    // It would give numbers of a register that was closed and printed.
    if (!isYearOf(lease.year, context.receivedAt))
        marks.emplace_back(numberMarks::Late);
    else if (isTaken)
        marks.emplace_back(numberMarks::Taken);
    else if (lease.first > next)
        marks.emplace_back(numberMarks::Gap);
    return marks;
}

feed::Validation validateUse(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto use, fromJson<NumberUse>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(use.at, "at"));
    REDOUBT_ASSIGN(const auto given, givenBy(*context.state, use.lease));
    if (!given.lease.holds(use.number))
        return fail(ErrorCode::RuleViolated, "number: not of that lease");
    REDOUBT_TRY(feed::recordIn(context.state, use.report, "report", Report::Kind));
    if (findOf<NumberUse>(*context.state, change.record, use.lease, use.number))
        return fail(ErrorCode::RuleViolated, "number: taken before");
    if (findOf<NumberVoid>(*context.state, change.record, use.lease, use.number))
        return std::vector<std::string>{numberMarks::Voided};
    return std::vector<std::string>{};
}

feed::Validation validateVoid(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto voided, fromJson<NumberVoid>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(voided.at, "at"));
    REDOUBT_ASSIGN(const auto given, givenBy(*context.state, voided.lease));
    if (!given.lease.holds(voided.number))
        return fail(ErrorCode::RuleViolated, "number: not of that lease");
    if (findOf<NumberUse>(*context.state, change.record, voided.lease, voided.number))
        return std::vector<std::string>{numberMarks::Used};
    return std::vector<std::string>{};
}
} // namespace

Result<void> checkDocumentNumber(const IssuedReport &issued, const feed::StateView &state)
{
    const auto &document = issued.content.document;
    if (!document)
        return {};
    REDOUBT_ASSIGN(const auto record, feed::recordIn(&state, document->use, "use", NumberUse::Kind));
    REDOUBT_ASSIGN(const auto use, feed::settledRecord<NumberUse>(record));
    REDOUBT_ASSIGN(const auto given, givenBy(state, use.lease));
    if (use.report != issued.report || use.number != document->number || given.lease.series != document->series || given.lease.year != document->year)
        return fail(ErrorCode::RuleViolated, "document: the number was taken for something else");
    if (document->text != numberText(given.series.code, document->year, document->number))
        return fail(ErrorCode::RuleViolated, "document: not how the series writes it");
    if (given.record.author.installation != issued.word.installation)
        return fail(ErrorCode::RuleViolated, "document: the number is another console's");
    return {};
}

void declareNumberKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> held{StreamPurpose::IncidentRegister};
    auto series = feed::document<NumberSeries>(registerWriters::ofApprovals(), held);
    boundTexts(series,
               {{"name", 1, incidentBounds::SeriesName}, {"code", 1, incidentBounds::SeriesCode}, {"closedBy", 1, incidentBounds::PersonName}});
    feed::boundShown(series, {"name", "code"});
    feed::boundNumber(series, "firstYear", 1970, 2100);
    feed::boundNumber(series, "firstNumber", 1, incidentBounds::MostNumber);
    feed::boundNumber(series, "reserve", 0, incidentBounds::LeaseCount);
    boundInstants(series, {"closedAt"});
    series.validate = validateSeries;
    registry.declare(std::move(series));

    auto lease = feed::entry<NumberLease>(registerWriters::ofApprovals(), held);
    boundTexts(lease, {{"by", 1, incidentBounds::PersonName}});
    lease.validate = validateLease;
    registry.declare(std::move(lease));

    auto use = feed::entry<NumberUse>(registerWriters::ofApprovals(), held);
    boundTexts(use, {{"by", 1, incidentBounds::PersonName}});
    use.validate = validateUse;
    registry.declare(std::move(use));

    auto voided = feed::entry<NumberVoid>(registerWriters::ofApprovals(), held);
    boundTexts(voided, {{"by", 1, incidentBounds::PersonName}, {"why", 1, incidentBounds::Reason}});
    voided.validate = validateVoid;
    registry.declare(std::move(voided));
}

} // namespace redoubt::incident
