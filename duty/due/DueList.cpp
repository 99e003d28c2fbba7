// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/DueList.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace redoubt::duty {

namespace {
void sortByDue(std::vector<DueItem> &items)
{
    std::ranges::stable_sort(items, {}, [](const DueItem &item) {
        return std::tuple(item.due.has_value(), item.due.value_or(Instant{}), !item.critical, item.record, item.what);
    });
}
} // namespace

DueList &DueList::operator+=(DueList other)
{
    std::ranges::move(other.items, std::back_inserter(items));
    sortByDue(items);
    if (other.next && (!next || *other.next < *next))
        next = other.next;
    return *this;
}

bool waitsNow(const DueItem &item, Instant now) { return !item.due || *item.due <= now + dueSoonMs; }

bool isOverdue(const DueItem &item, Instant now) { return item.due && *item.due < now; }

std::vector<DueItem> waitingNow(const DueList &list, Instant now)
{
    std::vector<DueItem> waiting;
    std::ranges::copy_if(list.items, std::back_inserter(waiting), [&](const DueItem &item) { return waitsNow(item, now); });
    return waiting;
}

void finish(DueList &list, Instant now)
{
    sortByDue(list.items);
    for (const auto &item : list.items) {
        if (!item.due)
            continue;
        list.changesAt(*item.due + -dueSoonMs, now);
        list.changesAt(*item.due + 1, now); // overdue is past its end
    }
}

} // namespace redoubt::duty
