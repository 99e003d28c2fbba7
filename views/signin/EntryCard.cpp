// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/EntryCard.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/widgets/FloatingFrame.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>

namespace redoubt::views {

namespace {

constexpr int cardWidth = 520;

class Mark : public QWidget
{
public:
    Mark() { setFixedSize(44, 44); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        drawMark(painter, rect(), tokens().accentText);
    }
};

} // namespace

EntryCard::EntryCard(QWidget *parent)
    : QWidget(parent), m_frame(new FloatingFrame(FloatingFrame::Height::Dialog)), m_body(columnLayout()), m_foot(columnLayout())
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    auto *desk = new QWidget;
    auto *deskRow = rowLayout(desk);
    deskRow->addStretch();
    deskRow->addWidget(m_frame, 0, Qt::AlignVCenter);
    deskRow->addStretch();
    area->setWidget(desk);
    columnLayout(this)->addWidget(area);

    auto *column = columnLayout(m_frame, {48, 36, 48, 16});
    auto *head = rowLayout(16);
    head->addWidget(new Mark);
    auto *names = columnLayout();
    names->addWidget(new Label(QStringLiteral("Redoubt"), TitleType, Weight::Bold));
    names->addWidget(new Label(tr("Exercise and duty console"), BodyType, Weight::Regular, Ink::Text2));
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(24);
    column->addLayout(m_body, 1);
    column->addSpacing(12);
    column->addWidget(new Rule);
    column->addSpacing(8);
    column->addLayout(m_foot);
    applyWidth();
}

void EntryCard::applyWidth()
{
    const int room = FloatingFrame::margin(FloatingFrame::Height::Dialog);
    m_frame->setFixedWidth(scaled(cardWidth) + 2 * room);
}

void EntryCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyWidth();
}

} // namespace redoubt::views
