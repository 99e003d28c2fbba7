// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/ContactsDialog.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/Surface.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int contactsWidth = 640;
constexpr int contactsHeight = 400;
constexpr int contactColumn = 120;

QString nameOfCard(const UnitContacts &unit, const std::optional<Id> &id)
{
    const auto found = std::ranges::find(unit.cards, id, &ContactCard::id);
    return !id || found == unit.cards.end() ? QString() : found->name;
}

bool matches(const UnitContacts &unit, const ContactCard &card, const QString &wanted)
{
    for (const QString &text : {unit.name, card.name, card.post, card.phone, card.shortNumber}) {
        if (text.contains(wanted, Qt::CaseInsensitive))
            return true;
    }
    return false;
}
} // namespace

ContactsDialog::ContactsDialog(const std::vector<UnitContacts> &units, QWidget *parent)
    : FormDialog(tr("Liaisons"), {}, parent), m_search(new SearchBox(tr("Find a unit, a name or a number"))), m_inside(new QWidget)
{
    body()->addWidget(m_search);
    m_list = columnLayout(m_inside, {0, 0, 8, 0}, 4);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(scaled(contactsWidth));
    scroll->setMinimumHeight(scaled(contactsHeight));
    body()->addWidget(scroll, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ContactsDialog::fill);
    setUnits(units);
}

void ContactsDialog::setUnits(const std::vector<UnitContacts> &units)
{
    m_units = units;
    fill(m_search->text());
}

void ContactsDialog::fill(const QString &wanted)
{
    const QString find = wanted.trimmed();
    while (QLayoutItem *item = m_list->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // a button of it may be the one that was pressed
        delete item;
    }
    int silent = 0;
    for (const auto &unit : m_units) {
        std::vector<ContactCard> cards;
        for (const auto &card : unit.cards) {
            if (find.isEmpty() || matches(unit, card, find))
                cards.push_back(card);
        }
        if (unit.cards.empty() && !unit.mayEdit) {
            ++silent;
            if (find.isEmpty() || !unit.name.contains(find, Qt::CaseInsensitive))
                continue;
        }
        if (cards.empty() && !unit.mayEdit && !(unit.cards.empty() && !find.isEmpty()))
            continue;
        auto *head = new QWidget;
        auto *headRow = rowLayout(head, {0, 8, 0, 0}, 8);
        headRow->addWidget(new Label(unit.name, BodyType, Weight::Bold));
        headRow->addStretch();
        if (unit.mayEdit) {
            auto *add = new Button(tr("Add"), ButtonKind::Ghost, Icon::Plus, ButtonSize::Small);
            add->setToolTip(tr("Add a liaison of %1").arg(unit.name));
            connect(add, &QPushButton::clicked, this, [this, id = unit.unit] { Q_EMIT editRequested(id, {}); });
            headRow->addWidget(add);
        }
        m_list->addWidget(head);
        if (unit.cards.empty())
            m_list->addWidget(new Label(tr("Nobody is named yet."), SmallType, Weight::Regular, Ink::Severity3));
        for (const auto &card : cards) {
            auto *line = new QWidget;
            auto *row = rowLayout(line, {card.deputyOf ? 24 : 8, 0, 0, 0}, 12);
            auto *name = new ElidedLabel(card.name);
            name->setFixedWidth(scaled(contactColumn) - (card.deputyOf ? 16 : 0));
            row->addWidget(name);
            const QString deputy = nameOfCard(unit, card.deputyOf);
            row->addWidget(
                new ElidedLabel(deputy.isEmpty() ? card.post : tr("%1, deputy of %2").arg(card.post, deputy), SmallType, Weight::Regular, Ink::Text2),
                1);
            auto *phone = new Label(card.shortNumber.isEmpty() ? card.phone : card.phone + QStringLiteral(" / ") + card.shortNumber);
            phone->setTextInteractionFlags(Qt::TextSelectableByMouse);
            row->addWidget(phone);
            row->addWidget(new Label(tr("since %1").arg(card.since.toString(Qt::ISODate)), SmallType, Weight::Regular, Ink::Text3));
            if (unit.mayEdit) {
                auto *edit = Button::iconOnly(Icon::Pen, tr("Change %1").arg(card.name));
                connect(edit, &QPushButton::clicked, this, [this, id = unit.unit, card] { Q_EMIT editRequested(id, card); });
                row->addWidget(edit);
                auto *away = Button::iconOnly(Icon::Close, tr("Take %1 off the list").arg(card.name));
                connect(away, &QPushButton::clicked, this, [this, id = unit.unit, card] { Q_EMIT removeRequested(id, card); });
                row->addWidget(away);
            }
            m_list->addWidget(line);
        }
    }
    if (silent > 0 && find.isEmpty())
        m_list->addWidget(paragraph(tr("%n units have named nobody yet; type a unit's name to see it.", nullptr, silent), SmallType, Ink::Text2));
    m_list->addStretch();
}

} // namespace redoubt::views
