// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/controllers/ExercisesController.h"

#include "app/console/Sentences.h"
#include "app/console/desk/DeskFacts.h"
#include "app/drafts/PlanDrafts.h"
#include "models/exercise/PlanValues.h"
#include "models/exercise/RoleNames.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"

#include <QPointer>

namespace redoubt::console {

using namespace exercise;

namespace {
/// Those by which judges award first: what most who make an exercise here want.
QList<views::PackChoice> packChoices(bool chinese)
{
    QList<views::PackChoice> choices;
    qsizetype judged = 0;
    for (const auto &shipped : resources::shippedRulePacks()) {
        const auto pack = loadRulePack(shipped.text);
        if (!pack)
            continue; // a shipped pack that does not load fails its own test
        const auto text = [chinese](const LocalText &both) { return QString::fromStdString(chinese ? both.zh : both.en); };
        choices.insert(std::holds_alternative<FixedRules>(pack->rules) ? judged++ : choices.size(),
                       {QString::fromStdString(pack->digest), text(pack->title), QString::fromStdString(pack->version), text(pack->note)});
    }
    return choices;
}

std::string packText(const QString &digest)
{
    for (const auto &shipped : resources::shippedRulePacks()) {
        if (digestOf(shipped.text).toString() == digest.toStdString())
            return std::string(shipped.text);
    }
    return {};
}
} // namespace

ExercisesController::ExercisesController(Workplace &place, views::ExercisesPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_page(page)
{
    m_refresh = new Refresh([this] { show(); }, this);
    m_page.setModel(&m_model);
    connect(&m_page, &views::ExercisesPage::exerciseChosen, this, &ExercisesController::exerciseChosen);
    connect(&m_page, &views::ExercisesPage::newExerciseRequested, this, &ExercisesController::openNewExercise);
    connect(&place.desk, &Desk::exercisesChanged, m_refresh, &Refresh::soon);
    connect(&place.desk, &Desk::boardChanged, m_refresh, &Refresh::soon);
    connect(&place.desk, &Desk::directoryChanged, m_refresh, &Refresh::soon);
    show();
}

void ExercisesController::show()
{
    const auto names = unitNames(m_place.desk);
    std::vector<models::ExerciseRow> rows;
    m_waiting = 0;
    for (const auto &id : m_place.desk.exercises()) {
        const auto &board = *m_place.desk.board(id);
        const auto plan = models::planDetail(board, names, m_place.now(), m_place.chinese);
        const auto access = accessTo(m_place.desk, id);
        models::ExerciseRow row;
        row.id = id;
        row.name = plan.name;
        row.unitName = plan.unitName;
        row.state = plan.state;
        row.startsAt = plan.startsAt;
        row.endsAt = plan.endsAt;
        row.pending = plan.pending;
        row.phase = plan.phase;
        if (access.judges)
            row.waiting = plan.waitingClaims;
        else if (access.submits)
            row.waiting =
                static_cast<int>(std::ranges::count_if(board.claims(), [](const ClaimView &claim) { return claim.status == ClaimStatus::Returned; }));
        row.role = models::roleNames(m_place.desk.rolesIn(id));
        m_waiting += row.waiting;
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.id > b.id; }); // newest first
    m_model.assign(std::move(rows));
    m_page.setMayCreate(!m_place.desk.unitsToPlanIn().empty());
    Q_EMIT listChanged();
}

void ExercisesController::openNewExercise()
{
    auto *dialog = new views::NewExerciseDialog(planningUnits(m_place.desk), packChoices(m_place.chinese), m_place.now().ms, &m_page);
    connect(dialog, &views::NewExerciseDialog::createRequested, this,
            [this, dialog](const views::NewExerciseRequest &request) { create(*dialog, request); });
    dialog->open();
}

void ExercisesController::create(views::NewExerciseDialog &dialog, const views::NewExerciseRequest &request)
{
    drafts::ExercisePlan plan;
    plan.unit = request.unit;
    plan.name = request.name.toStdString();
    plan.summary = request.summary.toStdString();
    plan.packText = packText(request.packDigest);
    plan.startsAt = request.startsAt;
    plan.endsAt = request.endsAt;
    for (const auto &input : request.phases) {
        Phase phase;
        phase.kind = input.kind;
        phase.name = (input.name.isEmpty() ? models::phaseKindName(input.kind) : input.name).toStdString();
        phase.order = static_cast<std::int64_t>(plan.phases.size());
        phase.startsAt = input.startsAt;
        phase.endsAt = input.endsAt;
        plan.phases.push_back(std::move(phase));
    }
    auto planned = drafts::planDrafts(plan, m_place.newId());
    if (!planned) {
        Q_EMIT failed(Sentences::notSaved(planned.error()));
        return;
    }
    m_place.committer.commit(this, std::move(planned->drafts),
                             [this, dialog = QPointer(&dialog), id = planned->exercise](const Result<store::CommitReceipt> &receipt) {
                                 if (!receipt) {
                                     Q_EMIT failed(Sentences::notSaved(receipt.error()));
                                     return;
                                 }
                                 if (dialog)
                                     dialog->accept();
                                 Q_EMIT saved(tr("Exercise created"));
                                 Q_EMIT exerciseChosen(id);
                             });
}

} // namespace redoubt::console
