// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>

/// How the office's board finds its entries; for its own files alone.
namespace redoubt::duty::lookups {

using feed::BoardRecord;

/// Which of two entries counts: the one that was written later, those that the server has not ordered yet last.
template <class T>
bool isLater(const BoardRecord<T> &one, const BoardRecord<T> &other)
{
    return feed::orderOf(other) < feed::orderOf(one);
}

template <class T>
void keepLatest(std::optional<BoardRecord<T>> &kept, const BoardRecord<T> &record)
{
    if (!kept || isLater(record, *kept))
        kept = record;
}

/// Calls @p visit with each record of @p records that belongs to @p owner, by id.
template <class T, class Visit>
void forEachOf(const std::map<Id, std::set<Id>> &index, const std::map<Id, BoardRecord<T>> &records, const Id &owner, const Visit &visit)
{
    const auto own = index.find(owner);
    if (own == index.end())
        return;
    for (const auto &id : own->second) {
        if (const auto record = records.find(id); record != records.end()) // else it was dropped
            visit(record->second);
    }
}

template <class T>
const BoardRecord<T> *foundIn(const std::map<Id, BoardRecord<T>> &records, const Id &id)
{
    const auto found = records.find(id);
    return found == records.end() ? nullptr : &found->second;
}

} // namespace redoubt::duty::lookups
