// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/Workplace.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutySeat.h"
#include "app/drafts/duty/TemplateDrafts.h"
#include "models/duty/OfficeTime.h"
#include "models/duty/template/TemplateListModel.h"
#include "models/duty/template/TemplateValues.h"
#include "views/duty/template/TemplateRequests.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <optional>
#include <vector>

namespace redoubt::views {
class KeptDialog;
class TemplatesPage;
} // namespace redoubt::views

namespace redoubt::console {

/// The templates that a seat reads: shows them, and mints what its keepers publish and its office chooses.
class TemplateController : public QObject
{
    Q_OBJECT
public:
    TemplateController(const AreaPlace &place, const DutySeat &seat, views::TemplatesPage &page, QObject *parent);
    ~TemplateController() override;

    void showAll();
    /// A new template of the sort that is shown, from nothing.
    void beginNew();
    /// The file @p path is read, shown, and published once somebody says so.
    void importFile(const QString &path);
    /// What comes with the product, likewise.
    void importExamples();
    void chooseImport();
    /// All that holds here today, as one pack.
    void chooseExportAll();
    void exportTo(const QString &path, const std::string &text);
    /// Of each name and sort the version that holds today for the seat: the nearest unit's.
    [[nodiscard]] std::vector<duty::DutyTemplate> heldToday() const;
    /// Shows the template of @p record; false: it is not here.
    bool open(const Id &record);
    [[nodiscard]] bool mayPublish() const;
    /// All that the seat reads.
    [[nodiscard]] const std::vector<duty::TemplateSeries> &series() const { return m_series; }

Q_SIGNALS:
    void changed();
    void saved(const redoubt::console::Receipt &receipt);

private:
    [[nodiscard]] Workplace &place() const;
    [[nodiscard]] const duty::TemplateBoard &board() const;
    [[nodiscard]] std::optional<duty::TemplateSeries> current() const;
    [[nodiscard]] const duty::BoardRecord<duty::DutyTemplate> *shown() const;
    [[nodiscard]] calendar::CivilDate today() const;
    [[nodiscard]] models::OfficeTime time() const;
    [[nodiscard]] drafts::DutyHand hand() const;
    [[nodiscard]] std::optional<duty::ChecklistInUse> inUse() const;
    [[nodiscard]] bool mayChoose() const;
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] QStringList ownNames(duty::TemplateSort sort) const;
    void gather();
    void showCurrent();
    void showSort(duty::TemplateSort sort);
    void edit();
    void copy();
    void openForm(const views::TemplateForm &form, const std::optional<duty::DutyTemplate> &before);
    void publish(const views::TemplateForm &form);
    void withdraw();
    void use();
    void chooseExport();
    void showPack(const std::string &text);
    /// Saves @p drafts; the dialog that asked for it is told how it went, or the page.
    void commit(Result<std::vector<store::Draft>> drafts, const QString &said);
    void refuse(const QString &why);

    AreaPlace m_place;
    DutySeat m_seat;
    views::TemplatesPage &m_page;
    models::TemplateListModel m_list;
    std::vector<duty::TemplateSeries> m_series;
    std::map<Id, QString> m_units; ///< by broadcast
    QString m_row;                 ///< id of the chosen row; empty: none
    std::optional<Id> m_version;   ///< that is shown; none: what holds, or the latest
    std::optional<Id> m_compared;
    QPointer<views::KeptDialog> m_dialog;
    Refresh m_refresh;
};

} // namespace redoubt::console
