// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"

namespace redoubt::feed {

/// The times that a record may carry: the years 1970 to 2100 in UTC. What lies beyond is a broken clock or a broken writer, and no
/// calendar, chart or duration was made for it.
inline constexpr Instant EarliestTime{0};
inline constexpr Instant LatestTime{4'133'980'799'999}; // 2100-12-31T23:59:59.999Z

/// What holds of a value by its type alone, wherever it stands in @p value: an id names something, a time lies between
/// EarliestTime and LatestTime. Fails with InvalidArgument; the detail names the member.
template <class T>
[[nodiscard]] Result<void> checkPlain(const T &value)
{
    if constexpr (std::is_same_v<T, Id>) {
        if (value.isNil())
            return fail(ErrorCode::InvalidArgument, "an id of nothing");
    } else if constexpr (std::is_same_v<T, Instant>) {
        if (value < EarliestTime || value > LatestTime)
            return fail(ErrorCode::InvalidArgument, "a time before 1970 or beyond 2100");
    } else if constexpr (described::IsOptional<T>::value) {
        if (value)
            return checkPlain(*value);
    } else if constexpr (described::IsVector<T>::value) {
        for (const auto &element : value)
            REDOUBT_TRY(checkPlain(element));
    } else if constexpr (described::Struct<T>) {
        Result<void> checked;
        boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
            using M = std::remove_cvref_t<decltype(value.*d.pointer)>;
            if constexpr (!std::is_same_v<M, UnknownMembers>) {
                if (!checked)
                    return;
                if (auto inner = checkPlain(value.*d.pointer); !inner)
                    checked = fail(inner.error().code, std::string(d.name) + ": " + inner.error().detail);
            }
        });
        return checked;
    }
    return {};
}

} // namespace redoubt::feed
