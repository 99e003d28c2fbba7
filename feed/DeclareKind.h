// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/FieldBounds.h"
#include "feed/KindRegistry.h"
#include "feed/ShownFields.h"

#include <algorithm>
#include <set>
#include <string_view>

/// How a trade declares kinds of its units' streams.
namespace redoubt::feed {

/// A document of T, written by @p writers in streams of @p purposes. Fields that T names in SettledByPerson are settled by people.
template <class T>
[[nodiscard]] KindDeclaration document(std::set<Role> writers, std::set<StreamPurpose> purposes)
{
    auto kind = describeKind<T>(T::Kind);
    kind.writers = std::move(writers);
    kind.purposes = std::move(purposes);
    if constexpr (requires { T::SettledByPerson.begin(); }) {
        for (auto &field : kind.fields) {
            if (std::ranges::find(T::SettledByPerson, field.name) != T::SettledByPerson.end())
                field.settle = Settle::Person;
        }
    }
    return kind;
}

/// The same for an entry.
template <class T>
[[nodiscard]] KindDeclaration entry(std::set<Role> writers, std::set<StreamPurpose> purposes)
{
    auto kind = document<T>(std::move(writers), std::move(purposes));
    kind.recordClass = RecordClass::Entry;
    return kind;
}

/// A unit's stream is the unit's for good, and nobody removes the record that says so.
[[nodiscard]] Validation validateUnitStream(const Change &change, const WriteContext &context);

/// @p field is a time zone by its IANA name ("Asia/Shanghai"), by its form: whether a computer knows it is asked where times are computed.
void boundZone(KindDeclaration &kind, std::string_view field);

/// The record that opens a unit's stream of T::Purpose; it names the unit and has a name of @p mostOfName characters.
template <class T>
[[nodiscard]] KindDeclaration unitStreamOpener(std::set<Role> writers, std::size_t mostOfName)
{
    auto kind = document<T>(std::move(writers), {T::Purpose});
    kind.opens = T::Purpose;
    kind.validate = validateUnitStream;
    boundText(kind, "name", 1, mostOfName);
    boundShown(kind, {"name"});
    return kind;
}

} // namespace redoubt::feed
