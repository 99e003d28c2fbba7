// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterGrid.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Chip.h"

#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace redoubt::views {

using models::RosterBandValues;
using models::RosterGround;
using models::RosterLineValues;
using models::RosterMark;

namespace {
constexpr int rosterHead = 28;
constexpr int rosterDayHead = 24;
constexpr int rosterLine = 20;
constexpr int rosterBand = 18;
constexpr int rosterSide = 8;
constexpr int rosterMarkWidth = 20;
constexpr int rosterLeastDay = 104;
constexpr int mostLanes = 2;

bool touches(const RosterBandValues &band, const QDate &first, const QDate &last) { return band.first <= last && band.last >= first; }
bool isAbove(const RosterBandValues &band) { return band.sort == RosterBandValues::Sort::Guarantee; }
} // namespace

RosterGrid::RosterGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Roster of the month"));
}

void RosterGrid::setMonth(const models::RosterMonthValues &month)
{
    if (m_month == month)
        return;
    m_month = month;
    m_dragging = false;
    m_pressed.reset();
    m_hover.reset();
    if (m_chosen && !placeOf(*m_chosen))
        m_chosen.reset();
    updateGeometry();
    update();
    sayChosen();
}

void RosterGrid::setChosen(const std::optional<models::RosterKey> &key)
{
    if (m_chosen == key)
        return;
    m_chosen = key;
    update();
    sayChosen();
}

void RosterGrid::setFilter(RosterMark mark)
{
    m_filter = mark;
    update();
}

void RosterGrid::setCompact(bool compact)
{
    m_compact = compact;
    update();
}

void RosterGrid::setDropWords(const QString &words, bool breaks)
{
    m_dropWords = words;
    m_dropBreaks = breaks;
    update();
}

void RosterGrid::sayChosen()
{
    const auto place = m_chosen ? placeOf(*m_chosen) : std::nullopt;
    const auto *line = lineAt(place);
    setAccessibleDescription(line ? RosterWords::sentence(m_month.days[static_cast<std::size_t>(place->day)], *line) : QString());
    QAccessibleEvent told(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&told);
}

int RosterGrid::bandLanes(int week, bool above) const
{
    const auto &first = m_month.days[static_cast<std::size_t>(week * 7)].date;
    const auto &last = m_month.days[static_cast<std::size_t>(week * 7 + 6)].date;
    const auto count = std::ranges::count_if(m_month.bands, [&](const auto &band) { return isAbove(band) == above && touches(band, first, last); });
    return std::min<int>(mostLanes, static_cast<int>(count));
}

int RosterGrid::linesOf(int week) const
{
    int most = m_month.posts;
    for (int i = 0; i < 7; ++i)
        most = std::max(most, static_cast<int>(m_month.days[static_cast<std::size_t>(week * 7 + i)].lines.size()));
    return most;
}

int RosterGrid::leastHeight(int week) const
{
    return scaled(rosterDayHead) + linesOf(week) * scaled(rosterLine) + (bandLanes(week, true) + bandLanes(week, false)) * scaled(rosterBand) + 4;
}

QSize RosterGrid::minimumSizeHint() const
{
    int height = scaled(rosterHead);
    for (int week = 0; week < weeks(); ++week)
        height += leastHeight(week);
    return {7 * scaled(rosterLeastDay), height};
}

QRect RosterGrid::dayRect(int day) const
{
    const int week = day / 7;
    const int column = day % 7;
    int least = 0;
    int above = 0;
    for (int i = 0; i < weeks(); ++i) {
        if (i < week)
            above += leastHeight(i);
        least += leastHeight(i);
    }
    // What is left is shared out equally, so that days keep their places while a week gains a band.
    const int spare = std::max(0, height() - scaled(rosterHead) - least);
    const int top = scaled(rosterHead) + above + spare * week / std::max(1, weeks());
    const int bottom = scaled(rosterHead) + above + leastHeight(week) + spare * (week + 1) / std::max(1, weeks());
    const int left = width() * column / 7;
    const int right = width() * (column + 1) / 7;
    return {left, top, right - left, bottom - top};
}

QRect RosterGrid::lineRect(const Place &place) const
{
    const QRect day = dayRect(place.day);
    const int spare = std::max(0, day.height() - leastHeight(place.day / 7));
    const int top = day.y() + scaled(rosterDayHead) + bandLanes(place.day / 7, true) * scaled(rosterBand) + std::min(spare / 3, scaled(8));
    return {day.x() + 4, top + place.line * scaled(rosterLine), day.width() - 8, scaled(rosterLine)};
}

