// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"

/// Structs of every shape that the codec knows.
namespace redoubt::samples {

enum class Colour { Red, LightBlue, X2 };
BOOST_DESCRIBE_ENUM(Colour, Red, LightBlue, X2)

struct Inner
{
    int n = 0;
    std::optional<std::string> note;
    UnknownMembers unknown;
    bool operator==(const Inner &) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (n, note, unknown))

struct Outer
{
    Id id;
    std::string name;
    Colour colour = Colour::Red;
    std::optional<Inner> inner;
    std::vector<Inner> list;
    std::map<std::string, std::int64_t> counts;
    bool yes = false;
    double ratio = 0;
    Instant at;
    Hlc hlc;
    Bytes bytes;
    json::value any;
    UnknownMembers unknown;
    bool operator==(const Outer &) const = default;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (id, name, colour, inner, list, counts, yes, ratio, at, hlc, bytes, any, unknown))

struct Base
{
    int below = 1;
    bool operator==(const Base &) const = default;
};
BOOST_DESCRIBE_STRUCT(Base, (), (below))
struct Derived : Base
{
    int above = 2;
    bool operator==(const Derived &) const = default;
};
BOOST_DESCRIBE_STRUCT(Derived, (Base), (above))

struct Small
{
    std::int8_t i8 = 0;
    std::uint8_t u8 = 0;
    std::uint64_t u64 = 0;
    bool operator==(const Small &) const = default;
};
BOOST_DESCRIBE_STRUCT(Small, (), (i8, u8, u64))

} // namespace redoubt::samples
