// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/HeadCard.h"

#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QFontMetrics>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int cardPadding = 12;
} // namespace

HeadCard::HeadCard(const models::ConflictHead &head, Instant now, QWidget *parent)
    : QAbstractButton(parent), m_head(head), m_whose(head.mine ? tr("Mine") : tr("The server's"))
{
    const QString moment = TimeText(now.ms).moment(head.at.ms);
    m_when = head.author.isEmpty() || head.mine ? tr("changed %1").arg(moment) : tr("changed %1 by %2").arg(moment, head.author);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    // It paints itself, and a button's text would make a shortcut of an & in what somebody else wrote.
    setAccessibleName(QStringLiteral("%1: %2, %3").arg(m_whose, head.value, m_when));
    setToolTip(TimeText(now.ms).tooltip(head.at.ms));
}

QSize HeadCard::sizeHint() const
{
    const int width =
        qMax(textWidth(textFont(SmallType), m_when), qMin(scaled(360), textWidth(textFont(BodyType, Weight::Bold), m_head.value))) + 2 * cardPadding;
    return {width, heightForWidth(width)};
}

QSize HeadCard::minimumSizeHint() const { return {scaled(160), heightForWidth(qMax(width(), scaled(160)))}; }

int HeadCard::heightForWidth(int width) const
{
    const QFontMetrics metrics(textFont(BodyType, Weight::Bold));
    const int value =
        metrics.boundingRect(QRect(0, 0, width - 2 * cardPadding, 10'000), Qt::TextWordWrap | Qt::TextWrapAnywhere, m_head.value).height();
    return 2 * cardPadding + scaled(20) + 4 + qMin(value, scaled(200)) + 4 + scaled(18);
}

void HeadCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const bool chosen = isChecked();
    drawRound(painter, QRectF(rect()), 6,
              chosen             ? t.accentSoft
                  : underMouse() ? t.hover
                                 : t.surface,
              chosen || hasFocus() ? t.accent : t.borderStrong, chosen || hasFocus() ? 2 : 1);
    const int ring = scaled(14);
    const QRectF circle(cardPadding, cardPadding + (scaled(20) - ring) / 2.0, ring, ring);
    drawRound(painter, circle, ring / 2.0, t.field, chosen ? t.accent : t.text3, chosen ? 4 : 1);
    const int x = cardPadding + ring + 8;
    drawText(painter, QRect(x, cardPadding, width() - x - cardPadding, scaled(20)), m_head.shown ? tr("%1 (shown now)").arg(m_whose) : m_whose,
             textFont(SmallType), t.text2);
    const QRect value(cardPadding, cardPadding + scaled(20) + 4, width() - 2 * cardPadding, height() - 2 * cardPadding - scaled(20) - scaled(18) - 8);
    painter.setFont(textFont(BodyType, Weight::Bold));
    painter.setPen(t.text);
    painter.drawText(value, Qt::TextWordWrap | Qt::TextWrapAnywhere | Qt::AlignLeft | Qt::AlignTop, m_head.value);
    drawText(painter, QRect(cardPadding, height() - cardPadding - scaled(18), width() - 2 * cardPadding, scaled(18)), m_when, textFont(SmallType),
             t.text3);
}

} // namespace redoubt::views
