// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/wall/WallStandings.h"

#include "views/delegates/RowPainting.h"
#include "views/exercise/Words.h"
#include "views/theme/Appearance.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace redoubt::views {

namespace {

/// What the bars measure against: the next round number above the leader, so that a bar can still grow.
double niceTop(double most)
{
    if (most <= 0)
        return 1;
    const double step = std::pow(10.0, std::floor(std::log10(most)));
    return std::ceil(most * 1.15 / step) * step;
}

} // namespace

WallStandings::WallStandings(QWidget *parent) : WallPart(parent)
{
    m_slide.setStartValue(0.0);
    m_slide.setEndValue(1.0);
    m_slide.setDuration(slideMs);
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_slide, &QVariantAnimation::valueChanged, this, qOverload<>(&QWidget::update));
}

const std::vector<models::StandingRow> &WallStandings::rows() const { return m_side == exercise::TeamSide::Blue ? values().blue : values().red; }

void WallStandings::setSide(exercise::TeamSide side)
{
    m_side = side;
    m_slide.stop();
    m_from.clear();
    arrange();
    update();
}

void WallStandings::setTurn(int seconds)
{
    m_turn = seconds;
    update();
}

void WallStandings::setValues(const models::WallValues &next)
{
    std::unordered_map<Id, double> before;
    for (const models::StandingRow &row : rows())
        before[row.id] = rowOf(row.id);
    WallPart::setValues(next);
    bool moved = false;
    int at = 0;
    for (const models::StandingRow &row : rows()) {
        const auto was = before.find(row.id);
        moved = moved || (was != before.end() && was->second != at);
        ++at;
    }
    if (!moved)
        return;
    m_slide.stop();
    if (appearance().still || !isVisible()) {
        m_from.clear();
        return;
    }
    m_from = std::move(before);
    m_slide.start();
}

double WallStandings::rowOf(const Id &team) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const models::StandingRow &row) { return row.id == team; });
    if (found == rows().end())
        return -1;
    const auto row = static_cast<double>(found - rows().begin());
    const auto from = m_from.find(team);
    if (m_slide.state() != QAbstractAnimation::Running || from == m_from.end())
        return row;
    const double share = m_slide.currentValue().toDouble();
    return from->second + (row - from->second) * share;
}

void WallStandings::arrange()
{
    QStringList spoken;
    for (const models::StandingRow &row : rows())
        spoken << QStringLiteral("%1 %2 %3").arg(row.place).arg(Words::team(row.team), Words::points(row.total));
    setAccessibleName(m_side == exercise::TeamSide::Blue ? tr("Defenders") : tr("Attackers"));
    setAccessibleDescription(spoken.join(QStringLiteral(", ")));
}

void WallStandings::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawRound(painter, rect(), 8, t.surface, t.border);
    const int left = px(26);
    const QRect head(left, px(10), width() - 2 * left, px(36));
    const QString title = m_side == exercise::TeamSide::Blue ? tr("Defenders' places") : tr("Attackers' places");
    const int titleWidth = drawLine(painter, head, title, wallFont(20, Weight::Bold), t.text);
    const QString note = values().freeze ? tr("places of %1").arg(TimeText(values().now.ms).time(values().freeze->at.ms)) : tr("by what was ruled");
    drawLine(painter, head.adjusted(titleWidth + px(14), px(2), 0, 0), note, wallFont(16), t.text3);
    if (m_turn >= 0)
        drawLine(painter, head, m_side == exercise::TeamSide::Blue ? tr("attackers in %1 s").arg(m_turn) : tr("defenders in %1 s").arg(m_turn),
                 wallFont(16), t.text3, Qt::AlignRight | Qt::AlignVCenter);

    const int count = qMin(mostRows, static_cast<int>(rows().size()));
    if (count == 0) {
        drawLine(painter, rect(), tr("No team scores on this side yet."), wallFont(20), t.text2, Qt::AlignCenter);
        return;
    }
    const bool more = static_cast<int>(rows().size()) > mostRows;
    const int top = head.bottom() + px(4);
    const int room = height() - top - px(more ? 40 : 10);
    const double rowHeight = qMin(static_cast<double>(px(96)), room / static_cast<double>(qMax(6, count)));
    double most = 0;
    for (const models::StandingRow &row : rows())
        most = qMax(most, std::abs(row.total.toDouble())); // who only loses is measured by what was lost
    painter.setPen(QPen(t.border, 1));
    for (int i = 1; i < count; ++i)
        painter.drawLine(QPointF(left, top + i * rowHeight + 0.5), QPointF(width() - left, top + i * rowHeight + 0.5));
    for (int i = 0; i < count; ++i) {
        const models::StandingRow &row = rows()[static_cast<std::size_t>(i)];
        const double at = rowOf(row.id);
        paintRow(painter, QRect(left, static_cast<int>(top + at * rowHeight), width() - 2 * left, static_cast<int>(rowHeight)), row, niceTop(most));
    }
    if (more)
        drawLine(painter, QRect(left, height() - px(38), width() - 2 * left, px(32)),
                 tr("and %n more", nullptr, static_cast<int>(rows().size()) - mostRows), wallFont(16), t.text3);
}

