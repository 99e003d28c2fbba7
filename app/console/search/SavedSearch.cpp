// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SavedSearch.h"

#include "core/Bytes.h"
#include "core/text/ShownName.h"

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr std::size_t bytesOfMark = 8;

auto searchCalled(SavedSearches &all, const std::string &name) { return std::ranges::find(all.searches, name, &SavedSearch::name); }

Result<void> checkName(SavedSearches &all, const std::string &name)
{
    REDOUBT_TRY(text::checkShownName(name, MostSavedName));
    if (searchCalled(all, name) != all.searches.end())
        return fail(ErrorCode::AlreadyExists, name);
    return {};
}

Result<void> insertSearch(SavedSearches &all, SavedSearch search, std::size_t place)
{
    REDOUBT_TRY(checkName(all, search.name));
    if (all.searches.size() >= MostSavedSearches || search.typed.size() > MostSavedWords)
        return fail(ErrorCode::TooLarge);
    if (search::searchQuery(search.typed).isEmpty())
        return fail(ErrorCode::InvalidArgument, "nothing is looked for");
    all.searches.insert(all.searches.begin() + static_cast<std::ptrdiff_t>(std::min(place, all.searches.size())), std::move(search));
    return {};
}
} // namespace

Result<void> keepSearch(SavedSearches &all, SavedSearch search)
{
    const auto place = all.searches.size();
    return insertSearch(all, std::move(search), place);
}

Result<void> renameSearch(SavedSearches &all, const std::string &name, const std::string &to)
{
    const auto found = searchCalled(all, name);
    if (found == all.searches.end())
        return fail(ErrorCode::NotFound, name);
    if (name == to)
        return {};
    REDOUBT_TRY(checkName(all, to));
    found->name = to;
    return {};
}

std::optional<RemovedSearch> removeSearch(SavedSearches &all, const std::string &name)
{
    const auto found = searchCalled(all, name);
    if (found == all.searches.end())
        return std::nullopt;
    RemovedSearch removed{static_cast<std::size_t>(found - all.searches.begin()), std::move(*found)};
    all.searches.erase(found);
    return removed;
}

Result<void> putBack(SavedSearches &all, const RemovedSearch &removed) { return insertSearch(all, removed.search, removed.place); }

std::optional<std::size_t> newHits(const SavedSearch &search, const SearchTally &tally)
{
    if (!search.seen)
        return std::nullopt;
    const auto bytes = fromBase64Url(*search.seen);
    if (!bytes || bytes->size() % bytesOfMark != 0)
        return std::nullopt;
    std::vector<std::uint64_t> seen;
    for (std::size_t at = 0; at < bytes->size(); at += bytesOfMark) {
        std::uint64_t mark = 0;
        for (std::size_t i = 0; i < bytesOfMark; ++i)
            mark = mark << 8 | (*bytes)[at + i];
        seen.push_back(mark);
    }
    std::ranges::sort(seen);
    return static_cast<std::size_t>(std::ranges::count_if(tally.marks, [&](std::uint64_t mark) { return !std::ranges::binary_search(seen, mark); }));
}

void seeAll(SavedSearch &search, const SearchTally &tally)
{
    if (tally.marks.size() > MostSeenHits) {
        search.seen.reset();
        return;
    }
    Bytes bytes;
    for (const auto mark : tally.marks) {
        for (std::size_t i = bytesOfMark; i-- > 0;)
            bytes.push_back(static_cast<std::uint8_t>(mark >> (8 * i)));
    }
    search.seen = toBase64Url(bytes);
}

} // namespace redoubt::console
