// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "models/exercise/ClaimQueueModel.h"
#include "models/exercise/RulingPreview.h"
#include "models/exercise/StandingsModel.h"
#include "views/exercise/Requests.h"

#include <QObject>
#include <QString>
#include <QTimer>

namespace redoubt::views {
class JudgingPage;
}

namespace redoubt::console {

/// The judging board of one exercise: shows queue, claim, preview and standings; rules and reverses.
class JudgingController : public QObject
{
    Q_OBJECT
public:
    JudgingController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::JudgingPage &page, models::StandingsModel &red,
                      models::StandingsModel &blue, QObject *parent);

    /// Shows claims and the open one as they are now.
    void showClaims();
    /// Pack and access changed.
    void showPlan();
    void showLedger();
    /// What another judge could not read in time is not said.
    void setOnline(bool online) { m_online = online; }

    static constexpr int reviewAfterMs = 15'000;  ///< a claim that is open for so long is being worked on
    static constexpr int reviewLastsMs = 600'000; ///< for so long the others are told
    static constexpr int reviewRenewMs = 480'000; ///< then it is said anew, while it is still open

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void open(const Id &claim);
    void showOpenClaim();
    void fetchAhead(const exercise::ExerciseBoard &board);
    /// The evidence of what waits for this judge; none for who only reads along.
    [[nodiscard]] std::vector<EvidenceDesk::StreamFile> waitingFiles() const;
    void surveyEvidence();
    void preview(const Id &claim, const models::AwardChoice &choice);
    void rule(const views::RulingRequest &request);
    /// As the exercise calls whoever is signed in here.
    [[nodiscard]] std::string ownName(const exercise::ExerciseBoard &board) const;
    void reverse(const views::ReversalRequest &request);
    /// Asks for the reason, as every reversal does; nothing where the own ruling on @p claim stands no more.
    void takeBack(const Id &claim);
    [[nodiscard]] Receipt receiptOf(const QString &text, const Id &claim) const;
    void saveReason(const Id &claim, const QString &reason);
    /// Tells the other judges that the open claim is open here.
    void tellReview();
    [[nodiscard]] const exercise::ExerciseBoard *board() const { return ExerciseShelf::of(m_place.desk).board(m_exercise); }

    Workplace &m_place;
    EvidenceDesk &m_evidence;
    Id m_exercise;
    views::JudgingPage &m_page;
    models::ClaimQueueModel m_queue;
    models::StandingsModel &m_red;
    models::StandingsModel &m_blue;
    std::optional<Id> m_open;
    std::optional<models::AwardChoice> m_choice; ///< what the preview was last asked for
    std::optional<Id> m_ledgerTeam;
    bool m_online = false;
    QTimer m_review;
};

} // namespace redoubt::console
