// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanPage.h"

#include "views/exercise/PlanCheckList.h"
#include "views/exercise/PlanDialogs.h"
#include "views/exercise/PlanFacts.h"
#include "views/exercise/PlanTable.h"
#include "views/exercise/Words.h"
#include "views/widgets/Banner.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/StillScroll.h"
#include "views/widgets/Surface.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QStyle>

namespace redoubt::views {

PlanPage::PlanPage(QWidget *parent)
    : QWidget(parent), m_columns(rowLayout(16)), m_unreadable(new Banner), m_checks(new PlanCheckList), m_facts(new PlanFacts),
      m_teamModel(new models::TeamModel(this)), m_targetModel(new models::TargetModel(this)), m_memberModel(new models::MemberModel(this))
{
    m_teams = new PlanTable(tr("Teams"), tr("Add a team"),
                            tr("Red teams attack, blue teams defend. Each gets a room of its own that the other side cannot read."), m_teamModel);
    m_targets = new PlanTable(tr("Targets"), tr("Add a target"),
                              tr("What may be attacked. Anything else counts as off the catalogue, by the rule pack."), m_targetModel);
    m_members = new PlanTable(tr("Members"), tr("Add a member"),
                              tr("Judges, commanders and the teams' people. From this list the server gives everyone their rights."), m_memberModel);
    m_targets->setRemovable(true);
    m_members->setRemovable(true);

    auto *ground = new QWidget;
    auto *desk = columnLayout(ground, {16, 16, 16, 16}, 16);
    desk->addWidget(m_unreadable);
    auto *left = columnLayout(16);
    left->addWidget(m_checks);
    left->addWidget(m_facts);
    left->addWidget(m_teams);
    left->addStretch();
    auto *right = columnLayout(16);
    right->addWidget(m_targets);
    right->addWidget(m_members);
    right->addStretch();
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    desk->addLayout(m_columns);
    desk->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(ground);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    new StillScroll(scroll);
    columnLayout(this)->addWidget(scroll);
    m_unreadable->hide();

    connect(m_checks, &PlanCheckList::mendRequested, this, [this](PlanWords::Mend mend) {
        switch (mend) {
        case PlanWords::Mend::Frame: Q_EMIT editRequested(); break;
        case PlanWords::Mend::Team: editTeam(nullptr); break;
        case PlanWords::Mend::Target: editTarget(nullptr); break;
        case PlanWords::Mend::Member: editMember(nullptr); break;
        }
    });
    connect(m_facts, &PlanFacts::editRequested, this, &PlanPage::editRequested);
    connect(m_facts, &PlanFacts::phaseRequested, this, [this](int index) { confirmPhase(m_plan.phases[static_cast<std::size_t>(index)]); });
    connect(m_teams, &PlanTable::addRequested, this, [this] { editTeam(nullptr); });
    connect(m_teams, &PlanTable::editRequested, this, [this](int index) { editTeam(&m_teamModel->at(index)); });
    connect(m_targets, &PlanTable::addRequested, this, [this] { editTarget(nullptr); });
    connect(m_targets, &PlanTable::editRequested, this, [this](int index) { editTarget(&m_targetModel->at(index)); });
    connect(m_targets, &PlanTable::removeRequested, this, [this](int index) {
        const models::TargetRow target = m_targetModel->at(index);
        Confirmation confirmation;
        confirmation.icon = Icon::Close;
        confirmation.question = tr("Take %1 off the catalogue?").arg(target.name);
        confirmation.consequences = tr("Claims on it then count as off the catalogue. Points already given stay.");
        confirmation.accept = tr("Remove");
        confirmation.decline = tr("Keep it");
        auto *dialog = new ConfirmDialog(confirmation, this);
        connect(dialog, &ConfirmDialog::confirmed, this, [this, id = target.id] { Q_EMIT targetRemoveRequested(id); });
        dialog->open();
    });
    connect(m_members, &PlanTable::addRequested, this, [this] { editMember(nullptr); });
    connect(m_members, &PlanTable::editRequested, this, [this](int index) { editMember(&m_memberModel->at(index)); });
    connect(m_members, &PlanTable::removeRequested, this, [this](int index) {
        const models::MemberRow member = m_memberModel->at(index);
        Confirmation confirmation;
        confirmation.icon = Icon::Close;
        confirmation.question = tr("Take %1 out of the exercise?").arg(member.name);
        confirmation.consequences = tr("Their rights end as soon as the server has it, and their console forgets the exercise. What they have not "
                                       "sent yet is kept and shown to them.");
        confirmation.accept = tr("Remove");
        confirmation.decline = tr("Keep them");
        auto *dialog = new ConfirmDialog(confirmation, this);
        connect(dialog, &ConfirmDialog::confirmed, this, [this, id = member.id] { Q_EMIT memberRemoveRequested(id); });
        dialog->open();
    });
}

void PlanPage::setPlan(const models::PlanDetail &plan)
{
    m_plan = plan;
    m_facts->setPlan(plan, m_access);
    m_checks->setFindings(plan.findings, m_access.plans);
    m_teamModel->assign(plan.teams);
    m_targetModel->assign(plan.targets);
    m_memberModel->assign(plan.members);
    m_unreadable->setVisible(plan.unreadable > 0);
    if (plan.unreadable > 0)
        m_unreadable->setContent(Tone::Severity2, Icon::Alert, tr("%n record(s) cannot be read here", nullptr, plan.unreadable),
                                 tr("They are from a newer version or contradict each other. They are kept, and nothing is counted from them."));
    arrange();
}

void PlanPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PlanPage::arrange()
{
    const auto least = [this](int column) { return m_columns->itemAt(column)->minimumSize().width(); };
    const int edges = 2 * 16 + m_columns->spacing() + style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    m_columns->setDirection(width() < least(0) + least(1) + edges ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void PlanPage::setAccess(const models::Access &access)
{
    m_access = access;
    for (PlanTable *table : {m_teams, m_targets, m_members})
        table->setEditable(access.plans);
    m_facts->setPlan(m_plan, access);
    m_checks->setFindings(m_plan.findings, access.plans);
}

bool PlanPage::choose(const Id &record)
{
    const std::pair<PlanTable *, int> places[] = {
        {m_teams, m_teamModel->rowOf(record)}, {m_targets, m_targetModel->rowOf(record)}, {m_members, m_memberModel->rowOf(record)}};
    for (const auto &[table, row] : places) {
        if (row >= 0) {
            table->choose(row);
            return true;
        }
    }
    return false;
}

void PlanPage::editTeam(const models::TeamRow *row)
{
    TeamRequest team;
    if (row)
        team = {row->id, models::sideOf(row->label.side), row->label.code, row->label.name, row->unit, row->noOp, {}};
    team.loadedAt = m_plan.planAt;
    QStringList taken;
    for (const models::TeamRow &other : m_plan.teams) {
        if (!row || other.id != row->id)
            taken << other.label.code;
    }
    auto *dialog = new TeamDialog(team, m_units, taken, this);
    connect(dialog, &TeamDialog::saveRequested, this, &PlanPage::teamSaveRequested);
    dialog->open();
}

void PlanPage::editTarget(const models::TargetRow *row)
{
    TargetRequest target;
    if (row)
        target = {row->id, row->name, row->unit, row->unitName, row->keyUnit, row->offCatalogue, {}};
    target.loadedAt = m_plan.noticeAt;
    auto *dialog = new TargetDialog(target, m_units, this);
    connect(dialog, &TargetDialog::saveRequested, this, &PlanPage::targetSaveRequested);
    dialog->open();
}

void PlanPage::editMember(const models::MemberRow *row)
{
    MemberRequest member;
    if (row)
        member = {row->id, row->account, row->name, row->role, row->team, {}};
    member.loadedAt = m_plan.planAt;
    QList<models::TeamLabel> teams;
    for (const models::TeamRow &team : m_plan.teams)
        teams << team.label;
    auto *dialog = new MemberDialog(member, m_accounts, teams, this);
    connect(dialog, &MemberDialog::saveRequested, this, &PlanPage::memberSaveRequested);
    dialog->open();
}

void PlanPage::confirmPhase(const models::PhaseRow &phase)
{
    Confirmation confirmation;
    confirmation.icon = Icon::ArrowRight;
    confirmation.question = tr("Move to “%1”?").arg(phase.name);
    confirmation.consequences = tr("Everyone in the exercise reads it on every page and on the wall, as soon as the server has it.");
    if (phase.kind == exercise::PhaseKind::Freeze && !m_plan.told.freeze)
        confirmation.consequences = PlainWords::sentences(
            {confirmation.consequences,
             tr("The board is frozen with it: the wall keeps the places of that moment. Rulings go on, and each team reads its own.")});
    else if (phase.kind != exercise::PhaseKind::Freeze && m_plan.told.freeze)
        confirmation.consequences =
            PlainWords::sentences({confirmation.consequences, tr("The board stays frozen until somebody lifts the freeze under Standings.")});
    confirmation.accept = tr("Move to it");
    confirmation.decline = tr("Not yet");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this, id = phase.id] { Q_EMIT phaseRequested(id); });
    dialog->open();
}

} // namespace redoubt::views
