// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Admission.h"

#include "server/streams/CachedFamily.h"
#include "server/streams/PushRun.h"
#include "server/streams/Readable.h"
#include "server/streams/Telling.h"

#include <algorithm>

namespace redoubt::server {

namespace {
bool mayAdmit(const std::vector<Role> &roles)
{
    return std::any_of(roles.begin(), roles.end(), [](Role role) { return may(role, Permission::AdmitQuarantined); });
}

Result<void> admitOne(ServerHand &hand, const Session &session, const QuarantineRow &row)
{
    auto &state = hand.state();
    auto *stream = state.stream(row.stream);
    if (!stream || !mayAdmit(state.roles(session.account, row.stream)))
        return fail(ErrorCode::Forbidden, "another change of its group is not yours to admit");
    if (row.line.empty())
        return fail(ErrorCode::NotFound, "of that change only the digest was kept: its author has to send it again");
    const auto &line = hand.keep(feed::readLine(row.line));
    const auto &change = line.change;
    const auto *kind = state.kinds().find(change.kind);
    REDOUBT_TRY(state.kinds().checkShape(change));
    // Nobody gives what they do not have, and nobody gives it to themselves. A team's own work is what admission is there for:
    // no one but the team may write it.
    const auto &own = state.roles(session.account, row.stream);
    const bool mayWrite =
        kind->permission == Permission::SubmitClaim || std::any_of(own.begin(), own.end(), [&](Role role) { return kind->isWrittenBy(role); });
    if (row.author.account == session.account || !mayWrite)
        return fail(ErrorCode::Forbidden, "another who may write " + change.kind + " has to admit it");
    if (change.base.seq > stream->row.head.seq)
        return fail(ErrorCode::InvalidArgument, "a base that the stream has not reached");
    if (!kind->purposes.contains(stream->row.purpose) || (kind->opens && change.act == feed::Act::Add))
        return fail(ErrorCode::Forbidden, change.kind + " does not belong in this stream");
    if (state.findChange(*stream, change.id))
        return fail(ErrorCode::Conflict, "a change with this id was taken before");
    if (change.act != feed::Act::Add) {
        const auto &known = state.record(*stream, change.record);
        if (!known || known->kind != change.kind)
            return fail(ErrorCode::NotFound, "the record that it changes is not there");
    }
    if (change.act == feed::Act::Add && state.countOfKind(*stream, change.kind) >= MaxRecordsOfKind)
        return fail(ErrorCode::TooLarge, "the stream is full");
    std::vector<std::string> flags;
    if (kind->validate) {
        // The right to write is what is being given; everything else must still hold.
        const auto &roles = state.roles(row.author.account, row.stream);
        const CachedStateView view(state, *stream);
        const CachedFamily family(hand, *stream, change, row.author.account);
        const feed::WriteContext context{row.author.account,
                                         row.stream,
                                         stream->row.owner,
                                         stream->row.purpose,
                                         roles.empty() ? state.roles(session.account, row.stream).front() : roles.front(),
                                         hand.now(),
                                         &view,
                                         &family};
        REDOUBT_ASSIGN(flags, kind->validate(change, context));
    }
    REDOUBT_TRY(checkTelling(hand, *stream, change, session.account));
    flags.emplace_back("admitted");
    std::sort(flags.begin(), flags.end());
    flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
    feed::Envelope envelope{0, hand.now(), effectiveHlc(change.hlc, hand.now()), row.author, std::move(flags)};
    REDOUBT_TRY(state.take(*stream, line, digestOf(line.bytes), std::move(envelope)));
    hand.storage().markAdmitted(row.hash, hand.now(), session.account);
    auto &use = state.use(row.author.account);
    --use.quarantined;
    use.quarantineBytes -= static_cast<std::int64_t>(row.line.size());
    ++use.changes;
    auto &chain = state.chain({row.author, row.stream}, {});
    chain.hasLines = true;
    state.extend(chain, {});
    return {};
}
} // namespace

Answer<std::vector<QuarantinedChange>> listQuarantine(const Storage &storage, const ReadRights &rights, const Session &session, const Id &stream)
{
    try {
        const auto read = storage.read();
        if (!readableStream(*read, rights, session.account, stream) || !mayAdmit(rolesOn(*read, rights, session.account, stream)))
            return refuse(ErrorCode::NotFound, "no such stream, or no right to admit to it");
        std::vector<QuarantinedChange> result;
        for (auto &row : read->quarantineOf(stream))
            result.push_back(
                {row.hash.toString(), row.stream, row.author, std::move(row.line), std::move(row.code), std::move(row.detail), row.receivedAt});
        return result;
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

Result<void> admitQuarantined(ServerHand &hand, const Session &session, const std::string &hash)
{
    const auto digest = Digest::parse(hash);
    auto row = digest ? hand.storage().quarantined(*digest) : std::nullopt;
    // Of a stream that the caller does not read, nothing is said.
    if (!row || row->admittedAt || hand.state().roles(session.account, row->stream).empty())
        return fail(ErrorCode::NotFound, "nothing with this hash lies in quarantine");
    if (!mayAdmit(hand.state().roles(session.account, row->stream)))
        return fail(ErrorCode::Forbidden, "the role does not admit changes");
    // One more than a push carries: an honest group is no larger, and its author cannot make this one without end.
    const auto limit = feed::PushRequest::MaxLines + 1;
    const auto rows = row->group ? hand.storage().quarantinedGroup(row->author, *row->group, limit) : std::vector{*row};
    if (rows.size() == limit)
        return fail(ErrorCode::TooLarge, "a group of over 500 changes");
    if (row->group && hand.storage().hasStrayOfGroup(row->author, *row->group))
        return fail(ErrorCode::NotFound, "of a change of its group only the digest was kept: its author has to send the group again");
    for (const auto &one : rows)
        REDOUBT_TRY(admitOne(hand, session, one));
    hand.storage().addAudit({hand.now(), session.account, "quarantine.admit", hash, std::to_string(rows.size()) + " changes"});
    return {};
}

} // namespace redoubt::server
