// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/IncidentValues.h"

#include "models/Text.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace redoubt::models {

using namespace incident;

namespace {
QString named(const calendar::LocalName &name, bool chinese) { return text(chinese || name.en.empty() ? name.zh : name.en); }

std::vector<MomentRow> momentRows(const IncidentView &view)
{
    std::vector<MomentRow> rows;
    for (const auto sort :
         {MomentSort::Occurred, MomentSort::Discovered, MomentSort::Learned, MomentSort::Received, MomentSort::Contained, MomentSort::Ended}) {
        MomentRow row;
        row.sort = sort;
        if (const auto known = view.moments.find(sort); known != view.moments.end()) {
            const auto &now = known->second.now();
            row.at = now.value.at;
            row.precision = now.value.precision;
            row.offsetSeconds = static_cast<int>(now.value.offsetMinutes * 60);
            row.source = text(now.value.said.source);
            row.by = text(now.value.said.by);
            row.isDisputed = known->second.isDisputed();
            for (const auto &entry : known->second.entries) {
                if (entry.id == now.id)
                    continue;
                SaidBefore before{entry.value.at, text(entry.value.said.by), {}};
                for (const auto &later : known->second.entries) {
                    if (std::ranges::find(later.value.said.corrects, entry.id) != later.value.said.corrects.end())
                        before.reason = text(later.value.said.reason.value_or(""));
                }
                row.before.push_back(std::move(before));
            }
        }
        rows.push_back(std::move(row));
    }
    // Whichever came first starts the clocks (DeadlineClocks).
    auto first = rows.end();
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const bool starts = row->sort == MomentSort::Discovered || row->sort == MomentSort::Learned;
        if (starts && row->at && (first == rows.end() || *row->at < *first->at))
            first = row;
    }
    if (first != rows.end())
        first->startsClock = true;
    return rows;
}

ClauseRow clauseOf(const GradingGuide &guide, const std::string &id, bool chinese)
{
    ClauseRow row;
    if (const auto *known = guide.row(id)) {
        row.name = named(known->name, chinese);
        row.unit = known->unit;
    } else if (const auto *judgement = guide.judgement(id)) {
        row.name = named(judgement->name, chinese);
    } else {
        row.name = text(id);
    }
    return row;
}

ClauseRow clauseOf(const GradingGuide &guide, const FiredClause &fired, bool chinese)
{
    auto row = clauseOf(guide, fired.clause, chinese);
    row.level = levelOf(fired.severity);
    row.reachedAt = fired.reachedAt;
    row.amount = fired.reachedAt ? 0 : fired.amount; // what lasts grows with every moment
    row.counts = fired.counts;
    if (fired.limit) {
        row.limit = fired.limit->amount;
        row.choice = text(fired.limit->choice);
        row.sure = fired.limit->sure;
    } else {
        row.sure = calendar::Sureness::Final; // a person answers for it
        row.choice = fired.judgement ? text(fired.judgement->reason) : QString();
    }
    return row;
}

std::vector<ImpactRow> impactRows(const IncidentView &view, const IncidentLight &light, const Grade &grade)
{
    std::vector<ImpactRow> rows;
    for (const auto &guided : light.guide.rows) {
        ImpactRow row;
        row.row = guided.id;
        row.name = named(guided.name, light.chinese);
        row.unit = guided.unit;
        if (const auto known = view.impacts.find(guided.id); known != view.impacts.end()) {
            row.known = known->second.now().value;
            row.by = text(row.known->said.by);
            row.corrections = static_cast<int>(known->second.entries.size()) - 1;
            row.isDisputed = known->second.isDisputed();
        }
        for (const auto &clause : grade.clauses) {
            if (clause.clause == guided.id && levelOf(clause.severity) > row.level) {
                row.level = levelOf(clause.severity);
                row.counts = clause.counts;
            }
        }
        rows.push_back(std::move(row));
    }
    std::ranges::stable_partition(rows, [](const ImpactRow &row) { return row.known.has_value(); });
    return rows;
}

