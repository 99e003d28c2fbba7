// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Unwritten.h"

#include "feed/RecordState.h"

namespace redoubt::server {

void Unwritten::forEachAdd(const OpenStream &stream, std::string_view kind, const std::function<void(const Id &)> &visit) const
{
    for (const auto &taken : lines) {
        const auto &change = taken.line->change;
        if (taken.stream == &stream && change.act == feed::Act::Add && change.kind == kind)
            visit(change.record);
    }
}

std::optional<PlacedId> Unwritten::findChange(const OpenStream &stream, const Id &change) const
{
    for (const auto &taken : lines) {
        if (taken.stream == &stream && taken.line->change.id == change)
            return PlacedId{taken.envelope.seq, taken.digest};
    }
    return std::nullopt;
}

std::vector<Id> Unwritten::write(WriteTransaction &storage)
{
    for (auto *stream : newStreams)
        storage.addStream(stream->row);
    std::set<OpenStream *, InOrderOfId> moved;
    for (const auto &taken : lines) {
        storage.addLine(taken.stream->row, {taken.line->bytes, taken.line->change.id, taken.envelope});
        moved.insert(taken.stream);
    }
    for (const auto &[stream, id] : dirty) {
        // An undone add leaves a record that never was.
        if (const auto &state = stream->records.at(id).state)
            storage.putRecord(stream->row, {id, state->kind, state->addSeq, state->lastSeq, feed::encodeRecord(*state)});
    }
    for (auto *stream : moved)
        storage.setStreamHead(stream->row);
    for (auto &[chain, segment] : segments) {
        storage.putChain(*chain);
        if (!segment.links.empty())
            storage.addLinks(*chain, segment);
    }
    for (const auto &id : adopted)
        storage.adoptStrays(id);
    for (const auto &stray : strays)
        storage.addStray(stray.id, stray.segment, stray.groups, stray.at);
    for (const auto &[account, use] : uses) {
        if (use.now != use.stored)
            storage.putUse(use.now);
    }
    for (const auto &row : quarantine)
        storage.addQuarantine(row);
    for (const auto &[stream, digest] : blobs)
        storage.addBlobReference(stream, digest);

    std::vector<Id> ids;
    ids.reserve(moved.size());
    for (const auto *stream : moved)
        ids.push_back(stream->row.id);
    return ids;
}

} // namespace redoubt::server
