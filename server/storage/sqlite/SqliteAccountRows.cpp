// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteTransaction.h"

namespace redoubt::server {

namespace {
AccountRow accountRowOf(const SqliteQuery &query)
{
    AccountRow row;
    row.id = query.id(0);
    row.signInName = query.string(1);
    row.name = query.string(2);
    row.unit = query.id(3);
    row.passwordHash = query.string(4);
    row.locked = query.integer(5) != 0;
    row.mustChangePassword = query.integer(6) != 0;
    row.createdAt = query.instant(7);
    return row;
}
} // namespace

std::optional<AccountRow> SqliteTransaction::account(const Id &id)
{
    auto query = m_db.query("SELECT id, sign_in_name, name, unit, password, locked, must_change, created_at FROM accounts WHERE id = ?");
    query.bind(id);
    return query.next() ? std::optional(accountRowOf(query)) : std::nullopt;
}

std::optional<AccountRow> SqliteTransaction::accountByName(const std::string &signInName)
{
    auto query = m_db.query("SELECT id, sign_in_name, name, unit, password, locked, must_change, created_at FROM accounts WHERE sign_in_name = ?");
    query.bind(signInName);
    return query.next() ? std::optional(accountRowOf(query)) : std::nullopt;
}

std::vector<AccountRow> SqliteTransaction::accounts()
{
    auto query = m_db.query("SELECT id, sign_in_name, name, unit, password, locked, must_change, created_at FROM accounts ORDER BY sign_in_name");
    std::vector<AccountRow> rows;
    while (query.next())
        rows.push_back(accountRowOf(query));
    return rows;
}

void SqliteTransaction::putAccount(const AccountRow &row)
{
    m_db.query("INSERT INTO accounts (id, sign_in_name, name, unit, password, locked, must_change, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
               "ON CONFLICT (id) DO UPDATE SET name = excluded.name, unit = excluded.unit, password = excluded.password, "
               "locked = excluded.locked, must_change = excluded.must_change")
        .bind(row.id, row.signInName, row.name, row.unit, row.passwordHash, row.locked, row.mustChangePassword, row.createdAt)
        .run();
}

std::optional<InstallationRow> SqliteTransaction::installation(const Id &id)
{
    auto query = m_db.query("SELECT id, name, secret, enrolled_at, revoked FROM installations WHERE id = ?");
    query.bind(id);
    if (!query.next())
        return {};
    return InstallationRow{query.id(0), query.string(1), query.digest(2), query.instant(3), query.integer(4) != 0};
}

std::vector<InstallationRow> SqliteTransaction::installations()
{
    auto query = m_db.query("SELECT id, name, secret, enrolled_at, revoked FROM installations ORDER BY id");
    std::vector<InstallationRow> rows;
    while (query.next())
        rows.push_back({query.id(0), query.string(1), query.digest(2), query.instant(3), query.integer(4) != 0});
    return rows;
}

void SqliteTransaction::putInstallation(const InstallationRow &row)
{
    m_db.query("INSERT INTO installations (id, name, secret, enrolled_at, revoked) VALUES (?, ?, ?, ?, ?) "
               "ON CONFLICT (id) DO UPDATE SET name = excluded.name, secret = excluded.secret, revoked = excluded.revoked")
        .bind(row.id, row.name, row.secretHash, row.enrolledAt, row.revoked)
        .run();
}

std::optional<KeyRow> SqliteTransaction::key(const Id &account, const Id &installation)
{
    auto query =
        m_db.query("SELECT key, certificate, cache_secret, issued_at, needs_password, signed_in_at FROM keys WHERE account = ? AND installation = ?");
    query.bind(account, installation);
    if (!query.next())
        return {};
    return KeyRow{account, installation, query.key(0), query.string(1), query.bytes(2), query.instant(3), query.integer(4) != 0, query.instant(5)};
}

void SqliteTransaction::putKey(const KeyRow &row)
{
    m_db.query("INSERT OR REPLACE INTO keys (account, installation, key, certificate, cache_secret, issued_at, needs_password, signed_in_at) "
               "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.account, row.installation, row.key, row.certificate, row.cacheSecret, row.issuedAt, row.needsPassword, row.signedInAt)
        .run();
}

void SqliteTransaction::requirePassword(const Id &account, const std::optional<Id> &except)
{
    m_db.query("UPDATE keys SET needs_password = 1 WHERE account = ?1 AND (?2 IS NULL OR installation <> ?2)").bind(account, except).run();
}

std::optional<SessionRow> SqliteTransaction::session(const Digest &token, Instant now)
{
    auto query = m_db.query("SELECT s.account, s.installation, s.key, s.created_at, s.expires_at, a.must_change FROM sessions s "
                            "JOIN accounts a ON a.id = s.account AND a.locked = 0 "
                            "JOIN installations i ON i.id = s.installation AND i.revoked = 0 "
                            "JOIN keys k ON k.account = s.account AND k.installation = s.installation AND k.key = s.key "
                            "WHERE s.token = ? AND s.expires_at > ?");
    query.bind(token, now);
    if (!query.next())
        return {};
    return SessionRow{token, query.id(0), query.id(1), query.key(2), query.instant(3), query.instant(4), query.integer(5) != 0};
}

void SqliteTransaction::putSession(const SessionRow &row)
{
    m_db.query("INSERT INTO sessions (token, account, installation, key, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)")
        .bind(row.token, row.account, row.installation, row.key, row.createdAt, row.expiresAt)
        .run();
}

void SqliteTransaction::removeSessionsOf(const Id &account, const std::optional<Digest> &except)
{
    m_db.query("DELETE FROM sessions WHERE account = ?1 AND (?2 IS NULL OR token <> ?2)").bind(account, except).run();
}

void SqliteTransaction::removeSessionsAt(const Id &account, const Id &installation)
{
    m_db.query("DELETE FROM sessions WHERE account = ? AND installation = ?").bind(account, installation).run();
}

void SqliteTransaction::removeSessionsExpiredBefore(Instant time) { m_db.query("DELETE FROM sessions WHERE expires_at <= ?").bind(time).run(); }

std::optional<EnrolmentRow> SqliteTransaction::enrolment(const Digest &code)
{
    auto query = m_db.query("SELECT name, created_at, expires_at, used_at FROM enrolments WHERE code = ?");
    query.bind(code);
    if (!query.next())
        return {};
    return EnrolmentRow{code, query.string(0), query.instant(1), query.instant(2), query.optionalInstant(3)};
}

void SqliteTransaction::putEnrolment(const EnrolmentRow &row)
{
    m_db.query("INSERT OR REPLACE INTO enrolments (code, name, created_at, expires_at, used_at) VALUES (?, ?, ?, ?, ?)")
        .bind(row.code, row.name, row.createdAt, row.expiresAt, row.usedAt)
        .run();
}

std::optional<ThrottleRow> SqliteTransaction::throttle(const std::string &scope)
{
    auto query = m_db.query("SELECT failures, since, locked_until FROM throttles WHERE scope = ?");
    query.bind(scope);
    if (!query.next())
        return {};
    return ThrottleRow{scope, query.integer(0), query.instant(1), query.optionalInstant(2)};
}

void SqliteTransaction::putThrottle(const ThrottleRow &row)
{
    m_db.query("INSERT OR REPLACE INTO throttles (scope, failures, since, locked_until) VALUES (?, ?, ?, ?)")
        .bind(row.scope, row.failures, row.since, row.lockedUntil)
        .run();
}

void SqliteTransaction::removeThrottle(const std::string &scope) { m_db.query("DELETE FROM throttles WHERE scope = ?").bind(scope).run(); }

void SqliteTransaction::removeThrottlesBefore(Instant time)
{
    m_db.query("DELETE FROM throttles WHERE since < ?1 AND (locked_until IS NULL OR locked_until < ?1)").bind(time).run();
}

} // namespace redoubt::server
