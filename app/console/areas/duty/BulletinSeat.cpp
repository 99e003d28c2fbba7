// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinSeat.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "app/console/session/Session.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/roles/DutyRoles.h"
#include "models/Text.h"

#include <QDate>
#include <QTimeZone>

#include <algorithm>

namespace redoubt::console {

using namespace duty;

Workplace &BulletinSeat::place() const { return m_place.session.place(); }

const BulletinBoard &BulletinSeat::board() const { return BulletinShelf::of(m_place.session.desk()).board(); }

std::vector<UnitChannel> BulletinSeat::channels() const
{
    std::vector<UnitChannel> channels;
    for (const auto &below : UnitShelf::of(m_place.session.desk()).channelsBelow(m_seat.unit))
        channels.push_back({below.unit, below.channel});
    return channels;
}

std::vector<Addressee> BulletinSeat::units() const
{
    // Units without a channel as well: what does not reach them is seen to be not delivered.
    std::vector<Addressee> units;
    const auto &shelf = UnitShelf::of(m_place.session.desk());
    for (const auto &[id, unit] : m_place.session.desk().units()) {
        if (unit.parent == m_seat.unit)
            units.push_back({id, shelf.nameOf(id), {}, {}});
    }
    return m_seat.broadcast ? board().groups().sorted(*m_seat.broadcast, std::move(units)) : units;
}

bool BulletinSeat::mayDraft() const
{
    return m_seat.office && m_seat.broadcast && UnitShelf::of(m_place.session.desk()).isIn(*m_seat.office, writers::ofShifts());
}

bool BulletinSeat::mayIssue() const
{
    return m_seat.broadcast && UnitShelf::of(m_place.session.desk()).isIn(*m_seat.broadcast, writers::ofIssuing());
}

bool BulletinSeat::mayRemind() const
{
    const auto &shelf = UnitShelf::of(m_place.session.desk());
    return std::ranges::any_of(channels(), [&](const UnitChannel &each) { return shelf.isIn(each.channel, writers::downward()); });
}

drafts::DutyHand BulletinSeat::hand() const { return {place().desk.nameOf(place().desk.account()), place().now()}; }

const calendar::TimeZone &BulletinSeat::zone() const
{
    const auto *office = m_seat.office ? DutyShelf::of(m_place.session.desk()).board(*m_seat.office) : nullptr;
    const auto name = office ? office->office()->value.zone : QTimeZone::systemTimeZoneId().toStdString();
    if (m_zoneName != name) {
        // One that this computer does not know: its clocks are shown as UTC, which is at least the same everywhere.
        m_zone = zones::systemZone(name).value_or(calendar::TimeZone::utc());
        m_zoneName = name;
    }
    return m_zone;
}

models::OfficeTime BulletinSeat::time() const
{
    const auto now = place().now();
    return {now, zone().offsetSeconds(now)};
}

QString BulletinSeat::issuerOf(const Id &broadcast) const
{
    const auto &shelf = UnitShelf::of(m_place.session.desk());
    const auto unit = shelf.unitOf(broadcast);
    return unit ? models::text(shelf.nameOf(*unit)) : QString();
}

std::vector<views::ContactCard> BulletinSeat::cards(const Id &channel) const
{
    std::vector<views::ContactCard> cards;
    for (const auto &contact : board().contacts(channel)) {
        const auto &value = contact.value;
        cards.push_back({contact.id, models::text(value.name), models::text(value.post), models::text(value.phone),
                         models::text(value.shortNumber.value_or("")), value.deputyOf,
                         QDate(value.since.year(), value.since.month(), value.since.day())});
    }
    return cards;
}

} // namespace redoubt::console
