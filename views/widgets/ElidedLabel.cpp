// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ElidedLabel.h"

#include <QHelpEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QToolTip>

namespace redoubt::views {

ElidedLabel::ElidedLabel(const QString &text, int px, Weight weight, Ink ink, QWidget *parent) : Label(text, px, weight, ink, parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setElide(Elide elide)
{
    m_elide = elide;
    update();
}

bool ElidedLabel::isElided() const { return textWidth(font(), text()) > contentsRect().width(); }

QSize ElidedLabel::minimumSizeHint() const { return {textWidth(font(), QStringLiteral("中…")), Label::minimumSizeHint().height()}; }

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The label's own line is not raised: layouts align it with plain labels beside it.
    const auto mode = m_elide == Elide::Middle ? Qt::ElideMiddle : m_elide == Elide::Right ? Qt::ElideRight : Qt::ElideNone;
    const QString elided = fontMetrics().elidedText(text(), mode, contentsRect().width());
    // Half a number would be another one: rather none, the tooltip has it.
    static const QRegularExpression cutNumber(QStringLiteral("^\\D{0,8}[\\d.,:]*\\d[.,:]?…$"));
    const QString shown = elided != text() && cutNumber.match(elided.trimmed()).hasMatch() ? QString() : elided;
    painter.setPen(isEnabled() ? colourOf(ink()) : tokens().disabledText);
    painter.drawText(contentsRect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        auto *help = static_cast<QHelpEvent *>(event);
        if (isElided())
            QToolTip::showText(help->globalPos(), text(), this);
        else
            QToolTip::hideText();
        return true;
    }
    return Label::event(event);
}

} // namespace redoubt::views
