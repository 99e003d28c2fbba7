// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/template/TemplateRules.h"

#include "core/text/ShownName.h"
#include "duty/kinds/TemplateLimits.h"
#include "duty/shift/CheckRules.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

namespace {
constexpr std::string_view placeOpens = "〈";
constexpr std::string_view placeCloses = "〉";

Result<void> refuseRow(const std::string &key, const std::string &why) { return fail(ErrorCode::InvalidArgument, key + ": " + why); }

/// @p check with the row's key before its detail.
Result<void> ofRow(const std::string &key, const Result<void> &check) { return check ? check : refuseRow(key, check.error().detail); }

template <class T>
Result<void> checkKeys(const std::vector<T> &rows, std::size_t most)
{
    if (rows.empty() || rows.size() > most)
        return fail(ErrorCode::InvalidArgument, "between 1 and " + std::to_string(most) + " rows");
    std::set<std::string_view> keys;
    for (const auto &row : rows) {
        REDOUBT_TRY(feed::checkText(row.key, 1, bounds::ProcedureStepKey));
        if (!keys.insert(row.key).second)
            return refuseRow(row.key, "two rows have this key");
    }
    return {};
}

Result<void> checkRowText(const std::string &text, std::size_t most)
{
    if (text::trimmed(text).empty())
        return fail(ErrorCode::InvalidArgument, "no text");
    return feed::checkText(text, 1, most);
}

Result<void> checkSigns(const std::vector<std::string> &signs)
{
    if (signs.size() > static_cast<std::size_t>(bounds::ProcedureSigns))
        return fail(ErrorCode::InvalidArgument, "signs: at most " + std::to_string(bounds::ProcedureSigns));
    for (const auto &sign : signs)
        REDOUBT_TRY(ofRow("signs", text::checkShownName(sign, bounds::ProcedureSign)));
    return {};
}

Result<void> checkContent(const DutyTemplate &published)
{
    const auto &content = published.content;
    const bool isProcedure = published.sort == TemplateSort::Procedure;
    if (content.items.has_value() != (published.sort == TemplateSort::Checklist)
        || content.phrases.has_value() != (published.sort == TemplateSort::Phrases) || content.steps.has_value() != isProcedure
        || (!isProcedure && (content.matters || content.signs)))
        return fail(ErrorCode::InvalidArgument, "content: not of its sort");
    if (content.items)
        return checkItems(*content.items);
    if (content.phrases)
        return checkPhrases(*content.phrases);
    if (!content.matters || content.matters->empty())
        return fail(ErrorCode::InvalidArgument, "matters: for which it is");
    if (std::set<MatterSort>(content.matters->begin(), content.matters->end()).size() != content.matters->size())
        return fail(ErrorCode::InvalidArgument, "matters: a sort twice");
    REDOUBT_TRY(checkSigns(content.signs.value_or(std::vector<std::string>{})));
    return checkSteps(*content.steps);
}
} // namespace

Result<void> checkSteps(const std::vector<ProcedureStep> &steps)
{
    REDOUBT_TRY(checkKeys(steps, bounds::StepsOfProcedure));
    for (const auto &step : steps) {
        REDOUBT_TRY(ofRow(step.key, checkRowText(step.text, bounds::StepText)));
        REDOUBT_TRY(ofRow(step.key, feed::checkText(step.who.value_or(""), 0, bounds::StepWho)));
        if (step.minutes)
            REDOUBT_TRY(ofRow(step.key, feed::checkNumber(*step.minutes, 1, bounds::StepMinutes)));
    }
    return {};
}

Result<void> checkPhrases(const std::vector<LogPhrase> &phrases)
{
    REDOUBT_TRY(checkKeys(phrases, bounds::PhrasesOfTemplate));
    for (const auto &phrase : phrases)
        REDOUBT_TRY(ofRow(phrase.key, checkRowText(phrase.text, bounds::PhraseText)));
    return {};
}

Result<void> checkOrigin(const json::value &value)
{
    REDOUBT_ASSIGN(const auto origin, fromJson<TemplateOrigin>(value));
    return feed::checkText(origin.unit, 1, bounds::TemplateUnit);
}

Result<void> checkTemplate(const DutyTemplate &published)
{
    if (published.from < calendar::EarliestDate || calendar::LatestDate < published.from)
        return fail(ErrorCode::InvalidArgument, "from: a day before 1970 or beyond 2100");
    if (text::trimmed(published.source).empty())
        return fail(ErrorCode::InvalidArgument, "source: where it comes from");
    if (published.withdrawn.value_or(false))
        return published.content == TemplateContent() ? Result<void>() : fail(ErrorCode::InvalidArgument, "content: of what is withdrawn");
    return checkContent(published);
}

const BoardRecord<DutyTemplate> *TemplateSeries::inForceOn(calendar::CivilDate day) const
{
    const BoardRecord<DutyTemplate> *holds = nullptr;
    for (const auto &each : versions) {
        if (each.value.from <= day)
            holds = &each;
    }
    return holds && holds->value.withdrawn.value_or(false) ? nullptr : holds;
}

const BoardRecord<DutyTemplate> *TemplateSeries::comingAfter(calendar::CivilDate day) const
{
    const BoardRecord<DutyTemplate> *next = nullptr;
    for (auto each = versions.begin(); each != versions.end(); ++each) {
        const bool overtaken = std::any_of(each + 1, versions.end(), [&](const auto &later) { return later.value.from <= each->value.from; });
        if (day < each->value.from && !overtaken && (!next || each->value.from < next->value.from))
            next = &*each;
    }
    return next;
}

bool isFor(const DutyTemplate &procedure, MatterSort sort)
{
    const auto &matters = procedure.content.matters;
    return matters && std::ranges::find(*matters, sort) != matters->end();
}

const BoardRecord<DutyTemplate> *suggestedFor(const std::vector<BoardRecord<DutyTemplate>> &procedures, MatterSort sort, std::string_view title)
{
    const BoardRecord<DutyTemplate> *best = nullptr;
    std::size_t longest = 0;
    bool several = false;
    for (const auto &procedure : procedures) {
        if (!isFor(procedure.value, sort) || !procedure.value.content.signs)
            continue;
        std::size_t length = 0;
        for (const auto &sign : *procedure.value.content.signs) {
            if (title.find(sign) != std::string_view::npos)
                length = std::max(length, feed::characters(sign));
        }
        if (length == 0 || length < longest)
            continue;
        several = length == longest;
        longest = length;
        best = &procedure;
    }
    return several ? nullptr : best;
}

std::vector<std::string> placeholdersIn(std::string_view text)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size();) {
        const auto opens = text.find(placeOpens, at);
        if (opens == std::string_view::npos)
            break;
        const auto closes = text.find(placeCloses, opens + placeOpens.size());
        if (closes == std::string_view::npos)
            break;
        // One that was opened twice begins where it was opened last.
        const auto begins = text.rfind(placeOpens, closes);
        found.emplace_back(text.substr(begins, closes + placeCloses.size() - begins));
        at = closes + placeCloses.size();
    }
    return found;
}

} // namespace redoubt::duty
