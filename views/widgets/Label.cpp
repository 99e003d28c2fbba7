// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Label.h"

#include <QEvent>
#include <QStyle>

namespace redoubt::views {

Label::Label(const QString &text, int px, Weight weight, Ink ink, QWidget *parent) : QLabel(text, parent), m_px(px), m_weight(weight), m_ink(ink)
{
    setTextFormat(Qt::PlainText);
    setProperty("tone", styleName(ink));
    if (px <= SmallType)
        setContentsMargins(0, 1, 0, 0);
    else
        setContentsMargins(0, 0, 0, px >= TitleType ? 2 : 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    applyFont();
}

void Label::setInk(Ink ink)
{
    if (m_ink == ink)
        return;
    m_ink = ink;
    setProperty("tone", styleName(ink));
    style()->unpolish(this);
    style()->polish(this);
    update();
}

void Label::setCode(bool code)
{
    m_code = code;
    applyFont();
}

void Label::setWrapping(bool wrapping)
{
    setWordWrap(wrapping);
    setAlignment(wrapping ? Qt::AlignTop | Qt::AlignLeft : Qt::AlignVCenter | Qt::AlignLeft);
    setSizePolicy(QSizePolicy::Preferred, wrapping ? QSizePolicy::Minimum : QSizePolicy::Fixed);
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        applyFont();
    QLabel::changeEvent(event);
}

void Label::applyFont()
{
    const QFont wanted = m_code ? codeFont(m_px, m_weight) : textFont(m_px, m_weight);
    if (font() != wanted)
        setFont(wanted);
}

Label *paragraph(const QString &text, int px, Ink ink)
{
    auto *label = new Label(text, px, Weight::Regular, ink);
    label->setWrapping(true);
    return label;
}

} // namespace redoubt::views
