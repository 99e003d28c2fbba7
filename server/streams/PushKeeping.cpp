// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/PushRun.h"

#include "core/json/Described.h"
#include "server/streams/CachedStateView.h"

#include <algorithm>

/// What of a push is kept, and how much an account may keep (ADR 11).
namespace redoubt::server {

namespace {
/// How long an account whose room is used up waits before it asks again: it goes on when an administrator gives it more.
constexpr std::int64_t kRoomAgainMs = 10 * 60 * 1000;

/// What a row without its line takes, about.
constexpr std::int64_t kDigestBytes = 256;

std::string outOf(std::int64_t used, std::int64_t limit) { return std::to_string(used) + " of " + std::to_string(limit); }
} // namespace

Answer<void> PushRun::checkRoom()
{
    AccountRates::Demand demand;
    std::vector<std::size_t> next(m_chains.size(), 0);
    std::set<std::size_t> opened;
    for (const auto &item : m_request.items) {
        if (next[item.chain]++ < m_chains[item.chain].known.size())
            continue;
        const auto &change = item.line.change;
        const auto &stream = m_request.chains[item.chain].stream;
        ++demand.changes;
        demand.bytes += static_cast<std::int64_t>(item.line.bytes.size());
        if (change.act == feed::Act::Add)
            ++demand.adds[stream];
        if (change.act == feed::Act::Add && change.record == stream)
            opened.insert(item.chain);
    }
    if (demand.changes == 0)
        return {};
    const auto &use = m_state.use(m_session.account);
    std::int64_t chains = 0;
    std::int64_t strays = 0;
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
        if (m_chains[i].chain->no != 0)
            continue;
        const bool isStrange = isStranger(m_request.chains[i].stream);
        chains += !isStrange || opened.contains(i) ? 1 : 0;
        strays += isStrange ? static_cast<std::int64_t>(m_chains[i].digests.size() - m_chains[i].known.size()) : 0;
    }
    const bool isOutOfBytes = m_limits.bytes > 0 && use.bytes + demand.bytes > m_limits.bytes;
    const bool isOutOfChains = m_limits.chains > 0 && chains > 0 && use.chains + chains > m_limits.chains;
    if (isOutOfBytes || isOutOfChains) {
        const auto what = isOutOfBytes ? outOf(use.bytes, m_limits.bytes) + " bytes of changes" : outOf(use.chains, m_limits.chains) + " chains";
        tell(isOutOfBytes ? "bytes" : "chains", what);
        return tl::unexpected<Refusal>(
            Refusal{{ErrorCode::StorageFull, "this account has used up its room at this server: " + what}, kRoomAgainMs, {}, {}});
    }
    // Looked for before anything is spent, forgotten after: a push that is refused changes nothing.
    auto forgotten = straysToForget(strays);
    if (!forgotten)
        return tl::unexpected<Refusal>(std::move(forgotten.error()));
    if (const auto wait = m_rates.spend(m_session.account, demand, m_hand.now())) {
        tell("rate", "it sends more in an hour than an account may");
        return tl::unexpected<Refusal>(
            Refusal{{ErrorCode::TooManyRequests, "this account has sent more within an hour than it may; what waits is taken later"}, *wait, {}, {}});
    }
    if (!forgotten->empty())
        tell("strays", "the oldest digests of its changes to streams in which it has no role are forgotten");
    for (const auto &chain : *forgotten)
        m_state.use(m_session.account).strays -= m_state.storage().removeStrays(chain);
    return {};
}

void PushRun::keepLinks(std::size_t chain)
{
    auto &work = m_chains[chain];
    LinkSegment segment;
    segment.start = work.chain->head.pos + 1;
    segment.before = work.chain->head.hash;
    segment.links = std::move(work.fresh);
    segment.signature = m_request.chains[chain].signature;
    const bool stands = std::any_of(segment.links.begin(), segment.links.end(),
                                    [](const Link &link) { return link.verdict == feed::Verdict::Taken || link.verdict == feed::Verdict::Flagged; });
    const bool isStrange = !stands && isStranger(work.chain->id.stream);
    work.chain->head = work.heads.back();
    if (isStrange && work.chain->no == 0) {
        keepStray(chain, std::move(segment));
        return;
    }
    keepQuarantined(work, isStrange);
    m_state.use(m_session.account).chains += work.chain->no == 0 ? 1 : 0;
    m_state.adopt(*work.chain);
    work.chain->hasLines = work.chain->hasLines || stands;
    m_state.extend(*work.chain, std::move(segment));
}

