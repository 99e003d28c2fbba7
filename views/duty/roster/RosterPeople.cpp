// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterPeople.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Layouts.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace redoubt::views {

using models::RosterGround;
using models::RosterMark;

namespace {
constexpr int peopleRow = 26;
constexpr int peopleHead = 40;
constexpr int peopleName = 104;
constexpr int peopleTotal = 40;
constexpr int peopleLeastDay = 14;

QColor groundOfDay(const models::RosterDayValues &day)
{
    const Tokens &t = tokens();
    return day.ground == RosterGround::Holiday ? t.pressed : day.ground == RosterGround::RestDay ? t.hover : t.surface;
}
} // namespace

RosterPeopleTable::RosterPeopleTable(bool head, QWidget *parent) : QWidget(parent), m_head(head)
{
    setFocusPolicy(head ? Qt::NoFocus : Qt::StrongFocus);
    if (!head)
        setAccessibleName(tr("Shifts of each person, by day"));
}

std::vector<const models::RosterDayValues *> RosterPeopleTable::daysOf() const
{
    std::vector<const models::RosterDayValues *> days;
    for (const auto &day : m_month.days) {
        if (!day.outside)
            days.push_back(&day);
    }
    return days;
}

void RosterPeopleTable::setMonth(const models::RosterMonthValues &month, const std::vector<MemberChoice> &members)
{
    m_month = month;
    m_rows.clear();
    std::map<std::string, std::size_t> place;
    for (const auto &member : members) {
        place.emplace(member.member, m_rows.size());
        m_rows.push_back({member.member, member.name, {}});
    }
    const auto days = daysOf();
    for (std::size_t day = 0; day < days.size(); ++day) {
        for (const auto &line : days[day]->lines) {
            for (const auto &member : line.members) {
                const auto [known, isNew] = place.try_emplace(member, m_rows.size());
                if (isNew)
                    m_rows.push_back({member, QString::fromStdString(member), {}}); // has left the plan since
                m_rows[known->second].marks.push_back({static_cast<int>(day), line});
            }
        }
    }
    updateGeometry();
    update();
}

void RosterPeopleTable::setChosen(const std::optional<models::RosterKey> &key)
{
    m_chosen = key;
    update();
}

QSize RosterPeopleTable::minimumSizeHint() const
{
    const int days = std::max(28, static_cast<int>(daysOf().size()));
    return {scaled(peopleName) + scaled(peopleTotal) + days * scaled(peopleLeastDay),
            m_head ? scaled(peopleHead) : scaled(peopleRow) * static_cast<int>(m_rows.size()) + 2};
}

int RosterPeopleTable::dayLeft(int day) const
{
    const int days = std::max(1, static_cast<int>(daysOf().size()));
    const int room = width() - scaled(peopleName) - scaled(peopleTotal);
    return scaled(peopleName) + room * day / days;
}

QRect RosterPeopleTable::markRect(int row, const Mark &mark) const
{
    const int left = dayLeft(mark.day);
    return QRect(left, row * scaled(peopleRow), dayLeft(mark.day + 1) - left, scaled(peopleRow)).adjusted(2, 3, -2, -3);
}

QRect RosterPeopleTable::cellRect(const std::string &member, const QDate &date) const
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (const auto &mark : m_rows[row].marks) {
            if (m_rows[row].member == member && mark.day == date.day() - 1)
                return markRect(static_cast<int>(row), mark);
        }
    }
    return {};
}

void RosterPeopleTable::choose(const models::RosterKey &key, int row)
{
    m_chosen = key;
    m_chosenRow = row;
    const auto &marks = m_rows[static_cast<std::size_t>(row)].marks;
    for (const auto &mark : marks) {
        if (mark.line.key == key)
            setAccessibleDescription(RosterWords::sentence(*daysOf()[static_cast<std::size_t>(mark.day)], mark.line));
    }
    update();
    Q_EMIT chosenChanged(key);
}

void RosterPeopleTable::mousePressEvent(QMouseEvent *event)
{
    if (m_head)
        return;
    const int row = event->pos().y() / scaled(peopleRow);
    if (row < 0 || row >= static_cast<int>(m_rows.size()))
        return;
    for (const auto &mark : m_rows[static_cast<std::size_t>(row)].marks) {
        if (markRect(row, mark).contains(event->pos())) {
            choose(mark.line.key, row);
            return;
        }
    }
}

void RosterPeopleTable::step(int rows, int marks)
{
    if (m_rows.empty())
        return;
    const auto count = static_cast<int>(m_rows.size());
    if (rows != 0) {
        for (int row = m_chosenRow + rows; row >= 0 && row < count; row += rows) {
            if (const auto &own = m_rows[static_cast<std::size_t>(row)].marks; !own.empty()) {
                choose(own.front().line.key, row);
                return;
            }
        }
        return;
    }
    const auto &own = m_rows[static_cast<std::size_t>(m_chosenRow)].marks;
    const auto now = std::ranges::find_if(own, [&](const Mark &mark) { return m_chosen && mark.line.key == *m_chosen; });
    const auto next = now == own.end() ? 0 : (now - own.begin()) + marks;
    if (next >= 0 && next < static_cast<std::ptrdiff_t>(own.size()))
        choose(own[static_cast<std::size_t>(next)].line.key, m_chosenRow);
}

