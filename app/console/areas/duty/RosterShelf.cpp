// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/RosterShelf.h"

#include "core/zones/ZoneDatabase.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"
#include "models/duty/roster/RosterValues.h"
#include "resources/calendars/ShippedCalendars.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace redoubt::console {

using namespace duty;

RosterShelf::RosterShelf(const Desk &desk) : m_desk(desk)
{
    for (const auto &shipped : resources::shippedCalendars()) {
        auto pack = calendar::loadCalendarPack(shipped.text);
        if (!pack || !m_calendar.add(std::move(*pack)))
            qFatal("a calendar that comes with the product cannot be read");
    }
}

const RosterShelf &RosterShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<RosterShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for rosters");
    return *shelf;
}

Shelf::Reads RosterShelf::reads() const
{
    return {{},
            {PlanVersion::Kind, RosterMonth::Kind, SwapRequest::Kind, SwapAnswer::Kind, SwapApproval::Kind, LeaveRecord::Kind, GuaranteeRecord::Kind,
             FilledShift::Kind},
            {}};
}

void RosterShelf::take(const store::RecordView &view)
{
    auto &board = m_boards.try_emplace(view.stream, view.stream).first->second;
    if (board.take(view.state))
        m_changed.insert(view.stream);
}

void RosterShelf::drop(const store::RecordKey &key)
{
    const auto board = m_boards.find(key.stream);
    if (board != m_boards.end() && board->second.drop(key.record))
        m_changed.insert(key.stream);
}

void RosterShelf::forget(const Id &stream)
{
    if (m_boards.erase(stream) > 0)
        m_changed.insert(stream);
}

void RosterShelf::grantsChanged()
{
    for (const auto &[office, board] : m_boards)
        m_changed.insert(office);
}

void RosterShelf::tell()
{
    for (const auto &office : std::exchange(m_changed, {}))
        Q_EMIT rosterChanged(office);
}

const RosterBoard *RosterShelf::board(const Id &office) const
{
    const auto found = m_boards.find(office);
    return found == m_boards.end() ? nullptr : &found->second;
}

const calendar::TimeZone &RosterShelf::zoneOf(const Id &office, const std::string &zone) const
{
    const auto *roster = board(office);
    const auto &name = roster && roster->plan() ? roster->plan()->value.plan.timezone : zone;
    const auto known = m_zones.find(name);
    if (known != m_zones.end())
        return known->second;
    // One that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
    return m_zones.emplace(name, zones::systemZone(name).value_or(calendar::TimeZone::utc())).first->second;
}

bool RosterShelf::isIn(const Id &office, const std::set<Role> &roles) const
{
    const auto *info = m_desk.stream(office);
    return info && std::ranges::any_of(info->roles, [&](Role role) { return roles.contains(role); });
}

bool RosterShelf::plansIn(const Id &office) const { return isIn(office, writers::ofRosters()); }
bool RosterShelf::approvesIn(const Id &office) const { return isIn(office, writers::ofApprovals()); }
bool RosterShelf::asksIn(const Id &office) const { return isIn(office, writers::ofOffice()); }

std::optional<RosteredWatch> RosterShelf::watchAt(const Id &office, Instant instant) const
{
    const auto *roster = board(office);
    if (!roster || !roster->plan())
        return std::nullopt;
    return duty::watchAt(*roster, {zoneOf(office, {}), m_calendar, instant});
}

std::vector<SwapStanding> RosterShelf::waitingFor(const Id &office, const Id &account, Instant now) const
{
    const auto *roster = board(office);
    if (!roster || !roster->plan())
        return {};
    const RosterPlace place{zoneOf(office, {}), m_calendar, now};
    const auto today = place.zone.date(now);
    auto view = viewRoster(*roster, place, {today, today + 92, false, {}});
    std::erase_if(view.swaps, [&](const SwapStanding &standing) {
        if (standing.swap.request.value.shift.start <= now)
            return true;
        const auto state = standing.verdict.state;
        const auto &asked = askedPerson(standing.swap.request.value);
        const auto *member = roster->member(asked);
        const auto askedAccount = member ? member->account : std::nullopt;
        if (state == SubstitutionState::WaitsForConsent)
            return askedAccount ? askedAccount != account : !approvesIn(office);
        return state != SubstitutionState::WaitsForApproval || !approvesIn(office);
    });
    return std::move(view.swaps);
}

Shelf::Part RosterShelf::partOf(std::string_view) const { return Part::Act; }

QString RosterShelf::titleOf(const Id &stream, const Id &record) const
{
    const auto *roster = board(stream);
    if (!roster)
        return {};
    if (const auto month = roster->monthOf(record))
        return models::qDate(*month).toString(QStringLiteral("yyyy-MM"));
    if (const auto leave = roster->leaves().find(record); leave != roster->leaves().end())
        return models::text(roster->memberName(leave->second.value.member));
    if (const auto guarantee = roster->guarantees().find(record); guarantee != roster->guarantees().end())
        return models::text(guarantee->second.value.period.name.value_or(guarantee->second.value.period.id));
    if (const auto swap = roster->swap(record))
        return models::text(roster->memberName(swap->request.value.gives) + " → " + roster->memberName(swap->request.value.takes));
    return {};
}

QString RosterShelf::wordFor(const Id &id) const
{
    for (const auto &[office, roster] : m_boards) {
        if (const auto swap = roster.swap(id))
            return titleOf(office, id);
    }
    return {};
}

} // namespace redoubt::console
