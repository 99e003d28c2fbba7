// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/controllers/PlanController.h"

#include "app/console/Sentences.h"
#include "app/console/desk/DeskFacts.h"
#include "app/drafts/PlanDrafts.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/PlanPage.h"

namespace redoubt::console {

using namespace exercise;

PlanController::PlanController(Workplace &place, const Id &exercise, views::ExercisePage &page, QObject *parent)
    : QObject(parent), m_place(place), m_exercise(exercise), m_page(page)
{
    connectPage();
}

void PlanController::connectPage()
{
    auto *plan = m_page.planPage();
    connect(plan, &views::PlanPage::teamSaveRequested, this, &PlanController::saveTeam);
    connect(plan, &views::PlanPage::targetSaveRequested, this, &PlanController::saveTarget);
    connect(plan, &views::PlanPage::memberSaveRequested, this, &PlanController::saveMember);
    connect(plan, &views::PlanPage::memberRemoveRequested, this, [this](const Id &member) {
        commit(std::vector{drafts::removeOf<ExerciseMember>(m_exercise, member)}, tr("Member removed"));
    });
    connect(plan, &views::PlanPage::targetRemoveRequested, this, [this](const Id &target) {
        if (const auto found = board()->targets().find(target); found != board()->targets().end())
            commit(std::vector{drafts::removeOf<Target>(found->second.stream, target)}, tr("Target removed"));
    });
    connect(plan, &views::PlanPage::phaseRequested, this, [this](const Id &phase) { commit(drafts::phaseDraft(*board(), phase), tr("Phase changed")); });
    connect(&m_page, &views::ExercisePage::startRequested, this, [this] { goTo(ExerciseState::Running, tr("Exercise started")); });
    connect(&m_page, &views::ExercisePage::resumeRequested, this, [this] { goTo(ExerciseState::Running, tr("Exercise resumed")); });
    connect(&m_page, &views::ExercisePage::stopRequested, this, [this] { goTo(ExerciseState::Stopped, tr("Exercise stopped")); });
    connect(&m_page, &views::ExercisePage::endRequested, this, [this] { goTo(ExerciseState::Ended, tr("Exercise ended")); });
}

void PlanController::show()
{
    const auto *current = board();
    if (!current)
        return;
    m_page.planPage()->setUnits(unitChoices(m_place.desk));
    m_page.planPage()->setAccounts(accountChoices(m_place.desk));
    m_page.setPlan(models::planDetail(*current, unitNames(m_place.desk), m_place.now(), m_place.chinese), m_place.now());
}

void PlanController::commit(Result<store::Draft> draft, const QString &receipt)
{
    if (draft)
        commit(std::vector{std::move(*draft)}, receipt);
    else
        Q_EMIT failed(Sentences::notSaved(draft.error()));
}

void PlanController::commit(std::vector<store::Draft> drafts, const QString &receipt)
{
    m_place.committer.commit(this, std::move(drafts), [this, receipt](const Result<store::CommitReceipt> &result) {
        if (result)
            Q_EMIT saved(receipt);
        else
            Q_EMIT failed(Sentences::notSaved(result.error()));
    });
}

void PlanController::goTo(ExerciseState state, const QString &receipt)
{
    if (const auto *current = board())
        commit(drafts::stateDraft(*current, state), receipt);
}

void PlanController::saveTeam(const views::TeamRequest &request)
{
    const auto *current = board();
    if (!current || !current->exercise())
        return;
    drafts::TeamPlan plan;
    plan.side = request.side;
    plan.code = request.code.toStdString();
    plan.name = request.name.toStdString();
    plan.unit = request.unit;
    plan.noOp = request.noOp;
    if (!request.id) {
        commit(drafts::teamDrafts(m_exercise, current->name(), current->exercise()->value.unit, plan, m_place.ids.next(), m_place.newId()), tr("Team added"));
        return;
    }
    json::object fields{{"code", plan.code}, {"name", plan.name}, {"noOp", plan.noOp}};
    if (plan.unit)
        fields.emplace("unit", plan.unit->toString());
    commit(std::vector{drafts::setOf<Team>(m_exercise, *request.id, std::move(fields))}, tr("Team changed"));
}

void PlanController::saveTarget(const views::TargetRequest &request)
{
    const auto *current = board();
    if (!current || !current->exercise())
        return;
    Target target;
    target.name = request.name.toStdString();
    target.unit = request.unit;
    target.unitName = request.unitName.toStdString();
    target.keyUnit = request.keyUnit;
    target.offCatalogue = request.offCatalogue;
    if (!request.id) {
        commit(std::vector{drafts::addOf(current->exercise()->value.noticeBoard.value_or(m_exercise), target)}, tr("Target added"));
        return;
    }
    if (const auto found = current->targets().find(*request.id); found != current->targets().end())
        commit(std::vector{drafts::setOf<Target>(found->second.stream, *request.id, toJsonObject(target))}, tr("Target changed"));
}

void PlanController::saveMember(const views::MemberRequest &request)
{
    ExerciseMember member;
    member.account = request.account;
    member.name = request.name.toStdString();
    member.role = request.role;
    member.team = request.team;
    if (request.id)
        commit(std::vector{drafts::setOf<ExerciseMember>(m_exercise, *request.id, toJsonObject(member))}, tr("Member changed"));
    else
        commit(std::vector{drafts::addOf(m_exercise, member)}, tr("Member added"));
}

} // namespace redoubt::console
