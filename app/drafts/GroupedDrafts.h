// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Draft.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace redoubt::drafts {

/// Drafts in their order, cut into groups that a push takes: well below feed::PushRequest::MaxLines and MaxBytes, for a line is larger than
/// the fields in it. What rests on something earlier must be able to do without being in one group with it.
class GroupedDrafts
{
public:
    static constexpr std::size_t MostDrafts = 400;
    static constexpr std::size_t MostBytes = 768 * 1024;

    void add(store::Draft draft);
    /// A few that must not be parted.
    void addTogether(std::vector<store::Draft> drafts);
    [[nodiscard]] std::vector<std::vector<store::Draft>> take() && { return std::move(m_groups); }

private:
    std::vector<std::vector<store::Draft>> m_groups;
    std::size_t m_bytes = 0; ///< of the last group
};

} // namespace redoubt::drafts
