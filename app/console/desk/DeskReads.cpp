// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskReads.h"

#include "feed/kinds/AccountKinds.h"

namespace redoubt::console {

DeskReads DeskReads::of(const std::vector<Shelf::Reads> &shelves)
{
    DeskReads all;
    for (const auto &shelf : shelves)
        all.kinds.insert(all.kinds.end(), shelf.openers.begin(), shelf.openers.end());
    all.kinds.insert(all.kinds.end(), {feed::UnitRecord::Kind, feed::StaffRecord::Kind});
    for (const auto &shelf : shelves) {
        all.kinds.insert(all.kinds.end(), shelf.others.begin(), shelf.others.end());
        all.removedOpeners.insert(shelf.removedOpeners.begin(), shelf.removedOpeners.end());
    }
    return all;
}

} // namespace redoubt::console
