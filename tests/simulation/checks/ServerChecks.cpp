// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/ServerChecks.h"

#include "feed/kinds/AccountKinds.h"

#include <algorithm>
#include <tuple>

namespace redoubt::simulation {

Violations checkStreamsAreDense(const Truth &truth)
{
    Violations broken;
    for (const auto &[id, stream] : truth.streams) {
        const auto where = "stream " + id.toString() + ": ";
        auto head = feed::streamGenesis(truth.server, id, stream.head.epoch);
        std::set<Id> changes;
        std::int64_t expected = 1;
        for (const auto &[envelope, line] : stream.lines) {
            if (envelope.seq != expected)
                broken.push_back(where + "seq " + std::to_string(envelope.seq) + " where " + std::to_string(expected) + " belongs");
            expected = envelope.seq + 1;
            head = feed::nextInStream(head, envelope, digestOf(line.bytes));
            if (!changes.insert(line.change.id).second)
                broken.push_back(where + "change " + line.change.id.toString() + " is in it twice");
        }
        if (expected != stream.head.seq + 1)
            broken.push_back(where + "has " + std::to_string(expected - 1) + " changes and says " + std::to_string(stream.head.seq));
        if (head != stream.headHash)
            broken.push_back(where + "its chain does not end in its head");
    }
    return broken;
}

namespace {
using Placed = std::map<feed::ChainId, std::map<std::int64_t, std::vector<Digest>>>;

Placed linesByChain(const Truth &truth)
{
    Placed placed;
    for (const auto &[id, stream] : truth.streams) {
        for (const auto &[envelope, line] : stream.lines)
            placed[{envelope.author, id}][line.change.pos].push_back(digestOf(line.bytes));
    }
    for (const auto &[stream, author, line] : truth.quarantine)
        placed[{author, stream}][line.change.pos].push_back(digestOf(line.bytes));
    for (const auto *strays : {&truth.strays, &truth.adopted}) {
        for (const auto &stray : *strays)
            placed[stray.chain][stray.pos].push_back(stray.line);
    }
    return placed;
}

void checkChain(const TrueChain &chain, const std::map<std::int64_t, std::vector<Digest>> &lines, const Id &server, const VerifyKey &key,
                Violations &broken)
{
    const auto where = "chain of " + chain.id.author.installation.toString() + " in " + chain.id.stream.toString() + ": ";
    auto head = feed::chainGenesis(server, chain.id.author.account, key, chain.id.stream);
    std::int64_t segment = 0;
    std::int64_t end = 0;
    for (const auto &[pos, digests] : lines) {
        if (pos != head.pos + 1)
            broken.push_back(where + "a hole before position " + std::to_string(pos));
        if (digests.size() != 1)
            broken.push_back(where + "position " + std::to_string(pos) + " is there " + std::to_string(digests.size()) + " times");
        head = feed::nextInChain(head, digests.front());
        if (pos > end && static_cast<std::size_t>(segment) < chain.segments.size()) {
            const auto &next = chain.segments[static_cast<std::size_t>(segment++)];
            if (next.start != pos)
                broken.push_back(where + "the push at " + std::to_string(pos) + " is kept as of " + std::to_string(next.start));
            end = next.start + next.count - 1;
        }
        if (pos == end && segment > 0
            && !key.verify(feed::batchMessage(chain.id, head), chain.segments[static_cast<std::size_t>(segment - 1)].signature))
            broken.push_back(where + "the signature at " + std::to_string(pos) + " does not hold");
    }
    if (head != chain.head)
        broken.push_back(where + "ends at " + std::to_string(head.pos) + " and says " + std::to_string(chain.head.pos));
    if (end != head.pos)
        broken.push_back(where + "no signature covers its end");
}
} // namespace

Violations checkChainsVerify(const Truth &truth, const std::map<feed::Author, VerifyKey> &keys)
{
    Violations broken;
    const auto placed = linesByChain(truth);
    for (const auto &[id, lines] : placed) {
        const auto chain = truth.chains.find(id);
        const auto key = keys.find(id.author);
        if (chain == truth.chains.end() || key == keys.end())
            broken.push_back("lines of an author without a chain or key in " + id.stream.toString());
        else
            checkChain(chain->second, lines, truth.server, key->second, broken);
    }
    for (const auto &[id, chain] : truth.chains) {
        if (chain.head.pos > 0 && !placed.contains(id))
            broken.push_back("a chain without lines in " + id.stream.toString());
    }
    return broken;
}

Violations checkAcknowledgedOnce(const Truth &truth, const std::vector<Acknowledged> &acknowledged)
{
    std::map<std::pair<Id, Id>, std::vector<std::pair<std::int64_t, Digest>>> held; // (stream, change) → (seq or 0, digest)
    for (const auto &[id, stream] : truth.streams) {
        for (const auto &[envelope, line] : stream.lines)
            held[{id, line.change.id}].emplace_back(envelope.seq, digestOf(line.bytes));
    }
    for (const auto &[stream, author, line] : truth.quarantine)
        held[{stream, line.change.id}].emplace_back(0, digestOf(line.bytes));
    for (const auto *strays : {&truth.strays, &truth.adopted}) {
        for (const auto &stray : *strays)
            held[{stray.chain.stream, stray.change}].emplace_back(0, stray.line);
    }
    Violations broken;
    for (const auto &told : acknowledged) {
        const auto what = "change " + told.change.toString() + " was acknowledged and ";
        const auto found = held.find({told.stream, told.change});
        const auto count = found == held.end()
            ? 0
            : std::count_if(found->second.begin(), found->second.end(), [&](const auto &at) { return at.second == told.line; });
        if (count != 1) {
            broken.push_back(what + "is there " + std::to_string(count) + " times");
            continue;
        }
        const auto at = std::find_if(found->second.begin(), found->second.end(), [&](const auto &place) { return place.second == told.line; });
        if (!told.wasQuarantined && at->first != told.seq)
            broken.push_back(what + "lies at " + std::to_string(at->first) + " instead of " + std::to_string(told.seq));
    }
    return broken;
}

namespace {
struct Write
{
    json::value value;
    feed::Author author;
    std::int64_t pos = 0;
    std::int64_t seq = 0;
    std::int64_t base = 0;
};
using WritesOfField = std::map<std::pair<Id, std::string>, std::vector<Write>>;

WritesOfField writesOf(const std::vector<feed::PulledLine> &lines)
{
    WritesOfField writes;
    for (const auto &[envelope, line] : lines) {
        const auto &change = line.change;
        Write write{{}, envelope.author, change.pos, envelope.seq, change.base.seq};
        for (const auto &field : change.fields) {
            write.value = canonicalJson(field.value());
            writes[{change.record, std::string(field.key())}].push_back(write);
        }
        write.value = change.act == feed::Act::Remove;
        writes[{change.record, feed::RecordState::Removed}].push_back(write);
    }
    return writes;
}

/// What @p later replaced of @p earlier: its author had it on the screen, or wrote it.
bool hadSeen(const Write &later, const Write &earlier)
{
    return earlier.seq <= later.base || (earlier.author == later.author && earlier.pos < later.pos);
}
} // namespace

Violations checkHeads(const std::vector<feed::PulledLine> &lines, const std::map<Id, feed::RecordState> &records, const std::string &where)
{
    Violations broken;
    const auto all = writesOf(lines);
    for (const auto &[key, writes] : all) {
        const auto &[record, field] = key;
        std::set<std::tuple<std::int64_t, std::string>> standing;
        for (std::size_t i = 0; i < writes.size(); ++i) {
            const auto isReplaced = std::any_of(writes.begin() + static_cast<std::ptrdiff_t>(i) + 1, writes.end(),
                                                [&](const Write &later) { return hadSeen(later, writes[i]); });
            if (!isReplaced)
                standing.emplace(writes[i].seq, writeJson(writes[i].value));
        }
        std::set<std::tuple<std::int64_t, std::string>> shown;
        const auto found = records.find(record);
        const auto *heads = found == records.end() ? nullptr : found->second.headsOf(field);
        for (const auto &head : heads ? *heads : std::vector<feed::Head>())
            shown.emplace(head.seq, writeJson(head.value));
        if (shown != standing)
            broken.push_back(where + ": " + record.toString() + "." + field + " has " + std::to_string(shown.size()) + " values standing instead of "
                             + std::to_string(standing.size()));
    }
    for (const auto &[id, record] : records) {
        if (!all.contains({id, feed::RecordState::Removed}))
            broken.push_back(where + ": record " + id.toString() + " that nobody wrote");
    }
    return broken;
}

namespace {
/// The streams in which @p account has or had a role, as its own stream tells.
std::set<Id> toldOf(const Truth &truth, const Id &account)
{
    std::set<Id> streams;
    const auto own = truth.streams.find(feed::accountStream(truth.server, account));
    if (own == truth.streams.end())
        return streams;
    for (const auto &[envelope, line] : own->second.lines) {
        if (line.change.kind == feed::GrantRecord::Kind && line.change.act == feed::Act::Add)
            streams.insert(fromJson<feed::GrantRecord>(json::value(line.change.fields)).value().stream);
    }
    return streams;
}
} // namespace

Violations checkStrangersLeaveDigestsOnly(const Truth &truth)
{
    std::map<Id, std::set<Id>> known;
    Violations broken;
    const auto check = [&](const feed::ChainId &id, const char *what) {
        const auto &account = id.author.account;
        if (account == truth.server)
            return;
        const auto [streams, isNew] = known.try_emplace(account);
        if (isNew)
            streams->second = toldOf(truth, account);
        if (!streams->second.contains(id.stream))
            broken.push_back("account " + account.toString() + " never had a role in " + id.stream.toString() + " and has " + what);
    };
    for (const auto &[stream, author, line] : truth.quarantine)
        check({author, stream}, "a whole change in quarantine");
    for (const auto &[id, chain] : truth.chains) {
        if (!truth.strangers.contains(id) && !chain.closed)
            check(id, "a chain");
    }
    for (const auto &stray : truth.strays) {
        if (!truth.strangers.contains(stray.chain))
            broken.push_back("strays beside a chain in " + stray.chain.stream.toString());
    }
    return broken;
}

Violations checkGroupsAreWhole(const Truth &truth, const std::map<Id, std::size_t> &groups)
{
    std::map<Id, std::size_t> taken;
    for (const auto &[id, stream] : truth.streams) {
        for (const auto &[envelope, line] : stream.lines) {
            if (line.change.group)
                ++taken[*line.change.group];
        }
    }
    Violations broken;
    for (const auto &[group, count] : taken) {
        const auto minted = groups.find(group);
        if (minted != groups.end() && count != minted->second)
            broken.push_back("group " + group.toString() + ": " + std::to_string(count) + " of " + std::to_string(minted->second)
                             + " changes were taken");
    }
    return broken;
}

} // namespace redoubt::simulation
