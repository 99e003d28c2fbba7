// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Push.h"

#include "store/parts/CacheParts.h"
#include "store/parts/Grants.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace redoubt::store {

namespace {
/// Waiting lines in minted order, cut into what must travel together: a group, or a line alone.
std::vector<std::vector<const OutboxRow *>> waitingUnits(const CacheParts &parts)
{
    std::vector<std::vector<const OutboxRow *>> units;
    for (const auto &[no, row] : parts.outbox.all()) {
        if (row.takenSeq)
            continue;
        if (row.group && !units.empty() && units.back().front()->group == row.group)
            units.back().push_back(&row);
        else
            units.push_back({&row});
    }
    return units;
}
} // namespace

namespace {
/// False: between the lines of a chain in the batch and those of @p unit lies one that the server has already; a batch
/// goes no further than that, for the server takes no holes.
bool followsOn(const std::vector<const OutboxRow *> &unit, const std::map<Id, std::size_t> &chainOf, const std::vector<feed::ChainHead> &heads)
{
    std::map<Id, std::int64_t> ends;
    for (const auto *row : unit) {
        if (const auto chain = chainOf.find(row->stream); chain != chainOf.end())
            ends.emplace(row->stream, heads[chain->second].pos);
        const auto [end, isFirst] = ends.emplace(row->stream, row->head.pos);
        if (!isFirst && row->head.pos != std::exchange(end->second, row->head.pos) + 1)
            return false;
    }
    return true;
}
} // namespace

namespace {
/// The lines of @p unit; none where one of them does not open any more.
std::optional<std::vector<feed::Line>> linesOf(const CacheParts &parts, const std::vector<const OutboxRow *> &unit, std::optional<StoreFailure> &why)
{
    std::vector<feed::Line> lines;
    try {
        for (const auto *row : unit)
            lines.push_back(parts.outbox.line(*row));
    } catch (const StoreFailure &failure) {
        if (failure.error().code != ErrorCode::CannotOpenSeal)
            throw;
        why = failure;
        return {};
    }
    return lines;
}
} // namespace

std::optional<feed::PushRequest> makeBatch(CacheParts &parts, std::size_t maxLines, std::size_t maxBytes, const std::vector<Id> &without)
{
    feed::PushRequest request;
    std::map<Id, std::size_t> chainOf;
    std::vector<feed::ChainHead> heads;
    std::set<Id> blocked(without.begin(), without.end());
    std::optional<StoreFailure> unreadable;
    std::size_t bytes = 0;
    for (const auto &unit : waitingUnits(parts)) {
        // A line that is held back holds back its group, and that every later line of the chains it touches.
        const bool isHeld = std::ranges::any_of(unit, [&](const OutboxRow *row) {
            const auto *chain = parts.chains.find(row->stream);
            return blocked.contains(row->stream) || !chain || chain->blocked;
        });
        if (isHeld) {
            for (const auto *row : unit)
                blocked.insert(row->stream);
            continue;
        }
        if (!followsOn(unit, chainOf, heads))
            break;
        std::size_t unitBytes = 0;
        for (const auto *row : unit)
            unitBytes += static_cast<std::size_t>(row->size) + 1;
        if (!request.items.empty() && (request.items.size() + unit.size() > maxLines || bytes + unitBytes > maxBytes))
            break;
        auto lines = linesOf(parts, unit, unreadable);
        if (!lines) {
            // A chain does not go past it; other chains do.
            for (const auto *row : unit)
                blocked.insert(row->stream);
            continue;
        }
        bytes += unitBytes;
        for (std::size_t i = 0; i < unit.size(); ++i) {
            const auto *row = unit[i];
            const auto [chain, isNew] = chainOf.emplace(row->stream, request.chains.size());
            if (isNew) {
                request.chains.push_back({row->stream, row->head.pos, {}});
                heads.emplace_back();
            }
            heads[chain->second] = row->head;
            request.items.push_back({chain->second, std::move((*lines)[i])});
        }
    }
    if (request.items.empty() && unreadable)
        throw StoreFailure(*unreadable);
    if (request.items.empty())
        return {};
    for (std::size_t i = 0; i < heads.size(); ++i) {
        const auto signature = parts.keys.signingKey.sign(feed::batchMessage({parts.keys.author, request.chains[i].stream}, heads[i]));
        request.chains[i].signature.assign(signature.begin(), signature.end());
    }
    return request;
}

