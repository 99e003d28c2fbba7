// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExercisesController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExerciseSentences.h"
#include "app/drafts/exercise/PlanCopies.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/PlanEdits.h"
#include "app/drafts/exercise/PlanNames.h"
#include "models/exercise/PlanValues.h"
#include "models/RoleNames.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"

#include <QDateTime>
#include <QPointer>

#include <algorithm>
#include <iterator>

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

/// The same, and before them the pack that @p board is scored by, where it is none of them.
QList<views::PackChoice> packsFor(const ExerciseBoard &board, bool chinese)
{
    auto choices = packChoices(chinese);
    const auto facts = models::packFacts(board.rulePack(), chinese);
    if (facts && std::ranges::none_of(choices, [&](const auto &choice) { return choice.digest == facts->digest; }))
        choices.prepend({facts->digest, facts->title, facts->version, facts->note});
    return choices;
}

Phase phaseOf(const views::PhaseInput &input, std::size_t order)
{
    Phase phase;
    phase.kind = input.kind;
    phase.name = (input.name.isEmpty() ? models::phaseKindName(input.kind) : input.name).toStdString();
    phase.order = static_cast<std::int64_t>(order);
    phase.startsAt = input.startsAt;
    phase.endsAt = input.endsAt;
    return phase;
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
    connect(&ExerciseShelf::of(place.desk), &ExerciseShelf::exercisesChanged, m_refresh, &Refresh::soon);
    connect(&ExerciseShelf::of(place.desk), &ExerciseShelf::boardChanged, m_refresh, &Refresh::soon);
    connect(&place.desk, &Desk::directoryChanged, m_refresh, &Refresh::soon);
    show();
}

void ExercisesController::show()
{
    const auto names = unitNames(m_place.desk);
    std::vector<models::ExerciseRow> rows;
    m_waiting = 0;
    for (const auto &id : ExerciseShelf::of(m_place.desk).exercises()) {
        const auto &board = *ExerciseShelf::of(m_place.desk).board(id);
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
        row.role = models::roleNames(ExerciseShelf::of(m_place.desk).rolesIn(id));
        m_waiting += row.waiting;
        rows.push_back(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.id > b.id; }); // newest first
    m_model.assign(std::move(rows));
    m_page.setMayCreate(!unitsToPlanIn(m_place.desk).empty());
    Q_EMIT listChanged();
}

void ExercisesController::openNewExercise()
{
    show(*new views::NewExerciseDialog(planningUnits(m_place.desk), packChoices(m_place.chinese), m_place.now().ms, &m_page));
}

void ExercisesController::openChange(const Id &exercise)
{
    const auto *board = ExerciseShelf::of(m_place.desk).board(exercise);
    if (!board || !board->exercise())
        return;
    auto frame = frameOf(exercise);
    frame.changes = exercise;
    const auto plan = models::planDetail(*board, {}, m_place.now(), m_place.chinese);
    show(*new views::NewExerciseDialog(frame, unitChoices(m_place.desk), packsFor(*board, m_place.chinese), {!plan.unruled, !plan.anonymityOpen},
                                       m_place.now().ms, &m_page));
}

void ExercisesController::openCopy(const Id &exercise)
{
    const auto *board = ExerciseShelf::of(m_place.desk).board(exercise);
    if (!board || !board->exercise())
        return;
    auto frame = frameOf(exercise);
    frame.after = exercise;
    frame.name = tr("%1 (copy)").arg(frame.name);
    // From tomorrow on, with the lengths and hours that it had.
    const auto startOf = [](Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms).date(); };
    if (frame.startsAt) {
        const auto days = startOf(*frame.startsAt).daysTo(startOf(m_place.now()).addDays(1));
        const auto move = [&](std::optional<Instant> &at) {
            if (at)
                at = Instant{QDateTime::fromMSecsSinceEpoch(at->ms).addDays(days).toMSecsSinceEpoch()};
        };
        move(frame.startsAt);
        move(frame.endsAt);
        for (auto &phase : frame.phases) {
            phase.id.reset();
            move(phase.startsAt);
            move(phase.endsAt);
        }
    }
    show(*new views::NewExerciseDialog(frame, planningUnits(m_place.desk), packsFor(*board, m_place.chinese), {}, m_place.now().ms, &m_page));
}

void ExercisesController::show(views::NewExerciseDialog &dialog)
{
    connect(&dialog, &views::NewExerciseDialog::createRequested, this, [this, &dialog](const views::NewExerciseRequest &request) {
        if (request.changes)
            change(dialog, request);
        else
            create(dialog, request);
    });
    dialog.open();
}

