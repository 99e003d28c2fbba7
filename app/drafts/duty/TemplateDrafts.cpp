// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/TemplateDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
std::string publishedBy(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }

std::optional<std::string> wordsOf(const std::string &text)
{
    const auto plain = text::trimmed(text);
    return plain.empty() ? std::nullopt : std::optional(std::string(plain));
}
} // namespace

Result<store::Draft> templateDraft(const TemplateBoard &board, const Id &broadcast, const TemplateWish &wish, const DutyHand &hand)
{
    const std::string name(text::trimmed(wish.name));
    const auto series = board.seriesOf(broadcast, wish.sort, name);
    if (series && wish.madeOf != series->latest().id)
        return fail(ErrorCode::RuleViolated, "a version has come since");
    DutyTemplate published;
    published.sort = wish.sort;
    published.name = name;
    published.version = series ? series->latest().value.version + 1 : 1;
    published.from = wish.from;
    published.source = text::trimmed(wish.source);
    published.changes = wordsOf(wish.changes);
    published.content = wish.content;
    published.at = hand.now;
    published.by = publishedBy(hand);
    REDOUBT_TRY(text::checkShownName(name, bounds::TemplateName));
    REDOUBT_TRY(checkTemplate(published));
    if (series) {
        const auto &latest = series->latest().value;
        if (latest.content == published.content && latest.source == published.source && latest.from == published.from)
            return fail(ErrorCode::RuleViolated, "it says what the latest version says");
    }
    return addOf(broadcast, published);
}

Result<store::Draft> withdrawalDraft(const TemplateBoard &board, const Id &broadcast, TemplateSort sort, const std::string &name,
                                     calendar::CivilDate from, const std::string &reason, const DutyHand &hand)
{
    const auto series = board.seriesOf(broadcast, sort, name);
    if (!series)
        return fail(ErrorCode::NotFound, "no such template");
    if (series->latest().value.withdrawn.value_or(false))
        return fail(ErrorCode::RuleViolated, "it is withdrawn");
    DutyTemplate withdrawn;
    withdrawn.sort = sort;
    withdrawn.name = name;
    withdrawn.version = series->latest().value.version + 1;
    withdrawn.from = from;
    withdrawn.source = series->latest().value.source;
    withdrawn.changes = wordsOf(reason);
    withdrawn.withdrawn = true;
    withdrawn.at = hand.now;
    withdrawn.by = publishedBy(hand);
    if (!withdrawn.changes)
        return fail(ErrorCode::MissingReason, "why it is withdrawn");
    return addOf(broadcast, withdrawn);
}

std::vector<store::Draft> packDrafts(const TemplateBoard &board, const Id &broadcast, const TemplatePack &pack, calendar::CivilDate from,
                                     const DutyHand &hand)
{
    std::vector<store::Draft> drafts;
    for (const auto &step : packSteps(pack, board.series({broadcast}))) {
        if (step.what == PackStep::What::Same)
            continue;
        DutyTemplate published;
        published.sort = step.packed.sort;
        published.name = step.packed.name;
        published.version = step.version;
        published.from = from;
        published.source = step.packed.source;
        published.changes = step.packed.changes;
        published.content = step.packed.content;
        published.at = hand.now;
        published.by = publishedBy(hand);
        drafts.push_back(addOf(broadcast, published));
    }
    return drafts;
}

store::Draft checklistChoiceDraft(const Id &office, const std::optional<Id> &broadcast, const std::string &name, const DutyHand &hand)
{
    ChecklistChoice choice;
    choice.broadcast = broadcast;
    choice.name = copiedName(name, bounds::TemplateName);
    choice.at = hand.now;
    choice.by = publishedBy(hand);
    return addOf(office, choice);
}

TakenChecklist takenChecklist(const OfficeBoard &office, const ChecklistInUse &use, const std::string &unit, const NewId &newId)
{
    if (use.own)
        return {use.own->id, {}, {}};
    if (!use.published)
        return {};
    const auto &version = *use.published;
    for (const auto &[id, copy] : office.copiedChecklists()) {
        if (copy.value.origin.record == version.id)
            return {id, {}, {}};
    }
    CopiedChecklist copy;
    copy.name = version.value.name;
    copy.version = version.value.version;
    copy.items = version.value.content.items.value_or(std::vector<CheckItem>{});
    copy.origin = {version.stream, version.id, copiedName(unit.empty() ? "—" : unit, bounds::TemplateUnit), {}};
    const Id id = newId();
    return {id, {addOf(office.id(), copy, id)}, copy.items};
}

} // namespace redoubt::drafts
