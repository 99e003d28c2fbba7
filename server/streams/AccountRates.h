// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "server/streams/AccountLimits.h"

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace redoubt::server {

/// How much of something came within the last hour, to the minute.
class HourWindow
{
public:
    void add(std::int64_t count, Instant now);
    [[nodiscard]] std::int64_t used(Instant now);
    /// Milliseconds until @p need fits below @p limit; 0: now. What is more than the limit by itself fits into an empty window.
    [[nodiscard]] std::int64_t waitFor(std::int64_t need, std::int64_t limit, Instant now);

private:
    /// Slots of an hour ago, and those that a clock which was ahead for a moment left in the future.
    void forgetOld(std::int64_t minute);
    std::deque<std::pair<std::int64_t, std::int64_t>> m_slots; ///< minute since 1970, count; oldest first
    std::int64_t m_used = 0;
};

/// How fast accounts write. In memory: a restart begins a new hour. On the writer's thread only.
class AccountRates
{
public:
    /// What a push brings that the server did not have.
    struct Demand
    {
        std::int64_t changes = 0;
        std::int64_t bytes = 0;
        std::map<Id, std::int64_t> adds; ///< by stream
    };
    explicit AccountRates(const AccountLimits &limits) : m_limits(limits) { }

    /// None: it is spent. Otherwise nothing is, and the account has to wait so many milliseconds.
    [[nodiscard]] std::optional<std::int64_t> spend(const Id &account, const Demand &demand, Instant now);

    /// True once a day for each account and matter, so that what is told to the administrator does not fill the disk itself.
    [[nodiscard]] bool isNews(const Id &account, std::string_view matter, Instant now);

private:
    struct Windows
    {
        HourWindow changes;
        HourWindow bytes;
    };
    void forgetIdle(Instant now);
    const AccountLimits m_limits;
    std::map<Id, Windows> m_accounts;
    std::map<std::pair<Id, Id>, HourWindow> m_adds; ///< by account and stream
    std::map<std::pair<Id, std::string>, Instant> m_told;
};

} // namespace redoubt::server
