// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Chain.h"
#include "feed/Change.h"
#include "feed/wire/Push.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// POST /v1/pull, GET /v1/streams/{s}/snapshot and the hints of GET /v1/live.
namespace redoubt::feed {

struct Cursor
{
    Id stream;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    bool operator==(const Cursor &) const = default;
};
BOOST_DESCRIBE_STRUCT(Cursor, (), (stream, epoch, seq))

/// Which streams, from where. With @c digest the server first compares headsDigest() of all that it grants:
/// equal means "up to date" and nothing else is sent.
struct PullRequest
{
    static constexpr int MaxLines = 500;
    int v = 1;
    int limit = MaxLines;
    std::optional<std::string> digest;
    std::vector<Cursor> cursors; ///< of streams that the console has; 4,096 at most
    bool operator==(const PullRequest &) const = default;
};
BOOST_DESCRIBE_STRUCT(PullRequest, (), (v, limit, digest, cursors))

/// H over (stream, epoch, seq) of every cursor, sorted by stream.
[[nodiscard]] Digest headsDigest(std::vector<Cursor> cursors);

struct WireCheckpoint
{
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    std::string head; ///< Digest::toString()
    Instant time;
    Bytes signature;
    bool operator==(const WireCheckpoint &) const = default;
};
BOOST_DESCRIBE_STRUCT(WireCheckpoint, (), (epoch, seq, head, time, signature))

/// The part of a page that belongs to one stream: lines from+1 … from+count.
struct PullSection
{
    Id stream;
    std::int64_t epoch = 0;
    std::int64_t from = 0;
    std::int64_t count = 0;
    std::int64_t head = 0;                    ///< the stream's last seq when the page was made
    std::optional<WireCheckpoint> checkpoint; ///< when the section reaches the head
    bool operator==(const PullSection &) const = default;
};
BOOST_DESCRIBE_STRUCT(PullSection, (), (stream, epoch, from, count, head, checkpoint))

struct PullHeader
{
    int v = 1;
    Instant serverTime;
    bool upToDate = false;
    bool more = false;                    ///< another pull will bring more
    std::vector<std::vector<Id>> authors; ///< [account, installation], named by index in the envelopes
    std::vector<PullSection> sections;
    std::vector<Id> gone; ///< asked for, and not (or no longer) readable
    bool operator==(const PullHeader &) const = default;
};
BOOST_DESCRIBE_STRUCT(PullHeader, (), (v, serverTime, upToDate, more, authors, sections, gone))

struct PulledLine
{
    Envelope envelope;
    Line line;
    bool operator==(const PulledLine &) const = default;
};

/// A page: sections in header order, each with its lines.
struct PullPage
{
    PullHeader header;                          ///< authors is filled by writePull
    std::vector<std::vector<PulledLine>> lines; ///< one list a section
    bool operator==(const PullPage &) const = default;
};

/// Body: header line; then for each line an envelope `[seq, receivedAt ms, hlc, author index, [flags]?]` and the line verbatim.
[[nodiscard]] std::string writePull(const PullPage &page);
/// Fails with Malformed (also where seqs are not dense), TooLarge or UnsupportedVersion.
[[nodiscard]] Result<PullPage> readPull(std::string_view body);

/// A page of the fold of one stream, in the order of record ids. Records may be newer than @c seq of the first page;
/// a console sets its cursor to the first page's seq and pulls on: the fold passes over what a record already holds.
struct SnapshotHeader
{
    int v = 1;
    Id stream;
    std::int64_t epoch = 0;
    std::int64_t seq = 0;   ///< of the stream when this page was read
    std::int64_t count = 0; ///< records in this page
    std::optional<Id> next; ///< ask with ?after=this for the next page; none: this was the last
    std::string digest;     ///< of the page's record bytes, each followed by a line feed
    std::optional<WireCheckpoint> checkpoint;
    bool operator==(const SnapshotHeader &) const = default;
};
BOOST_DESCRIBE_STRUCT(SnapshotHeader, (), (v, stream, epoch, seq, count, next, digest, checkpoint))

struct SnapshotPage
{
    static constexpr std::size_t MaxRecords = 2000;
    SnapshotHeader header;            ///< count and digest are filled by writeSnapshot
    std::vector<std::string> records; ///< encodeRecord() of each
    bool operator==(const SnapshotPage &) const = default;
};
[[nodiscard]] std::string writeSnapshot(const SnapshotPage &page);
/// Fails with Malformed, BadDigest, TooLarge or UnsupportedVersion. The records themselves are decoded by who stores them.
[[nodiscard]] Result<SnapshotPage> readSnapshot(std::string_view body);

/// One text frame of /v1/live.
struct Hint
{
    Id stream;
    std::int64_t epoch = 0;
    std::int64_t head = 0;
    bool operator==(const Hint &) const = default;
};
BOOST_DESCRIBE_STRUCT(Hint, (), (stream, epoch, head))

} // namespace redoubt::feed
