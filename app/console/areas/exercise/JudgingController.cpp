// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/JudgingController.h"

#include "app/console/areas/exercise/ExercisePalette.h"
#include "app/console/Sentences.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "models/exercise/ClaimFacts.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/PointsText.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/Reversal.h"

#include <QPointer>

namespace redoubt::console {

using namespace exercise;

namespace {
constexpr std::size_t kLedgerRows = 500;

std::string reasonKey(const Id &claim) { return "ruling-reason/" + claim.toString(); }
} // namespace

JudgingController::JudgingController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::JudgingPage &page,
                                     models::StandingsModel &red, models::StandingsModel &blue, QObject *parent)
    : QObject(parent), m_place(place), m_evidence(evidence), m_exercise(exercise), m_page(page), m_red(red), m_blue(blue)
{
    m_page.setQueue(&m_queue);
    m_page.setStandings(&m_red, &m_blue);
    connect(&m_page, &views::JudgingPage::claimOpened, this, &JudgingController::open);
    connect(&m_page, &views::JudgingPage::previewRequested, this, &JudgingController::preview);
    connect(&m_page, &views::JudgingPage::rulingRequested, this, &JudgingController::rule);
    connect(&m_page, &views::JudgingPage::reversalRequested, this, &JudgingController::reverse);
    connect(&m_page, &views::JudgingPage::reasonDraftChanged, this, &JudgingController::saveReason);
    connect(&m_page, &views::JudgingPage::ledgerRequested, this, [this](const Id &team) {
        m_ledgerTeam = team.isNil() ? std::nullopt : std::optional(team);
        showLedger();
    });
    connect(&m_page, &views::JudgingPage::evidenceRequested, this, [this](const Id &claim, const QString &digest) {
        if (const auto view = board() ? board()->claim(claim) : std::nullopt)
            m_evidence.fetch(view->claim.stream, digest);
    });
    connect(&m_page, &views::JudgingPage::evidenceSaveRequested, this, [this](const Id &claim, const QString &digest, const QString &path) {
        if (const auto view = board() ? board()->claim(claim) : std::nullopt)
            m_evidence.saveCopy(view->claim.stream, digest, path);
    });
    m_review.setSingleShot(true);
    connect(&m_review, &QTimer::timeout, this, &JudgingController::tellReview);
    connect(&m_evidence, &EvidenceDesk::thumbnailReady, &m_page, &views::JudgingPage::setThumbnail);
    connect(&m_evidence, &EvidenceDesk::textReady, &m_page, &views::JudgingPage::setEvidenceText);
    connect(&m_evidence, &EvidenceDesk::presenceChanged, &m_page, &views::JudgingPage::setEvidencePresence);
    connect(&m_evidence, &EvidenceDesk::surveyed, &m_page, &views::JudgingPage::setEvidenceHere);
    connect(&m_evidence, &EvidenceDesk::came, this, &JudgingController::surveyEvidence);
    connect(&m_page, &views::JudgingPage::evidenceAheadRequested, this, [this] { m_evidence.fetchAll(waitingFiles()); });
    connect(&m_evidence, &EvidenceDesk::notFetched, &m_page, &views::JudgingPage::setEvidenceRefused);
    connect(&m_evidence, &EvidenceDesk::progressed, &m_page, &views::JudgingPage::setEvidenceTransfer);
}

void JudgingController::showPlan()
{
    const auto *current = board();
    if (!current)
        return;
    m_page.setAccess(accessTo(m_place.desk, m_exercise));
    m_page.setPack(models::packFacts(current->rulePack(), m_place.chinese));
}

void JudgingController::showClaims()
{
    const auto *current = board();
    if (!current)
        return;
    m_queue.setNow(m_place.now());
    m_queue.setClaims(models::claimRows(*current, m_place.desk.account(), m_place.now()));
    if (accessTo(m_place.desk, m_exercise).judges)
        fetchAhead(*current);
    surveyEvidence();
    showOpenClaim();
}

