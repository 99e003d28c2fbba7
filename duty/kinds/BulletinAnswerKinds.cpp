// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "core/text/Lengths.h"
#include "core/text/ShownName.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/BulletinAnswers.h"
#include "duty/kinds/BulletinLimits.h"
#include "duty/kinds/DeclareBulletinKinds.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/roles/DutyRoles.h"
#include "feed/AttachedFileBounds.h"
#include "feed/ChangeFields.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

namespace redoubt::duty {

namespace {
constexpr int answersLookedAt = 4'000; // of one unit: receipts of some years

/// Whether @p context's channel holds an entry of T of @p bulletin.
template <class T>
bool hasAnswered(const Id &bulletin, const feed::WriteContext &context)
{
    bool found = false;
    int seen = 0;
    context.state->forEachFromLast(T::Kind, [&](const feed::RecordState &record) {
        const auto answer = feed::settledRecord<T>(record);
        found = answer && answer->bulletin == bulletin;
        return !found && ++seen < answersLookedAt;
    });
    return found;
}

feed::Validation validateFeedback(const feed::Change &change, const feed::WriteContext &)
{
    REDOUBT_ASSIGN(const auto feedback, fromJson<BulletinFeedback>(json::value(change.fields)));
    if (feedback.result != FeedbackResult::NoSuchSystem && text::trimmed(feedback.text).empty())
        return fail(ErrorCode::MissingReason, "text: what was found or done");
    return std::vector<std::string>{};
}

/// What a unit had answered is no reason to refuse the reminder: its author may not have seen it. The unit is not shown it.
feed::Validation validateReminder(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto reminder, fromJson<BulletinReminder>(json::value(change.fields)));
    const bool answered = hasAnswered<BulletinFeedback>(reminder.bulletin, context)
        || (reminder.wants == ReminderWants::Acknowledgement && hasAnswered<BulletinReceipt>(reminder.bulletin, context));
    return answered ? std::vector<std::string>{marks::Needless} : std::vector<std::string>{};
}

feed::Validation validateContact(const feed::Change &change, const feed::WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return std::vector<std::string>{};
    if (feed::idIn(change, "deputyOf") == change.record)
        return fail(ErrorCode::RuleViolated, "deputyOf: themselves");
    REDOUBT_TRY(feed::checkReference(change, context, "deputyOf", UnitContact::Kind));
    return std::vector<std::string>{};
}

Result<void> checkFeedbackFiles(const json::value &value)
{
    REDOUBT_ASSIGN(const auto files, fromJson<std::vector<feed::AttachedFile>>(value));
    return feed::checkAttachedFiles(files, bounds::BulletinFiles, bounds::BulletinFileNote);
}

/// An entry of a channel that says of which bulletin it speaks, and who wrote it.
template <class T>
feed::KindDeclaration ofBulletin(std::set<Role> writers)
{
    auto kind = entry<T>(std::move(writers), {StreamPurpose::UnitChannel});
    feed::boundText(kind, "by", 1, bounds::BulletinPerson);
    feed::boundCopied(kind, {"by"});
    feed::boundField(kind, "number", [](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto number, fromJson<std::string>(value));
        return checkBulletinNumber(number);
    });
    return kind;
}
} // namespace

void declareBulletinAnswerKinds(feed::KindRegistry &registry)
{
    auto receipt = ofBulletin<BulletinReceipt>(writers::upward());
    feed::boundDigest(receipt, "digest");
    registry.declare(std::move(receipt));

    auto feedback = ofBulletin<BulletinFeedback>(writers::upward());
    feed::boundText(feedback, "text", 0, bounds::FeedbackText);
    feed::boundField(feedback, "files", checkFeedbackFiles);
    feedback.validate = validateFeedback;
    registry.declare(std::move(feedback));

    auto reminder = ofBulletin<BulletinReminder>(writers::downward());
    feed::boundTexts(reminder,
                     {{"title", 1, bounds::BulletinTitle},
                      {"text", 1, bounds::ReminderText},
                      {"person", 0, bounds::BulletinPerson},
                      {"phone", 0, bounds::ContactPhone},
                      {"answer", 0, bounds::ReminderAnswer}});
    reminder.validate = validateReminder;
    registry.declare(std::move(reminder));

    auto contact = document<UnitContact>(writers::upward(), {StreamPurpose::UnitChannel});
    feed::boundTexts(contact,
                     {{"name", 1, bounds::BulletinPerson},
                      {"post", 1, bounds::ContactPost},
                      {"phone", 1, bounds::ContactPhone},
                      {"shortNumber", 0, bounds::ContactShort}});
    feed::boundShown(contact, {"name", "post", "phone"});
    contact.validate = validateContact;
    registry.declare(std::move(contact));
}

} // namespace redoubt::duty
