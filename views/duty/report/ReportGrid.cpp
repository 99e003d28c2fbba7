// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/ReportGrid.h"

#include "views/duty/report/ReportWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace redoubt::views {

using duty::ReportState;

namespace {
constexpr int gridSide = 16;
constexpr int gridGap = 6;
constexpr int groupHead = 28;
constexpr int gridColumns = 8;
constexpr int gridCellHeight = 68;
constexpr int gridCompactHeight = 36;
constexpr int leastCellWidth = 96;
constexpr int dashWide = 14;
constexpr int dashHigh = 4;

QColor groundOf(ReportState state, const Tokens &t)
{
    switch (state) {
    case ReportState::Suspicious:
    case ReportState::Matter:
    case ReportState::Late: return t.tone(ReportWords::stateTone(state)).soft;
    case ReportState::Missing:
    case ReportState::NotDue: return t.surface;
    case ReportState::Quiet: return t.subtle;
    }
    return t.subtle;
}

bool isException(ReportState state) { return state == ReportState::Suspicious || state == ReportState::Matter || state == ReportState::Late; }
} // namespace

ReportGrid::ReportGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Units that report"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void ReportGrid::setValues(const models::ReportBoardValues &values)
{
    m_values = values;
    if (m_current && !m_values.cell(*m_current))
        m_current.reset();
    fit();
}

void ReportGrid::setFilter(std::optional<ReportState> state)
{
    m_filter = state;
    update();
}

void ReportGrid::setCompact(bool compact)
{
    m_compact = compact;
    fit();
}

std::optional<Id> ReportGrid::current() const { return m_current; }

void ReportGrid::setCurrent(const Id &unit)
{
    const auto *cell = m_values.cell(unit);
    if (!cell)
        return;
    setAccessibleDescription(ReportWords::wholeCell(*cell, m_values));
    if (m_current == unit)
        return;
    m_current = unit;
    update();
    Q_EMIT currentChanged(unit);
}

int ReportGrid::columns() const { return qBound(1, (width() - 2 * gridSide + gridGap) / (scaled(leastCellWidth) + gridGap), gridColumns); }

int ReportGrid::cellHeight() const { return scaled(m_compact ? gridCompactHeight : gridCellHeight); }

int ReportGrid::heightOf(int columns) const
{
    int height = 8;
    for (const auto &group : m_values.groups) {
        const int rows = (static_cast<int>(group.cells.size()) + columns - 1) / columns;
        height += scaled(groupHead) + rows * (cellHeight() + gridGap);
    }
    return height;
}

void ReportGrid::fit()
{
    setMinimumHeight(heightOf(columns()));
    updateGeometry();
    update();
}

void ReportGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

QSize ReportGrid::sizeHint() const { return {gridColumns * (scaled(leastCellWidth) + gridGap) + 2 * gridSide, heightOf(gridColumns)}; }

QSize ReportGrid::minimumSizeHint() const { return {2 * gridSide + 2 * scaled(leastCellWidth), scaled(120)}; }

std::vector<ReportGrid::Place> ReportGrid::places() const
{
    std::vector<Place> all;
    const int across = columns();
    const double wide = (width() - 2.0 * gridSide - gridGap * (across - 1)) / across;
    int y = 0;
    for (int group = 0; group < static_cast<int>(m_values.groups.size()); ++group) {
        y += scaled(groupHead);
        const auto &cells = m_values.groups[static_cast<std::size_t>(group)].cells;
        for (int i = 0; i < static_cast<int>(cells.size()); ++i) {
            const int left = gridSide + qRound((wide + gridGap) * (i % across));
            const int right = gridSide + qRound((wide + gridGap) * (i % across) + wide);
            all.push_back({&cells[static_cast<std::size_t>(i)], QRect(left, y + (i / across) * (cellHeight() + gridGap), right - left, cellHeight()),
                           group, i});
        }
        y += (static_cast<int>(cells.size()) + across - 1) / across * (cellHeight() + gridGap);
    }
    return all;
}

