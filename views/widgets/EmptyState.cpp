// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/EmptyState.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Button.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

namespace redoubt::views {

namespace {
constexpr int boxWidth = 120;
constexpr int boxHeight = 72;
constexpr int boxGapX = 40;
constexpr int boxGapY = 44;
constexpr int textColumn = 520;

QString flowText(const QList<FlowPicture::Step> &steps)
{
    QStringList words;
    for (const auto &step : steps)
        words << step.text;
    return words.join(QStringLiteral(" → "));
}
} // namespace

FlowPicture::FlowPicture(const QList<Step> &steps, QWidget *parent) : QWidget(parent), m_steps(steps)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(flowText(steps));
}

QSize FlowPicture::sizeHint() const
{
    const int rows = m_steps.size() > 2 ? 2 : 1;
    return {scaled(boxWidth) * 2 + boxGapX + 2, scaled(boxHeight) * rows + boxGapY * (rows - 1) + 2};
}

void FlowPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const qreal w = scaled(boxWidth);
    const qreal h = scaled(boxHeight);
    const QRectF places[] = {QRectF(1, 1, w, h), QRectF(1 + w + boxGapX, 1, w, h), QRectF(1 + (w + boxGapX) / 2, 1 + h + boxGapY, w, h)};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.text3, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (m_steps.size() > 1) {
        const QPointF from(places[0].right() + 4, places[0].center().y());
        const QPointF to(places[1].left() - 5, from.y());
        painter.drawLine(from, to);
        painter.drawPolyline(QPolygonF{to - QPointF(5, 4), to, to - QPointF(5, -4)});
    }
    if (m_steps.size() > 2) {
        const QPointF from(places[1].center().x(), places[1].bottom() + 4);
        const QPointF to(places[2].right() + 5, places[2].center().y());
        QPainterPath path(from);
        path.lineTo(from.x(), to.y() - 6);
        path.quadTo(from.x(), to.y(), from.x() - 6, to.y());
        path.lineTo(to);
        painter.drawPath(path);
        painter.drawPolyline(QPolygonF{to + QPointF(5, -4), to, to + QPointF(5, 4)});
    }
    for (int i = 0; i < qMin<int>(3, static_cast<int>(m_steps.size())); ++i) {
        const Step &step = m_steps[i];
        const QRectF &box = places[i];
        const QColor ink = step.chosen ? t.accentText : t.text2;
        drawRound(painter, box, 6, step.chosen ? t.accentSoft : t.subtle, step.chosen ? t.accent : t.borderStrong, step.chosen ? 1.5 : 1);
        const int side = scaled(24);
        paintIcon(painter, step.icon, ink, QRectF(box.center().x() - side / 2.0, box.y() + scaled(12), side, side));
        drawText(painter, QRect(qRound(box.x()) + 4, qRound(box.y()) + scaled(40), qRound(w) - 8, scaled(22)), step.text,
                 textFont(BodyType, step.chosen ? Weight::Bold : Weight::Regular), ink, Qt::AlignCenter);
    }
}

EmptyState::EmptyState(const QString &title, const QString &purpose, QWidget *parent)
    : QWidget(parent), m_emptyTitle(title), m_emptyPurpose(purpose), m_row(rowLayout(this, {24, 24, 24, 24}, 80)), m_words(new QWidget),
      m_title(new Label(title, TitleType, Weight::Bold)), m_purpose(paragraph(purpose, BodyType, Ink::Text2)), m_actions(rowLayout(8)),
      m_hint(rowLayout(6))
{
    auto *column = columnLayout(m_words, {}, 8);
    m_words->setMaximumWidth(scaled(textColumn));
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_purpose);
    column->addSpacing(8);
    column->addLayout(m_actions);
    column->addSpacing(4);
    column->addLayout(m_hint);
    column->addStretch();
    m_actions->addStretch();
    m_row->addStretch(1);
    m_row->addWidget(m_words, 6);
    m_row->addStretch(1);
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_words->setMaximumWidth(scaled(textColumn));
}

void EmptyState::setText(const QString &title, const QString &purpose)
{
    m_emptyTitle = title;
    m_emptyPurpose = purpose;
    showText();
}

void EmptyState::setFetching(bool fetching)
{
    m_isFetching = fetching;
    showText();
}

void EmptyState::showText()
{
    m_title->setText(m_isFetching ? tr("Fetching what is yours") : m_emptyTitle);
    m_purpose->setText(m_isFetching ? tr("The server is sending what there is for you. It appears here by itself.") : m_emptyPurpose);
}

void EmptyState::setPicture(QWidget *picture) { m_row->insertWidget(1, picture); }

Button *EmptyState::addAction(const QString &text, Icon icon)
{
    const int placed = m_actions->count() - 1;
    const ButtonKind kind = placed == 0 ? ButtonKind::Primary : placed == 1 ? ButtonKind::Secondary : ButtonKind::Ghost;
    auto *button = new Button(text, kind, icon);
    m_actions->insertWidget(placed, button);
    return button;
}

void EmptyState::setShortcutHint(const QKeySequence &keys)
{
    while (auto *item = m_hint->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_hint->addWidget(new Label(tr("You can also press"), SmallType, Weight::Regular, Ink::Text3));
    m_hint->addWidget(new KeyHint(keys));
    m_hint->addStretch();
}

} // namespace redoubt::views
