// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "store/RecordView.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace redoubt::store {

/// Where a page of keys begins: in this stream or the next one that is here, behind this add. The default is the front.
struct KeyPlace
{
    Id stream;
    std::int64_t addSeq = 0;
};

struct KeyPage
{
    std::vector<RecordKey> keys;
    std::optional<KeyPlace> next; ///< none: this was the last page
};

} // namespace redoubt::store
