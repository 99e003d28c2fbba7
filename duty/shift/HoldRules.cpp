// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/HoldRules.h"

#include "core/crypto/Digest.h"
#include "feed/SettledRecord.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
constexpr int holdsLookedAt = 200; // one that stands is among the newest
constexpr int openLookedAt = 500;  // an office has some dozens of matters open
constexpr int wordsLookedAt = 200;
constexpr int ordersLookedAt = 20;

template <class T, class Visit>
void forNewest(const feed::StateView &office, int most, const Visit &visit)
{
    int seen = 0;
    office.forEachFromLast(T::Kind, [&](const feed::RecordState &record) {
        if (!record.isRemoved()) {
            if (const auto value = feed::settledRecord<T>(record))
                visit(record.id, *value);
        }
        return ++seen < most;
    });
}
} // namespace

std::vector<HoldCause> holdCauses(const HoldFacts &facts)
{
    std::vector<HoldCause> causes;
    for (const auto &[id, hold] : facts.holds) {
        if (!facts.ended.contains(id))
            causes.push_back({id, true, hold.reason, hold.by, hold.at, facts.letGo.contains(id)});
    }
    const auto ordered = static_cast<std::ptrdiff_t>(causes.size());
    for (const auto &[id, matter] : facts.open) {
        if (facts.heldInMajorIncident && matter.major.value_or(false) && !matter.closedAt)
            causes.push_back({id, false, matter.title, matter.openedBy, matter.openedAt, facts.letGo.contains(id)});
    }
    const auto earlier = [](const HoldCause &a, const HoldCause &b) { return std::pair(a.at, a.record) < std::pair(b.at, b.record); };
    std::sort(causes.begin(), causes.begin() + ordered, earlier);
    std::sort(causes.begin() + ordered, causes.end(), earlier);
    return causes;
}

std::vector<HoldCause> holdCauses(const feed::StateView &office, const Id &shift)
{
    HoldFacts facts;
    forNewest<HandoverHoldEnd>(office, holdsLookedAt, [&](const Id &, const auto &end) { facts.ended.insert(end.hold); });
    forNewest<HandoverHold>(office, holdsLookedAt, [&](const Id &id, const auto &hold) { facts.holds.emplace_back(id, hold); });
    forNewest<HandoverConsent>(office, wordsLookedAt, [&](const Id &, const auto &word) {
        if (word.shift == shift && word.despite)
            facts.letGo.insert(word.despite->begin(), word.despite->end());
    });
    std::int64_t version = 0;
    forNewest<HandoverOrder>(office, ordersLookedAt, [&](const Id &, const auto &order) {
        if (order.version > version) {
            version = order.version;
            facts.heldInMajorIncident = order.heldInMajorIncident;
        }
    });
    forNewest<OpenMatter>(office, openLookedAt, [&](const Id &id, const auto &matter) { facts.open.emplace_back(id, matter); });
    return holdCauses(facts);
}

bool isHeld(const std::vector<HoldCause> &causes)
{
    return std::ranges::any_of(causes, [](const HoldCause &cause) { return !cause.letGo; });
}

std::string digestOfConsent(const HandoverConsent &consent)
{
    auto fields = toJsonObject(consent);
    for (const auto *left : {"word", "by", "at"})
        fields.erase(left);
    return digestOf(writeCanonicalJson(json::value(std::move(fields)))).toString();
}

feed::SignedMatter consentedIn(const Id &office, const HandoverConsent &consent)
{
    return {office, HandoverConsent::Kind, consent.shift, consent.side ? "on_behalf" : "despite_hold", digestOfConsent(consent), consent.at};
}

Result<void> checkOnBehalf(const HandoverConsent &consent, const Id &shift, const HandoverSignature &signature)
{
    if (consent.shift != shift)
        return fail(ErrorCode::RuleViolated, "consent: for another shift's handover");
    if (consent.side != signature.side || consent.meant != signature.insteadOf || consent.meantName != signature.meant)
        return fail(ErrorCode::RuleViolated, "consent: for somebody else's signature");
    if (consent.signs != signature.word.signer || consent.signsName != signature.by)
        return fail(ErrorCode::RuleViolated, "consent: to somebody else's signing");
    return {};
}

} // namespace redoubt::duty
