// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "incident/board/IncidentBoard.h"
#include "incident/board/IncidentReportBoard.h"
#include "incident/board/NumberBoard.h"
#include "incident/kinds/OfficeTemplates.h"

#include <map>
#include <set>

namespace redoubt::console {

/// The registers of incidents: a board for each, and one for its reports.
class IncidentShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit IncidentShelf(const Desk &desk) : m_desk(desk) { }

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const IncidentShelf &of(const Desk &desk);

    /// Registers whose opening record is here.
    [[nodiscard]] std::vector<Id> registers() const;
    /// Null: nothing of it is here.
    [[nodiscard]] const incident::IncidentBoard *board(const Id &stream) const;
    /// The register that holds @p incident; null: none here does.
    [[nodiscard]] const incident::IncidentBoard *boardWith(const Id &incident) const;
    /// The reports of that register; null: nothing of it is here.
    [[nodiscard]] const incident::IncidentReportBoard *reports(const Id &stream) const;
    /// The register that holds @p report; null: none here does.
    [[nodiscard]] const incident::IncidentReportBoard *reportsWith(const Id &report) const;
    /// The numbers of that register's documents; null: nothing of it is here.
    [[nodiscard]] const incident::NumberBoard *numbers(const Id &stream) const;
    /// The office's templates of that register, in the order in which they were published first.
    [[nodiscard]] std::vector<feed::BoardRecord<incident::OfficeTemplate>> templates(const Id &stream) const;
    [[nodiscard]] bool writesIn(const Id &stream) const;
    [[nodiscard]] bool approvesIn(const Id &stream) const;

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void grantsChanged() override;
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    void tell() override;
    [[nodiscard]] Part partOf(std::string_view kind) const override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;
    [[nodiscard]] QString fileName(const Digest &digest) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override { return {"title", "number", "text", "why"}; }

Q_SIGNALS:
    /// Of that incident something is otherwise than before.
    void incidentChanged(const redoubt::Id &incident);
    /// Series, leases, or what became of numbers.
    void numbersChanged();
    void templatesChanged();
    /// Registers, or what this account is in them, came or went.
    void registersChanged();

private:
    /// @p touched: what board of @p stream says that it touched.
    void note(const Id &stream, const std::optional<Id> &touched);
    [[nodiscard]] bool hasRoleIn(const Id &stream, const std::set<Role> &roles) const;

    const Desk &m_desk;
    std::map<Id, incident::IncidentBoard> m_boards;
    std::map<Id, incident::IncidentReportBoard> m_reports; ///< of the same streams
    std::map<Id, incident::NumberBoard> m_numbers;         ///< likewise
    std::map<Id, feed::BoardRecord<incident::OfficeTemplate>> m_templates;
    std::map<Id, feed::UnreadableRecord> m_strangeTemplates; ///< of a newer version: not offered
    std::set<Id> m_changed;                                  ///< incidents, since tell()
    bool m_registersChanged = false;
    bool m_numbersChanged = false;
    bool m_templatesChanged = false;
};

} // namespace redoubt::console
