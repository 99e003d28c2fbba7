// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/CourseFile.h"

#include "core/json/Described.h"
#include "incident/guide/PackWords.h"

#include <algorithm>
#include <utility>

namespace redoubt::cli {

namespace {
using incident::inPlace;
using TimeReader = std::function<Result<Instant>(const std::string &)>;

struct TypedCourse
{
    std::vector<std::string> parties;
    std::optional<json::value> discovered;
    std::optional<json::value> learned;
    std::optional<json::value> ended;
    std::optional<std::string> level;
    std::optional<std::vector<json::value>> levels;
    std::optional<json::object> impact;
    std::optional<std::vector<std::string>> regimes;
    std::optional<std::vector<json::value>> sent;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedCourse, (), (parties, discovered, learned, ended, level, levels, impact, regimes, sent, unknown))

struct TypedCorrection
{
    std::string was;
    std::optional<std::string> reason;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedCorrection, (), (was, reason, unknown))

struct TypedCourseTime
{
    std::string at;
    std::optional<std::vector<TypedCorrection>> corrections;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedCourseTime, (), (at, corrections, unknown))

struct TypedStep
{
    std::string at;
    std::string level;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedStep, (), (at, level, unknown))

struct TypedSending
{
    std::optional<std::string> regime;
    std::string hop;
    std::string at;
    std::optional<std::string> received;
    std::optional<std::string> channel;
    std::optional<std::string> evidence;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(TypedSending, (), (regime, hop, at, received, channel, evidence, unknown))

template <class T>
Result<T> typedMember(const json::value &value)
{
    REDOUBT_ASSIGN(auto typed, fromJson<T>(value));
    if (!typed.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(typed.unknown.members.begin()->key()) + "'");
    return typed;
}

/// A time alone, or with what it was taken for before.
Result<incident::CourseTime> courseTime(const json::value &value, const TimeReader &time)
{
    incident::CourseTime result;
    if (value.is_string()) {
        REDOUBT_ASSIGN(result.at, time(std::string(value.as_string())));
        return result;
    }
    REDOUBT_ASSIGN(const auto typed, typedMember<TypedCourseTime>(value));
    REDOUBT_ASSIGN(result.at, inPlace("at", time(typed.at)));
    for (const auto &correction : typed.corrections.value_or(std::vector<TypedCorrection>())) {
        if (!correction.unknown.members.empty())
            return fail(ErrorCode::Malformed, "corrections: unknown member '" + std::string(correction.unknown.members.begin()->key()) + "'");
        REDOUBT_ASSIGN(const auto was, inPlace("corrections: was", time(correction.was)));
        result.corrections.push_back({was, correction.reason.value_or("")});
    }
    return result;
}

Result<std::optional<incident::CourseTime>> optionalTime(const std::string &name, const std::optional<json::value> &value, const TimeReader &time)
{
    if (!value)
        return std::optional<incident::CourseTime>();
    REDOUBT_ASSIGN(auto read, inPlace(name, courseTime(*value, time)));
    return std::optional(std::move(read));
}

Result<incident::ReportSending> courseSending(const json::value &value, const TimeReader &time)
{
    REDOUBT_ASSIGN(const auto typed, typedMember<TypedSending>(value));
    incident::ReportSending sending{typed.regime.value_or(""), typed.hop, {}, {}, typed.channel.value_or(""), typed.evidence.value_or("")};
    REDOUBT_ASSIGN(sending.sentAt, inPlace("at", time(typed.at)));
    if (typed.received) {
        REDOUBT_ASSIGN(const auto received, inPlace("received", time(*typed.received)));
        sending.receivedAt = received;
    }
    return sending;
}

Result<incident::SeverityStep> courseStep(const json::value &value, const TimeReader &time)
{
    REDOUBT_ASSIGN(const auto typed, typedMember<TypedStep>(value));
    REDOUBT_ASSIGN(const auto at, inPlace("at", time(typed.at)));
    REDOUBT_ASSIGN(const auto severity, inPlace("level", incident::severityNamed(typed.level)));
    return incident::SeverityStep{at, severity};
}

Result<void> putSteps(CourseFacts &facts, const TypedCourse &typed, Instant at, const TimeReader &time)
{
    if (int{typed.level.has_value()} + int{typed.levels.has_value()} + int{typed.impact.has_value()} > 1)
        return fail(ErrorCode::Malformed, "it has one of level, levels and impact");
    if (typed.level) {
        REDOUBT_ASSIGN(const auto severity, inPlace("level", incident::severityNamed(*typed.level)));
        facts.course.steps.push_back({knownSince(facts.course, at), severity});
    }
    for (const auto &each : typed.levels.value_or(std::vector<json::value>())) {
        REDOUBT_ASSIGN(const auto step, inPlace("levels: the " + std::to_string(facts.course.steps.size() + 1) + ". one", courseStep(each, time)));
        facts.course.steps.push_back(step);
    }
    if (typed.impact) {
        REDOUBT_ASSIGN(auto impact, inPlace("impact", incident::readImpactFacts(*typed.impact)));
        facts.impact = std::move(impact);
    }
    return {};
}
} // namespace

Instant knownSince(const incident::IncidentCourse &course, Instant at)
{
    auto since = at;
    for (const auto *time : {&course.discovered, &course.learned}) {
        if (*time)
            since = std::min(since, (*time)->at);
    }
    return since;
}

Result<CourseFacts> readCourseFacts(const json::value &value, Instant at, const TimeReader &time)
{
    REDOUBT_ASSIGN(const auto typed, typedMember<TypedCourse>(value));
    CourseFacts facts;
    facts.regimes = typed.regimes.value_or(std::vector<std::string>());
    facts.course.parties = typed.parties;
    REDOUBT_ASSIGN(facts.course.discovered, optionalTime("discovered", typed.discovered, time));
    REDOUBT_ASSIGN(facts.course.learned, optionalTime("learned", typed.learned, time));
    REDOUBT_ASSIGN(facts.course.ended, optionalTime("ended", typed.ended, time));
    REDOUBT_TRY(putSteps(facts, typed, at, time));
    for (const auto &each : typed.sent.value_or(std::vector<json::value>())) {
        const auto place = "sent: the " + std::to_string(facts.course.sendings.size() + 1) + ". one";
        REDOUBT_ASSIGN(auto sending, inPlace(place, courseSending(each, time)));
        facts.course.sendings.push_back(std::move(sending));
    }
    return facts;
}

} // namespace redoubt::cli
