// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/wall/WallHead.h"

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

/// Before the window: until it opens; in it: since it opened; after it: nothing.
QString clockText(const models::WallValues &values)
{
    if (!values.windowFrom || !values.windowUntil)
        return TimeText(values.now.ms).timeWithSeconds(values.now.ms);
    if (values.now < *values.windowFrom)
        return Durations::clock((*values.windowFrom - values.now) / 1000);
    const Instant until = std::min(values.now, *values.windowUntil);
    return QStringLiteral("%1").arg((until - *values.windowFrom) / 3'600'000, 2, 10, QLatin1Char('0'))
        + QStringLiteral(":%1:%2")
              .arg((until - *values.windowFrom) / 60'000 % 60, 2, 10, QLatin1Char('0'))
              .arg((until - *values.windowFrom) / 1000 % 60, 2, 10, QLatin1Char('0'));
}

QString leftText(const models::WallValues &values)
{
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
    drawLine(painter, QRect(width() - clockWidth, 0, clockWidth, px(24)), captionText(values()), wallFont(16), t.text2,
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
    const double now = share(values().now);
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

void WallBanner::arrange()
{
    setVisible(values().freeze.has_value());
    setFixedHeight(px(72));
    if (values().freeze)
        setAccessibleName(tr("The board is frozen since %1").arg(TimeText(values().now.ms).moment(values().freeze->at.ms)));
}

void WallBanner::paintEvent(QPaintEvent *)
{
    if (!values().freeze)
        return;
    QPainter painter(this);
    const ToneColours &tone = tokens().tone(Tone::Severity2);
    const models::FreezeFacts &freeze = *values().freeze;
    const TimeText time(values().now.ms);
    drawRound(painter, rect(), 8, tone.soft, tone.solid);
    int x = px(28);
    paintIcon(painter, Icon::Lock, tone.text, QRectF(x, height() / 2.0 - px(13), px(26), px(26)));
    x += px(44);
    const QFont head = wallFont(28, Weight::Bold);
    const QRect line(x, 0, width() - x, height());
    x += drawLine(painter, line, tr("The board is frozen"), head, tone.text) + px(24);
    QString right;
    QString text = tr("These are the places of %1. Rulings go on.").arg(time.moment(freeze.at.ms));
    if (freeze.publishAt) {
        text = tr("These are the places of %1. Rulings go on and are published together at %2.")
                   .arg(time.moment(freeze.at.ms), time.moment(freeze.publishAt->ms));
        if (*freeze.publishAt > values().now)
            right = tr("published in %1").arg(Durations::span((*freeze.publishAt - values().now) / 1000));
    }
    const QFont strong = wallFont(20, Weight::Bold);
    const int rightWidth = right.isEmpty() ? 0 : QFontMetrics(strong).horizontalAdvance(right);
    drawLine(painter, QRect(x, 0, width() - x - rightWidth - px(56), height()), text, wallFont(20), tokens().text);
    drawLine(painter, QRect(0, 0, width() - px(26), height()), right, strong, tone.text, Qt::AlignRight | Qt::AlignVCenter);
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
    const QString state = values().online ? tr("online") : tr("offline: as of the last contact");
    drawLine(painter, rect(), tr("updated %1").arg(TimeText(values().now.ms).timeWithSeconds(values().now.ms)) + QStringLiteral("   ") + state, font,
             t.text2, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace redoubt::views
