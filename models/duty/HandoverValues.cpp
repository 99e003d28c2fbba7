// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/HandoverValues.h"

#include "models/Text.h"
#include "models/duty/DeadlineText.h"

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
    row.closeBy = handed.closeBy ? deadlineText(time, *handed.closeBy) : QString();
    row.required = handed.critical;
    row.arose = handed.arose.value_or(false);
    return row;
}

void takeSheet(HandoverValues &values, const duty::HandoverSheet &sheet, const OfficeTime &time)
{
    values.outgoing = namesOfStanding(sheet.outgoing, true);
    values.incoming = namesOfStanding(sheet.incoming, false);
    for (const duty::DutyPerson &standing : sheet.incoming) {
        if (!standing.leads.value_or(false))
            values.incomingAccounts.push_back(standing.account);
    }
    for (const auto &[people, sheets] : {std::pair(&values.outgoingPeople, &sheet.outgoing), std::pair(&values.incomingPeople, &sheet.incoming)}) {
        for (const duty::DutyPerson &standing : *sheets) {
            if (!standing.leads.value_or(false))
                people->emplace_back(standing.account, text(standing.name));
        }
    }
    values.itemsDone = static_cast<int>(sheet.itemsDone);
    values.itemsAll = static_cast<int>(sheet.itemsAll);
    values.logLines = static_cast<int>(sheet.logLines);
    values.reminders = text(sheet.reminders);
    values.things = text(sheet.things);
    for (const duty::HandedCheck &check : sheet.checks)
        values.checks.push_back(
            {check.round ? QStringLiteral("%1 %2").arg(text(check.name), time.shortTime(*check.round)) : text(check.name), text(check.found)});
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
        card.meant = text(signature->value.meant.value_or(""));
    }
    return card;
}

/// Who signed for somebody, or may, and by whose consent.
void takeConsents(HandoverValues &values, const duty::HandoverView &view)
{
    for (const auto &[id, consent] : view.consents) {
        const auto &value = consent.value;
        if (!value.side)
            continue;
        const bool outgoing = *value.side == duty::HandoverSide::Outgoing;
        SignatureCardValues &card = outgoing ? values.outgoingCard : values.incomingCard;
        const auto &signature = outgoing ? view.outgoing : view.incoming;
        if (signature ? signature->value.consent != id : card.isSigned)
            continue;
        card.consentBy = text(value.by);
        card.by = text(value.signsName.value_or(""));
        card.meant = text(value.meantName.value_or(""));
        auto &people = outgoing ? values.outgoingPeople : values.incomingPeople;
        if (!signature && value.signs && std::find(people.begin(), people.end(), std::pair(*value.signs, card.by)) == people.end())
            people.emplace_back(*value.signs, card.by);
    }
}

void takeOrder(HandoverValues &values, const std::optional<duty::HandedOrder> &order, const duty::Ticks &ticks, Instant endsAt,
               const OfficeTime &time)
{
    values.hasOrder = order.has_value();
    if (!order)
        return;
    for (const duty::OrderPoint &point : duty::orderPoints(*order, ticks, endsAt)) {
        values.order.push_back(orderRow(point, time));
        values.orderMissing += point.required && !point.fulfilled ? 1 : 0;
    }
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
        const auto sheet = board.sheetOf(shift, {}, {}, {}, time.now);
        takeSheet(values, sheet, time);
        takeOrder(values, sheet.order, board.ticksOf(shift), stood->value.endsAt, time);
        values.held = duty::isHeld(board.holdsOf(shift));
        for (const duty::CheckView &check : board.checks(shift))
            values.requiredOpen += check.item.required && !check.result && (!check.round || *check.round <= time.now) ? 1 : 0;
        values.outgoingCard.names = values.outgoing;
        values.steps = stepsOf(values);
        return values;
    }
    const duty::Handover &handover = view->handover.value;
    values.handover = view->handover.id;
    takeSheet(values, handover.sheet, time);
    takeReadBacks(values, *view, time);
    takeOrder(values, handover.sheet.order, view->ticks, stood->value.endsAt, time);
    values.held = !view->isComplete() && duty::isHeld(view->holds);
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
    takeConsents(values, *view);
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
