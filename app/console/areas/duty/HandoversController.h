// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/papers/PaperThread.h"
#include "app/console/session/Entry.h"
#include "app/handover/HandoverFile.h"
#include "core/calendar/TimeZone.h"
#include "duty/papers/HandoverPaper.h"
#include "models/duty/PastHandoverModel.h"
#include "models/duty/PastHandoverValues.h"

#include <QObject>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::views {
class HandoversPage;
}

namespace redoubt::console {

/// Past handovers of one office: fills the page, has the sheet drawn, exports, prints and verifies it. What can be proven of a handover is
/// computed once, since nothing of it changes any more, and again when somebody asks.
class HandoversController : public QObject
{
    Q_OBJECT
public:
    HandoversController(Workplace &place, PaperThread &papers, const Entry &entry, const Id &office, views::HandoversPage &page, QObject *parent);

    /// Shows @p handover, whatever the filter is.
    void open(const Id &handover);
    /// The handover that @p correction is of; none: it is not here.
    [[nodiscard]] std::optional<Id> correctedBy(const Id &correction) const;
    [[nodiscard]] const std::optional<Id> &shownHandover() const { return m_shown; }
    [[nodiscard]] const std::vector<models::PastHandoverRow> &rows() const { return m_rows; }
    [[nodiscard]] const std::optional<models::PastHandoverValues> &values() const { return m_values; }

    void verify();
    /// Asks where to, then exportTo().
    void chooseExport();
    /// PDF and signed lines as one file.
    void exportTo(const QString &path);
    void choosePrinter();
    /// Shows the sheet beside the one before it; only where there is one.
    void compare(bool comparing);
    void correct(const Id &handover, const QString &text);

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    /// The shift @p shift of this office is to be shown.
    void shiftWanted(const redoubt::Id &shift);

private:
    [[nodiscard]] const duty::OfficeBoard *board() const;
    /// What the sheet that is shown is made of; none: it is not here any more.
    [[nodiscard]] std::optional<duty::HandoverFacts> factsOf(const std::optional<Id> &handover) const;
    [[nodiscard]] std::optional<duty::HandoverFacts> facts() const { return factsOf(m_shown); }
    /// The paper that is shown: the sheet, or it beside the one before it.
    [[nodiscard]] std::optional<documents::Paper> paper() const;
    /// The handover before the one that is shown; none: it is the first that is here.
    [[nodiscard]] std::optional<Id> earlier() const;
    void showAll();
    void showList();
    void show(const std::optional<Id> &handover);
    void draw();
    [[nodiscard]] bool holds(const duty::HandoverView &view);
    [[nodiscard]] models::ServerTrust trust() const;

    Workplace &m_place;
    const Entry &m_entry;
    Id m_office;
    views::HandoversPage &m_page;
    models::PastHandoverModel m_model;
    std::vector<models::PastHandoverRow> m_rows; ///< all of them
    models::PastFilter m_filter = models::PastFilter::All;
    std::optional<Id> m_shown;
    std::optional<models::PastHandoverValues> m_values;
    std::map<Id, bool> m_held; ///< by handover
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    std::optional<std::string> m_zoneName;
    quint64 m_drawing = 0; ///< of the pages that are wanted; earlier ones that come late are passed over
    std::optional<Id> m_drawn;
    bool m_comparing = false;
    PaperThread &m_papers;
    Refresh m_refresh;
};

} // namespace redoubt::console
