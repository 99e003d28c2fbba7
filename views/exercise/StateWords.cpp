// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/StateWords.h"

#include "exercise/kinds/Submission.h"
#include "views/exercise/Words.h"
#include "views/theme/Durations.h"
#include "views/theme/TimeText.h"
#include "views/widgets/PlainWords.h"

namespace redoubt::views {

namespace {
constexpr std::int64_t soonMs = 60 * 60'000;
constexpr std::int64_t finalMs = 15 * 60'000;
} // namespace

/// "since 14:26 by 导演01: reason"
QString StateWords::withReason(const QString &facts, const QString &reason)
{
    if (reason.isEmpty() || facts.isEmpty())
        return facts + reason;
    return tr("%1: %2", "who and when, then why").arg(facts, reason);
}

QString StateWords::sinceBy(const std::optional<Instant> &since, const QString &by, Instant now)
{
    if (!since)
        return by;
    const QString when = TimeText(now.ms).moment(since->ms);
    return by.isEmpty() ? tr("since %1").arg(when) : tr("since %1 by %2").arg(when, by);
}

QString StateWords::phaseLine(const models::StateFacts &facts, Instant now)
{
    const TimeText time(now.ms);
    if (facts.opensAt && *facts.opensAt > now)
        return tr("opens at %1, in %2").arg(time.moment(facts.opensAt->ms), Durations::span((*facts.opensAt - now) / 1000));
    if (!facts.phaseUntil)
        return {};
    const QString until = time.moment(facts.phaseUntil->ms);
    if (*facts.phaseUntil <= now)
        return tr("was planned to end at %1").arg(until);
    const QString left = Durations::span((*facts.phaseUntil - now) / 1000);
    return facts.daily ? tr("closes for today at %1, in %2").arg(until, left) : tr("ends at %1, in %2").arg(until, left);
}

QString StateWords::nextLine(const models::StateFacts &facts, Instant now)
{
    if (facts.next.isEmpty())
        return {};
    return facts.nextAt ? tr("next: %1, %2").arg(facts.next, TimeText(now.ms).moment(facts.nextAt->ms)) : tr("next: %1").arg(facts.next);
}

StripState StateWords::strip(const models::StateFacts &facts, Instant now)
{
    using State = exercise::ExerciseState;
    StripState strip;
    if (!facts.state)
        return strip;
    const TimeText time(now.ms);
    QStringList parts;
    const auto say = [&](const QString &part) {
        if (!part.isEmpty())
            parts << part;
    };
    switch (*facts.state) {
    case State::Planned:
        strip.icon = Icon::Calendar;
        strip.title = tr("Not started yet");
        if (facts.startsAt)
            say(*facts.startsAt > now
                    ? tr("planned for %1, in %2").arg(time.moment(facts.startsAt->ms), Durations::span((*facts.startsAt - now) / 1000))
                    : tr("it was planned for %1").arg(time.moment(facts.startsAt->ms)));
        break;
    case State::Stopped:
        strip.tone = Tone::Severity4;
        strip.icon = Icon::Stop;
        strip.title = tr("The exercise is stopped: attackers stand down");
        strip.grows = true;
        say(withReason(sinceBy(facts.since, facts.by, now), facts.reason));
        break;
    case State::Ended:
        strip.icon = Icon::Flag;
        strip.title = tr("The exercise has ended");
        strip.grows = !facts.reason.isEmpty();
        say(withReason(sinceBy(facts.since, facts.by, now), facts.reason));
        break;
    case State::Running: {
        strip.icon = Icon::Play;
        strip.title = facts.phase.isEmpty() ? tr("Running") : facts.phase;
        const bool open = !(facts.opensAt && *facts.opensAt > now);
        const auto left = open && facts.phaseUntil ? std::optional(*facts.phaseUntil - now) : std::nullopt;
        if (left && *left <= 0) {
            strip.tone = Tone::Severity2;
            strip.icon = Icon::Clock;
        } else if (left && *left < soonMs) {
            strip.tone = *left < finalMs ? Tone::Severity4 : Tone::Severity2;
            strip.icon = Icon::Timer;
            if (*left < finalMs)
                strip.clock = Durations::clock(*left / 1000);
        }
        say(phaseLine(facts, now));
        say(nextLine(facts, now));
        break;
    }
    }
    if (facts.freeze && *facts.state != State::Planned) {
        // Beside what goes on: in front of it while that is calm, behind it while that is urgent.
        const QString since = sinceBy(facts.freeze->at, facts.freeze->by, now);
        if (strip.tone == Tone::Neutral && *facts.state == State::Running) {
            strip.tone = Tone::Severity2;
            strip.icon = Icon::Lock;
            parts.prepend(strip.title);
            strip.title = tr("The board is frozen");
            parts.prepend(facts.freeze->publishAt && *facts.freeze->publishAt > now
                              ? tr("%1, to be published at %2").arg(since, time.moment(facts.freeze->publishAt->ms))
                              : since);
        } else {
            parts << tr("the board is frozen %1").arg(since);
        }
    }
    strip.parts = parts;
    return strip;
}

QString StateWords::claimsBarred(const models::StateFacts &facts, Instant now)
{
    using exercise::Untimely;
    // A board of an earlier version says no state, and bars nothing.
    const auto why = facts.state ? exercise::barredBy(*facts.state) : std::nullopt;
    if (!why)
        return {};
    switch (*why) {
    case Untimely::BeforeStart: return tr("The exercise has not started. Drafts are kept.");
    case Untimely::Stopped:
        return PlainWords::sentences(
            {facts.since ? tr("The exercise is stopped since %1.").arg(TimeText(now.ms).moment(facts.since->ms)) : tr("The exercise is stopped."),
             tr("Drafts are kept until it goes on.")});
    case Untimely::Ended:
        return facts.since ? tr("The exercise has ended at %1: no claim can be submitted any more.").arg(TimeText(now.ms).moment(facts.since->ms))
                           : tr("The exercise has ended: no claim can be submitted any more.");
    case Untimely::Frozen: break; // bars nothing
    }
    return {};
}

QString StateWords::late(models::Late late)
{
    using models::Late;
    switch (late) {
    case Late::InTime: break;
    case Late::BeforeStart: return tr("It came in before the exercise had started");
    case Late::WhileStopped: return tr("It came in while the exercise was stopped");
    case Late::WhileFrozen: return tr("It came in during the freeze");
    case Late::AfterEnd: return tr("It came in after the exercise had ended");
    case Late::Changed: return tr("It was added to or changed when no claim was to come in");
    }
    return {};
}

} // namespace redoubt::views