void PushRun::keepStray(std::size_t chain, LinkSegment segment)
{
    auto &work = m_chains[chain];
    m_state.use(m_session.account).strays += static_cast<std::int64_t>(segment.links.size());
    std::set<Id> groups;
    for (const auto &row : work.refused) {
        if (row.group)
            groups.insert(*row.group);
    }
    m_state.keepStray(*work.chain, std::move(segment), std::move(groups), m_hand.now());
}

Answer<std::set<feed::ChainId>> PushRun::straysToForget(std::int64_t count)
{
    std::set<feed::ChainId> forgotten;
    auto left = m_state.use(m_session.account).strays + count;
    if (m_limits.strayDigests == 0 || count == 0 || left <= m_limits.strayDigests)
        return forgotten;
    // Never in part: a chain that goes on begins where it began. So those of this push stay.
    for (const auto &chain : m_state.storage().oldestStrays(m_session.account, static_cast<std::size_t>(m_limits.strayDigests))) {
        const bool isOfThisPush = std::any_of(m_chains.begin(), m_chains.end(), [&](const ChainWork &work) { return work.chain->id == chain; });
        if (isOfThisPush || !forgotten.insert(chain).second)
            continue;
        for (const auto &segment : m_state.storage().strays(chain))
            left -= static_cast<std::int64_t>(segment.links.size());
        if (left <= m_limits.strayDigests)
            return forgotten;
    }
    tell("strays", "more changes to one stream in which it has no role than digests of all such are kept");
    return tl::unexpected<Refusal>(
        Refusal{{ErrorCode::StorageFull, "too many changes to one stream in which this account has no role"}, kRoomAgainMs, {}, {}});
}

void PushRun::keepQuarantined(ChainWork &work, bool isStrange)
{
    auto &use = m_state.use(m_session.account);
    for (auto &row : work.refused) {
        const auto size = static_cast<std::int64_t>(row.line.size());
        const bool isFull = m_limits.quarantineBytes > 0 && use.quarantineBytes + size > m_limits.quarantineBytes;
        if (isStrange || isFull) {
            row.line.clear();
            use.bytes += kDigestBytes;
        } else {
            use.bytes += size;
            use.quarantineBytes += size;
            ++use.quarantined;
        }
        if (isFull && !isStrange)
            tell("quarantine", outOf(use.quarantineBytes, m_limits.quarantineBytes) + " bytes in quarantine: of more only the digest is kept");
        m_state.quarantine(std::move(row));
    }
    work.refused.clear();
}

bool PushRun::isStranger(const Id &stream)
{
    // A role that only stands by a unit (StandingRoles.h) writes nothing there and was never told: whoever has no other is a stranger.
    const auto *known = m_state.stream(stream);
    const bool mayStand = known && m_state.kinds().isOfUnits(known->row.purpose);
    const auto roles = mayStand ? m_state.storage().rolesOn(m_session.account, stream) : m_state.roles(m_session.account, stream);
    if (!roles.empty())
        return false;
    // A grant that was taken stands in the account's stream as removed: what its author wrote before may still be admitted.
    if (!m_toldOf) {
        m_toldOf.emplace();
        if (auto *own = m_state.stream(feed::accountStream(m_state.identity().id, m_session.account))) {
            const CachedStateView view(m_state, *own);
            view.forEach(feed::GrantRecord::Kind, [&](const feed::RecordState &record) {
                if (const auto grant = feed::decodeFields<feed::GrantRecord>(record))
                    m_toldOf->insert(grant->stream);
                return true;
            });
            m_isToldOfCertain = !view.passedOver(); // one that cannot be read may be the grant on this very stream
        }
    }
    return m_isToldOfCertain && !m_toldOf->contains(stream);
}

void PushRun::tell(std::string_view matter, const std::string &detail)
{
    if (!m_rates.isNews(m_session.account, matter, m_hand.now()))
        return;
    json::object told;
    told.emplace("account", m_session.account.toString());
    told.emplace("matter", matter);
    told.emplace("detail", detail);
    m_state.storage().addAlarm({m_hand.now(), "account_limit", {}, writeJson(told)});
}

} // namespace redoubt::server
