// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/GroupedDrafts.h"

#include "core/json/Described.h"
#include "feed/wire/Push.h"

#include <iterator>

namespace redoubt::drafts {

namespace {
/// What a line has beside its fields: ids, times, places in streams and chains.
constexpr std::size_t kLineBesideItsFields = 512;
} // namespace

static_assert(GroupedDrafts::MostDrafts <= feed::PushRequest::MaxLines && GroupedDrafts::MostBytes <= feed::PushRequest::MaxBytes);

void GroupedDrafts::add(store::Draft draft)
{
    std::vector<store::Draft> one;
    one.push_back(std::move(draft));
    addTogether(std::move(one));
}

void GroupedDrafts::addTogether(std::vector<store::Draft> drafts)
{
    std::size_t bytes = 0;
    for (const auto &draft : drafts)
        bytes += writeJson(json::value(draft.fields)).size() + kLineBesideItsFields;
    const bool fits = !m_groups.empty() && m_groups.back().size() + drafts.size() <= MostDrafts && m_bytes + bytes <= MostBytes;
    if (!fits) {
        m_groups.emplace_back();
        m_bytes = 0;
    }
    m_bytes += bytes;
    std::move(drafts.begin(), drafts.end(), std::back_inserter(m_groups.back()));
}

} // namespace redoubt::drafts
