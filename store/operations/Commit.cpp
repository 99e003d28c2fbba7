// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Commit.h"

#include "feed/wire/Push.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Grants.h"
#include "store/parts/UnnamedFiles.h"

#include <algorithm>

namespace redoubt::store {

namespace {
[[noreturn]] void refuse(ErrorCode code, std::string detail) { throw StoreFailure(code, std::move(detail)); }

const feed::KindDeclaration &kindOf(const CacheParts &parts, const Draft &draft)
{
    const auto *kind = parts.registry.find(draft.kind);
    if (!kind)
        refuse(ErrorCode::UnknownKind, "unknown kind " + draft.kind);
    return *kind;
}

/// Where the stream that the draft opens, or writes to, stands.
StreamRow &streamOf(CacheParts &parts, NoticeBuilder &notice, const Draft &draft, const feed::KindDeclaration &kind, const Id &id)
{
    const bool opens = kind.opens && draft.act == feed::Act::Add;
    const auto stream = opens ? id : draft.stream;
    if (opens && !draft.stream.isNil() && draft.stream != id)
        refuse(ErrorCode::InvalidArgument, "the add of " + draft.kind + " opens a stream of its own id");
    if (auto *row = parts.streams.find(stream)) {
        if (opens)
            refuse(ErrorCode::Conflict, "stream " + stream.toString() + " is there already");
        if (row->followed) // the server takes nothing there from who only stands above (ADR 19)
            refuse(ErrorCode::Forbidden, "stream " + stream.toString() + " is only looked at from here");
        return *row;
    }
    if (!opens)
        refuse(ErrorCode::NotFound, "no stream " + stream.toString());
    notice.streamsOpened.push_back(stream);
    notice.grantsChanged = true;
    return parts.streams.open(stream, StreamState::Born, parts.random);
}

ChainRow chainOf(CacheParts &parts, const Id &stream)
{
    if (const auto *known = parts.chains.find(stream))
        return *known;
    if (parts.areChainsLost)
        refuse(ErrorCode::ChainForked, "the chains' ends were lost with a damaged cache: enrol this installation anew");
    const auto genesis = feed::chainGenesis(parts.keys.server, parts.keys.author.account, parts.keys.signingKey.verifyKey(), stream);
    return {stream, genesis, genesis, false};
}

feed::Line mint(CacheParts &parts, Draft &draft, const feed::KindDeclaration &kind, const StreamRow &stream, const Id &id,
                const std::optional<Id> &group, std::int64_t pos)
{
    feed::Change change;
    change.id = id;
    change.kind = draft.kind;
    change.schema = kind.schema;
    if ((draft.act == feed::Act::Add) == draft.record.has_value() && draft.record != id)
        refuse(ErrorCode::InvalidArgument, "a set or remove, and only that, names a record");
    change.record = draft.act == feed::Act::Add ? id : *draft.record;
    change.act = draft.act;
    change.group = group;
    change.fields = std::move(draft.fields);
    change.base = draft.base.value_or(stream.cursor);
    change.hlc = parts.hlc.next();
    change.pos = pos;
    orThrow(parts.registry.checkShape(change));
    return orThrow(feed::mintLine(std::move(change)));
}
} // namespace

CommitReceipt commitDrafts(CacheParts &parts, std::vector<Draft> drafts)
{
    if (drafts.empty())
        refuse(ErrorCode::InvalidArgument, "nothing to commit");
    if (drafts.size() > feed::PushRequest::MaxLines)
        refuse(ErrorCode::TooLarge, "a group of over 500 changes");
    CommitReceipt receipt;
    NoticeBuilder notice(parts);
    if (drafts.size() > 1)
        receipt.group = parts.ids.next();
    const auto now = parts.clock.now();
    std::size_t bytes = 0;
    bool opened = false;
    for (auto &draft : drafts) {
        const auto &kind = kindOf(parts, draft);
        const auto id = draft.id.value_or(parts.ids.next());
        if (parts.outbox.find(id))
            refuse(ErrorCode::Conflict, "change " + id.toString() + " is in the outbox already");
        auto &stream = streamOf(parts, notice, draft, kind, id);
        auto chain = chainOf(parts, stream.stream);
        const auto line = mint(parts, draft, kind, stream, id, receipt.group, chain.minted.pos + 1);
        bytes += line.bytes.size() + 1;
        chain.minted = feed::nextInChain(chain.minted, digestOf(line.bytes));
        parts.chains.save(chain);
        strikeOffNamed(parts, stream.stream, line.change.fields);
        notice.touch({stream.stream, line.change.record}, draft.kind);
        OutboxRow row;
        row.id = id;
        row.stream = stream.stream;
        row.record = line.change.record;
        row.kind = draft.kind;
        row.act = draft.act;
        row.group = receipt.group;
        row.head = chain.minted;
        row.mintedAt = now;
        parts.pending.append(parts.outbox.add(std::move(row), line.bytes), line);
        receipt.changes.push_back({id, stream.stream, line.change.record});
        opened |= stream.state == StreamState::Born && id == stream.stream;
    }
    // A group travels in one push.
    if (receipt.group && bytes > feed::PushRequest::MaxBytes)
        refuse(ErrorCode::TooLarge, "a group of over 1 MiB");
    if (opened)
        refreshFacts(parts);
    notice.outboxChanged = true;
    receipt.notice = notice.finish();
    return receipt;
}

} // namespace redoubt::store
