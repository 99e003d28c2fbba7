// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/CountRow.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/PlainWords.h"

#include <QLocale>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int countRowHeight = 28;
constexpr int barRoom = 40;
constexpr int countRoom = 44;
constexpr int countSide = 16;
} // namespace

CountRow::CountRow(const QString &text, QWidget *parent) : QAbstractButton(parent), m_name(text)
{
    setText(PlainWords::onButton(text));
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCount(0, 0);
}

void CountRow::setCount(int count, int of)
{
    m_count = count;
    m_of = of;
    setAccessibleName(QStringLiteral("%1 %2").arg(m_name).arg(count));
    update();
}

QSize CountRow::sizeHint() const { return {scaled(200), scaled(countRowHeight)}; }

QSize CountRow::minimumSizeHint() const { return {scaled(120), scaled(countRowHeight)}; }

void CountRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    if (isChecked())
        painter.fillRect(rect(), t.accentSoft);
    else if (underMouse())
        painter.fillRect(rect(), t.hover);
    const QFont small = textFont(SmallType);
    const QColor ink = isChecked() ? t.accentText : m_count > 0 ? t.text : t.text3;
    const QRect inside = rect().adjusted(countSide, 0, -countSide, 0);
    const QRect count(inside.right() + 1 - scaled(countRoom), inside.y(), scaled(countRoom), inside.height());
    drawText(painter, count, QLocale().toString(m_count), small, ink, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    const QRectF bar(count.x() - scaled(barRoom), inside.center().y() - 1, scaled(barRoom), 4);
    drawRound(painter, bar, 2, t.pressed);
    if (m_count > 0)
        drawRound(painter, QRectF(bar.x(), bar.y(), qMax(4.0, bar.width() * m_count / qMax(1, m_of)), bar.height()), 2,
                  isChecked() ? t.accent : t.text3);
    drawText(painter, QRect(inside.x(), inside.y(), static_cast<int>(bar.x()) - 8 - inside.x(), inside.height()), m_name, small, ink);
    if (hasFocus())
        drawRound(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4, Qt::transparent, t.accent, 2);
}

} // namespace redoubt::views
