// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/ClaimQueueModel.h"
#include "models/exercise/JudgingValues.h"
#include "views/exercise/Requests.h"

#include <QList>
#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class Button;
class ClaimForm;
class EvidenceInputs;
class RoomClaimPane;
class QueuePane;

/// A team's own room: its claims with their state and rulings, a form for a new one, and a way to add what a judge asked for.
class TeamRoomPage : public QWidget
{
    Q_OBJECT
public:
    explicit TeamRoomPage(QWidget *parent = nullptr);

    /// Whether the exercise takes new claims now; if not, @p why says so beside the disabled action. @p mayAdd: a claim that a judge
    /// returned can be added to, which stays so when nothing new can be submitted.
    void setMaySubmit(bool may, const QString &why, bool mayAdd);
    /// Not owned.
    void setQueue(models::ClaimQueueModel *queue);
    void setClaim(const std::optional<models::ClaimDetail> &claim);
    void setThumbnail(const QString &digest, const QImage &picture);
    /// The beginning of a text among the evidence, made by safeText().
    void setEvidenceText(const QString &digest, const QString &text);
    void setEvidencePresence(const QString &digest, models::EvidencePresence presence);
    void setEvidenceRefused(const QString &digest, const QString &why);
    void setTransfer(const QString &digest, const models::EvidenceTransfer &transfer);
    /// The files of what was submitted last are being sealed: nothing else can be submitted meanwhile.
    void setTakingIn(bool takingIn);
    /// What supplementRequested() asked for is saved, or is not.
    void supplemented(const Id &claim, bool saved);
    /// The most bytes that one file of evidence may have.
    void setMostEvidenceBytes(qint64 most);
    /// Of the file of that number in its list: bytes sealed, bytes in all.
    void setTakenIn(int file, qint64 done, qint64 total);
    void setPack(const std::optional<models::PackFacts> &pack);
    void setTargets(const QList<TargetChoice> &targets);
    /// What was typed before and not submitted.
    void setDraft(const ClaimDraft &draft);
    void setNow(Instant now);
    void setCompact(bool compact);
    /// After a submission was saved: the form empties, and @p claim stands in the list, selected.
    void submitted(const Id &claim);
    /// Shows @p claim, from wherever it was asked for.
    void jumpTo(const Id &claim);

    /// Opens the form for a new claim.
    void openForm();
    [[nodiscard]] ClaimForm *form() const { return m_form; }

Q_SIGNALS:
    void claimOpened(const redoubt::Id &claim);
    /// Somebody writes a new claim: no other is open any more.
    void formOpened();
    /// Typing rests: worth saving as a sealed draft.
    void draftChanged(const redoubt::views::ClaimDraft &draft);
    void draftDiscarded();
    void submitRequested(const redoubt::views::ClaimDraft &draft);
    void supplementRequested(const redoubt::views::SupplementRequest &request);
    void stopRequested();
    void evidenceRequested(const redoubt::Id &claim, const QString &digest);
    void evidenceSaveRequested(const redoubt::Id &claim, const QString &digest, const QString &path);

private:
    [[nodiscard]] EvidenceInputs *submittedInputs() const;
    void applyMaySubmit();

    std::optional<Id> m_open;
    Instant m_now;
    bool m_may = true;
    bool m_mayAdd = true;
    QString m_mayNot; ///< why not
    bool m_takingIn = false;
    bool m_supplementing = false; ///< what was submitted last was an addition, not a new claim
    QueuePane *m_queue;
    QStackedWidget *m_stack;
    RoomClaimPane *m_claim;
    ClaimForm *m_form;
    QWidget *m_empty;
    Button *m_new;
    Button *m_emptyNew;
};

} // namespace redoubt::views
