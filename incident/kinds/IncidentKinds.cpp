// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/IncidentKinds.h"

#include "core/text/ShownName.h"
#include "feed/AttachedFileBounds.h"
#include "feed/ChangeFields.h"
#include "feed/DeclareKind.h"
#include "feed/SettledRecord.h"
#include "incident/kinds/Facts.h"
#include "incident/kinds/Incident.h"
#include "incident/kinds/IncidentBounds.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/kinds/NumberKinds.h"
#include "incident/kinds/OfficeTemplates.h"
#include "incident/kinds/ReportKinds.h"
#include "incident/kinds/SignedByApprover.h"
#include "incident/roles/IncidentRoles.h"

#include <cmath>

namespace redoubt::incident {

namespace {
using feed::boundField;
using feed::boundText;
using feed::boundTexts;
using feed::Change;
using feed::checkText;
using feed::Validation;
using feed::WriteContext;

Result<void> checkSystem(const ConcernedSystem &system)
{
    REDOUBT_TRY(text::checkShownName(system.name, incidentBounds::SystemName));
    for (const auto *part : {&system.address, &system.owner})
        REDOUBT_TRY(checkText(part->value_or(""), 0, incidentBounds::SystemText));
    if (system.protectionLevel)
        REDOUBT_TRY(feed::checkNumber(*system.protectionLevel, 1, 5));
    return {};
}

Result<void> checkContact(const IncidentContact &contact)
{
    REDOUBT_TRY(text::checkShownName(contact.name, incidentBounds::ContactText));
    REDOUBT_TRY(checkText(contact.post, 0, incidentBounds::ContactText));
    return checkText(contact.phone, 0, incidentBounds::ContactText);
}

Result<void> checkParty(const std::string &party) { return checkText(party, 1, incidentBounds::PackId); }

Result<void> checkOrigin(const IncidentOrigin &origin) { return checkText(origin.kind, 1, incidentBounds::PackId); }

Result<void> checkSaid(const Said &said)
{
    REDOUBT_TRY(text::checkShownName(said.by, incidentBounds::PersonName));
    REDOUBT_TRY(checkInstant(said.noted, "noted"));
    REDOUBT_TRY(checkText(said.source, 0, incidentBounds::Source));
    REDOUBT_TRY(checkCount(said.corrects, incidentBounds::Corrected, "corrects"));
    if (said.corrects.empty())
        return said.reason ? fail(ErrorCode::InvalidArgument, "reason: of a correction") : Result<void>();
    if (!said.reason)
        return fail(ErrorCode::MissingReason, "why it is corrected");
    return checkText(*said.reason, 1, incidentBounds::Reason);
}

Result<void> checkFiles(const std::vector<feed::AttachedFile> &files)
{
    return feed::checkAttachedFiles(files, incidentBounds::FilesOfEntry, incidentBounds::Source);
}

Result<void> checkMeasured(const Impact &impact)
{
    const int ways = (impact.amount ? 1 : 0) + (impact.since ? 1 : 0) + (impact.finding ? 1 : 0) + (impact.none ? 1 : 0);
    if (ways > 1)
        return fail(ErrorCode::InvalidArgument, "one of amount, since, finding and none");
    if (impact.amount && (!std::isfinite(*impact.amount) || *impact.amount < 0 || *impact.amount > incidentBounds::Amount))
        return fail(ErrorCode::InvalidArgument, "amount: not below zero");
    if (impact.until && (!impact.since || *impact.until < *impact.since))
        return fail(ErrorCode::InvalidArgument, "until: not before since");
    if (impact.none && !*impact.none)
        return fail(ErrorCode::InvalidArgument, "none: true or left out");
    REDOUBT_TRY(checkInstant(impact.since, "since"));
    REDOUBT_TRY(checkInstant(impact.until, "until"));
    return checkText(impact.finding.value_or(""), impact.finding ? 1 : 0, incidentBounds::Finding);
}

/// What holds of each kind of entry by itself.
Result<void> checkOwn(const Moment &moment)
{
    REDOUBT_TRY(checkInstant(moment.at, "at"));
    if (!moment.at && moment.said.corrects.empty())
        return fail(ErrorCode::InvalidArgument, "at: which time it is");
    return feed::checkNumber(moment.offsetMinutes, -incidentBounds::OffsetMinutes, incidentBounds::OffsetMinutes);
}
Result<void> checkOwn(const Impact &impact)
{
    REDOUBT_TRY(checkText(impact.row, 1, incidentBounds::PackId));
    return checkMeasured(impact);
}
Result<void> checkOwn(const Judged &judged)
{
    REDOUBT_TRY(checkText(judged.clause, 1, incidentBounds::PackId));
    return checkText(judged.why, 1, incidentBounds::Reason);
}
Result<void> checkOwn(const CourseLine &line)
{
    REDOUBT_TRY(checkInstant(line.at, "at"));
    REDOUBT_TRY(checkFiles(line.files));
    return checkText(line.text, 1, incidentBounds::LineText);
}
Result<void> checkOwn(const Sending &sending)
{
    REDOUBT_TRY(checkText(sending.regime, 1, incidentBounds::PackId));
    REDOUBT_TRY(checkText(sending.hop, 1, incidentBounds::PackId));
    REDOUBT_TRY(checkInstant(sending.sentAt, "sentAt"));
    REDOUBT_TRY(checkInstant(sending.receivedAt, "receivedAt"));
    if (!sending.sentAt && sending.said.corrects.empty())
        return fail(ErrorCode::InvalidArgument, "sentAt: when it was sent");
    if (sending.receivedAt && (!sending.sentAt || *sending.receivedAt < *sending.sentAt))
        return fail(ErrorCode::InvalidArgument, "receivedAt: not before sentAt");
    REDOUBT_TRY(checkText(sending.channel, 0, incidentBounds::ChannelName));
    REDOUBT_TRY(checkFiles(sending.files));
    return checkText(sending.evidence, 0, incidentBounds::Evidence);
}

/// Of which fact an entry speaks: a correction is of the same.
std::string factOf(const Moment &moment) { return enumName(moment.sort); }
std::string factOf(const Impact &impact) { return impact.row; }
std::string factOf(const Judged &judged) { return judged.clause; }
std::string factOf(const CourseLine &) { return {}; }
std::string factOf(const Sending &sending) { return sending.regime + '/' + sending.hop; }

template <class T>
Validation validateFact(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto entry, fromJson<T>(json::value(change.fields)));
    REDOUBT_TRY(checkSaid(entry.said));
    REDOUBT_TRY(checkOwn(entry));
    REDOUBT_TRY(feed::recordIn(context.state, entry.incident, "incident", Incident::Kind));
    for (const auto &corrected : entry.said.corrects) {
        REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, corrected, "corrects", T::Kind));
        REDOUBT_ASSIGN(const auto before, feed::settledRecord<T>(record));
        if (before.incident != entry.incident || factOf(before) != factOf(entry))
            return fail(ErrorCode::RuleViolated, "corrects: another fact");
    }
    return std::vector<std::string>{};
}

