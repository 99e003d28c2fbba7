// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/guide/GuidePack.h"

#include "core/calendar/CivilJson.h"
#include "core/crypto/Digest.h"
#include "core/json/RefuseUnknown.h"
#include "incident/guide/PackWords.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::incident {

namespace {
/// The file's members. Rows and limits are read one by one, so that a failure can say in which.
struct GuideFile
{
    std::string format;
    int formatVersion = 0;
    std::string id;
    std::string version;
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::optional<std::string> note;
    std::map<std::string, std::string> sources;
    std::vector<json::object> rows;
    std::optional<std::vector<json::object>> judgements;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(GuideFile, (), (format, formatVersion, id, version, holdsFrom, title, source, note, sources, rows, judgements, unknown))

struct GuideRowFile
{
    std::string id;
    calendar::LocalName name;
    GuideUnit unit = GuideUnit::Count;
    std::vector<json::object> limits;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(GuideRowFile, (), (id, name, unit, limits, unknown))

struct GuideLimitFile
{
    Severity level = Severity::Considerable;
    json::value value;
    std::optional<std::string> scope;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::string source;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(GuideLimitFile, (), (level, value, scope, sure, source, unknown))

struct GuideJudgementFile
{
    std::string id;
    calendar::LocalName name;
    std::vector<Severity> levels;
    std::string source;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(GuideJudgementFile, (), (id, name, levels, source, unknown))

using GuideSources = std::map<std::string, std::string>;

Result<std::string> guideSource(const GuideSources &sources, const std::string &name)
{
    const auto found = sources.find(name);
    if (found == sources.end())
        return fail(ErrorCode::Malformed, "source: '" + name + "' is not among the pack's sources");
    return found->second;
}

/// A number for what is measured, words for a finding.
Result<void> putLimitValue(GuideLimit &limit, GuideUnit unit, const json::value &value)
{
    if (unit == GuideUnit::Choice) {
        REDOUBT_ASSIGN(limit.choice, fromJson<std::string>(value));
    } else {
        REDOUBT_ASSIGN(limit.amount, fromJson<double>(value));
    }
    return {};
}

Result<GuideLimit> readGuideLimit(const json::object &object, GuideUnit unit, const GuideSources &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<GuideLimitFile>(object));
    if (!file.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(file.unknown.members.begin()->key()) + "'");
    GuideLimit limit{file.level, 0, {}, std::move(file.scope), file.sure, {}};
    REDOUBT_TRY(inPlace("value", putLimitValue(limit, unit, file.value)));
    REDOUBT_ASSIGN(limit.source, guideSource(sources, file.source));
    return limit;
}

Result<GuideRow> readGuideRow(const json::object &object, const GuideSources &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<GuideRowFile>(object));
    if (!file.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(file.unknown.members.begin()->key()) + "'");
    if (!isPackWord(file.id))
        return fail(ErrorCode::Malformed, "id: a word of at most 64 characters");
    if (file.name.zh.empty())
        return fail(ErrorCode::Malformed, "name: there is none");
    GuideRow row{std::move(file.id), std::move(file.name), file.unit, {}};
    for (const auto &each : file.limits) {
        const auto *level = each.if_contains("level");
        const auto named = level && level->is_string() ? std::string(level->as_string()) : std::to_string(row.limits.size() + 1);
        REDOUBT_ASSIGN(auto limit, inPlace("limits: " + named, readGuideLimit(each, row.unit, sources)));
        row.limits.push_back(std::move(limit));
    }
    std::ranges::stable_sort(row.limits, {}, &GuideLimit::severity);
    return row;
}

Result<GuideJudgement> readGuideJudgement(const json::object &object, const GuideSources &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<GuideJudgementFile>(object));
    if (!file.unknown.members.empty())
        return fail(ErrorCode::Malformed, "unknown member '" + std::string(file.unknown.members.begin()->key()) + "'");
    if (!isPackWord(file.id))
        return fail(ErrorCode::Malformed, "id: a word of at most 64 characters");
    REDOUBT_ASSIGN(auto source, guideSource(sources, file.source));
    return GuideJudgement{std::move(file.id), std::move(file.name), std::move(file.levels), std::move(source)};
}

// What follows is the file of facts.

struct FactLimit
{
    json::value value;
    std::optional<std::string> scope;
    calendar::Sureness v = calendar::Sureness::Unverified;
};
BOOST_DESCRIBE_STRUCT(FactLimit, (), (value, scope, v))

struct FactRow
{
    std::string id;
    std::string zh;
    std::string unit;
    std::map<std::string, json::object> ge;
};
BOOST_DESCRIBE_STRUCT(FactRow, (), (id, zh, unit, ge))

struct FactFile
{
    std::string guide;
    bool inclusive = false;
    std::map<std::string, std::string> v;
    std::optional<std::string> qualitative;
    std::vector<json::object> criteria;
    std::optional<std::string> changes;
    std::optional<std::map<std::string, std::vector<std::string>>> sources;
};
BOOST_DESCRIBE_STRUCT(FactFile, (), (guide, inclusive, v, qualitative, criteria, changes, sources))

Result<GuideUnit> factUnit(const std::string &unit)
{
    if (unit == "enum")
        return GuideUnit::Choice;
    if (unit == "CNY")
        return GuideUnit::Cny;
    if (unit == "choice" || unit == "cny") // of our own form
        return fail(ErrorCode::Malformed, "unknown unit '" + unit + "'");
    return enumFromName<GuideUnit>(unit);
}

/// What the file says of values of that certainty: where they were read, or else what the certainty means.
std::string factSource(const FactFile &file, calendar::Sureness sure)
{
    const auto name = enumName(sure);
    std::string text;
    if (file.sources && file.sources->contains(name)) {
        for (const auto &each : file.sources->at(name))
            text += (text.empty() ? "" : "; ") + each;
    }
    return text.empty() && file.v.contains(name) ? file.v.at(name) : text;
}

Result<GuideRow> readFactRow(const json::object &object, const FactFile &file)
{
    REDOUBT_ASSIGN(auto fact, fromJson<FactRow>(object));
    if (!isPackWord(fact.id))
        return fail(ErrorCode::Malformed, "id: a word of at most 64 characters");
    GuideRow row{fact.id, {fact.zh, fact.zh}, GuideUnit::Count, {}};
    REDOUBT_ASSIGN(row.unit, inPlace("unit", factUnit(fact.unit)));
    for (const auto &[level, value] : fact.ge) {
        const auto place = "ge: " + level;
        GuideLimit limit;
        REDOUBT_ASSIGN(limit.severity, inPlace(place, severityNamed(level)));
        REDOUBT_ASSIGN(auto given, inPlace(place, fromJson<FactLimit>(value)));
        REDOUBT_TRY(inPlace(place + ": value", putLimitValue(limit, row.unit, given.value)));
        limit.scope = std::move(given.scope);
        limit.sure = given.v;
        limit.source = factSource(file, given.v);
        row.limits.push_back(std::move(limit));
    }
    std::ranges::stable_sort(row.limits, {}, &GuideLimit::severity);
    return row;
}
} // namespace

Result<GradingGuide> loadGradingGuide(std::string_view text)
{
    REDOUBT_ASSIGN(const auto object, openPack(text, "redoubt-grading-guide"));
    REDOUBT_ASSIGN(auto file, fromJson<GuideFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "pack"));
    if (!isPackWord(file.id) || !isPackWord(file.version))
        return fail(ErrorCode::Malformed, "id and version are words of at most 64 characters");
    if (file.rows.size() > mostPackRows)
        return fail(ErrorCode::TooLarge, "rows: at most " + std::to_string(mostPackRows));
    GradingGuide guide{std::move(file.id),
                       std::move(file.version),
                       file.holdsFrom,
                       std::move(file.title),
                       std::move(file.source),
                       file.note.value_or(""),
                       {},
                       {},
                       digestOf(text).toString()};
    for (const auto &row : file.rows) {
        REDOUBT_ASSIGN(auto read, inPlace("rows: " + placeOfRow(row, guide.rows.size()), readGuideRow(row, file.sources)));
        guide.rows.push_back(std::move(read));
    }
    for (const auto &judgement : file.judgements.value_or(std::vector<json::object>())) {
        const auto place = "judgements: " + placeOfRow(judgement, guide.judgements.size());
        REDOUBT_ASSIGN(auto read, inPlace(place, readGuideJudgement(judgement, file.sources)));
        guide.judgements.push_back(std::move(read));
    }
    REDOUBT_TRY(checkGradingGuide(guide));
    return guide;
}

