// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace redoubt::views {

/// Who is away from when until when: tried out on the roster before anything is changed.
class LeaveDialog : public KeptDialog
{
    Q_OBJECT
public:
    LeaveDialog(const std::vector<MemberChoice> &members, const QDate &day, QWidget *parent);
    void choose(const std::string &member);

Q_SIGNALS:
    void requested(const redoubt::views::LeaveWish &wish);

private:
    [[nodiscard]] LeaveWish wish() const;
    void check();

    std::vector<MemberChoice> m_members;
    QComboBox *m_who;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_kind;
    QCheckBox *m_keeps;
};

} // namespace redoubt::views
