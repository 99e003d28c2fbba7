// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/Bulletin.h"
#include "duty/kinds/BulletinLimits.h"
#include "duty/kinds/DeclareBulletinKinds.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/roles/DutyRoles.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"
#include "feed/StreamFamily.h"

#include <set>

#include <algorithm>

namespace redoubt::duty {

namespace {
constexpr int bulletinsLookedAt = 2'000; // a dozen a year, a hundred in a bad one

Result<BulletinDraft> draftIn(const feed::WriteContext &context, const Id &id)
{
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, id, "draft", BulletinDraft::Kind));
    return feed::settledRecord<BulletinDraft>(record);
}

/// Whether the server has certified the key of @p word as its signer's; where that cannot be asked it is left to who can.
Result<void> checkKeyOf(const feed::SignedWord &word, const feed::WriteContext &context)
{
    if (context.family && !context.family->certifies({word.signer, word.installation}, word.key))
        return fail(ErrorCode::BadSignature, "word: no key of the signer");
    return {};
}

/// Whether who checked a draft stands on duty in the unit that issues it: a second account of who wrote it, or a passer-by's, is no second pair of
/// eyes.
Result<void> checkMayCheck(const Id &checker, const feed::WriteContext &context)
{
    if (context.family && !context.family->holdsInUnit(checker, context.owner, writers::ofShifts()))
        return fail(ErrorCode::RuleViolated, "word: a draft is checked by an officer or a leader of the unit");
    return {};
}

feed::Validation validateDraft(const feed::Change &change, const feed::WriteContext &)
{
    REDOUBT_TRY(feed::checkStays(change, {"broadcast", "draftedBy", "draftedAt"}));
    return std::vector<std::string>{};
}

feed::Validation validateBulletinCheck(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto check, fromJson<BulletinCheck>(json::value(change.fields)));
    REDOUBT_ASSIGN(const auto draft, draftIn(context, check.draft));
    if (!check.passes) {
        if (text::trimmed(check.note.value_or("")).empty())
            return fail(ErrorCode::MissingReason, "note: why it goes back");
        return std::vector<std::string>{};
    }
    if (!check.word)
        return fail(ErrorCode::BadSignature, "word: who lets a draft pass signs it");
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, check.draft, "draft", BulletinDraft::Kind));
    // Who began it, and whoever has written what it says since.
    const auto *bodies = record.headsOf("body");
    const bool wrote = record.author.account == check.word->signer
        || (bodies && std::ranges::any_of(*bodies, [&](const feed::Head &head) { return head.author.account == check.word->signer; }));
    if (wrote)
        return fail(ErrorCode::RuleViolated, "word: a draft is checked by somebody else than who drafted it");
    REDOUBT_TRY(feed::verifyWord(*check.word, checkedMatter(draft.broadcast, check.draft, check.digest, check.at)));
    REDOUBT_TRY(checkKeyOf(*check.word, context));
    REDOUBT_TRY(checkMayCheck(check.word->signer, context));
    return std::vector<std::string>{};
}

feed::Validation validateBulletin(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto bulletin, fromJson<Bulletin>(json::value(change.fields)));
    const auto &paper = bulletin.paper;
    if (bulletin.word.signer != context.account)
        return fail(ErrorCode::RuleViolated, "word: a bulletin is signed by who issues it");
    REDOUBT_TRY(verifyBulletin(context.stream, bulletin));
    REDOUBT_TRY(checkKeyOf(bulletin.word, context));
    if (paper.checked) {
        if (paper.checked->account == paper.drafted.account)
            return fail(ErrorCode::RuleViolated, "checked: by who drafted it");
        REDOUBT_TRY(checkKeyOf(*paper.checked->word, context));
        REDOUBT_TRY(checkMayCheck(paper.checked->word->signer, context));
    }
    if (paper.corrects)
        REDOUBT_TRY(feed::recordIn(context.state, *paper.corrects, "corrects", Bulletin::Kind));
    // Two leaders who did not see each other may give the same number: both bulletins are sent, and it is seen.
    std::vector<std::string> flagged;
    int seen = 0;
    context.state->forEachFromLast(Bulletin::Kind, [&](const feed::RecordState &record) {
        const auto other = record.id == change.record ? fail(ErrorCode::NotFound) : feed::settledRecord<Bulletin>(record);
        if (other && other->paper.number == paper.number)
            flagged = {marks::NumberTaken};
        return flagged.empty() && ++seen < bulletinsLookedAt;
    });
    return flagged;
}