std::vector<EvidenceDesk::StreamFile> JudgingController::waitingFiles() const
{
    std::vector<EvidenceDesk::StreamFile> files;
    if (!board() || !accessTo(m_place.desk, m_exercise).judges)
        return files;
    for (const auto &view : board()->claims()) {
        if (view.status != ClaimStatus::Waiting)
            continue;
        for (const auto &piece : view.claim.value.evidence) {
            if (const auto digest = Digest::parse(piece.digest))
                files.push_back({view.claim.stream, *digest, piece.size});
        }
    }
    return files;
}

void JudgingController::surveyEvidence() { m_evidence.survey(waitingFiles()); }

/// A judge goes where there is no network, and rules there on what is waiting now.
void JudgingController::fetchAhead(const ExerciseBoard &board)
{
    for (const auto &view : board.claims()) {
        if (view.status == ClaimStatus::Waiting)
            m_evidence.fetchAhead(view.claim.stream, view.claim.value.evidence);
    }
}

void JudgingController::showOpenClaim()
{
    if (!m_open || !board())
        return;
    m_page.setNow(m_place.now()); // the page may never have been shown: its own second may not have struck
    m_page.setClaim(models::claimDetail(*board(), *m_open, m_place.desk.account(), m_place.now()));
    if (m_choice)
        preview(*m_open, *m_choice);
}

void JudgingController::showLedger()
{
    if (board())
        m_page.setLedger(models::ledgerRows(*board(), m_ledgerTeam, kLedgerRows));
}

void JudgingController::open(const Id &claim)
{
    const bool isAnother = m_open != claim;
    m_open = claim;
    if (isAnother) {
        m_choice.reset();
        m_review.start(reviewAfterMs);
    }
    showOpenClaim();
    const auto view = board() ? board()->claim(claim) : std::nullopt;
    if (!view)
        return;
    m_red.setOwnTeam(view->claim.value.team);
    m_blue.setOwnTeam(view->claim.value.team);
    m_evidence.show(view->claim.stream, view->claim.value.evidence);
    if (isAnother) {
        m_place.store.ask(
            this,
            [key = reasonKey(claim)](StoreRoom &room) -> Result<std::optional<Bytes>> {
                return room.cache ? room.cache->draft(key) : Result<std::optional<Bytes>>{};
            },
            [this, claim](const Result<std::optional<Bytes>> &kept) {
                if (kept && *kept && m_open == claim)
                    m_page.setReasonDraft(
                        QString::fromUtf8(reinterpret_cast<const char *>((*kept)->data()), static_cast<qsizetype>((*kept)->size())));
            });
    }
}

void JudgingController::preview(const Id &claim, const models::AwardChoice &choice)
{
    m_choice = choice;
    if (board())
        m_page.setPreview(models::rulingPreview(*board(), claim, choice, m_place.chinese));
}

std::string JudgingController::ownName(const ExerciseBoard &board) const
{
    const auto &desk = m_place.desk;
    const auto inExercise = models::memberName(board, desk.account());
    return inExercise.isEmpty() ? desk.nameOf(desk.account()) : inExercise.toStdString();
}

void JudgingController::rule(const views::RulingRequest &request)
{
    const auto *current = board();
    if (!current)
        return;
    drafts::RulingRequest wanted;
    wanted.claim = request.claim;
    wanted.decision = request.decision;
    wanted.choice.clause = request.clause.toStdString();
    wanted.choice.count = request.count;
    wanted.choice.stated = request.stated;
    wanted.choice.sharePercent = request.sharePercent;
    wanted.reason = request.reason.toStdString();
    wanted.by = ownName(*current);
    auto ruled = drafts::rulingDrafts(*current, wanted, m_place.now(), m_place.newId());
    if (!ruled) {
        Q_EMIT failed(Sentences::notSaved(ruled.error()));
        return;
    }
    if (request.decision == Decision::Accept && ruled->points != request.shown) {
        // Somebody else's award arrived between the button's number and the click.
        showOpenClaim();
        Q_EMIT failed(tr("Not ruled: the points are now %1 instead of %2, because another award arrived. Check the sum and rule again.")
                          .arg(models::pointsText(ruled->points), models::pointsText(request.shown)));
        return;
    }
    m_page.setBusy(true);
    const auto points = models::pointsText(ruled->points);
    m_place.committer.commit(this, std::move(ruled->drafts), [this, request, points](const Result<store::CommitReceipt> &receipt) {
        m_page.setBusy(false);
        if (!receipt) {
            Q_EMIT failed(Sentences::notSaved(receipt.error()));
            return;
        }
        m_place.store.post([key = reasonKey(request.claim)](StoreRoom &room) {
            if (room.cache)
                (void)room.cache->discardDraft(key); // a leftover working copy of a ruling that is durable harms nothing
        });
        switch (request.decision) {
        case Decision::Accept: {
            Receipt said = receiptOf(tr("Ruled: %1 points").arg(points), request.claim);
            if (accessTo(m_place.desk, m_exercise).reverses && !request.shown.isZero())
                said.undo = [self = QPointer(this), claim = request.claim] {
                    if (self)
                        self->takeBack(claim);
                };
            Q_EMIT saved(said);
            break;
        }
        case Decision::Reject: Q_EMIT saved(receiptOf(tr("Rejected"), request.claim)); break;
        case Decision::Return: Q_EMIT saved(receiptOf(tr("Returned to the team"), request.claim)); break;
        }
        m_page.goOn();
    });
}

