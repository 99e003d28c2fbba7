// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <algorithm>
#include <concepts>

namespace redoubt::feed {

/// A kind that names the fields which, in conflict, only a person settles: the oldest head is shown until then.
template <class T>
concept SettledByPeople = requires
{
    T::SettledByPerson.begin();
};

/// The shown fields of @p record as a T, each by the rule that its kind declares: validators and boards read the same.
/// Fails as fromJson does.
template <described::Struct T>
[[nodiscard]] Result<T> settledRecord(const RecordState &record)
{
    return fromJson<T>(json::value(record.shownFields([](std::string_view field) {
        if constexpr (SettledByPeople<T>) {
            if (std::ranges::find(T::SettledByPerson, field) != T::SettledByPerson.end())
                return Settle::Person;
        }
        return Settle::Latest;
    })));
}

} // namespace redoubt::feed
