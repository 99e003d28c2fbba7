// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/FoldOracle.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace redoubt::feed {

namespace {
/// What @p arrival writes into @p field, if it does.
std::optional<QJsonValue> written(const Arrival &arrival, const std::string &field)
{
    if (field == RecordState::Removed)
        return QJsonValue(arrival.line.change.act == Act::Remove);
    const auto *value = arrival.line.change.fields.if_contains(field);
    return value ? std::optional(asQt(*value)) : std::nullopt;
}

bool hadSeen(const Arrival &later, const Arrival &earlier)
{
    const bool sameChain = later.author == earlier.author;
    return (earlier.seq() != 0 && earlier.seq() <= later.line.change.base.seq) || (sameChain && earlier.line.change.pos < later.line.change.pos);
}

/// True when @p a is shown rather than @p b under "the highest (HLC, chain, position)".
bool isAfter(const FoldOracle::Head &a, const FoldOracle::Head &b)
{
    if (a.hlc != b.hlc)
        return a.hlc > b.hlc;
    if (a.author != b.author)
        return a.author > b.author;
    return a.pos > b.pos;
}
} // namespace

QJsonValue asQt(const json::value &value)
{
    const auto text = "[" + writeJson(value) + "]";
    return QJsonDocument::fromJson(QByteArray::fromStdString(text)).array().first();
}

std::set<std::string> FoldOracle::fields() const
{
    std::set<std::string> result{RecordState::Removed};
    for (const auto &arrival : m_arrivals) {
        for (const auto &field : arrival.line.change.fields)
            result.insert(std::string(field.key()));
    }
    return result;
}

std::vector<FoldOracle::Head> FoldOracle::heads(const std::string &field) const
{
    std::vector<Head> result;
    for (std::size_t i = 0; i < m_arrivals.size(); ++i) {
        const auto &arrival = m_arrivals[i];
        const auto value = written(arrival, field);
        bool survives = value.has_value();
        for (std::size_t later = i + 1; later < m_arrivals.size(); ++later) {
            if (written(m_arrivals[later], field) && hadSeen(m_arrivals[later], arrival))
                survives = false;
        }
        if (survives) {
            result.push_back({*value, arrival.author, arrival.line.change.pos, arrival.seq(),
                              arrival.envelope ? arrival.envelope->effectiveHlc : arrival.line.change.hlc});
        }
    }
    return result;
}

bool FoldOracle::hasConflict(const std::string &field) const
{
    const auto all = heads(field);
    for (const auto &a : all) {
        for (const auto &b : all) {
            if (a.value != b.value)
                return true;
        }
    }
    return false;
}

QJsonValue FoldOracle::latest(const std::string &field) const
{
    const auto all = heads(field);
    auto best = all.front();
    for (const auto &head : all)
        best = isAfter(head, best) ? head : best;
    return best.value;
}

QJsonValue FoldOracle::oldest(const std::string &field) const
{
    const auto all = heads(field);
    auto best = all.front();
    for (const auto &head : all)
        best = isAfter(best, head) ? head : best;
    return best.value;
}

std::set<std::string> FoldOracle::flags() const
{
    std::set<std::string> result;
    for (const auto &arrival : m_arrivals) {
        if (arrival.envelope)
            result.insert(arrival.envelope->flags.begin(), arrival.envelope->flags.end());
    }
    return result;
}

std::int64_t FoldOracle::lastSeq() const
{
    std::int64_t last = 0;
    for (const auto &arrival : m_arrivals)
        last = std::max(last, arrival.seq());
    return last;
}

std::string FoldOracle::differenceFrom(const RecordState &record) const
{
    const auto &add = m_arrivals.front();
    if (record.id != add.line.change.id || record.kind != add.line.change.kind || record.author != add.author || record.addSeq != add.seq())
        return "the add";
    if (record.addedAt != (add.envelope ? add.envelope->receivedAt : add.writtenAt))
        return "addedAt";
    if (record.lastSeq != lastSeq())
        return "lastSeq";
    if (std::set<std::string>(record.flags.begin(), record.flags.end()) != flags() || record.flags.size() != flags().size())
        return "flags";
    std::set<std::string> conflicting;
    for (const auto &field : fields()) {
        const auto expected = heads(field);
        const auto *actual = record.headsOf(field);
        if (!actual || actual->size() != expected.size())
            return "number of heads of " + field;
        for (const auto &head : expected) {
            const bool found = std::any_of(actual->begin(), actual->end(), [&](const feed::Head &other) {
                return asQt(other.value) == head.value && other.author == head.author && other.pos == head.pos && other.seq == head.seq
                    && other.hlc == head.hlc;
            });
            if (!found)
                return "a head of " + field;
        }
        if (asQt(*record.shown(field, Settle::Latest)) != latest(field) || asQt(*record.shown(field, Settle::Person)) != oldest(field))
            return "what is shown of " + field;
        if (record.hasConflict(field) != hasConflict(field))
            return "conflict in " + field;
        if (hasConflict(field))
            conflicting.insert(field);
    }
    const auto conflicts = record.conflicts();
    if (std::set<std::string>(conflicts.begin(), conflicts.end()) != conflicting)
        return "conflicts()";
    if (record.fields.size() != fields().size())
        return "fields";
    const auto removal = heads(RecordState::Removed);
    const bool removed = std::all_of(removal.begin(), removal.end(), [](const Head &head) { return head.value.toBool(); });
    return record.isRemoved() == removed ? "" : "isRemoved()";
}

} // namespace redoubt::feed
