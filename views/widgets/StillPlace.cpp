// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/StillPlace.h"

#include "views/theme/Typography.h"
#include "views/widgets/FreePlace.h"
#include "views/widgets/Layouts.h"

#include <QCursor>
#include <QEvent>
#include <QResizeEvent>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int narrowestBox = 320; // the words wrap; narrower they would be a column of single words
constexpr int contentEdge = 8;
} // namespace

StillPlace::StillPlace(QWidget *box, QWidget *parent) : QWidget(parent), m_box(box)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    columnLayout(this)->addWidget(box);
    box->hide();
    setFixedHeight(0);
}

void StillPlace::keepStill(QWidget *content, QWidget *bar)
{
    m_content = content;
    m_bar = bar;
    content->installEventFilter(this);
    if (bar)
        bar->installEventFilter(this);
}

void StillPlace::setWanted(bool wanted)
{
    m_wanted = wanted;
    apply(!isAimed());
}

bool StillPlace::isAimed() const { return m_content && m_content->isVisible() && m_content->underMouse(); }

void StillPlace::settle()
{
    apply(true);
    QMetaObject::invokeMethod(this, &StillPlace::hold, Qt::QueuedConnection); // what is shown next may be aimed at already
}

/// As high as it is now, whatever the box comes to say: a layout follows a new text at once.
void StillPlace::hold()
{
    if (isAimed())
        setFixedHeight(maximumHeight() == 0 ? 0 : height());
}

bool StillPlace::isFloating() const { return m_box && m_box->parentWidget() != this; }

int StillPlace::needed(int width) const { return m_box->hasHeightForWidth() ? m_box->heightForWidth(width) : m_box->sizeHint().height(); }

void StillPlace::apply(bool mayMove)
{
    if (!m_box)
        return;
    const int standing = maximumHeight() == 0 ? 0 : height();
    if (mayMove) {
        dock();
        setMinimumHeight(0);
        setMaximumHeight(m_wanted ? QWIDGETSIZE_MAX : 0);
        m_box->setVisible(m_wanted);
        return;
    }
    setFixedHeight(standing);
    if (!m_wanted) {
        m_box->hide();
    } else if (standing > 0 && needed(width()) <= standing) {
        dock();
        m_box->show();
    } else {
        floatOver();
    }
}

void StillPlace::dock()
{
    if (!isFloating())
        return;
    m_box->setAttribute(Qt::WA_TransparentForMouseEvents, false);
    layout()->addWidget(m_box);
}

void StillPlace::floatOver()
{
    QWidget *over = m_bar ? m_bar->parentWidget() : m_content.data();
    if (!isFloating()) {
        m_box->hide();
        layout()->removeWidget(m_box);
        m_box->setParent(over);
        m_box->setAttribute(Qt::WA_TransparentForMouseEvents, m_bar != nullptr); // the bar is still there to be pressed
    }
    m_box->setGeometry(m_bar ? placeOnBar() : placeInContent());
    m_box->show();
    m_box->raise();
}

/// All of the bar; where the box has a place that has become too low, up from that place's foot.
QRect StillPlace::placeOnBar() const
{
    const QRect bar = m_bar->geometry();
    const int wish = needed(bar.width());
    if (maximumHeight() == 0)
        return {bar.topLeft(), QSize(bar.width(), std::max(bar.height(), wish))};
    const int foot = mapTo(m_bar->parentWidget(), QPoint(0, height())).y();
    return {bar.x(), std::max(bar.y(), foot - wish), bar.width(), wish};
}

/// As near to its own place as it covers no control, as wide as can be.
QRect StillPlace::placeInContent() const
{
    const QList<QRect> controls = controlsIn(*m_content, m_box);
    const int widest = m_content->width() - 2 * contentEdge;
    const int narrowest = std::min(widest, scaled(narrowestBox));
    const int top = mapTo(m_content.data(), QPoint()).y();
    const QPoint pointer = m_content->mapFromGlobal(QCursor::pos());
    QRect best;
    for (int width = widest;; width = std::max(width * 4 / 5, narrowest)) {
        const QSize size(width, needed(width));
        // Upwards from its own place, else from the foot of the content.
        for (const int foot : {m_content->height() - std::max(top, contentEdge) - size.height(), contentEdge}) {
            const QRect place = freePlace(*m_content, size, width, std::max(foot, contentEdge), m_box);
            const bool isFree = !place.contains(pointer)
                && std::none_of(controls.begin(), controls.end(), [&](const QRect &control) { return control.intersects(place); });
            if (!place.isEmpty() && isFree)
                return place;
            best = best.isEmpty() ? place : best;
        }
        if (width <= narrowest)
            break;
    }
    return best;
}

bool StillPlace::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_content && event->type() == QEvent::Enter)
        hold();
    else if (watched == m_content && (event->type() == QEvent::Leave || event->type() == QEvent::Hide))
        apply(true);
    else if (event->type() == QEvent::Resize && isFloating() && m_wanted)
        floatOver();
    return QWidget::eventFilter(watched, event);
}

/// At another width the words need another height, and everything is elsewhere anyway.
void StillPlace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        settle();
}

} // namespace redoubt::views
