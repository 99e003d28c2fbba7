// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/SheetLines.h"

#include "views/theme/Durations.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr std::int64_t tickingMs = 15 * 60'000; ///< from then on a clock is shown to the second
} // namespace

QHBoxLayout *sheetLine(QVBoxLayout *column)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 12);
    column->addWidget(box);
    return row;
}

void sheetHead(QVBoxLayout *column, const QString &title, const QString &note, QWidget *act)
{
    column->addSpacing(8);
    column->addWidget(new Rule);
    auto *row = sheetLine(column);
    row->addWidget(new Label(title, BodyType, Weight::Bold));
    row->addWidget(new ElidedLabel(note, SmallType, Weight::Regular, Ink::Text2), 1);
    if (act)
        row->addWidget(act);
}

Label *sheetColumn(const QString &text, int width, Ink ink)
{
    auto *label = new Label(text, SmallType, Weight::Regular, ink);
    label->setFixedWidth(scaled(width));
    return label;
}

Button *sheetAct(const QString &text, Icon icon) { return new Button(text, ButtonKind::Secondary, icon, ButtonSize::Small); }

void emptyColumn(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

QString timeLeft(std::int64_t leftMs) { return leftMs >= 0 && leftMs < tickingMs ? Durations::clock(leftMs / 1000) : Durations::left(leftMs / 1000); }

Ink timeLeftInk(std::int64_t leftMs) { return leftMs < tickingMs ? Ink::Severity4 : leftMs < 4 * tickingMs ? Ink::Severity2 : Ink::Text; }

} // namespace redoubt::views
