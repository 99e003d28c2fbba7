// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/RaceBoard.h"

#include "views/incident/IncidentWords.h"
#include "views/incident/SheetLines.h"
#include "views/theme/Durations.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"
#include "views/widgets/Ink.h"
#include "views/widgets/SeveritySignal.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimeZone>
#include <QToolTip>

#include <algorithm>

namespace redoubt::views {

using incident::HopState;
using models::ClockRow;

namespace {
constexpr int raceLaneHeight = 28;
constexpr int blockPad = 8;
constexpr int raceHeadHeight = 32;
constexpr int leastLanes = 3; ///< an incident's own lines take as much
constexpr int incidentWidth = 220;
constexpr int toWidth = 236;
constexpr int saidWidth = 260;
constexpr int raceGap = 12;
constexpr std::int64_t hourMs = 3'600'000;

Tone toneOf(const ClockRow &lane)
{
    switch (lane.clock.state) {
    case HopState::InTime: return Tone::Ok;
    case HopState::Late: return Tone::Severity3;
    case HopState::Overdue: return Tone::Severity4;
    case HopState::Running:
    case HopState::Promptly: return Tone::Accent;
    case HopState::IfRaised:
    case HopState::Waiting:
    case HopState::NoLongerOwed: break;
    }
    return Tone::Neutral;
}
} // namespace

RaceBoard::RaceBoard(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Time limits of open incidents"));
}

void RaceBoard::setValues(const models::RaceValues &values)
{
    if (values == m_values)
        return;
    m_values = values;
    m_current = std::min(m_current, values.blocks.empty() ? 0 : values.blocks.size() - 1);
    QStringList spoken;
    for (const auto &block : values.blocks) {
        for (const auto &lane : block.lanes)
            spoken << QStringList{block.title, lane.to, said(lane)}.join(QStringLiteral(", "));
    }
    setAccessibleDescription(spoken.join(QLatin1Char('\n')));
    fitBars();
    viewport()->update();
}

void RaceBoard::setNow(Instant now)
{
    m_now = now;
    if (isVisible())
        viewport()->update();
}

QString RaceBoard::said(const ClockRow &lane) const
{
    const TimeText time(m_now.ms, QTimeZone(m_values.offsetSeconds));
    const auto &clock = lane.clock;
    const QString due = clock.due ? time.moment(clock.due->ms) : QString();
    switch (clock.state) {
    case HopState::InTime: return tr("sent %1, took %2").arg(time.moment(clock.sentAt->ms), Durations::span(clock.tookMs.value_or(0) / 1000));
    case HopState::Late: return tr("%1 late, sent %2").arg(Durations::span(clock.lateMs.value_or(0) / 1000), time.moment(clock.sentAt->ms));
    case HopState::Running:
    case HopState::Overdue:
        return clock.due ? timeLeft(*clock.due - m_now) + QStringLiteral("   ") + tr("due %1").arg(due) : IncidentWords::state(clock.state);
    case HopState::IfRaised: {
        const auto from = tr("only from %1 on").arg(severityName(models::levelOf(lane.from)));
        return clock.due ? from + QStringLiteral("   ") + tr("due %1").arg(due) : from;
    }
    case HopState::Waiting:
    case HopState::Promptly:
    case HopState::NoLongerOwed: break;
    }
    return IncidentWords::state(clock.state);
}

RaceBoard::Columns RaceBoard::columns() const
{
    Columns columns;
    columns.end = viewport()->width() - raceGap;
    columns.to = scaled(incidentWidth);
    columns.axis = columns.to + scaled(toWidth);
    columns.said = std::max(columns.axis, columns.end - scaled(saidWidth));
    if (columns.said - columns.axis < scaled(160)) { // little room: what is said stands, the axis gives way
        columns.to = scaled(incidentWidth * 3 / 4);
        columns.axis = columns.to + scaled(toWidth * 3 / 4);
        columns.said = std::max(columns.axis + scaled(80), columns.end - scaled(saidWidth * 4 / 5));
    }
    return columns;
}

int RaceBoard::heightOf(const models::RaceBlock &block) const
{
    return std::max(static_cast<int>(block.lanes.size()), leastLanes) * scaled(raceLaneHeight) + 2 * blockPad;
}

void RaceBoard::fitBars()
{
    int height = scaled(raceHeadHeight);
    for (const auto &block : m_values.blocks)
        height += heightOf(block);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scaled(raceLaneHeight));
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
}

