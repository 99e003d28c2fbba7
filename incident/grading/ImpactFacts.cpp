// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/grading/ImpactFacts.h"

#include "core/json/Described.h"
#include "incident/guide/PackWords.h"

namespace redoubt::incident {

namespace {
struct TypedFact
{
    std::optional<json::value> value;
    std::optional<std::string> since;
    std::optional<std::string> until;
    std::optional<std::vector<std::string>> outside;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedFact, (), (value, since, until, outside, unknown))

struct TypedJudgement
{
    std::string clause;
    std::string level;
    std::optional<std::string> reason;
    std::optional<std::string> by;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedJudgement, (), (clause, level, reason, by, unknown))

Result<ImpactValue> plainValue(const json::value &value)
{
    if (const auto *text = value.if_string())
        return ImpactValue(std::string(text->data(), text->size()));
    if (value.is_number()) {
        REDOUBT_ASSIGN(const auto number, fromJson<double>(value));
        if (number < 0)
            return fail(ErrorCode::Malformed, "is below zero");
        return ImpactValue(number);
    }
    if (const auto *truth = value.if_bool(); truth && !*truth)
        return ImpactValue(ImpactDenied());
    return fail(ErrorCode::Malformed, "must be a number, a finding in words, false, null, or an object with value or since");
}

Result<ImpactSpan> typedSpan(const TypedFact &typed)
{
    ImpactSpan span;
    REDOUBT_ASSIGN(span.since, inPlace("since", instantFromRfc3339(*typed.since)));
    if (typed.until) {
        REDOUBT_ASSIGN(const auto until, inPlace("until", instantFromRfc3339(*typed.until)));
        if (until < span.since)
            return fail(ErrorCode::Malformed, "it ends before it begins");
        span.until = until;
    }
    return span;
}

Result<ImpactFact> objectFact(const json::value &value)
{
    REDOUBT_ASSIGN(const auto typed, fromJson<TypedFact>(value));
    if (!typed.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(typed.unknown.members.begin()->key()) + "'");
    if (typed.value.has_value() == typed.since.has_value() || (typed.until && !typed.since))
        return fail(ErrorCode::Malformed, "has either a value or since when it lasts");
    ImpactFact fact;
    for (const auto &level : typed.outside.value_or(std::vector<std::string>())) {
        REDOUBT_ASSIGN(const auto severity, inPlace("outside", severityNamed(level)));
        fact.outside.push_back(severity);
    }
    if (typed.since) {
        REDOUBT_ASSIGN(fact.value, typedSpan(typed));
    } else {
        REDOUBT_ASSIGN(fact.value, inPlace("value", plainValue(*typed.value)));
    }
    return fact;
}

Result<ImpactJudgement> typedJudgement(const json::value &value)
{
    REDOUBT_ASSIGN(const auto typed, fromJson<TypedJudgement>(value));
    if (!typed.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(typed.unknown.members.begin()->key()) + "'");
    if (typed.reason.value_or("").find_first_not_of(" \t\r\n") == std::string::npos)
        return fail(ErrorCode::MissingReason, "a clause that a person decides needs a reason");
    REDOUBT_ASSIGN(const auto severity, inPlace("level", severityNamed(typed.level)));
    return ImpactJudgement{typed.clause, severity, *typed.reason, typed.by.value_or("")};
}
} // namespace

Result<ImpactFacts> readImpactFacts(const json::object &object)
{
    ImpactFacts facts;
    for (const auto &member : object) {
        const std::string name(member.key());
        const auto &value = member.value();
        if (name == "judged") {
            REDOUBT_ASSIGN(const auto list, inPlace(name, fromJson<std::vector<json::value>>(value)));
            for (const auto &each : list) {
                const auto place = name + ": the " + std::to_string(facts.judged.size() + 1) + ". one";
                REDOUBT_ASSIGN(auto judged, inPlace(place, typedJudgement(each)));
                facts.judged.push_back(std::move(judged));
            }
        } else if (value.is_object()) {
            REDOUBT_ASSIGN(auto fact, inPlace(name, objectFact(value)));
            facts.rows.emplace(name, std::move(fact));
        } else if (!value.is_null()) {
            REDOUBT_ASSIGN(auto plain, inPlace(name, plainValue(value)));
            facts.rows.emplace(name, ImpactFact{std::move(plain), {}});
        }
    }
    return facts;
}

} // namespace redoubt::incident