void WallStandings::paintRow(QPainter &painter, const QRect &rect, const models::StandingRow &row, double most) const
{
    const Tokens &t = tokens();
    const bool leading = row.place <= 3;
    const int line = rect.height() - px(26);
    drawLine(painter, QRect(rect.x(), rect.y() + px(4), px(58), rect.height() - px(8)), QString::number(row.place),
             wallFont(leading ? 40 : 28, leading ? Weight::Bold : Weight::Regular), leading ? t.text : t.text2, Qt::AlignCenter);
    const QRect movement(rect.x() + px(66), rect.y() + px(4), px(60), rect.height() - px(8));
    if (row.movement == 0) {
        drawLine(painter, movement, QStringLiteral("–"), wallFont(20), t.text3);
    } else {
        const QColor ink = t.tone(row.movement > 0 ? Tone::Ok : Tone::Severity4).text;
        paintIcon(painter, row.movement > 0 ? Icon::ArrowUp : Icon::ArrowDown, ink,
                  QRectF(movement.x(), movement.center().y() - px(9), px(18), px(18)));
        drawLine(painter, movement.adjusted(px(20), 0, 0, 0), QString::number(std::abs(row.movement)), wallFont(20, Weight::Bold), ink);
    }
    const int x = rect.x() + px(132);
    const QFont total = wallFont(40, Weight::Bold);
    const QString points = pointsText(row.total.toDouble());
    const int totalWidth = QFontMetrics(total).horizontalAdvance(points);
    drawLine(painter, QRect(rect.right() - totalWidth, rect.y() + px(2), totalWidth, line), points, total, t.text, Qt::AlignRight | Qt::AlignVCenter);
    int nameEnd = rect.right() - totalWidth - px(24);

    QString note;
    QColor ink = t.text3;
    if (values().freeze) {
        const int hidden = row.waiting.value_or(0);
        note = hidden > 0 ? tr("%n to be revealed", nullptr, hidden) : tr("nothing hidden");
        ink = hidden > 0 ? t.tone(Tone::Severity2).text : t.text3;
    } else {
        note = row.recent.isZero() ? tr("nothing in the last hour") : tr("last hour %1").arg(gainText(row.recent.toDouble()));
    }
    if (row.provisionalEntries > 0 && !values().freeze)
        note = tr("pending %1").arg(gainText(row.provisional.toDouble())) + QStringLiteral("  ") + note;
    const QFont small = wallFont(20);
    const int noteRight = rect.x() + qRound(rect.width() * 0.76);
    const int noteWidth = QFontMetrics(small).horizontalAdvance(note);
    const int noteX = qMin(noteRight, nameEnd) - noteWidth;
    const int codeWidth = QFontMetrics(small).horizontalAdvance(row.team.code) + px(14);
    const QFont name = wallFont(28, Weight::Bold);
    const int nameWidth = QFontMetrics(name).horizontalAdvance(row.team.name);
    if (x + codeWidth + nameWidth + px(20) < noteX) {
        drawLine(painter, QRect(noteX, rect.y() + px(2), noteWidth + 2, line), note, small, ink);
        nameEnd = noteX - px(12);
    }
    drawLine(painter, QRect(x, rect.y() + px(2), codeWidth, line), row.team.code, small, t.text2);
    drawLine(painter, QRect(x + codeWidth, rect.y() + px(2), nameEnd - x - codeWidth, line), row.team.name, name, t.text);

    const QRectF track(x, rect.y() + line + px(4), rect.right() - x, px(8));
    const double share = qBound(0.0, std::abs(row.total.toDouble()) / most, 1.0);
    drawRound(painter, track, track.height() / 2, t.hover);
    if (share <= 0)
        return;
    const QRectF bar(track.x(), track.y(), qMax(track.height(), track.width() * share), track.height());
    // What was lost is hatched: as long as what was won, and not the same.
    if (row.total < exercise::Points())
        drawHatch(painter, bar, t.seriesColour(row.team.series), bar.height() / 2);
    else
        drawRound(painter, bar, bar.height() / 2, t.seriesColour(row.team.series));
}

} // namespace redoubt::views
