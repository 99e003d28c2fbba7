// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/ReadTruth.h"

#include "feed/kinds/AccountKinds.h"

#include <stdexcept>

namespace redoubt::simulation {

namespace {
template <class T>
T orThrow(Result<T> result)
{
    if (!result)
        throw std::runtime_error(std::string(name(result.error().code)) + ": " + result.error().detail);
    return std::move(*result);
}
} // namespace

namespace {
void readStrays(server::ReadTransaction &storage, const feed::ChainId &id, Truth &truth)
{
    const auto segments = storage.strays(id);
    if (segments.empty())
        return;
    TrueChain held{id, {segments.front().start - 1, segments.front().before}, false, {}};
    for (const auto &segment : segments) {
        for (const auto &link : segment.links) {
            held.head = feed::nextInChain(held.head, link.line);
            truth.strays.push_back({id, held.head.pos, link.change, link.line});
        }
        held.segments.push_back({segment.start, static_cast<std::int64_t>(segment.links.size()), segment.signature});
    }
    truth.chains.emplace(id, std::move(held));
}
/// Links whose line is neither in the stream nor in quarantine.
void readAdopted(server::ReadTransaction &storage, const server::ChainRow &chain, const std::vector<server::LinkSegment> &segments, Truth &truth)
{
    for (const auto &segment : segments) {
        feed::ChainHead head{segment.start - 1, segment.before};
        for (const auto &link : segment.links) {
            head = feed::nextInChain(head, link.line);
            if (link.verdict == feed::Verdict::Quarantined && !storage.quarantined(head.hash))
                truth.adopted.push_back({chain.id, head.pos, link.change, link.line});
        }
    }
}
} // namespace

void readStream(server::ReadTransaction &storage, const server::StreamRow &row, TrueStream &stream)
{
    stream.id = row.id;
    stream.purpose = row.purpose;
    stream.head = row.head;
    stream.headHash = row.headHash;
    for (auto after = static_cast<std::int64_t>(stream.lines.size()); after < row.head.seq;) {
        const auto lines = storage.lines(row, after, 1000, 64u << 20);
        if (lines.empty())
            break;
        for (const auto &line : lines) {
            stream.lines.push_back({line.envelope, orThrow(feed::readLine(line.bytes))});
            after = line.envelope.seq;
        }
    }
    for (const auto &body : storage.records(row, {}, 1'000'000, 1u << 30)) {
        const auto known = stream.records.find(body.id);
        if (known == stream.records.end() || known->second.lastSeq != body.lastSeq)
            stream.records.insert_or_assign(body.id, orThrow(feed::decodeRecord(body.body)));
    }
}

Truth readTruth(const server::Storage &source, const server::ServerIdentity &identity, std::set<Id> ids, std::set<feed::Author> authors)
{
    Truth truth;
    truth.server = identity.id;
    ids.insert(feed::directoryStream(truth.server));
    authors.insert(identity.author());
    const auto storage = source.read();
    for (const auto &id : ids) {
        if (const auto row = storage->stream(id))
            readStream(*storage, *row, truth.streams[id]);
        for (const auto &row : storage->quarantineOf(id))
            truth.quarantine.push_back({id, row.author, orThrow(feed::readLine(row.line))});
        for (const auto &author : authors) {
            readStrays(*storage, {author, id}, truth);
            const auto chain = storage->chain({author, id});
            if (!chain) {
                if (truth.chains.contains({author, id}))
                    truth.strangers.insert({author, id});
                continue;
            }
            TrueChain held{chain->id, chain->head, chain->closed, {}};
            auto segments = storage->links(*chain, 1, chain->head.pos);
            readAdopted(*storage, *chain, segments, truth);
            for (auto &segment : segments)
                held.segments.push_back({segment.start, static_cast<std::int64_t>(segment.links.size()), std::move(segment.signature)});
            truth.chains.insert_or_assign(chain->id, std::move(held));
        }
    }
    return truth;
}

} // namespace redoubt::simulation
