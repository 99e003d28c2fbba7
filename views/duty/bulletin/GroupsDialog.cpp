// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/GroupsDialog.h"

#include "duty/kinds/BulletinLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/SearchBox.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QScrollArea>

#include <algorithm>
#include <set>

namespace redoubt::views {

namespace {
constexpr int groupsWidth = 260;
constexpr int sortedWidth = 300;
constexpr int groupsHeight = 320;
} // namespace

GroupsDialog::GroupsDialog(const std::vector<UnitChoice> &units, const std::vector<GroupForm> &groups, QWidget *parent)
    : KeptDialog(tr("Groups of units"), tr("Save"), parent), m_units(units), m_groups(groups)
{
    m_list = new QListWidget;
    m_name = new QLineEdit;
    m_within = new Button(tr("Within it"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small);
    m_up = Button::iconOnly(Icon::ChevronUp, tr("Further up"));
    m_down = Button::iconOnly(Icon::ChevronDown, tr("Further down"));
    m_remove = Button::iconOnly(Icon::Close, tr("Take the group away; its units stay, in no group"));
    m_rest = new Label({}, SmallType, Weight::Regular, Ink::Text2);
    m_search = new SearchBox(tr("Find a unit"));
    body()->addWidget(
        paragraph(tr("Bulletins and zero reports show the units below in these groups, in this order. Bulletins that were sent keep theirs."),
                  BodyType, Ink::Text2));
    auto *both = rowLayout(16);
    body()->addLayout(both, 1);
    auto *left = columnLayout();
    left->setSpacing(8);
    both->addLayout(left);
    m_list->setFixedWidth(scaled(groupsWidth));
    m_list->setMinimumHeight(scaled(groupsHeight) - scaled(72));
    m_list->setAccessibleName(tr("Groups of units"));
    left->addWidget(m_list, 1);
    new CharacterLimit(m_name, duty::bounds::BulletinUnit);
    left->addWidget(new FormField(tr("Name of the group"), m_name));
    auto *acts = rowLayout(8);
    auto *first = new Button(tr("Group"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small);
    first->setToolTip(tr("A new group"));
    m_within->setToolTip(tr("A new group within the chosen one"));
    for (QWidget *act : {static_cast<QWidget *>(first), static_cast<QWidget *>(m_within)})
        acts->addWidget(act);
    acts->addStretch();
    for (QWidget *act : {m_up, m_down, m_remove})
        acts->addWidget(act);
    left->addLayout(acts);

    auto *right = columnLayout();
    right->setSpacing(8);
    both->addLayout(right, 1);
    right->addWidget(m_search);
    auto *inside = new QWidget;
    auto *boxes = columnLayout(inside, {0, 0, 8, 0}, 4);
    for (const auto &unit : m_units) {
        auto *box = new QCheckBox;
        boxes->addWidget(box);
        m_boxes.push_back(box);
        connect(box, &QCheckBox::clicked, this, [this, id = unit.id](bool in) { take(id, in); });
    }
    boxes->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumSize(scaled(sortedWidth), scaled(groupsHeight) - scaled(72));
    right->addWidget(scroll, 1);
    right->addWidget(m_rest);
    addProblemLine();

    connect(first, &QPushButton::clicked, this, [this] { add(false); });
    connect(m_within, &QPushButton::clicked, this, [this] { add(true); });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &GroupsDialog::remove);
    connect(m_name, &QLineEdit::textEdited, this, &GroupsDialog::rename);
    connect(m_search, &QLineEdit::textChanged, this, &GroupsDialog::showUnits);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_filling)
            showUnits();
    });
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_groups);
    });
    list(0);
}

int GroupsDialog::current() const
{
    const int row = m_list->currentRow();
    return row < static_cast<int>(m_groups.size()) ? row : -1;
}

int GroupsDialog::spanOf(int at) const
{
    int end = at + 1;
    while (!m_groups[static_cast<std::size_t>(at)].isWithin && end < static_cast<int>(m_groups.size())
           && m_groups[static_cast<std::size_t>(end)].isWithin)
        ++end;
    return end - at;
}

void GroupsDialog::add(bool within)
{
    const int chosen = current();
    if (within && chosen < 0)
        return;
    int outer = chosen;
    while (within && outer > 0 && m_groups[static_cast<std::size_t>(outer)].isWithin)
        --outer;
    const int at = within ? outer + spanOf(outer) : static_cast<int>(m_groups.size());
    GroupForm group;
    group.isWithin = within;
    m_groups.insert(m_groups.begin() + at, group);
    list(at);
    m_name->setFocus(Qt::OtherFocusReason);
}

