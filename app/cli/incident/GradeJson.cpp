// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/GradeJson.h"

#include "core/json/Described.h"

namespace redoubt::cli {

namespace {
using incident::Severity;

json::value lawNameJson(std::optional<Severity> severity) { return severity ? toJson(incident::lawName(*severity)) : json::value(nullptr); }

json::value timeJson(std::optional<Instant> at, const calendar::TimeZone &zone) { return at ? toJson(zone.rfc3339(*at)) : json::value(nullptr); }

/// A whole number without a point behind it.
json::value numberJson(double number) { return canonicalJson(json::value(number)); }

json::value clauseName(const incident::GradingGuide &guide, const std::string &id)
{
    if (const auto *row = guide.row(id))
        return toJson(row->name.zh);
    const auto *judgement = guide.judgement(id);
    return judgement ? toJson(judgement->name.zh) : json::value(nullptr);
}

/// What a limit says of itself.
void putLimit(json::object &object, const incident::GuideLimit &limit, const incident::GuideRow &row)
{
    object["unit"] = enumName(row.unit);
    object["limit"] = row.unit == incident::GuideUnit::Choice ? toJson(limit.choice) : numberJson(limit.amount);
    object["scope"] = limit.scope ? toJson(*limit.scope) : json::value(nullptr);
    object["sure"] = enumName(limit.sure);
    object["source"] = limit.source;
}

json::object clauseJson(const incident::FiredClause &clause, const incident::Grade &grade, const incident::GradingGuide &guide,
                        const calendar::TimeZone &zone)
{
    json::object object{{"id", clause.clause}, {"name", clauseName(guide, clause.clause)}, {"level", lawNameJson(clause.severity)}};
    if (clause.judgement) {
        object["reason"] = clause.judgement->reason;
        object["by"] = clause.judgement->by;
    } else {
        const auto *words = clause.value ? std::get_if<std::string>(&*clause.value) : nullptr;
        object["value"] = words ? toJson(*words) : numberJson(clause.amount);
        putLimit(object, *clause.limit, *guide.row(clause.clause));
        object["reachedAt"] = timeJson(clause.reachedAt, zone);
    }
    object["counts"] = clause.counts;
    object["decides"] = grade.isDecidedBy(clause);
    return object;
}

json::array clausesJson(const std::vector<incident::FiredClause> &clauses, const incident::Grade &grade, const incident::GradingGuide &guide,
                        const calendar::TimeZone &zone)
{
    json::array list;
    for (const auto &clause : clauses)
        list.push_back(clauseJson(clause, grade, guide, zone));
    return list;
}

/// A number that is measured at the instant of grading goes on from there.
std::optional<Instant> expectedAt(const incident::LimitAhead &ahead, Instant at)
{
    return ahead.reachedAt ? ahead.reachedAt : ahead.awayMs ? std::optional(at + *ahead.awayMs) : std::nullopt;
}

/// The first of those that would change the grade itself, where @p onlyRise, or prompt a person, too.
const incident::LimitAhead *firstExpected(const incident::Grade &grade, bool onlyRise)
{
    const incident::LimitAhead *first = nullptr;
    for (const auto &ahead : grade.ahead) {
        const auto at = expectedAt(ahead, grade.at);
        if (at && (ahead.counts || !onlyRise) && (!first || *at < *expectedAt(*first, grade.at)))
            first = &ahead;
    }
    return first;
}

json::value riseJson(const incident::Grade &grade, const calendar::TimeZone &zone)
{
    const auto *first = firstExpected(grade, true);
    if (!first)
        return nullptr;
    return json::object{{"id", first->row},
                        {"level", lawNameJson(first->limit.severity)},
                        {"at", timeJson(expectedAt(*first, grade.at), zone)},
                        {"inSeconds", numberJson(static_cast<double>(*first->awayMs) / 1000)}};
}

json::object aheadJson(const incident::LimitAhead &ahead, const incident::Grade &grade, const incident::GradingGuide &guide,
                       const calendar::TimeZone &zone)
{
    json::object object{
        {"id", ahead.row}, {"name", clauseName(guide, ahead.row)}, {"level", lawNameJson(ahead.limit.severity)}, {"value", numberJson(ahead.amount)}};
    putLimit(object, ahead.limit, *guide.row(ahead.row));
    object["away"] = numberJson(ahead.away);
    object["afterSeconds"] = ahead.awayMs ? numberJson(static_cast<double>(*ahead.awayMs) / 1000) : json::value(nullptr);
    object["reachedAt"] = timeJson(expectedAt(ahead, grade.at), zone);
    object["ifItGoesOn"] = ahead.awayMs && !ahead.reachedAt;
    object["counts"] = ahead.counts;
    return object;
}
} // namespace

json::object gradeJson(const incident::Grade &grade, const incident::GradingGuide &guide, const calendar::TimeZone &zone)
{
    json::array next;
    for (const auto &ahead : grade.ahead)
        next.push_back(aheadJson(ahead, grade, guide, zone));
    json::array unknown;
    for (const auto &question : grade.open)
        unknown.push_back(json::object{{"id", question.clause},
                                       {"name", clauseName(guide, question.clause)},
                                       {"upTo", lawNameJson(question.upTo)},
                                       {"judgedByPerson", question.isJudgement},
                                       {"counts", question.counts}});
    const auto *change = firstExpected(grade, false);
    return {{"level", lawNameJson(grade.severity)},
            {"severity", enumName(grade.severity)},
            {"wouldBe", lawNameJson(grade.wouldBe)},
            {"at", timeJson(grade.at, zone)},
            {"guide",
             json::object{{"name", grade.guide},
                          {"title", guide.title.zh},
                          {"holdsFrom", guide.holdsFrom.toString()},
                          {"holds", guide.holdsFrom <= zone.date(grade.at)},
                          {"digest", grade.digest}}},
            {"clauses", clausesJson(grade.clauses, grade, guide, zone)},
            {"setAside", clausesJson(grade.setAside, grade, guide, zone)},
            {"next", std::move(next)},
            {"rise", riseJson(grade, zone)},
            {"nextChange", change ? timeJson(expectedAt(*change, grade.at), zone) : json::value(nullptr)},
            {"unknown", std::move(unknown)},
            {"notInGuide", toJson(grade.strangers)}};
}

} // namespace redoubt::cli
