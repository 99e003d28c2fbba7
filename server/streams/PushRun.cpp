// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/PushRun.h"

#include "server/streams/CachedFamily.h"
#include "server/streams/Telling.h"

#include <algorithm>
#include <stdexcept>

namespace redoubt::server {

namespace {
/// What the server writes itself fits, or its state is not what it should be: then this push alone is undone.
void mustSucceed(const Result<void> &result)
{
    if (!result)
        throw std::runtime_error(result.error().detail);
}
} // namespace

PushRun::PushRun(WriteState &state, ServerHand &hand, const Session &session, const feed::PushRequest &request, const AccountLimits &limits,
                 AccountRates &rates, const PlantedBugs &bugs)
    : m_state(state), m_hand(hand), m_session(session), m_request(request), m_limits(limits), m_rates(rates), m_bugs(bugs)
{ }

Answer<feed::PushResponse> PushRun::run()
{
    if (m_request.items.empty() || m_request.items.size() > feed::PushRequest::MaxLines)
        return refuse(ErrorCode::TooLarge, "a push has 1 to 500 changes");
    std::size_t size = 0;
    for (const auto &item : m_request.items)
        size += item.line.bytes.size();
    if (m_request.items.size() > 1 && size > feed::PushRequest::MaxBytes)
        return refuse(ErrorCode::TooLarge, "a push over 1 MiB");
    if (auto checked = checkChains(); !checked)
        return tl::unexpected<Refusal>(std::move(checked.error()));
    if (auto checked = checkRoom(); !checked)
        return tl::unexpected<Refusal>(std::move(checked.error()));
    findScatteredGroups();
    m_response.serverTime = m_hand.now();
    for (std::size_t at = 0; at < m_request.items.size();)
        at = judgeUnit(at);
    mustSucceed(m_hand.deriveGrants());
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
        if (!m_chains[i].fresh.empty())
            keepLinks(i);
    }
    return std::move(m_response);
}

std::size_t PushRun::judgeUnit(std::size_t first)
{
    const auto &items = m_request.items;
    const auto &group = items[first].line.change.group;
    auto end = first + 1;
    while (group && end < items.size() && items[end].line.change.group == group)
        ++end;

    // Rights that follow from earlier changes of this push: derived before a group begins, never within it.
    if (!m_state.toDerive().empty() && m_state.roles(m_session.account, m_request.chains[items[first].chain].stream).empty()) {
        mustSucceed(m_hand.deriveGrants());
    }

    std::optional<Error> failure;
    if (group && m_scattered.contains(*group))
        failure = Error{ErrorCode::Malformed, "the changes of a group do not stand together"};
    else if (group) {
        if (const auto earlier = m_state.storage().quarantineCodeOf(m_session.author(), *group))
            failure = Error{errorCodeFromName(*earlier), "its group lies in quarantine"};
        else if (m_state.storage().hasStrayOfGroup(m_session.author(), *group))
            failure = Error{ErrorCode::Forbidden, "a change of its group went to a stream in which its author has no role"};
    }
    std::vector<Outcome> outcomes;
    const auto chainsBefore = [&] {
        std::vector<std::size_t> next;
        for (const auto &work : m_chains)
            next.push_back(work.next);
        return next;
    }();
    m_births.clear();
    const bool opens = items[first].line.change.record == m_request.chains[items[first].chain].stream;
    const bool undoable = group || opens;
    if (undoable)
        m_state.mark();
    for (auto i = first; i < end && !failure; ++i) {
        auto &work = m_chains[items[i].chain];
        const auto at = work.next++;
        const bool isKnown = at < work.known.size() && !(PlantedBugsCompiled && m_bugs.forgetDuplicates);
        if (isKnown) {
            outcomes.push_back(remembered(items[i], work.known[at]));
            continue;
        }
        auto verdict = judgeReadable(items[i], work.digests[at]);
        if (verdict)
            outcomes.push_back({std::move(*verdict), {}});
        else
            failure = std::move(verdict.error());
    }
    if (undoable && failure)
        m_state.undo();
    else if (undoable)
        m_state.keep();
    if (failure) {
        // The whole unit: a group is never taken in part. What was taken before stays what it was.
        m_births.clear();
        outcomes.clear();
        for (std::size_t c = 0; c < m_chains.size(); ++c)
            m_chains[c].next = chainsBefore[c];
        for (auto i = first; i < end; ++i) {
            auto &work = m_chains[items[i].chain];
            const auto at = work.next++;
            if (at < work.known.size())
                outcomes.push_back(remembered(items[i], work.known[at]));
            else
                outcomes.push_back(
                    {{items[i].line.change.id, feed::Verdict::Quarantined, {}, std::string(name(failure->code)), {}}, failure->detail});
        }
    }
    for (const auto &birth : m_births)
        mustSucceed(m_hand.tell(birth));
    for (auto i = first; i < end; ++i)
        record(items[i], std::move(outcomes[i - first]));
    return end;
}

