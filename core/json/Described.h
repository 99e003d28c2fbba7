// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Bytes.h"
#include "core/Clock.h"
#include "core/Hlc.h"
#include "core/Id.h"
#include "core/Result.h"
#include "core/json/Json.h"

#include <boost/describe.hpp>
#include <boost/json/array.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Plain structs to JSON and back, from their Boost.Describe description:
///
///     struct Team { Id id; std::string name; std::optional<std::string> note; UnknownMembers unknown; };
///     BOOST_DESCRIBE_STRUCT(Team, (), (id, name, note, unknown))
///
/// A missing optional stays empty and is not written. Members that the struct does not know are kept in its
/// UnknownMembers, if it has one, and written again behind the known ones. Enums are written in snake_case.
namespace redoubt {

/// Members of a newer version, carried along untouched.
struct UnknownMembers
{
    json::object members;
    bool operator==(const UnknownMembers &) const = default;
};

namespace described {

template <class T>
concept Struct = boost::describe::has_describe_members<T>::value && !std::is_union_v<T>;
template <class T>
concept Enum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
struct IsOptional : std::false_type
{ };
template <class T>
struct IsOptional<std::optional<T>> : std::true_type
{ };
template <class T>
struct IsVector : std::false_type
{ };
template <class T>
struct IsVector<std::vector<T>> : std::true_type
{ };
template <class T>
struct IsStringMap : std::false_type
{ };
template <class T>
struct IsStringMap<std::map<std::string, T>> : std::true_type
{ };
template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

/// A member of a struct without its types, so that structs are read and written by one loop: a member's type costs its reader
/// once in a program, however many structs have one like it.
struct MemberAccess
{
    const char *name;
    bool optional; ///< may be missing
    bool unknown;  ///< the struct's UnknownMembers: no member of its own
    const void *(*of)(const void *owner);
    Result<void> (*read)(void *member, const json::value &value);
    void (*write)(const void *member, const char *name, json::object &into); ///< nothing for an empty optional
};

/// Reads @p value into @p owner, whose members are @p members. Fails as fromJson does; @p owner is then half read.
[[nodiscard]] Result<void> readMembers(void *owner, std::span<const MemberAccess> members, const json::value &value);
[[nodiscard]] json::object writeMembers(const void *owner, std::span<const MemberAccess> members);

/// Malformed: "expected " and what was.
[[nodiscard]] tl::unexpected<Error> unlike(const char *expected);

/// "HighestPrivilege" → "highest_privilege".
[[nodiscard]] std::string snakeCase(std::string_view pascalCase);

/// Every value of E with its wire name, made once.
template <Enum E>
[[nodiscard]] const auto &enumNames()
{
    static const auto names = [] {
        std::vector<std::pair<E, std::string>> list;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) { list.emplace_back(d.value, snakeCase(d.name)); });
        return list;
    }();
    return names;
}

} // namespace described

/// The wire name of an enum value; empty for a value that is not described.
template <described::Enum E>
[[nodiscard]] std::string enumName(E value)
{
    for (const auto &[known, name] : described::enumNames<E>()) {
        if (known == value)
            return name;
    }
    return {};
}

/// Fails with UnsupportedVersion for a name that this version does not know.
template <described::Enum E>
[[nodiscard]] Result<E> enumFromName(std::string_view name)
{
    for (const auto &[value, known] : described::enumNames<E>()) {
        if (known == name)
            return value;
    }
    return fail(ErrorCode::UnsupportedVersion, "unknown value '" + std::string(name) + "'");
}

template <class T>
[[nodiscard]] json::value toJson(const T &value);
/// Fails with Malformed (a member is missing or of the wrong type; the detail names it) or UnsupportedVersion.
template <class T>
[[nodiscard]] Result<T> fromJson(const json::value &value);

namespace described {

template <class M>
[[nodiscard]] Result<void> readMember(void *member, const json::value &value)
{
    REDOUBT_ASSIGN(auto read, fromJson<M>(value));
    *static_cast<M *>(member) = std::move(read);
    return {};
}

template <class M>
void writeMember(const void *member, const char *name, json::object &into)
{
    const auto &value = *static_cast<const M *>(member);
    if constexpr (IsOptional<M>::value) {
        if (value)
            into.emplace(name, toJson(*value));
    } else {
        into.emplace(name, toJson(value));
    }
}

template <class T, class D>
[[nodiscard]] constexpr MemberAccess accessOf()
{
    using M = std::remove_cvref_t<decltype(std::declval<T &>().*D::pointer)>;
    MemberAccess access{D::name, IsOptional<M>::value, std::is_same_v<M, UnknownMembers>, nullptr, nullptr, nullptr};
    access.of = [](const void *owner) -> const void * { return &(static_cast<const T *>(owner)->*D::pointer); };
    if constexpr (!std::is_same_v<M, UnknownMembers>) {
        access.read = &readMember<M>;
        access.write = &writeMember<M>;
    }
    return access;
}

template <class T, template <class...> class List, class... D>
[[nodiscard]] constexpr std::array<MemberAccess, sizeof...(D)> accessesOf(List<D...> *)
{
    return {accessOf<T, D>()...};
}

/// The members of T in their order.
template <Struct T>
inline constexpr auto membersOf = accessesOf<T>(static_cast<Members<T> *>(nullptr));

} // namespace described

