// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/AccountRates.h"

#include <algorithm>
#include <iterator>

namespace redoubt::server {

namespace {
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMinutes = 60;
constexpr std::int64_t kDayMs = 24 * 60 * kMinuteMs;
constexpr std::size_t kMostWindows = 20'000; ///< then those that are empty are looked for
} // namespace

void HourWindow::forgetOld(std::int64_t minute)
{
    while (!m_slots.empty() && m_slots.front().first <= minute - kHourMinutes) {
        m_used -= m_slots.front().second;
        m_slots.pop_front();
    }
    while (!m_slots.empty() && m_slots.back().first > minute) {
        m_used -= m_slots.back().second;
        m_slots.pop_back();
    }
}

void HourWindow::add(std::int64_t count, Instant now)
{
    const auto minute = now.ms / kMinuteMs;
    forgetOld(minute);
    if (m_slots.empty() || m_slots.back().first != minute)
        m_slots.emplace_back(minute, 0);
    m_slots.back().second += count;
    m_used += count;
}

std::int64_t HourWindow::used(Instant now)
{
    forgetOld(now.ms / kMinuteMs);
    return m_used;
}

std::int64_t HourWindow::waitFor(std::int64_t need, std::int64_t limit, Instant now)
{
    auto left = used(now);
    if (limit == 0 || need == 0 || left == 0 || left + need <= limit)
        return 0;
    auto until = now;
    for (const auto &[minute, count] : m_slots) {
        left -= count;
        until = Instant{(minute + kHourMinutes) * kMinuteMs};
        if (left == 0 || left + need <= limit)
            break;
    }
    return std::max<std::int64_t>(until - now, 1'000);
}

std::optional<std::int64_t> AccountRates::spend(const Id &account, const Demand &demand, Instant now)
{
    if (m_adds.size() + m_accounts.size() > kMostWindows)
        forgetIdle(now);
    auto &windows = m_accounts[account];
    auto wait = std::max(windows.changes.waitFor(demand.changes, m_limits.changesPerHour, now),
                         windows.bytes.waitFor(demand.bytes, m_limits.bytesPerHour, now));
    if (m_limits.recordsPerHour > 0) {
        for (const auto &[stream, adds] : demand.adds)
            wait = std::max(wait, m_adds[{account, stream}].waitFor(adds, m_limits.recordsPerHour, now));
    }
    if (wait > 0)
        return wait;
    windows.changes.add(demand.changes, now);
    windows.bytes.add(demand.bytes, now);
    if (m_limits.recordsPerHour > 0) {
        for (const auto &[stream, adds] : demand.adds)
            m_adds[{account, stream}].add(adds, now);
    }
    return std::nullopt;
}

bool AccountRates::isNews(const Id &account, std::string_view matter, Instant now)
{
    if (m_told.size() > kMostWindows)
        std::erase_if(m_told, [now](const auto &told) { return now - told.second >= kDayMs; });
    const auto [told, isFirst] = m_told.try_emplace({account, std::string(matter)}, now);
    if (!isFirst && now - told->second < kDayMs && now >= told->second)
        return false;
    told->second = now;
    return true;
}

void AccountRates::forgetIdle(Instant now)
{
    for (auto at = m_adds.begin(); at != m_adds.end();)
        at = at->second.used(now) == 0 ? m_adds.erase(at) : std::next(at);
    for (auto at = m_accounts.begin(); at != m_accounts.end();)
        at = at->second.changes.used(now) == 0 && at->second.bytes.used(now) == 0 ? m_accounts.erase(at) : std::next(at);
}

} // namespace redoubt::server
