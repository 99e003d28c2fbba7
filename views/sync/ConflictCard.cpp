// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/ConflictCard.h"

#include "views/sync/HeadCard.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QButtonGroup>

namespace redoubt::views {

ConflictCard::ConflictCard(const models::ConflictField &field, Instant now, QWidget *parent)
    : QWidget(parent), m_field(field), m_group(new QButtonGroup(this))
{
    auto *column = columnLayout(this, {}, 6);
    column->addWidget(new Label(field.label, SmallType, Weight::Bold, Ink::Text2));
    auto *row = rowLayout(12);
    int id = 0;
    for (const models::ConflictHead &head : field.heads) {
        auto *card = new HeadCard(head, now);
        m_group->addButton(card, id++);
        row->addWidget(card, 1);
    }
    column->addLayout(row);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT changed();
    });
}

int ConflictCard::chosen() const { return m_group->checkedId(); }

void ConflictCard::choose(int head)
{
    if (QAbstractButton *button = m_group->button(head))
        button->setChecked(true);
}

} // namespace redoubt::views
