// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "models/exercise/RulingPreview.h"
#include "views/exercise/Requests.h"

#include <QWidget>

class QScrollArea;

namespace redoubt::views {

class AwardSum;
class AfterRuling;
class Banner;
class Button;
class CapRow;
class ClausePicker;
class Label;
class PaneHead;
class KeptText;
class ReasonBox;
class RuledCard;
class StillScroll;

/// Where a judge rules on the claim that is open: clause, sum line by line, caps with this award hatched, reason, what
/// happens next in words. The primary button carries the number. Decides nothing: asks for previews and rulings.
class RulingPane : public QWidget
{
    Q_OBJECT
public:
    /// How much of the window the pane takes.
    enum class Room { Wide, Compact, Narrow };

    explicit RulingPane(QWidget *parent = nullptr);

    void setPack(const std::optional<models::PackFacts> &pack);
    void setClaim(const std::optional<models::ClaimDetail> &claim);
    void setPreview(const Result<models::RulingPreview> &preview);
    void setMayReverse(bool may);
    void setBusy(bool busy);
    void setReason(const QString &reason);
    void setNow(Instant now);
    void setRoom(Room room);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] exercise::AwardChoice choice() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] AwardSum *sum() const { return m_sum; }
    [[nodiscard]] QString primaryText() const;

    /// As the primary button and its neighbours.
    void rule();
    void returnClaim();
    void rejectClaim();
    /// Puts the cursor into the reason, with @p words ready to be added to.
    void askForMore(const QString &words = {});

Q_SIGNALS:
    void choiceChanged(const redoubt::exercise::AwardChoice &choice);
    void rulingRequested(const redoubt::views::RulingRequest &request);
    void reversalRequested(const redoubt::views::ReversalRequest &request);
    void reasonRested(const QString &reason);
    void historyRequested();

private:
    QWidget *makeForm();
    QWidget *makeActions();
    void clauseChosen();
    void showState();
    void showCaps();
    void showAlreadyScored();
    void showKept();
    [[nodiscard]] RulingRequest request(exercise::Decision decision) const;

    std::optional<models::PackFacts> m_pack;
    std::optional<models::ClaimDetail> m_claim;
    std::optional<models::RulingPreview> m_preview;
    bool m_busy = false;
    Room m_room = Room::Wide;
    Instant m_now;

    PaneHead *m_head;
    QScrollArea *m_scroll;
    StillScroll *m_still;
    Label *m_nothing;
    RuledCard *m_ruled;
    KeptText *m_kept;
    QWidget *m_form;
    ClausePicker *m_clause;
    Banner *m_already;
    AwardSum *m_sum;
    CapRow *m_classCap;
    CapRow *m_deductionCap;
    CapRow *m_unitCap;
    ReasonBox *m_reason;
    AfterRuling *m_after;
    QWidget *m_actions;
    Button *m_accept;
    Button *m_return;
    Button *m_reject;
};

} // namespace redoubt::views
