// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/ComponentsPage.h"

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

QVBoxLayout *columnOf(const QList<QWidget *> &sections)
{
    auto *column = columnLayout(16);
    for (QWidget *widget : sections)
        column->addWidget(widget);
    column->addStretch();
    return column;
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
    auto *columns = rowLayout(16);
    columns->addLayout(
        columnOf({section(tr("Colours"), specimens::colours()), section(tr("Type"), specimens::type()), section(tr("Icons"), specimens::icons())}),
        3);
    columns->addLayout(columnOf({section(tr("Buttons"), specimens::buttons()), section(tr("Chips"), specimens::chips()),
                                 section(tr("Inputs"), specimens::inputs()), section(tr("Menu, tooltip, receipt"), specimens::menuAndReceipt())}),
                       3);
    columns->addLayout(columnOf({section(tr("Table"), specimens::table()), section(tr("Tabs, phases, progress"), specimens::progress()),
                                 section(tr("Banners"), specimens::banners()), section(tr("Drop zone"), specimens::dropZone())}),
                       4);
    columns->addLayout(columnOf({section(tr("Confirmation"), specimens::confirmation()), section(tr("Command palette"), specimens::palette()),
                                 section(tr("Claims"), specimens::claims())}),
                       3);
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
