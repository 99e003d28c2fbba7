// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/StreamWorld.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace redoubt::feed {

StreamWorld::StreamWorld(std::uint64_t seed) : m_random(seed), m_ids(m_clock, m_random)
{
    m_replicas.resize(1 + m_random.below(5));
    for (auto &replica : m_replicas) {
        replica.author = {m_ids.next(), m_ids.next()};
        // Some clocks are right, some years off; and some are equal, so that ties are broken by author.
        constexpr std::int64_t year = 31'557'600'000;
        const std::array<std::int64_t, 4> offsets{0, 0, -3 * year, 10 * year};
        replica.clock.set(m_clock.now() + offsets[m_random.below(offsets.size())]);
        replica.hlc = std::make_unique<HlcClock>(replica.clock);
    }
    // Two installations of one account are two chains.
    if (m_replicas.size() > 2)
        m_replicas[1].author.account = m_replicas[0].author.account;
}

json::value StreamWorld::value()
{
    switch (m_random.below(7)) {
    case 0: return 1;
    case 1: return 1.0;
    case 2: return json::object{{"b", 1}, {"a", json::array{m_random.below(2), 0.1}}};
    case 3: return json::object{{"a", json::array{1.0, 0.1}}, {"b", 1}};
    case 4: return nullptr;
    case 5: return "受害主机";
    default: return m_random.below(3);
    }
}

void StreamWorld::mint(Replica &replica)
{
    const auto known = view(replica);
    constexpr std::array fields{"title", "severity", "notes", "owner"};
    Change change;
    change.id = m_ids.next();
    change.kind = "test.document";
    change.schema = static_cast<int>(1 + m_random.below(2));
    change.base = {0, replica.cursor};
    // A form may have been loaded before the last pull.
    if (replica.cursor > 0 && m_random.below(4) == 0)
        change.base.seq = static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(replica.cursor)));
    change.hlc = replica.hlc->next();
    change.pos = ++replica.minted;
    const bool isAdd = known.empty() || m_random.below(6) == 0;
    if (isAdd) {
        change.record = change.id;
        m_records.push_back(change.id);
    } else {
        const auto chosen = std::next(known.begin(), static_cast<std::ptrdiff_t>(m_random.below(known.size())));
        change.record = chosen->first;
        change.act = m_random.below(6) == 0 ? Act::Remove : Act::Set;
    }
    if (change.act != Act::Remove) {
        change.fields.emplace(fields[m_random.below(fields.size())], value());
        while (m_random.below(2) == 0)
            change.fields[fields[m_random.below(fields.size())]] = value();
    }
    replica.pending.push_back({mintLine(change).value(), replica.author, std::nullopt, replica.clock.now()});
}

void StreamWorld::push(Replica &replica, std::size_t most)
{
    for (const auto &arrival : replica.pending) {
        // What the server has already is a duplicate and gets no seq a second time.
        if (arrival.line.change.pos <= replica.pushed || most-- == 0)
            continue;
        Envelope envelope;
        envelope.seq = static_cast<std::int64_t>(m_stream.size()) + 1;
        envelope.receivedAt = m_clock.now();
        envelope.effectiveHlc = effectiveHlc(arrival.line.change.hlc, m_clock.now());
        envelope.author = arrival.author;
        if (m_random.below(10) == 0)
            envelope.flags = m_random.below(2) == 0 ? std::vector<std::string>{"over_cap"} : std::vector<std::string>{"phase_over", "over_cap"};
        m_stream.push_back({readLine(arrival.line.bytes).value(), arrival.author, envelope, {}});
        replica.pushed = arrival.line.change.pos;
        if (most == 0)
            break;
    }
}

bool StreamWorld::fold(std::map<Id, std::optional<RecordState>> &records, std::int64_t from, std::int64_t to) const
{
    for (auto seq = from + 1; seq <= to; ++seq) {
        const auto &arrival = m_stream[static_cast<std::size_t>(seq - 1)];
        if (!foldChange(records[arrival.line.change.record], {arrival.line, arrival.author, arrival.envelope}, false))
            return false;
    }
    return true;
}

void StreamWorld::pull(Replica &replica, std::int64_t most)
{
    const auto to = std::min(replica.cursor + most, static_cast<std::int64_t>(m_stream.size()));
    if (!fold(replica.confirmed, replica.cursor, to))
        qFatal("the fold refuses a line of the stream");
    for (auto seq = replica.cursor + 1; seq <= to; ++seq) {
        const auto &arrival = m_stream[static_cast<std::size_t>(seq - 1)];
        replica.hlc->observe(arrival.envelope->effectiveHlc);
        if (arrival.author == replica.author)
            std::erase_if(replica.pending, [&](const Arrival &own) { return own.line.change.pos == arrival.line.change.pos; });
    }
    replica.cursor = to;
}

void StreamWorld::step()
{
    auto &replica = m_replicas[m_random.below(m_replicas.size())];
    const auto passed = static_cast<std::int64_t>(m_random.below(2000));
    m_clock.advance(passed);
    for (auto &each : m_replicas)
        each.clock.advance(passed);
    if (m_random.below(20) == 0)
        replica.clock.advance(m_random.below(2) == 0 ? -5000 : 400'000);
    switch (m_random.below(5)) {
    case 0:
    case 1:
    case 2: return mint(replica);
    case 3: return push(replica, 1 + m_random.below(4));
    default: return pull(replica, static_cast<std::int64_t>(1 + m_random.below(8)));
    }
}

void StreamWorld::drain()
{
    for (auto &replica : m_replicas)
        push(replica, replica.pending.size());
    for (auto &replica : m_replicas)
        pull(replica, static_cast<std::int64_t>(m_stream.size()));
}

std::map<Id, std::optional<RecordState>> StreamWorld::view(const Replica &replica)
{
    auto records = replica.confirmed;
    for (const auto &arrival : replica.pending) {
        if (!foldChange(records[arrival.line.change.record], {arrival.line, arrival.author, std::nullopt, arrival.writtenAt}, false))
            qFatal("the fold refuses a pending change");
    }
    return records;
}

std::vector<Arrival> StreamWorld::arrivalsOf(const Id &record, std::int64_t seq, const std::vector<Arrival> &pending) const
{
    std::vector<Arrival> result;
    const auto isOf = [&](const Arrival &arrival) { return arrival.line.change.record == record; };
    std::copy_if(m_stream.begin(), m_stream.begin() + seq, std::back_inserter(result), isOf);
    std::copy_if(pending.begin(), pending.end(), std::back_inserter(result), isOf);
    return result;
}

} // namespace redoubt::feed
