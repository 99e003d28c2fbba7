// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/Access.h"
#include "models/exercise/CapReviewModel.h"
#include "models/exercise/JudgingValues.h"
#include "models/exercise/RulingPreview.h"
#include "models/exercise/WallValues.h"
#include "views/exercise/Requests.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace redoubt::views {

class BoardStrip;
class Button;
class CapReviewPanel;
class ClaimPane;
class EmptyState;
class HistoryDialog;
class EvidenceLight;
class QueuePane;
class RulingPane;
class StandingsLine;
class StillPlace;
class TabStrip;

/// The judging board: the queue, the claim that is open with its evidence, the standings that the ruling moves, and,
/// for who may rule, the ruling pane. Without that right the pane is absent and the rest is for reading. Where there is no room for three panes,
/// queue and claim are two tabs beside the ruling.
///
/// J and K open the next and the previous claim, Ctrl+Enter rules.
class JudgingPage : public QWidget
{
    Q_OBJECT
public:
    explicit JudgingPage(QWidget *parent = nullptr);

    void setAccess(const models::Access &access);
    void setPack(const std::optional<models::PackFacts> &pack);
    /// Not owned. The page filters and selects; opening a claim is claimOpened().
    void setQueue(models::ClaimQueueModel *queue);
    /// The claim to show, or none. What was typed into the pane is kept while it is the same claim.
    void setClaim(const std::optional<models::ClaimDetail> &claim);
    /// The answer to previewRequested; an error is said in the pane.
    void setPreview(const Result<models::RulingPreview> &preview);
    /// A picture for a piece of evidence of the claim shown, made by safeThumbnail().
    void setThumbnail(const QString &digest, const QImage &picture);
    /// The beginning of a text among the evidence, made by safeText().
    void setEvidenceText(const QString &digest, const QString &text);
    void setEvidencePresence(const QString &digest, models::EvidencePresence presence);
    /// Of the claims that wait: files in all, how many are not on this machine, and their bytes.
    void setEvidenceHere(int files, int absent, qint64 bytes);
    void setEvidenceRefused(const QString &digest, const QString &why);
    void setEvidenceTransfer(const QString &digest, const models::EvidenceTransfer &transfer);
    /// Not owned.
    void setStandings(models::StandingsModel *red, models::StandingsModel *blue);
    void setRace(const std::vector<models::RaceLine> &red, const std::vector<models::RaceLine> &blue, Instant from, Instant until);
    void setLedger(const std::vector<models::LedgerRow> &entries);
    /// Caps that judges exceeded together; the page says so as long as there are any.
    void setCapReview(const std::vector<models::CapReviewRow> &rows);
    void setNow(Instant now);
    void setCompact(bool compact);
    /// While a ruling is being saved the actions wait.
    void setBusy(bool busy);
    /// The claim that was open has been ruled on: the next one opens, and the keyboard is at the queue, where the next round begins.
    void goOn();
    /// A saved but unsent reason for the claim shown.
    void setReasonDraft(const QString &reason);

    [[nodiscard]] std::optional<Id> openClaim() const;
    [[nodiscard]] RulingPane *rulingPane() const { return m_ruling; }
    [[nodiscard]] QueuePane *queuePane() const { return m_queue; }

    /// The panes give way by themselves, so a window that shrinks at once is not held up by how wide they stand.
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// Shows @p claim, from wherever it was asked for.
    void jumpTo(const Id &claim);

public Q_SLOTS:
    void openNext();
    void openPrevious();

Q_SIGNALS:
    void claimOpened(const redoubt::Id &claim);
    /// The judge changed something that the award follows from.
    void previewRequested(const redoubt::Id &claim, const redoubt::exercise::AwardChoice &choice);
    /// Accept, reject or return: confirmed by the button that carries the number.
    void rulingRequested(const redoubt::views::RulingRequest &request);
    void reversalRequested(const redoubt::views::ReversalRequest &request);
    /// Typing rests: worth saving as a sealed draft.
    void reasonDraftChanged(const redoubt::Id &claim, const QString &reason);
    /// All that is not here, of all claims that wait.
    void evidenceAheadRequested();
    void evidenceRequested(const redoubt::Id &claim, const QString &digest);
    /// Warned and confirmed; @p path is where the person wants it.
    void evidenceSaveRequested(const redoubt::Id &claim, const QString &digest, const QString &path);
    /// The history pane was opened or its filter changed: setLedger() answers. Nil: every team.
    void ledgerRequested(const redoubt::Id &team);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void orderTabs();
    void applyLayout();
    [[nodiscard]] bool isSlim() const;
    void showClaimState();
    void openHistory();

    models::Access m_access;
    Instant m_now;
    models::StandingsModel *m_red = nullptr;
    models::StandingsModel *m_blue = nullptr;
    QueuePane *m_queue;
    EvidenceLight *m_light;
    ClaimPane *m_claim;
    QStackedWidget *m_centre;
    EmptyState *m_empty;
    CapReviewPanel *m_caps;
    StillPlace *m_capsPlace;
    BoardStrip *m_board;
    StandingsLine *m_line;
    RulingPane *m_ruling;
    TabStrip *m_parts; ///< queue or claim, where there is no room for both
    QWidget *m_partsBox;
    QWidget *m_queueBox;
    QWidget *m_queueRule;
    QWidget *m_middle;
    QWidget *m_rulingBox;
    QWidget *m_rulingRule;
    QWidget *m_boardRule;
    QPointer<HistoryDialog> m_history;
    std::optional<models::ClaimDetail> m_detail;
    bool m_compact = false;
    QPointer<QWidget> m_focusBefore; ///< while a ruling is saved
    bool m_expanded = false;         ///< the claim has the board's room
    bool m_boardOpen = false;        ///< the board stands although there is little room
};

} // namespace redoubt::views
