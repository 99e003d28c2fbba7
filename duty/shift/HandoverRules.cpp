// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/HandoverRules.h"

#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ShiftLimits.h"
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

namespace {
constexpr int standingLookedAt = 50;    // one that is stood is among the newest
constexpr int signaturesLookedAt = 200; // one of this moment likewise

/// Whether @p record was written before @p handover, so that it and all before it cannot speak of it.
bool isBefore(const feed::RecordState &record, const feed::RecordState &handover)
{
    return record.addSeq != 0 && handover.addSeq != 0 && record.addSeq < handover.addSeq;
}
} // namespace

Result<void> checkReadBack(const feed::StateView &office, const Id &id, const Handover &handover)
{
    REDOUBT_ASSIGN(const auto prepared, feed::recordIn(&office, id, "handover", Handover::Kind));
    std::set<Id> asked;
    for (const auto &matter : handover.sheet.matters) {
        if (matter.critical)
            asked.insert(matter.matter);
    }
    // The last word of a matter counts, and the newest are looked at first.
    std::set<Id> wrong = asked;
    office.forEachFromLast(ReadBack::Kind, [&](const feed::RecordState &record) {
        if (asked.empty() || isBefore(record, prepared))
            return false;
        const auto said = feed::settledRecord<ReadBack>(record);
        if (said && said->handover == id && asked.erase(said->matter) > 0 && said->matches)
            wrong.erase(said->matter);
        return true;
    });
    for (const auto &matter : handover.sheet.matters) {
        if (wrong.contains(matter.matter))
            return fail(ErrorCode::RuleViolated, "not read back: " + matter.title);
    }
    return {};
}

Result<std::set<Id>> takersOf(const feed::StateView &office, const Id &shift, const Id &handover, Instant at)
{
    REDOUBT_ASSIGN(const auto record, feed::recordIn(&office, handover, "handover", Handover::Kind));
    REDOUBT_ASSIGN(const auto prepared, feed::settledRecord<Handover>(record));
    if (prepared.shift != shift)
        return fail(ErrorCode::RuleViolated, "handover: another shift's");
    std::set<Id> givers;
    std::set<Id> takers; // those who signed at that time
    office.forEachFromLast(HandoverSignature::Kind, [&](const feed::RecordState &signedRecord) {
        if (isBefore(signedRecord, record))
            return false;
        const auto signature = feed::settledRecord<HandoverSignature>(signedRecord);
        if (!signature || signature->handover != handover || signature->digest != prepared.digest)
            return true;
        if (signature->side == HandoverSide::Outgoing)
            givers.insert(signature->word.signer);
        else if (signature->at == at)
            takers.insert(signature->word.signer);
        return true;
    });
    // Nobody hands over to themselves: of one giver alone, the giver takes nothing.
    if (givers.empty())
        takers.clear();
    else if (givers.size() == 1)
        takers.erase(*givers.begin());
    if (takers.empty())
        return fail(ErrorCode::RuleViolated, "handover: two people sign before duty passes, and it passes when the second does");
    return takers;
}

Result<void> checkTakenUp(const feed::StateView &office, const Id &shift, const std::set<Id> &takers, Instant at)
{
    bool stands = false;
    bool goesOn = false; // somebody stands still: of two crosswise handovers the second would leave nobody
    int seen = 0;
    office.forEachFromLast(Shift::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<Shift>(record);
        if (record.id != shift && !record.isRemoved() && other) {
            goesOn = goesOn || !other->endedAt;
            const bool isStood = other->begunAt <= at && (!other->endedAt || *other->endedAt > at);
            stands = stands || (isStood && std::ranges::any_of(takers, [&](const Id &taker) { return isAmong(other->people, taker); }));
        }
        return !(stands && goesOn) && ++seen < standingLookedAt;
    });
    if (!stands)
        return fail(ErrorCode::RuleViolated, "endedAt: nobody who signed stands in a shift from then on");
    return goesOn ? Result<void>() : fail(ErrorCode::RuleViolated, "endedAt: nobody would stand any more");
}

bool isPassedOn(const feed::StateView &office, const Id &shift, Instant at)
{
    bool passed = false;
    int seen = 0;
    office.forEachFromLast(HandoverSignature::Kind, [&](const feed::RecordState &record) {
        const auto signature = feed::settledRecord<HandoverSignature>(record);
        if (signature && signature->side == HandoverSide::Incoming && signature->at == at)
            passed = takersOf(office, shift, signature->handover, at).has_value();
        return !passed && ++seen < signaturesLookedAt;
    });
    return passed;
}

Result<void> checkPeople(const std::vector<DutyPerson> &people)
{
    if (people.empty() || people.size() > static_cast<std::size_t>(bounds::PeopleOfShift))
        return fail(ErrorCode::InvalidArgument, "between 1 and " + std::to_string(bounds::PeopleOfShift) + " people");
    if (std::ranges::all_of(people, [](const auto &person) { return person.leads.value_or(false); }))
        return fail(ErrorCode::InvalidArgument, "nobody who hands over");
    for (const auto &person : people) {
        REDOUBT_TRY(text::checkShownName(person.post, bounds::PostName));
        REDOUBT_TRY(text::checkShownName(text::trimmed(person.name), bounds::PersonName));
        if (person.insteadOf)
            REDOUBT_TRY(text::checkShownName(text::trimmed(*person.insteadOf), bounds::PersonName));
    }
    return {};
}

bool standsOn(const HandoverSheet &sheet, const Id &account)
{
    const auto has = [&](const std::vector<DutyPerson> &people) { return std::ranges::find(people, account, &DutyPerson::account) != people.end(); };
    return has(sheet.outgoing) || has(sheet.incoming);
}

const DutyPerson *personIn(const std::vector<DutyPerson> &people, const Id &account)
{
    const auto found = std::ranges::find_if(people, [&](const auto &person) { return person.account == account && !person.leads.value_or(false); });
    return found == people.end() ? nullptr : &*found;
}

Result<void> checkSigner(const HandoverSheet &sheet, const HandoverSignature &signature)
{
    const bool outgoing = signature.side == HandoverSide::Outgoing;
    const auto &own = outgoing ? sheet.outgoing : sheet.incoming;
    const auto *signer = personIn(own, signature.word.signer);
    if (!signature.insteadOf) {
        if (!signer)
            return fail(ErrorCode::RuleViolated, "side: the signer does not stand on it");
        if (signer->name != signature.by)
            return fail(ErrorCode::RuleViolated, "by: not what the sheet calls the signer");
        return {};
    }
    const auto *meant = personIn(own, *signature.insteadOf);
    if (!meant)
        return fail(ErrorCode::RuleViolated, "insteadOf: somebody who does not stand on this side");
    if (meant->name != signature.meant)
        return fail(ErrorCode::RuleViolated, "meant: not what the sheet calls them");
    if (signer || isAmong(outgoing ? sheet.incoming : sheet.outgoing, signature.word.signer))
        return fail(ErrorCode::RuleViolated, "insteadOf: who stands on the sheet signs for themselves");
    return {};
}

feed::SignedMatter signedIn(const Id &office, const HandoverSignature &signature)
{
    // Who signs for somebody else says for whom.
    auto as = std::string(enumName(signature.side));
    if (signature.insteadOf)
        as += " for " + signature.insteadOf->toString();
    return {office, HandoverSignature::Kind, signature.handover, std::move(as), signature.digest, signature.at};
}

bool isAmong(const std::vector<DutyPerson> &people, const Id &account) { return personIn(people, account) != nullptr; }

} // namespace redoubt::duty
