// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterWords.h"

#include "views/widgets/Avatar.h"

#include <QLocale>

#include <cmath>

namespace redoubt::views {

using duty::BlockKind;
using duty::StepKind;
using models::RosterGround;
using models::RosterMark;

QString RosterWords::month(const QDate &month)
{
    //: The form of a month by Qt's letters
    return QLocale().toString(month, tr("MMMM yyyy"));
}

QString RosterWords::day(const QDate &date)
{
    //: The form of a day by Qt's letters
    return QLocale().toString(date, tr("d MMMM"));
}

QString RosterWords::shortDay(const QDate &date)
{
    //: The form of a short day by Qt's letters
    return date.toString(tr("d/M"));
}

QString RosterWords::weekday(int day) { return QLocale().dayName(day, QLocale::ShortFormat); }

QString RosterWords::ground(RosterGround ground, const QString &holiday)
{
    switch (ground) {
    case RosterGround::RestDay: return tr("rest day");
    case RosterGround::Holiday: return holiday.isEmpty() ? tr("holiday") : holiday;
    case RosterGround::ShiftedWorkday: return tr("worked");
    case RosterGround::Unknown: return tr("not published");
    case RosterGround::Workday: break;
    }
    return {};
}

QString RosterWords::note(const models::RosterLineValues &line)
{
    const QString who = line.other.isEmpty() ? QString() : Avatar::initialsOf(line.other);
    switch (line.mark) {
    case RosterMark::Gap: return who.isEmpty() ? QString() : who + QLatin1Char(' ') + (line.why.isEmpty() ? tr("cannot") : line.why);
    case RosterMark::Waiting: return who.isEmpty() ? tr("to approve") : tr("asks %1").arg(who);
    case RosterMark::Trial:
    case RosterMark::Changed: return who.isEmpty() ? tr("new") : tr("was %1").arg(who);
    case RosterMark::Swapped: return tr("turn of %1").arg(who);
    case RosterMark::None: break;
    }
    return {};
}

Icon RosterWords::noteIcon(RosterMark mark)
{
    switch (mark) {
    case RosterMark::Gap: return Icon::AlertCircle;
    case RosterMark::Waiting: return Icon::Hourglass;
    case RosterMark::Changed: return Icon::Pen;
    case RosterMark::Swapped: return Icon::Repeat;
    case RosterMark::Trial:
    case RosterMark::None: break;
    }
    return Icon::None;
}

QString RosterWords::band(const models::RosterBandValues &band)
{
    const QString days = band.first == band.last ? shortDay(band.first) : shortDay(band.first) + QStringLiteral("–") + shortDay(band.last);
    switch (band.sort) {
    //: %1 name of the guarantee period, %2 its days
    case models::RosterBandValues::Sort::Guarantee: return tr("%1 %2").arg(band.name, days);
    //: %1 who is away, %2 why, %3 days
    case models::RosterBandValues::Sort::Leave: return tr("%1 %2 %3").arg(band.name, band.kind.isEmpty() ? tr("leave") : band.kind, days);
    case models::RosterBandValues::Sort::Trial: return tr("Trial: %1 %2 %3").arg(band.name, band.kind.isEmpty() ? tr("leave") : band.kind, days);
    }
    return {};
}

QString RosterWords::sentence(const models::RosterDayValues &day, const models::RosterLineValues &line)
{
    QStringList parts{RosterWords::day(day.date) + QLatin1Char(' ') + QLocale().dayName(day.date.dayOfWeek()), line.post,
                      line.name.isEmpty() ? tr("nobody") : line.name};
    if (const QString words = ground(day.ground, day.holiday); !words.isEmpty())
        parts.insert(1, words);
    if (const QString words = note(line); !words.isEmpty())
        parts << words;
    return parts.join(tr(", "));
}

QString RosterWords::block(const models::RosterBlockValues &block)
{
    switch (block.kind) {
    case BlockKind::OnLeave: return block.rule.isEmpty() ? tr("%1 is away").arg(block.member) : tr("%1 is away: %2").arg(block.member, block.rule);
    case BlockKind::NotYetJoined: return tr("%1 has not joined yet").arg(block.member);
    case BlockKind::HasLeft: return tr("%1 has left").arg(block.member);
    case BlockKind::OnDuty: return tr("%1 stands %2 at that time").arg(block.member, block.rule);
    case BlockKind::LacksTrait: return tr("%1 lacks: %2").arg(block.member, block.rule);
    case BlockKind::ByPolicy: break;
    }
    if (!block.other.isEmpty())
        return tr("%1: %2, with %3").arg(block.member, block.rule, block.other);
    if (!block.since.isEmpty())
        return tr("%1: %2, counted from %3").arg(block.member, block.rule, block.since);
    return tr("%1: %2").arg(block.member, block.rule);
}

RosterWords::Said RosterWords::step(const models::RosterStepValues &step)
{
    QStringList why;
    for (const auto &each : step.blocks)
        why << block(each);
    const QString reasons = why.join(tr("; "));
    const QString who = step.people;
    switch (step.kind) {
    case StepKind::Goes: return {tr("Goes on: %1").arg(who), tr("The turn lasts several shifts"), Icon::ArrowRight, Tone::Neutral};
    case StepKind::Reached:
        return {tr("Given to %1").arg(who), reasons.isEmpty() ? tr("Next in turn, and can stand") : reasons, Icon::Check, Tone::Ok};
    case StepKind::KeptTurn: return {tr("Given to %1").arg(who), tr("Was passed over before, and comes first"), Icon::Check, Tone::Ok};
    case StepKind::StillKept: return {tr("%1 still waits").arg(who), reasons, Icon::Minus, Tone::Severity2};
    case StepKind::Lapsed: return {tr("Passed over: %1, the turn lapses").arg(who), reasons, Icon::Minus, Tone::Severity2};
    case StepKind::Postponed: return {tr("Passed over: %1, the turn is kept").arg(who), reasons, Icon::Minus, Tone::Severity2};
    case StepKind::NotMember: return {tr("Passed over: %1").arg(who), reasons, Icon::Minus, Tone::Neutral};
    case StepKind::StandsIn: return {tr("%1 stands in").arg(who), tr("For who has the turn; uses none of their own"), Icon::Check, Tone::Ok};
    case StepKind::Nobody:
        return {tr("Nobody can stand"), reasons.isEmpty() ? tr("A gap; no turn is used") : reasons, Icon::AlertCircle, Tone::Severity4};
    }
    return {};
}

QList<RosterWords::Said> RosterWords::ledger(const models::RosterSpotValues &spot)
{
    QList<Said> said;
    QString sort = ground(spot.ground, spot.holiday);
    if (spot.ground == RosterGround::Workday)
        sort = tr("workday");
    else if (spot.ground == RosterGround::Holiday && spot.dayOfHoliday > 0)
        sort = tr("%1, day %2").arg(sort).arg(spot.dayOfHoliday);
    said << Said{tr("Line: %1").arg(spot.line), spot.typedLine ? tr("%1; each sort of day has its own turns").arg(sort) : sort, Icon::Calendar,
                 Tone::Neutral};
    for (const auto &each : spot.steps)
        said << step(each);
    if (spot.filled)
        said << Said{tr("Filled by hand: %1").arg(spot.planned), tr("No turn is used"), Icon::Pen, Tone::Neutral};
    if (!spot.turnOf.isEmpty() && spot.turnOf == spot.name)
        said << Said{tr("The turn is %1's, who stands").arg(spot.turnOf), tr("No swap"), Icon::Key, Tone::Neutral};
    else if (!spot.turnOf.isEmpty() && !spot.name.isEmpty())
        said << Said{tr("The turn is %1's, %2 stands").arg(spot.turnOf, spot.name), tr("A swap does not move turns"), Icon::Repeat, Tone::Accent};
    return said;
}

QString RosterWords::swapState(const models::RosterSwapValues &swap)
{
    switch (swap.state) {
    case duty::SubstitutionState::WaitsForConsent: return tr("Waits for %1's consent").arg(swap.asked);
    case duty::SubstitutionState::WaitsForApproval: return tr("Waits for approval");
    case duty::SubstitutionState::Holds: return tr("Agreed");
    case duty::SubstitutionState::Ended: return tr("Refused or withdrawn");
    case duty::SubstitutionState::Stale: return swap.staleness ? staleness(*swap.staleness) : tr("The roster has changed under it");
    }
    return {};
}

QString RosterWords::staleness(duty::Staleness staleness)
{
    switch (staleness) {
    case duty::Staleness::NoSuchShift: return tr("Void: the roster has no such shift any more");
    case duty::Staleness::OtherHours: return tr("Void: the shift has other hours now");
    case duty::Staleness::OtherPerson: return tr("Void: somebody else stands it now");
    case duty::Staleness::TakerIsOn: return tr("Void: who was to take it is on duty then");
    case duty::Staleness::TakerIsAway: return tr("Void: who was to take it is away then");
    }
    return {};
}

QString RosterWords::figure(double value, bool isSigned)
{
    const double rounded = std::round(value * 10) / 10;
    QString text = QString::number(std::abs(rounded), 'f', 1);
    if (rounded < 0)
        text.prepend(QStringLiteral("−"));
    else if (isSigned && rounded > 0)
        text.prepend(QLatin1Char('+'));
    return text;
}

} // namespace redoubt::views
