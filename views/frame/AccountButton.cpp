// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/AccountButton.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int avatar = 28;
constexpr int gap = 8;
constexpr int chevron = 14;
constexpr int inset = 4;
} // namespace

AccountButton::AccountButton(QWidget *parent) : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void AccountButton::setAccount(const QString &account, const QString &unit)
{
    setText(account);
    m_unit = unit;
    setAccessibleName(tr("Account %1, %2").arg(account, unit));
    setToolTip(unit.isEmpty() ? account : account + QStringLiteral(" · ") + unit);
    updateGeometry();
    update();
}

QSize AccountButton::sizeHint() const
{
    const int names = textWidth(textFont(BodyType, Weight::Bold), text()) + gap + textWidth(textFont(BodyType), m_unit);
    return {inset + scaled(avatar) + gap + names + gap + scaled(chevron) + inset, scaled(36)};
}

QSize AccountButton::minimumSizeHint() const
{
    return {inset + scaled(avatar) + gap + textWidth(textFont(BodyType, Weight::Bold), text()) + gap + scaled(chevron) + inset, scaled(36)};
}

void AccountButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    if (underMouse() || isDown())
        drawRound(painter, rect(), 6, isDown() ? t.pressed : t.hover);
    if (hasFocus())
        drawRound(painter, rect(), 6, {}, t.accent, 2);
    const int side = scaled(avatar);
    const QRect disc(inset, (height() - side) / 2, side, side);
    drawRound(painter, disc, side / 2.0, t.accentSoft);
    drawText(painter, disc, Avatar::initialsOf(text()), textFont(SmallType, Weight::Bold), t.accentText, Qt::AlignCenter, Elide::Never);
    int x = disc.right() + 1 + gap;
    const QFont bold = textFont(BodyType, Weight::Bold);
    const int width = textWidth(bold, text());
    drawText(painter, QRect(x, 0, width + 2, height()), text(), bold, t.text, Qt::AlignVCenter, Elide::Never);
    x += width + gap;
    const int arrow = scaled(chevron);
    const int arrowX = this->width() - inset - arrow;
    drawText(painter, QRect(x, 0, arrowX - gap - x + 2, height()), m_unit, textFont(BodyType), t.text2);
    paintIcon(painter, Icon::ChevronDown, t.text2, QRectF(arrowX, (height() - arrow) / 2.0, arrow, arrow));
}

} // namespace redoubt::views
