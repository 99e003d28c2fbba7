// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutySeat.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "duty/due/ReportsDue.h"
#include "models/duty/ReportValues.h"
#include "views/duty/report/ReportDialogs.h"

#include <QObject>
#include <QPointer>

namespace redoubt::views {
class CollectPage;
}

namespace redoubt::console {

/// Collects the zero reports of the units below one unit: shows its board, and mints what its officers do.
class CollectController : public QObject
{
    Q_OBJECT
public:
    CollectController(const AreaPlace &place, const DutySeat &seat, views::CollectPage &page);

    void showAll();
    /// Once a second: clocks, and states as their times come.
    void tick();
    /// Units that wait for somebody here: of the last time that is due, whichever time is shown.
    [[nodiscard]] int waitingCount() const { return m_due ? m_due->count : 0; }
    [[nodiscard]] int missingCount() const { return m_values.counts.missing; }
    [[nodiscard]] bool mayAct() const { return m_mayAct; }
    [[nodiscard]] bool mayPublish() const { return m_mayPublish; }
    /// The form in which it is said when reports are due.
    void openSchedule();
    /// This account collects from somebody.
    [[nodiscard]] bool hasUnits() const;
    [[nodiscard]] const models::ReportBoardValues &values() const { return m_values; }
    [[nodiscard]] std::vector<Waiting> waiting() const;

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);
    /// Of what was asked for in a form that is closed by now, or in none.
    void failed(const QString &sentence);

private:
    [[nodiscard]] models::ReportUnit unitOf(const Id &unit, const std::optional<Id> &channel, const QString &name) const;
    [[nodiscard]] std::vector<models::ReportUnits> groups() const;
    /// As the unit sorts those below it.
    [[nodiscard]] std::vector<models::ReportUnits> sortedByGroups(const std::vector<UnitShelf::Below> &below) const;
    [[nodiscard]] std::optional<duty::DueItem> due() const;
    void showPane();
    void publish(duty::ReportSchedule schedule);
    /// The call, and the line in the log of the shift that is stood.
    void call(const Id &unit, const views::ReportCallDialog::Call &call);
    /// The moment that states are of: with no connection that of the last contact, so that nobody turns missing because of it.
    [[nodiscard]] Instant moment() const;
    [[nodiscard]] const models::ReportCell *cellOf(const Id &unit) const;
    /// The cell of @p unit, if @p report still is what it shows; else that is said.
    [[nodiscard]] const models::ReportCell *cellOfReport(const Id &unit, const Id &report);
    void remind(const QList<Id> &units, const QString &text);
    void commit(Result<std::vector<store::Draft>> drafts, const QString &said);
    void commit(Result<store::Draft> draft, const QString &said);
    /// Says @p why in @p form, or on the page where that is closed by now.
    void refuse(const QPointer<views::KeptDialog> &form, const QString &why);
    [[nodiscard]] drafts::DutyHand hand() const;

    AreaPlace m_place;
    DutySeat m_seat;
    views::CollectPage &m_page;
    models::ReportBoardValues m_values;
    std::optional<duty::DueItem> m_due; ///< reportsToCollect
    std::optional<Instant> m_chosen;
    bool m_mayAct = false;
    bool m_mayPublish = false;
    Instant m_shownAt;
    bool m_shownOnline = true;
    Refresh m_refresh;
};

} // namespace redoubt::console
