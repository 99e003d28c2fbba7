// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentWords.h"

#include "models/Text.h"
#include "views/theme/TimeText.h"

#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace redoubt::views {

using namespace incident;

QString IncidentWords::moment(MomentSort sort)
{
    switch (sort) {
    case MomentSort::Occurred: return tr("Occurred");
    case MomentSort::Discovered: return tr("Discovered");
    case MomentSort::Learned: return tr("Learned of");
    case MomentSort::Received: return tr("Reported to us");
    case MomentSort::Contained: return tr("Contained");
    case MomentSort::Ended: break;
    }
    return tr("Handling ended");
}

QString IncidentWords::precision(Precision precision)
{
    switch (precision) {
    case Precision::Second: return tr("to the second");
    case Precision::Minute: return tr("to the minute");
    case Precision::About: break;
    }
    return tr("about then");
}

QString IncidentWords::sure(calendar::Sureness sure)
{
    switch (sure) {
    case calendar::Sureness::Final: return tr("by the text");
    case calendar::Sureness::Secondary: return tr("by what is published of it");
    case calendar::Sureness::Draft: return tr("a draft, to be verified");
    case calendar::Sureness::Unverified: break;
    }
    return tr("not verified");
}

QString IncidentWords::stage(HopStage stage)
{
    switch (stage) {
    case HopStage::Initial: return tr("Initial report");
    case HopStage::Forward: return tr("Passed on");
    case HopStage::Response: return tr("Response");
    case HopStage::Closure: return tr("Closed the same day");
    case HopStage::Summary: break;
    }
    return tr("Summary report");
}

QString IncidentWords::state(HopState state)
{
    switch (state) {
    case HopState::IfRaised: return tr("only if the level rises");
    case HopState::NoLongerOwed: return tr("no longer owed");
    case HopState::Waiting: return tr("waits for its first fact");
    case HopState::Running: return tr("running");
    case HopState::Promptly: return tr("promptly");
    case HopState::InTime: return tr("in time");
    case HopState::Late: return tr("late");
    case HopState::Overdue: break;
    }
    return tr("overdue");
}

ChipSpec IncidentWords::chip(const models::ClockRow &row)
{
    const QString word = state(row.clock.state);
    switch (row.clock.state) {
    case HopState::Running: return {word, Tone::Accent, Icon::Timer};
    case HopState::Overdue: return {word, Tone::Severity4, Icon::Alert};
    case HopState::Late: return {word, Tone::Severity3, Icon::Clock};
    case HopState::InTime: return {word, Tone::Ok, Icon::Check, ChipShape::Plain};
    case HopState::Promptly: return {word, Tone::Severity2, Icon::Clock};
    case HopState::Waiting:
    case HopState::IfRaised:
    case HopState::NoLongerOwed: break;
    }
    return {word, Tone::Neutral, Icon::Hourglass, ChipShape::Plain};
}

QString IncidentWords::course(models::CourseRow::Sort sort)
{
    using Sort = models::CourseRow::Sort;
    switch (sort) {
    case Sort::Moment: return tr("Time");
    case Sort::Impact: return tr("Impact");
    case Sort::Phone: return tr("Telephone");
    case Sort::Log: return tr("Log");
    case Sort::Measure: return tr("Measure");
    case Sort::Note: return tr("Note");
    case Sort::Sent: return tr("Sent");
    case Sort::Level: return tr("Level");
    case Sort::AnsweredFor: break;
    }
    return tr("Answered for");
}

Icon IncidentWords::courseIcon(models::CourseRow::Sort sort)
{
    using Sort = models::CourseRow::Sort;
    switch (sort) {
    case Sort::Phone: return Icon::Phone;
    case Sort::Log: return Icon::List;
    case Sort::Measure: return Icon::Check;
    case Sort::Sent: return Icon::Megaphone;
    case Sort::Level: return Icon::Alert;
    case Sort::AnsweredFor: return Icon::Sign;
    case Sort::Moment: return Icon::Clock;
    case Sort::Impact:
    case Sort::Note: break;
    }
    return Icon::Info;
}

QString IncidentWords::unit(GuideUnit unit)
{
    switch (unit) {
    case GuideUnit::Minutes: return tr("minutes");
    case GuideUnit::Hours: return tr("hours");
    case GuideUnit::Percent: return tr("%");
    case GuideUnit::Persons: return tr("people");
    case GuideUnit::Count: return tr("times");
    case GuideUnit::Cny: return tr("yuan");
    case GuideUnit::Choice: break;
    }
    return {};
}

QString IncidentWords::amount(double amount, GuideUnit unit)
{
    const QString number = QLocale().toString(amount, 'f', amount == std::floor(amount) ? 0 : 1);
    //: a number and its unit
    return unit == GuideUnit::Choice ? number : tr("%1 %2").arg(number, IncidentWords::unit(unit));
}

QString IncidentWords::known(const models::ImpactRow &row, Instant now, int offsetSeconds)
{
    if (!row.known)
        return tr("nobody has said");
    const auto &impact = *row.known;
    const TimeText time(now.ms, QTimeZone(offsetSeconds));
    if (impact.none.value_or(false))
        return tr("none, looked at");
    if (impact.since)
        return impact.until ? tr("%1 until %2").arg(time.moment(impact.since->ms), time.moment(impact.until->ms))
                            : tr("since %1, goes on").arg(time.moment(impact.since->ms));
    if (impact.finding)
        return models::text(*impact.finding);
    if (!impact.amount)
        return tr("not known");
    const QString number = amount(*impact.amount, row.unit);
    return impact.about.value_or(false) ? tr("about %1").arg(number) : number;
}

QString IncidentWords::when(const models::MomentRow &row, Instant now)
{
    if (!row.at)
        return {};
    const TimeText time(now.ms, QTimeZone(row.offsetSeconds));
    const QString said = row.precision == Precision::Second ? time.timeWithSeconds(row.at->ms) : time.moment(row.at->ms);
    return row.precision == Precision::About ? tr("about %1").arg(said) : said;
}

} // namespace redoubt::views
