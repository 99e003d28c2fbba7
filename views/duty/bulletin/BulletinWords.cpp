// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinWords.h"

#include "views/theme/Durations.h"

#include <QLocale>

namespace redoubt::views {

using duty::AnswerState;

namespace {
constexpr qint64 soonOfBulletin = 4 * 60 * 60; // seconds
} // namespace

ChipSpec BulletinWords::answerChip(AnswerState state)
{
    const QString word = models::answerWord(state);
    switch (state) {
    case AnswerState::NotDelivered: return {word, Tone::Severity4, Icon::CloudOff};
    case AnswerState::NotAcknowledged: return {word, Tone::Neutral, Icon::Hourglass};
    case AnswerState::NoFeedback: return {word, Tone::Severity2, Icon::Clock};
    case AnswerState::Checked: return {word, Tone::Accent, Icon::Search};
    case AnswerState::Handled: return {word, Tone::Ok, Icon::Check};
    case AnswerState::NoSuchSystem: return {word, Tone::White, Icon::Minus};
    }
    return {word};
}

QColor BulletinWords::answerColour(AnswerState state)
{
    const Tokens &t = tokens();
    switch (state) {
    case AnswerState::NotDelivered:
    case AnswerState::NotAcknowledged: return {};
    case AnswerState::NoFeedback: return t.tone(Tone::Severity2).solid;
    case AnswerState::Checked: return t.seriesColour(0);
    case AnswerState::Handled: return t.tone(Tone::Ok).solid;
    case AnswerState::NoSuchSystem: return t.mutedLine;
    }
    return {};
}

QString BulletinWords::leftText(const std::optional<Instant> &due, Instant now)
{
    return due ? Durations::left((models::shownMinutes(*due) - models::shownMinutes(now)) * 60) : QString();
}

Tone BulletinWords::leftTone(const std::optional<Instant> &due, Instant now)
{
    if (!due)
        return Tone::Neutral;
    const qint64 left = (*due - now) / 1000;
    return left < 0 ? Tone::Severity4 : left < soonOfBulletin ? Tone::Severity2 : Tone::Neutral;
}

QString BulletinWords::clockLabel(duty::BulletinClock clock, const QString &due)
{
    switch (clock) {
    case duty::BulletinClock::Acknowledge: return tr("acknowledge by %1").arg(due);
    case duty::BulletinClock::Feedback: return tr("feedback by %1").arg(due);
    case duty::BulletinClock::None: break;
    }
    return {};
}

QString BulletinWords::feedbackWord(duty::FeedbackResult result)
{
    switch (result) {
    case duty::FeedbackResult::Checked: return models::answerWord(AnswerState::Checked);
    case duty::FeedbackResult::Handled: return models::answerWord(AnswerState::Handled);
    case duty::FeedbackResult::NoSuchSystem: return models::answerWord(AnswerState::NoSuchSystem);
    }
    return {};
}

QString BulletinWords::shortDigest(const QString &digest)
{
    const QString hex = digest.section(QLatin1Char(':'), -1);
    return hex.size() < 16 ? hex : hex.left(8) + QStringLiteral(" … ") + hex.right(4);
}

QString BulletinWords::sizeText(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat); }

} // namespace redoubt::views