void RosterPeopleTable::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: step(0, -1); return;
    case Qt::Key_Right: step(0, 1); return;
    case Qt::Key_Up: step(-1, 0); return;
    case Qt::Key_Down: step(1, 0); return;
    default: QWidget::keyPressEvent(event);
    }
}

void RosterPeopleTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void RosterPeopleTable::paintHead(QPainter &painter)
{
    const Tokens &t = tokens();
    const auto days = daysOf();
    painter.fillRect(rect(), t.subtle);
    const int half = height() / 2;
    drawText(painter, QRect(16, 0, scaled(peopleName) - 20, height()), tr("Person"), textFont(SmallType), t.text2);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const int left = dayLeft(static_cast<int>(i));
        const QRect cell(left, 0, dayLeft(static_cast<int>(i) + 1) - left, height());
        painter.fillRect(cell, groundOfDay(*days[i]));
        if (days[i]->today)
            painter.fillRect(QRect(cell.x(), 0, cell.width(), 3), t.accent);
        drawText(painter, QRect(cell.x(), 2, cell.width(), half), QString::number(days[i]->date.day()),
                 textFont(SmallType, days[i]->today ? Weight::Bold : Weight::Regular), t.text, Qt::AlignCenter, Elide::Never);
        drawText(painter, QRect(cell.x(), half, cell.width(), half - 2), QLocale().dayName(days[i]->date.dayOfWeek(), QLocale::NarrowFormat),
                 textFont(SmallType), t.text2, Qt::AlignCenter, Elide::Never);
    }
    drawText(painter, QRect(width() - scaled(peopleTotal), 0, scaled(peopleTotal) - 12, height()), tr("All"), textFont(SmallType), t.text2,
             Qt::AlignRight | Qt::AlignVCenter);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

void RosterPeopleTable::paintRow(QPainter &painter, int index)
{
    const Tokens &t = tokens();
    const auto &row = m_rows[static_cast<std::size_t>(index)];
    const int y = index * scaled(peopleRow);
    const auto days = daysOf();
    for (std::size_t i = 0; i < days.size(); ++i) {
        const int left = dayLeft(static_cast<int>(i));
        painter.fillRect(QRect(left, y, dayLeft(static_cast<int>(i) + 1) - left, scaled(peopleRow)), groundOfDay(*days[i]));
    }
    drawText(painter, QRect(16, y, scaled(peopleName) - 20, scaled(peopleRow)), row.name, textFont(SmallType), t.text);
    for (const auto &mark : row.marks) {
        const QRect place = markRect(index, mark);
        const bool chosen = m_chosen && mark.line.key == *m_chosen;
        const bool special = mark.line.mark == RosterMark::Trial || mark.line.mark == RosterMark::Changed;
        const bool waits = mark.line.mark == RosterMark::Waiting;
        const QColor ground = chosen ? t.accentSoft : waits ? t.tone(Tone::Severity2).soft : t.subtle;
        if (special)
            drawDashed(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, ground, t.accent);
        else
            drawRound(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, ground, chosen ? t.accent : t.borderStrong);
        drawText(painter, place, mark.line.shortPost, textFont(SmallType, chosen ? Weight::Bold : Weight::Regular),
                 chosen || special    ? t.accentText
                     : mark.line.past ? t.text2
                                      : t.text,
                 Qt::AlignCenter, Elide::Never);
    }
    drawText(painter, QRect(width() - scaled(peopleTotal), y, scaled(peopleTotal) - 12, scaled(peopleRow)), QString::number(row.marks.size()),
             textFont(SmallType), t.text, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    painter.fillRect(QRect(0, y + scaled(peopleRow) - 1, width(), 1), t.border);
}

void RosterPeopleTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_head) {
        paintHead(painter);
        return;
    }
    painter.fillRect(rect(), tokens().surface);
    for (int row = 0; row < static_cast<int>(m_rows.size()); ++row)
        paintRow(painter, row);
    if (hasFocus()) {
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRect(QRectF(0, m_chosenRow * scaled(peopleRow), width(), scaled(peopleRow)).adjusted(1, 1, -1, -1));
    }
}

RosterPeople::RosterPeople(QWidget *parent)
    : QWidget(parent), m_head(new RosterPeopleTable(true)), m_table(new RosterPeopleTable(false)), m_scroll(new QScrollArea)
{
    auto *column = columnLayout(this);
    // It gives way with the table below, from which the room of its scroll bar parts it.
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_head->setMinimumWidth(1);
    m_headRow = rowLayout(0);
    m_headRow->addWidget(m_head);
    column->addLayout(m_headRow);
    m_scroll->setWidget(m_table);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the days above stay over theirs
    column->addWidget(m_scroll, 1);
    setFocusProxy(m_table);
    connect(m_table, &RosterPeopleTable::chosenChanged, this, &RosterPeople::chosenChanged);
}

void RosterPeople::setMonth(const models::RosterMonthValues &month, const std::vector<MemberChoice> &members)
{
    m_head->setMonth(month, {});
    m_table->setMonth(month, members);
}

void RosterPeople::setChosen(const std::optional<models::RosterKey> &key) { m_table->setChosen(key); }

void RosterPeople::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_headRow->setContentsMargins(0, 0, m_scroll->verticalScrollBar()->sizeHint().width(), 0);
}

} // namespace redoubt::views