Result<GradingGuide> importGuideFacts(std::string_view text, std::string_view id)
{
    REDOUBT_ASSIGN(const auto object, parseJsonObject(text, packBounds));
    REDOUBT_ASSIGN(const auto file, fromJson<FactFile>(json::value(object)));
    if (!file.inclusive)
        return fail(ErrorCode::InvalidArgument, "inclusive: limits that are reached only above their value are not known here");
    if (!isPackWord(id))
        return fail(ErrorCode::InvalidArgument, "the name of a guide is a word of at most 64 characters");
    if (file.criteria.size() > mostPackRows)
        return fail(ErrorCode::TooLarge, "criteria: at most " + std::to_string(mostPackRows));
    GradingGuide guide;
    guide.id = id;
    guide.version = "0";
    guide.holdsFrom = calendar::EarliestDate;
    guide.title = {file.guide, file.guide};
    guide.source = {"由事实文件导入", "Imported from a file of facts"};
    guide.note = file.changes.value_or("");
    guide.digest = digestOf(text).toString();
    for (const auto &row : file.criteria) {
        REDOUBT_ASSIGN(auto read, inPlace("criteria: " + placeOfRow(row, guide.rows.size()), readFactRow(row, file)));
        guide.rows.push_back(std::move(read));
    }
    if (file.qualitative)
        guide.judgements.push_back(
            {"judged", {*file.qualitative, *file.qualitative}, {Severity::Considerable, Severity::Major, Severity::Gravest}, {}});
    REDOUBT_TRY(checkGradingGuide(guide));
    return guide;
}

Result<GradingGuide> readGuideFile(std::string_view text, std::string_view id)
{
    REDOUBT_ASSIGN(const auto object, parseJsonObject(text, packBounds));
    return object.contains("criteria") && !object.contains("format") ? importGuideFacts(text, id) : loadGradingGuide(text);
}

} // namespace redoubt::incident
