// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"

#include <cstddef>
#include <string>

namespace redoubt {

/// Refuses members that the structs of @p value do not know, at any depth, wherever they keep them (UnknownMembers): for files that people
/// write by hand and that are taken over whole, where a misspelt member would be lost. Fails with Malformed; the detail begins with @p where.
template <class T>
[[nodiscard]] Result<void> refuseUnknown(const T &value, const std::string &where)
{
    if constexpr (described::IsOptional<T>::value) {
        return value ? refuseUnknown(*value, where) : Result<void>();
    } else if constexpr (described::IsVector<T>::value) {
        for (const auto &element : value)
            REDOUBT_TRY(refuseUnknown(element, where));
        return {};
    } else if constexpr (described::Struct<T>) {
        Result<void> checked;
        boost::mp11::mp_for_each<described::Members<T>>([&](auto d) {
            using M = std::remove_cvref_t<decltype(value.*d.pointer)>;
            if (!checked)
                return;
            if constexpr (std::is_same_v<M, UnknownMembers>) {
                const auto &members = (value.*d.pointer).members;
                if (!members.empty())
                    checked = fail(ErrorCode::Malformed, where + ": unknown member '" + std::string(members.begin()->key()) + "'");
            } else {
                checked = refuseUnknown(value.*d.pointer, where);
            }
        });
        return checked;
    } else {
        return {};
    }
}

} // namespace redoubt