feed::Validation validateEnd(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto end, fromJson<BulletinEnd>(json::value(change.fields)));
    REDOUBT_TRY(feed::recordIn(context.state, end.bulletin, "bulletin", Bulletin::Kind));
    std::vector<std::string> flagged;
    int seen = 0;
    context.state->forEachFromLast(BulletinEnd::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<BulletinEnd>(record);
        if (other && other->bulletin == end.bulletin && record.id != change.record)
            flagged = {marks::AfterEnd};
        return flagged.empty() && ++seen < bulletinsLookedAt;
    });
    return flagged;
}

feed::Validation validateGroup(const feed::Change &change, const feed::WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return std::vector<std::string>{};
    if (feed::idIn(change, "within") == change.record)
        return fail(ErrorCode::RuleViolated, "within: itself");
    REDOUBT_TRY(feed::checkReference(change, context, "within", UnitGroup::Kind));
    return std::vector<std::string>{};
}

Result<void> checkHand(const BulletinHand &hand) { return text::checkShownName(text::trimmed(hand.name), bounds::BulletinPerson); }

Result<void> checkPaper(const json::value &value)
{
    REDOUBT_ASSIGN(const auto paper, fromJson<BulletinPaper>(value));
    REDOUBT_TRY(checkBulletinNumber(paper.number));
    REDOUBT_TRY(checkBody(paper.body));
    REDOUBT_TRY(checkHand(paper.drafted));
    if (paper.checked)
        REDOUBT_TRY(checkHand(*paper.checked));
    return text::checkShownName(text::trimmed(paper.issuedBy), bounds::BulletinPerson);
}

Result<void> checkUnits(const json::value &value)
{
    REDOUBT_ASSIGN(const auto units, fromJson<std::vector<Id>>(value));
    if (units.size() > static_cast<std::size_t>(bounds::Addressees))
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(bounds::Addressees) + " units");
    if (std::set<Id>(units.begin(), units.end()).size() != units.size())
        return fail(ErrorCode::InvalidArgument, "a unit twice");
    return {};
}
} // namespace

void declareBulletinKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> office{StreamPurpose::DutyOffice};
    const std::set<StreamPurpose> broadcast{StreamPurpose::UnitBroadcast};

    auto draft = document<BulletinDraft>(writers::ofShifts(), office);
    feed::boundField(draft, "body", [](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto body, fromJson<BulletinBody>(value));
        return checkBody(body);
    });
    feed::boundText(draft, "draftedBy", 1, bounds::BulletinPerson);
    feed::boundCopied(draft, {"draftedBy"});
    draft.validate = validateDraft;
    registry.declare(std::move(draft));

    auto check = entry<BulletinCheck>(writers::ofShifts(), office);
    feed::boundDigest(check, "digest");
    feed::boundTexts(check, {{"note", 0, bounds::BulletinReason}, {"by", 1, bounds::BulletinPerson}});
    feed::boundCopied(check, {"by"});
    check.validate = validateBulletinCheck;
    registry.declare(std::move(check));

    auto bulletin = entry<Bulletin>(writers::ofIssuing(), broadcast);
    feed::boundField(bulletin, "paper", checkPaper);
    feed::boundDigest(bulletin, "digest");
    bulletin.validate = validateBulletin;
    registry.declare(std::move(bulletin));

    auto end = entry<BulletinEnd>(writers::ofIssuing(), broadcast);
    feed::boundTexts(end, {{"reason", 1, bounds::BulletinReason}, {"by", 1, bounds::BulletinPerson}});
    feed::boundCopied(end, {"by"});
    end.validate = validateEnd;
    registry.declare(std::move(end));

    auto group = document<UnitGroup>(writers::ofBroadcast(), broadcast);
    feed::boundText(group, "name", 1, bounds::BulletinUnit);
    feed::boundShown(group, {"name"});
    feed::boundField(group, "units", checkUnits);
    feed::boundNumber(group, "place", 0, bounds::Addressees);
    group.validate = validateGroup;
    registry.declare(std::move(group));
}

} // namespace redoubt::duty
