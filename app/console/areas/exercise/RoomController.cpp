// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/RoomController.h"

#include "app/console/Sentences.h"
#include "app/console/areas/exercise/ClaimDraftText.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExercisePalette.h"
#include "app/console/areas/exercise/ExerciseSentences.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/PlanValues.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/StateWords.h"
#include "views/exercise/TeamRoomPage.h"

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace exercise;

namespace {
Claim claimOf(const views::ClaimDraft &draft, const ExerciseBoard &board, const std::vector<Evidence> &evidence)
{
    Claim claim;
    claim.title = draft.title.toStdString();
    claim.narrative = draft.narrative.toStdString();
    claim.clause = draft.clause.toStdString();
    claim.target = draft.target;
    claim.targetName = draft.targetName.toStdString();
    claim.unitName = draft.unitName.toStdString();
    if (draft.target) {
        if (const auto found = board.targets().find(*draft.target); found != board.targets().end()) {
            claim.targetName = found->second.value.name;
            claim.unitName = found->second.value.unitName;
        }
    }
    claim.vulnerability = draft.vulnerability.toStdString();
    if (!draft.technique.isEmpty())
        claim.technique = draft.technique.toStdString();
    claim.startedAt = draft.startedAt;
    claim.endedAt = draft.endedAt;
    claim.points = draft.points;
    claim.evidence = evidence;
    return claim;
}
} // namespace

RoomController::RoomController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::TeamRoomPage &page, QObject *parent)
    : QObject(parent), m_place(place), m_evidence(evidence), m_exercise(exercise), m_page(page)
{
    m_page.setQueue(&m_queue);
    connect(&m_page, &views::TeamRoomPage::claimOpened, this, &RoomController::open);
    connect(&m_page, &views::TeamRoomPage::submitRequested, this, &RoomController::submit);
    connect(&m_page, &views::TeamRoomPage::supplementRequested, this, &RoomController::supplement);
    connect(&m_page, &views::TeamRoomPage::draftChanged, this, &RoomController::saveDraft);
    connect(&m_page, &views::TeamRoomPage::draftDiscarded, this, &RoomController::discardDraft);
    connect(&m_page, &views::TeamRoomPage::evidenceRequested, this, [this](const Id &claim, const QString &digest) {
        if (const auto view = board() ? board()->claim(claim) : std::nullopt)
            m_evidence.fetch(view->claim.stream, digest);
    });
    connect(&m_page, &views::TeamRoomPage::evidenceSaveRequested, this, [this](const Id &claim, const QString &digest, const QString &path) {
        if (const auto view = board() ? board()->claim(claim) : std::nullopt)
            m_evidence.saveCopy(view->claim.stream, digest, path);
    });
    m_place.store.ask(
        this, [](StoreRoom &room) { return room.cache ? std::optional(room.cache->attachments().maxBytes()) : std::nullopt; },
        [this](std::optional<std::int64_t> most) {
            if (most)
                m_page.setMostEvidenceBytes(*most);
        });
    connect(&m_page, &views::TeamRoomPage::formOpened, this, [this] { m_open.reset(); });
    connect(&m_page, &views::TeamRoomPage::stopRequested, this, [this] {
        if (m_intake)
            m_intake->cancel();
    });
    connect(&m_evidence, &EvidenceDesk::thumbnailReady, &m_page, &views::TeamRoomPage::setThumbnail);
    connect(&m_evidence, &EvidenceDesk::presenceChanged, &m_page, &views::TeamRoomPage::setEvidencePresence);
    connect(&m_evidence, &EvidenceDesk::notFetched, &m_page, &views::TeamRoomPage::setEvidenceRefused);
    connect(&m_evidence, &EvidenceDesk::textReady, &m_page, &views::TeamRoomPage::setEvidenceText);
    connect(&m_evidence, &EvidenceDesk::progressed, &m_page, &views::TeamRoomPage::setTransfer);
}

