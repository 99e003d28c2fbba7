// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "models/exercise/RulingPreview.h"
#include "views/exercise/Requests.h"

#include <QWidget>

class QComboBox;
class QPlainTextEdit;
class QScrollArea;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace redoubt::views {

class AwardSum;
class AfterRuling;
class Banner;
class Button;
class CapRow;
class Label;
class PaneHead;
class RuledCard;

/// Where a judge rules on the claim that is open: clause, sum line by line, caps with this award hatched, reason, what
/// happens next in words. The primary button carries the number. Decides nothing: asks for previews and rulings.
class RulingPane : public QWidget
{
    Q_OBJECT
public:
    explicit RulingPane(QWidget *parent = nullptr);

    void setPack(const std::optional<models::PackFacts> &pack);
    void setClaim(const std::optional<models::ClaimDetail> &claim);
    void setPreview(const Result<models::RulingPreview> &preview);
    void setMayReverse(bool may);
    void setBusy(bool busy);
    void setReason(const QString &reason);
    void setNow(Instant now);
    void setCompact(bool compact);

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

    static constexpr int reasonLimit = 500;

Q_SIGNALS:
    void choiceChanged(const redoubt::exercise::AwardChoice &choice);
    void rulingRequested(const redoubt::views::RulingRequest &request);
    void reversalRequested(const redoubt::views::ReversalRequest &request);
    void reasonRested(const QString &reason);
    void historyRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeForm();
    QWidget *makeActions();
    void fillClauses();
    void chooseClause(const QString &clause);
    void clauseChosen();
    void showState();
    void showReason();
    void applyWidth();
    [[nodiscard]] const models::ClauseOption *clause() const;
    [[nodiscard]] bool requireReason(const QString &what);
    [[nodiscard]] RulingRequest request(exercise::Decision decision) const;

    std::optional<models::PackFacts> m_pack;
    std::optional<models::ClaimDetail> m_claim;
    std::optional<models::RulingPreview> m_preview;
    bool m_mayReverse = false;
    bool m_busy = false;
    bool m_compact = false;
    Instant m_now;

    PaneHead *m_head;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    Label *m_nothing;
    RuledCard *m_ruled;
    QWidget *m_form;
    QComboBox *m_clauses;
    Label *m_clauseRule;
    Banner *m_already;
    AwardSum *m_sum;
    CapRow *m_classCap;
    CapRow *m_deductionCap;
    CapRow *m_unitCap;
    QPlainTextEdit *m_reason;
    Label *m_reasonLabel;
    Label *m_reasonCount;
    Label *m_reasonError;
    AfterRuling *m_after;
    QWidget *m_actions;
    Button *m_accept;
    Button *m_return;
    Button *m_reject;
    QTimer *m_rest;
};

} // namespace redoubt::views
