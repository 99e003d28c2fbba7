// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/StillScroll.h"

#include "views/widgets/FreePlace.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int mostSteps = 8; // till it stands where it stood
} // namespace

StillScroll::StillScroll(QScrollArea *area)
    : QObject(area), m_area(*area), m_column(qobject_cast<QVBoxLayout *>(area->widget()->layout())),
      m_above(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed)),
      m_below(new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed))
{
    Q_ASSERT(m_column);
    m_column->insertItem(0, m_above);
    m_column->addItem(m_below);
    area->widget()->installEventFilter(this);
    area->viewport()->installEventFilter(this);
    connect(area->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        // Somebody scrolls; contents that have become shorter only leave no room for what was scrolled to.
        const bool isScrolled = m_value <= m_area.verticalScrollBar()->maximum();
        m_value = value;
        if (!m_busy && isScrolled)
            look();
    });
}

void StillScroll::settle()
{
    if (!m_area.isVisible())
        return;
    const QScopedValueRollback busy(m_busy, true);
    setRoom(0, 0);
    // What asks for another height deep inside is heard by one holder after the other.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    look();
}

bool StillScroll::eventFilter(QObject *watched, QEvent *event)
{
    if (m_busy)
        return QObject::eventFilter(watched, event);
    if (watched == m_area.widget() && event->type() == QEvent::LayoutRequest) {
        {
            const QScopedValueRollback busy(m_busy, true);
            QCoreApplication::sendEvent(watched, event); // the area and the contents first
        }
        hold();
        return true;
    }
    if (watched == m_area.widget() && event->type() == QEvent::Resize) {
        hold(); // its layout has heard of it first
        return false;
    }
    if (watched == m_area.viewport() && event->type() == QEvent::Leave) {
        const QScopedValueRollback busy(m_busy, true);
        const int above = m_above->sizeHint().height();
        if (above > 0 || m_below->sizeHint().height() > 0) {
            const int value = m_area.verticalScrollBar()->value();
            setRoom(0, 0);
            m_area.verticalScrollBar()->setValue(value - above);
        }
        look();
    }
    return QObject::eventFilter(watched, event);
}

int StillScroll::heightOf(const QWidget &widget) const { return widget.mapTo(m_area.viewport(), QPoint()).y(); }

void StillScroll::look()
{
    m_seen.clear();
    for (QWidget *widget : m_area.widget()->findChildren<QWidget *>()) {
        if (widget->isVisible() && (isControl(*widget) || qobject_cast<QAbstractItemView *>(widget)))
            m_seen.push_back({widget, heightOf(*widget)});
    }
}

void StillScroll::hold()
{
    const auto aimed = std::find_if(m_seen.begin(), m_seen.end(), [](const Seen &seen) { return seen.control && seen.control->underMouse(); });
    if (!m_area.viewport()->underMouse() || aimed == m_seen.end()) {
        look();
        return;
    }
    // What is gone from under the pointer leaves its neighbours where they were.
    const int y = aimed->y;
    const Seen *anchor = nullptr;
    for (const Seen &seen : m_seen) {
        if (seen.control && seen.control->isVisible() && (!anchor || std::abs(seen.y - y) < std::abs(anchor->y - y)))
            anchor = &seen;
    }
    // A scroll bar that comes makes the words wrap anew: again, then.
    for (int i = 0; anchor && i < mostSteps && heightOf(*anchor->control) != anchor->y; ++i)
        moveBy(heightOf(*anchor->control) - anchor->y);
    look();
}

/// Scrolls by @p pixels, and makes the room that this takes.
void StillScroll::moveBy(int pixels)
{
    const QScopedValueRollback busy(m_busy, true);
    QScrollBar *bar = m_area.verticalScrollBar();
    const int above = m_above->sizeHint().height();
    const int wanted = bar->value() + pixels;
    if (wanted < 0) {
        setRoom(above - wanted, m_below->sizeHint().height());
        bar->setValue(0);
        return;
    }
    const int given = std::min(above, wanted); // room made before that is not needed any more
    if (given > 0)
        setRoom(above - given, m_below->sizeHint().height());
    const int target = wanted - given;
    if (target > bar->maximum()) // contents lower than the area fill it first
        setRoom(above - given, m_below->sizeHint().height() + target - bar->maximum() + (bar->maximum() == 0 ? m_area.viewport()->height() : 0));
    bar->setValue(target);
}

void StillScroll::setRoom(int above, int below)
{
    if (above == m_above->sizeHint().height() && below == m_below->sizeHint().height())
        return;
    m_above->changeSize(0, above, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_below->changeSize(0, below, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_column->invalidate();
    QEvent again(QEvent::LayoutRequest); // now, so that the bar's range follows
    QCoreApplication::sendEvent(m_area.widget(), &again);
}

} // namespace redoubt::views
