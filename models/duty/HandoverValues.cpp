// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/HandoverValues.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

namespace {

/// Of those who go, the first who does not lead hands over; of those who come, everybody who does not lead takes over.
QString namesOfStanding(const std::vector<duty::DutyPerson> &people, bool onlyFirst)
{
    QStringList names;
    for (const duty::DutyPerson &standing : people) {
        if (!standing.leads.value_or(false) && (!onlyFirst || names.isEmpty()))
            names << text(standing.name);
    }
    return names.join(QStringLiteral(", "));
}

HandedMatterRow handedRow(const duty::HandedMatter &handed, const OfficeTime &time)
{
    HandedMatterRow row;
    row.matter = handed.matter;
    row.title = text(handed.title);
    row.question = handed.question.empty() ? row.title : text(handed.question);
    row.recorded = text(handed.answer);
    row.tracker = text(handed.tracker.value_or(""));
    row.closeBy = handed.closeBy ? time.shortTime(*handed.closeBy) : QString();
    row.required = handed.critical;
    return row;
}

void takeSheet(HandoverValues &values, const duty::HandoverSheet &sheet, const OfficeTime &time)
{
    values.outgoing = namesOfStanding(sheet.outgoing, true);
    values.incoming = namesOfStanding(sheet.incoming, false);
    for (const duty::DutyPerson &standing : sheet.incoming)
        values.incomingAccounts.push_back(standing.account);
    values.itemsDone = static_cast<int>(sheet.itemsDone);
    values.itemsAll = static_cast<int>(sheet.itemsAll);
    values.logLines = static_cast<int>(sheet.logLines);
    values.reminders = text(sheet.reminders);
    values.things = text(sheet.things);
    for (const duty::HandedCheck &check : sheet.checks)
        values.checks.push_back({text(check.name), text(check.found)});
    for (const duty::HandedMatter &handed : sheet.matters)
        values.matters.push_back(handedRow(handed, time));
}

SignatureCardValues cardOf(const QString &names, const std::optional<feed::BoardRecord<duty::HandoverSignature>> &signature, const OfficeTime &time)
{
    SignatureCardValues card;
    card.names = names;
    if (signature) {
        card.isSigned = true;
        card.by = text(signature->value.by);
        card.when = time.shortTime(signature->value.at);
        card.pending = signature->pending;
    }
    return card;
}

void takeReadBacks(HandoverValues &values, const duty::HandoverView &view, const OfficeTime &time)
{
    values.toReadBack = static_cast<int>(view.toReadBack.size());
    for (HandedMatterRow &row : values.matters) {
        row.required = row.required || std::find(view.toReadBack.begin(), view.toReadBack.end(), row.matter) != view.toReadBack.end();
        const auto said = view.readBacks.find(row.matter);
        if (said == view.readBacks.end())
            continue;
        row.said = text(said->second.value.said);
        row.matches = said->second.value.matches;
        row.saidWhen = time.shortTime(said->second.value.at);
        row.saidBy = text(said->second.value.by);
    }
}

std::array<StepState, 4> stepsOf(const HandoverValues &values)
{
    if (!values.handover)
        return values.requiredOpen > 0 ? std::array{StepState::Current, StepState::ToCome, StepState::ToCome, StepState::ToCome}
                                       : std::array{StepState::Done, StepState::Current, StepState::ToCome, StepState::ToCome};
    const bool said = values.toReadBack == 0;
    return {StepState::Done, StepState::Done, said ? StepState::Done : StepState::Current,
            values.complete ? StepState::Done
                : said      ? StepState::Current
                            : StepState::ToCome};
}

} // namespace

bool HandoverValues::lacksThis(duty::HandoverLack lack) const { return std::find(lacks.begin(), lacks.end(), lack) != lacks.end(); }

bool HandoverValues::mayBeSignedByOutgoing() const
{
    return handover && !complete && !outgoingCard.isSigned && !lacksThis(duty::HandoverLack::Refused) && !lacksThis(duty::HandoverLack::OutOfDate);
}

bool HandoverValues::mayBeSignedByIncoming() const { return handover && !complete && !incomingCard.isSigned && lacks.empty(); }

std::optional<HandoverValues> handoverValues(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time)
{
    const auto *stood = board.shift(shift);
    if (!stood)
        return std::nullopt;
    HandoverValues values;
    values.shift = shift;
    const auto view = board.handoverOf(shift);
    if (!view) {
        takeSheet(values, board.sheetOf(shift, {}, {}, {}), time);
        for (const duty::CheckView &check : board.checks(shift))
            values.requiredOpen += check.item.required && !check.result ? 1 : 0;
        values.outgoingCard.names = values.outgoing;
        values.steps = stepsOf(values);
        return values;
    }
    const duty::Handover &handover = view->handover.value;
    values.handover = view->handover.id;
    takeSheet(values, handover.sheet, time);
    takeReadBacks(values, *view, time);
    values.preparedBy = text(handover.by);
    values.preparedWhen = time.shortTime(handover.at);
    values.digestWhole = text(handover.digest);
    values.digest = shortDigest(values.digestWhole);
    values.lacks = view->lacks;
    values.complete = view->isComplete();
    if (view->refusal) {
        values.refusedBy = text(view->refusal->value.by);
        values.refusedWhen = time.shortTime(view->refusal->value.at);
        values.refusal = text(view->refusal->value.reason);
    }
    values.outgoingCard = cardOf(values.outgoing, view->outgoing, time);
    values.incomingCard = cardOf(values.incoming, view->incoming, time);
    values.steps = stepsOf(values);
    return values;
}

QString shortDigest(const QString &digest)
{
    const QString hex = digest.mid(digest.indexOf(QLatin1Char(':')) + 1);
    if (hex.size() <= 12)
        return hex;
    return QStringLiteral("%1 %2 … %3").arg(hex.left(4), hex.mid(4, 4), hex.right(4));
}

} // namespace redoubt::models
