// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Workplace.h"
#include "app/drafts/duty/ShiftDrafts.h"
#include "core/calendar/TimeZone.h"
#include "models/duty/ShiftValues.h"
#include "views/duty/ShiftRequests.h"

#include <QCoreApplication>

namespace redoubt::console {

/// Who stands in an office by its roster, who may take over, and which shift begins next. Asks the desk at every call and keeps nothing.
class ShiftWatch
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ShiftWatch)
public:
    using StoodShift = feed::BoardRecord<duty::Shift>;

    /// @p board: of the office. @p zone: whose clocks it goes by.
    ShiftWatch(const Workplace &place, const duty::OfficeBoard &board, const calendar::TimeZone &zone) : m_place(place), m_board(board), m_zone(zone)
    { }

    /// Who stands at @p instant by the published roster, as far as they have accounts; nobody where none is published.
    [[nodiscard]] std::vector<duty::DutyPerson> rosteredAt(Instant instant) const;
    /// Those of the roster who have no account: they cannot sign and are in no shift's record, and are on duty all the same.
    [[nodiscard]] std::vector<models::PersonOnDuty> withoutAccount(const StoodShift &shift) const;
    /// @p account on duty from now on, in no post of the roster.
    [[nodiscard]] duty::DutyPerson standing(const Id &account) const;

    /// The shift of @p instant by the roster, or as offices usually have it.
    [[nodiscard]] drafts::ShiftPlan usualPlan(Instant instant) const;
    /// Of who takes over from @p shift at @p at.
    [[nodiscard]] drafts::ShiftPlan nextPlan(const StoodShift &shift, Instant at) const;
    /// @p accounts as they take over from @p shift, each in a post, and who leads them then.
    [[nodiscard]] std::vector<duty::DutyPerson> incoming(const StoodShift &shift, const std::vector<Id> &accounts) const;

    /// Who may take over from @p shift (null: begin the first one). First who comes by the roster, then who stands or has stood duty, then all others
    /// of the unit: which of them may is the server's to know.
    [[nodiscard]] std::vector<views::PersonChoice> successors(const StoodShift *shift) const;
    /// Everybody of the office's unit, by name.
    [[nodiscard]] std::vector<views::PersonChoice> everybody() const;
    /// Who may give a leader's word, as far as this console knows; everybody where it knows of none.
    [[nodiscard]] std::vector<views::PersonChoice> leaders(const StoodShift *shift) const;

private:
    [[nodiscard]] std::vector<duty::DutyPerson> leadersOfNext(const StoodShift &shift) const;
    /// Members of the roster, and who stood in shifts that are here.
    [[nodiscard]] std::set<Id> accustomed() const;

    const Workplace &m_place;
    const duty::OfficeBoard &m_board;
    const calendar::TimeZone &m_zone;
};

} // namespace redoubt::console
