// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/Avatar.h"

#include "views/theme/Painting.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

Avatar::Avatar(const QString &account, int diameter, QWidget *parent) : QWidget(parent), m_diameter(diameter)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccount(account);
}

void Avatar::setAccount(const QString &account)
{
    m_initials = initialsOf(account);
    setAccessibleName(account);
    update();
}

QString Avatar::initialsOf(const QString &account)
{
    qsizetype digits = 0;
    while (digits < account.size() && account.at(account.size() - 1 - digits).isDigit())
        ++digits;
    if (digits > 0)
        return account.right(qMin<qsizetype>(digits, 2));
    return account.left(1).toUpper();
}

QSize Avatar::sizeHint() const { return {scaled(m_diameter), scaled(m_diameter)}; }

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRound(painter, rect(), width() / 2.0, tokens().accentSoft);
    drawText(painter, rect(), m_initials, textFont(SmallType, Weight::Bold), tokens().accentText, Qt::AlignCenter, Elide::Never);
}

} // namespace redoubt::views
