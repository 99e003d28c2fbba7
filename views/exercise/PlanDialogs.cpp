// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanDialogs.h"

#include "exercise/kinds/Limits.h"
#include "models/RoleNames.h"
#include "models/Text.h"
#include "models/exercise/MemberModel.h"
#include "views/exercise/Words.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {

constexpr int dialogWidth = 380;

std::optional<Id> chosenId(const QComboBox *box)
{
    const auto id = Id::parse(box->currentData().toString().toStdString());
    return id ? std::optional(*id) : std::nullopt;
}

void select(QComboBox *box, const std::optional<Id> &id) { box->setCurrentIndex(id ? box->findData(models::text(*id)) : box->findData(QString())); }

/// Long lists are found by typing any part of a name.
void makeSearchable(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void fillUnits(QComboBox *box, const QList<UnitChoice> &units)
{
    for (const UnitChoice &unit : units)
        box->addItem(unit.name, models::text(unit.id));
}

} // namespace

TeamDialog::TeamDialog(const TeamRequest &team, const QList<UnitChoice> &units, const QStringList &taken, QWidget *parent)
    : FormDialog(team.id ? tr("Change team %1").arg(team.code) : tr("Add a team"), tr("Save"), parent), m_team(team), m_taken(taken),
      m_side(new QComboBox), m_code(new QLineEdit(team.code)), m_name(new QLineEdit(team.name)), m_unit(new QComboBox),
      m_noOp(new QCheckBox(tr("Unattended team of the organisers: does not count")))
{
    using exercise::TeamSide;
    m_side->addItem(tr("Red: attacks"), static_cast<int>(TeamSide::Red));
    m_side->addItem(tr("Blue: defends"), static_cast<int>(TeamSide::Blue));
    m_side->addItem(tr("White: control and judges"), static_cast<int>(TeamSide::White));
    m_side->setCurrentIndex(m_side->findData(static_cast<int>(team.side)));
    m_side->setEnabled(!team.id);
    if (team.id)
        m_side->setToolTip(tr("The side decides who reads what and cannot change"));
    new CharacterLimit(m_code, exercise::limits::TeamCode);
    m_code->setPlaceholderText(tr("e.g. R03"));
    new CharacterLimit(m_name, exercise::limits::TeamName);
    m_unit->addItem(tr("none"), QString());
    fillUnits(m_unit, units);
    select(m_unit, team.unit);
    m_noOp->setChecked(team.noOp);
    m_side->setMinimumWidth(scaled(dialogWidth));
    body()->addWidget(new FormField(tr("Side"), m_side));
    m_codeField = new FormField(tr("Code, as it stands on the board"), m_code);
    body()->addWidget(m_codeField);
    body()->addWidget(new FormField(tr("Name"), m_name));
    body()->addWidget(new FormField(tr("Unit that it defends"), m_unit));
    body()->addWidget(m_noOp);
    connect(m_code, &QLineEdit::textChanged, this, &TeamDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested(request());
        accept();
    });
    m_code->setFocus();
    check();
}

TeamRequest TeamDialog::request() const
{
    TeamRequest request = m_team;
    request.side = static_cast<exercise::TeamSide>(m_side->currentData().toInt());
    request.code = m_code->text().trimmed();
    request.name = m_name->text().trimmed();
    request.unit = chosenId(m_unit);
    request.noOp = m_noOp->isChecked();
    return request;
}

void TeamDialog::check()
{
    const QString code = m_code->text().trimmed();
    const bool taken = m_taken.contains(code, Qt::CaseInsensitive);
    if (taken)
        m_codeField->setError(tr("Another team has this code."));
    else
        m_codeField->clearError();
    acceptButton()->setEnabled(!code.isEmpty() && !taken);
}

TargetDialog::TargetDialog(const TargetRequest &target, const QList<UnitChoice> &units, QWidget *parent)
    : FormDialog(target.id ? tr("Change a target") : tr("Add a target"), tr("Save"), parent), m_target(target), m_name(new QLineEdit(target.name)),
      m_unit(new QComboBox), m_key(new QCheckBox(tr("Key unit: its points count more, by the pack"))),
      m_off(new QCheckBox(tr("Off the catalogue: counts less, by the pack")))
{
    fillUnits(m_unit, units);
    makeSearchable(m_unit);
    if (!target.unit.isNil())
        select(m_unit, target.unit);
    m_key->setChecked(target.keyUnit);
    m_off->setChecked(target.offCatalogue);
    new CharacterLimit(m_name, exercise::limits::TargetName);
    m_name->setMinimumWidth(scaled(dialogWidth));
    body()->addWidget(new FormField(tr("System that may be attacked"), m_name));
    body()->addWidget(new FormField(tr("Unit whose caps count"), m_unit));
    body()->addWidget(m_key);
    body()->addWidget(m_off);
    connect(m_name, &QLineEdit::textChanged, this, &TargetDialog::check);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &TargetDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested(request());
        accept();
    });
    m_name->setFocus();
    check();
}