QRect ReportGrid::cellRect(const Id &unit) const
{
    for (const auto &place : places()) {
        if (place.cell->unit.unit == unit)
            return place.rect;
    }
    return {};
}

const models::ReportCell *ReportGrid::cellAt(const QPoint &at) const
{
    for (const auto &place : places()) {
        if (place.rect.contains(at))
            return place.cell;
    }
    return nullptr;
}

void ReportGrid::paintToday(QPainter &painter, const QRect &room, const models::ReportCell &cell) const
{
    const Tokens &t = tokens();
    int x = room.x();
    for (std::size_t i = 0; i < cell.today.size() && x + dashWide <= room.right() + 1; ++i, x += dashWide + 6) {
        const QRectF dash(x, room.center().y() - dashHigh / 2.0, dashWide, dashHigh);
        const ReportState state = cell.today[i];
        if (state == ReportState::Suspicious)
            drawRound(painter, dash.adjusted(0, -2, 0, 2), 2, t.tone(Tone::Severity3).solid);
        else if (cell.todayLate[i])
            drawRound(painter, dash.adjusted(0, -2, 0, 2), 2, t.tone(Tone::Severity2).solid);
        else if (state == ReportState::Missing || state == ReportState::NotDue)
            drawRound(painter, dash, 2, QColor(), state == ReportState::Missing ? t.text2 : t.borderStrong);
        else
            drawRound(painter, dash, 2, state == ReportState::Matter ? t.tone(Tone::Severity1).solid : t.text3);
    }
}

void ReportGrid::paintCell(QPainter &painter, const Place &place) const
{
    const Tokens &t = tokens();
    const auto &cell = *place.cell;
    const ReportState state = cell.view.state;
    const bool apart = m_filter && *m_filter != state;
    const QRectF rect = QRectF(place.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto &tone = t.tone(ReportWords::stateTone(state));
    if (state == ReportState::Missing)
        drawDashed(painter, rect, 6, apart ? t.bg : t.surface, apart ? t.border : t.text2);
    else
        drawRound(painter, rect, 6, apart ? t.bg : groundOf(state, t),
                  isException(state) && !apart ? blended(QColor(tone.solid.red(), tone.solid.green(), tone.solid.blue(), 110), t.surface) : t.border);
    if (m_current == cell.unit.unit)
        drawRound(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, QColor(), t.accent, hasFocus() ? 3 : 2);
    const bool exception = isException(state) || state == ReportState::Missing;
    const QColor nameInk = apart ? t.text3 : isException(state) ? tone.text : t.text;
    const int inset = m_compact ? 7 : 10;
    const QRect inner = place.rect.adjusted(inset, 0, -inset, 0);
    const int line = scaled(20);
    const int top = m_compact ? inner.center().y() - line / 2 + 1 : inner.y() + scaled(6);
    const int side = scaled(14);
    paintIcon(painter, ReportWords::stateIcon(state),
              apart                               ? t.text3
                  : state == ReportState::Missing ? t.text2
                                                  : tone.text,
              QRectF(inner.x(), top + (line - side) / 2.0, side, side));
    const int left = inner.x() + side + (m_compact ? 4 : 6);
    int right = inner.right();
    const QString at = m_compact ? QString() : ReportWords::reportedAt(cell, m_values.time);
    if (!at.isEmpty() && state != ReportState::Missing) {
        const int wide = textWidth(textFont(SmallType), at);
        drawText(painter, QRect(right - wide, top, wide + 1, line), at, textFont(SmallType),
                 apart                    ? t.text3
                     : isException(state) ? tone.text
                                          : t.text2,
                 Qt::AlignVCenter | Qt::AlignRight, Elide::Never);
        right -= wide + 6;
    }
    const bool pending = !cell.view.reports.empty() && cell.view.reports.back().pending;
    if (pending) {
        paintIcon(painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(right - side, top + (line - side) / 2.0, side, side));
        right -= side + 4;
    }
    drawText(painter, QRect(left, top, right - left + 1, line), cell.unit.name,
             textFont(BodyType, exception && !apart ? Weight::Bold : Weight::Regular), nameInk);
    if (m_compact)
        return;
    const QString said = ReportWords::line(cell, m_values.time);
    drawText(painter, QRect(left, top + line, inner.right() - left + 1, scaled(18)), said, textFont(SmallType),
             apart                    ? t.text3
                 : isException(state) ? tone.text
                                      : t.text2);
    paintToday(painter, QRect(left, top + line + scaled(20), inner.right() - left, scaled(14)), cell);
}

void ReportGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    int drawnGroup = -1;
    for (const auto &place : places()) {
        if (place.group != drawnGroup) {
            drawnGroup = place.group;
            const auto &group = m_values.groups[static_cast<std::size_t>(place.group)];
            const int y = place.rect.y() - scaled(groupHead);
            const QFont bold = textFont(SmallType, Weight::Bold);
            const int wide = textWidth(bold, group.name);
            drawText(painter, QRect(gridSide, y, wide + 2, scaled(groupHead)), group.name, bold, t.text2, Qt::AlignVCenter, Elide::Never);
            const QString counts =
                tr("%n units, %1 received, %2 missing", nullptr, group.counts.all).arg(group.counts.received()).arg(group.counts.missing);
            drawText(painter, QRect(gridSide + wide + 10, y, width() - wide - 2 * gridSide - 10, scaled(groupHead)), counts, textFont(SmallType),
                     t.text3);
        }
        paintCell(painter, place);
    }
}