namespace {
void noteAcked(CacheParts &parts, const OutboxRow &row)
{
    auto *known = parts.chains.find(row.stream);
    if (!known || known->acked.pos >= row.head.pos)
        return;
    auto chain = *known;
    chain.acked = row.head;
    parts.chains.save(chain);
}

/// The server has the line for good.
void takeLine(CacheParts &parts, NoticeBuilder &notice, const OutboxRow &row, std::int64_t seq)
{
    auto *stream = parts.streams.find(row.stream);
    if (stream && stream->state == StreamState::Born && row.id == row.stream) {
        stream->state = StreamState::Following;
        parts.streams.save(*stream);
        notice.grantsChanged = true;
    }
    notice.touch({row.stream, row.record}, row.kind);
    notice.outboxChanged = true;
    // Passed by the cursor already (a snapshot held it), or of a stream that is not here any more: nothing will bring it back.
    if (!stream || (stream->state != StreamState::Born && seq <= stream->cursor.seq)) {
        const auto copy = row;
        parts.pending.erase(copy);
        parts.outbox.remove(copy.no);
    } else {
        parts.outbox.setTaken(row.no, seq);
    }
}

void quarantineLine(CacheParts &parts, NoticeBuilder &notice, const OutboxRow &row, std::string_view code)
{
    notice.touch({row.stream, row.record}, row.kind);
    parts.quarantine.add(row.id, row.stream, code, parts.clock.now(), parts.outbox.bytes(row));
    const auto copy = row;
    parts.pending.erase(copy);
    parts.outbox.remove(copy.no);
    notice.outboxChanged = true;
    notice.quarantineChanged = true;
}
} // namespace

ChangeNotice takeVerdicts(CacheParts &parts, const feed::PushRequest &request, const feed::PushResponse &response)
{
    const auto misfit = [] { throw StoreFailure(ErrorCode::ProtocolError, "the verdicts do not fit the push"); };
    if (response.verdicts.size() != request.items.size())
        misfit();
    for (std::size_t i = 0; i < request.items.size(); ++i) {
        const auto &verdict = response.verdicts[i];
        if (verdict.id != request.items[i].line.change.id || (verdict.verdict != feed::Verdict::Quarantined) != verdict.seq.has_value())
            misfit();
    }
    NoticeBuilder notice(parts);
    std::vector<Id> refused;
    for (const auto &verdict : response.verdicts) {
        const auto *row = parts.outbox.find(verdict.id);
        if (!row || row->takenSeq)
            continue; // pulled or acknowledged before
        noteAcked(parts, *row);
        if (verdict.verdict == feed::Verdict::Quarantined) {
            if (row->id == row->stream)
                refused.push_back(row->stream);
            quarantineLine(parts, notice, *row, verdict.code.value_or("quarantined"));
        } else {
            takeLine(parts, notice, *row, *verdict.seq);
        }
    }
    // A stream whose opening was refused never was; what else was written in it goes the same way.
    for (const auto &stream : refused) {
        if (const auto *row = parts.streams.find(stream); row && row->state == StreamState::Born)
            purgeStream(parts, notice, stream);
    }
    return notice.finish();
}

