// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/Workplace.h"
#include "app/console/areas/Area.h"
#include "app/console/areas/duty/DutySeat.h"
#include "app/drafts/duty/BulletinDrafts.h"
#include "core/calendar/TimeZone.h"
#include "models/duty/OfficeTime.h"
#include "views/duty/bulletin/BulletinRequests.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::console {

/// What somebody in a seat sees of bulletins and may do about them. On the UI thread.
class BulletinSeat
{
public:
    BulletinSeat(const AreaPlace &place, const DutySeat &seat) : m_place(place), m_seat(seat) { }

    [[nodiscard]] const AreaPlace &area() const { return m_place; }
    [[nodiscard]] Workplace &place() const;
    [[nodiscard]] const DutySeat &seat() const { return m_seat; }
    [[nodiscard]] const duty::BulletinBoard &board() const;

    /// Channels of the units below, by unit.
    [[nodiscard]] std::vector<duty::UnitChannel> channels() const;
    /// All units that a bulletin may go to, as the broadcast sorts them.
    [[nodiscard]] std::vector<duty::Addressee> units() const;
    [[nodiscard]] bool mayDraft() const; ///< and check
    [[nodiscard]] bool mayIssue() const;
    [[nodiscard]] bool mayRemind() const;
    [[nodiscard]] bool mayAnswer() const { return m_seat.channel.has_value(); }

    [[nodiscard]] drafts::DutyHand hand() const;
    /// The office's clocks, or this computer's where there is no office.
    [[nodiscard]] const calendar::TimeZone &zone() const;
    [[nodiscard]] models::OfficeTime time() const;
    /// The unit to which a broadcast belongs, by name.
    [[nodiscard]] QString issuerOf(const Id &broadcast) const;
    /// The liaisons in a channel, as the directory shows them.
    [[nodiscard]] std::vector<views::ContactCard> cards(const Id &channel) const;

private:
    AreaPlace m_place;
    DutySeat m_seat;
    mutable calendar::TimeZone m_zone = calendar::TimeZone::utc();
    mutable std::optional<std::string> m_zoneName; ///< of m_zone; none: not read yet
};

} // namespace redoubt::console
