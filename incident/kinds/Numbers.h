// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/json/Described.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Numbers of an office's documents 文号 (GB/T 9704-2012, 7.2.5: 机关代字, year in 〔〕, number without leading zeros), ADR 33. A console asks for
/// the next ones with a lease; the server, which takes one lease after the other, marks each whose numbers an earlier one has.
namespace redoubt::incident {

/// A row of numbers that runs by the year.
struct NumberSeries
{
    static constexpr const char *Kind = "incident.number_series";
    std::string name; ///< 正式报告
    std::string code; ///< 机关代字: 海网值
    std::int64_t firstYear = 0;
    std::int64_t firstNumber = 1; ///< of that year, where numbers were given on paper before; every later year begins with 1
    std::int64_t reserve = 0;     ///< how many each console of who issues keeps for a time without network
    std::optional<Instant> closedAt;
    std::optional<std::string> closedBy;
    UnknownMembers unknown;
    bool operator==(const NumberSeries &) const = default;
};
BOOST_DESCRIBE_STRUCT(NumberSeries, (), (name, code, firstYear, firstNumber, reserve, closedAt, closedBy, unknown))

/// That a console asks for numbers. They are its own, for that year, once the server has taken the lease without the mark `number_taken`.
struct NumberLease
{
    static constexpr const char *Kind = "incident.number_lease";
    Id series;
    std::int64_t year = 0;
    std::int64_t first = 1;
    std::int64_t count = 1;
    bool reserve = false; ///< for a time without network
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    [[nodiscard]] std::int64_t last() const { return first + count - 1; }
    [[nodiscard]] bool holds(std::int64_t number) const { return first <= number && number <= last(); }
    bool operator==(const NumberLease &) const = default;
};
BOOST_DESCRIBE_STRUCT(NumberLease, (), (series, year, first, count, reserve, at, by, unknown))

/// That a number was taken for a report, by the console whose lease it is of.
struct NumberUse
{
    static constexpr const char *Kind = "incident.number_use";
    Id lease;
    std::int64_t number = 0;
    Id report;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const NumberUse &) const = default;
};
BOOST_DESCRIBE_STRUCT(NumberUse, (), (lease, number, report, at, by, unknown))

/// That a number is not used, and why.
struct NumberVoid
{
    static constexpr const char *Kind = "incident.number_void";
    Id lease;
    std::int64_t number = 0;
    std::string why;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const NumberVoid &) const = default;
};
BOOST_DESCRIBE_STRUCT(NumberVoid, (), (lease, number, why, at, by, unknown))

namespace numberMarks {
inline constexpr const char *Taken = "number_taken";   ///< of a lease: an earlier one has some of its numbers; it gives none
inline constexpr const char *Late = "number_late";     ///< of a lease: its year is over, or not begun, where the server is; it gives none
inline constexpr const char *Gap = "number_gap";       ///< of a lease: numbers before it were given to nobody
inline constexpr const char *Voided = "number_voided"; ///< the number was given up before the server heard of its use
inline constexpr const char *Used = "number_used";     ///< the number was taken before the server heard that it is given up
} // namespace numberMarks

/// Whether a lease with @p marks gives its numbers, once the server has taken it.
[[nodiscard]] bool givesNumbers(const std::vector<std::string> &marks);
/// The first number of @p series in @p year.
[[nodiscard]] std::int64_t firstNumberOf(const NumberSeries &series, std::int64_t year);
/// 海网值〔2026〕5号
[[nodiscard]] std::string numberText(const std::string &code, std::int64_t year, std::int64_t number);

} // namespace redoubt::incident
