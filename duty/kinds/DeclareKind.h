// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/FieldBounds.h"
#include "feed/KindRegistry.h"

#include <algorithm>
#include <set>

namespace redoubt::duty {

/// A document of T, written by @p writers (duty/roles) in streams of @p purposes. Fields that T names in SettledByPerson are settled by people.
template <class T>
[[nodiscard]] feed::KindDeclaration document(std::set<Role> writers, std::set<StreamPurpose> purposes)
{
    auto kind = feed::describeKind<T>(T::Kind);
    kind.writers = std::move(writers);
    kind.purposes = std::move(purposes);
    if constexpr (requires { T::SettledByPerson.begin(); }) {
        for (auto &field : kind.fields) {
            if (std::ranges::find(T::SettledByPerson, field.name) != T::SettledByPerson.end())
                field.settle = feed::Settle::Person;
        }
    }
    return kind;
}

/// The same for an entry.
template <class T>
[[nodiscard]] feed::KindDeclaration entry(std::set<Role> writers, std::set<StreamPurpose> purposes)
{
    auto kind = document<T>(std::move(writers), std::move(purposes));
    kind.recordClass = feed::RecordClass::Entry;
    return kind;
}

} // namespace redoubt::duty
