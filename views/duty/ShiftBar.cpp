// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ShiftBar.h"

#include "views/duty/DutyWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace redoubt::views {

namespace {
constexpr int trackHeight = 8;
constexpr int dotRadius = 5;
constexpr int lineHeight = 18;
constexpr int hourParts = 6; // marks at the ends and between them
constexpr int hourGap = 12;
constexpr int nearPixels = 7;

Tone eventTone(const models::ShiftEvent &event) { return event.sort ? DutyWords::logTone(*event.sort) : Tone::Neutral; }
} // namespace

ShiftBar::ShiftBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The hours of the shift"));
}

void ShiftBar::setShift(const models::ShiftValues &shift)
{
    m_shift = shift;
    update();
}

void ShiftBar::setNow(Instant now)
{
    m_now = now;
    update();
}

QSize ShiftBar::sizeHint() const { return {scaled(640), 2 * scaled(lineHeight) + trackHeight + 12}; }
QSize ShiftBar::minimumSizeHint() const { return {1, sizeHint().height()}; }

/// A shift that is late goes on.
Instant ShiftBar::end() const { return std::max(m_shift.endsAt, m_shift.endedAt.value_or(m_now)); }

int ShiftBar::xOf(Instant instant) const
{
    const auto whole = static_cast<double>(end() - m_shift.startsAt);
    const double share = whole <= 0 ? 0 : qBound(0.0, static_cast<double>(instant - m_shift.startsAt) / whole, 1.0);
    return qRound(share * width());
}

void ShiftBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const int line = scaled(lineHeight);
    const int y = line + 4;
    const Instant reached = m_shift.endedAt.value_or(m_now);
    drawRound(painter, QRectF(0, y, width(), trackHeight), trackHeight / 2.0, t.pressed);
    if (reached > m_shift.endsAt) {
        drawRound(painter, QRectF(0, y, xOf(reached), trackHeight), trackHeight / 2.0, t.tone(Tone::Severity3).solid);
        drawRound(painter, QRectF(0, y, xOf(m_shift.endsAt), trackHeight), trackHeight / 2.0, t.accent);
    } else {
        drawRound(painter, QRectF(0, y, xOf(reached), trackHeight), trackHeight / 2.0, t.accent);
    }

    // Names above the dots, from the latest, as long as none covers another.
    const QFont font = textFont(SmallType);
    int free = width();
    for (auto event = m_shift.events.rbegin(); event != m_shift.events.rend(); ++event) {
        const int x = xOf(event->at);
        const QColor ink = t.tone(eventTone(*event)).text;
        painter.setPen(QPen(t.surface, 2));
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(qBound(dotRadius, x, width() - dotRadius), y + trackHeight / 2.0), dotRadius, dotRadius);
        const QString name = event->sort ? DutyWords::logSort(*event->sort) : event->text;
        const int wide = textWidth(font, name) + 2;
        const int left = qBound(0, x - wide / 2, qMax(0, width() - wide));
        if (left + wide > free)
            continue;
        drawText(painter, QRect(left, 0, wide, line), name, font, t.text2, Qt::AlignVCenter, Elide::Never);
        free = left - hourGap;
    }

    const std::int64_t whole = end() - m_shift.startsAt;
    const int widest = textWidth(font, m_shift.time.shortTime(m_shift.time.now)) + hourGap;
    const int parts = width() / hourParts > widest ? hourParts : width() / 3 > widest ? 3 : 1;
    for (int i = 0; i <= parts; ++i) {
        const Instant at = m_shift.startsAt + whole * i / parts;
        const QString text = models::OfficeTime{at, m_shift.time.offsetSeconds}.shortTime(at);
        const int wide = textWidth(font, text) + 2;
        const int left = qBound(0, xOf(at) - wide / 2, qMax(0, width() - wide));
        drawText(painter, QRect(left, y + trackHeight + 4, wide, line), text, font, t.text3, Qt::AlignVCenter, Elide::Never);
    }
}

QString ShiftBar::toolTipAt(int x) const
{
    QStringList lines;
    for (const models::ShiftEvent &event : m_shift.events) {
        if (qAbs(xOf(event.at) - x) <= nearPixels)
            lines << QStringLiteral("%1 %2").arg(m_shift.time.shortTime(event.at), event.sort ? event.text : tr("%1 came on duty").arg(event.text));
    }
    return lines.join(QLatin1Char('\n'));
}

bool ShiftBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), toolTipAt(help->pos().x()), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace redoubt::views
