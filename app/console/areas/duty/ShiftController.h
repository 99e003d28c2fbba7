// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ProcedureController.h"
#include "app/drafts/duty/TemplateDrafts.h"
#include "app/console/attachments/FileIntake.h"
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "core/calendar/TimeZone.h"
#include "models/duty/CheckModel.h"
#include "models/duty/MatterModel.h"
#include "models/duty/ShiftLogModel.h"
#include "views/duty/ShiftRequests.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace redoubt::views {
class ShiftPage;
class SignDialog;
} // namespace redoubt::views

namespace redoubt::console {

class ShiftWatch;

/// The shift of one office: shows its board, and mints what people ask for.
class ShiftController : public QObject
{
    Q_OBJECT
public:
    ShiftController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent);
    ~ShiftController() override;

    [[nodiscard]] const Id &office() const { return m_office; }
    /// Shows @p shift: one that is over as it was, until somebody goes back to the one that is stood.
    void showShift(const Id &shift);
    /// Files of a check are being sealed.
    [[nodiscard]] bool isTakingIn() const { return m_intake != nullptr; }
    void showAll();
    /// Once a second: clocks.
    void tick();
    /// The office's clocks at @p instant.
    [[nodiscard]] models::OfficeTime officeTime(Instant instant) const;

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    /// What stands on the page is another.
    void changed();
    /// @p matter is to be entered as an incident, by whichever area keeps them.
    void incidentWanted(const redoubt::Id &matter);

private:
    /// What a shift that begins at @p now begins with.
    [[nodiscard]] drafts::TakenChecklist checklistAt(Instant now) const;
    void begin();
    /// Its files are sealed first; a second press meanwhile is none.
    void check(const views::CheckEntry &entry);
    void checked(const views::CheckEntry &entry, const std::vector<feed::AttachedFile> &files);
    void openMatter(const views::NewMatter &matter);
    [[nodiscard]] QString titleOf(const Id &matter) const;
    void respond(const Id &matter);
    void close(const Id &matter, const QString &outcome, Result<std::vector<store::Draft>> closed);
    void log(const views::LogEntry &entry);
    void prepare(const views::HandoverWish &wish);
    void readBack(const Id &matter, const QString &said);
    /// What somebody is asked to sign, as it stood when they were asked.
    struct Asked
    {
        Id handover;
        duty::HandoverSide side = duty::HandoverSide::Outgoing;
        std::string digest;
    };
    void openSign(duty::HandoverSide side);
    void sign(const Asked &asked, const Id &account, const QString &password);
    void tickStep(const QString &step, duty::HandoverSide side, bool done);
    void consent(const views::ConsentWish &wish);
    void connectOrders();
    void signedBy(const Asked &asked, const drafts::Signer &signer, Instant at);
    /// Saves @p drafts; the page's @p form is told how it went.
    void commit(views::ShiftForm form, Result<std::vector<store::Draft>> drafts, const QString &said);
    void commit(views::ShiftForm form, Result<store::Draft> draft, const QString &said);

    [[nodiscard]] const duty::OfficeBoard *board() const { return DutyShelf::of(m_place.desk).board(m_office); }
    /// The shift that is shown: of those that are open the one that was chosen, else the one that this account stands in, else the one begun last.
    [[nodiscard]] const feed::BoardRecord<duty::Shift> *running() const;
    /// The one that is on the page: running(), or one that is over.
    [[nodiscard]] const feed::BoardRecord<duty::Shift> *shown() const;
    [[nodiscard]] std::optional<duty::HandoverView> handover() const;
    [[nodiscard]] drafts::DutyHand hand() const;
    /// Of the office's board, which is here.
    [[nodiscard]] ShiftWatch watch() const;

    Workplace &m_place;
    Id m_office;
    views::ShiftPage &m_page;
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    std::string m_zoneName; ///< of m_zone; empty: not read yet
    models::CheckModel m_checks;
    models::MatterModel m_matters;
    models::ShiftLogModel m_log;
    QPointer<views::SignDialog> m_signing;
    std::optional<Id> m_chosen;           ///< shift, where two are open
    std::optional<Id> m_past;             ///< shift that is over and looked at
    std::int64_t m_minute = 0;            ///< that was shown last: rounds and relief fall due by the clock
    std::unique_ptr<FileIntake> m_intake; ///< while files of a check are being sealed
    ProcedureController m_procedures;
    Refresh m_refresh;
};

} // namespace redoubt::console
