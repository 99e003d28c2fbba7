// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/TeamLabel.h"
#include "views/widgets/FormDialog.h"
#include "views/exercise/Requests.h"

#include <QList>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace redoubt::views {

/// Adds or changes a team. Closes itself when saved.
class TeamDialog : public FormDialog
{
    Q_OBJECT
public:
    /// @p team with an id is changed, else added. @p taken: codes of other teams.
    TeamDialog(const TeamRequest &team, const QList<UnitChoice> &units, const QStringList &taken, QWidget *parent);

Q_SIGNALS:
    void saveRequested(const redoubt::views::TeamRequest &request);

private:
    [[nodiscard]] TeamRequest request() const;
    void check();

    TeamRequest m_team;
    QStringList m_taken;
    QComboBox *m_side;
    QLineEdit *m_code;
    QLineEdit *m_name;
    QComboBox *m_unit;
    QCheckBox *m_noOp;
    class FormField *m_codeField;
};

/// Adds or changes a target.
class TargetDialog : public FormDialog
{
    Q_OBJECT
public:
    TargetDialog(const TargetRequest &target, const QList<UnitChoice> &units, QWidget *parent);

Q_SIGNALS:
    void saveRequested(const redoubt::views::TargetRequest &request);

private:
    [[nodiscard]] TargetRequest request() const;
    void check();

    TargetRequest m_target;
    QLineEdit *m_name;
    QComboBox *m_unit;
    QCheckBox *m_key;
    QCheckBox *m_off;
};

/// Adds or changes a member.
class MemberDialog : public FormDialog
{
    Q_OBJECT
public:
    MemberDialog(const MemberRequest &member, const QList<AccountChoice> &accounts, const QList<models::TeamLabel> &teams, QWidget *parent);

Q_SIGNALS:
    void saveRequested(const redoubt::views::MemberRequest &request);

private:
    [[nodiscard]] MemberRequest request() const;
    void fillTeams();
    void check();

    MemberRequest m_member;
    QList<AccountChoice> m_accounts;
    QList<models::TeamLabel> m_teams;
    QComboBox *m_account;
    QComboBox *m_role;
    QComboBox *m_team;
    QWidget *m_teamField;
};

} // namespace redoubt::views
