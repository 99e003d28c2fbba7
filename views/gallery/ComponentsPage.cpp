// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/ComponentsPage.h"

#include "views/gallery/CardColumns.h"
#include "views/gallery/Specimens.h"
#include "views/theme/Tokens.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QPainter>
#include <QScrollArea>

namespace redoubt::views {

namespace {

QWidget *section(const QString &title, QWidget *content)
{
    auto *card = new Surface(Ground::Card);
    auto *column = columnLayout(card, {16, 12, 16, 16}, 8);
    column->addWidget(new Label(title, BodyType, Weight::Bold));
    column->addWidget(content);
    return card;
}

} // namespace

ComponentsPage::ComponentsPage(QWidget *parent) : QWidget(parent)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    columnLayout(this)->addWidget(area);
    auto *page = new QWidget;
    auto *column = columnLayout(page, {24, 12, 24, 24}, 12);
    auto *head = rowLayout(12);
    head->addWidget(new Label(tr("Components"), TitleType, Weight::Bold));
    head->addWidget(new Label(tr("Space 4 / 8 / 12 / 16 / 24   Radius 4 / 6 / 8   Type 12 / 14 / 16 / 20 / 28   Stroke 1.5"), SmallType,
                              Weight::Regular, Ink::Text3));
    head->addStretch();
    column->addLayout(head);
    auto *columns = new CardColumns(16, 4);
    for (QWidget *card :
         {section(tr("Colours"), specimens::colours()), section(tr("Buttons"), specimens::buttons()), section(tr("Table"), specimens::table()),
          section(tr("Confirmation"), specimens::confirmation()), section(tr("Type"), specimens::type()), section(tr("Chips"), specimens::chips()),
          section(tr("Tabs, phases, progress"), specimens::progress()), section(tr("Command palette"), specimens::palette()),
          section(tr("Icons"), specimens::icons()), section(tr("Inputs"), specimens::inputs()), section(tr("Banners"), specimens::banners()),
          section(tr("Claims"), specimens::claims()), section(tr("Menu, tooltip, receipt"), specimens::menuAndReceipt()),
          section(tr("Drop zone"), specimens::dropZone())})
        columns->addWidget(card);
    column->addLayout(columns);
    column->addStretch();
    area->setWidget(page);
}

void ComponentsPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().bg);
}

} // namespace redoubt::views