std::optional<Id> RoomController::room() const { return roomIn(m_place.desk, m_exercise); }

void RoomController::showPlan()
{
    const auto *current = board();
    if (!current)
        return;
    const auto plan = models::planDetail(*current, {}, m_place.now(), m_place.chinese);
    const QString barred = views::StateWords::claimsBarred(plan.told, m_place.now());
    m_page.setMaySubmit(room() && barred.isEmpty(), barred, room().has_value());
    m_page.setPack(models::packFacts(current->rulePack(), m_place.chinese));
    QList<views::TargetChoice> targets;
    for (const auto &[id, target] : current->targets())
        targets.push_back({id, QString::fromStdString(target.value.name), QString::fromStdString(target.value.unitName)});
    m_page.setTargets(targets);
    if (room() && !m_draftLoaded)
        loadDraft();
}

void RoomController::showClaims()
{
    const auto *current = board();
    if (!current)
        return;
    m_queue.setNow(m_place.now());
    m_page.setNow(m_place.now());
    m_queue.setClaims(models::claimRows(*current, m_place.desk.account(), m_place.now()));
    if (m_open)
        m_page.setClaim(models::claimDetail(*current, *m_open, m_place.desk.account(), m_place.now()));
}

void RoomController::open(const Id &claim)
{
    m_open = claim;
    const auto view = board() ? board()->claim(claim) : std::nullopt;
    if (!view)
        return;
    m_page.setNow(m_place.now());
    m_page.setClaim(models::claimDetail(*board(), claim, m_place.desk.account(), m_place.now()));
    m_evidence.show(view->claim.stream, view->claim.value.evidence);
}

void RoomController::takeIn(const Id &stream, const std::vector<views::FileInput> &files, std::function<void(const std::vector<Evidence> &)> then,
                            std::function<void()> otherwise)
{
    m_submitting = true;
    m_page.setTakingIn(true);
    m_intake = std::make_unique<FileIntake>(
        m_place.store, stream, files, [this, then = std::move(then), otherwise = std::move(otherwise)](const FileIntake::Taken &taken) {
            m_intake.release()->deleteLater(); // it is what calls
            m_page.setTakingIn(false);
            m_submitting = taken && board();
            if (taken && !m_submitting)
                m_place.committer.dropUnnamedFiles();
            if (m_submitting) {
                then(*taken);
                return;
            }
            if (taken || taken.error().problem == IntakeFailure::Problem::Cancelled)
                Q_EMIT saved(ExerciseSentences::notTakenIn({IntakeFailure::Problem::Cancelled, {}, 0, ErrorCode::Cancelled}));
            else
                Q_EMIT failed(ExerciseSentences::notTakenIn(taken.error()));
            if (otherwise)
                otherwise();
        });
    connect(m_intake.get(), &FileIntake::progressed, &m_page, &views::TeamRoomPage::setTakenIn);
}

void RoomController::submit(const views::ClaimDraft &draft)
{
    if (m_submitting)
        return; // a second press while the files are being sealed
    const auto stream = room();
    if (!stream) {
        Q_EMIT failed(Sentences::notSaved({ErrorCode::Forbidden, {}}));
        return;
    }
    if (const auto why = board() ? drafts::claimsBarred(*board()) : std::nullopt) {
        saveDraft(draft); // the form had stopped waiting to do so
        Q_EMIT failed(ExerciseSentences::notSubmitted(*why));
        return;
    }
    takeIn(*stream, draft.evidence, [this, stream = *stream, draft](const std::vector<Evidence> &evidence) {
        m_place.committer.commit(this, drafts::claimDraft(*board(), stream, claimOf(draft, *board(), evidence), m_place.now()),
                                 [this](const Result<store::CommitReceipt> &receipt) {
                                     m_submitting = false;
                                     if (!receipt) {
                                         refused(receipt.error());
                                         return;
                                     }
                                     discardDraft();
                                     showClaims(); // the new one is on the desk, and not in the list before its next turn
                                     const auto claim = receipt->changes.front().record;
                                     m_page.submitted(claim);
                                     Q_EMIT saved({tr("Claim submitted"), placeOf(claim)});
                                 });
    });
}

