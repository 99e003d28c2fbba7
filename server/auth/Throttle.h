// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::server {

class ReadTransaction;
class WriteTransaction;

/// How often a wrong password may be tried. Counted per (account name, installation) and per address, never per
/// account alone: who does not hold an enrolled installation cannot lock a judge out.
struct ThrottleSettings
{
    int triesPerInstallation = 5; ///< of one name on one installation; then that pair is locked
    std::int64_t lockMs = 15 * 60 * 1000;
    int triesAcrossAccounts = 30; ///< on one installation, whatever the names; then it waits
    int triesPerAddress = 30;     ///< without a known installation; then that address waits
    std::int64_t addressWindowMs = 5 * 60 * 1000;
    int newKeysPerInstallation = 10; ///< of one account within newKeysWindowMs: each is a certificate that is kept for ever
    std::int64_t newKeysWindowMs = 60 * 60 * 1000;
};

/// One thing that is counted: so many failures, or other tries, within a window, then a wait.
struct ThrottleScope
{
    std::string name;
    int tries = 0;
    std::int64_t windowMs = 0;

    [[nodiscard]] static ThrottleScope pair(const ThrottleSettings &settings, std::string_view account, const Id &installation);
    [[nodiscard]] static ThrottleScope installation(const ThrottleSettings &settings, const Id &installation);
    /// Keys that an account brings on one installation: a console makes one where it has none, and hardly ever another.
    [[nodiscard]] static ThrottleScope newKeys(const ThrottleSettings &settings, const Id &account, const Id &installation);
    [[nodiscard]] static ThrottleScope address(const ThrottleSettings &settings, std::string_view address);
};

/// Where a scope stands.
struct ThrottleStanding
{
    std::int64_t triesLeft = 0;
    std::optional<std::int64_t> waitMs; ///< locked for so long: never longer than the scope's window
    /// The lock was stored by a clock that was ahead: shortenLock() makes it end a window from now.
    bool isAhead = false;
};

[[nodiscard]] ThrottleStanding standing(ReadTransaction &storage, const ThrottleScope &scope, Instant now);
/// Makes a lock that ends later than a window from @p now end then; leaves every other.
void shortenLock(WriteTransaction &storage, const ThrottleScope &scope, Instant now);
/// Counts a failure.
ThrottleStanding countFailure(WriteTransaction &storage, const ThrottleScope &scope, Instant now);

} // namespace redoubt::server