void PushRun::record(const feed::PushRequest::Item &item, Outcome outcome)
{
    auto &work = m_chains[item.chain];
    const auto &change = item.line.change;
    const auto at = static_cast<std::size_t>(change.pos - m_request.chains[item.chain].start);
    if (at >= work.known.size()) {
        const auto &verdict = outcome.verdict;
        if (verdict.verdict == feed::Verdict::Taken || verdict.verdict == feed::Verdict::Flagged) {
            auto &use = m_state.use(m_session.account);
            ++use.changes;
            use.bytes += static_cast<std::int64_t>(item.line.bytes.size());
        }
        work.fresh.push_back({work.digests[at], change.id, verdict.verdict, verdict.seq.value_or(0), verdict.code.value_or("")});
        if (verdict.verdict == feed::Verdict::Quarantined) {
            QuarantineRow row;
            row.hash = work.heads[at].hash;
            row.stream = work.chain->id.stream;
            row.author = m_session.author();
            row.pos = change.pos;
            row.change = change.id;
            row.record = change.record;
            row.group = change.group;
            row.line = item.line.bytes;
            row.code = *verdict.code;
            row.detail = outcome.detail;
            row.receivedAt = m_hand.now();
            work.refused.push_back(std::move(row));
        }
    }
    m_response.verdicts.push_back(std::move(outcome.verdict));
}

PushRun::Outcome PushRun::remembered(const feed::PushRequest::Item &item, const Link &link)
{
    feed::ChangeVerdict verdict;
    verdict.id = item.line.change.id;
    verdict.verdict = feed::Verdict::Duplicate;
    if (link.verdict != feed::Verdict::Quarantined) {
        verdict.seq = link.seq;
        return {std::move(verdict), {}};
    }
    // It may have been admitted meanwhile.
    auto *stream = m_state.stream(m_request.chains[item.chain].stream);
    const auto placed = stream ? m_state.findChange(*stream, verdict.id) : std::nullopt;
    if (placed && placed->digest == link.line) {
        verdict.seq = placed->seq;
    } else {
        verdict.verdict = feed::Verdict::Quarantined;
        verdict.code = link.code;
    }
    return {std::move(verdict), {}};
}

Result<Role> PushRun::roleFor(const feed::Change &change, const Id &stream)
{
    const auto &roles = m_state.roles(m_session.account, stream);
    if (roles.empty())
        return fail(ErrorCode::Forbidden, "no such stream, or no grant on it");
    const auto *kind = m_state.kinds().find(change.kind);
    const auto able = std::find_if(roles.begin(), roles.end(), [&](Role role) { return kind && kind->isWrittenBy(role); });
    return able == roles.end() ? roles.front() : *able;
}

Result<feed::ChangeVerdict> PushRun::judgeReadable(const feed::PushRequest::Item &item, const Digest &digest)
{
    try {
        return judge(item, digest);
    } catch (const DamagedRow &damaged) {
        return fail(damaged.error());
    }
}