std::vector<JudgementRow> judgementRows(const IncidentView &view, const IncidentLight &light)
{
    std::vector<JudgementRow> rows;
    for (const auto &clause : light.guide.judgements) {
        JudgementRow row;
        row.clause = clause.id;
        row.name = named(clause.name, light.chinese);
        for (const auto severity : clause.levels)
            row.levels.push_back(levelOf(severity));
        std::ranges::sort(row.levels);
        if (const auto known = view.judgements.find(clause.id); known != view.judgements.end()) {
            const auto &now = known->second.now().value;
            row.answer = now.severity ? levelOf(*now.severity) : 0;
            row.why = text(now.why);
            row.by = text(now.said.by);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList missingRules(const Incident &record, const IncidentLight &light)
{
    QStringList missing;
    for (const auto &held : record.regimes) {
        const bool isHere = std::ranges::any_of(light.regimes, [&](const ZonedRegime &each) { return each.regime.id == held.id; });
        if (!isHere)
            missing << text(held.id) + QLatin1Char(' ') + text(held.version);
    }
    return missing;
}

QStringList leftOutWords(const IncidentView &view, const IncidentLight &light, const LeftOut &leftOut)
{
    QStringList words;
    for (const auto &row : leftOut.rows)
        words << clauseOf(light.guide, row, light.chinese).name;
    for (const auto &history : view.sendings) {
        const auto &now = history.now();
        if (std::ranges::find(leftOut.sendings, now.id) != leftOut.sendings.end())
            words << text(now.value.regime) + QLatin1Char('/') + text(now.value.hop);
    }
    for (const auto &party : leftOut.parties)
        words << text(party);
    return words;
}

int urgencyOf(HopState state)
{
    switch (state) {
    case HopState::Overdue:
    case HopState::Running: return 0;
    case HopState::Promptly:
    case HopState::Waiting: return 1;
    case HopState::Late:
    case HopState::InTime: return 2;
    case HopState::IfRaised: return 3;
    case HopState::NoLongerOwed: break;
    }
    return 4;
}

CourseRow::Sort sortOf(LineSort sort)
{
    switch (sort) {
    case LineSort::Phone: return CourseRow::Sort::Phone;
    case LineSort::Log: return CourseRow::Sort::Log;
    case LineSort::Measure: return CourseRow::Sort::Measure;
    case LineSort::Note: break;
    }
    return CourseRow::Sort::Note;
}

std::vector<CourseRow> courseRows(const IncidentView &view, const std::vector<ClockRow> &clocks, const std::vector<SeverityStep> &steps)
{
    std::vector<CourseRow> rows;
    for (const auto &line : view.lines) {
        for (const auto &entry : line.entries)
            rows.push_back({entry.value.at, sortOf(entry.value.sort), text(entry.value.text), text(entry.value.said.by),
                            std::ranges::find(line.heads, entry.id) == line.heads.end(), entry.pending, entry.value.files});
    }
    for (const auto &sending : view.sendings) {
        const auto &now = sending.now();
        if (!now.value.sentAt)
            continue;
        const auto clock =
            std::ranges::find_if(clocks, [&](const ClockRow &row) { return row.regime == now.value.regime && row.hop == now.value.hop; });
        rows.push_back({*now.value.sentAt, CourseRow::Sort::Sent, clock == clocks.end() ? text(now.value.hop) : clock->to, text(now.value.said.by),
                        false, now.pending, now.value.files});
    }
    for (std::size_t i = 1; i < steps.size(); ++i) {
        CourseRow row;
        row.at = steps[i].at;
        row.sort = CourseRow::Sort::Level;
        row.text = QString::number(levelOf(steps[i].severity));
        rows.push_back(std::move(row));
    }
    for (const auto &overruling : view.overrulings) {
        CourseRow row;
        row.at = overruling.value.at;
        row.sort = CourseRow::Sort::AnsweredFor;
        row.text = text(overruling.value.why);
        row.by = text(overruling.value.by);
        row.pending = overruling.pending;
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, std::greater(), &CourseRow::at);
    return rows;
}
} // namespace

std::vector<ClockRow> clockRows(const IncidentView &view, const IncidentLight &light, const DeadlineClocks &deadlines)
{
    std::vector<ClockRow> rows;
    for (const auto &clock : deadlines.clocks) {
        const auto regime = std::ranges::find(light.regimes, clock.regime, [](const ZonedRegime &each) { return each.regime.id; });
        const auto *hop = regime == light.regimes.end() ? nullptr : regime->regime.hop(clock.hop);
        if (!hop)
            continue;
        ClockRow row;
        row.regime = clock.regime;
        row.hop = clock.hop;
        row.regimeTitle = named(regime->regime.title, light.chinese);
        row.to = named(hop->to, light.chinese);
        row.by = named(hop->by, light.chinese);
        row.stage = hop->stage;
        row.from = hop->from;
        row.sure = hop->sure;
        row.clock = clock;
        row.clock.leftMs.reset(); // the page counts by itself
        if (!clock.sentAt)
            row.clock.lateMs.reset();
        for (const auto &sending : view.sendings) {
            const auto &value = sending.now().value;
            if (!row.sending && value.sentAt && value.regime == clock.regime && value.hop == clock.hop) {
                row.sending = sending.now().id;
                row.channel = text(value.channel);
                row.evidence = text(value.evidence);
                row.files = value.files;
            }
        }
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, {}, [](const ClockRow &row) {
        return std::pair(urgencyOf(row.clock.state), row.clock.due.value_or(Instant{std::numeric_limits<std::int64_t>::max()}).ms);
    });
    return rows;
}

IncidentValues incidentValues(const IncidentView &view, const IncidentLight &light, Instant now)
{
    const auto &record = view.incident.value;
    IncidentValues values;
    values.incident = view.incident.id;
    values.now = now;
    values.offsetSeconds = light.offsetSeconds;
    values.number = text(record.number);
    values.sharesNumber = view.sharesNumber;
    values.title = text(record.title);
    values.unit = light.unit;
    values.category = light.category;
    values.narrative = text(record.narrative);
    values.systems = record.systems;
    values.contacts = record.contacts;
    values.guide = named(light.guide.title, light.chinese) + QLatin1Char(' ') + text(light.guide.version);
    values.judgements = judgementRows(view, light);
    values.moments = momentRows(view);
    values.outOfOrder = momentsOutOfOrder(view);
    values.closedAt = record.closedAt;
    values.closedBy = text(record.closedBy.value_or(""));
    values.outcome = text(record.outcome.value_or(""));
    if (const auto *overruled = view.overruled()) {
        values.answeredBy = text(overruled->value.by);
        values.answeredWhy = text(overruled->value.why);
    }
    const auto standing = standingOf(view, {light.guide, light.regimes}, record.closedAt ? std::min(now, *record.closedAt) : now);
    if (!standing) {
        values.level = 0;
        values.unreadable = text(standing.error().detail);
        values.impacts = impactRows(view, light, {});
        values.course = courseRows(view, {}, {});
        return values;
    }
    const auto &grade = standing->grade;
    values.level = levelOf(standing->severity);
    values.guideLevel = levelOf(grade.severity);
    for (const auto &clause : grade.clauses)
        values.decided.push_back(clauseOf(light.guide, clause, light.chinese));
    if (const auto *next = grade.nextRise()) {
        values.next = clauseOf(light.guide, next->row, light.chinese);
        values.next->level = levelOf(next->limit.severity);
        values.next->amount = next->reachedAt ? 0 : next->amount;
        values.next->limit = next->limit.amount;
        values.next->sure = next->limit.sure;
        values.next->counts = next->counts;
        values.next->reachedAt = next->reachedAt;
    }
    if (grade.wouldBe)
        values.wouldBe = levelOf(*grade.wouldBe);
    values.open = static_cast<int>(grade.open.size());
    values.missingRules = missingRules(record, light);
    values.leftOut = leftOutWords(view, light, standing->leftOut);
    values.impacts = impactRows(view, light, grade);
    values.clocks = clockRows(view, light, standing->deadlines);
    values.course = courseRows(view, values.clocks, standing->steps);
    return values;
}

std::vector<feed::AttachedFile> IncidentValues::files() const
{
    std::vector<feed::AttachedFile> all;
    for (const auto &row : course)
        all.insert(all.end(), row.files.begin(), row.files.end());
    return all;
}

bool IncidentValues::mayBegin(incident::ReportStage stage) const
{
    using State = incident::IncidentReportState;
    const bool wasIssued = std::ranges::any_of(reports, [](const auto &row) { return row.state == State::Issued; });
    if (stage == incident::ReportStage::FollowUp)
        return wasIssued && !closedAt;
    const bool isThere = std::ranges::any_of(reports, [&](const auto &row) { return row.stage == stage && row.state != State::Dropped; });
    return !isThere && (stage == incident::ReportStage::Final ? wasIssued || closedAt : !closedAt);
}

} // namespace redoubt::models
