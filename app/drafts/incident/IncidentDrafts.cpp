// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/IncidentDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "incident/kinds/IncidentLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace incident;

namespace {
Result<IncidentView> openIncident(const IncidentBoard &board, const Id &incident)
{
    auto view = board.incident(incident);
    if (!view)
        return fail(ErrorCode::NotFound, "no such incident");
    if (view->incident.value.closedAt)
        return fail(ErrorCode::RuleViolated, "it is closed");
    return std::move(*view);
}

std::string writerOf(const IncidentHand &hand) { return copiedName(hand.name, incidentBounds::PersonName); }

/// @p corrects: what it takes the place of; empty: nothing was known.
Result<Said> saidBy(const IncidentHand &hand, const std::string &source, std::vector<Id> corrects, const std::string &reason)
{
    Said said;
    said.by = writerOf(hand);
    said.noted = hand.now;
    said.source = text::trimmed(source);
    said.corrects = std::move(corrects);
    if (said.corrects.empty())
        return said;
    said.reason = text::trimmed(reason);
    if (said.reason->empty())
        return fail(ErrorCode::MissingReason, "why it is corrected");
    return said;
}

template <class Key, class T>
std::vector<Id> headsOf(const std::map<Key, FactHistory<T>> &histories, const Key &key)
{
    const auto known = histories.find(key);
    return known == histories.end() ? std::vector<Id>() : known->second.heads;
}

Result<Moment> momentOf(const MomentWish &wish, const IncidentHand &hand, const Id &incident, std::vector<Id> corrects)
{
    if (!wish.at && corrects.empty())
        return fail(ErrorCode::InvalidArgument, "which time it is");
    Moment moment;
    moment.incident = incident;
    moment.sort = wish.sort;
    moment.at = wish.at;
    moment.precision = wish.precision;
    moment.offsetMinutes = wish.offsetMinutes;
    REDOUBT_ASSIGN(moment.said, saidBy(hand, wish.source, std::move(corrects), wish.reason));
    return moment;
}

Result<Impact> impactOf(const ImpactWish &wish, const IncidentHand &hand, const Id &incident, std::vector<Id> corrects)
{
    Impact impact;
    impact.incident = incident;
    impact.row = wish.row;
    impact.amount = wish.amount;
    impact.since = wish.since;
    impact.until = wish.until;
    if (!wish.finding.empty())
        impact.finding = wish.finding;
    if (wish.none)
        impact.none = true;
    if (wish.about)
        impact.about = true;
    impact.outside = wish.outside;
    const int ways = (impact.amount ? 1 : 0) + (impact.since ? 1 : 0) + (impact.finding ? 1 : 0) + (impact.none ? 1 : 0);
    if (ways > 1 || (ways == 0 && corrects.empty()) || (impact.until && (!impact.since || *impact.until < *impact.since)))
        return fail(ErrorCode::InvalidArgument, "one of number, stretch of time, finding and none");
    REDOUBT_ASSIGN(impact.said, saidBy(hand, wish.source, std::move(corrects), wish.reason));
    return impact;
}
} // namespace

Result<std::vector<store::Draft>> beginIncidentDrafts(const IncidentBoard &board, const BeginWish &wish, const IncidentHand &hand, const NewId &newId)
{
    Incident incident;
    incident.title = text::trimmed(wish.title);
    if (incident.title.empty())
        return fail(ErrorCode::InvalidArgument, "what it is called");
    incident.number = board.nextNumber(wish.year);
    incident.category = wish.category;
    incident.parties = wish.parties;
    incident.systems = wish.systems;
    incident.narrative = text::trimmed(wish.narrative);
    incident.guide = wish.guide;
    incident.regimes = wish.regimes;
    incident.contacts = wish.contacts;
    incident.origins = wish.origins;
    incident.begunAt = hand.now;
    incident.begunBy = writerOf(hand);
    const Id id = newId();
    std::vector<store::Draft> drafts{addOf(board.id(), incident, id)};
    for (const auto &each : wish.moments) {
        REDOUBT_ASSIGN(const auto moment, momentOf(each, hand, id, {}));
        drafts.push_back(addOf(board.id(), moment));
    }
    for (const auto &each : wish.impacts) {
        REDOUBT_ASSIGN(const auto impact, impactOf(each, hand, id, {}));
        drafts.push_back(addOf(board.id(), impact));
    }
    return drafts;
}

Result<store::Draft> momentDraft(const IncidentBoard &board, const Id &incident, const MomentWish &wish, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openIncident(board, incident));
    REDOUBT_ASSIGN(const auto moment, momentOf(wish, hand, incident, headsOf(view.moments, wish.sort)));
    return addOf(board.id(), moment);
}

Result<store::Draft> impactDraft(const IncidentBoard &board, const Id &incident, const ImpactWish &wish, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openIncident(board, incident));
    REDOUBT_ASSIGN(const auto impact, impactOf(wish, hand, incident, headsOf(view.impacts, wish.row)));
    return addOf(board.id(), impact);
}

