// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/JudgingValues.h"
#include "views/exercise/Requests.h"

#include <QWidget>

class QPlainTextEdit;

namespace redoubt::views {

class Button;
class ClaimPane;
class EvidenceInputs;
class KeptText;
class Label;
class RuledCard;

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
    [[nodiscard]] ClaimPane *claimPane() const { return m_claim; }
    [[nodiscard]] EvidenceInputs *inputs() const { return m_inputs; }

Q_SIGNALS:
    void supplementRequested(const redoubt::views::SupplementRequest &request);

private:
    void check();
    void takeOver(const models::ClaimDetail &next);
    void showKept();
    [[nodiscard]] bool hasTyped() const;

    models::ClaimDetail m_detail;
    bool m_maySubmit = true;
    QString m_why;
    ClaimPane *m_claim;
    RuledCard *m_ruled;
    QWidget *m_side;
    QWidget *m_add;
    QPlainTextEdit *m_narrative;
    EvidenceInputs *m_inputs;
    KeptText *m_kept;
    QString m_given;          ///< the narrative that the form started from
    bool m_submitted = false; ///< what stands in the form was sent from here
    Button *m_submit;
    Label *m_missing;
    Label *m_waiting;
};

} // namespace redoubt::views
