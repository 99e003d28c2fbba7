// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Change.h"
#include "store/ChangeNotice.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::store {

/// A change as a controller asks for it; Cache::commit makes the minted line of it.
struct Draft
{
    Id stream; ///< nil for the add of a record that opens its own stream
    std::string kind;
    feed::Act act = feed::Act::Add;
    std::optional<Id> record; ///< of a set or remove; none for an add
    json::object fields;
    std::optional<feed::StreamPosition> base; ///< where the form was loaded; none: the stream's cursor now
    std::optional<Id> id;                     ///< none: a new one. Given (Cache::newId) where drafts of a group name each other
    bool operator==(const Draft &) const = default;
};

/// A change that was minted and is durable in the outbox.
struct MintedChange
{
    Id id;
    Id stream;
    Id record;
    bool operator==(const MintedChange &) const = default;
};

struct CommitReceipt
{
    std::optional<Id> group;           ///< of a commit of more than one draft
    std::vector<MintedChange> changes; ///< in the order of the drafts
    ChangeNotice notice;
};

} // namespace redoubt::store
