// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/ChainPages.h"

#include "feed/Fold.h"
#include "server/storage/Storage.h"
#include "server/streams/Certificates.h"
#include "server/streams/Readable.h"

#include <algorithm>

namespace redoubt::server {

namespace {
feed::ChainSegment wireOf(ReadTransaction &storage, const StreamRow &stream, const LinkSegment &stored)
{
    feed::ChainSegment segment;
    segment.start = stored.start;
    segment.before.assign(stored.before.bytes.begin(), stored.before.bytes.end());
    segment.signature = stored.signature;
    segment.links.reserve(stored.links.size() * stored.before.bytes.size());
    for (const auto &link : stored.links) {
        segment.links.insert(segment.links.end(), link.line.bytes.begin(), link.line.bytes.end());
        auto seq = link.seq;
        if (seq == 0) {
            // It may have been admitted meanwhile.
            const auto placed = storage.findChange(stream, link.change);
            seq = placed && placed->digest == link.line ? placed->seq : 0;
        }
        segment.seqs.push_back(seq);
    }
    return segment;
}

/// The chain from @p begin on, within what the page has room for; without segments where its rows are not what they should be.
feed::ChainPart partOf(ReadTransaction &storage, const ServerIdentity &identity, const StreamRow &stream, const ChainRow &chain, std::int64_t begin,
                       std::size_t maxLinks)
{
    feed::ChainPart part;
    part.account = chain.id.author.account;
    part.installation = chain.id.author.installation;
    part.length = chain.head.pos;
    part.closed = chain.closed;
    if (begin == 0)
        part.certificates = certificatesOf(storage, identity, chain.id.author);
    try {
        for (const auto &segment : storage.linksAfter(chain, begin, maxLinks))
            part.segments.push_back(wireOf(storage, stream, segment));
    } catch (const DamagedRow &) {
        part.segments.clear();
    }
    return part;
}

bool mayVerify(ReadTransaction &storage, const ReadRights &rights, const Id &account, const Id &stream)
{
    const auto roles = rolesOn(storage, rights, account, stream);
    return std::any_of(roles.begin(), roles.end(), [](Role role) { return mayVerifyLedger(role); });
}
} // namespace

Answer<feed::ChainsPage> buildChains(const Storage &source, const ReadRights &rights, const Session &session, const Id &streamId,
                                     const std::optional<feed::ChainsPlace> &after)
{
    try {
        const auto storage = source.read();
        // Both are looked up in any case: the duration tells nothing of a stream that is there and not granted.
        const auto stream = readableStream(*storage, rights, session.account, streamId);
        if (!mayVerify(*storage, rights, session.account, streamId) || !stream)
            return refuse(ErrorCode::NotFound, std::string(NoSuchChains));
        feed::ChainsPage page;
        page.header.stream = streamId;
        page.header.epoch = stream->head.epoch;
        page.header.seq = stream->head.seq;
        const auto from = after.value_or(feed::ChainsPlace{});
        // One that was given to its end before, a page's worth, and one that tells of a next page.
        constexpr auto Most = feed::ChainsPage::MaxParts + 2;
        const auto chains = storage->chainsOf(streamId, from.author, Most);
        std::size_t links = 0;
        for (const auto &chain : chains) {
            const auto begin = chain.id.author == from.author ? from.pos : 0;
            if (begin >= chain.head.pos)
                continue;
            if (links >= feed::ChainsPage::MaxLinks || page.parts.size() >= feed::ChainsPage::MaxParts) {
                const auto &last = page.parts.back();
                page.header.next = feed::ChainsPlace{last.author(), last.segments.back().start + last.segments.back().count() - 1}.toString();
                break;
            }
            auto part = partOf(*storage, rights.identity, *stream, chain, begin, feed::ChainsPage::MaxLinks - links);
            if (part.segments.empty())
                continue; // damaged: what it signed stays without proof, which whoever verifies is told by the lines themselves
            for (const auto &segment : part.segments)
                links += segment.seqs.size();
            const auto &last = part.segments.back();
            const auto reached = last.start + last.count() - 1;
            const bool isWhole = reached == chain.head.pos;
            page.parts.push_back(std::move(part));
            if (!isWhole) {
                page.header.next = feed::ChainsPlace{chain.id.author, reached}.toString();
                break;
            }
        }
        if (!page.header.next && chains.size() == Most) // some were passed over: there may be more behind them
            page.header.next = feed::ChainsPlace{chains.back().id.author, chains.back().head.pos}.toString();
        return page;
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

} // namespace redoubt::server
