// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/roster/RosterSpotValues.h"

#include "models/Text.h"

#include <algorithm>
#include <map>

namespace redoubt::models {

using namespace duty;
using calendar::CivilDate;

namespace {

QString shiftWords(const RosterBoard &board, const RosterPlace &place, const SeenShift &shift)
{
    return wallTime(shift.start, place.zone).toString(QStringLiteral("MM-dd HH:mm")) + QLatin1Char(' ') + text(board.postName(shift.post));
}

/// The version that planned @p cell: a line is found where its groups are those of the ledger.
const RosterLine *lineOfSpot(const RosterBoard &board, const Cell &cell)
{
    const auto *post = board.post(cell.post);
    const auto stretches = board.planStretches();
    for (const auto &[begins, version] : stretches) {
        if (begins > cell.date)
            continue;
        const auto &posts = version->value.plan.posts;
        const auto found = std::ranges::find(posts, cell.post, &Post::id);
        if (found != posts.end())
            post = &*found;
    }
    if (!post)
        return nullptr;
    const auto line = std::ranges::find(post->lines, cell.line, &RosterLine::id);
    return line == post->lines.end() ? nullptr : &*line;
}

QString policyName(const RosterBoard &board, const std::string &rule)
{
    if (const auto *plan = board.plan()) {
        const auto &policies = orNone(plan->value.plan.policies);
        const auto found = std::ranges::find(policies, rule, &Policy::id);
        if (found != policies.end() && found->name)
            return text(*found->name);
    }
    return text(rule);
}

RosterBlockValues blockOf(const RosterBoard &board, const RosterPlace &place, const Block &block)
{
    RosterBlockValues values;
    values.kind = block.kind;
    values.member = text(board.memberName(block.member));
    values.rule = block.kind == BlockKind::OnDuty ? text(board.postName(block.rule))
        : block.kind == BlockKind::ByPolicy       ? policyName(board, block.rule)
                                                  : text(block.rule);
    if (block.other)
        values.other = text(board.memberName(*block.other));
    if (block.since)
        values.since = wallTime(*block.since, place.zone).toString(QStringLiteral("MM-dd HH:mm"));
    return values;
}

RosterStepValues stepOf(const RosterBoard &board, const RosterPlace &place, const Step &step, const RosterLine *line)
{
    RosterStepValues values;
    values.kind = step.kind;
    if (step.group && line && static_cast<std::size_t>(*step.group) < line->groups.size())
        values.people = memberNames(board, line->groups[static_cast<std::size_t>(*step.group)]);
    for (const auto &block : step.blocks)
        values.blocks.push_back(blockOf(board, place, block));
    return values;
}

RosterGround groundOfType(calendar::DayType type)
{
    switch (type) {
    case calendar::DayType::Workday: return RosterGround::Workday;
    case calendar::DayType::RestDay: return RosterGround::RestDay;
    case calendar::DayType::StatutoryHoliday: return RosterGround::Holiday;
    case calendar::DayType::ShiftedWorkday: return RosterGround::ShiftedWorkday;
    }
    return RosterGround::Unknown;
}

void readDay(const RosterPlace &place, CivilDate date, bool chinese, RosterSpotValues &values)
{
    if (const auto day = place.calendar.day(date)) {
        values.ground = groundOfType(day->type);
        values.dayOfHoliday = day->dayOfHoliday;
        if (day->holiday)
            values.holiday = text(chinese ? day->holiday->zh : day->holiday->en);
    }
}

} // namespace

RosterSwapValues swapValues(const RosterBoard &board, const RosterPlace &place, const SwapStanding &standing, const std::optional<Id> &account,
                            bool approves)
{
    const auto &request = standing.swap.request;
    const auto &value = request.value;
    const auto accountOf = [&](const std::string &member) {
        const auto *known = board.member(member);
        return known ? known->account : std::nullopt;
    };
    RosterSwapValues values;
    values.swap = request.id;
    values.state = standing.verdict.state;
    values.staleness = standing.verdict.staleness;
    values.late = standing.verdict.isLate;
    values.gives = text(board.memberName(value.gives));
    values.takes = text(board.memberName(value.takes));
    values.asked = text(board.memberName(askedPerson(value)));
    values.askedBy = text(value.by);
    values.shift = shiftWords(board, place, value.shift);
    if (value.inReturn)
        values.inReturn = shiftWords(board, place, *value.inReturn);
    values.reason = text(value.reason.value_or(""));
    values.pending = request.pending;
    const bool open = values.state == SubstitutionState::WaitsForConsent || values.state == SubstitutionState::WaitsForApproval;
    if (!account)
        return values;
    const auto asked = accountOf(askedPerson(value));
    values.mayAnswer = values.state == SubstitutionState::WaitsForConsent && asked == account;
    values.mayWithdraw = (open || values.state == SubstitutionState::Stale) && request.author == *account;
    const bool ofTheTwo = accountOf(value.gives) == account || accountOf(value.takes) == account;
    values.consentByOthers = values.state == SubstitutionState::WaitsForConsent && !asked;
    values.mayApprove = approves && !ofTheTwo && (values.state == SubstitutionState::WaitsForApproval || values.consentByOthers);
    return values;
}

std::optional<RosterSpotValues> rosterSpot(const RosterBoard &board, const RosterPlace &place, const RosterKey &key, const RosterReader &reader,
                                           const std::optional<Id> &account, bool approves)
{
    const auto date = place.zone.date(key.start);
    auto view = viewRoster(board, place, {date - 1, date + 2, reader.plans, reader.trial});
    if (view.undrafted) // the day after may lie in a year whose holidays are not published
        view = viewRoster(board, place, {date - 1, date + 1, reader.plans, reader.trial});
    const auto *spot = view.spot(key.post, key.start);
    if (!spot)
        return std::nullopt;
    const auto &cell = spot->cell;
    RosterSpotValues values;
    values.key = {cell.post, cell.start, cell.end};
    values.post = text(board.postName(cell.post));
    values.name = memberNames(board, cell.stands);
    values.date = qDate(cell.date);
    values.from = wallTime(cell.start, place.zone);
    values.until = wallTime(cell.end, place.zone);
    readDay(place, cell.date, reader.chinese, values);
    const auto *line = lineOfSpot(board, cell);
    values.line = line ? text(line->name.value_or(line->id)) : text(cell.line);
    values.typedLine = line && line->dayTypes;
    for (const auto &step : cell.why)
        values.steps.push_back(stepOf(board, place, step, line));
    values.turnOf = memberNames(board, cell.turnOf);
    values.planned = memberNames(board, spot->planned);
    values.past = cell.start <= place.now;
    values.over = cell.end <= place.now;
    values.published = spot->published;
    values.own = reader.member && std::ranges::find(cell.stands, *reader.member) != cell.stands.end();
    values.filled = cell.turnOf.empty() && !cell.stands.empty();
    if (spot->told)
        values.told = memberNames(board, *spot->told);
    if (const auto wanted = spot->waiting ? spot->waiting : spot->swap) {
        for (const auto &standing : view.swaps) {
            if (standing.swap.request.id == *wanted)
                values.swap = swapValues(board, place, standing, account, approves);
        }
    }
    return values;
}

RosterFigureValues rosterFigureValues(const RosterBoard &board, const RosterPlace &place, CivilDate month, const RosterReader &reader)
{
    const auto figures = rosterFigures(board, place, month, {month, month, reader.plans, reader.trial});
    std::map<std::pair<std::string, std::string>, int> before;
    RosterFigureValues values;
    if (!reader.trial.empty()) {
        const auto without = rosterFigures(board, place, month, {month, month, reader.plans, {}});
        values.fairnessBefore = without.fairness;
        values.qualityBefore = without.quality;
        for (const auto &post : without.posts) {
            for (const auto &person : post.people)
                before[{post.post, person.member}] = person.all;
        }
    }
    for (const auto &post : figures.posts) {
        RosterPostFigures shown{post.post, text(board.postName(post.post)), post.fairness, post.mean, post.meanOfAll, {}};
        for (const auto &person : post.people) {
            RosterPersonFigures row{person.member, text(board.memberName(person.member)), person.shifts, person.all, {}, person.all - post.meanOfAll};
            if (const auto known = before.find({post.post, person.member}); known != before.end() && known->second != person.all)
                row.before = known->second;
            shown.people.push_back(std::move(row));
        }
        std::ranges::stable_sort(shown.people, {}, &RosterPersonFigures::name);
        values.posts.push_back(std::move(shown));
    }
    values.fairness = figures.fairness;
    values.coverage = figures.coverage;
    values.quality = figures.quality;
    values.due = figures.due;
    values.filled = figures.filled;
    for (const auto &gap : figures.gaps) {
        values.gaps.push_back({{gap.post, gap.start, gap.end},
                               text(board.postName(gap.post)),
                               wallTime(gap.start, place.zone),
                               (gap.end - gap.start) / 1000,
                               gap.start <= place.now});
    }
    values.first = qDate(CivilDate::clamped(month.year(), month.month() - (FairnessMonths - 1), 1));
    return values;
}

} // namespace redoubt::models
