// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/SettledRecord.h"

#include <algorithm>

namespace redoubt::feed {

json::value settledFields(const RecordState &record, std::span<const std::string_view> byPeople)
{
    return record.shownFields(
        [&](std::string_view field) { return std::ranges::find(byPeople, field) != byPeople.end() ? Settle::Person : Settle::Latest; });
}

} // namespace redoubt::feed
