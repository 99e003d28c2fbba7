// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/StateStrip.h"

#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int stripLine = 30;
} // namespace

StateStrip::StateStrip(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::None, 16)), m_of(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text2)),
      m_title(new Label({}, BodyType, Weight::Bold)), m_line(new ElidedLabel), m_words(new Label), m_clock(new Label({}, LargeType, Weight::Bold))
{
    auto *row = rowLayout(this, {16, 3, 16, 4}, 8);
    m_words->setWrapping(true);
    m_words->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    row->addWidget(m_icon);
    row->addWidget(m_of);
    row->addWidget(m_title);
    row->addWidget(m_line, 1);
    row->addWidget(m_words, 1);
    row->addWidget(m_clock);
    m_of->setMaximumWidth(scaled(220));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applySizes();
}

void StateStrip::setState(const StripState &state)
{
    if (state == m_state)
        return;
    const bool told = state.title != m_state.title && !state.title.isEmpty();
    m_state = state;
    m_icon->setIcon(state.icon);
    m_icon->setInk(inkOf(state.tone));
    m_of->setText(state.of);
    m_of->setVisible(!state.of.isEmpty());
    m_title->setText(state.title);
    m_title->setInk(inkOf(state.tone));
    const QString all = state.parts.join(QStringLiteral(" · "));
    m_line->setVisible(!state.grows);
    m_line->setToolTip(all);
    m_words->setText(all);
    m_words->setVisible(state.grows);
    m_clock->setText(state.clock);
    m_clock->setInk(inkOf(state.tone));
    m_clock->setVisible(!state.clock.isEmpty());
    setAccessibleName(state.title);
    setAccessibleDescription(all);
    updateGeometry();
    fitParts();
    update();
    if (told) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// A time that is cut would be another time: what does not fit is left to the tooltip, part by part.
void StateStrip::fitParts()
{
    int room = width() - 32;
    for (const QWidget *other :
         {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_of), static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_clock)}) {
        if (!other->isHidden())
            room -= qMin(other->sizeHint().width(), other->maximumWidth()) + 8;
    }
    QString shown;
    for (const QString &part : std::as_const(m_state.parts)) {
        const QString longer = shown.isEmpty() ? part : shown + QStringLiteral(" · ") + part;
        if (!shown.isEmpty() && textWidth(textFont(BodyType), longer) > room)
            break;
        shown = longer;
    }
    m_line->setText(shown);
}

void StateStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitParts();
}

void StateStrip::applySizes() { setMinimumHeight(scaled(stripLine)); }

void StateStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.tone(m_state.tone).soft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.border);
}

void StateStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applySizes();
        fitParts();
    }
}

} // namespace redoubt::views
