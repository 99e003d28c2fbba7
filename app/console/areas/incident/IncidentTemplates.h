// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/Refresh.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/incident/IncidentReader.h"
#include "app/console/attachments/FileIntake.h"
#include "app/drafts/incident/IncidentDrafts.h"
#include "documents/model/TemplateValues.h"
#include "feed/BoardRecord.h"
#include "incident/kinds/OfficeTemplates.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace redoubt::documents {
struct TemplateXray;
}

namespace redoubt::views {
class IncidentsPage;
class KeptDialog;
class TemplatesPart;
} // namespace redoubt::views

namespace redoubt::console {

class IncidentShelf;

/// The office's own templates: looked through before they are published, and filled with reports that were issued (ADR 34).
class IncidentTemplates : public QObject
{
    Q_OBJECT
public:
    IncidentTemplates(const AreaPlace &place, const IncidentLaw &law, views::IncidentsPage &page);
    ~IncidentTemplates() override;

    /// Those of that register that are not withdrawn.
    [[nodiscard]] std::vector<feed::BoardRecord<incident::OfficeTemplate>> open(const Id &stream) const;
    /// Puts @p data into @p record's file, and the paper to @p path; says what came of it.
    void fill(const feed::BoardRecord<incident::OfficeTemplate> &record, documents::TemplateData data, const QString &path);
    /// Looks through the file at @p path, to publish it as a new template or, with @p record, as another version of it.
    void offer(const QString &path, std::optional<Id> record);

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void show();
    void choose(std::optional<Id> record);
    void check(const QString &path, std::optional<Id> record, const Result<documents::TemplateXray> &xray);
    void publish(const QString &path, std::optional<Id> record, const QString &name);
    void withdraw(const Id &record);
    void commit(store::Draft draft, const QString &said);
    void refuse(const QString &why);
    [[nodiscard]] std::optional<Id> ownRegister() const;
    [[nodiscard]] std::optional<feed::BoardRecord<incident::OfficeTemplate>> find(const Id &record) const;
    [[nodiscard]] const IncidentShelf &shelf() const;
    [[nodiscard]] drafts::IncidentHand hand() const;

    AreaPlace m_place;
    const IncidentLaw &m_law;
    IncidentReader m_reader;
    views::IncidentsPage &m_incidents;
    views::TemplatesPart &m_part;
    QPointer<views::KeptDialog> m_dialog;
    std::unique_ptr<FileIntake> m_intake;
    Refresh m_refresh;
};

} // namespace redoubt::console
