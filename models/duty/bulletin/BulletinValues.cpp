// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/bulletin/BulletinValues.h"

#include "models/Text.h"

#include <algorithm>
#include <map>

namespace redoubt::models {

using namespace duty;

namespace {
std::vector<BulletinFile> filesOf(const std::vector<feed::AttachedFile> &files)
{
    std::vector<BulletinFile> result;
    for (const auto &file : files)
        result.push_back({text(file.name), text(file.digest), static_cast<qint64>(file.size)});
    return result;
}

/// The outermost groups with how many units each has, in their order.
QString groupsOf(const std::vector<Addressee> &to)
{
    std::vector<std::pair<QString, int>> counts;
    for (const auto &addressee : to) {
        const QString name = text(addressee.group.value_or("")).section(QLatin1Char('/'), 0, 0);
        if (name.isEmpty())
            continue;
        const auto found = std::ranges::find(counts, name, &std::pair<QString, int>::first);
        if (found == counts.end())
            counts.emplace_back(name, 1);
        else
            ++found->second;
    }
    QStringList words;
    for (const auto &[name, count] : counts)
        words << QStringLiteral("%1 %2").arg(name).arg(count);
    return words.join(QStringLiteral("   "));
}

BulletinValues valuesOfBody(const BulletinBody &body, const OfficeTime &time)
{
    BulletinValues values;
    values.level = static_cast<int>(body.level) + 1;
    values.title = text(body.title);
    values.source = text(body.source.value_or(""));
    values.summary = text(body.summary);
    for (const auto &row : body.systems)
        values.systems.push_back({text(row.versions), text(row.condition), text(row.advice), row.known ? QString::number(*row.known) : QString()});
    for (const auto &step : body.steps)
        values.steps.push_back({text(step.text), step.by ? datedTime(*step.by, time) : text(step.when.value_or("")), step.by.has_value()});
    values.files = filesOf(body.files);
    for (const auto &addressee : body.to)
        values.to << text(addressee.name);
    values.groups = groupsOf(body.to);
    values.addressed = static_cast<int>(body.to.size());
    values.acknowledgeBy = body.acknowledgeBy;
    values.feedbackBy = body.feedbackBy;
    values.acknowledgeText = datedTime(body.acknowledgeBy, time);
    values.feedbackText = datedTime(body.feedbackBy, time);
    return values;
}

BulletinHandValues handOf(const BulletinHand &hand, const OfficeTime &time)
{
    return {text(hand.name), datedTime(hand.at, time), hand.word.has_value()};
}

QString numberOf(const BulletinBoard &board, const std::optional<Id> &bulletin)
{
    const auto known = bulletin ? board.bulletin(*bulletin) : std::nullopt;
    return known ? text(known->paper().number) : QString();
}
} // namespace

BulletinValues bulletinValues(const BulletinBoard &board, const BulletinView &view, const QString &issuer, const OfficeTime &time)
{
    const auto &paper = view.paper();
    auto values = valuesOfBody(paper.body, time);
    values.record = view.bulletin.id;
    values.stream = view.bulletin.stream;
    values.number = text(paper.number);
    values.issuer = issuer;
    values.issuedAt = paper.issuedAt;
    values.issuedText = datedTime(paper.issuedAt, time);
    values.drafted = handOf(paper.drafted, time);
    if (paper.checked)
        values.checked = handOf(*paper.checked, time);
    values.issued = {text(paper.issuedBy), values.issuedText, true};
    values.digest = text(view.bulletin.value.digest);
    values.signer = text(view.bulletin.value.word.signer) + QLatin1Char(' ') + text(view.bulletin.value.word.installation);
    values.notVerified = view.notVerified.has_value();
    values.isAltered = view.notVerified && view.notVerified->code == ErrorCode::BadDigest;
    values.corrects = paper.corrects;
    values.correctsNumber = numberOf(board, paper.corrects);
    values.correctedBy = view.correctedBy;
    values.correctedByNumber = numberOf(board, view.correctedBy);
    values.numberTaken = view.numberTaken;
    values.withdrawn = view.isWithdrawn();
    values.closed = view.end && !view.isWithdrawn();
    if (view.end) {
        values.endText = datedTime(view.end->value.at, time) + QStringLiteral("  ") + text(view.end->value.by);
        values.endReason = text(view.end->value.reason);
    }
    values.pending = view.bulletin.pending;
    return values;
}

BulletinValues draftValues(const BulletinBoard &board, const DraftView &draft, const OfficeTime &time)
{
    const auto &value = draft.draft.value;
    auto values = valuesOfBody(value.body, time);
    values.record = draft.draft.id;
    values.stream = draft.draft.stream;
    values.box = BulletinBox::Drafts;
    values.drafted = {text(value.draftedBy), datedTime(value.draftedAt, time), false};
    values.corrects = value.corrects;
    values.correctsNumber = numberOf(board, value.corrects);
    values.passed = draft.isPassed();
    values.returned = draft.isReturned();
    if (draft.check) {
        if (draft.isPassed())
            values.checked = {text(draft.check->value.by), datedTime(draft.check->value.at, time), true};
        values.checkNote = text(draft.check->value.note.value_or(""));
        if (draft.isReturned())
            values.endText = datedTime(draft.check->value.at, time) + QStringLiteral("  ") + text(draft.check->value.by);
    }
    values.pending = draft.draft.pending;
    return values;
}

OwnAnswerValues ownAnswerValues(const BulletinBoard &board, const Id &channel, const Id &bulletin, const OfficeTime &time)
{
    const auto answer = board.answerIn(channel, bulletin);
    OwnAnswerValues values;
    values.bulletin = bulletin;
    values.state = answer.state;
    const auto who = [&](Instant at, const std::string &by) { return datedTime(at, time) + QStringLiteral("  ") + text(by); };
    if (answer.acknowledgedAt)
        values.acknowledged = who(*answer.acknowledgedAt, answer.acknowledgedBy);
    if (answer.answeredAt)
        values.answered = who(*answer.answeredAt, answer.answeredBy);
    values.said = text(answer.said);
    values.files = filesOf(answer.files);
    values.feedbacks = answer.feedbacks;
    values.pending = answer.pending;
    for (const auto &reminder : board.remindersIn(channel, bulletin))
        values.reminders << datedTime(reminder.value.at, time) + QStringLiteral("  ") + text(reminder.value.text);
    return values;
}

} // namespace redoubt::models
