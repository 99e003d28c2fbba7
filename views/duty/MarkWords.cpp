// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/MarkWords.h"

#include "views/theme/Durations.h"

namespace redoubt::views {

using duty::MarkKind;

QString MarkWords::title(const models::MarkRow &mark)
{
    switch (mark.kind) {
    case MarkKind::ReliefLate: return tr("Relief is %1 late: duty is extended").arg(Durations::span(60 * mark.count));
    case MarkKind::Missed: return tr("A handover was missed: %1 past the shift's end").arg(Durations::span(60 * mark.count));
    case MarkKind::PassedEarly: return tr("Handed over %1 early").arg(Durations::span(60 * mark.count));
    case MarkKind::PassedLate: return tr("Handed over %1 late").arg(Durations::span(60 * mark.count));
    case MarkKind::TwoOpen: return tr("Two shifts are open");
    case MarkKind::BegunBeside: return tr("Begun while another shift was stood");
    case MarkKind::SignedTwice: return tr("The shift was handed over twice");
    case MarkKind::Held: return tr("Handovers are held");
    case MarkKind::LetGo: return tr("A leader lets the handover pass in spite of a hold");
    case MarkKind::PassedInHold: return tr("Handed over in a hold, without a leader's word");
    case MarkKind::OnBehalf: return tr("%1 signed on behalf of %2").arg(mark.who, mark.whom);
    case MarkKind::NoDutyRole: return tr("%1 signed and holds no role in duty here").arg(mark.who);
    case MarkKind::CriticalMissing: return tr("The sheet keeps silent of a critical matter");
    case MarkKind::AfterShift: return tr("%n written after the shift had ended", nullptr, mark.count);
    case MarkKind::Refused: return tr("%1 refused a sheet").arg(mark.who);
    case MarkKind::RuleMissing: break;
    }
    return mark.rule ? tr("Missing of the order: %1").arg(rule(*mark.rule)) : tr("Something of the order is missing");
}

QString MarkWords::text(const models::MarkRow &mark)
{
    switch (mark.kind) {
    case MarkKind::ReliefLate:
    case MarkKind::Missed: return tr("%1 on duty and responsible until both sides have signed").arg(mark.who);
    case MarkKind::PassedEarly: return tr("%1 took over at %2").arg(mark.who, mark.when);
    case MarkKind::PassedLate: return tr("%1 on duty until %2").arg(mark.who, mark.when);
    case MarkKind::TwoOpen: return tr("%1 took over as well, at %2. Hand one of the two over to who stands in the other.").arg(mark.who, mark.when);
    case MarkKind::BegunBeside: return tr("%1, at %2").arg(mark.who, mark.when);
    case MarkKind::SignedTwice: return tr("%1 signed another sheet at %2. Both are kept.").arg(mark.who, mark.when);
    case MarkKind::Held:
        return mark.count > 0 ? tr("%1 at %2: %3").arg(mark.who, mark.when, mark.words)
                              : tr("Major incident since %1: %2").arg(mark.when, mark.words);
    case MarkKind::LetGo: return tr("%1 at %2: %3").arg(mark.who, mark.when, mark.words);
    case MarkKind::PassedInHold: return tr("%1 took over at %2, where the order could not be heard").arg(mark.who, mark.when);
    case MarkKind::OnBehalf:
        return mark.by.isEmpty() ? tr("No leader's consent is here") : tr("%1 consents, %2: %3").arg(mark.by, mark.when, mark.words);
    case MarkKind::NoDutyRole: return tr("Signed at %1. The administrator gives the role, or the roster is wrong.").arg(mark.when);
    case MarkKind::CriticalMissing: return tr("Prepared by %1 at %2").arg(mark.who, mark.when);
    case MarkKind::AfterShift: return tr("%1, last at %2").arg(mark.who, mark.when);
    case MarkKind::Refused: return tr("%1: %2").arg(mark.when, mark.words);
    case MarkKind::RuleMissing: break;
    }
    if (!mark.rule)
        return {};
    if (mark.rule->part == duty::OrderPart::LastRound)
        return tr("%1 of %2 required items").arg(mark.rule->done).arg(mark.rule->all);
    if (mark.rule->part == duty::OrderPart::Early && mark.rule->ticked)
        return tr("there at %1").arg(mark.rule->when);
    return side(mark.rule->side);
}

Tone MarkWords::tone(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Held:
    case MarkKind::Missed:
    case MarkKind::TwoOpen:
    case MarkKind::SignedTwice:
    case MarkKind::NoDutyRole:
    case MarkKind::CriticalMissing:
    case MarkKind::PassedInHold: return Tone::Severity4;
    case MarkKind::ReliefLate:
    case MarkKind::PassedLate:
    case MarkKind::PassedEarly:
    case MarkKind::BegunBeside:
    case MarkKind::Refused: return Tone::Severity3;
    case MarkKind::OnBehalf:
    case MarkKind::LetGo:
    case MarkKind::AfterShift:
    case MarkKind::RuleMissing: break;
    }
    return Tone::Severity2;
}

Icon MarkWords::icon(MarkKind kind)
{
    switch (kind) {
    case MarkKind::ReliefLate:
    case MarkKind::Missed:
    case MarkKind::PassedEarly:
    case MarkKind::PassedLate: return Icon::Clock;
    case MarkKind::TwoOpen:
    case MarkKind::BegunBeside:
    case MarkKind::SignedTwice: return Icon::Users;
    case MarkKind::Held:
    case MarkKind::PassedInHold: return Icon::Lock;
    case MarkKind::LetGo: return Icon::ShieldCheck;
    case MarkKind::OnBehalf: return Icon::Sign;
    case MarkKind::NoDutyRole:
    case MarkKind::CriticalMissing: return Icon::Alert;
    case MarkKind::AfterShift: return Icon::Pen;
    case MarkKind::Refused: return Icon::XCircle;
    case MarkKind::RuleMissing: break;
    }
    return Icon::List;
}

QString MarkWords::rule(const models::OrderRow &row)
{
    switch (row.part) {
    case duty::OrderPart::LastRound: return tr("A last round within %n minutes before the handover", nullptr, row.minutes);
    case duty::OrderPart::Early: return tr("The incoming officer is there %n minutes early", nullptr, row.minutes);
    case duty::OrderPart::Step: break;
    }
    return row.name;
}

QString MarkWords::side(duty::HandoverSide side) { return side == duty::HandoverSide::Outgoing ? tr("outgoing side") : tr("incoming side"); }

} // namespace redoubt::views
