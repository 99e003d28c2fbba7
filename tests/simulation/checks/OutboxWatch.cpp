// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/OutboxWatch.h"

namespace redoubt::simulation {

Violations OutboxWatch::look(const std::vector<store::OutboxEntry> &outbox, const std::set<Id> &quarantine,
                             const std::function<bool(const Id &, const Id &)> &isAtServer)
{
    std::map<Id, Id> now;
    for (const auto &entry : outbox)
        now.emplace(entry.id, entry.stream);
    Violations broken;
    for (const auto &[change, stream] : m_held) {
        if (now.contains(change) || m_acknowledged.contains(change) || quarantine.contains(change))
            continue;
        if (!isAtServer(stream, change))
            broken.push_back("change " + change.toString() + " left the outbox and nobody has it");
    }
    m_held = std::move(now);
    return broken;
}

namespace {
/// Lines that wait with or behind one that @p holds says of, in streams of @p streams from the beginning.
std::set<Id> linesBehind(const std::vector<store::OutboxEntry> &outbox, std::set<Id> streams,
                         const std::function<bool(const store::OutboxEntry &)> &holds)
{
    std::set<Id> lines;
    for (std::size_t i = 0; i < outbox.size();) {
        auto end = i + 1;
        while (end < outbox.size() && outbox[i].group && outbox[end].group == outbox[i].group)
            ++end;
        bool isHeld = false;
        for (auto k = i; k < end; ++k)
            isHeld = isHeld || (outbox[k].state != store::OutboxEntry::State::Taken && (streams.contains(outbox[k].stream) || holds(outbox[k])));
        for (; i < end; ++i) {
            if (!isHeld)
                continue;
            streams.insert(outbox[i].stream);
            lines.insert(outbox[i].id);
        }
    }
    return lines;
}
} // namespace

std::set<Id> heldBackLines(const std::vector<store::OutboxEntry> &outbox)
{
    std::set<Id> streams;
    for (const auto &entry : outbox) {
        if (entry.state == store::OutboxEntry::State::Blocked)
            streams.insert(entry.stream);
    }
    return linesBehind(outbox, std::move(streams), [](const store::OutboxEntry &) { return false; });
}

std::set<Id> linesFrom(const std::vector<store::OutboxEntry> &outbox, const std::set<Id> &records)
{
    return linesBehind(outbox, {}, [&](const store::OutboxEntry &entry) { return records.contains(entry.record); });
}

void ForkWatch::sent(const feed::ChainId &chain, std::int64_t pos, const Digest &line) { m_sent[chain][pos].insert(line); }

std::set<feed::ChainId> ForkWatch::forked() const
{
    std::set<feed::ChainId> chains;
    for (const auto &[chain, positions] : m_sent) {
        for (const auto &[pos, lines] : positions) {
            if (lines.size() > 1)
                chains.insert(chain);
        }
    }
    return chains;
}

std::set<feed::ChainId> ForkWatch::refusable(const Truth &truth) const
{
    std::map<feed::ChainId, std::map<std::int64_t, Digest>> held;
    for (const auto &[id, stream] : truth.streams) {
        for (const auto &[envelope, line] : stream.lines)
            held[{envelope.author, id}][line.change.pos] = digestOf(line.bytes);
    }
    for (const auto &[stream, author, line] : truth.quarantine)
        held[{author, stream}][line.change.pos] = digestOf(line.bytes);
    for (const auto &stray : truth.strays)
        held[stray.chain][stray.pos] = stray.line;
    std::set<feed::ChainId> chains;
    for (const auto &[chain, positions] : m_sent) {
        for (const auto &[pos, lines] : positions) {
            const auto known = held[chain].find(pos);
            if (known != held[chain].end() && (lines.size() > 1 || !lines.contains(known->second)))
                chains.insert(chain);
        }
    }
    return chains;
}

Violations checkForksAreCaught(const Truth &truth, const std::set<feed::ChainId> &chains, const std::set<Id> &alarmed,
                               const std::map<feed::Author, std::set<Id>> &told)
{
    Violations broken;
    for (const auto &id : chains) {
        const auto where = "the fork in " + id.stream.toString() + " ";
        const auto chain = truth.chains.find(id);
        if (chain == truth.chains.end() || !chain->second.closed)
            broken.push_back(where + "did not close its chain");
        if (!alarmed.contains(id.stream))
            broken.push_back(where + "raised no alarm at the server");
        const auto console = told.find(id.author);
        if (console == told.end() || !console->second.contains(id.stream))
            broken.push_back(where + "is not told on the console");
    }
    return broken;
}

} // namespace redoubt::simulation
