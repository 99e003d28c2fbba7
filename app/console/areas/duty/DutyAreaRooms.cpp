// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/RosterShelf.h"
#include "app/console/session/Session.h"
#include "models/Text.h"
#include "views/duty/DutyPage.h"

#include <algorithm>
#include <utility>

/// The part of the duty area that sits down in rooms, and knows what waits in those that are put by.
namespace redoubt::console {

using namespace duty;

namespace {
const QString roomPrefix = QStringLiteral("duty.in:");

/// Something may wait there for this account: it does more than look.
bool actsIn(const Desk &desk, const DutySeat &seat)
{
    if (seat.isFollowed)
        return false;
    const auto &offices = DutyShelf::of(desk);
    return seat.channel
        || (seat.office && (offices.standsDutyIn(*seat.office) || offices.ordersIn(*seat.office) || RosterShelf::of(desk).plansIn(*seat.office)));
}

/// What waits in the room of @p unit leads there, wherever one sits by then. What names a record is the same in every room.
Waiting waitingIn(const Id &unit, Waiting waiting)
{
    const auto prefix = roomPrefix + models::text(unit.toString()) + QLatin1Char('/');
    const auto known = waiting.key.isEmpty() ? waiting.place : waiting.key;
    waiting.key = known.contains(QLatin1Char(':')) ? known : prefix + known;
    waiting.place.prepend(prefix);
    return waiting;
}
} // namespace

const std::vector<std::unique_ptr<DutyTab>> &DutyArea::tabs() const
{
    static const std::vector<std::unique_ptr<DutyTab>> none;
    return m_room ? m_room->tabs() : none;
}

std::unique_ptr<DutyRoom> DutyArea::roomFor(const DutySeat &seat)
{
    auto room = std::make_unique<DutyRoom>(m_place, seat);
    for (const auto &tab : room->tabs()) {
        connect(tab.get(), &DutyTab::changed, this, &DutyArea::showBadges);
        connect(tab.get(), &DutyTab::frontRequested, this, [this, which = tab.get()] { showTab(*which); });
        connect(tab.get(), &DutyTab::intended, this, &DutyArea::intended);
        connect(tab.get(), &DutyTab::saved, this, &DutyArea::saved);
        connect(tab.get(), &DutyTab::failed, this, &DutyArea::failed);
    }
    room->setCompact(m_compact);
    return room;
}

void DutyArea::keepOwnRooms(const std::vector<DutySeat> &seats)
{
    std::erase_if(m_ownRooms, [&](const auto &room) { return std::ranges::find(seats, room->seat()) == seats.end(); });
    for (const auto &seat : seats) {
        const bool isHere = seat == m_seat || std::ranges::any_of(m_ownRooms, [&](const auto &room) { return room->seat() == seat; });
        if (!isHere && actsIn(m_place.session.desk(), seat))
            m_ownRooms.push_back(roomFor(seat));
    }
}

void DutyArea::sit(const std::optional<DutySeat> &seat)
{
    if (seat == m_seat)
        return;
    m_page->putTabsBy();
    auto left = std::exchange(m_room, nullptr);
    m_seat = seat;
    m_zoneName.reset();
    if (left && actsIn(m_place.session.desk(), left->seat()))
        m_ownRooms.push_back(std::move(left));
    if (m_seat) {
        const auto kept = std::ranges::find(m_ownRooms, *m_seat, [](const auto &room) { return room->seat(); });
        if (kept != m_ownRooms.end()) {
            m_room = std::move(*kept);
            m_ownRooms.erase(kept);
        } else {
            m_room = roomFor(*m_seat);
        }
        m_room->showOn(*m_page);
    }
    m_units.sits(m_seat, m_seat ? nameOfSeat(*m_seat) : QString());
    showHead();
    showBadges();
}

std::vector<Waiting> DutyArea::waiting() const
{
    std::vector<Waiting> all;
    if (m_room) {
        for (auto &waiting : m_room->waiting())
            all.push_back(waitingIn(m_seat->unit, std::move(waiting)));
    }
    for (const auto &room : m_ownRooms) {
        for (auto &waiting : room->waiting()) {
            waiting.text = tr("%1: %2", "what waits in an office that is not on the page").arg(nameOfSeat(room->seat()), waiting.text);
            all.push_back(waitingIn(room->seat().unit, std::move(waiting)));
        }
    }
    return all;
}

bool DutyArea::chooseInRoom(const QString &item)
{
    if (!item.startsWith(roomPrefix))
        return false;
    const auto place = item.mid(roomPrefix.size());
    if (const auto unit = Id::parse(place.section(QLatin1Char('/'), 0, 0).toStdString()); unit && (!m_seat || m_seat->unit != *unit))
        open(*unit);
    return choose(place.section(QLatin1Char('/'), 1));
}

} // namespace redoubt::console