Validation validateOverruling(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto overruling, fromJson<Overruling>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(overruling.at, "at"));
    REDOUBT_TRY(feed::recordIn(context.state, overruling.incident, "incident", Incident::Kind));
    if (overruling.digest != overruledDigest(overruling))
        return fail(ErrorCode::BadDigest, "digest: of what is signed");
    return checkApproversWord(overruling.word, overruledIn(context.stream, overruling), context);
}

Validation validateIncident(const Change &change, const WriteContext &)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "an incident stays in the register");
    REDOUBT_TRY(feed::checkStays(change, {"begunAt", "begunBy", "guide"}));
    return std::vector<std::string>{};
}

feed::KindDeclaration incidentKind()
{
    auto kind = feed::document<Incident>(registerWriters::ofIncidents(), {StreamPurpose::IncidentRegister});
    boundTexts(kind,
               {{"title", 1, incidentBounds::IncidentTitle},
                {"number", 1, incidentBounds::IncidentNumber},
                {"category", 0, incidentBounds::PackId},
                {"narrative", 0, incidentBounds::Narrative},
                {"begunBy", 1, incidentBounds::PersonName},
                {"closedBy", 1, incidentBounds::PersonName},
                {"outcome", 1, incidentBounds::Reason}});
    feed::boundShown(kind, {"title", "number"});
    boundField(kind, "systems", eachOf<ConcernedSystem>(incidentBounds::Systems, checkSystem));
    boundField(kind, "contacts", eachOf<IncidentContact>(incidentBounds::Contacts, checkContact));
    boundField(kind, "regimes", eachOf<RulesHeld>(incidentBounds::Regimes, checkPack));
    boundField(kind, "guide", ofField<RulesHeld>(checkPack));
    boundField(kind, "parties", eachOf<std::string>(incidentBounds::Parties, checkParty));
    boundField(kind, "origins", eachOf<IncidentOrigin>(incidentBounds::Origins, checkOrigin));
    boundInstants(kind, {"begunAt", "closedAt"});
    kind.validate = validateIncident;
    return kind;
}

template <class T>
feed::KindDeclaration factKind()
{
    auto kind = feed::entry<T>(registerWriters::ofIncidents(), {StreamPurpose::IncidentRegister});
    kind.validate = validateFact<T>;
    return kind;
}
} // namespace

void declareIncidentKinds(feed::KindRegistry &registry)
{
    declareIncidentRoles(registry);
    auto opener = feed::unitStreamOpener<Register>(registerWriters::ofApprovals(), incidentBounds::RegisterName);
    feed::boundZone(opener, "zone");
    registry.declare(std::move(opener));
    registry.declare(incidentKind());
    registry.declare(factKind<Moment>());
    registry.declare(factKind<Impact>());
    registry.declare(factKind<Judged>());
    registry.declare(factKind<CourseLine>());
    registry.declare(factKind<Sending>());
    auto overruling = feed::entry<Overruling>(registerWriters::ofApprovals(), {StreamPurpose::IncidentRegister});
    boundTexts(overruling, {{"why", 1, incidentBounds::Reason}, {"by", 1, incidentBounds::PersonName}});
    feed::boundDigest(overruling, "digest");
    overruling.validate = validateOverruling;
    registry.declare(std::move(overruling));
    declareReportKinds(registry);
    declareNumberKinds(registry);
    declareOfficeTemplateKind(registry);
}

} // namespace redoubt::incident