views::NewExerciseRequest ExercisesController::frameOf(const Id &exercise) const
{
    const auto &board = *ExerciseShelf::of(m_place.desk).board(exercise);
    const auto &value = board.exercise()->value;
    views::NewExerciseRequest frame;
    frame.planAt = m_place.desk.positionOf(exercise).value_or(feed::StreamPosition{});
    if (value.noticeBoard)
        frame.noticeAt = m_place.desk.positionOf(*value.noticeBoard).value_or(feed::StreamPosition{});
    frame.name = QString::fromStdString(value.name);
    frame.summary = QString::fromStdString(value.summary.value_or(""));
    frame.unit = value.unit;
    frame.anonymousJudges = board.judgesAreAnonymous();
    frame.packDigest = QString::fromStdString(value.packDigest.value_or(""));
    frame.startsAt = value.startsAt;
    frame.endsAt = value.endsAt;
    for (const auto &phase : board.orderedPhases())
        frame.phases.push_back({phase.value.kind, QString::fromStdString(phase.value.name), phase.value.startsAt, phase.value.endsAt, phase.id});
    return frame;
}

void ExercisesController::create(views::NewExerciseDialog &dialog, const views::NewExerciseRequest &request)
{
    drafts::ExercisePlan plan;
    std::string text = packText(request.packDigest);
    if (const auto *copied = request.after ? ExerciseShelf::of(m_place.desk).board(*request.after) : nullptr) {
        auto whole = drafts::copiedPlan(*copied);
        if (!whole) {
            Q_EMIT failed(Sentences::notSaved(whole.error()));
            return;
        }
        plan = std::move(*whole);
        if (text.empty())
            text = plan.packText; // of a version that is not shipped any more
    }
    plan.unit = request.unit;
    plan.unitName = unitName(m_place.desk, request.unit).toStdString();
    for (auto &member : plan.members) {
        if (const auto person = personOf(m_place.desk)(member.account))
            member.unitName = person->unitName;
    }
    plan.name = request.name.toStdString();
    plan.summary = request.summary.toStdString();
    plan.anonymousJudges = request.anonymousJudges;
    plan.packText = std::move(text);
    plan.startsAt = request.startsAt;
    plan.endsAt = request.endsAt;
    plan.phases.clear();
    for (const auto &input : request.phases)
        plan.phases.push_back(phaseOf(input, plan.phases.size()));
    auto planned = drafts::planDrafts(plan, m_place.newId());
    if (planned)
        save(dialog, std::move(planned->groups), planned->exercise, tr("Exercise created"));
    else if (const auto taken = drafts::takenIn(plan); taken && planned.error().code == ErrorCode::AlreadyExists)
        Q_EMIT failed(ExerciseSentences::nameTaken(*taken));
    else
        Q_EMIT failed(Sentences::notSaved(planned.error()));
}

void ExercisesController::change(views::NewExerciseDialog &dialog, const views::NewExerciseRequest &request)
{
    const auto *board = ExerciseShelf::of(m_place.desk).board(*request.changes);
    if (!board)
        return;
    drafts::PlanEdit edit;
    edit.name = request.name.toStdString();
    edit.summary = request.summary.toStdString();
    edit.unitName = unitName(m_place.desk, request.unit).toStdString();
    edit.anonymousJudges = request.anonymousJudges;
    edit.startsAt = request.startsAt;
    edit.endsAt = request.endsAt;
    if (board->exercise() && request.packDigest.toStdString() != board->exercise()->value.packDigest)
        edit.packText = packText(request.packDigest);
    for (const auto &input : request.phases)
        edit.phases.push_back({input.id, phaseOf(input, edit.phases.size())});
    edit.planAt = request.planAt;
    edit.noticeAt = request.noticeAt;
    auto drafts = drafts::editDrafts(*board, edit, m_place.newId());
    if (drafts) // rooms of an earlier version name nobody
        std::ranges::move(drafts::mateDrafts(*board, drafts::membersOf(*board), personOf(m_place.desk)), std::back_inserter(*drafts));
    if (!drafts)
        Q_EMIT failed(Sentences::notSaved(drafts.error()));
    else if (drafts->empty())
        dialog.accept();
    else
        save(dialog, {std::move(*drafts)}, *request.changes, tr("Plan changed"));
}

void ExercisesController::save(views::NewExerciseDialog &dialog, std::vector<std::vector<store::Draft>> groups, const Id &exercise,
                               const QString &receipt)
{
    m_place.committer.commitInOrder(
        this, std::move(groups),
        [this, dialog = QPointer(&dialog), exercise, receipt](std::size_t done, const Result<store::CommitReceipt> &committed) {
            if (!committed && done == 0) {
                Q_EMIT failed(Sentences::notSaved(committed.error()));
                return;
            }
            // Saved again, what is here in part would be made a second time.
            if (dialog)
                dialog->accept();
            if (committed)
                Q_EMIT saved(receipt);
            else
                Q_EMIT failed(ExerciseSentences::savedInPart(committed.error()));
            Q_EMIT exerciseChosen(exercise);
        });
}

void ExercisesController::discard(const Id &exercise)
{
    const auto *board = ExerciseShelf::of(m_place.desk).board(exercise);
    auto draft = board ? drafts::discardDraft(*board) : Result<store::Draft>(fail(ErrorCode::NotFound));
    m_place.committer.commit(this, std::move(draft), [this](const Result<store::CommitReceipt> &committed) {
        if (!committed)
            Q_EMIT failed(Sentences::notSaved(committed.error()));
    }); // whoever shows the exercise says that it is gone
}

} // namespace redoubt::console
