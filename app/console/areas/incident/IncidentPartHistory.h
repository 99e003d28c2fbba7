// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/Area.h"
#include "app/drafts/incident/ReportDrafts.h"
#include "models/incident/PartHistoryValues.h"

#include <QObject>
#include <QPointer>

namespace redoubt::views {
class IncidentReportPage;
class PartHistoryDialog;
} // namespace redoubt::views

namespace redoubt::console {

class IncidentShelf;

/// The history of a report's part: shown, an earlier text taken over as if it was typed, and two texts of one part settled.
class IncidentPartHistory : public QObject
{
    Q_OBJECT
public:
    IncidentPartHistory(const AreaPlace &place, views::IncidentReportPage &page);
    ~IncidentPartHistory() override;

    /// The form for the part @p section of @p report, which @p name the outline calls it. Nothing happens where it is not here.
    void open(const Id &report, const QString &section, const QString &name, int offsetSeconds);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);

private:
    void takeOver(const QString &text);
    void settle(int side, const std::optional<feed::StreamPosition> &shownAt);
    [[nodiscard]] const IncidentShelf &shelf() const;

    AreaPlace m_place;
    views::IncidentReportPage &m_page;
    QPointer<views::PartHistoryDialog> m_dialog;
};

} // namespace redoubt::console