void RoomController::supplement(const views::SupplementRequest &request)
{
    const auto view = board() ? board()->claim(request.claim) : std::nullopt;
    if (m_submitting)
        return;
    const auto over = [this, claim = request.claim](bool isSaved) { m_page.supplemented(claim, isSaved); };
    if (!view) {
        over(false);
        return;
    }
    const auto commit = [this, request, over](const std::vector<Evidence> &added) {
        m_submitting = false; // a claim that went back is no longer returned: a second press is refused by the rules
        const auto now = board()->claim(request.claim);
        if (!now) {
            m_place.committer.dropUnnamedFiles();
            over(false);
            return;
        }
        auto evidence = now->claim.value.evidence;
        evidence.insert(evidence.end(), added.begin(), added.end());
        m_place.committer.commit(this, drafts::supplementDraft(*board(), request.claim, request.narrative.toStdString(), evidence, m_place.now()),
                                 [this, over, claim = request.claim](const Result<store::CommitReceipt> &receipt) {
                                     over(receipt.has_value());
                                     if (receipt)
                                         Q_EMIT saved({tr("Claim sent back to the judges"), placeOf(claim)});
                                     else
                                         refused(receipt.error());
                                 });
    };
    takeIn(view->claim.stream, request.evidence, commit, [over] { over(false); });
}

QString RoomController::placeOf(const Id &claim) const { return ExercisePalette::item({PaletteChoice::What::Claim, m_exercise, claim}); }

void RoomController::refused(const Error &why)
{
    if (!m_submitting)
        m_place.committer.dropUnnamedFiles(); // the files of what was not saved are nobody's
    Q_EMIT failed(Sentences::notSaved(why));
}

void RoomController::saveDraft(const views::ClaimDraft &draft)
{
    m_place.store.ask(
        this,
        [key = draftKey(), bytes = toBytes(draft)](StoreRoom &room) -> Result<void> {
            return room.cache ? room.cache->saveDraft(key, bytes) : Result<void>(fail(ErrorCode::Unauthenticated));
        },
        [this](const Result<void> &kept) {
            if (!kept)
                Q_EMIT failed(Sentences::notSaved(kept.error()));
        });
}

void RoomController::discardDraft()
{
    m_place.store.post([key = draftKey()](StoreRoom &room) {
        if (room.cache)
            (void)room.cache->discardDraft(key); // an old working copy is offered again, nothing is lost
    });
    if (!m_submitting)
        m_place.committer.dropUnnamedFiles();
}

void RoomController::loadDraft()
{
    m_draftLoaded = true;
    m_place.store.ask(
        this,
        [key = draftKey()](StoreRoom &room) -> Result<std::optional<Bytes>> {
            return room.cache ? room.cache->draft(key) : Result<std::optional<Bytes>>(std::optional<Bytes>());
        },
        [this](const Result<std::optional<Bytes>> &kept) {
            m_draftKnown = true;
            if (const auto draft = kept && *kept ? claimDraftFromBytes(**kept) : fail(ErrorCode::NotFound))
                m_page.setDraft(*draft);
            if (const auto waiting = std::exchange(m_redraft, std::nullopt))
                redraft(*waiting);
        });
}

void RoomController::redraft(const views::ClaimDraft &draft)
{
    if (!m_draftKnown) {
        m_redraft = draft;
        return;
    }
    m_page.openForm();
    const auto typed = m_page.form()->draft();
    if (typed == draft)
        return;
    if (!(typed == views::ClaimDraft())) {
        Q_EMIT failed(tr("Another claim is being written here. Submit or discard it first, then open this one from the quarantine again."));
        return;
    }
    m_page.setDraft(draft);
    saveDraft(m_page.form()->draft());
}

} // namespace redoubt::console