QRect RaceBoard::laneRect(std::size_t block, std::size_t lane) const
{
    int top = scaled(raceHeadHeight) - verticalScrollBar()->value();
    for (std::size_t i = 0; i < block; ++i)
        top += heightOf(m_values.blocks[i]);
    return {0, top + blockPad + static_cast<int>(lane) * scaled(raceLaneHeight), viewport()->width(), scaled(raceLaneHeight)};
}

void RaceBoard::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &t = tokens();
    painter.fillRect(viewport()->rect(), t.surface);
    const auto columns = this->columns();
    const auto axis = models::raceAxis(m_values, m_now);
    int top = scaled(raceHeadHeight) - verticalScrollBar()->value();
    for (std::size_t i = 0; i < m_values.blocks.size(); ++i) {
        const int height = heightOf(m_values.blocks[i]);
        if (top + height > scaled(raceHeadHeight) && top < viewport()->height())
            paintBlock(painter, columns, axis, i, top);
        top += height;
    }
    paintHead(painter, columns, axis);
}

void RaceBoard::paintHead(QPainter &painter, const Columns &columns, const models::RaceAxis &axis) const
{
    const auto &t = tokens();
    const QRect head(0, 0, viewport()->width(), scaled(raceHeadHeight));
    painter.fillRect(head, t.subtle);
    const auto font = textFont(SmallType);
    const auto cell = [&](int from, int to, const QString &text) {
        drawText(painter, {from, 0, to - from - raceGap, head.height()}, text, font, t.text2);
    };
    cell(raceGap, columns.to, tr("Incident"));
    cell(columns.to, columns.axis, tr("To be told"));
    cell(columns.said, columns.end + raceGap, tr("Due and evidence"));
    const int width = columns.said - columns.axis - raceGap;
    const TimeText time(m_now.ms, QTimeZone(m_values.offsetSeconds));
    const QString nowText = tr("now %1").arg(time.time(m_now.ms));
    const auto bold = textFont(SmallType, Weight::Bold);
    const int nowX = columns.axis + static_cast<int>(axis.at(m_now) * width);
    const int nowWidth = textWidth(bold, nowText) + 12;
    const QRect now(std::clamp(nowX - nowWidth / 2, columns.axis, std::max(columns.axis, columns.said - raceGap - nowWidth)), 5, nowWidth,
                    head.height() - 10);
    int freeFrom = columns.axis;
    for (auto at = axis.from; at <= axis.to; at = at + hourMs) {
        const QString hour = time.time(at.ms);
        const int half = textWidth(font, hour) / 2;
        const int x = columns.axis + static_cast<int>(axis.at(at) * width);
        const QRect place(x - half, 0, 2 * half + 2, head.height());
        if (place.left() < freeFrom || place.right() > columns.said - raceGap || place.intersects(now.adjusted(-6, -5, 6, 5)))
            continue;
        drawText(painter, place, hour, font, t.text2, Qt::AlignCenter, Elide::Never);
        freeFrom = place.right() + 8;
    }
    drawRound(painter, now, 3, t.accent);
    drawText(painter, now, nowText, bold, t.onSolid, Qt::AlignCenter, Elide::Never);
}

