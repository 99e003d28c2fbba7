// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

class QComboBox;
class QLineEdit;

namespace redoubt::views {

/// Who stands a shift that the plan found nobody for.
class FillDialog : public KeptDialog
{
    Q_OBJECT
public:
    FillDialog(const QString &shift, const std::vector<MemberChoice> &members, QWidget *parent);

Q_SIGNALS:
    void requested(const QString &member, const QString &reason);

private:
    std::vector<MemberChoice> m_members;
    QComboBox *m_who;
    QLineEdit *m_reason;
};

} // namespace redoubt::views