void ReportGrid::choose(int place)
{
    const auto all = places();
    if (all.empty())
        return;
    setCurrent(all[static_cast<std::size_t>(qBound(0, place, static_cast<int>(all.size()) - 1))].cell->unit.unit);
}

void ReportGrid::step(int units)
{
    const auto all = places();
    const auto at = std::ranges::find_if(all, [&](const auto &place) { return m_current == place.cell->unit.unit; });
    choose(at == all.end() ? 0 : static_cast<int>(at - all.begin()) + units);
}

void ReportGrid::mousePressEvent(QMouseEvent *event)
{
    if (const auto *cell = cellAt(event->pos()); cell && event->button() == Qt::LeftButton)
        setCurrent(cell->unit.unit);
    else
        QWidget::mousePressEvent(event);
}

void ReportGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto *cell = cellAt(event->pos()))
        Q_EMIT activated(cell->unit.unit);
}

void ReportGrid::keyPressEvent(QKeyEvent *event)
{
    const auto all = places();
    const auto at = std::ranges::find_if(all, [&](const auto &place) { return m_current == place.cell->unit.unit; });
    const auto vertical = [&](int direction) {
        if (at == all.end()) {
            choose(0);
            return;
        }
        // The nearest cell in the next row, which may be another group's.
        const Place *best = nullptr;
        for (const auto &place : all) {
            const int away = (place.rect.y() - at->rect.y()) * direction;
            if (away <= 0)
                continue;
            const auto key = [&](const Place &other) {
                return std::pair((other.rect.y() - at->rect.y()) * direction, qAbs(other.rect.x() - at->rect.x()));
            };
            if (!best || key(place) < key(*best))
                best = &place;
        }
        if (best)
            setCurrent(best->cell->unit.unit);
    };
    switch (event->key()) {
    case Qt::Key_Left: step(-1); return;
    case Qt::Key_Right: step(1); return;
    case Qt::Key_Up: vertical(-1); return;
    case Qt::Key_Down: vertical(1); return;
    case Qt::Key_Home: choose(0); return;
    case Qt::Key_End: choose(static_cast<int>(all.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current && event->modifiers() == Qt::NoModifier) {
            Q_EMIT activated(*m_current);
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

bool ReportGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const auto *cell = cellAt(help->pos()))
            QToolTip::showText(help->globalPos(), ReportWords::wholeCell(*cell, m_values), this);
        else
            QToolTip::hideText();
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void ReportGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        fit();
}

} // namespace redoubt::views
