// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Workplace.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/attachments/FileIntake.h"
#include "models/exercise/ClaimQueueModel.h"
#include "views/exercise/Requests.h"

#include <QObject>

#include <memory>

namespace redoubt::views {
class TeamRoomPage;
}

namespace redoubt::console {

class EvidenceDesk;

/// A team's room: its member's claims, submitted with evidence and added to when a judge asks.
class RoomController : public QObject
{
    Q_OBJECT
public:
    RoomController(Workplace &place, EvidenceDesk &evidence, const Id &exercise, views::TeamRoomPage &page, QObject *parent);

    void showPlan();
    void showClaims();
    /// Opens the form with @p draft, unless something else is typed there: that stays, and the person is told.
    void redraft(const views::ClaimDraft &draft);
    /// Files of a submission are being sealed: gone now, it would not be submitted.
    [[nodiscard]] bool isTakingIn() const { return m_submitting; }

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void open(const Id &claim);
    void submit(const views::ClaimDraft &draft);
    void supplement(const views::SupplementRequest &request);
    void saveDraft(const views::ClaimDraft &draft);
    void loadDraft();
    void discardDraft();
    /// What was to name the files that were taken in could not be saved.
    [[nodiscard]] QString placeOf(const Id &claim) const;
    void refused(const Error &why);
    /// Seals @p files; @p then comes once all are in. Otherwise the person is told why not, nothing is left of them, and @p otherwise comes.
    void takeIn(const Id &stream, const std::vector<views::FileInput> &files, std::function<void(const std::vector<exercise::Evidence> &)> then,
                std::function<void()> otherwise = {});
    /// The stream in which this account submits; none: it is no team's member.
    [[nodiscard]] std::optional<Id> room() const;
    [[nodiscard]] std::string draftKey() const { return "claim/" + m_exercise.toString(); }
    [[nodiscard]] const exercise::ExerciseBoard *board() const { return ExerciseShelf::of(m_place.desk).board(m_exercise); }

    Workplace &m_place;
    EvidenceDesk &m_evidence;
    Id m_exercise;
    views::TeamRoomPage &m_page;
    models::ClaimQueueModel m_queue;
    std::optional<Id> m_open;
    bool m_draftLoaded = false;                 ///< or asked for
    bool m_draftKnown = false;                  ///< what was kept stands in the form
    std::optional<views::ClaimDraft> m_redraft; ///< waits for that
    std::unique_ptr<FileIntake> m_intake;       ///< while files are being sealed
    bool m_submitting = false;
};

} // namespace redoubt::console
