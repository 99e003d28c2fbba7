// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/SpecimenText.h"

#include "views/widgets/Layouts.h"

namespace redoubt::views::specimens {

QWidget *lineOf(const QList<QWidget *> &widgets, int spacing)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, spacing);
    for (QWidget *widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return line;
}

} // namespace redoubt::views::specimens
