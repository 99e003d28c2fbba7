// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Reads.h"

#include "store/parts/CacheParts.h"

#include <algorithm>

namespace redoubt::store {

std::optional<RecordView> viewOf(CacheParts &parts, const RecordKey &key)
{
    const auto *stream = parts.streams.find(key.stream);
    if (!stream)
        return {};
    RecordView view;
    view.stream = key.stream;
    if (parts.pending.has(key)) {
        const auto &merged = parts.pending.merged(key);
        if (!merged.state)
            return {};
        view.state = *merged.state;
        view.isPending = true;
        view.unsent = parts.pending.unsent(key);
        if (const auto *confirmed = parts.records.find(*stream, key.record))
            view.confirmed = *confirmed;
    } else {
        auto confirmed = parts.records.read(*stream, key.record);
        if (!confirmed)
            return {};
        view.state = std::move(*confirmed);
    }
    view.conflicts = view.state.conflicts();
    return view;
}

namespace {
/// Records of @p kind with pending changes: how they are shown with them, and without.
struct PendingOfKind
{
    RecordKey key;
    bool isShown = false;
    bool isConfirmedShown = false;
};

std::vector<PendingOfKind> pendingOfKind(CacheParts &parts, std::string_view kind, const StreamRow &stream)
{
    std::vector<PendingOfKind> result;
    for (const auto &key : parts.pending.ofStream(stream.stream)) {
        const auto &merged = parts.pending.merged(key);
        if (!merged.state || merged.state->kind != kind)
            continue;
        const bool isShown = merged.isShown;
        const auto *confirmed = parts.records.find(stream, key.record);
        result.push_back({key, isShown, confirmed && !confirmed->isRemoved()});
    }
    return result;
}

std::vector<const StreamRow *> streamsToRead(CacheParts &parts, const std::optional<Id> &stream)
{
    std::vector<const StreamRow *> rows;
    for (const auto &[id, row] : parts.streams.all()) {
        if (!stream || *stream == id)
            rows.push_back(&row);
    }
    return rows;
}

/// Adds the keys of what is shown behind @p from, of at most @p limit confirmed records, and when those are all the own new
/// ones too. Gives where to go on in this stream; none: nowhere.
std::optional<KeyPlace> addShown(CacheParts &parts, std::string_view kind, const StreamRow &stream, std::int64_t from, std::size_t limit,
                                 std::vector<RecordKey> &keys)
{
    const auto pending = pendingOfKind(parts, kind, stream);
    const auto page = parts.records.list(stream, kind, from, limit);
    for (const auto &listed : page) {
        const RecordKey key{stream.stream, listed.record};
        const auto found = std::ranges::lower_bound(pending, key, {}, &PendingOfKind::key);
        if (found == pending.end() || found->key != key || found->isShown)
            keys.push_back(key);
    }
    if (page.size() == limit)
        return KeyPlace{stream.stream, page.back().addSeq};
    // Own new ones have no place in the stream yet: behind, in the order they were minted (their ids rise).
    for (const auto &own : pending) {
        if (own.isShown && !own.isConfirmedShown)
            keys.push_back(own.key);
    }
    return {};
}
} // namespace

std::vector<RecordKey> shownKeys(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream)
{
    std::vector<RecordKey> keys;
    for (const auto *row : streamsToRead(parts, stream))
        (void)addShown(parts, kind, *row, 0, RecordTable::All, keys);
    return keys;
}

KeyPage shownKeyPage(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream, const KeyPlace &from, std::size_t atLeast)
{
    KeyPage page;
    for (const auto *row : streamsToRead(parts, stream)) {
        if (row->stream < from.stream)
            continue;
        page.next = KeyPlace{row->stream, row->stream == from.stream ? from.addSeq : 0};
        while (page.next && page.keys.size() < atLeast)
            page.next = addShown(parts, kind, *row, page.next->addSeq, atLeast - page.keys.size(), page.keys);
        if (page.next)
            return page;
    }
    return page;
}

std::int64_t shownCount(CacheParts &parts, std::string_view kind, const std::optional<Id> &stream)
{
    std::int64_t count = 0;
    for (const auto *row : streamsToRead(parts, stream)) {
        count += parts.records.count(*row, kind);
        for (const auto &own : pendingOfKind(parts, kind, *row))
            count += int{own.isShown} - int{own.isConfirmedShown};
    }
    return count;
}

std::vector<RecordKey> visitShown(CacheParts &parts, const std::vector<RecordKey> &keys, const std::function<bool(const RecordView &)> &visit)
{
    std::vector<RecordKey> unreadable;
    for (const auto &key : keys) {
        std::optional<RecordView> view;
        try {
            view = viewOf(parts, key);
        } catch (const StoreFailure &failure) {
            if (failure.error().code != ErrorCode::CannotOpenSeal)
                throw;
            unreadable.push_back(key);
            continue;
        }
        if (view && !visit(*view))
            break;
    }
    return unreadable;
}

std::vector<RecordKey> conflictedKeys(CacheParts &parts)
{
    std::vector<RecordKey> keys;
    for (const auto &[id, row] : parts.streams.all()) {
        for (const auto &record : parts.records.conflicted(row)) {
            if (!parts.pending.has({id, record}))
                keys.push_back({id, record});
        }
        for (const auto &key : parts.pending.ofStream(id)) {
            if (parts.pending.merged(key).isConflicted)
                keys.push_back(key);
        }
    }
    return keys;
}

StreamInfo infoOf(CacheParts &parts, const StreamRow &row)
{
    StreamInfo info;
    info.stream = row.stream;
    info.purpose = row.purpose;
    info.owner = row.owner;
    info.roles = row.roles;
    info.classification = row.classification;
    info.state = row.state;
    info.cursor = row.cursor;
    info.head = std::max(row.head, row.cursor.seq);
    info.snapshotBegun = row.staged.has_value();
    if (row.staged)
        info.snapshotNext = row.staged->next;
    const auto *chain = parts.chains.find(row.stream);
    info.chainBlocked = chain && chain->blocked;
    info.isFollowed = row.followed;
    return info;
}

} // namespace redoubt::store
