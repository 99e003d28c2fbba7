// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Banner.h"

#include "views/theme/Painting.h"
#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QAccessible>
#include <QPainter>

namespace redoubt::views {

Banner::Banner(Form form, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::None, 16)), m_title(new Label({}, BodyType, Weight::Bold)),
      m_text(form == Form::Inline ? new Label : paragraph({}, SmallType)), m_actions(rowLayout(16))
{
    auto *row = rowLayout(this, {12, 8, 12, 8}, 8);
    if (form == Form::Inline) {
        row->addWidget(m_icon);
        row->addWidget(m_title);
        m_text->setWrapping(true);
        m_text->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
        row->addWidget(m_text, 1);
        row->addLayout(m_actions);
        setMinimumHeight(40);
    } else {
        auto *column = columnLayout(2);
        column->addWidget(m_title);
        column->addWidget(m_text);
        column->addLayout(m_actions);
        m_actions->addStretch();
        auto *iconColumn = columnLayout();
        iconColumn->addSpacing(2); // centred on the first line of the words
        iconColumn->addWidget(m_icon);
        iconColumn->addStretch();
        row->addLayout(iconColumn);
        row->addLayout(column, 1);
    }
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

Banner::Banner(Tone tone, Icon icon, const QString &title, const QString &text, Form form, QWidget *parent) : Banner(form, parent)
{
    setContent(tone, icon, title, text);
}

void Banner::setContent(Tone tone, Icon icon, const QString &title, const QString &text)
{
    m_tone = tone;
    m_icon->setIcon(icon);
    m_icon->setInk(inkOf(tone));
    m_title->setText(title);
    m_title->setInk(inkOf(tone));
    m_title->setVisible(!title.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    update();
}

Button *Banner::addAction(const QString &text)
{
    auto *button = new Button(text, ButtonKind::Link);
    auto *last = m_actions->itemAt(m_actions->count() - 1);
    const bool stretched = last != nullptr && last->spacerItem() != nullptr;
    m_actions->insertWidget(stretched ? m_actions->count() - 1 : m_actions->count(), button);
    return button;
}

void Banner::clearActions()
{
    for (auto *button : findChildren<Button *>())
        delete button;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours &tone = tokens().tone(m_tone);
    QColor edge = tone.text;
    edge.setAlpha(70);
    drawRound(painter, rect(), 6, tone.soft, edge);
}

void Banner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace redoubt::views
