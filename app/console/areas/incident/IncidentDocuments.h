// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/incident/IncidentNumbers.h"
#include "models/incident/DocumentModels.h"

#include <QObject>
#include <QPointer>

namespace redoubt::documents {
struct Paper;
}

namespace redoubt::views {
class DocumentsPane;
class IncidentsPage;
class KeptDialog;
struct NumberSeriesForm;
} // namespace redoubt::views

namespace redoubt::console {

/// The list of reports across incidents, and the register of the numbers that they left under.
class IncidentDocuments : public QObject
{
    Q_OBJECT
public:
    IncidentDocuments(const AreaPlace &place, const IncidentLaw &law, const IncidentNumbers &numbers, views::IncidentsPage &page);
    ~IncidentDocuments() override;

    /// Writes the register of the numbers that are shown to @p path, in the format that its ending names.
    void exportTo(const QString &path);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);
    void reportWanted(const redoubt::Id &report);

private:
    void show();
    void showReports();
    void showNumbers();
    void openSeries(bool isNew);
    void keepSeries(const Id &series, const views::NumberSeriesForm &form);
    void giveUp(std::int64_t number);
    void chooseExport();
    void commit(Result<store::Draft> draft, const QString &said);
    [[nodiscard]] std::optional<documents::Paper> paper() const;
    [[nodiscard]] models::DocumentLine lineOf(const incident::IncidentBoard &board, const incident::IncidentReportView &view) const;
    [[nodiscard]] models::NumberLine lineOf(const incident::IncidentBoard &board, const incident::NumberRow &row) const;
    [[nodiscard]] QString fateWord(const incident::NumberRow &row) const;
    /// The register whose numbers this account gives; where it gives none, the first with a series.
    [[nodiscard]] std::optional<Id> registerShown() const;
    [[nodiscard]] QString moment(const incident::IncidentBoard &board, Instant at) const;
    [[nodiscard]] const IncidentShelf &shelf() const;
    [[nodiscard]] drafts::IncidentHand hand() const;

    AreaPlace m_place;
    IncidentReader m_reader;
    const IncidentNumbers &m_numbers;
    views::IncidentsPage &m_incidents;
    views::DocumentsPane &m_pane;
    QPointer<views::KeptDialog> m_dialog;
    Refresh m_refresh;
};

} // namespace redoubt::console
