// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteMigrations.h"

#include "server/storage/StorageException.h"

#include <array>

namespace redoubt::server {

namespace {
constexpr std::int64_t kApplicationId = 0x52444254; // "RDBT"

// A line's place is its stream's number · 2^40 + seq: one integer key, so that lines are appended and read in order.
// Epochs have streams rows of their own number (later).
constexpr const char *kSchema1 = R"sql(
CREATE TABLE identity (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id BLOB NOT NULL, name TEXT NOT NULL, seed BLOB NOT NULL, created_at INTEGER NOT NULL);

CREATE TABLE streams (
    no INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    purpose TEXT NOT NULL, owner BLOB NOT NULL, opened_by BLOB NOT NULL, opened_at INTEGER NOT NULL,
    classification TEXT NOT NULL, retention_days INTEGER NOT NULL,
    epoch INTEGER NOT NULL, seq INTEGER NOT NULL, head BLOB NOT NULL);

CREATE TABLE lines (
    place INTEGER PRIMARY KEY,
    author BLOB NOT NULL,
    received_at INTEGER NOT NULL, hlc_ms INTEGER NOT NULL, hlc_counter INTEGER NOT NULL,
    flags TEXT,
    line TEXT NOT NULL);
CREATE TABLE change_ids (
    stream INTEGER NOT NULL, change BLOB NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY (stream, change)) WITHOUT ROWID;
CREATE TABLE records (
    stream INTEGER NOT NULL, id BLOB NOT NULL,
    kind TEXT NOT NULL, add_seq INTEGER NOT NULL, last_seq INTEGER NOT NULL, body TEXT NOT NULL,
    PRIMARY KEY (stream, id)) WITHOUT ROWID;
CREATE INDEX records_by_kind ON records (stream, kind, add_seq);

CREATE TABLE chains (
    no INTEGER PRIMARY KEY,
    account BLOB NOT NULL, installation BLOB NOT NULL, stream BLOB NOT NULL,
    pos INTEGER NOT NULL, hash BLOB NOT NULL, closed INTEGER NOT NULL,
    UNIQUE (account, installation, stream));
CREATE TABLE links (
    chain INTEGER NOT NULL, last INTEGER NOT NULL,
    before BLOB NOT NULL, signature BLOB NOT NULL, links BLOB NOT NULL,
    PRIMARY KEY (chain, last)) WITHOUT ROWID;

CREATE TABLE quarantine (
    no INTEGER PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    stream BLOB NOT NULL, account BLOB NOT NULL, installation BLOB NOT NULL, pos INTEGER NOT NULL,
    change BLOB NOT NULL, record BLOB NOT NULL, "group" BLOB,
    line TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL, received_at INTEGER NOT NULL,
    admitted_at INTEGER, admitted_by BLOB);
CREATE INDEX quarantine_by_stream ON quarantine (stream, no);
CREATE INDEX quarantine_by_group ON quarantine ("group", account, installation) WHERE "group" IS NOT NULL;

CREATE TABLE grants (
    account BLOB NOT NULL, stream BLOB NOT NULL, role TEXT NOT NULL, source TEXT NOT NULL, origin BLOB NOT NULL,
    PRIMARY KEY (account, stream, role, source, origin)) WITHOUT ROWID;
CREATE INDEX grants_by_stream ON grants (stream);
CREATE INDEX grants_by_origin ON grants (origin) WHERE source = 'derived';
CREATE TABLE grant_records (
    account BLOB NOT NULL, stream BLOB NOT NULL, role TEXT NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY (account, stream, role)) WITHOUT ROWID;
CREATE TABLE unit_roles (
    account BLOB NOT NULL, unit BLOB NOT NULL, role TEXT NOT NULL, record BLOB NOT NULL,
    PRIMARY KEY (account, unit, role)) WITHOUT ROWID;

CREATE TABLE accounts (
    id BLOB PRIMARY KEY, sign_in_name TEXT NOT NULL UNIQUE, name TEXT NOT NULL, unit BLOB NOT NULL,
    password TEXT NOT NULL, locked INTEGER NOT NULL, must_change INTEGER NOT NULL, created_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE installations (
    id BLOB PRIMARY KEY, name TEXT NOT NULL, secret BLOB NOT NULL, enrolled_at INTEGER NOT NULL, revoked INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE keys (
    account BLOB NOT NULL, installation BLOB NOT NULL, key BLOB NOT NULL,
    certificate TEXT NOT NULL, cache_secret BLOB NOT NULL, issued_at INTEGER NOT NULL, needs_password INTEGER NOT NULL,
    PRIMARY KEY (account, installation)) WITHOUT ROWID;
CREATE TABLE sessions (
    token BLOB PRIMARY KEY, account BLOB NOT NULL, installation BLOB NOT NULL, key BLOB NOT NULL,
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account);
CREATE INDEX sessions_by_expiry ON sessions (expires_at);
CREATE TABLE enrolments (
    code BLOB PRIMARY KEY, name TEXT NOT NULL, created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, used_at INTEGER) WITHOUT ROWID;
CREATE TABLE throttles (
    scope TEXT PRIMARY KEY, failures INTEGER NOT NULL, since INTEGER NOT NULL, locked_until INTEGER) WITHOUT ROWID;

CREATE TABLE uploads (
    stream BLOB NOT NULL, digest BLOB NOT NULL, account BLOB NOT NULL,
    size INTEGER NOT NULL, started_at INTEGER NOT NULL, published INTEGER NOT NULL,
    PRIMARY KEY (stream, digest, account)) WITHOUT ROWID;
CREATE INDEX uploads_by_account ON uploads (account);
CREATE TABLE blob_references (
    stream BLOB NOT NULL, digest BLOB NOT NULL, PRIMARY KEY (stream, digest)) WITHOUT ROWID;

CREATE TABLE alarms (no INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, stream BLOB, detail TEXT NOT NULL);
CREATE TABLE audit (
    no INTEGER PRIMARY KEY, at INTEGER NOT NULL, actor BLOB, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL);
)sql";

// Whose chains stand in a stream, without a look at every chain there is; and when a password was last given, for which the first
// sign-in with a key stands in where that was not kept.
constexpr const char *kSchema2 = R"sql(
ALTER TABLE chains ADD COLUMN has_lines INTEGER NOT NULL DEFAULT 0;
UPDATE chains SET has_lines = 1 WHERE (CAST(account || installation AS BLOB), stream) IN
    (SELECT DISTINCT l.author, s.id FROM lines l JOIN streams s ON s.no = l.place >> 40);
CREATE INDEX chains_by_stream ON chains (stream, account, installation) WHERE has_lines = 1;
ALTER TABLE keys ADD COLUMN signed_in_at INTEGER NOT NULL DEFAULT 0;
UPDATE keys SET signed_in_at = issued_at;
)sql";

// What each account has put in, and of strangers' changes no more than digest and code (ADR 11); and when bytes of an upload came last.
constexpr const char *kSchema3 = R"sql(
CREATE TABLE strays (
    no INTEGER PRIMARY KEY,
    account BLOB NOT NULL, installation BLOB NOT NULL, stream BLOB NOT NULL,
    last INTEGER NOT NULL, count INTEGER NOT NULL,
    before BLOB NOT NULL, signature BLOB NOT NULL, links BLOB NOT NULL, "groups" BLOB NOT NULL, received_at INTEGER NOT NULL,
    UNIQUE (account, installation, stream, last));
CREATE INDEX strays_by_age ON strays (account, no);
CREATE TABLE account_use (
    account BLOB PRIMARY KEY,
    changes INTEGER NOT NULL, bytes INTEGER NOT NULL, quarantined INTEGER NOT NULL, quarantine_bytes INTEGER NOT NULL,
    strays INTEGER NOT NULL, chains INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO account_use
    SELECT a.id, coalesce(l.n, 0), coalesce(l.bytes, 0) + coalesce(q.bytes, 0), coalesce(q.n, 0), coalesce(q.bytes, 0), 0, coalesce(c.n, 0)
    FROM accounts a
    LEFT JOIN (SELECT substr(author, 1, 16) AS account, count(*) AS n, sum(length(CAST(line AS BLOB))) AS bytes FROM lines GROUP BY 1) l
        ON l.account = a.id
    LEFT JOIN (SELECT account, count(*) AS n, sum(length(CAST(line AS BLOB))) AS bytes FROM quarantine WHERE admitted_at IS NULL GROUP BY 1) q
        ON q.account = a.id
    LEFT JOIN (SELECT account, count(*) AS n FROM chains GROUP BY 1) c ON c.account = a.id;
ALTER TABLE uploads ADD COLUMN touched_at INTEGER NOT NULL DEFAULT 0;
UPDATE uploads SET touched_at = started_at;
CREATE INDEX uploads_unfinished ON uploads (touched_at) WHERE published = 0;
)sql";

// The groups of strangers' changes in rows of their own: each grouped change looks for its own, and read all of its author's strays.
constexpr const char *kSchema4 = R"sql(
CREATE TABLE stray_groups (
    account BLOB NOT NULL, installation BLOB NOT NULL, "group" BLOB NOT NULL, stream BLOB NOT NULL,
    PRIMARY KEY (account, installation, "group", stream)) WITHOUT ROWID;
CREATE INDEX stray_groups_by_stream ON stray_groups (account, installation, stream);
INSERT OR IGNORE INTO stray_groups
    WITH RECURSIVE places (no, at) AS (
        SELECT no, 0 FROM strays WHERE length("groups") > 0
        UNION ALL SELECT p.no, p.at + 16 FROM places p JOIN strays s ON s.no = p.no WHERE p.at + 16 < length(s."groups"))
    SELECT s.account, s.installation, substr(s."groups", p.at + 1, 16), s.stream FROM places p JOIN strays s ON s.no = p.no;
ALTER TABLE strays DROP COLUMN "groups";
)sql";

// Who holds a role in a unit: asked when one of its streams is opened, and when it moves.
constexpr const char *kSchema5 = R"sql(
CREATE INDEX unit_roles_by_unit ON unit_roles (unit, account);
)sql";

