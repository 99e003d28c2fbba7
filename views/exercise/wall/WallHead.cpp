// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/wall/WallHead.h"

#include "views/exercise/StateWords.h"
#include "views/theme/Durations.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"

#include <QFontMetrics>
#include <QPainter>

namespace redoubt::views {

namespace {

QString phaseText(const models::WallValues &values)
{
    if (!values.day || values.day->of < 2)
        return values.phase;
    return WallHead::tr("%1 · day %2").arg(values.phase).arg(values.day->day);
}

bool standsStill(const models::WallValues &values)
{
    using State = exercise::ExerciseState;
    return values.told.state == State::Stopped || values.told.state == State::Ended;
}

/// Before the window: until it opens; in it: since it opened, and no further once the exercise was stopped or has ended.
QString clockText(const models::WallValues &values)
{
    const Instant now = values.shownNow();
    if (!values.windowFrom || !values.windowUntil)
        return TimeText(now.ms).timeWithSeconds(now.ms);
    if (now < *values.windowFrom)
        return Durations::clock((*values.windowFrom - now) / 1000);
    const Instant until = std::min(now, *values.windowUntil);
    return QStringLiteral("%1").arg((until - *values.windowFrom) / 3'600'000, 2, 10, QLatin1Char('0'))
        + QStringLiteral(":%1:%2")
              .arg((until - *values.windowFrom) / 60'000 % 60, 2, 10, QLatin1Char('0'))
              .arg((until - *values.windowFrom) / 1000 % 60, 2, 10, QLatin1Char('0'));
}

QString leftText(const models::WallValues &values)
{
    if (values.told.state == exercise::ExerciseState::Stopped)
        return WallHead::tr("stopped");
    if (values.told.state == exercise::ExerciseState::Ended)
        return WallHead::tr("ended");
    if (!values.windowFrom || !values.windowUntil)
        return {};
    if (values.now < *values.windowFrom)
        return WallHead::tr("opens at %1").arg(TimeText(values.now.ms).time(values.windowFrom->ms));
    if (values.now >= *values.windowUntil)
        return WallHead::tr("closed");
    return WallHead::tr("%1 left").arg(Durations::span((*values.windowUntil - values.now) / 1000));
}

/// What the clock counts: without it, a time since the opening is read as the time of day.
QString captionText(const models::WallValues &values)
{
    if (standsStill(values) && values.told.since)
        return WallHead::tr("stands still since %1").arg(TimeText(values.now.ms).moment(values.told.since->ms));
    if (!values.windowFrom || !values.windowUntil)
        return WallHead::tr("time of day");
    if (values.now < *values.windowFrom)
        return WallHead::tr("until it opens");
    return values.now < *values.windowUntil ? WallHead::tr("since it opened") : WallHead::tr("it was open for");
}

} // namespace

void WallHead::arrange()
{
    setFixedHeight(px(100));
    setAccessibleName(QStringLiteral("%1, %2, %3 %4, %5")
                          .arg(values().exercise, phaseText(values()), captionText(values()), clockText(values()), leftText(values())));
}

void WallHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const QFont clock = wallFont(72, Weight::Bold);
    const QString time = clockText(values());
    const int clockWidth = QFontMetrics(clock).horizontalAdvance(time);
    drawLine(painter, QRect(width() - clockWidth, px(14), clockWidth, height() - px(14)), time, clock, t.text, Qt::AlignRight | Qt::AlignVCenter);
    const int captionWidth = qMax(clockWidth, QFontMetrics(wallFont(16)).horizontalAdvance(captionText(values())) + 4);
    drawLine(painter, QRect(width() - captionWidth, 0, captionWidth, px(24)), captionText(values()), wallFont(16), t.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    const QFont phase = wallFont(20, Weight::Bold);
    const int noteRight = width() - clockWidth - px(30);
    const int noteWidth = px(420);
    drawLine(painter, QRect(noteRight - noteWidth, px(18), noteWidth, px(30)), phaseText(values()), phase, t.accentText,
             Qt::AlignRight | Qt::AlignVCenter);
    drawLine(painter, QRect(noteRight - noteWidth, px(54), noteWidth, px(30)), leftText(values()), wallFont(20), t.text2,
             Qt::AlignRight | Qt::AlignVCenter);

    const QFont title = wallFont(40, Weight::Bold);
    const QString mark = tr("Exercise data");
    const int markWidth = QFontMetrics(wallFont(16)).horizontalAdvance(mark) + px(44);
    const int titleRoom = noteRight - noteWidth - markWidth - px(40);
    const int used = drawLine(painter, QRect(0, px(2), titleRoom, px(56)), values().exercise, title, t.text);
    const QRect chip(used + px(20), px(18), markWidth, px(28));
    drawRound(painter, chip, 4, {}, t.borderStrong);
    paintIcon(painter, Icon::Exercise, t.text2, QRectF(chip.x() + px(10), chip.y() + px(6), px(16), px(16)));
    drawLine(painter, chip.adjusted(px(34), 0, 0, 0), mark, wallFont(16), t.text2);

    QStringList facts;
    if (!values().unitName.isEmpty())
        facts << values().unitName;
    facts << tr("%n attacking", nullptr, values().redTeams) << tr("%n defending", nullptr, values().blueTeams);
    if (const QString dates = wallDates(values()); !dates.isEmpty())
        facts << dates;
    drawLine(painter, QRect(0, px(62), noteRight - noteWidth - px(20), px(32)), facts.join(QStringLiteral("   ·   ")), wallFont(20), t.text2);
}

void WindowBar::arrange()
{
    const bool shown = values().windowFrom && values().windowUntil && *values().windowFrom < *values().windowUntil;
    setVisible(shown);
    setFixedHeight(px(38));
    if (shown) {
        const TimeText time(values().now.ms);
        setAccessibleName(tr("Window from %1 to %2").arg(time.time(values().windowFrom->ms), time.time(values().windowUntil->ms)));
    }
}

void WindowBar::paintEvent(QPaintEvent *)
{
    if (!values().windowFrom || !values().windowUntil)
        return;
    QPainter painter(this);
    const Tokens &t = tokens();
    const double whole = static_cast<double>(*values().windowUntil - *values().windowFrom);
    const auto share = [&](Instant at) { return qBound(0.0, static_cast<double>(at - *values().windowFrom) / whole, 1.0); };
    const QRectF track(0, px(4), width(), qMax(4, px(6)));
    drawRound(painter, track, track.height() / 2, t.pressed);
    const double now = share(values().shownNow());
    const bool frozen = values().freeze && values().freeze->at > *values().windowFrom;
    const double freeze = frozen ? share(values().freeze->at) : now;
    drawRound(painter, QRectF(track.x(), track.y(), track.width() * qMin(now, freeze), track.height()), track.height() / 2, t.accentText);
    if (frozen && now > freeze)
        painter.fillRect(QRectF(track.width() * freeze, track.y(), track.width() * (now - freeze), track.height()), t.tone(Tone::Severity2).text);
    const TimeText time(values().now.ms);
    const QFont font = wallFont(16);
    const QRect words(0, px(12), width(), px(26));
    drawLine(painter, words, tr("%1 opens").arg(time.time(values().windowFrom->ms)), font, t.text3);
    drawLine(painter, words, tr("%1 closes").arg(time.time(values().windowUntil->ms)), font, t.text3, Qt::AlignRight | Qt::AlignVCenter);
    if (frozen) {
        const QString text = tr("%1 frozen").arg(time.time(values().freeze->at.ms));
        const int textWidth = QFontMetrics(font).horizontalAdvance(text);
        const int x = qBound(px(160), static_cast<int>(width() * freeze) - textWidth / 2, width() - textWidth - px(160));
        drawLine(painter, QRect(x, words.y(), textWidth + 4, words.height()), text, font, t.tone(Tone::Severity2).text);
    }
}

WallBanner::Words WallBanner::words() const
{
    const models::WallValues &wall = values();
    const TimeText time(wall.now.ms);
    Words said;
    if (standsStill(wall)) {
        const StripState state = StateWords::strip(wall.told, wall.now);
        said = {state.tone == Tone::Neutral ? Tone::Severity2 : state.tone, state.icon, state.title, state.parts.join(QStringLiteral(" · ")), {}};
        return said;
    }
    if (!wall.freeze)
        return said;
    said = {Tone::Severity2,
            Icon::Lock,
            tr("The board is frozen"),
            tr("These are the places of %1. Rulings go on.").arg(time.moment(wall.freeze->at.ms)),
            {}};
    if (wall.freeze->publishAt) {
        said.text = tr("These are the places of %1. Rulings go on and are to be published together at %2.")
                        .arg(time.moment(wall.freeze->at.ms), time.moment(wall.freeze->publishAt->ms));
        if (*wall.freeze->publishAt > wall.now)
            said.right = tr("published in %1").arg(Durations::span((*wall.freeze->publishAt - wall.now) / 1000));
    }
    return said;
}

QRect WallBanner::textRect(int from, const QString &right) const
{
    const int rightWidth = right.isEmpty() ? 0 : QFontMetrics(wallFont(20, Weight::Bold)).horizontalAdvance(right);
    return {from, 0, width() - from - rightWidth - px(56), height()};
}

int WallBanner::textLeft(const Words &said) const
{
    return px(28) + px(44) + QFontMetrics(wallFont(28, Weight::Bold)).horizontalAdvance(said.title) + px(24);
}

void WallBanner::arrange()
{
    const Words said = words();
    setVisible(!said.title.isEmpty());
    // A reason is read whole: it takes the lines that it needs.
    const QRect room(0, 0, textRect(textLeft(said), said.right).width(), 10'000);
    const int text = QFontMetrics(wallFont(20)).boundingRect(room, Qt::TextWordWrap, said.text).height();
    setFixedHeight(qMax(px(72), text + px(28)));
    setAccessibleName(said.title);
    setAccessibleDescription(said.text);
}

void WallBanner::paintEvent(QPaintEvent *)
{
    const Words said = words();
    if (said.title.isEmpty())
        return;
    QPainter painter(this);
    const ToneColours &tone = tokens().tone(said.tone);
    drawRound(painter, rect(), 8, tone.soft, tone.solid);
    paintIcon(painter, said.icon, tone.text, QRectF(px(28), height() / 2.0 - px(13), px(26), px(26)));
    const int x = px(28) + px(44);
    drawLine(painter, QRect(x, 0, width() - x, height()), said.title, wallFont(28, Weight::Bold), tone.text);
    painter.setFont(wallFont(20));
    painter.setPen(tokens().text);
    painter.drawText(textRect(textLeft(said), said.right), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, said.text);
    drawLine(painter, QRect(0, 0, width() - px(26), height()), said.right, wallFont(20, Weight::Bold), tone.text, Qt::AlignRight | Qt::AlignVCenter);
}

QStringList WallFoot::counts() const
{
    QStringList counts{tr("%n ruled", nullptr, values().ruled)};
    if (values().waiting)
        counts.prepend(tr("%n waiting", nullptr, *values().waiting));
    return counts;
}

void WallFoot::arrange()
{
    setFixedHeight(px(40));
    setAccessibleName(counts().join(QStringLiteral(", ")));
}

void WallFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const QFont font = wallFont(16);
    drawLine(painter, rect(), counts().join(QStringLiteral("     ")), font, t.text2);
    // Only what comes from the server now is up to date now.
    const TimeText time(values().now.ms);
    QString state = tr("updated %1").arg(time.timeWithSeconds(values().now.ms)) + QStringLiteral("   ") + tr("online");
    if (!values().online)
        state = values().asOf ? tr("offline: as of %1").arg(time.moment(values().asOf->ms)) : tr("offline");
    drawLine(painter, rect(), state, font, t.text2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace redoubt::views