void JudgingController::reverse(const views::ReversalRequest &request)
{
    const auto *current = board();
    if (!current)
        return;
    auto drafts = drafts::reversalDrafts(*current, request.entry, request.reason.toStdString(), m_place.now(), ownName(*current));
    if (!drafts) {
        Q_EMIT failed(Sentences::notSaved(drafts.error()));
        return;
    }
    const auto *entry = current->ledger().find(request.entry);
    const auto *ruling = entry && entry->ruling ? current->ruling(*entry->ruling) : nullptr;
    const Receipt reversed = ruling ? receiptOf(tr("Reversed"), ruling->value.claim) : Receipt(tr("Reversed"));
    m_place.committer.commit(this, std::move(*drafts), [this, reversed](const Result<store::CommitReceipt> &receipt) {
        if (receipt)
            Q_EMIT saved(reversed);
        else
            Q_EMIT failed(Sentences::notSaved(receipt.error()));
    });
}

Receipt JudgingController::receiptOf(const QString &text, const Id &claim) const
{
    return {text, ExercisePalette::item({PaletteChoice::What::Claim, m_exercise, claim})};
}

void JudgingController::takeBack(const Id &claim)
{
    const auto detail = board() ? models::claimDetail(*board(), claim, m_place.desk.account(), m_place.now()) : std::nullopt;
    if (!detail || !detail->ruling || !detail->ruling->own || !detail->ruling->entry || detail->ruling->ifReversed.empty()) {
        Q_EMIT failed(Sentences::notSaved({ErrorCode::RuleViolated, {}}));
        return;
    }
    views::confirmReversal(m_page.window(), detail->ruling->ifReversed,
                           [self = QPointer(this), entry = *detail->ruling->entry](const QString &reason) {
                               if (self)
                                   self->reverse({entry, reason});
                           });
}

void JudgingController::tellReview()
{
    const auto view = m_open && board() ? board()->claim(*m_open) : std::nullopt;
    // Only what can be ruled on, by who may, while somebody looks at it and others can be told.
    const bool worked = view && view->status == ClaimStatus::Waiting && accessTo(m_place.desk, m_exercise).judges && m_page.isVisible();
    if (worked && m_online)
        m_place.committer.commit(this, std::vector{drafts::reviewDraft(*board(), *m_open, m_place.desk.account(), m_place.now(), reviewLastsMs)},
                                 [](const Result<store::CommitReceipt> &) {}); // a courtesy: nobody's work hangs on it
    if (view && view->status == ClaimStatus::Waiting)
        m_review.start(worked && m_online ? reviewRenewMs : reviewAfterMs);
}

void JudgingController::saveReason(const Id &claim, const QString &reason)
{
    const auto utf8 = reason.toUtf8();
    m_place.store.post([key = reasonKey(claim), bytes = Bytes(utf8.begin(), utf8.end())](StoreRoom &room) {
        if (!room.cache)
            return;
        (void)(bytes.empty() ? room.cache->discardDraft(key) : room.cache->saveDraft(key, bytes)); // the text itself is still in the form
    });
}

} // namespace redoubt::console