namespace {
/// Our hash at @p pos, as far as it is still known.
std::optional<Digest> hashAt(const CacheParts &parts, const ChainRow &chain, std::int64_t pos)
{
    if (pos == chain.minted.pos)
        return chain.minted.hash;
    if (pos == chain.acked.pos)
        return chain.acked.hash;
    if (pos == 0)
        return feed::chainGenesis(parts.keys.server, parts.keys.author.account, parts.keys.signingKey.verifyKey(), chain.stream).hash;
    for (const auto &[no, row] : parts.outbox.all()) {
        if (row.stream == chain.stream && row.head.pos == pos)
            return row.head.hash;
    }
    return {};
}

/// True when every line after @p pos is still in the outbox, so that it can be sent again.
bool canResendAfter(const CacheParts &parts, const ChainRow &chain, std::int64_t pos)
{
    std::int64_t here = 0;
    for (const auto &[no, row] : parts.outbox.all())
        here += row.stream == chain.stream && row.head.pos > pos ? 1 : 0;
    return here == chain.minted.pos - pos;
}

void block(CacheParts &parts, NoticeBuilder &notice, ChainRow chain, AlarmCode code, const std::string &detail)
{
    chain.blocked = true;
    chain.setAside = code == AlarmCode::ChainSetAside;
    parts.chains.save(chain);
    notice.outboxChanged = true;
    parts.raise(notice, code, chain.stream, detail);
}

void rebaseChain(CacheParts &parts, NoticeBuilder &notice, const feed::ExpectedChain &expected)
{
    const auto *known = parts.chains.find(expected.stream);
    if (!known)
        return;
    auto chain = *known;
    const auto at = " at position " + std::to_string(expected.pos);
    const auto theirs = orThrow(Digest::parse(expected.hash));
    if (expected.closed)
        return block(parts, notice, chain, AlarmCode::ChainClosed, "the server closed the chain" + at);
    if (expected.pos > chain.minted.pos)
        return block(parts, notice, chain, AlarmCode::ChainUnknown, "the server has more of the chain than was minted here," + at);
    const auto ours = hashAt(parts, chain, expected.pos);
    if (ours && *ours != theirs)
        return block(parts, notice, chain, AlarmCode::ChainForked, "the server has another line" + at);
    if (!ours || !canResendAfter(parts, chain, expected.pos)) {
        if (expected.pos < chain.acked.pos)
            return block(parts, notice, chain, AlarmCode::ChainUnknown, "the server lost what it had acknowledged," + at);
    }
    // What it lacks waits again. What it has more than we knew of is sent again too: the answer "duplicate" settles it.
    std::vector<const OutboxRow *> again;
    for (const auto &[no, row] : parts.outbox.all()) {
        if (row.stream == chain.stream && row.head.pos > expected.pos && row.takenSeq)
            again.push_back(&row);
    }
    for (const auto *row : again) {
        notice.touch({row->stream, row->record}, row->kind);
        parts.outbox.setTaken(row->no, {});
        notice.outboxChanged = true;
    }
    if (expected.pos < chain.acked.pos) {
        chain.acked = {expected.pos, theirs};
        parts.chains.save(chain);
    }
}
} // namespace

ChangeNotice rebase(CacheParts &parts, const std::vector<feed::ExpectedChain> &expected)
{
    NoticeBuilder notice(parts);
    for (const auto &chain : expected)
        rebaseChain(parts, notice, chain);
    return notice.finish();
}

ChangeNotice setChainsAside(CacheParts &parts, const std::vector<Id> &streams, ErrorCode why)
{
    NoticeBuilder notice(parts);
    for (const auto &stream : streams) {
        const auto *chain = parts.chains.find(stream);
        if (chain && !chain->blocked)
            block(parts, notice, *chain, AlarmCode::ChainSetAside, "the server does not get past the next change: " + std::string(name(why)));
    }
    return notice.finish();
}

ChangeNotice liftSetAside(CacheParts &parts)
{
    NoticeBuilder notice(parts);
    std::vector<ChainRow> lifted;
    for (const auto &[stream, chain] : parts.chains.all()) {
        if (chain.setAside)
            lifted.push_back(chain);
    }
    for (auto &chain : lifted) {
        chain.blocked = false;
        chain.setAside = false;
        parts.chains.save(chain);
        notice.outboxChanged = true;
        // It is raised anew if the server fails at the same change once more.
        notice.alarmsGone = parts.alarms.takeBack(AlarmCode::ChainSetAside, chain.stream) || notice.alarmsGone;
    }
    return notice.finish();
}

} // namespace redoubt::store