TargetRequest TargetDialog::request() const
{
    TargetRequest request = m_target;
    request.name = m_name->text().trimmed();
    if (const auto unit = chosenId(m_unit)) {
        request.unit = *unit;
        request.unitName = shortened(m_unit->itemText(m_unit->currentIndex()), exercise::limits::UnitName); // with its parents it may be long
    }
    request.keyUnit = m_key->isChecked();
    request.offCatalogue = m_off->isChecked();
    return request;
}

void TargetDialog::check() { acceptButton()->setEnabled(!m_name->text().trimmed().isEmpty() && chosenId(m_unit)); }

MemberDialog::MemberDialog(const MemberRequest &member, const QList<AccountChoice> &accounts, const QList<models::TeamLabel> &teams, QWidget *parent)
    : FormDialog(member.id ? tr("Change %1").arg(member.name) : tr("Add a member"), tr("Save"), parent), m_member(member), m_accounts(accounts),
      m_teams(teams), m_account(new QComboBox), m_role(new QComboBox), m_team(new QComboBox)
{
    for (const AccountChoice &account : accounts)
        m_account->addItem(account.unitName.isEmpty() ? account.name : QStringLiteral("%1 (%2)").arg(account.name, account.unitName),
                           models::text(account.id));
    makeSearchable(m_account);
    if (member.id) {
        select(m_account, member.account);
        m_account->setEnabled(false);
    }
    using redoubt::Role;
    for (const Role role : {Role::Coordinator, Role::ChiefJudge, Role::Judge, Role::Commander, Role::RedMember, Role::BlueMember})
        m_role->addItem(models::roleName(role), static_cast<int>(role));
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(member.role)));
    m_account->setMinimumWidth(scaled(dialogWidth));
    body()->addWidget(new FormField(tr("Account"), m_account));
    body()->addWidget(new FormField(tr("Takes part as"), m_role));
    m_teamField = new FormField(tr("Team"), m_team);
    body()->addWidget(m_teamField);
    connect(m_account, &QComboBox::currentIndexChanged, this, &MemberDialog::check);
    connect(m_role, &QComboBox::currentIndexChanged, this, &MemberDialog::fillTeams);
    connect(m_team, &QComboBox::currentIndexChanged, this, &MemberDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested(request());
        accept();
    });
    fillTeams();
    select(m_team, member.team);
    if (m_team->currentIndex() < 0 && m_team->count() > 0)
        m_team->setCurrentIndex(0);
    check();
}

void MemberDialog::fillTeams()
{
    const auto role = static_cast<redoubt::Role>(m_role->currentData().toInt());
    const bool inTeam = role == redoubt::Role::RedMember || role == redoubt::Role::BlueMember;
    const auto side = role == redoubt::Role::BlueMember ? models::TeamSide::Blue : models::TeamSide::Red;
    m_team->clear();
    for (const models::TeamLabel &team : m_teams) {
        if (inTeam && team.side == side)
            m_team->addItem(Words::team(team), models::text(team.id));
    }
    m_teamField->setVisible(inTeam);
    check();
}

MemberRequest MemberDialog::request() const
{
    MemberRequest request = m_member;
    if (const auto account = chosenId(m_account))
        request.account = *account;
    for (const AccountChoice &account : m_accounts) {
        if (account.id == request.account)
            request.name = account.name;
    }
    request.role = static_cast<redoubt::Role>(m_role->currentData().toInt());
    request.team = chosenId(m_team);
    return request;
}

void MemberDialog::check()
{
    const bool needsTeam = !m_teamField->isHidden();
    const bool complete = !request().account.isNil() && (!needsTeam || chosenId(m_team));
    acceptButton()->setEnabled(complete);
    acceptButton()->setToolTip(complete                                ? QString()
                                   : needsTeam && m_team->count() == 0 ? tr("Add a team of that side first")
                                                                       : tr("Choose an account"));
}

} // namespace redoubt::views
