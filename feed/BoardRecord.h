// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/SettledRecord.h"

#include <cstdint>
#include <limits>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace redoubt::feed {

/// A record of one kind as it stands, with what a page needs to know of its state.
template <class T>
struct BoardRecord
{
    Id id;
    Id stream;
    Id author; ///< account of the add
    T value;
    bool pending = false; ///< holds something that the server has not ordered yet
    bool conflict = false;
    std::vector<std::string> flags;
    std::int64_t seq = 0; ///< of the add; 0 while pending
    Instant addedAt;      ///< when the server took the add
    Id installation;      ///< console of the add

    bool operator==(const BoardRecord &) const = default;
};

/// Order of entries: by position, provisional ones last, then by id.
template <class T>
[[nodiscard]] std::tuple<std::int64_t, Id> orderOf(const BoardRecord<T> &record)
{
    return {record.seq == 0 ? std::numeric_limits<std::int64_t>::max() : record.seq, record.id};
}

/// @p record as a T. Fails as settledRecord does.
template <described::Struct T>
[[nodiscard]] Result<BoardRecord<T>> boardRecord(const Id &stream, const RecordState &record)
{
    REDOUBT_ASSIGN(auto value, settledRecord<T>(record));
    return BoardRecord<T>{
        record.id,    stream,        record.author.account, std::move(value),          record.hasPending(), !record.conflicts().empty(),
        record.flags, record.addSeq, record.addedAt,        record.author.installation};
}

/// A record that a board could not read: from a newer version, or damaged. Kept, and shown as such.
struct UnreadableRecord
{
    Id record;
    std::string kind;
    Error why;
    bool operator==(const UnreadableRecord &) const = default;
};

/// Puts @p record into @p records as it stands now, or takes it out where it was removed. What cannot be read is noted in @p unreadable and
/// changes nothing else; then false.
template <described::Struct T>
bool takeRecord(std::map<Id, BoardRecord<T>> &records, std::map<Id, UnreadableRecord> &unreadable, const Id &stream, const RecordState &record)
{
    if (record.isRemoved()) {
        records.erase(record.id);
        return true;
    }
    auto read = boardRecord<T>(stream, record);
    if (!read) {
        unreadable[record.id] = {record.id, record.kind, read.error()};
        return false;
    }
    unreadable.erase(record.id);
    records[record.id] = std::move(*read);
    return true;
}

} // namespace redoubt::feed