feed::Validation PushRun::validate(const feed::Change &change, const feed::WriteContext &context) const
{
    try {
        return m_state.kinds().validate(change, context);
    } catch (const StorageException &) {
        throw;
    } catch (const std::exception &exception) {
        // A validator only reads. One that stumbles over a change must not stop all that was pushed with it, now and at every further try.
        return fail(ErrorCode::Internal, change.kind + "'s validator: " + exception.what());
    }
}

Result<feed::ChangeVerdict> PushRun::judge(const feed::PushRequest::Item &item, const Digest &digest)
{
    const auto &change = item.line.change;
    const auto streamId = m_request.chains[item.chain].stream;
    const auto *kind = m_state.kinds().find(change.kind);
    auto *stream = m_state.stream(streamId);
    Role role = Role::Member;
    const bool wouldOpen = change.act == feed::Act::Add && change.record == streamId;
    const bool isBirth = !stream && wouldOpen;
    if (wouldOpen) {
        REDOUBT_TRY(m_state.kinds().checkShape(change)); // before anything tells whether there is such a stream
    }
    if (isBirth) {
        REDOUBT_ASSIGN(role, open(change, kind, streamId));
        stream = m_state.stream(streamId);
    } else {
        REDOUBT_ASSIGN(role, roleFor(change, streamId));
        if (const auto placed = m_state.findChange(*stream, change.id); placed && !(PlantedBugsCompiled && m_bugs.forgetDuplicates)) {
            if (placed->digest != digest)
                return fail(ErrorCode::Conflict, "a change with this id and other contents was taken before");
            return feed::ChangeVerdict{change.id, feed::Verdict::Duplicate, placed->seq, {}, {}};
        }
        if (kind && kind->opens && change.act == feed::Act::Add)
            return fail(ErrorCode::InvalidArgument, "a record that opens a stream has the stream's id");
        if (change.act != feed::Act::Add) {
            const auto &known = m_state.record(*stream, change.record);
            if (!known)
                return fail(ErrorCode::NotFound, "a change of a record that is not there");
            if (known->kind != change.kind)
                return fail(ErrorCode::InvalidArgument, "a change of another kind than its record");
        }
    }
    // Of declared kinds only: whoever makes up names must not make the writer remember them.
    if (kind && change.act == feed::Act::Add && m_state.countOfKind(*stream, change.kind) >= MaxRecordsOfKind)
        return fail(ErrorCode::TooLarge, "the stream is full: " + std::to_string(MaxRecordsOfKind) + " records of " + change.kind);
    const auto &head = stream->row.head;
    if (change.base.seq > head.seq || (change.base.seq > 0 && change.base.epoch != head.epoch))
        return fail(ErrorCode::InvalidArgument, "a base that the stream has not reached");
    const CachedStateView view(m_state, *stream);
    const CachedFamily family(m_hand, *stream, change, m_session.account);
    const feed::WriteContext context{m_session.account, streamId, stream->row.owner, stream->row.purpose, role, m_hand.now(), &view, &family};
    REDOUBT_ASSIGN(auto flags, validate(change, context));
    REDOUBT_TRY(checkTelling(m_hand, *stream, change, m_session.account));
    std::sort(flags.begin(), flags.end());
    flags.erase(std::unique(flags.begin(), flags.end()), flags.end());
    feed::Envelope envelope{0, m_hand.now(), effectiveHlc(change.hlc, m_hand.now()), m_session.author(), flags};
    REDOUBT_ASSIGN(const auto seq, m_state.take(*stream, item.line, digest, std::move(envelope)));
    feed::ChangeVerdict verdict{change.id, flags.empty() ? feed::Verdict::Taken : feed::Verdict::Flagged, seq, {}, {}};
    if (!flags.empty())
        verdict.flags = std::move(flags);
    return verdict;
}

} // namespace redoubt::server
