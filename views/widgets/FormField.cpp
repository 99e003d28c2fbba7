// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/FormField.h"

#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QStyle>

namespace redoubt::views {

FormField::FormField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent), m_input(input), m_label(new Label(label, SmallType, Weight::Regular, Ink::Text2)), m_icon(new IconLabel(Icon::None, 14)),
      m_message(paragraph({}, SmallType))
{
    auto *column = columnLayout(this, {}, 4);
    column->addWidget(m_label);
    column->addWidget(input);
    auto *line = rowLayout(6);
    auto *iconColumn = columnLayout();
    iconColumn->addSpacing(3); // centred on the first line of the message
    iconColumn->addWidget(m_icon);
    iconColumn->addStretch();
    line->addLayout(iconColumn);
    line->addWidget(m_message, 1);
    column->addLayout(line);
    m_label->setBuddy(input);
    setFocusProxy(input);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setLabel(label);
    setMessage({});
}

void FormField::setLabel(const QString &label)
{
    m_label->setText(label);
    m_input->setAccessibleName(label);
}

void FormField::setMessage(const QString &text, Ink ink, Icon icon)
{
    m_message->setText(text);
    m_message->setInk(ink);
    m_message->setVisible(!text.isEmpty());
    m_icon->setIcon(icon);
    m_icon->setInk(ink);
    m_icon->setVisible(icon != Icon::None && !text.isEmpty());
    m_input->setAccessibleDescription(text);
}

void FormField::setError(const QString &text)
{
    m_error = true;
    setMessage(text, Ink::Severity4, Icon::AlertCircle);
    markInput(true);
}

void FormField::clearError()
{
    if (!m_error)
        return;
    m_error = false;
    setMessage({});
    markInput(false);
}

QString FormField::message() const { return m_message->text(); }

void FormField::markInput(bool invalid)
{
    m_input->setProperty("invalid", invalid);
    m_input->style()->unpolish(m_input);
    m_input->style()->polish(m_input);
}

} // namespace redoubt::views
