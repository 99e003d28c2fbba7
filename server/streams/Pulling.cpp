// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Pulling.h"

#include "core/json/Json.h"
#include "feed/kinds/AccountKinds.h"
#include "feed/wire/Push.h"
#include "server/streams/Readable.h"

#include <algorithm>

namespace redoubt::server {

namespace {
constexpr std::size_t kMaxCursors = 4096;
// Small, since a page waits in memory for a reader who may not read.
constexpr std::size_t kMaxPullBytes = 1024 * 1024;
constexpr std::size_t kMaxSnapshotBytes = 1024 * 1024;
constexpr std::size_t kMaxReadableBytes = 64 * 1024 * 1024; // decodeRecord() refuses more, here and there

/// Stands in a snapshot for a record that nobody reads, so that its page does not grow beyond what a console takes; the console says that
/// there is such a one.
std::string unreadable(const Id &id) { return writeJson(json::object{{"id", id.toString()}}); }

bool isAtAllHeads(const std::vector<StreamRow> &streams, const std::string &digest)
{
    std::vector<feed::Cursor> heads;
    for (const auto &stream : streams) {
        if (stream.head.seq > 0)
            heads.push_back({stream.id, stream.head.epoch, stream.head.seq});
    }
    return feed::headsDigest(std::move(heads)).toString() == digest;
}

/// What the line was written together with; none: it stands alone, or cannot be read.
std::optional<Id> groupOf(const StoredLine &line)
{
    const auto read = feed::readLine(line.bytes);
    return read ? read->change.group : std::nullopt;
}

/// The line behind @p after; none: there is none that can be read.
std::optional<StoredLine> lineBehind(ReadTransaction &storage, const StreamRow &stream, std::int64_t after)
{
    try {
        auto next = storage.lines(stream, after, 1, 1);
        return next.empty() ? std::nullopt : std::optional(std::move(next.front()));
    } catch (const DamagedRow &) {
        return {};
    }
}

/// Lines behind @p after, at most @p limit and @p maxBytes, groups whole: what was written together is seen together, also by a console whose network
/// is cut between two pages. (It would show a shift that has ended, and not the one that took over: nobody on duty.) A group that is larger than that
/// comes alone, in a page of its own: @p isFirst, nothing else is in the page yet.
std::vector<StoredLine> linesBehind(ReadTransaction &storage, const StreamRow &stream, std::int64_t after, int limit, std::size_t maxBytes,
                                    bool isFirst)
{
    auto lines = storage.lines(stream, after, limit, maxBytes);
    const auto group = lines.empty() ? std::nullopt : groupOf(lines.back());
    const auto behind = after + std::ssize(lines);
    const auto next = group && behind < stream.head.seq ? lineBehind(storage, stream, behind) : std::nullopt;
    if (!next || groupOf(*next) != group)
        return lines;
    const auto begins = std::find_if(lines.rbegin(), lines.rend(), [&](const StoredLine &line) { return groupOf(line) != group; }).base();
    if (begins != lines.begin() || !isFirst) {
        lines.erase(begins, lines.end());
        return lines;
    }
    for (auto &line : storage.lines(stream, behind, static_cast<int>(feed::PushRequest::MaxLines), feed::PushRequest::MaxBytes)) {
        if (groupOf(line) != group)
            break;
        lines.push_back(std::move(line));
    }
    return lines;
}

/// Adds one stream's section; returns false when the page is full. Throws DamagedRow where the next line of the stream cannot be read.
bool addSection(const PullSource &source, ReadTransaction &storage, const StreamRow &stream, const feed::Cursor &cursor, int limit,
                std::size_t maxBytes, feed::PullPage &page)
{
    // Another epoch: the console begins anew from the front.
    const auto from = cursor.epoch == stream.head.epoch ? cursor.seq : 0;
    if (from == stream.head.seq && cursor.epoch == stream.head.epoch)
        return true;
    if (limit <= 0 || maxBytes == 0)
        return false;
    feed::PullSection section{stream.id, stream.head.epoch, from, 0, stream.head.seq, {}};
    auto stored = linesBehind(storage, stream, from, limit, maxBytes, page.lines.empty());
    if (stored.empty() && from < stream.head.seq && !page.lines.empty())
        return false; // its first group has no room behind what is here
    auto &lines = page.lines.emplace_back();
    for (auto &line : stored)
        lines.push_back({std::move(line.envelope), feed::Line{{}, std::move(line.bytes)}});
    section.count = static_cast<std::int64_t>(lines.size());
    const bool reachesHead = from + section.count == stream.head.seq;
    if (reachesHead)
        section.checkpoint = source.checkpoints.of(stream);
    page.header.sections.push_back(std::move(section));
    return reachesHead || from > stream.head.seq;
}
} // namespace

Answer<feed::PullPage> buildPull(const PullSource &source, const Session &session, const feed::PullRequest &request)
{
    if (request.v != 1)
        return refuse(ErrorCode::UnsupportedVersion, "a pull of another version");
    if (request.cursors.size() > kMaxCursors)
        return refuse(ErrorCode::TooLarge, "a pull of over 4096 streams");
    try {
        const auto storage = source.storage.read();
        feed::PullPage page;
        page.header.serverTime = source.clock.now();
        const ReadRights rights{source.identity, source.kinds};
        const auto told = toldStreams(*storage, rights, session.account);
        if (request.digest && isAtAllHeads(told, *request.digest)) {
            page.header.upToDate = true;
            return page;
        }
        auto linesLeft = std::clamp(request.limit, 1, feed::PullRequest::MaxLines);
        auto bytesLeft = kMaxPullBytes;
        bool isWhole = true;
        // The account's own stream first: a console that has more of it than we takes nothing else that is missing here for taken away.
        auto cursors = request.cursors;
        std::ranges::stable_partition(
            cursors, [own = feed::accountStream(source.identity.id, session.account)](const auto &cursor) { return cursor.stream == own; });
        for (const auto &cursor : cursors) {
            if (cursor.seq < 0 || cursor.epoch < 0)
                return refuse(ErrorCode::InvalidArgument, "a cursor is not negative");
            const auto found = std::find_if(told.begin(), told.end(), [&](const auto &row) { return row.id == cursor.stream; });
            auto row = found != told.end() ? std::optional(*found) : readableStream(*storage, rights, session.account, cursor.stream);
            if constexpr (PlantedBugsCompiled) {
                if (source.bugs.pullUngranted && !row)
                    row = storage->stream(cursor.stream);
            }
            if (!row) {
                page.header.gone.push_back(cursor.stream);
                continue;
            }
            const auto sections = page.lines.size();
            try {
                if (!addSection(source, *storage, *row, cursor, linesLeft, bytesLeft, page))
                    page.header.more = true;
            } catch (const DamagedRow &) {
                isWhole = false; // this stream stands still; the others go on
            }
            if (page.lines.size() == sections)
                continue;
            linesLeft -= static_cast<int>(page.lines.back().size());
            for (const auto &line : page.lines.back())
                bytesLeft -= std::min(bytesLeft, line.line.bytes.size());
        }
        page.header.upToDate = page.header.sections.empty() && page.header.gone.empty() && !page.header.more && isWhole;
        return page;
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

Answer<feed::SnapshotPage> buildSnapshot(const PullSource &source, const Session &session, const Id &streamId, const std::optional<Id> &after)
{
    try {
        const auto storage = source.storage.read();
        const auto stream = readableStream(*storage, {source.identity, source.kinds}, session.account, streamId);
        if (!stream)
            return refuse(ErrorCode::NotFound, "no such stream");
        feed::SnapshotPage page;
        page.header.stream = streamId;
        page.header.epoch = stream->head.epoch;
        page.header.seq = stream->head.seq;
        auto rows = storage->records(*stream, after, feed::SnapshotPage::MaxRecords + 1, kMaxSnapshotBytes);
        // One more than a page is read to know whether it is the last; a page cut by size always has a next.
        std::size_t size = 0;
        for (const auto &row : rows)
            size += row.body.size();
        const bool more = rows.size() > feed::SnapshotPage::MaxRecords || size >= kMaxSnapshotBytes;
        if (rows.size() > feed::SnapshotPage::MaxRecords)
            rows.resize(feed::SnapshotPage::MaxRecords);
        if (more)
            page.header.next = rows.back().id;
        page.records.reserve(rows.size());
        for (auto &row : rows)
            page.records.push_back(row.body.size() <= kMaxReadableBytes ? std::move(row.body) : unreadable(row.id));
        page.header.count = static_cast<std::int64_t>(page.records.size());
        page.header.checkpoint = source.checkpoints.of(*stream);
        return page;
    } catch (const StorageException &exception) {
        return refuse(exception.error());
    }
}

} // namespace redoubt::server
