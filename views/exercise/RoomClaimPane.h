// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "views/exercise/Requests.h"

#include <QWidget>

#include <map>
#include <optional>
#include <vector>

class QBoxLayout;
class QPlainTextEdit;

namespace redoubt::views {

class Button;
class ClaimPane;
class EvidenceInputs;
class KeptText;
class Label;
class RuledCard;
class StillScroll;

/// One of the team's own claims: what was submitted, what the judge said, and, after a return, what can be added.
class RoomClaimPane : public QWidget
{
    Q_OBJECT
public:
    explicit RoomClaimPane(QWidget *parent = nullptr);

    void setClaim(const models::ClaimDetail &claim, Instant now);
    void setNow(Instant now);
    void setCompact(bool compact);
    void setMaySubmit(bool may, const QString &why);
    /// While the files are sealed what is added stands as it was submitted.
    void setTakingIn(bool takingIn);
    /// What was asked for by supplementRequested() for @p claim is on its way to the judges, or was not saved.
    void supplemented(const Id &claim, bool saved);
    [[nodiscard]] ClaimPane *claimPane() const { return m_claim; }
    [[nodiscard]] EvidenceInputs *inputs() const { return m_inputs; }

    /// Where there is little room the judge's words stand below the claim.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void supplementRequested(const redoubt::views::SupplementRequest &request);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void check();
    void applyLayout();
    [[nodiscard]] bool isSlim() const;
    /// What somebody has added to a claim and not sent.
    struct Typed
    {
        QString narrative;
        std::vector<FileInput> evidence;
    };
    void takeOver(const models::ClaimDetail &next);
    void fill(const QString &narrative, const std::vector<FileInput> &evidence);
    void showKept();
    [[nodiscard]] bool hasTyped() const;

    models::ClaimDetail m_detail;
    bool m_maySubmit = true;
    QString m_why;
    ClaimPane *m_claim;
    RuledCard *m_ruled;
    QWidget *m_side;
    QWidget *m_rule;
    QBoxLayout *m_row;
    bool m_compact = false;
    QWidget *m_add;
    QPlainTextEdit *m_narrative;
    EvidenceInputs *m_inputs;
    KeptText *m_kept;
    StillScroll *m_still;
    QString m_given;              ///< the narrative that the form started from
    std::optional<Id> m_sending;  ///< whose addition was submitted from here, and is not saved yet
    std::map<Id, Typed> m_unsent; ///< of the claims that are not open
    Button *m_submit;
    Label *m_missing;
    Label *m_waiting;
};

} // namespace redoubt::views
