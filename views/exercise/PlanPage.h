// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/Access.h"
#include "models/exercise/PlanValues.h"
#include "views/exercise/Requests.h"

#include <QList>
#include <QWidget>

class QBoxLayout;

namespace redoubt::views {

class Banner;
class Button;
class Label;
class PlanCheckList;
class PlanFacts;
class PlanTable;

/// The overview of one exercise: what it is, its phases and rules, teams, targets and members.
class PlanPage : public QWidget
{
    Q_OBJECT
public:
    explicit PlanPage(QWidget *parent = nullptr);

    void setPlan(const models::PlanDetail &plan);
    void setAccess(const models::Access &access);
    /// Chooses the team, target or member of that id; false: there is none.
    bool choose(const Id &record);
    /// What the dialogs offer.
    void setUnits(const QList<UnitChoice> &units) { m_units = units; }
    void setAccounts(const QList<AccountChoice> &accounts) { m_accounts = accounts; }

Q_SIGNALS:
    void teamSaveRequested(const redoubt::views::TeamRequest &request);
    void targetSaveRequested(const redoubt::views::TargetRequest &request);
    void memberSaveRequested(const redoubt::views::MemberRequest &request);
    void memberRemoveRequested(const redoubt::Id &member);
    void targetRemoveRequested(const redoubt::Id &target);
    /// The frame of the plan is to be changed: name, dates, phases, rules.
    void editRequested();
    /// The coordinator moves the exercise to @p phase.
    void phaseRequested(const redoubt::Id &phase);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// The two columns side by side, or, where they have no room for that, one below the other.
    void arrange();
    void editTeam(const models::TeamRow *row);
    void editTarget(const models::TargetRow *row);
    void editMember(const models::MemberRow *row);
    void confirmPhase(const models::PhaseRow &phase);

    models::Access m_access;
    models::PlanDetail m_plan;
    QList<UnitChoice> m_units;
    QList<AccountChoice> m_accounts;
    QBoxLayout *m_columns;
    Banner *m_unreadable;
    PlanCheckList *m_checks;
    PlanFacts *m_facts;
    PlanTable *m_teams;
    PlanTable *m_targets;
    PlanTable *m_members;
    models::TeamModel *m_teamModel;
    models::TargetModel *m_targetModel;
    models::MemberModel *m_memberModel;
};

} // namespace redoubt::views
