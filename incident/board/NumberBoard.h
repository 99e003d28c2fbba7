// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/BoardRecord.h"
#include "incident/kinds/Numbers.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::incident {

/// What became of a number.
enum class NumberFate {
    Used,    ///< a report left under it
    Kept,    ///< given to a console, which may still use it
    Voided,  ///< given up, with a reason
    Lapsed,  ///< its year is over, and nobody used it
    Missing, ///< given to nobody, though a later one was: nobody explains it yet
};
BOOST_DESCRIBE_ENUM(NumberFate, Used, Kept, Voided, Lapsed, Missing)

/// One number in the register of a series.
struct NumberRow
{
    std::int64_t number = 0;
    std::string text; ///< 海网值〔2026〕5号
    NumberFate fate = NumberFate::Missing;
    std::optional<Id> lease; ///< none: Missing
    Id installation;         ///< that it was given to
    bool reserve = false;    ///< for a time without network
    std::optional<Id> report;
    Instant at;               ///< used, given up, or given
    std::string by;           ///< who did
    std::string why;          ///< of a number that was given up
    bool contradicts = false; ///< used by one console, and given up by somebody who did not see it
    bool pending = false;     ///< the server has not taken what became of it yet
    bool operator==(const NumberRow &) const = default;
};

/// A number that a console may take.
struct FreeNumber
{
    Id lease;
    std::int64_t number = 0;
    std::string text;
    bool reserve = false;
    bool operator==(const FreeNumber &) const = default;
};

/// The numbers of one register's documents. Owned by one thread.
class NumberBoard
{
public:
    /// @p stream: the register's.
    explicit NumberBoard(Id stream) : m_stream(stream) { }

    /// Takes the merged state of a record; true: something is otherwise. What cannot be read is kept as unreadable().
    bool take(const feed::RecordState &record);
    bool drop(const Id &record);

    /// In the order in which they were begun.
    [[nodiscard]] std::vector<feed::BoardRecord<NumberSeries>> series() const;
    /// Null: there is none.
    [[nodiscard]] const NumberSeries *find(const Id &series) const;
    /// The years of which numbers were given, the latest first.
    [[nodiscard]] std::vector<std::int64_t> years(const Id &series) const;
    /// Every number from the first to the last that was given, @p now being the year. A number stands in one row, whatever happened to it.
    [[nodiscard]] std::vector<NumberRow> rows(const Id &series, std::int64_t year, std::int64_t now) const;
    /// The first number that was given to nobody.
    [[nodiscard]] std::int64_t nextNumber(const Id &series, std::int64_t year) const;
    /// The lowest one that @p installation may take: those of its reserve after the others. None: it has none, or a record of the series cannot be
    /// read.
    [[nodiscard]] std::optional<FreeNumber> free(const Id &series, std::int64_t year, const Id &installation) const;
    /// How many of its reserve @p installation has left.
    [[nodiscard]] int reserveOf(const Id &series, std::int64_t year, const Id &installation) const;
    /// Whether a lease of @p installation waits for the server.
    [[nodiscard]] bool asks(const Id &series, std::int64_t year, const Id &installation) const;
    /// The number that was taken for @p report; none: it has none.
    [[nodiscard]] std::optional<std::string> numberOf(const Id &report) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    using NumberKey = std::pair<Id, std::int64_t>; ///< lease, number
    using NumberIndex = std::map<NumberKey, std::set<Id>>;

    template <class T>
    bool takeFate(std::map<Id, feed::BoardRecord<T>> &records, NumberIndex &index, const feed::RecordState &record);
    [[nodiscard]] std::vector<const feed::BoardRecord<NumberLease> *> leases(const Id &series, std::int64_t year) const;
    [[nodiscard]] NumberRow rowOf(const feed::BoardRecord<NumberLease> &lease, std::int64_t number, bool isOver) const;

    Id m_stream;
    std::map<Id, feed::BoardRecord<NumberSeries>> m_series;
    std::map<Id, feed::BoardRecord<NumberLease>> m_leases;
    std::map<Id, feed::BoardRecord<NumberUse>> m_uses;
    std::map<Id, feed::BoardRecord<NumberVoid>> m_voids;
    NumberIndex m_usesOf;
    NumberIndex m_voidsOf;
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::incident
