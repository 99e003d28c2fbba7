// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "feed/RecordState.h"
#include "feed/wire/Pull.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The simulation's invariants, each a function on values: what the server holds, what consoles were told, what they hold.
/// Each returns what is broken, in words; nothing when all is well.
namespace redoubt::simulation {

using Violations = std::vector<std::string>;

/// One stream as it lies in the server's storage, line by line.
struct TrueStream
{
    Id id;
    StreamPurpose purpose = StreamPurpose::Public;
    feed::StreamPosition head;
    Digest headHash;
    std::vector<feed::PulledLine> lines;
    std::map<Id, feed::RecordState> records;
};

struct TrueQuarantined
{
    Id stream;
    feed::Author author;
    feed::Line line;
};

/// A change of one who never had a role in the stream: no more than its digest is kept, and its author has no chain there.
struct TrueStray
{
    feed::ChainId chain;
    std::int64_t pos = 0;
    Id change;
    Digest line;
};

/// What one push added to a chain.
struct TrueSegment
{
    std::int64_t start = 1;
    std::int64_t count = 0;
    Bytes signature;
};
struct TrueChain
{
    feed::ChainId id;
    feed::ChainHead head;
    bool closed = false;
    std::vector<TrueSegment> segments;
};

/// All that the server holds durably.
struct Truth
{
    Id server;
    std::map<Id, TrueStream> streams;
    std::vector<TrueQuarantined> quarantine;
    std::vector<TrueStray> strays;
    std::vector<TrueStray> adopted;    ///< the same of one who was given a role there later: links of a chain by now
    std::set<feed::ChainId> strangers; ///< whose entry in chains was put together from strays: at the server it has no row
    std::map<feed::ChainId, TrueChain> chains;
};

/// What a console was told of one change of its own.
struct Acknowledged
{
    feed::Author author;
    Id stream;
    Id change;
    Digest line;
    bool wasQuarantined = false;
    std::int64_t seq = 0;
};

} // namespace redoubt::simulation
