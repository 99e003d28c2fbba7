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
constexpr int fromFoot = 72;        // above the row of actions at the foot of a pane
constexpr int standsFor = 6000;
constexpr int standsToAct = 10'000; // long enough to read it, think better of it and get there
} // namespace

Toast::Toast(QWidget *window) : QWidget(window)
{
    setMouseTracking(true);
    hide();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
}

void Toast::setDuration(int milliseconds) { m_duration = milliseconds; }

void Toast::showReceipt(const QString &text, const QList<ToastAction> &actions, Icon icon)
{
    m_text = text;
    m_actions = actions;
    m_current = 0;
    m_icon = icon;
    setAccessibleName(text);
    QStringList links;
    for (const ToastAction &action : actions)
        links << action.text;
    setAccessibleDescription(links.join(QStringLiteral(", ")));
    setFocusPolicy(actions.isEmpty() ? Qt::NoFocus : Qt::TabFocus);
    m_timer.setInterval(m_duration > 0 ? m_duration : actions.isEmpty() ? standsFor : standsToAct);
    place();
    raise();
    show();
    update();
    m_timer.start();
    QMetaObject::invokeMethod(this, &Toast::place, Qt::QueuedConnection); // the page below goes on with what follows the act
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

int Toast::actionWidth(int action) const { return textWidth(textFont(BodyType), m_actions[action].text) + 2; }

int Toast::actionsWidth() const
{
    int width = 0;
    for (int i = 0; i < m_actions.size(); ++i)
        width += actionGap + actionWidth(i);
    return width;
}

QSize Toast::sizeHint() const
{
    return {toastPadding + scaled(16) + 8 + textWidth(textFont(BodyType), m_text) + actionsWidth() + toastPadding + 4, scaled(48)};
}

void Toast::place()
{
    const QRect place = freePlace(*parentWidget(), sizeHint(), scaled(narrowestToast) + actionsWidth(), scaled(fromFoot), this);
    setGeometry(place);
    setToolTip(place.width() < sizeHint().width() ? m_text : QString());
}

QRect Toast::actionRect(int action) const
{
    int x = width() - toastPadding;
    for (int i = static_cast<int>(m_actions.size()) - 1; i > action; --i)
        x -= actionWidth(i) + actionGap;
    return {x - actionWidth(action), 0, actionWidth(action), height()};
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawRound(painter, rect(), 6, t.tooltip);
    const int side = scaled(16);
    paintIcon(painter, m_icon, t.tooltipOk, QRectF(toastPadding, (height() - side) / 2.0, side, side));
    const int textX = toastPadding + side + 8;
    const int textEnd = width() - toastPadding - actionsWidth();
    drawText(painter, QRect(textX, 0, textEnd - textX + 2, height()), m_text, textFont(BodyType), t.tooltipText);
    for (int i = 0; i < m_actions.size(); ++i)
        drawText(painter, actionRect(i), m_actions[i].text, textFont(BodyType), t.tooltipAccent, Qt::AlignVCenter, Elide::Never);
    if (hasFocus())
        drawRound(painter, actionRect(m_current).adjusted(-6, 6, 6, -6), 6, {}, t.tooltipAccent, 2);
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
    for (int i = 0; i < m_actions.size(); ++i) {
        if (actionRect(i).adjusted(-8, 0, 8, 0).contains(event->position().toPoint())) {
            trigger(i);
            return;
        }
    }
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (event->key() == Qt::Key_Escape) {
        hide();
    } else if (m_actions.isEmpty()) {
        QWidget::keyPressEvent(event);
    } else if (step != 0) {
        m_current = qBound(0, m_current + step, static_cast<int>(m_actions.size()) - 1);
        update();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        trigger(m_current);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::trigger(int action)
{
    m_timer.stop();
    hide();
    // It may show the next receipt.
    if (const auto act = m_actions[action].act)
        act();
}

} // namespace redoubt::views
