// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Toast.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/FreePlace.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int toastPadding = 12;
constexpr int actionGap = 24;
constexpr int narrowestToast = 160; // the words give way, the action does not
constexpr int fromFoot = 72; // above the row of actions at the foot of a pane
constexpr int standsFor = 6000;
} // namespace

Toast::Toast(QWidget *window) : QWidget(window)
{
    setMouseTracking(true);
    hide();
    m_timer.setSingleShot(true);
    m_timer.setInterval(standsFor);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
}

void Toast::setDuration(int milliseconds) { m_timer.setInterval(milliseconds); }

void Toast::showReceipt(const QString &text, const QString &action, Icon icon)
{
    m_text = text;
    m_action = action;
    m_icon = icon;
    setAccessibleName(text);
    setFocusPolicy(action.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    place();
    raise();
    show();
    update();
    m_timer.start();
    QMetaObject::invokeMethod(this, &Toast::place, Qt::QueuedConnection); // the page below goes on with what follows the act
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QSize Toast::sizeHint() const
{
    const QFont font = textFont(BodyType);
    int width = toastPadding + scaled(16) + 8 + textWidth(font, m_text) + toastPadding;
    if (!m_action.isEmpty())
        width += actionGap + textWidth(font, m_action);
    return {width + 4, scaled(48)};
}

void Toast::place()
{
    const int action = m_action.isEmpty() ? 0 : actionGap + textWidth(textFont(BodyType), m_action);
    const QRect place = freePlace(*parentWidget(), sizeHint(), scaled(narrowestToast) + action, scaled(fromFoot), this);
    setGeometry(place);
    setToolTip(place.width() < sizeHint().width() ? m_text : QString());
}

QRect Toast::actionRect() const
{
    const int width = m_action.isEmpty() ? 0 : textWidth(textFont(BodyType), m_action) + 2;
    return {this->width() - toastPadding - width, 0, width, height()};
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawRound(painter, rect(), 6, t.tooltip);
    const int side = scaled(16);
    paintIcon(painter, m_icon, t.tooltipOk, QRectF(toastPadding, (height() - side) / 2.0, side, side));
    const int textX = toastPadding + side + 8;
    const int textEnd = m_action.isEmpty() ? width() - toastPadding : actionRect().x() - actionGap;
    drawText(painter, QRect(textX, 0, textEnd - textX + 2, height()), m_text, textFont(BodyType), t.tooltipText);
    if (!m_action.isEmpty())
        drawText(painter, actionRect(), m_action, textFont(BodyType), t.tooltipAccent, Qt::AlignVCenter, Elide::Never);
    if (hasFocus())
        drawRound(painter, rect(), 6, {}, t.tooltipAccent, 2);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start();
    QWidget::leaveEvent(event);
}

void Toast::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_action.isEmpty() && actionRect().adjusted(-8, 0, 8, 0).contains(event->position().toPoint()))
        trigger();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else if (!m_action.isEmpty() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space))
        trigger();
    else
        QWidget::keyPressEvent(event);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::trigger()
{
    m_timer.stop();
    hide();
    Q_EMIT actionTriggered();
}

} // namespace redoubt::views