constexpr std::array kSteps{kSchema1, kSchema2, kSchema3, kSchema4, kSchema5};

std::int64_t pragma(SqliteConnection &connection, const char *sql)
{
    auto query = connection.query(sql);
    return query.next() ? query.integer(0) : 0;
}
} // namespace

int newestSchema() { return static_cast<int>(kSteps.size()); }

std::vector<std::string_view> migrationSteps() { return {kSteps.begin(), kSteps.end()}; }

void refuseOthers(SqliteConnection &connection)
{
    const auto version = pragma(connection, "PRAGMA user_version");
    if (version > newestSchema())
        throw StorageException({ErrorCode::SchemaTooNew,
                                "the database has schema " + std::to_string(version) + ", this program knows " + std::to_string(newestSchema())
                                    + ": it belongs to a newer redoubt-server"});
    const auto application = pragma(connection, "PRAGMA application_id");
    const auto tables = pragma(connection, "SELECT count(*) FROM sqlite_master");
    if (application != kApplicationId && tables != 0)
        throw StorageException({ErrorCode::StorageDamaged, "the file is a database of another program"});
}

void migrate(SqliteConnection &connection)
{
    // Immediate, so that two programs that start at once do not both migrate.
    connection.execute("BEGIN IMMEDIATE");
    refuseOthers(connection);
    const auto version = pragma(connection, "PRAGMA user_version");
    for (auto step = version; step < newestSchema(); ++step)
        connection.execute(kSteps[static_cast<std::size_t>(step)]);
    if (version < newestSchema()) {
        connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
        connection.execute("PRAGMA user_version = " + std::to_string(newestSchema()));
    }
    connection.execute("COMMIT");
}

} // namespace redoubt::server
