// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PullPlan.h"

#include "feed/kinds/UnitStreams.h"

#include <algorithm>
#include <utility>

namespace redoubt::sync {

namespace {
constexpr std::size_t kMaxCursors = 4096; // of one PullRequest
constexpr std::size_t kMaxStoring = 1;

bool isAhead(const feed::Cursor &a, const feed::Cursor &b) { return std::pair(a.epoch, a.seq) > std::pair(b.epoch, b.seq); }
} // namespace

void PullPlan::setPlaces(const std::vector<StreamPlace> &places)
{
    m_isAwaitingPlaces = false;
    std::map<Id, feed::Cursor> known;
    for (const auto &place : places) {
        auto next = place.cursor;
        const auto &stream = place.cursor.stream;
        const auto before = m_cursors.find(stream);
        if (before == m_cursors.end())
            m_unanswered.insert(stream);
        if (place.isSnapshotBegun) {
            if (!isAwaitingSnapshot(stream) && !isStoringLastPage(stream))
                m_snapshots.push_back({stream, place.snapshotNext});
            m_due.erase(stream);
        } else if (before == m_cursors.end()) {
            m_due.insert(stream);
        } else if (!m_storing.empty() && isAhead(before->second, next)) {
            next = before->second; // what is being stored now
        }
        known.emplace(stream, next);
        m_strange.erase(stream);
    }
    std::swap(m_cursors, known);
    for (const auto &[stream, cursor] : known) {
        if (!m_cursors.contains(stream))
            dropStream(stream);
    }
}

void PullPlan::dropStream(const Id &stream)
{
    m_cursors.erase(stream);
    m_due.erase(stream);
    m_unanswered.erase(stream);
    m_heads.erase(stream);
    std::erase_if(m_snapshots, [&](const Snapshot &snapshot) { return snapshot.stream == stream; });
}

bool PullPlan::hint(const feed::Hint &hint)
{
    const auto cursor = m_cursors.find(hint.stream);
    if (cursor == m_cursors.end()) {
        // What lies below a commander is hinted though nobody here looks at it; of a grant on it the account's own stream is hinted too.
        if (feed::isUnitStream(hint.stream))
            return false;
        // Just granted, perhaps: the account's own stream tells of it, and that is among all. Once is enough: it may
        // also be one that stands still here.
        const bool isNew = m_strange.insert(hint.stream).second;
        m_wantsAll = m_wantsAll || isNew;
        return isNew;
    }
    if (hint.epoch == cursor->second.epoch && hint.head <= cursor->second.seq)
        return false;
    auto &head = m_heads[hint.stream];
    if (hint.head <= head)
        return false;
    head = hint.head;
    if (!isAwaitingSnapshot(hint.stream))
        m_due.insert(hint.stream);
    return true;
}

void PullPlan::reached(const Id &stream, std::int64_t seq)
{
    const auto cursor = m_cursors.find(stream);
    hint({stream, cursor == m_cursors.end() ? 0 : cursor->second.epoch, seq});
}

bool PullPlan::isAwaitingSnapshot(const Id &stream) const
{
    return std::any_of(m_snapshots.begin(), m_snapshots.end(), [&](const Snapshot &snapshot) { return snapshot.stream == stream; });
}

bool PullPlan::isStoringLastPage(const Id &stream) const
{
    return std::any_of(m_storing.begin(), m_storing.end(),
                       [&](const auto &entry) { return entry.second.isLastPage && entry.second.streams.contains(stream); });
}

bool PullPlan::hasWork() const { return !m_snapshots.empty() || !m_due.empty() || (m_wantsAll && !m_cursors.empty()); }

bool PullPlan::mayAsk() const { return !m_asked && !m_isAwaitingPlaces && m_storing.size() <= kMaxStoring && hasWork(); }

bool PullPlan::isCatchingUp() const { return m_isFollowing || !m_unanswered.empty() || !m_snapshots.empty() || !m_storing.empty(); }

feed::PullRequest PullPlan::nextPull(Asked &asked)
{
    feed::PullRequest pull;
    pull.limit = m_lines;
    const bool isWhole = m_wantsAll && m_cursors.size() <= kMaxCursors && m_snapshots.empty();
    if (m_wantsAll) {
        for (const auto &[stream, cursor] : m_cursors) {
            if (!isAwaitingSnapshot(stream))
                m_due.insert(stream);
        }
        m_wantsAll = false;
        asked.isAll = true;
    }
    while (!m_due.empty() && pull.cursors.size() < kMaxCursors) {
        const auto stream = m_due.extract(m_due.begin()).value();
        pull.cursors.push_back(m_cursors.at(stream));
        asked.streams.insert(stream);
    }
    if (isWhole)
        pull.digest = feed::headsDigest(pull.cursors).toString();
    return pull;
}

Action PullPlan::ask(RequestId request)
{
    Asked asked{request, false, false, false, {}};
    if (!m_due.empty() || m_wantsAll) {
        // Pulls go before snapshots: a page of news is small, a bootstrap may take minutes.
        auto pull = nextPull(asked);
        if (!pull.cursors.empty()) {
            m_asked = std::move(asked);
            return SendPull{request, std::move(pull)};
        }
    }
    const auto &snapshot = m_snapshots.front();
    m_asked = Asked{request, true, false, false, {snapshot.stream}};
    return FetchSnapshot{request, snapshot.stream, snapshot.after};
}

Result<void> PullPlan::takeSection(const feed::PullSection &section, const Asked &asked, std::vector<Id> &skip)
{
    if (!asked.streams.contains(section.stream))
        return fail(ErrorCode::ProtocolError, "a section that was not asked for");
    const auto known = m_cursors.find(section.stream);
    if (known == m_cursors.end())
        return {}; // dropped since
    auto &cursor = known->second;
    const bool follows = section.epoch == cursor.epoch ? section.from == cursor.seq : section.from == 0;
    // The server was set back, and has less than is here: no fault of the page. The cache stops the stream and says so.
    const bool isSetBack = section.epoch == cursor.epoch && section.count == 0 && section.head < cursor.seq;
    if (!follows || (section.from + section.count > section.head && !isSetBack))
        return fail(ErrorCode::ProtocolError, "a section that does not follow the cursor");
    if (section.from == 0 && section.head >= m_settings.snapshotFrom && section.count < section.head) {
        skip.push_back(section.stream);
        m_snapshots.push_back({section.stream, std::nullopt});
        return {};
    }
    cursor.epoch = section.epoch;
    cursor.seq = section.from + section.count;
    const auto hinted = m_heads.find(section.stream);
    const auto head = std::max(section.head, hinted == m_heads.end() ? 0 : hinted->second);
    if (hinted != m_heads.end() && hinted->second <= cursor.seq)
        m_heads.erase(hinted);
    if (cursor.seq < head)
        m_due.insert(section.stream);
    return {};
}

Result<Actions> PullPlan::pullReceived(const feed::PullHeader &header)
{
    const auto asked = std::move(*m_asked);
    m_asked.reset();
    m_isFollowing = false;
    m_lines = std::min(m_settings.pullLines, m_lines * 2);
    if (header.upToDate) {
        m_unanswered.clear();
        return Actions{};
    }
    const auto before = m_cursors;
    std::vector<Id> skip;
    std::set<Id> seen;
    std::int64_t count = 0;
    std::optional<Error> wrong;
    for (const auto &section : header.sections) {
        const auto taken = takeSection(section, asked, skip);
        if (!taken) {
            wrong = taken.error();
            break;
        }
        seen.insert(section.stream);
        count += section.count;
    }
    if (!wrong && header.more && count == 0 && skip.empty())
        wrong = Error{ErrorCode::ProtocolError, "an empty page that announces more"};
    if (wrong) {
        m_cursors = before;
        for (const auto &stream : skip)
            std::erase_if(m_snapshots, [&](const Snapshot &snapshot) { return snapshot.stream == stream; });
        wantAgain(asked);
        return fail(std::move(*wrong));
    }
    for (const auto &stream : asked.streams)
        m_unanswered.erase(stream);
    for (const auto &stream : header.gone)
        dropStream(stream);
    if (header.more) {
        // Those that had no room in this page.
        for (const auto &stream : asked.streams) {
            if (!seen.contains(stream) && m_cursors.contains(stream))
                m_due.insert(stream);
        }
        m_isFollowing = !m_due.empty();
    }
    if (header.sections.size() == skip.size() && header.gone.empty())
        return Actions{};
    const auto request = asked.request;
    m_storing.emplace(request, asked);
    return Actions{ApplyPull{request, std::move(skip)}};
}

Result<Actions> PullPlan::snapshotReceived(const feed::SnapshotHeader &header)
{
    auto asked = std::move(*m_asked);
    m_asked.reset();
    if (m_snapshots.empty() || !asked.streams.contains(m_snapshots.front().stream))
        return Actions{}; // dropped since
    auto &snapshot = m_snapshots.front();
    const bool rises = !header.next || (header.count > 0 && (!snapshot.after || *header.next > *snapshot.after));
    if (header.stream != snapshot.stream || !rises)
        return fail(ErrorCode::ProtocolError, "a snapshot page that does not follow the one before");
    asked.isLastPage = !header.next;
    const ApplySnapshot apply{asked.request, snapshot.stream, snapshot.after, asked.isLastPage};
    if (header.next)
        snapshot.after = header.next;
    else
        m_snapshots.pop_front();
    const auto request = asked.request;
    m_storing.emplace(request, std::move(asked));
    return Actions{apply};
}

void PullPlan::stored(RequestId request, const std::vector<StreamPlace> &places)
{
    const auto asked = std::move(m_storing.at(request));
    m_storing.erase(request);
    setPlaces(places);
    if (asked.isLastPage)
        wantAgain({asked.request, false, false, false, asked.streams}); // what was added while the pages came
}

void PullPlan::wantAgain(const Asked &asked)
{
    if (asked.isAll)
        m_wantsAll = true;
    if (asked.isSnapshot)
        return;
    for (const auto &stream : asked.streams) {
        if (m_cursors.contains(stream) && !isAwaitingSnapshot(stream))
            m_due.insert(stream);
    }
}

Actions PullPlan::failed(RequestId request, const Failure &failure)
{
    if (m_asked && m_asked->request == request) {
        const auto asked = std::move(*m_asked);
        m_asked.reset();
        m_isFollowing = false;
        if (failure.code == ErrorCode::TooLarge)
            m_lines = std::max(1, m_lines / 2);
        if (!asked.isSnapshot) {
            wantAgain(asked);
        } else if (!m_snapshots.empty() && asked.streams.contains(m_snapshots.front().stream)) {
            if (failure.code == ErrorCode::NotFound || failure.code == ErrorCode::Forbidden) {
                // Taken away meanwhile: a pull of all tells.
                m_snapshots.pop_front();
                m_wantsAll = true;
            }
        }
        return {};
    }
    if (m_storing.contains(request)) {
        // Whatever was asked on top of this page is void with it.
        forgetRequests();
        distrustPlaces();
        m_snapshots.clear();
        m_wantsAll = true;
        return {ReadPlaces{}};
    }
    return {};
}

void PullPlan::forgetRequests()
{
    if (m_asked)
        wantAgain(std::exchange(m_asked, std::nullopt).value());
    m_isFollowing = false;
    m_storing.clear();
}

void PullPlan::clear() { *this = PullPlan(m_settings); }

} // namespace redoubt::sync