template <class T>
json::value toJson(const T &value)
{
    if constexpr (std::is_same_v<T, json::value>) {
        return value;
    } else if constexpr (std::is_same_v<T, json::object>) {
        return json::value(value);
    } else if constexpr (std::is_same_v<T, Id> || std::is_same_v<T, Hlc>) {
        return json::value(value.toString());
    } else if constexpr (std::is_same_v<T, Instant>) {
        return json::value(value.ms);
    } else if constexpr (std::is_same_v<T, Bytes>) {
        return json::value(toBase64Url(value));
    } else if constexpr (described::Enum<T>) {
        return json::value(enumName(value));
    } else if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view>) {
        return json::value(json::string_view(value.data(), value.size()));
    } else if constexpr (std::is_same_v<T, bool> || std::is_floating_point_v<T>) {
        return json::value(value);
    } else if constexpr (std::is_integral_v<T>) {
        // What does not fit stays what it is and is refused by every reader, instead of turning negative.
        if (!std::in_range<std::int64_t>(value))
            return json::value(static_cast<std::uint64_t>(value));
        return json::value(static_cast<std::int64_t>(value));
    } else if constexpr (described::IsOptional<T>::value) {
        return value ? toJson(*value) : json::value(nullptr);
    } else if constexpr (described::IsVector<T>::value) {
        json::array array;
        array.reserve(value.size());
        for (const auto &element : value)
            array.push_back(toJson(element));
        return array;
    } else if constexpr (described::IsStringMap<T>::value) {
        json::object object;
        for (const auto &[key, element] : value)
            object.emplace(key, toJson(element));
        return object;
    } else {
        static_assert(described::Struct<T>, "describe this type with BOOST_DESCRIBE_STRUCT");
        return described::writeMembers(&value, described::membersOf<T>);
    }
}

/// toJson of a described struct, as an object.
template <described::Struct T>
[[nodiscard]] json::object toJsonObject(const T &value)
{
    return toJson(value).as_object();
}

template <class T>
Result<T> fromJson(const json::value &value)
{
    if constexpr (std::is_same_v<T, json::value>) {
        return value;
    } else if constexpr (std::is_same_v<T, json::object>) {
        if (const auto *object = value.if_object())
            return *object;
        return described::unlike("an object");
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (const auto *text = value.if_string())
            return std::string(text->data(), text->size());
        return described::unlike("text");
    } else if constexpr (std::is_same_v<T, Id> || std::is_same_v<T, Hlc>) {
        if (const auto *text = value.if_string())
            return T::parse({text->data(), text->size()});
        return described::unlike("text");
    } else if constexpr (std::is_same_v<T, Bytes>) {
        if (const auto *text = value.if_string())
            return fromBase64Url({text->data(), text->size()});
        return described::unlike("base64url text");
    } else if constexpr (described::Enum<T>) {
        if (const auto *text = value.if_string())
            return enumFromName<T>({text->data(), text->size()});
        return described::unlike("a name");
    } else if constexpr (std::is_same_v<T, bool>) {
        if (const auto *truth = value.if_bool())
            return *truth;
        return described::unlike("true or false");
    } else if constexpr (std::is_floating_point_v<T>) {
        if (const auto *number = value.if_double())
            return static_cast<T>(*number);
        if (const auto *number = value.if_int64())
            return static_cast<T>(*number);
        if (const auto *number = value.if_uint64())
            return static_cast<T>(*number);
        return described::unlike("a number");
    } else if constexpr (std::is_same_v<T, Instant>) {
        REDOUBT_ASSIGN(const auto ms, fromJson<std::int64_t>(value));
        return Instant{ms};
    } else if constexpr (std::is_integral_v<T>) {
        std::int64_t whole = 0;
        if (const auto *number = value.if_int64())
            whole = *number;
        else if (const auto *count = value.if_uint64(); count && std::in_range<std::int64_t>(*count))
            whole = static_cast<std::int64_t>(*count); // only in values made in memory: the parser gives int64
        else if (const auto *real = value.if_double(); real && std::trunc(*real) == *real && std::abs(*real) <= 9007199254740992.0)
            whole = static_cast<std::int64_t>(*real);
        else
            return described::unlike("a whole number");
        if (!std::in_range<T>(whole))
            return fail(ErrorCode::Malformed, "a number out of range");
        return static_cast<T>(whole);
    } else if constexpr (described::IsOptional<T>::value) {
        if (value.is_null())
            return T{};
        REDOUBT_ASSIGN(auto inner, fromJson<typename T::value_type>(value));
        return T(std::move(inner));
    } else if constexpr (described::IsVector<T>::value) {
        const auto *array = value.if_array();
        if (!array)
            return described::unlike("a list");
        T result;
        result.reserve(array->size());
        for (const auto &element : *array) {
            REDOUBT_ASSIGN(auto inner, fromJson<typename T::value_type>(element));
            result.push_back(std::move(inner));
        }
        return result;
    } else if constexpr (described::IsStringMap<T>::value) {
        const auto *object = value.if_object();
        if (!object)
            return described::unlike("an object");
        T result;
        for (const auto &member : *object) {
            REDOUBT_ASSIGN(auto inner, fromJson<typename T::mapped_type>(member.value()));
            result.emplace(std::string(member.key()), std::move(inner));
        }
        return result;
    } else {
        static_assert(described::Struct<T>, "describe this type with BOOST_DESCRIBE_STRUCT");
        T result{};
        REDOUBT_TRY(described::readMembers(&result, described::membersOf<T>, value));
        return result;
    }
}

} // namespace redoubt
