// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Snapshot.h"

#include "store/parts/CacheParts.h"
#include "store/parts/Checkpoints.h"
#include "store/parts/Grants.h"

#include <algorithm>

namespace redoubt::store {

namespace {
StreamRow &knownStream(CacheParts &parts, const Id &stream)
{
    auto *row = parts.streams.find(stream);
    if (!row || row->state == StreamState::Born)
        throw StoreFailure(ErrorCode::NotFound, "no stream " + stream.toString());
    return *row;
}

void dropStaged(CacheParts &parts, StreamRow &row)
{
    if (row.staged)
        parts.records.deletePart(row.staged->part);
    row.staged.reset();
}

void beginStaging(CacheParts &parts, StreamRow &row, const feed::SnapshotHeader &header)
{
    dropStaged(parts, row);
    // Free the number first: parts are numbered over what the table holds.
    parts.streams.save(row);
    StagedSnapshot staged{parts.streams.newPart(), header.epoch, header.seq, header.seq, {}, {}};
    row.staged = staged;
}

/// The snapshot takes the place of what was shown.
void finishStaging(CacheParts &parts, NoticeBuilder &notice, StreamRow &row)
{
    const auto staged = *row.staged;
    const auto oldPart = row.part;
    row.staged.reset();
    row.part = staged.part;
    row.cursor = {staged.epoch, staged.seq};
    row.head = std::max(row.cursor == feed::StreamPosition{staged.epoch, staged.newest} ? row.head : staged.newest, staged.newest);
    row.headDigest = staged.digest;
    row.bootstrapUntil = staged.newest;
    row.state = staged.newest > staged.seq ? StreamState::Bootstrapping : StreamState::Following;
    parts.streams.save(row);
    parts.records.deletePart(oldPart);
    // Own lines that the snapshot holds will not be pulled any more.
    std::vector<OutboxRow> held;
    for (const auto &[no, line] : parts.outbox.all()) {
        if (line.stream == row.stream && line.takenSeq && *line.takenSeq <= staged.seq)
            held.push_back(line);
    }
    for (const auto &line : held) {
        parts.pending.erase(line);
        parts.outbox.remove(line.no);
        notice.outboxChanged = true;
    }
    parts.pending.streamChanged(row.stream);
    notice.streamsReloaded.push_back(row.stream);
}
} // namespace

ChangeNotice storeSnapshotPage(CacheParts &parts, const feed::SnapshotPage &page, const std::optional<Id> &after)
{
    const auto &header = page.header;
    NoticeBuilder notice(parts);
    // Asked for before somebody let go: no fault of anybody, and nothing that is wanted.
    if (parts.letGo.contains(header.stream) && !parts.streams.find(header.stream))
        return notice.finish();
    auto &row = knownStream(parts, header.stream);
    if (!after) {
        beginStaging(parts, row, header);
        if (header.checkpoint && header.checkpoint->epoch == header.epoch && header.checkpoint->seq == header.seq) {
            row.staged->digest = vouchedHead(parts.keys, row.stream, *header.checkpoint);
            if (!row.staged->digest)
                throw StoreFailure(ErrorCode::BadSignature, "a snapshot's checkpoint is not the server's");
        }
    } else if (!row.staged || row.staged->next != after) {
        throw StoreFailure(ErrorCode::InvalidArgument, "not the page of the snapshot that is wanted");
    } else if (row.staged->epoch != header.epoch) {
        throw StoreFailure(ErrorCode::WrongEpoch, "the epoch changed within a snapshot");
    }
    std::optional<Id> last = after;
    for (const auto &encoded : page.records) {
        const auto state = feed::decodeRecord(encoded);
        if (!state) {
            // The server does not read it either. All others of the stream are of use without it.
            parts.raise(notice, AlarmCode::DamagedRow, row.stream, "a record of the snapshot cannot be read: " + state.error().detail);
            continue;
        }
        if (last && state->id <= *last)
            throw StoreFailure(ErrorCode::Malformed, "a snapshot's records rise by id");
        last = state->id;
        parts.records.stage(row, row.staged->part, *state, encoded);
    }
    row.staged->newest = std::max(row.staged->newest, header.seq);
    row.staged->next = header.next;
    if (header.next) {
        parts.streams.save(row);
        return notice.finish();
    }
    finishStaging(parts, notice, row);
    if (row.stream == parts.accountStream)
        applyGrants(parts, notice);
    return notice.finish();
}

void startAnew(CacheParts &parts, NoticeBuilder &notice, StreamRow &row)
{
    dropStaged(parts, row);
    parts.records.deletePart(row.part);
    row.cursor = {};
    row.headDigest.reset();
    row.bootstrapUntil = 0;
    row.state = StreamState::Following;
    parts.streams.save(row);
    parts.pending.streamChanged(row.stream);
    notice.streamsReloaded.push_back(row.stream);
    notice.grantsChanged = true;
}

ChangeNotice forgetConfirmed(CacheParts &parts, const Id &stream)
{
    auto &row = knownStream(parts, stream);
    NoticeBuilder notice(parts);
    startAnew(parts, notice, row);
    return notice.finish();
}

} // namespace redoubt::store
