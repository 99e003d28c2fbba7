// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/HandoverRules.h"

#include "core/crypto/Digest.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

std::string digestOfSheet(const HandoverSheet &sheet) { return digestOf(writeCanonicalJson(toJson(sheet))).toString(); }

Result<Handover> handoverIn(const feed::StateView &office, const Id &id)
{
    REDOUBT_ASSIGN(const auto record, feed::recordIn(&office, id, "handover", Handover::Kind));
    return feed::settledRecord<Handover>(record);
}

Result<void> checkReadBack(const feed::StateView &office, const Id &id, const Handover &handover)
{
    // The last word of a matter counts, and the newest are looked at first; of what lies before the handover nothing speaks of it.
    std::set<Id> heard;
    std::set<Id> right;
    office.forEachFromLast(ReadBack::Kind, [&](const feed::RecordState &record) {
        const auto said = feed::settledRecord<ReadBack>(record);
        if (said && said->handover == id && heard.insert(said->matter).second && said->matches)
            right.insert(said->matter);
        return heard.size() < handover.sheet.matters.size();
    });
    for (const auto &matter : handover.sheet.matters) {
        if (matter.critical && !right.contains(matter.matter))
            return fail(ErrorCode::RuleViolated, "not read back: " + matter.title);
    }
    return {};
}

Result<void> checkHandedOver(const feed::StateView &office, const Id &shift, const Id &handover)
{
    REDOUBT_ASSIGN(const auto prepared, handoverIn(office, handover));
    if (prepared.shift != shift)
        return fail(ErrorCode::RuleViolated, "handover: another shift's");
    std::set<HandoverSide> signedBy;
    office.forEachFromLast(HandoverSignature::Kind, [&](const feed::RecordState &record) {
        const auto signature = feed::settledRecord<HandoverSignature>(record);
        if (signature && signature->handover == handover && signature->digest == prepared.digest)
            signedBy.insert(signature->side);
        return signedBy.size() < 2;
    });
    if (signedBy.size() < 2)
        return fail(ErrorCode::RuleViolated, "handover: both sides sign before duty passes");
    return {};
}

feed::SignedMatter signedIn(const Id &office, const HandoverSignature &signature)
{
    return {office, HandoverSignature::Kind, signature.handover, enumName(signature.side), signature.digest, signature.at};
}

bool isAmong(const std::vector<DutyPerson> &people, const Id &account)
{
    return std::ranges::any_of(people, [&](const auto &person) { return person.account == account && !person.leads.value_or(false); });
}

} // namespace redoubt::duty
