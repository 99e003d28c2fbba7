// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/SearchLauncher.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/KeyHint.h"

#include <QKeyEvent>
#include <QPainter>

namespace redoubt::views {

SearchLauncher::SearchLauncher(const QKeySequence &keys, QWidget *parent) : QAbstractButton(parent), m_keys(KeyHint::textOf(keys))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Search or type a command"));
    connect(this, &QAbstractButton::clicked, this, [this] { Q_EMIT searchRequested({}); });
}

void SearchLauncher::setCompact(bool compact)
{
    m_compact = compact;
    setMinimumWidth(scaled(180));
    setMaximumWidth(sizeHint().width());
    updateGeometry();
    update();
}

QSize SearchLauncher::sizeHint() const { return {scaled(m_compact ? 208 : 360), scaled(32)}; }

void SearchLauncher::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawRound(painter, rect(), 6, t.subtle, hasFocus() ? t.accent : underMouse() ? t.text3 : t.borderStrong, hasFocus() ? 2 : 1);
    const int side = scaled(16);
    paintIcon(painter, Icon::Search, t.text3, QRectF(10, (height() - side) / 2.0, side, side));
    const int hint = KeyHint::paint(painter, width() - 6, height() / 2, m_keys);
    const int x = 10 + side + 8;
    drawText(painter, QRect(x, 0, width() - hint - 12 - x, height()),
             m_compact ? tr("Search or type a command") : tr("Search records and units, or type a command"), textFont(BodyType), t.text3);
}

void SearchLauncher::keyPressEvent(QKeyEvent *event)
{
    if (!event->text().isEmpty() && event->text().at(0).isPrint() && event->key() != Qt::Key_Space)
        Q_EMIT searchRequested(event->text());
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace redoubt::views