void GroupsDialog::remove()
{
    const int at = current();
    if (at < 0)
        return;
    m_groups.erase(m_groups.begin() + at, m_groups.begin() + at + spanOf(at));
    list(std::min(at, static_cast<int>(m_groups.size()) - 1));
}

void GroupsDialog::move(int direction)
{
    const int at = current();
    if (at < 0)
        return;
    const bool within = m_groups[static_cast<std::size_t>(at)].isWithin;
    const int span = spanOf(at);
    // The neighbour that is of the same depth, and lies in the same group.
    int other = direction < 0 ? at - 1 : at + span;
    while (!within && direction < 0 && other > 0 && m_groups[static_cast<std::size_t>(other)].isWithin)
        --other;
    if (other < 0 || other >= static_cast<int>(m_groups.size()) || m_groups[static_cast<std::size_t>(other)].isWithin != within)
        return;
    const auto begin = m_groups.begin();
    if (direction < 0) {
        std::rotate(begin + other, begin + at, begin + at + span);
        list(other);
    } else {
        const int others = spanOf(other);
        std::rotate(begin + at, begin + other, begin + other + others);
        list(at + others);
    }
}

void GroupsDialog::rename(const QString &name)
{
    const int at = current();
    if (at < 0)
        return;
    m_groups[static_cast<std::size_t>(at)].name = name.trimmed();
    const QScopedValueRollback quiet(m_filling, true);
    list(at);
}

void GroupsDialog::take(const Id &unit, bool in)
{
    const int at = current();
    if (at < 0)
        return;
    for (auto &group : m_groups)
        std::erase(group.units, unit);
    if (in)
        m_groups[static_cast<std::size_t>(at)].units.push_back(unit);
    list(at);
}

void GroupsDialog::list(int at)
{
    {
        const QScopedValueRollback quiet(m_filling, true);
        m_list->clear();
        for (const auto &group : m_groups) {
            const QString name = group.name.isEmpty() ? tr("(no name yet)") : group.name;
            m_list->addItem((group.isWithin ? QStringLiteral("    ") : QString())
                            + tr("%1, %n", "group with so many units", static_cast<int>(group.units.size())).arg(name));
        }
        m_list->setCurrentRow(at);
    }
    showUnits();
    check();
}

void GroupsDialog::showUnits()
{
    const int at = current();
    const auto *chosen = at < 0 ? nullptr : &m_groups[static_cast<std::size_t>(at)];
    if (const QString name = chosen ? chosen->name : QString(); m_name->text().trimmed() != name)
        m_name->setText(name);
    m_name->setEnabled(chosen);
    for (Button *act : {m_within, m_up, m_down, m_remove})
        act->setEnabled(chosen);
    int rest = 0;
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        const auto &unit = m_units[i];
        const auto in =
            std::ranges::find_if(m_groups, [&](const GroupForm &group) { return std::ranges::find(group.units, unit.id) != group.units.end(); });
        const bool here = in != m_groups.end() && chosen == &*in;
        rest += in == m_groups.end() ? 1 : 0;
        m_boxes[i]->setText(PlainWords::onButton(
            in == m_groups.end() || here ? unit.name : tr("%1 (%2)", "a unit, and the group that it is in").arg(unit.name, in->name)));
        m_boxes[i]->setChecked(here);
        m_boxes[i]->setEnabled(chosen);
        m_boxes[i]->setVisible(unit.name.contains(m_search->text().trimmed(), Qt::CaseInsensitive));
    }
    m_rest->setText(rest == 0 ? tr("Every unit is in a group") : tr("%n units are in no group", nullptr, rest));
}

void GroupsDialog::check()
{
    std::set<std::pair<int, QString>> names;
    QString why;
    int outer = -1;
    for (int i = 0; i < static_cast<int>(m_groups.size()); ++i) {
        const auto &group = m_groups[static_cast<std::size_t>(i)];
        if (!group.isWithin)
            outer = i;
        if (group.name.isEmpty())
            why = tr("Every group needs a name");
        else if (!names.emplace(group.isWithin ? outer : -1, group.name).second)
            why = tr("Two groups are called %1").arg(group.name);
    }
    setComplete(why.isEmpty(), why);
}

} // namespace redoubt::views
