// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyRoom.h"

#include "app/console/areas/duty/DutyTabs.h"
#include "views/widgets/ModelsLetGo.h"

#include <algorithm>
#include <iterator>

namespace redoubt::console {

DutyRoom::DutyRoom(const AreaPlace &place, const DutySeat &seat) : m_seat(seat)
{
    for (const auto &declared : dutyTabs()) {
        if (!declared.isFor(seat))
            continue;
        auto tab = declared.make(place, seat);
        m_parts.push_back({tab->title(), tab->page(), views::DutyPage::boxOf(tab->acts())});
        m_tabs.push_back(std::move(tab));
    }
}

DutyRoom::~DutyRoom()
{
    for (const auto &part : m_parts)
        views::letGoOfModels(*part.page);
    m_tabs.clear();
    for (const auto &part : m_parts) {
        delete part.acts;
        delete part.page;
    }
}

void DutyRoom::showOn(views::DutyPage &page) const
{
    for (const auto &part : m_parts)
        page.addTab(part);
}

void DutyRoom::setCompact(bool compact)
{
    for (const auto &tab : m_tabs)
        tab->setCompact(compact);
}

void DutyRoom::tick()
{
    for (const auto &tab : m_tabs)
        tab->tick();
}

std::vector<Waiting> DutyRoom::waiting() const
{
    std::vector<Waiting> all;
    for (const auto &tab : m_tabs)
        std::ranges::move(tab->waiting(), std::back_inserter(all));
    return all;
}

} // namespace redoubt::console
