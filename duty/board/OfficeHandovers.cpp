// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "duty/board/OfficeBoard.h"
#include "duty/board/OfficeLookups.h"
#include "duty/shift/CheckRules.h"
#include "duty/shift/HandoverRules.h"

#include <algorithm>

/// The part of the office's board that speaks of handovers.
namespace redoubt::duty {

using lookups::forEachOf;
using lookups::foundIn;
using lookups::isLater;
using lookups::keepLatest;

namespace {
std::string wordOf(const CheckView &check)
{
    if (!check.result)
        return {};
    const auto &result = check.result->value;
    if (result.outcome == CheckOutcome::Skipped || check.lacksEvidence)
        return result.note.value_or("");
    return result.value.value_or("") + (result.value && check.item.unit ? " " + *check.item.unit : "");
}

bool needsAWord(const CheckView &check) { return !check.isDone() || check.result->value.outcome != CheckOutcome::Passed; }
} // namespace

std::optional<HandedOrder> OfficeBoard::handedOrder(const Id &shift, Instant at) const
{
    const auto *held = order();
    if (!held)
        return std::nullopt;
    const auto &value = held->value;
    HandedOrder handed{held->id, value.version, value.steps, value.lastRoundMinutes, {}, {}, value.earlyMinutes, {}};
    if (value.lastRoundMinutes) {
        // The last look at each required item counts, whichever of its rounds it was.
        std::map<std::string, bool> looked;
        for (const auto &check : checks(shift)) {
            if (!check.item.required)
                continue;
            auto &within = looked[check.item.key];
            within = within || (check.result && check.result->value.at <= at && check.result->value.at >= at + -*value.lastRoundMinutes * 60'000);
        }
        handed.roundAll = static_cast<std::int64_t>(looked.size());
        handed.roundDone = std::ranges::count_if(looked, [](const auto &item) { return item.second; });
    }
    return handed;
}

std::optional<Instant> OfficeBoard::firstPrepared(const Id &shift, Instant before) const
{
    std::optional<Instant> first;
    for (const auto &[id, handover] : m_handovers) {
        if (handover.value.shift == shift && handover.value.at < before && (!first || handover.value.at < *first))
            first = handover.value.at;
    }
    return first;
}

HandoverSheet OfficeBoard::sheetOf(const Id &shift, std::vector<DutyPerson> incoming, std::string reminders, std::string things, Instant at) const
{
    HandoverSheet sheet;
    if (const auto *stood = this->shift(shift))
        sheet.outgoing = stood->value.people;
    sheet.incoming = std::move(incoming);
    for (const auto &check : checks(shift)) {
        if (check.round && *check.round > at && !check.result)
            continue; // a round that is to come is the next shift's, or this one's later
        ++sheet.itemsAll;
        if (check.isDone())
            ++sheet.itemsDone;
        if (needsAWord(check))
            sheet.checks.push_back({check.item.key, check.item.name, wordOf(check), check.round, {}});
    }
    const bool outgoingHandles = order() && order()->value.outgoingHandles;
    const auto begun = outgoingHandles ? firstPrepared(shift, at) : std::nullopt;
    for (const auto &view : openMatters()) {
        const auto &matter = view.matter.value;
        HandedMatter handed{
            view.matter.id, matter.title, matter.question, matter.answer, view.mustBeReadBack(), matter.closeBy, matter.tracker, {}, {}};
        if (begun && matter.shift == shift && matter.openedAt > *begun)
            handed.arose = true;
        sheet.matters.push_back(std::move(handed));
    }
    sheet.order = handedOrder(shift, at);
    std::string ids;
    forEachOf(m_logOf, m_log, shift, [&](const auto &line) {
        ++sheet.logLines;
        ids += line.id.toString() + "\n";
    });
    sheet.logDigest = digestOf(ids).toString();
    sheet.reminders = std::move(reminders);
    sheet.things = std::move(things);
    return sheet;
}

HandoverView OfficeBoard::viewOf(const BoardRecord<Handover> &handover) const
{
    HandoverView view;
    view.handover = handover;
    view.ticks = ticksOf(handover.value.shift);
    view.consents = consentsOf(handover.value.shift);
    view.holds = holdsOf(handover.value.shift);
    forEachOf(m_readBacksOf, m_readBacks, handover.id, [&](const auto &said) {
        const auto [known, isNew] = view.readBacks.try_emplace(said.value.matter, said);
        if (!isNew && isLater(said, known->second))
            known->second = said;
    });
    forEachOf(m_signaturesOf, m_signatures, handover.id, [&](const auto &signature) {
        if (signature.value.digest == handover.value.digest)
            keepLatest(signature.value.side == HandoverSide::Outgoing ? view.outgoing : view.incoming, signature);
    });
    forEachOf(m_correctionsOf, m_corrections, handover.id, [&](const auto &correction) { view.corrections.push_back(correction); });
    std::ranges::sort(view.corrections, [](const auto &a, const auto &b) { return isLater(b, a); });
    for (const auto &[id, refusal] : m_refusals) {
        if (refusal.value.handover == handover.id)
            keepLatest(view.refusal, refusal);
    }
    for (const auto &matter : handover.value.sheet.matters) {
        const auto said = view.readBacks.find(matter.matter);
        if (matter.critical && (said == view.readBacks.end() || !said->second.value.matches))
            view.toReadBack.push_back(matter.matter);
    }
    if (view.isComplete())
        return view;
    if (!view.outgoing)
        view.lacks.push_back(HandoverLack::Outgoing);
    if (!view.toReadBack.empty())
        view.lacks.push_back(HandoverLack::ReadBack);
    if (isHeld(view.holds))
        view.lacks.push_back(HandoverLack::Held);
    if (view.refusal)
        view.lacks.push_back(HandoverLack::Refused);
    const auto &sheet = handover.value.sheet;
    if (digestOfSheet(sheetOf(handover.value.shift, sheet.incoming, sheet.reminders, sheet.things, handover.value.at)) != handover.value.digest)
        view.lacks.push_back(HandoverLack::OutOfDate);
    return view;
}

std::optional<HandoverView> OfficeBoard::handoverOf(const Id &shift) const
{
    const auto *stood = this->shift(shift);
    std::optional<HandoverView> latest;
    std::optional<HandoverView> complete;
    for (const auto &[id, handover] : m_handovers) {
        if (handover.value.shift != shift)
            continue;
        auto view = viewOf(handover);
        if (view.isComplete()) {
            // Of two that were signed without seeing each other, the one by which the shift ended; where nobody has settled that, the earlier.
            if (stood && stood->value.handover == id)
                return view;
            if (!complete || isLater(complete->handover, handover))
                complete = std::move(view);
        } else if (!latest || isLater(handover, latest->handover)) {
            latest = std::move(view);
        }
    }
    return complete ? complete : latest;
}

std::vector<HandoverView> OfficeBoard::preparedOf(const Id &shift) const
{
    std::vector<HandoverView> all;
    for (const auto &[id, handover] : m_handovers) {
        if (handover.value.shift == shift)
            all.push_back(viewOf(handover));
    }
    std::ranges::sort(all, [](const auto &a, const auto &b) { return feed::orderOf(a.handover) < feed::orderOf(b.handover); });
    return all;
}

const BoardRecord<HandoverOrder> *OfficeBoard::order() const
{
    const BoardRecord<HandoverOrder> *highest = nullptr;
    for (const auto &[id, order] : m_orders) {
        if (!highest || std::pair(order.value.version, feed::orderOf(order)) > std::pair(highest->value.version, feed::orderOf(*highest)))
            highest = &order;
    }
    return highest;
}

Ticks OfficeBoard::ticksOf(const Id &shift) const
{
    std::map<std::pair<std::string, HandoverSide>, std::optional<BoardRecord<StepTick>>> last;
    forEachOf(m_ticksOf, m_ticks, shift, [&](const auto &tick) { keepLatest(last[{tick.value.step, tick.value.side}], tick); });
    Ticks ticks;
    for (const auto &[step, tick] : last)
        ticks[step] = {tick->value.done, tick->value.at, tick->value.by};
    return ticks;
}

std::map<Id, BoardRecord<HandoverConsent>> OfficeBoard::consentsOf(const Id &shift) const
{
    std::map<Id, BoardRecord<HandoverConsent>> consents;
    forEachOf(m_consentsOf, m_consents, shift, [&](const auto &consent) { consents.emplace(consent.id, consent); });
    return consents;
}

std::vector<HoldCause> OfficeBoard::holdsOf(const Id &shift) const
{
    HoldFacts facts;
    for (const auto &[id, hold] : m_holds)
        facts.holds.emplace_back(id, hold.value);
    for (const auto &[id, end] : m_holdEnds)
        facts.ended.insert(end.value.hold);
    for (const auto &[id, matter] : m_matters) {
        if (!matter.value.closedAt && matter.value.major.value_or(false))
            facts.open.emplace_back(id, matter.value);
    }
    facts.heldInMajorIncident = order() && order()->value.heldInMajorIncident;
    for (const auto &[id, consent] : consentsOf(shift)) {
        if (consent.value.despite)
            facts.letGo.insert(consent.value.despite->begin(), consent.value.despite->end());
    }
    return holdCauses(facts);
}

std::optional<HandoverView> OfficeBoard::completeHandover(const Id &id) const
{
    const auto *handover = foundIn(m_handovers, id);
    auto view = handover ? std::optional(viewOf(*handover)) : std::nullopt;
    return view && view->isComplete() ? view : std::nullopt;
}

std::vector<HandoverView> OfficeBoard::handovers() const
{
    std::vector<HandoverView> complete;
    for (const auto &[id, handover] : m_handovers) {
        if (auto view = viewOf(handover); view.isComplete())
            complete.push_back(std::move(view));
    }
    std::ranges::sort(complete, [](const auto &a, const auto &b) {
        return std::pair(a.handover.value.at, a.handover.id) > std::pair(b.handover.value.at, b.handover.id);
    });
    return complete;
}

} // namespace redoubt::duty
