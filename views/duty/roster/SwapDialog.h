// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

class QComboBox;
class QLineEdit;

namespace redoubt::views {

class Label;

/// Asks for a swap or a stand-in for one shift: who takes it, and which of their shifts is given in return.
class SwapDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p shift: its words. @p members: who may take it. @p mine: shifts of whoever gives it are never offered; those of who takes it are asked for
    /// by takerChanged().
    SwapDialog(const models::RosterKey &key, const QString &shift, const QString &gives, const std::vector<MemberChoice> &members, QWidget *parent);

    /// Shifts to come of who is chosen.
    void setInReturn(const std::vector<ShiftChoice> &shifts);
    void choose(const std::string &member, const std::optional<models::RosterKey> &inReturn);
    /// Rules that the swap would break; empty: none.
    void setBroken(const QStringList &rules);
    /// Who may be told of it: what happens next.
    void setNext(const QString &words);

Q_SIGNALS:
    void takerChanged(const QString &member);
    /// What is chosen now: to be looked at.
    void considered(const redoubt::views::SwapForm &form);
    void requested(const redoubt::views::SwapForm &form);

private:
    [[nodiscard]] SwapForm form() const;
    void consider();

    models::RosterKey m_key;
    std::vector<MemberChoice> m_members;
    std::vector<ShiftChoice> m_shifts;
    QComboBox *m_who;
    QComboBox *m_return;
    QLineEdit *m_reason;
    Label *m_broken;
    Label *m_next;
};

} // namespace redoubt::views
