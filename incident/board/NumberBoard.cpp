// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/board/NumberBoard.h"

#include <algorithm>
#include <string_view>

namespace redoubt::incident {

namespace {
using LeaseRecord = feed::BoardRecord<NumberLease>;

/// The server has taken it, and nobody else has its numbers.
bool isGiven(const LeaseRecord &lease) { return lease.seq > 0 && givesNumbers(lease.flags); }

/// The first of @p ids in the server's order.
template <class T>
const feed::BoardRecord<T> *firstOf(const std::map<Id, feed::BoardRecord<T>> &records, const std::set<Id> &ids)
{
    const feed::BoardRecord<T> *first = nullptr;
    for (const auto &id : ids) {
        const auto found = records.find(id);
        if (found != records.end() && (!first || feed::orderOf(found->second) < feed::orderOf(*first)))
            first = &found->second;
    }
    return first;
}
} // namespace

template <class T>
bool NumberBoard::takeFate(std::map<Id, feed::BoardRecord<T>> &records, NumberIndex &index, const feed::RecordState &record)
{
    if (!feed::takeRecord(records, m_unreadable, m_stream, record))
        return true;
    if (const auto taken = records.find(record.id); taken != records.end())
        index[{taken->second.value.lease, taken->second.value.number}].insert(record.id);
    return true;
}

bool NumberBoard::take(const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == NumberSeries::Kind)
        feed::takeRecord(m_series, m_unreadable, m_stream, record);
    else if (kind == NumberLease::Kind)
        feed::takeRecord(m_leases, m_unreadable, m_stream, record);
    else if (kind == NumberUse::Kind)
        return takeFate(m_uses, m_usesOf, record);
    else if (kind == NumberVoid::Kind)
        return takeFate(m_voids, m_voidsOf, record);
    else
        return false;
    return true;
}

bool NumberBoard::drop(const Id &record)
{
    // What the index still names is looked up among the records, and not found.
    const auto dropped = m_series.erase(record) + m_leases.erase(record) + m_uses.erase(record) + m_voids.erase(record) + m_unreadable.erase(record);
    return dropped > 0;
}

std::vector<feed::BoardRecord<NumberSeries>> NumberBoard::series() const
{
    std::vector<feed::BoardRecord<NumberSeries>> all;
    for (const auto &[id, series] : m_series)
        all.push_back(series);
    std::ranges::sort(all, {}, [](const auto &series) { return feed::orderOf(series); });
    return all;
}

const NumberSeries *NumberBoard::find(const Id &series) const
{
    const auto found = m_series.find(series);
    return found == m_series.end() ? nullptr : &found->second.value;
}

std::vector<std::int64_t> NumberBoard::years(const Id &series) const
{
    std::set<std::int64_t, std::greater<>> years;
    for (const auto &[id, lease] : m_leases) {
        if (lease.value.series == series && isGiven(lease))
            years.insert(lease.value.year);
    }
    return {years.begin(), years.end()};
}

std::vector<const LeaseRecord *> NumberBoard::leases(const Id &series, std::int64_t year) const
{
    std::vector<const LeaseRecord *> found;
    for (const auto &[id, lease] : m_leases) {
        if (lease.value.series == series && lease.value.year == year && isGiven(lease))
            found.push_back(&lease);
    }
    std::ranges::sort(found, {}, [](const auto *lease) { return lease->value.first; });
    return found;
}

NumberRow NumberBoard::rowOf(const LeaseRecord &lease, std::int64_t number, bool isOver) const
{
    NumberRow row;
    row.number = number;
    row.lease = lease.id;
    row.installation = lease.installation;
    row.reserve = lease.value.reserve;
    row.fate = isOver ? NumberFate::Lapsed : NumberFate::Kept;
    row.at = lease.value.at;
    row.by = lease.value.by;
    const NumberKey key{lease.id, number};
    const auto uses = m_usesOf.find(key);
    const auto voids = m_voidsOf.find(key);
    const auto *use = uses == m_usesOf.end() ? nullptr : firstOf(m_uses, uses->second);
    const auto *voided = voids == m_voidsOf.end() ? nullptr : firstOf(m_voids, voids->second);
    row.contradicts = use && voided;
    if (voided) {
        row.fate = NumberFate::Voided;
        row.at = voided->value.at;
        row.by = voided->value.by;
        row.why = voided->value.why;
        row.pending = voided->pending;
    }
    if (use) { // what left counts, whoever gave it up
        row.fate = NumberFate::Used;
        row.at = use->value.at;
        row.by = use->value.by;
        row.report = use->value.report;
        row.pending = use->pending;
    }
    return row;
}

std::vector<NumberRow> NumberBoard::rows(const Id &series, std::int64_t year, std::int64_t now) const
{
    std::vector<NumberRow> rows;
    const auto *of = find(series);
    if (!of)
        return rows;
    auto next = firstNumberOf(*of, year);
    const auto put = [&](NumberRow row) {
        row.text = numberText(of->code, year, row.number);
        rows.push_back(std::move(row));
    };
    for (const auto *lease : leases(series, year)) {
        for (; next < lease->value.first; ++next) {
            NumberRow missing;
            missing.number = next;
            put(std::move(missing));
        }
        for (; next <= lease->value.last(); ++next)
            put(rowOf(*lease, next, year < now));
    }
    return rows;
}

std::int64_t NumberBoard::nextNumber(const Id &series, std::int64_t year) const
{
    const auto *of = find(series);
    auto next = of ? firstNumberOf(*of, year) : 1;
    for (const auto *lease : leases(series, year))
        next = std::max(next, lease->value.last() + 1);
    return next;
}

std::optional<FreeNumber> NumberBoard::free(const Id &series, std::int64_t year, const Id &installation) const
{
    const auto *of = find(series);
    // A use that cannot be read may be of any number.
    if (!of || !m_unreadable.empty())
        return std::nullopt;
    std::optional<FreeNumber> lowest;
    for (const auto *lease : leases(series, year)) {
        if (lease->installation != installation || (lowest && (!lowest->reserve || lease->value.reserve)))
            continue;
        for (auto number = lease->value.first; number <= lease->value.last(); ++number) {
            if (rowOf(*lease, number, false).fate != NumberFate::Kept)
                continue;
            lowest = FreeNumber{lease->id, number, numberText(of->code, year, number), lease->value.reserve};
            break;
        }
    }
    return lowest;
}

int NumberBoard::reserveOf(const Id &series, std::int64_t year, const Id &installation) const
{
    int left = 0;
    for (const auto *lease : leases(series, year)) {
        if (lease->installation != installation || !lease->value.reserve)
            continue;
        for (auto number = lease->value.first; number <= lease->value.last(); ++number)
            left += rowOf(*lease, number, false).fate == NumberFate::Kept ? 1 : 0;
    }
    return left;
}

bool NumberBoard::asks(const Id &series, std::int64_t year, const Id &installation) const
{
    return std::ranges::any_of(m_leases, [&](const auto &each) {
        const auto &lease = each.second;
        return lease.seq == 0 && lease.installation == installation && lease.value.series == series && lease.value.year == year;
    });
}

std::optional<std::string> NumberBoard::numberOf(const Id &report) const
{
    for (const auto &[id, use] : m_uses) {
        const auto lease = m_leases.find(use.value.lease);
        const auto *of = lease == m_leases.end() ? nullptr : find(lease->second.value.series);
        if (of && use.value.report == report)
            return numberText(of->code, lease->second.value.year, use.value.number);
    }
    return std::nullopt;
}

} // namespace redoubt::incident
