// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <concepts>
#include <span>
#include <string_view>

namespace redoubt::feed {

/// A kind that names the fields which, in conflict, only a person settles: the oldest head is shown until then.
template <class T>
concept SettledByPeople = requires
{
    T::SettledByPerson.begin();
};

/// The shown fields of @p record: those of @p byPeople show their oldest head in conflict, all others their latest.
[[nodiscard]] json::value settledFields(const RecordState &record, std::span<const std::string_view> byPeople);

/// The shown fields of @p record as a T, each by the rule that its kind declares: validators and boards read the same.
/// Fails as fromJson does.
template <described::Struct T>
[[nodiscard]] Result<T> settledRecord(const RecordState &record)
{
    if constexpr (SettledByPeople<T>)
        return fromJson<T>(settledFields(record, T::SettledByPerson));
    else
        return fromJson<T>(settledFields(record, {}));
}

} // namespace redoubt::feed
