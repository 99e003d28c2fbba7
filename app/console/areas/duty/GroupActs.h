// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/duty/BulletinSeat.h"
#include "app/drafts/duty/GroupDrafts.h"
#include "views/duty/bulletin/BulletinRequests.h"

#include <QObject>
#include <QPointer>

namespace redoubt::views {
class GroupsDialog;
}

namespace redoubt::console {

/// How the seat's unit sorts those below it: the form, and what it saves.
class GroupActs : public QObject
{
    Q_OBJECT
public:
    /// @p over: the widget in whose window the form opens; it outlives this.
    GroupActs(BulletinSeat &seat, QWidget &over, QObject *parent);
    ~GroupActs() override;

    /// This account may sort the units.
    [[nodiscard]] bool maySort() const;
    void open();

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);

private:
    /// @p opened: as they were when the form was opened.
    void save(const std::vector<drafts::GroupWish> &opened, const std::vector<views::GroupForm> &groups);

    BulletinSeat &m_seat;
    QWidget &m_over;
    QPointer<views::GroupsDialog> m_dialog;
};

} // namespace redoubt::console