Result<store::Draft> judgedDraft(const IncidentBoard &board, const Id &incident, const JudgedWish &wish, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openIncident(board, incident));
    Judged judged;
    judged.incident = incident;
    judged.clause = wish.clause;
    judged.severity = wish.severity;
    judged.why = text::trimmed(wish.why);
    if (judged.why.empty())
        return fail(ErrorCode::MissingReason, "why it is answered so");
    // The answer's reason is that of the correction.
    REDOUBT_ASSIGN(judged.said, saidBy(hand, {}, headsOf(view.judgements, wish.clause), judged.why));
    return addOf(board.id(), judged);
}

Result<store::Draft> sendingDraft(const IncidentBoard &board, const Id &incident, const SendingWish &wish, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openIncident(board, incident));
    if (!wish.sentAt && !wish.corrects)
        return fail(ErrorCode::InvalidArgument, "when it was sent");
    if (wish.receivedAt && (!wish.sentAt || *wish.receivedAt < *wish.sentAt))
        return fail(ErrorCode::InvalidArgument, "received before it was sent");
    Sending sending;
    sending.incident = incident;
    sending.regime = wish.regime;
    sending.hop = wish.hop;
    sending.sentAt = wish.sentAt;
    sending.receivedAt = wish.receivedAt;
    sending.channel = text::trimmed(wish.channel);
    sending.evidence = text::trimmed(wish.evidence);
    sending.files = wish.files;
    REDOUBT_ASSIGN(sending.said, saidBy(hand, wish.source, wish.corrects ? std::vector{*wish.corrects} : std::vector<Id>(), wish.reason));
    return addOf(board.id(), sending);
}

Result<store::Draft> lineDraft(const IncidentBoard &board, const Id &incident, const LineWish &wish, const IncidentHand &hand)
{
    REDOUBT_TRY(openIncident(board, incident));
    CourseLine line;
    line.incident = incident;
    line.sort = wish.sort;
    line.at = wish.at;
    line.precision = wish.precision;
    line.text = text::trimmed(wish.text);
    line.files = wish.files;
    if (line.text.empty())
        return fail(ErrorCode::InvalidArgument, "what happened");
    REDOUBT_ASSIGN(line.said, saidBy(hand, wish.source, wish.corrects ? std::vector{*wish.corrects} : std::vector<Id>(), wish.reason));
    return addOf(board.id(), line);
}

Result<Overruling> unsignedOverruling(const IncidentBoard &board, const Id &incident, std::optional<Severity> severity, Severity computed,
                                      const std::string &why, const IncidentHand &hand)
{
    REDOUBT_TRY(openIncident(board, incident));
    Overruling overruling;
    overruling.incident = incident;
    overruling.severity = severity;
    overruling.computed = computed;
    overruling.why = text::trimmed(why);
    if (overruling.why.empty())
        return fail(ErrorCode::MissingReason, "why another level");
    overruling.at = hand.now;
    overruling.by = writerOf(hand);
    overruling.digest = overruledDigest(overruling);
    return overruling;
}

store::Draft overrulingDraft(const IncidentBoard &board, Overruling overruling, const feed::SignedWord &word)
{
    overruling.word = word;
    return addOf(board.id(), overruling);
}

Result<std::optional<store::Draft>> aboutIncidentDraft(const IncidentBoard &board, const Id &incident, const AboutWish &wish)
{
    REDOUBT_ASSIGN(const auto view, openIncident(board, incident));
    const auto &before = view.incident.value;
    auto after = before;
    after.title = text::trimmed(wish.title);
    after.number = text::trimmed(wish.number);
    after.category = wish.category;
    after.parties = wish.parties;
    after.systems = wish.systems;
    after.contacts = wish.contacts;
    after.narrative = text::trimmed(wish.narrative);
    if (after.title.empty() || after.number.empty())
        return fail(ErrorCode::InvalidArgument, "what it is called, and its number");
    const auto was = toJsonObject(before);
    json::object changed;
    for (const auto &member : toJsonObject(after)) {
        const auto *old = was.if_contains(member.key());
        if (!old || *old != member.value())
            changed[member.key()] = member.value();
    }
    return changed.empty() ? std::optional<store::Draft>() : std::optional(setOf<Incident>(board.id(), incident, std::move(changed)));
}

Result<store::Draft> closeIncidentDraft(const IncidentBoard &board, const Id &incident, const std::string &outcome, const IncidentHand &hand)
{
    REDOUBT_TRY(openIncident(board, incident));
    const auto how = text::trimmed(outcome);
    if (how.empty())
        return fail(ErrorCode::MissingReason, "how it was closed");
    return setOf<Incident>(board.id(), incident, {{"closedAt", toJson(hand.now)}, {"closedBy", writerOf(hand)}, {"outcome", how}});
}

Result<store::Draft> reopenIncidentDraft(const IncidentBoard &board, const Id &incident)
{
    const auto view = board.incident(incident);
    if (!view)
        return fail(ErrorCode::NotFound, "no such incident");
    if (!view->incident.value.closedAt)
        return fail(ErrorCode::RuleViolated, "it is not closed");
    return setOf<Incident>(board.id(), incident, {{"closedAt", nullptr}, {"closedBy", nullptr}, {"outcome", nullptr}});
}

} // namespace redoubt::drafts
