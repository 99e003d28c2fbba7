// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/PushRun.h"

#include "core/json/Described.h"

#include <stdexcept>

namespace redoubt::server {

tl::unexpected<Refusal> PushRun::refuseWithExpected(ErrorCode code, std::string detail) const
{
    std::vector<feed::ExpectedChain> expected;
    for (const auto &work : m_chains)
        expected.push_back({work.chain->id.stream, work.chain->head.pos, work.chain->head.hash.toString(), work.chain->closed});
    return tl::unexpected<Refusal>(Refusal{{code, std::move(detail)}, {}, {}, std::move(expected)});
}

Answer<void> PushRun::checkChains()
{
    m_chains.resize(m_request.chains.size());
    for (std::size_t i = 0; i < m_chains.size(); ++i)
        m_chains[i].chain = &m_state.chain({m_session.author(), m_request.chains[i].stream}, m_session.key);
    for (const auto &item : m_request.items) {
        if (item.chain >= m_chains.size())
            return refuse(ErrorCode::Malformed, "a line of no chain");
        auto &work = m_chains[item.chain];
        if (item.line.change.pos != m_request.chains[item.chain].start + static_cast<std::int64_t>(work.digests.size()))
            return refuse(ErrorCode::Malformed, "positions of a chain follow one another");
        work.digests.push_back(digestOf(item.line.bytes));
    }
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
        if (m_chains[i].digests.empty())
            return refuse(ErrorCode::Malformed, "a chain without a line");
        if (m_request.chains[i].start < 1)
            return refuse(ErrorCode::Malformed, "chain positions begin at 1");
    }
    // Every chain is looked at, also behind one that is refused: the console will not send a second fork again once it was told.
    std::optional<Error> refusal;
    for (std::size_t i = 0; i < m_chains.size(); ++i) {
        std::optional<Error> found;
        if (m_chains[i].chain->closed)
            found = Error{ErrorCode::ChainForked, "the chain is closed"};
        else if (m_request.chains[i].start > m_chains[i].chain->head.pos + 1)
            found = Error{ErrorCode::ChainGap, "a gap in a chain"};
        else if (auto known = readKnown(m_chains[i], m_request.chains[i]); !known)
            found = std::move(known.error().error);
        if (found && !refusal)
            refusal = std::move(found);
    }
    if (refusal)
        return refuseWithExpected(refusal->code, std::move(refusal->detail));
    return {};
}

Answer<void> PushRun::readKnown(ChainWork &work, const feed::PushChain &chain)
{
    auto &row = *work.chain;
    feed::ChainHead head{chain.start - 1, row.head.hash};
    if (chain.start <= row.head.pos) {
        const auto last = chain.start + static_cast<std::int64_t>(work.digests.size()) - 1;
        const auto segments = row.isStray ? m_state.storage().strays(row.id) : m_state.storage().links(row, chain.start, last);
        if (segments.empty())
            throw std::runtime_error("a chain without its links");
        feed::ChainHead at{segments.front().start - 1, segments.front().before};
        for (const auto &segment : segments) {
            for (const auto &link : segment.links) {
                if (at.pos == chain.start - 1)
                    head = at;
                at = feed::nextInChain(at, link.line);
                if (at.pos >= chain.start && at.pos <= last)
                    work.known.push_back(link);
            }
        }
    }
    for (const auto &digest : work.digests) {
        head = feed::nextInChain(head, digest);
        work.heads.push_back(head);
    }
    // Only who holds the key may say anything about this chain, a fork included.
    if (!m_session.key.verify(feed::batchMessage(row.id, head), chain.signature))
        return refuseWithExpected(ErrorCode::BadSignature, "the signature does not fit the chain that the server has");
    for (std::size_t i = 0; i < work.known.size(); ++i) {
        if (work.known[i].line != work.digests[i])
            return refuseFork(work, chain, i);
    }
    return {};
}

Answer<void> PushRun::refuseFork(ChainWork &work, const feed::PushChain &chain, std::size_t line)
{
    // A chain that has no row gets one: a proven fork stays closed. One that the account's bound leaves no room for is refused each time.
    auto &use = m_state.use(m_session.account);
    work.chain->closed = true;
    if (work.chain->isStray && m_limits.chains > 0 && use.chains >= m_limits.chains) {
        tell("chains", "it forked a chain and has no room for it");
        return refuseWithExpected(ErrorCode::ChainForked, "a known position with another hash");
    }
    use.chains += work.chain->no == 0 ? 1 : 0;
    m_state.adopt(*work.chain);
    m_state.extend(*work.chain, {});
    json::object detail;
    detail.emplace("account", m_session.account.toString());
    detail.emplace("installation", m_session.installation.toString());
    detail.emplace("position", chain.start + static_cast<std::int64_t>(line));
    detail.emplace("known", work.known[line].line.toString());
    detail.emplace("other", work.digests[line].toString());
    detail.emplace("otherHead", work.heads.back().hash.toString());
    detail.emplace("signature", toBase64Url(chain.signature));
    m_state.storage().addAlarm({m_hand.now(), "chain_forked", work.chain->id.stream, writeJson(detail)});
    return refuseWithExpected(ErrorCode::ChainForked, "a known position with another hash: the chain is closed");
}

void PushRun::findScatteredGroups()
{
    std::set<Id> ended;
    std::optional<Id> current;
    for (const auto &item : m_request.items) {
        const auto &group = item.line.change.group;
        if (group == current)
            continue;
        if (current)
            ended.insert(*current);
        if (group && ended.contains(*group))
            m_scattered.insert(*group);
        current = group;
    }
}

} // namespace redoubt::server
