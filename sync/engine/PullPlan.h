// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/engine/Actions.h"
#include "sync/engine/EngineSettings.h"
#include "sync/engine/Failure.h"

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::sync {

/// Where the cache stands in one stream that is to be pulled.
struct StreamPlace
{
    feed::Cursor cursor;
    bool isSnapshotBegun = false;   ///< a snapshot is half stored …
    std::optional<Id> snapshotNext; ///< … and goes on after this record (none: from the start)
    bool operator==(const StreamPlace &) const = default;
};

/// Which streams to ask for, from where, and whether by pull or by snapshot. Knows no time.
///
/// One request is under way at most, and the next one is sent while the page before it is being stored: cursors here
/// run ahead of the cache's by what is being stored. When storing fails, all that is void (ReadPlaces).
class PullPlan
{
public:
    explicit PullPlan(const EngineSettings &settings) : m_settings(settings), m_lines(settings.pullLines) { }

    /// Streams that are not named any more (purged, or stopped by a hole) are not asked for again.
    void setPlaces(const std::vector<StreamPlace> &places);
    /// False if it tells nothing new.
    bool hint(const feed::Hint &hint);
    /// Own changes were taken up to @p seq: a hint in the epoch that is known here.
    void reached(const Id &stream, std::int64_t seq);
    /// Ask for every stream, by digest first.
    void wantAll() { m_wantsAll = true; }
    [[nodiscard]] bool wantsAll() const { return m_wantsAll; }
    [[nodiscard]] bool isUnderWay() const { return m_asked.has_value(); }

    [[nodiscard]] bool hasWork() const;
    /// hasWork, nothing under way, and the cache is no more than one page behind.
    [[nodiscard]] bool mayAsk() const;
    /// Pages follow one another, a snapshot is coming, or a stream is asked for the first time: worth showing.
    [[nodiscard]] bool isCatchingUp() const;
    [[nodiscard]] bool owns(RequestId request) const { return (m_asked && m_asked->request == request) || m_storing.contains(request); }

    /// Needs mayAsk().
    [[nodiscard]] Action ask(RequestId request);
    /// What to do with the page. Fails with ProtocolError for one that does not fit what was asked.
    [[nodiscard]] Result<Actions> pullReceived(const feed::PullHeader &header);
    [[nodiscard]] Result<Actions> snapshotReceived(const feed::SnapshotHeader &header);
    void stored(RequestId request, const std::vector<StreamPlace> &places);
    /// The request, or the storing of its page, came to nothing. What it was for is wanted again.
    [[nodiscard]] Actions failed(RequestId request, const Failure &failure);
    /// Nothing is under way any more; what is wanted stays wanted.
    void forgetRequests();
    /// What is believed of the cache may be wrong: nothing is asked before setPlaces.
    void distrustPlaces() { m_isAwaitingPlaces = true; }
    [[nodiscard]] bool isAwaitingPlaces() const { return m_isAwaitingPlaces; }
    /// Back to knowing nothing.
    void clear();

private:
    struct Snapshot
    {
        Id stream;
        std::optional<Id> after;
    };
    struct Asked
    {
        RequestId request = 0;
        bool isSnapshot = false;
        bool isAll = false;      ///< with a digest or of every stream
        bool isLastPage = false; ///< of a snapshot
        std::set<Id> streams;
    };

    void wantAgain(const Asked &asked);
    void dropStream(const Id &stream);
    [[nodiscard]] bool isAwaitingSnapshot(const Id &stream) const;
    [[nodiscard]] bool isStoringLastPage(const Id &stream) const;
    [[nodiscard]] feed::PullRequest nextPull(Asked &asked);
    [[nodiscard]] Result<void> takeSection(const feed::PullSection &section, const Asked &asked, std::vector<Id> &skip);

    EngineSettings m_settings;
    int m_lines;
    std::map<Id, feed::Cursor> m_cursors;
    std::map<Id, std::int64_t> m_heads; ///< hinted, beyond the cursor
    std::set<Id> m_due;
    std::set<Id> m_unanswered; ///< never asked for with success since sign-in
    bool m_wantsAll = false;
    std::deque<Snapshot> m_snapshots; ///< the first is the one under way
    std::set<Id> m_strange;           ///< hinted, and not in the cache
    std::optional<Asked> m_asked;
    std::map<RequestId, Asked> m_storing;
    bool m_isAwaitingPlaces = false;
    bool m_isFollowing = false; ///< the last page announced more
};

} // namespace redoubt::sync
