// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/bulletin/BulletinRequests.h"

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace redoubt::views {

class Button;
class FormField;
class Label;
class SearchBox;

/// How a unit sorts those below it 单位分组: groups, groups within them, and who is in which. Each unit is in one at most.
class GroupsDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p units: all below, by name. @p groups: as they are, in the order in which they are shown.
    GroupsDialog(const std::vector<UnitChoice> &units, const std::vector<GroupForm> &groups, QWidget *parent);

    [[nodiscard]] const std::vector<GroupForm> &groups() const { return m_groups; }

Q_SIGNALS:
    void requested(const std::vector<redoubt::views::GroupForm> &groups);

private:
    [[nodiscard]] int current() const;
    /// The groups from @p at on that belong together: itself and those within it.
    [[nodiscard]] int spanOf(int at) const;
    void add(bool within);
    void remove();
    void move(int direction);
    void rename(const QString &name);
    void take(const Id &unit, bool in);
    /// Lists the groups anew, with @p at chosen.
    void list(int at);
    void showUnits();
    void check();

    std::vector<UnitChoice> m_units;
    std::vector<GroupForm> m_groups;
    QListWidget *m_list;
    QLineEdit *m_name;
    Button *m_within;
    Button *m_up;
    Button *m_down;
    Button *m_remove;
    Label *m_rest;
    SearchBox *m_search;
    std::vector<QCheckBox *> m_boxes; ///< of m_units
    bool m_filling = false;
};

} // namespace redoubt::views
