// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"

#include <functional>
#include <string_view>

namespace redoubt::feed {

/// One stream's folded state, read only, as a validator or a grant rule sees it.
class StateView
{
public:
    virtual ~StateView() = default;
    /// None when this stream has no such record.
    [[nodiscard]] virtual std::optional<RecordState> record(const Id &id) const = 0;
    /// Every record of @p kind in this stream in the order of their adds; @p visit returns false to stop.
    virtual void forEach(std::string_view kind, const std::function<bool(const RecordState &)> &visit) const = 0;
    /// The same from the last add on, for who looks for the newest: only what is visited is read.
    virtual void forEachFromLast(std::string_view kind, const std::function<bool(const RecordState &)> &visit) const = 0;
};

} // namespace redoubt::feed
