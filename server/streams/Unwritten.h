// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Chain.h"
#include "feed/Change.h"
#include "server/storage/Storage.h"
#include "server/streams/OpenStream.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace redoubt::server {

/// What a task has changed and the storage does not have yet. Plain lists, in the order in which it was done; WriteState fills and cuts them.
struct Unwritten
{
    struct TakenLine
    {
        OpenStream *stream;
        const feed::Line *line;
        feed::Envelope envelope;
        Digest digest;
    };
    struct Stray
    {
        feed::ChainId id;
        LinkSegment segment;
        std::set<Id> groups;
        Instant at;
    };
    struct Use
    {
        AccountUse stored;
        AccountUse now;
    };

    std::vector<OpenStream *> newStreams;
    std::vector<TakenLine> lines;
    std::set<std::pair<OpenStream *, Id>, InOrderOfId> dirty;
    std::vector<std::pair<Id, Digest>> blobs;
    std::vector<QuarantineRow> quarantine;
    std::vector<std::pair<ChainRow *, LinkSegment>> segments;
    std::vector<Stray> strays;
    std::vector<feed::ChainId> adopted;
    std::map<Id, Use> uses;                 ///< that this task asked for
    std::vector<const feed::Line *> toTell; ///< what the server has to say again elsewhere

    /// Once it is written, or was undone with its task.
    void clear() { *this = {}; }
    /// Calls @p visit with the record of each add of @p kind to @p stream.
    void forEachAdd(const OpenStream &stream, std::string_view kind, const std::function<void(const Id &)> &visit) const;
    [[nodiscard]] std::optional<PlacedId> findChange(const OpenStream &stream, const Id &change) const;
    /// Returns the streams whose head moved. Throws StorageException.
    [[nodiscard]] std::vector<Id> write(WriteTransaction &storage);
};

} // namespace redoubt::server
