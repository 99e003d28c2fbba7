// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FormDialog.h"

#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QScrollArea>

namespace redoubt::views {

FormDialog::FormDialog(const QString &title, const QString &accept, QWidget *parent)
    : FloatingDialog(title, parent), m_inside(new QWidget), m_scroll(new QScrollArea)
{
    auto *column = columnLayout(this, {room() + 24, room() + 20, room() + 24, room() + 16}, 12);
    auto *head = new Label(title, LargeType, Weight::Bold);
    head->setWrapping(true);
    column->addWidget(head);
    m_body = columnLayout(m_inside, {2, 2, 10, 2}, 12); // room for focus edges and the scroll bar
    m_scroll->setWidget(m_inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    auto *buttons = rowLayout(8);
    buttons->addStretch();
    m_close = new Button(accept.isEmpty() ? tr("Close") : tr("Cancel"));
    buttons->addWidget(m_close);
    if (!accept.isEmpty()) {
        m_accept = new Button(accept, ButtonKind::Primary);
        m_accept->setDefault(true);
        buttons->addWidget(m_accept);
    }
    column->addLayout(buttons);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
}

void FormDialog::open()
{
    QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const QSize wanted = m_inside->sizeHint();
    const QSize most = window ? window->size() - QSize(120, 220) : QSize(1200, 800);
    m_scroll->setMinimumWidth(qMin(wanted.width() + 4, qMax(most.width(), 320)));
    m_scroll->setMinimumHeight(qMin(wanted.height() + 4, qMax(most.height(), 200)));
    adjustSize();
    if (window) // what it would like to be may be higher than a small screen: the fields scroll, the buttons are in sight
        resize(size().boundedTo(window->size()));
    startAtFields();
    FloatingDialog::open();
}

/// The buttons were made before the fields: Tab goes as the eye does, and nobody starts at Cancel.
void FormDialog::startAtFields()
{
    QWidget *first = nullptr;
    QWidget *last = nullptr;
    for (QWidget *widget = m_inside->nextInFocusChain(); widget != m_inside; widget = widget->nextInFocusChain()) {
        if (!m_inside->isAncestorOf(widget) || (widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isEnabled() || widget->isHidden())
            continue;
        first = first ? first : widget;
        last = widget;
    }
    if (last)
        setTabOrder(last, m_close);
    if (m_accept)
        setTabOrder(m_close, m_accept);
    if (const QWidget *chosen = focusWidget(); chosen && m_inside->isAncestorOf(chosen))
        return;
    QWidget *action = m_accept ? m_accept : m_close;
    (first ? first : action)->setFocus();
}

} // namespace redoubt::views