void RaceBoard::paintBlock(QPainter &painter, const Columns &columns, const models::RaceAxis &axis, std::size_t index, int top) const
{
    const auto &t = tokens();
    const auto &block = m_values.blocks[index];
    const int height = heightOf(block);
    if (index == m_current && hasFocus())
        painter.fillRect(QRect(0, top, columns.to, height), t.accentSoft);
    painter.fillRect(QRect(0, top + height - 1, viewport()->width(), 1), t.border);
    const int line = scaled(raceLaneHeight) * 6 / 7;
    const int width = columns.to - 2 * raceGap;
    QRect place(raceGap, top + blockPad, width, line);
    drawText(painter, place, block.title, textFont(BodyType, Weight::Bold), t.text);
    place.translate(0, line);
    const auto chip = severityChip(block.level);
    const int used = chipWidth(chip) + 8;
    paintChip(painter, raceGap, place.center().y(), chip);
    drawText(painter, place.adjusted(used, 0, 0, 0), block.number + QStringLiteral("   ") + block.unit, textFont(SmallType), t.text2);
    place.translate(0, line);
    if (block.risesAt) {
        const auto left = *block.risesAt - m_now;
        drawText(painter, place, tr("%1, then %2").arg(timeLeft(left), severityName(block.risesTo)), textFont(SmallType, Weight::Bold),
                 t.tone(Tone::Severity4).text);
    }
    const int from = columns.axis;
    const int axisWidth = columns.said - columns.axis - raceGap;
    for (auto at = axis.from; at <= axis.to; at = at + hourMs)
        painter.fillRect(QRect(from + static_cast<int>(axis.at(at) * axisWidth), top, 1, height - 1), t.border);
    for (std::size_t i = 0; i < block.lanes.size(); ++i)
        paintLane(painter, columns, axis, block.lanes[i],
                  {0, top + blockPad + static_cast<int>(i) * scaled(raceLaneHeight), viewport()->width(), scaled(raceLaneHeight)});
    painter.fillRect(QRect(from + static_cast<int>(axis.at(m_now) * axisWidth), top, 2, height - 1), t.accent);
}

void RaceBoard::paintLane(QPainter &painter, const Columns &columns, const models::RaceAxis &axis, const ClockRow &lane, const QRect &row) const
{
    const auto &t = tokens();
    const bool isOwed = lane.clock.state != HopState::IfRaised && lane.clock.state != HopState::Waiting;
    const auto whom = textFont(BodyType, isOwed ? Weight::Bold : Weight::Regular);
    const int room = columns.axis - columns.to - raceGap;
    const int named = std::min(textWidth(whom, lane.to), room);
    drawText(painter, {columns.to, row.top(), named, row.height()}, lane.to, whom, isOwed ? t.text : t.text2);
    if (room - named > scaled(60))
        drawText(painter, {columns.to + named + 8, row.top(), room - named - 8, row.height()},
                 IncidentWords::stage(lane.stage) + QStringLiteral("   ") + lane.regimeTitle, textFont(SmallType), t.text3);
    paintBar(painter, row, columns.axis, columns.said - columns.axis - raceGap, axis, lane);
    const auto state = lane.clock.state;
    const QColor ink = state == HopState::Running && lane.clock.due ? colourOf(timeLeftInk(*lane.clock.due - m_now))
        : isOwed                                                    ? t.tone(toneOf(lane)).text
                                                                    : t.text2;
    drawText(painter, {columns.said, row.top(), columns.end - columns.said, row.height()}, said(lane),
             textFont(SmallType, state == HopState::Running || state == HopState::Overdue ? Weight::Bold : Weight::Regular), ink);
}

