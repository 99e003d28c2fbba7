// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/Fold.h"

#include <algorithm>

namespace redoubt::feed {

bool hadSeen(const Change &change, const Author &author, const Head &head)
{
    const bool confirmedBefore = !head.isPending() && head.seq <= change.base.seq;
    const bool ownEarlier = head.author == author && head.pos < change.pos;
    return confirmedBefore || ownEarlier;
}

namespace {
void putHead(std::vector<Head> &heads, const Change &change, Head head)
{
    std::erase_if(heads, [&](const Head &other) { return hadSeen(change, head.author, other); });
    const auto at = std::upper_bound(heads.begin(), heads.end(), head, &standsBefore);
    heads.insert(at, std::move(head));
}

void addFlags(std::vector<std::string> &flags, const std::vector<std::string> &more)
{
    for (const auto &flag : more) {
        const auto at = std::lower_bound(flags.begin(), flags.end(), flag);
        if (at == flags.end() || *at != flag)
            flags.insert(at, flag);
    }
}
} // namespace

Result<Folded> foldChange(std::optional<RecordState> &record, const PlacedChange &placed, bool isEntry)
{
    const auto &change = placed.line.change;
    const auto seq = placed.envelope ? placed.envelope->seq : 0;
    if (record && seq != 0 && seq <= record->lastSeq)
        return Folded::AlreadyKnown;
    if (change.act == Act::Add) {
        const auto digest = digestOf(placed.line.bytes);
        if (record) {
            if (record->addDigest == digest)
                return Folded::AlreadyKnown;
            return fail(ErrorCode::Conflict, "another add of " + change.record.toString());
        }
        record.emplace();
        record->id = change.record;
        record->kind = change.kind;
        record->author = placed.author;
        record->addedAt = placed.envelope ? placed.envelope->receivedAt : placed.writtenAt;
        record->addDigest = digest;
        record->addSeq = seq;
    } else {
        if (!record)
            return fail(ErrorCode::NotFound, "a change of the unknown record " + change.record.toString());
        // Otherwise an entry could be edited by calling it a document, and a kind by whoever may write another.
        if (record->kind != change.kind)
            return fail(ErrorCode::Conflict, change.record.toString() + " is no " + change.kind);
        if (isEntry)
            return fail(ErrorCode::Conflict, "an entry is never edited: " + change.record.toString());
    }
    record->schema = std::max(record->schema, change.schema);
    if (seq != 0)
        record->lastSeq = seq;
    if (placed.envelope)
        addFlags(record->flags, placed.envelope->flags);
    Head head{{}, placed.author, change.pos, seq, placed.envelope ? placed.envelope->effectiveHlc : change.hlc};
    for (const auto &field : change.fields) {
        head.value = canonicalJson(field.value());
        putHead(record->fields[std::string(field.key())], change, head);
    }
    head.value = change.act == Act::Remove;
    putHead(record->fields[RecordState::Removed], change, std::move(head));
    return Folded::Applied;
}

} // namespace redoubt::feed
