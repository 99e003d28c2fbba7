// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Throttle.h"

#include "core/crypto/Digest.h"
#include "core/text/SignInName.h"
#include "server/storage/Storage.h"

#include <algorithm>

namespace redoubt::server {

namespace {
ThrottleStanding standingOf(const std::optional<ThrottleRow> &row, const ThrottleScope &scope, Instant now)
{
    if (!row)
        return {scope.tries, {}};
    if (row->lockedUntil) {
        const auto left = *row->lockedUntil - now;
        if (left <= 0)
            return {scope.tries, {}};
        return {0, std::min(left, scope.windowMs), left > scope.windowMs};
    }
    // A clock that was set back must not keep a count for ever.
    const auto age = now - row->since;
    if (age >= scope.windowMs || age < -scope.windowMs)
        return {scope.tries, {}};
    return {std::max<std::int64_t>(0, scope.tries - row->failures), {}};
}
} // namespace

ThrottleScope ThrottleScope::pair(const ThrottleSettings &settings, std::string_view account, const Id &installation)
{
    // Names come from strangers: hashed, so that a row has one size and no name that was mistyped for a password.
    // By their fold, which is what is typed at a sign-in: an account may be older than names that are their own.
    const auto digest = Hasher().addField(text::foldSignInName(account)).add(installation.bytes()).finish();
    return {"p:" + toHex(digest.bytes), settings.triesPerInstallation, settings.lockMs};
}

ThrottleScope ThrottleScope::installation(const ThrottleSettings &settings, const Id &installation)
{
    return {"i:" + installation.toString(), settings.triesAcrossAccounts, settings.addressWindowMs};
}

ThrottleScope ThrottleScope::newKeys(const ThrottleSettings &settings, const Id &account, const Id &installation)
{
    return {"k:" + account.toString() + ':' + installation.toString(), settings.newKeysPerInstallation, settings.newKeysWindowMs};
}

ThrottleScope ThrottleScope::address(const ThrottleSettings &settings, std::string_view address)
{
    return {"a:" + std::string(address.substr(0, 64)), settings.triesPerAddress, settings.addressWindowMs};
}

ThrottleStanding standing(ReadTransaction &storage, const ThrottleScope &scope, Instant now)
{
    return standingOf(storage.throttle(scope.name), scope, now);
}

void shortenLock(WriteTransaction &storage, const ThrottleScope &scope, Instant now)
{
    auto row = storage.throttle(scope.name);
    if (!row || !standingOf(row, scope, now).isAhead)
        return;
    row->since = now;
    row->lockedUntil = now + scope.windowMs;
    storage.putThrottle(*row);
}

ThrottleStanding countFailure(WriteTransaction &storage, const ThrottleScope &scope, Instant now)
{
    auto row = storage.throttle(scope.name);
    const auto before = standingOf(row, scope, now);
    if (before.waitMs) {
        shortenLock(storage, scope, now);
        return before;
    }
    if (!row || before.triesLeft == scope.tries)
        row = ThrottleRow{scope.name, 0, now, {}};
    ++row->failures;
    if (row->failures >= scope.tries)
        row->lockedUntil = now + scope.windowMs;
    storage.putThrottle(*row);
    return standingOf(row, scope, now);
}

} // namespace redoubt::server