QRect RosterGrid::lineRect(const models::RosterKey &key) const
{
    const auto place = placeOf(key);
    return place ? lineRect(*place) : QRect();
}

std::optional<RosterGrid::Place> RosterGrid::placeAt(const QPoint &point) const
{
    for (int day = 0; day < static_cast<int>(m_month.days.size()); ++day) {
        if (!dayRect(day).contains(point))
            continue;
        const auto lines = static_cast<int>(m_month.days[static_cast<std::size_t>(day)].lines.size());
        for (int line = 0; line < lines; ++line) {
            if (lineRect(Place{day, line}).contains(point))
                return Place{day, line};
        }
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<RosterGrid::Place> RosterGrid::placeOf(const models::RosterKey &key) const
{
    for (std::size_t day = 0; day < m_month.days.size(); ++day) {
        const auto &lines = m_month.days[day].lines;
        for (std::size_t line = 0; line < lines.size(); ++line) {
            if (lines[line].key.post == key.post && lines[line].key.start == key.start)
                return Place{static_cast<int>(day), static_cast<int>(line)};
        }
    }
    return std::nullopt;
}

const RosterLineValues *RosterGrid::lineAt(const std::optional<Place> &place) const
{
    return place ? &m_month.days[static_cast<std::size_t>(place->day)].lines[static_cast<std::size_t>(place->line)] : nullptr;
}

bool RosterGrid::isDraggable(const RosterLineValues &line) const
{
    return m_mayAsk && !line.past && !line.members.empty() && line.mark != RosterMark::Waiting;
}

void RosterGrid::choose(const Place &place)
{
    const auto key = lineAt(place)->key;
    if (m_chosen == key)
        return;
    setChosen(key);
    Q_EMIT chosenChanged(key);
}

void RosterGrid::stepDay(int days)
{
    const auto count = static_cast<int>(m_month.days.size());
    const auto now = m_chosen ? placeOf(*m_chosen) : std::nullopt;
    int day = 0;
    int line = 0;
    if (now) {
        day = now->day;
        line = now->line;
    } else {
        // Nothing is chosen yet: where one looks first.
        const auto today = std::ranges::find_if(m_month.days, [](const auto &each) { return each.today; });
        const auto first = std::ranges::find_if(m_month.days, [](const auto &each) { return !each.outside; });
        day = static_cast<int>((today != m_month.days.end() ? today : first) - m_month.days.begin());
        days = 0;
    }
    for (int next = day + days; next >= 0 && next < count; next += days) {
        const auto lines = static_cast<int>(m_month.days[static_cast<std::size_t>(next)].lines.size());
        if (lines > 0) {
            choose({next, std::min(line, lines - 1)});
            return;
        }
        if (days == 0)
            return;
    }
}

bool RosterGrid::stepPost(bool forward)
{
    const auto now = m_chosen ? placeOf(*m_chosen) : std::nullopt;
    if (!now)
        return false;
    const int next = now->line + (forward ? 1 : -1);
    if (next < 0 || next >= static_cast<int>(m_month.days[static_cast<std::size_t>(now->day)].lines.size()))
        return false;
    choose({now->day, next});
    return true;
}

bool RosterGrid::event(QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool forward = key->key() == Qt::Key_Tab;
        if ((forward || key->key() == Qt::Key_Backtab) && stepPost(forward))
            return true;
    }
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto place = placeAt(help->pos());
        if (const auto *line = lineAt(place))
            QToolTip::showText(help->globalPos(), RosterWords::sentence(m_month.days[static_cast<std::size_t>(place->day)], *line), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

void RosterGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left: stepDay(-1); return;
    case Qt::Key_Right: stepDay(1); return;
    case Qt::Key_Up: stepDay(-7); return;
    case Qt::Key_Down: stepDay(7); return;
    case Qt::Key_PageUp: Q_EMIT monthAsked(-1); return;
    case Qt::Key_PageDown: Q_EMIT monthAsked(1); return;
    case Qt::Key_T: Q_EMIT trialAsked(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_chosen)
            Q_EMIT activated(*m_chosen);
        return;
    case Qt::Key_S:
        if (m_chosen)
            Q_EMIT swapAsked(*m_chosen);
        return;
    case Qt::Key_Escape:
        if (m_dragging) {
            m_dragging = false;
            m_pressed.reset();
            update();
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void RosterGrid::mousePressEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->pos());
    if (event->button() != Qt::LeftButton || !place)
        return;
    choose(*place);
    m_pressed = place;
    m_pressedAt = event->pos();
}

void RosterGrid::mouseMoveEvent(QMouseEvent *event)
{
    const auto place = placeAt(event->pos());
    if (m_pressed && !m_dragging && (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()
        && isDraggable(*lineAt(m_pressed))) {
        m_dragging = true;
        m_target.reset();
        m_dropWords.clear();
    }
    if (m_dragging) {
        m_dragAt = event->pos();
        const auto *from = lineAt(m_pressed);
        const auto *onto = lineAt(place);
        const bool fits = onto && onto != from && onto->key.post == from->key.post && isDraggable(*onto) && onto->members != from->members;
        const auto target = fits ? place : std::nullopt;
        const bool changed =
            target.has_value() != m_target.has_value() || (target && (target->day != m_target->day || target->line != m_target->line));
        if (changed) {
            m_target = target;
            m_dropWords.clear();
            if (m_target)
                Q_EMIT dropConsidered(from->key, lineAt(m_target)->key);
        }
    }
    m_hover = place;
    const auto *line = lineAt(place);
    setCursor(m_dragging ? (m_target ? Qt::DragMoveCursor : Qt::ForbiddenCursor) : line ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void RosterGrid::mouseReleaseEvent(QMouseEvent *)
{
    const bool was = std::exchange(m_dragging, false);
    const auto *from = lineAt(m_pressed);
    const auto *onto = lineAt(m_target);
    const auto pair = was && from && onto ? std::optional(std::pair(from->key, onto->key)) : std::nullopt;
    m_pressed.reset();
    m_target.reset();
    unsetCursor();
    update();
    if (pair)
        Q_EMIT dropped(pair->first, pair->second);
}

void RosterGrid::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const auto *line = lineAt(placeAt(event->pos())))
        Q_EMIT activated(line->key);
}

void RosterGrid::leaveEvent(QEvent *)
{
    m_hover.reset();
    update();
}

void RosterGrid::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Roster of the month"));
    QWidget::changeEvent(event);
}

void RosterGrid::paintHead(QPainter &painter)
{
    const Tokens &t = tokens();
    painter.fillRect(QRect(0, 0, width(), scaled(rosterHead)), t.subtle);
    for (int day = 0; day < 7; ++day) {
        const int left = width() * day / 7;
        drawText(painter, QRect(left + rosterSide, 0, width() / 7 - rosterSide, scaled(rosterHead)), RosterWords::weekday(day + 1),
                 textFont(SmallType), t.text2);
    }
    painter.fillRect(QRect(0, scaled(rosterHead) - 1, width(), 1), t.border);
}

void RosterGrid::paintDay(QPainter &painter, int index)
{
    const Tokens &t = tokens();
    const auto &day = m_month.days[static_cast<std::size_t>(index)];
    const QRect rect = dayRect(index);
    const QColor ground = day.ground == RosterGround::Holiday ? t.pressed : day.ground == RosterGround::RestDay ? t.hover : t.surface;
    painter.fillRect(rect, day.outside && day.ground == RosterGround::Workday ? t.subtle : ground);
    painter.fillRect(QRect(rect.right(), rect.y(), 1, rect.height()), t.border);
    painter.fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.border);
    if (day.today)
        painter.fillRect(QRect(rect.x(), rect.y(), rect.width(), 3), t.accent);

    const QRect head(rect.x() + rosterSide, rect.y() + 1, rect.width() - 2 * rosterSide, scaled(rosterDayHead));
    const bool named = day.date.day() == 1 || index == 0;
    const QFont number = textFont(BodyType, day.outside ? Weight::Regular : Weight::Bold);
    const QString label = named ? RosterWords::day(day.date) : QString::number(day.date.day());
    int x = head.x();
    if (day.today) {
        const int width = textWidth(number, label) + 12;
        drawRound(painter, QRectF(x - 2, head.y() + 2, width, head.height() - 4), 4, t.accent);
        drawText(painter, QRect(x - 2, head.y() + 2, width, head.height() - 4), label, number, t.onSolid, Qt::AlignCenter, Elide::Never);
        x += width + 4;
        drawText(painter, QRect(x, head.y(), head.right() - x, head.height()), tr("today"), textFont(SmallType, Weight::Bold), t.accentText);
        x += textWidth(textFont(SmallType, Weight::Bold), tr("today")) + 4;
    } else {
        drawText(painter, head, label, number, day.outside ? t.text2 : t.text, Qt::AlignLeft | Qt::AlignVCenter, Elide::Never);
        x += textWidth(number, label) + 4;
    }
    const QString word = RosterWords::ground(day.ground, day.holiday);
    const QRect rest(x, head.y(), head.right() + 1 - x, head.height());
    if (word.isEmpty() || rest.width() < scaled(20))
        return;
    if (day.ground == RosterGround::ShiftedWorkday) {
        ChipSpec chip{word, Tone::Neutral, Icon::None, ChipShape::Outline};
        const int width = chipWidth(chip);
        if (width <= rest.width())
            paintChip(painter, rest.right() + 1 - width, rest.center().y() + 1, chip);
        return;
    }
    drawText(painter, rest, word, textFont(SmallType), t.text2, Qt::AlignRight | Qt::AlignVCenter);
}

void RosterGrid::paintLine(QPainter &painter, const Place &place)
{
    const Tokens &t = tokens();
    const auto &day = m_month.days[static_cast<std::size_t>(place.day)];
    const auto &line = day.lines[static_cast<std::size_t>(place.line)];
    const QRect rect = lineRect(place);
    const bool chosen = m_chosen && m_chosen->post == line.key.post && m_chosen->start == line.key.start;
    const auto *chosenLine = m_chosen ? lineAt(placeOf(*m_chosen)) : nullptr;
    const bool same = chosenLine && !line.members.empty() && chosenLine->members == line.members;
    const bool target = m_dragging && m_target && m_target->day == place.day && m_target->line == place.line;
    const bool faint = m_filter != RosterMark::None && line.mark != m_filter;
    painter.setOpacity(faint ? 0.38 : 1.0);

    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (chosen || target)
        drawRound(painter, box, 4, t.accentSoft, t.accent, hasFocus() && chosen ? 2 : 1);
    else if (line.mark == RosterMark::Gap)
        drawDashed(painter, box, 4, t.tone(Tone::Severity4).soft, t.tone(Tone::Severity4).solid);
    else if (line.mark == RosterMark::Waiting)
        drawRound(painter, box, 4, t.tone(Tone::Severity2).soft, t.tone(Tone::Severity2).solid);
    else if (line.mark == RosterMark::Trial || line.mark == RosterMark::Changed)
        drawDashed(painter, box, 4, t.surface, t.accent);
    else if (m_hover && m_hover->day == place.day && m_hover->line == place.line)
        drawRound(painter, box, 4, t.hover);

    drawText(painter, QRect(rect.x() + 4, rect.y(), scaled(rosterMarkWidth), rect.height()), line.shortPost, textFont(SmallType), t.text3,
             Qt::AlignLeft | Qt::AlignVCenter, Elide::Never);
    int right = rect.right() + 1 - 4;
    if (const QString note = RosterWords::note(line); !note.isEmpty()) {
        const Tone tone = line.mark == RosterMark::Gap ? Tone::Severity4 : line.mark == RosterMark::Waiting ? Tone::Severity2 : Tone::Accent;
        const QColor colour = line.mark == RosterMark::Swapped ? t.text2 : t.tone(tone).text;
        const int name = textWidth(textFont(BodyType, Weight::Bold), line.name.isEmpty() ? tr("gap") : line.name);
        const int room = right - (rect.x() + 4 + scaled(rosterMarkWidth) + name + 6);
        const int width = textWidth(textFont(SmallType), note);
        const Icon icon = m_compact ? Icon::None : RosterWords::noteIcon(line.mark);
        const int side = scaled(14);
        // A note is read whole or not at all: the mark itself stays, and the words are in the pane and the tooltip.
        if (width <= room) {
            drawText(painter, QRect(right - width, rect.y(), width, rect.height()), note, textFont(SmallType), colour,
                     Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
            right -= width + 4;
            if (icon != Icon::None && width + side + 4 <= room) {
                paintIcon(painter, icon, colour, QRectF(right - side, rect.center().y() + 1 - side / 2.0, side, side));
                right -= side + 4;
            }
        } else if (RosterWords::noteIcon(line.mark) != Icon::None && side <= room) {
            paintIcon(painter, RosterWords::noteIcon(line.mark), colour, QRectF(right - side, rect.center().y() + 1 - side / 2.0, side, side));
            right -= side + 4;
        }
    }
    const int left = rect.x() + 4 + scaled(rosterMarkWidth);
    const bool gap = line.mark == RosterMark::Gap;
    const bool strong = gap || same || line.mark == RosterMark::Trial || line.mark == RosterMark::Changed;
    QColor ink = line.past || day.outside ? t.text2 : t.text;
    if (gap)
        ink = t.tone(Tone::Severity4).text;
    else if (same || line.mark == RosterMark::Trial || line.mark == RosterMark::Changed)
        ink = t.accentText;
    drawText(painter, QRect(left, rect.y(), right - left, rect.height()), gap ? tr("gap") : line.name,
             textFont(BodyType, strong ? Weight::Bold : Weight::Regular), ink);
    painter.setOpacity(1.0);
}

void RosterGrid::paintBands(QPainter &painter, int week)
{
    const Tokens &t = tokens();
    const int firstDay = week * 7;
    const auto &first = m_month.days[static_cast<std::size_t>(firstDay)].date;
    const auto &last = m_month.days[static_cast<std::size_t>(firstDay + 6)].date;
    int lanes[2] = {0, 0};
    int all[2] = {0, 0};
    for (const auto &band : m_month.bands)
        all[isAbove(band) ? 1 : 0] += touches(band, first, last) ? 1 : 0;
    for (const auto &band : m_month.bands) {
        if (!touches(band, first, last))
            continue;
        const bool above = isAbove(band);
        const int lane = lanes[above ? 1 : 0]++;
        if (lane >= mostLanes)
            continue;
        const int from = std::max(0, static_cast<int>(first.daysTo(band.first)));
        const int to = std::min(6, static_cast<int>(first.daysTo(band.last)));
        const QRect left = dayRect(firstDay + from);
        const QRect right = dayRect(firstDay + to);
        const int height = scaled(rosterBand) - 2;
        const int y = above ? left.y() + scaled(rosterDayHead) + lane * scaled(rosterBand)
                            : left.bottom() - 2 - (bandLanes(week, false) - lane) * scaled(rosterBand);
        const bool begins = band.first >= first;
        const bool ends = band.last <= last;
        const QRect rect(left.x() + (begins ? 4 : 0), y, right.right() + 1 - (ends ? 5 : 0) - left.x() - (begins ? 4 : 0), height);
        const Tone tone = above ? Tone::Severity3 : band.sort == RosterBandValues::Sort::Trial ? Tone::Accent : Tone::Neutral;
        const QColor soft = tone == Tone::Neutral ? t.pressed : tone == Tone::Accent ? t.accentSoft : t.tone(tone).soft;
        const QColor ink = tone == Tone::Neutral ? t.text2 : tone == Tone::Accent ? t.accentText : t.tone(tone).text;
        if (band.sort == RosterBandValues::Sort::Trial)
            drawDashed(painter, QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, soft, t.accent);
        else
            drawRound(painter, rect, 4, soft, tone == Tone::Neutral ? t.borderStrong : QColor());
        const int side = scaled(12);
        const Icon icon = above ? Icon::Shield : band.sort == RosterBandValues::Sort::Trial ? Icon::Scale : Icon::User;
        paintIcon(painter, icon, ink, QRectF(rect.x() + 6, rect.center().y() + 1 - side / 2.0, side, side));
        QString words = RosterWords::band(band);
        const int more = all[above ? 1 : 0] - mostLanes;
        if (lane == mostLanes - 1 && more > 0)
            words = tr("%1, and %2 more").arg(words).arg(more);
        drawText(painter, QRect(rect.x() + 10 + side, rect.y(), rect.width() - 14 - side, rect.height()), words, textFont(SmallType), ink);
    }
}

void RosterGrid::paintDragged(QPainter &painter)
{
    const auto *line = lineAt(m_pressed);
    if (!line)
        return;
    const Tokens &t = tokens();
    const QString words = m_target && !m_dropWords.isEmpty() ? line->name + QStringLiteral("   ") + m_dropWords : line->name;
    const QFont font = textFont(BodyType);
    const int width = std::min(textWidth(font, words) + 20, this->width() - 8);
    QRect rect(m_dragAt.x() + 12, m_dragAt.y() + 8, width, scaled(28));
    rect.moveLeft(std::clamp(rect.x(), 4, std::max(4, this->width() - width - 4)));
    rect.moveTop(std::min(rect.y(), height() - rect.height() - 4));
    drawRound(painter, rect, 6, t.tooltip);
    drawText(painter, rect.adjusted(10, 0, -10, 0), words, font, t.tooltipText);
    if (m_target && m_dropBreaks)
        painter.fillRect(QRect(rect.x(), rect.y() + 4, 3, rect.height() - 8), t.tone(Tone::Severity3).solid);
}

void RosterGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens().surface);
    paintHead(painter);
    for (int day = 0; day < static_cast<int>(m_month.days.size()); ++day)
        paintDay(painter, day);
    for (int week = 0; week < weeks(); ++week)
        paintBands(painter, week);
    for (int day = 0; day < static_cast<int>(m_month.days.size()); ++day) {
        for (int line = 0; line < static_cast<int>(m_month.days[static_cast<std::size_t>(day)].lines.size()); ++line)
            paintLine(painter, {day, line});
    }
    if (m_dragging)
        paintDragged(painter);
}

} // namespace redoubt::views