void RaceBoard::paintBar(QPainter &painter, const QRect &row, int from, int width, const models::RaceAxis &axis, const ClockRow &lane) const
{
    const auto &clock = lane.clock;
    if (!clock.start)
        return;
    const auto &t = tokens();
    const auto xOf = [&](Instant at) { return from + static_cast<int>(std::clamp(axis.at(at), 0.0, 1.0) * width); };
    const bool isOver = clock.state == HopState::IfRaised || clock.state == HopState::InTime || clock.state == HopState::Late;
    const auto end = clock.due ? *clock.due : m_now;
    if (isOver && axis.at(std::max(end, clock.sentAt.value_or(end))) < 0)
        return; // it lies before what is shown
    const int left = xOf(*clock.start);
    const int right = std::max(left + 4, xOf(end));
    const QRectF track(left, row.center().y() - 3, right - left, 7);
    if (clock.state == HopState::IfRaised) {
        drawDashed(painter, track, 3, t.surface, t.text3);
    } else {
        const auto &colours = t.tone(toneOf(lane));
        drawRound(painter, track, 3, colours.soft);
        const int done = std::max(left + 4, xOf(clock.sentAt ? *clock.sentAt : m_now));
        drawRound(painter, QRectF(left, track.top(), std::max(4, done - left), track.height()), 3, colours.solid);
    }
    if (axis.at(*clock.start) >= 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.text2);
        painter.drawEllipse(QPointF(left, row.center().y() + 0.5), 3, 3);
    }
    if (clock.due && axis.at(*clock.due) >= 0 && axis.at(*clock.due) <= 1)
        painter.fillRect(QRect(right, row.center().y() - 7, 2, 15), clock.state == HopState::IfRaised ? t.text3 : t.text2);
}

std::optional<std::size_t> RaceBoard::blockAt(int y) const
{
    int top = scaled(raceHeadHeight) - verticalScrollBar()->value();
    for (std::size_t i = 0; i < m_values.blocks.size(); ++i) {
        const int height = heightOf(m_values.blocks[i]);
        if (y >= top && y < top + height && y >= scaled(raceHeadHeight))
            return i;
        top += height;
    }
    return std::nullopt;
}

void RaceBoard::mouseReleaseEvent(QMouseEvent *event)
{
    if (const auto block = blockAt(event->position().toPoint().y()); block && event->button() == Qt::LeftButton) {
        m_current = *block;
        Q_EMIT incidentChosen(m_values.blocks[*block].incident);
    }
}

void RaceBoard::keyPressEvent(QKeyEvent *event)
{
    const auto last = m_values.blocks.empty() ? 0 : m_values.blocks.size() - 1;
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_J: m_current = std::min(m_current + 1, last); break;
    case Qt::Key_Up:
    case Qt::Key_K: m_current = m_current > 0 ? m_current - 1 : 0; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current < m_values.blocks.size())
            Q_EMIT incidentChosen(m_values.blocks[m_current].incident);
        return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    if (m_current < m_values.blocks.size()) {
        const auto place = laneRect(m_current, 0);
        auto *bar = verticalScrollBar();
        if (place.top() < scaled(raceHeadHeight))
            bar->setValue(bar->value() + place.top() - scaled(raceHeadHeight) - blockPad);
        else if (const int over = place.top() + heightOf(m_values.blocks[m_current]) - viewport()->height(); over > 0)
            bar->setValue(bar->value() + over);
    }
    viewport()->update();
}

bool RaceBoard::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto block = blockAt(help->y());
    for (std::size_t i = 0; block && i < m_values.blocks[*block].lanes.size(); ++i) {
        if (!laneRect(*block, i).contains(help->pos()))
            continue;
        const auto &lane = m_values.blocks[*block].lanes[i];
        const QStringList lines{tr("%1 to %2").arg(IncidentWords::stage(lane.stage), lane.to),
                                lane.regimeTitle + QStringLiteral("   ") + IncidentWords::sure(lane.sure), said(lane),
                                QStringList{lane.channel, lane.evidence}.join(QLatin1Char(' ')).trimmed()};
        QToolTip::showText(help->globalPos(), lines.join(QLatin1Char('\n')).trimmed(), viewport());
        return true;
    }
    QToolTip::hideText();
    return true;
}

void RaceBoard::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitBars();
}

void RaceBoard::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        fitBars();
        viewport()->update();
    }
}

} // namespace redoubt::views
