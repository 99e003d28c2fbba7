// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/RulePack.h"

#include "core/crypto/Digest.h"
#include "core/json/Json.h"
#include "exercise/scoring/PackMembers.h"

#include <algorithm>
#include <set>

namespace redoubt::exercise {

namespace {

constexpr JsonLimits packLimits{.maxBytes = 1024 * 1024, .maxDepth = 12, .maxValues = 500'000};
constexpr std::size_t mostClasses = 200;
constexpr std::size_t mostItems = 200;
constexpr std::size_t mostHeadings = 50;
constexpr std::size_t mostReuse = 20;

LocalText localText(PackMembers members)
{
    LocalText text{members.text("zh"), members.text("en")};
    members.end();
    return text;
}

ScoringItem item(PackMembers members)
{
    ScoringItem item;
    item.id = members.word("id");
    item.clause = members.word("clause");
    item.title = localText(members.object("title"));
    if (members.isText("points")) {
        item.from = members.oneOf<PointsFrom>("points", {{"event", PointsFrom::Event}, {"judged", PointsFrom::Judge}});
        if (item.from == PointsFrom::Judge)
            item.points = members.points("most");
    } else {
        item.points = members.points("points");
        if (members.has("perCount"))
            item.perCount = members.points("perCount");
    }
    item.percent = members.optionalInteger("percent", 1, 1000).value_or(100);
    members.end();
    return item;
}

ScoringClass scoringClass(PackMembers members)
{
    ScoringClass scoring;
    scoring.id = members.word("id");
    scoring.clause = members.word("clause");
    scoring.title = localText(members.object("title"));
    scoring.capPerUnit = members.pointsOrNull("capPerUnit");
    scoring.once = members.oneOf<Once>("once", {{"never", Once::Never}, {"target", Once::Target}, {"unit", Once::Unit}});
    scoring.entriesPerUnit = members.optionalInteger("entriesPerUnit", 1, 1'000'000);
    scoring.capPercentOfDeduction = members.optionalInteger("capPercentOfDeduction", 1, 100);
    scoring.items = members.list<ScoringItem>("items", 1, mostItems, item);
    members.end();
    return scoring;
}

OffCatalogueRule offCatalogue(PackMembers members)
{
    OffCatalogueRule rule;
    rule.percent = members.integer("percent", 0, 100);
    rule.limit = members.integer("limit", 0, 1'000'000);
    rule.per = members.oneOf<OffCatalogueRule::Per>("per", {{"team", OffCatalogueRule::Per::Team}, {"teamUnit", OffCatalogueRule::Per::TeamUnit}});
    members.end();
    return rule;
}

void requireSum(const PackMembers &members, const std::vector<GradingHeading> &headings, int whole)
{
    int sum = 0;
    for (const GradingHeading &heading : headings)
        sum += heading.weight;
    if (sum != whole)
        members.refuse("the weights must sum to " + std::to_string(whole) + ", not " + std::to_string(sum));
}

GradingHeading gradingPart(PackMembers members)
{
    GradingHeading part;
    part.id = members.word("id");
    part.title = localText(members.object("title"));
    part.weight = members.integer("weight", 1, 100);
    members.end();
    return part;
}

GradingHeading gradingHeading(PackMembers members)
{
    GradingHeading heading;
    heading.id = members.word("id");
    heading.title = localText(members.object("title"));
    heading.weight = members.integer("weight", 1, 100);
    heading.confirmed = members.flag("confirmed");
    if (members.has("parts")) {
        heading.parts = members.list<GradingHeading>("parts", 1, mostHeadings, gradingPart);
        requireSum(members, heading.parts, heading.weight);
    }
    members.end();
    return heading;
}

DefenceValueRule defenceValueRule(PackMembers members)
{
    DefenceValueRule rule;
    rule.scale = members.points("scale");
    rule.withoutDeductionPercent = members.integer("withoutDeductionPercent", 0, 100);
    rule.bonusMost = members.points("bonusMost");
    rule.bonusPercent = members.integer("bonusPercent", 0, 100);
    members.end();
    return rule;
}

/// A clause is what people cite and what entries carry, so it names one item.
void requireDistinct(const PackMembers &members, const FixedRules &rules)
{
    std::set<std::string_view> classes;
    std::set<std::string_view> clauses;
    for (const ScoringClass &scoring : rules.classes) {
        if (!classes.insert(scoring.id).second)
            members.refuse("class \"" + scoring.id + "\" is there twice");
        std::set<std::string_view> items;
        for (const ScoringItem &one : scoring.items) {
            if (!items.insert(one.id).second)
                members.refuse("item \"" + one.id + "\" is there twice in class \"" + scoring.id + "\"");
            if (!clauses.insert(one.clause).second)
                members.refuse("clause \"" + one.clause + "\" is there twice");
        }
    }
}

FixedRules fixedRules(PackMembers &members)
{
    FixedRules rules;
    rules.side = members.oneOf<Side>("side", {{"attack", Side::Attack}, {"defence", Side::Defence}});
    rules.rounding = members.oneOf<Rounding>("rounding", {{"up", Rounding::Up}, {"down", Rounding::Down}, {"none", Rounding::None}});
    rules.overCap = members.oneOf<OverCap>("overCap", {{"cut", OverCap::Cut}, {"drop", OverCap::Drop}});
    if (members.has("teamUnitCap"))
        rules.teamUnitCap = members.pointsOrNull("teamUnitCap");
    rules.keyUnitPercent = members.optionalInteger("keyUnitPercent", 1, 1000).value_or(100);
    if (members.has("offCatalogue"))
        rules.offCatalogue = offCatalogue(members.object("offCatalogue"));
    if (members.has("reusePercents"))
        rules.reusePercents = members.integers("reusePercents", 1, mostReuse, 0, 100);
    rules.classes = members.list<ScoringClass>("classes", 1, mostClasses, scoringClass);
    if (members.has("grading")) {
        rules.grading = members.list<GradingHeading>("grading", 1, mostHeadings, gradingHeading);
        requireSum(members, rules.grading, 100);
    }
    if (members.has("defenceValue"))
        rules.defenceValue = defenceValueRule(members.object("defenceValue"));
    requireDistinct(members, rules);
    return rules;
}

AttackDefenceRules attackDefenceRules(PackMembers &members)
{
    AttackDefenceRules rules;
    PackMembers attack = members.object("attack");
    rules.perCapture = attack.number("perCapture", 0, 1000);
    rules.sharedCapture = attack.number("sharedCapture", 0, 1000);
    attack.end();
    PackMembers defence = members.object("defence");
    rules.defenceExponent = defence.number("exponent", 0, 2);
    defence.end();
    PackMembers sla = members.object("sla");
    rules.up = sla.number("up", 0, 1000);
    rules.recovering = sla.number("recovering", 0, 1000);
    sla.end();
    return rules;
}

} // namespace

Result<RulePack> loadRulePack(std::string_view text)
{
    REDOUBT_ASSIGN(const json::object object, parseJsonObject(text, packLimits));

    std::optional<Error> error;
    PackMembers members(object, {}, error);
    if (members.word("format") != "redoubt-rulepack")
        return fail(ErrorCode::Malformed, "format: must be redoubt-rulepack");
    if (members.integer("formatVersion", 1, 1'000'000) > 1 && !error)
        return fail(ErrorCode::UnsupportedVersion, "formatVersion: this pack needs a newer program");

    RulePack pack;
    pack.digest = digestOf(text).toString();
    pack.id = members.word("id");
    pack.version = members.word("version");
    pack.title = localText(members.object("title"));
    pack.source = localText(members.object("source"));
    if (members.has("note"))
        pack.note = localText(members.object("note"));
    const std::string kind = members.word("kind");
    if (error)
        return fail(*error);
    if (kind == "fixed")
        pack.rules = fixedRules(members);
    else if (kind == "attack-defence/faust")
        pack.rules = attackDefenceRules(members);
    else
        return fail(ErrorCode::UnknownKind, "kind: must be fixed or attack-defence/faust");
    members.end();
    if (error)
        return fail(*error);
    return pack;
}

} // namespace redoubt::exercise
