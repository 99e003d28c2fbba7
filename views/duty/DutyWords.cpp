// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/DutyWords.h"

#include "views/theme/Durations.h"

namespace redoubt::views {

QString DutyWords::matterSort(duty::MatterSort sort)
{
    switch (sort) {
    case duty::MatterSort::Incident: return tr("Incident");
    case duty::MatterSort::FollowUp: return tr("Follow-up");
    case duty::MatterSort::Bulletin: return tr("Bulletin");
    case duty::MatterSort::ZeroReport: return tr("Zero report");
    case duty::MatterSort::Equipment: return tr("Equipment");
    case duty::MatterSort::Other: return tr("Other");
    }
    return tr("From a newer version");
}

ChipSpec DutyWords::matterChip(duty::MatterSort sort)
{
    const QString word = matterSort(sort);
    switch (sort) {
    case duty::MatterSort::Incident: return {word, Tone::Severity1, Icon::Incident};
    case duty::MatterSort::FollowUp: return {word, Tone::Neutral, Icon::Repeat};
    case duty::MatterSort::Bulletin: return {word, Tone::Severity3, Icon::Megaphone};
    case duty::MatterSort::ZeroReport: return {word, Tone::Neutral, Icon::File};
    case duty::MatterSort::Equipment: return {word, Tone::Neutral, Icon::Server};
    case duty::MatterSort::Other: break;
    }
    return {word, Tone::Neutral, Icon::Flag};
}

QString DutyWords::escalateTo(duty::EscalateTo to)
{
    switch (to) {
    case duty::EscalateTo::Second: return tr("the second officer");
    case duty::EscalateTo::Leader: return tr("the leader on duty");
    case duty::EscalateTo::Commander: break;
    }
    return tr("the commander");
}

QString DutyWords::logSort(duty::LogSort sort)
{
    switch (sort) {
    case duty::LogSort::Handling: return tr("Handling");
    case duty::LogSort::Phone: return tr("Call");
    case duty::LogSort::Alarm: return tr("Alarm");
    case duty::LogSort::Warning: return tr("Warning");
    case duty::LogSort::Check: return tr("Check");
    case duty::LogSort::Report: return tr("Report");
    case duty::LogSort::Incident: return tr("Incident");
    case duty::LogSort::Handover: return tr("Handover");
    }
    return tr("From a newer version");
}

Icon DutyWords::logIcon(duty::LogSort sort)
{
    switch (sort) {
    case duty::LogSort::Handling: return Icon::Check;
    case duty::LogSort::Phone: return Icon::Phone;
    case duty::LogSort::Alarm: return Icon::Alert;
    case duty::LogSort::Warning: return Icon::Megaphone;
    case duty::LogSort::Check: return Icon::List;
    case duty::LogSort::Report: return Icon::File;
    case duty::LogSort::Incident: return Icon::Incident;
    case duty::LogSort::Handover: return Icon::Sign;
    }
    return Icon::Info;
}

Tone DutyWords::logTone(duty::LogSort sort)
{
    switch (sort) {
    case duty::LogSort::Alarm: return Tone::Severity2;
    case duty::LogSort::Warning: return Tone::Severity3;
    case duty::LogSort::Incident: return Tone::Severity1;
    case duty::LogSort::Handover: return Tone::Accent;
    case duty::LogSort::Handling:
    case duty::LogSort::Phone:
    case duty::LogSort::Check:
    case duty::LogSort::Report: break;
    }
    return Tone::Neutral;
}

QString DutyWords::clockLabel(duty::MatterClock clock, const QString &due)
{
    switch (clock) {
    case duty::MatterClock::Respond: return tr("respond by %1").arg(due);
    case duty::MatterClock::Close: return tr("close by %1").arg(due);
    case duty::MatterClock::None: break;
    }
    return {};
}

QString DutyWords::clockText(const models::ClockState &state)
{
    switch (state.urgency) {
    case models::Urgency::None: return {};
    case models::Urgency::Calm:
    case models::Urgency::Soon: return Durations::span(60 * state.leftMinutes);
    case models::Urgency::Urgent: return Durations::clock(state.leftSeconds);
    case models::Urgency::Overdue: return Durations::left(qMin<qint64>(state.leftSeconds, -1));
    }
    return {};
}

Tone DutyWords::clockTone(models::Urgency urgency)
{
    switch (urgency) {
    case models::Urgency::None:
    case models::Urgency::Calm: return Tone::Neutral;
    case models::Urgency::Soon: return Tone::Severity2;
    case models::Urgency::Urgent:
    case models::Urgency::Overdue: return Tone::Severity4;
    }
    return Tone::Neutral;
}

QString DutyWords::untilHandover(qint64 leftSeconds)
{
    return leftSeconds >= 0 ? tr("%1 until the handover").arg(Durations::span(leftSeconds))
                            : tr("Handover overdue by %1").arg(Durations::span(leftSeconds));
}

QString DutyWords::whyNotIncoming(const models::HandoverValues &values)
{
    if (!values.handover)
        return tr("Nothing is prepared yet");
    if (values.lacksThis(duty::HandoverLack::Refused))
        return tr("Refused: to be prepared anew");
    if (values.lacksThis(duty::HandoverLack::OutOfDate))
        return tr("Something changed since: to be prepared anew");
    if (values.lacksThis(duty::HandoverLack::Held))
        return tr("Handovers are held: a leader lifts it, or lets this one pass");
    if (values.lacksThis(duty::HandoverLack::ReadBack))
        return tr("%n matter(s) still to be read back", nullptr, values.toReadBack);
    if (values.lacksThis(duty::HandoverLack::Outgoing))
        return tr("The outgoing officer signs first");
    return {};
}

QString DutyWords::whyNotOutgoing(const models::HandoverValues &values)
{
    if (!values.handover)
        return tr("Nothing is prepared yet");
    if (values.lacksThis(duty::HandoverLack::Refused))
        return tr("Refused: to be prepared anew");
    if (values.lacksThis(duty::HandoverLack::OutOfDate))
        return tr("Something changed since: to be prepared anew");
    return {};
}

} // namespace redoubt::views
