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

Action PushPlan::ask(RequestId request)
{
    m_asked = request;
    return SendPush{request, m_lines, m_bytes};
}

void PushPlan::nothingToSend(std::size_t pending)
{
    m_asked.reset();
    m_pending = pending;
    m_isExhausted = true;
}

void PushPlan::sent()
{
    m_asked.reset();
    m_mismatches = 0;
    m_lines = std::min(m_settings.pushLines, m_lines * 2);
    m_bytes = std::min(m_settings.pushBytes, m_bytes * 2);
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
    if (!isAboutTheBatch(failure) || size.lines == 0)
        return {};
    if (size.lines > 1 && size.lines <= m_lines) {
        m_lines = size.lines / 2;
        m_bytes = std::max<std::size_t>(1, std::min(m_bytes, size.bytes) / 2);
        return {{}, true};
    }
    // A single change, or a group that cannot be made smaller.
    m_lines = m_settings.pushLines;
    m_bytes = m_settings.pushBytes;
    m_isExhausted = false;
    return {{SetAside{size.streams, failure.code}}, false};
}

void PushPlan::forgetRequests() { m_asked.reset(); }

void PushPlan::clear() { *this = PushPlan(m_settings); }

} // namespace redoubt::sync
