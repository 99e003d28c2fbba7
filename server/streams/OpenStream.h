// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/RecordState.h"
#include "server/storage/Rows.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace redoubt::server {

/// A record that was looked at.
struct HeldRecord
{
    std::optional<feed::RecordState> state; ///< none: there is no such record
    std::size_t size = 0;                   ///< feed::recordSize() of it; 0: none
};

/// What the writer holds of one stream in memory. Everything here can be read again from the storage.
struct OpenStream
{
    StreamRow row;
    Id lastChange; ///< greatest change id taken: a greater one is no duplicate, which spares most look-ups
    std::unordered_map<Id, HeldRecord> records;
    std::unordered_set<Id> unreadable; ///< records whose row was met and could not be read
    /// Ids in the order of their adds, of the kinds that were asked for.
    std::map<std::string, std::vector<Id>, std::less<>> kinds;
    std::map<std::string, std::size_t, std::less<>> counts; ///< records, removed ones too, of the kinds that were added to
    std::shared_ptr<const std::vector<Id>> readers;         ///< null: not asked for yet
    std::optional<Id> root;                                 ///< of its family (ServerHand::rootOf); none: not asked for, or not found yet
};

/// By the ids of the streams: where they lie in memory would write them in another order at every run, and what a test
/// found could not be found again.
struct InOrderOfId
{
    bool operator()(const OpenStream *a, const OpenStream *b) const { return a->row.id < b->row.id; }
    bool operator()(const std::pair<OpenStream *, Id> &a, const std::pair<OpenStream *, Id> &b) const
    {
        return a.first == b.first ? a.second < b.second : a.first->row.id < b.first->row.id;
    }
};

} // namespace redoubt::server
