// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutySeat.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "models/duty/ReportingValues.h"

#include <QObject>

namespace redoubt::views {
class ReportingPage;
struct ReportEntry;
} // namespace redoubt::views

namespace redoubt::console {

/// Reports for one unit to its superior.
class ReportingController : public QObject
{
    Q_OBJECT
public:
    ReportingController(const AreaPlace &place, const DutySeat &seat, views::ReportingPage &page);

    void showAll();
    void tick();
    /// Times that are open and wait for a report.
    [[nodiscard]] int waitingCount() const;
    [[nodiscard]] std::vector<Waiting> waiting() const;
    /// This account reports for its unit.
    [[nodiscard]] bool reports() const { return m_seat.channel.has_value(); }
    [[nodiscard]] const models::ReportingValues &values() const { return m_values; }

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);

private:
    void report(const views::ReportEntry &entry);
    /// Of the unit above, as it says it in its broadcast.
    [[nodiscard]] std::optional<Id> superior() const;

    AreaPlace m_place;
    DutySeat m_seat;
    views::ReportingPage &m_page;
    models::ReportingValues m_values;
    std::optional<Instant> m_chosen;
    Instant m_shownAt;
    Refresh m_refresh;
};

} // namespace redoubt::console
