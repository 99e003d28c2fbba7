// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PushPlan.h"

#include <algorithm>
#include <utility>

namespace redoubt::sync {

namespace {
/// The batch as such is refused: a smaller one may pass, and shows which change it is.
bool isAboutTheBatch(const Failure &failure)
{
    if (failure.code == ErrorCode::TooLarge)
        return true;
    return failure.isAnswer && (failure.code == ErrorCode::Malformed || failure.code == ErrorCode::InvalidArgument);
}

/// The server itself says that it stumbled, over this push or over all: asking again may help, or may not.
bool isServerFault(const Failure &failure)
{
    return failure.isAnswer && (failure.code == ErrorCode::Internal || failure.code == ErrorCode::StorageDamaged);
}
} // namespace

PushSize sizeOf(const feed::PushRequest &batch)
{
    PushSize size;
    size.lines = batch.items.size();
    for (const auto &item : batch.items)
        size.bytes += item.line.bytes.size() + 1; // and its line feed
    for (const auto &chain : batch.chains)
        size.streams.push_back(chain.stream);
    return size;
}

PushOutcome outcomeOf(const feed::PushRequest &batch, const feed::PushResponse &response)
{
    PushOutcome outcome{response.serverTime, {}};
    for (std::size_t i = 0; i < batch.items.size() && i < response.verdicts.size(); ++i) {
        if (const auto seq = response.verdicts[i].seq) {
            auto &highest = outcome.reached[batch.chains[batch.items[i].chain].stream];
            highest = std::max(highest, *seq);
        }
    }
    return outcome;
}

PushPlan::PushPlan(const EngineSettings &settings) : m_settings(settings), m_lines(settings.pushLines), m_bytes(settings.pushBytes) { }

void PushPlan::setPending(std::size_t pending)
{
    m_pending = pending;
    m_isExhausted = false;
}

std::vector<Id> PushPlan::suspected(std::size_t first) const
{
    std::vector<Id> streams;
    for (std::size_t i = first; i < m_suspects.size(); ++i)
        streams.insert(streams.end(), m_suspects[i].streams.begin(), m_suspects[i].streams.end());
    return streams;
}

Action PushPlan::ask(RequestId request)
{
    m_asked = request;
    m_isProbing = m_isTurnOfSuspect && !m_suspects.empty();
    if (m_isProbing)
        return SendPush{request, 1, m_settings.pushBytes, suspected(1)};
    return SendPush{request, m_lines, m_bytes, suspected(0)};
}

void PushPlan::nothingToSend(std::size_t pending)
{
    m_asked.reset();
    m_pending = pending;
    m_isExhausted = m_suspects.empty();
    if (std::exchange(m_isProbing, false))
        m_suspects.erase(m_suspects.begin()); // nothing of it waits any more
    else
        m_isTurnOfSuspect = true;
}

void PushPlan::sent()
{
    m_asked.reset();
    m_mismatches = 0;
    forgetFaults();
    m_lines = std::min(m_settings.pushLines, m_lines * 2);
    m_bytes = std::min(m_settings.pushBytes, m_bytes * 2);
    m_isTurnOfSuspect = !m_isProbing;
    if (std::exchange(m_isProbing, false))
        m_suspects.erase(m_suspects.begin());
    for (auto &suspect : m_suspects)
        suspect.isProven = true;
}

void PushPlan::reconciled()
{
    m_asked.reset();
    m_isExhausted = false;
}

PushPlan::AfterFailure PushPlan::failed(const Failure &failure, const PushSize &size)
{
    const auto request = std::exchange(m_asked, std::nullopt);
    if (!failure.expected.empty()) {
        // Once is a lost answer or a restored server; again and again is a fault that must not spin.
        const bool isFirst = ++m_mismatches == 1;
        m_asked = request;
        return {{ReconcileChains{*request, failure.expected}}, isFirst};
    }
    if (size.lines == 0)
        return {};
    if (isServerFault(failure))
        return faulted(failure, size);
    if (!isAboutTheBatch(failure))
        return {};
    if (canBeSmaller(size)) {
        halve(size);
        return {{}, true};
    }
    auto after = setAside(size.streams, failure.code);
    after.isAtOnce = false;
    return after;
}

/// False for a single change, and a group that cannot be made smaller.
bool PushPlan::canBeSmaller(const PushSize &size) const { return !m_isProbing && size.lines > 1 && size.lines <= m_lines; }

void PushPlan::halve(const PushSize &size)
{
    m_lines = size.lines / 2;
    m_bytes = std::max<std::size_t>(1, std::min(m_bytes, size.bytes) / 2);
}

PushPlan::AfterFailure PushPlan::setAside(const std::vector<Id> &streams, ErrorCode code)
{
    if (std::exchange(m_isProbing, false))
        m_suspects.erase(m_suspects.begin());
    m_lines = m_settings.pushLines;
    m_bytes = m_settings.pushBytes;
    m_isExhausted = false;
    forgetFaults();
    return {{SetAside{streams, code}}, true};
}

PushPlan::AfterFailure PushPlan::faulted(const Failure &failure, const PushSize &size)
{
    if (std::exchange(m_isProbing, false)) {
        m_isTurnOfSuspect = false;
        auto suspect = std::move(m_suspects.front());
        m_suspects.erase(m_suspects.begin());
        if (size.streams != suspect.streams)
            return {}; // something else stands at its front by now
        if (std::exchange(suspect.isProven, false) && ++suspect.provenFaults >= ProvenFaults)
            return setAside(size.streams, failure.code);
        m_suspects.push_back(std::move(suspect));
        return {};
    }
    if (canBeSmaller(size)) {
        if (++m_faults == 1)
            return {};
        halve(size);
        return {{}, true};
    }
    if (++m_frontFaults < MaxFaults)
        return {};
    m_suspects.push_back({size.streams, false, 0});
    forgetFaults();
    return {};
}

void PushPlan::forgetFaults()
{
    m_faults = 0;
    m_frontFaults = 0;
}

void PushPlan::forgetRequests()
{
    m_asked.reset();
    m_isProbing = false;
}

void PushPlan::clear() { *this = PushPlan(m_settings); }

} // namespace redoubt::sync
