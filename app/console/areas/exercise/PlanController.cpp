// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/PlanController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExercisePalette.h"
#include "app/console/areas/exercise/ExerciseSentences.h"
#include "app/drafts/CopiedName.h"
#include "app/drafts/Differences.h"
#include "app/drafts/exercise/MateDrafts.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/PlanNames.h"
#include "app/drafts/exercise/StateDrafts.h"
#include "exercise/kinds/Limits.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/PlanPage.h"

#include <algorithm>
#include <optional>

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
        if (board())
            commit(drafts::leaveDrafts(*board(), member, personOf(m_place.desk)), tr("Member removed"));
    });
    connect(plan, &views::PlanPage::targetRemoveRequested, this, [this](const Id &target) {
        if (!board())
            return;
        if (const auto found = board()->targets().find(target); found != board()->targets().end())
            commit(std::vector{drafts::removeOf<Target>(found->second.stream, target)}, tr("Target removed"));
    });
    connect(plan, &views::PlanPage::phaseRequested, this, [this](const Id &phase) {
        if (board())
            commit(drafts::phaseDrafts(*board(), phase, m_place.now()), tr("Phase changed"));
    });
    connect(&m_page, &views::ExercisePage::startRequested, this, [this] { goTo(ExerciseState::Running, {}, tr("Exercise started")); });
    connect(&m_page, &views::ExercisePage::resumeRequested, this, [this] { goTo(ExerciseState::Running, {}, tr("Exercise resumed")); });
    connect(&m_page, &views::ExercisePage::stopRequested, this,
            [this](const QString &reason) { goTo(ExerciseState::Stopped, reason, tr("Exercise stopped")); });
    connect(&m_page, &views::ExercisePage::endRequested, this,
            [this](const QString &word) { goTo(ExerciseState::Ended, word, tr("Exercise ended")); });
}

void PlanController::show()
{
    const auto *current = board();
    if (!current)
        return;
    m_page.planPage()->setUnits(unitChoices(m_place.desk));
    m_page.planPage()->setAccounts(accountChoices(m_place.desk));
    auto plan = models::planDetail(*current, unitNames(m_place.desk), m_place.now(), m_place.chinese);
    plan.planAt = m_place.desk.positionOf(m_exercise).value_or(feed::StreamPosition{});
    if (current->exercise() && current->exercise()->value.noticeBoard)
        plan.noticeAt = m_place.desk.positionOf(*current->exercise()->value.noticeBoard).value_or(feed::StreamPosition{});
    m_page.setPlan(plan, m_place.now());
}

void PlanController::commit(Result<std::vector<store::Draft>> drafts, const QString &receipt)
{
    if (drafts)
        commit(std::move(*drafts), receipt);
    else
        Q_EMIT failed(Sentences::notSaved(drafts.error()));
}

void PlanController::commit(std::vector<store::Draft> drafts, const QString &receipt)
{
    // A line of the plan can be shown; what was taken out is not there any more.
    const auto line = std::ranges::find_if(drafts, [](const store::Draft &draft) {
        return draft.act != feed::Act::Remove && (draft.kind == Team::Kind || draft.kind == Target::Kind || draft.kind == ExerciseMember::Kind);
    });
    const auto shown = line == drafts.end() ? std::nullopt : std::optional(static_cast<std::size_t>(line - drafts.begin()));
    m_place.committer.commit(this, std::move(drafts), [this, receipt, shown](const Result<store::CommitReceipt> &result) {
        if (result && shown)
            Q_EMIT saved({receipt, ExercisePalette::item({PaletteChoice::What::Record, m_exercise, result->changes[*shown].record})});
        else if (result)
            Q_EMIT saved(receipt);
        else
            Q_EMIT failed(Sentences::notSaved(result.error()));
    });
}

template <class T>
void PlanController::save(const Id &stream, const Id &record, const T &before, const T &after, const feed::StreamPosition &loadedAt,
                          const QString &receipt)
{
    std::vector<store::Draft> drafts;
    drafts::setWhereDifferent(drafts, stream, record, before, after, loadedAt);
    if (!drafts.empty())
        commit(std::move(drafts), receipt);
}

void PlanController::goTo(ExerciseState state, const QString &reason, const QString &receipt)
{
    // Who it was is said by name: the teams do not see the directory.
    if (const auto *current = board())
        commit(drafts::stateDrafts(*current, state, {reason.toStdString(), m_place.now(), m_place.desk.nameOf(m_place.desk.account())}), receipt);
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
    if (const auto taken = drafts::takenIn(*current, plan, request.id)) {
        Q_EMIT failed(ExerciseSentences::nameTaken(*taken));
        return;
    }
    if (const auto named = drafts::checkTeam(*current, plan, request.id); !named) {
        Q_EMIT failed(Sentences::notSaved(named.error()));
        return;
    }
    if (!request.id) {
        commit(drafts::teamDrafts(m_exercise, current->name(), current->exercise()->value.unit, plan, m_place.ids.next(), m_place.newId()),
               tr("Team added"));
        return;
    }
    const auto known = current->teams().find(*request.id);
    if (known == current->teams().end())
        return;
    auto team = known->second.value;
    team.code = plan.code;
    team.name = plan.name;
    team.noOp = plan.noOp;
    team.unit = plan.unit;
    save<Team>(m_exercise, *request.id, known->second.value, team, request.loadedAt, tr("Team changed"));
}

void PlanController::saveTarget(const views::TargetRequest &request)
{
    const auto *current = board();
    if (!current || !current->exercise())
        return;
    Target target;
    target.name = request.name.toStdString();
    target.unit = request.unit;
    target.unitName = drafts::copiedName(request.unitName.toStdString(), limits::UnitName); // as the directory spells it
    target.keyUnit = request.keyUnit;
    target.offCatalogue = request.offCatalogue;
    if (const auto taken = drafts::takenIn(*current, target, request.id)) {
        Q_EMIT failed(ExerciseSentences::nameTaken(*taken));
        return;
    }
    if (const auto named = drafts::checkTarget(*current, target, request.id); !named) {
        Q_EMIT failed(Sentences::notSaved(named.error()));
        return;
    }
    if (!request.id) {
        commit(std::vector{drafts::addOf(current->exercise()->value.noticeBoard.value_or(m_exercise), target)}, tr("Target added"));
        return;
    }
    if (const auto found = current->targets().find(*request.id); found != current->targets().end())
        save<Target>(found->second.stream, *request.id, found->second.value, target, request.loadedAt, tr("Target changed"));
}

void PlanController::saveMember(const views::MemberRequest &request)
{
    ExerciseMember member;
    member.account = request.account;
    member.name = drafts::copiedName(request.name.toStdString(), limits::MemberName);
    member.role = request.role;
    member.team = request.team;
    const auto *current = board();
    if (!current)
        return;
    if (!request.id) {
        commit(drafts::joinDrafts(*current, member, personOf(m_place.desk)), tr("Member added"));
        return;
    }
    auto changed = drafts::memberDrafts(*current, *request.id, member, request.loadedAt, personOf(m_place.desk));
    if (changed && !changed->empty())
        commit(std::move(*changed), tr("Member changed"));
}

} // namespace redoubt::console
