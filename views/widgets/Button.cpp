// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Button.h"

#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QEvent>
#include <QStyle>

namespace redoubt::views {

namespace {

const char *styleNameOf(ButtonKind kind)
{
    static constexpr const char *names[] = {"secondary", "primary", "ghost", "danger", "destructive", "link"};
    return names[static_cast<int>(kind)];
}

QColor iconColour(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
    case ButtonKind::Destructive: return tokens().onSolid;
    case ButtonKind::Danger: return tokens().tone(Tone::Severity4).text;
    case ButtonKind::Link: return tokens().accentText;
    default: return tokens().text2;
    }
}

} // namespace

Button::Button(const QString &text, ButtonKind kind, Icon icon, ButtonSize size, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind), m_icon(icon), m_size(size)
{
    setProperty("kind", styleNameOf(kind));
    static constexpr const char *sizes[] = {"small", "normal", "large"};
    setProperty("measure", sizes[static_cast<int>(size)]);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    if (kind == ButtonKind::Link)
        setCursor(Qt::PointingHandCursor);
    applyLook();
}

Button *Button::iconOnly(Icon icon, const QString &name, ButtonKind kind, ButtonSize size)
{
    auto *button = new Button({}, kind, icon, size);
    button->setProperty("iconOnly", true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->applyLook();
    return button;
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    setProperty("kind", styleNameOf(kind));
    style()->unpolish(this);
    style()->polish(this);
    applyLook();
}

void Button::setGlyph(Icon icon)
{
    m_icon = icon;
    applyLook();
}

void Button::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLook();
}

void Button::applyLook()
{
    const QFont wanted = textFont(m_size == ButtonSize::Small ? SmallType : BodyType);
    if (font() != wanted)
        setFont(wanted);
    const int side = scaled(m_size == ButtonSize::Small && !text().isEmpty() ? 14 : 16);
    setIconSize({side, side});
    setIcon(m_icon == Icon::None ? QIcon() : themedIcon(m_icon, side, iconColour(m_kind)));
}

} // namespace redoubt::views
