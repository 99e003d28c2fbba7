// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutySeat.h"
#include "app/console/areas/duty/DutyTab.h"
#include "views/duty/DutyPage.h"

#include <memory>
#include <vector>

namespace redoubt::console {

/// A seat with its tabs. What waits in it is known also while somebody looks at another: it is put by then, not ended.
class DutyRoom
{
public:
    /// Makes the tabs of @p seat, on no page yet.
    DutyRoom(const AreaPlace &place, const DutySeat &seat);
    /// The tabs end before their pages. It is on no page any more.
    ~DutyRoom();
    DutyRoom(const DutyRoom &) = delete;
    DutyRoom &operator=(const DutyRoom &) = delete;

    [[nodiscard]] const DutySeat &seat() const { return m_seat; }
    [[nodiscard]] const std::vector<std::unique_ptr<DutyTab>> &tabs() const { return m_tabs; }
    /// All its tabs go on @p page. Show it before another room is shown there.
    void showOn(views::DutyPage &page) const;
    void setCompact(bool compact);
    void tick();
    [[nodiscard]] std::vector<Waiting> waiting() const;

private:
    DutySeat m_seat;
    std::vector<std::unique_ptr<DutyTab>> m_tabs;
    std::vector<views::DutyPage::Part> m_parts; ///< of each tab
};

} // namespace redoubt::console
