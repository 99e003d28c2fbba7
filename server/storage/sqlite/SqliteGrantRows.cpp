// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/SqliteNames.h"
#include "server/storage/sqlite/SqliteStreamRow.h"
#include "server/storage/sqlite/SqliteTransaction.h"

namespace redoubt::server {

namespace {
constexpr std::string_view sourceName(GrantRow::Source source)
{
    switch (source) {
    case GrantRow::Source::Opened: return "opened";
    case GrantRow::Source::Derived: return "derived";
    case GrantRow::Source::Unit: return "unit";
    case GrantRow::Source::Manual: break;
    }
    return "manual";
}

GrantRow::Source sourceOf(std::string_view name)
{
    for (const auto source : {GrantRow::Source::Opened, GrantRow::Source::Derived, GrantRow::Source::Manual, GrantRow::Source::Unit}) {
        if (sourceName(source) == name)
            return source;
    }
    throw DamagedRow("a grant of an unknown source");
}

std::vector<GrantRow> grantRows(SqliteQuery &query)
{
    std::vector<GrantRow> rows;
    while (query.next())
        rows.push_back({query.id(0), query.id(1), storedEnum<Role>(query.text(2)), sourceOf(query.text(3)), query.id(4)});
    return rows;
}
} // namespace

std::vector<Role> SqliteTransaction::rolesOn(const Id &account, const Id &stream)
{
    auto query = m_db.query("SELECT DISTINCT role FROM grants WHERE account = ? AND stream = ?");
    query.bind(account, stream);
    std::vector<Role> roles;
    while (query.next())
        roles.push_back(storedEnum<Role>(query.text(0)));
    return roles;
}

std::vector<GrantRow> SqliteTransaction::grantsOn(const Id &stream)
{
    auto query = m_db.query("SELECT account, stream, role, source, origin FROM grants WHERE stream = ? ORDER BY account, role, source, origin");
    query.bind(stream);
    return grantRows(query);
}

std::vector<GrantRow> SqliteTransaction::grantsOf(const Id &account)
{
    auto query = m_db.query("SELECT account, stream, role, source, origin FROM grants WHERE account = ? ORDER BY stream, role, source, origin");
    query.bind(account);
    return grantRows(query);
}

std::vector<GrantRow> SqliteTransaction::grantsDerivedFrom(const Id &stream)
{
    auto query = m_db.query("SELECT account, stream, role, source, origin FROM grants WHERE origin = ? AND source = 'derived' "
                            "ORDER BY account, stream, role");
    query.bind(stream);
    return grantRows(query);
}

std::vector<StreamRow> SqliteTransaction::grantedStreams(const Id &account)
{
    auto query = m_db.query("SELECT no, id, purpose, owner, opened_by, opened_at, classification, retention_days, epoch, seq, head "
                            "FROM streams WHERE id IN (SELECT stream FROM grants WHERE account = ?) ORDER BY id");
    query.bind(account);
    std::vector<StreamRow> rows;
    while (query.next())
        rows.push_back(streamRowOf(query));
    return rows;
}

void SqliteTransaction::addGrant(const GrantRow &grant)
{
    m_db.query("INSERT OR IGNORE INTO grants (account, stream, role, source, origin) VALUES (?, ?, ?, ?, ?)")
        .bind(grant.account, grant.stream, enumName(grant.role), sourceName(grant.source), grant.from)
        .run();
}

void SqliteTransaction::removeGrant(const GrantRow &grant)
{
    m_db.query("DELETE FROM grants WHERE account = ? AND stream = ? AND role = ? AND source = ? AND origin = ?")
        .bind(grant.account, grant.stream, enumName(grant.role), sourceName(grant.source), grant.from)
        .run();
}

std::optional<Id> SqliteTransaction::grantRecord(const Id &account, const Id &stream, Role role)
{
    const auto roleName = enumName(role);
    auto query = m_db.query("SELECT record FROM grant_records WHERE account = ? AND stream = ? AND role = ?");
    query.bind(account, stream, roleName);
    return query.next() ? std::optional(query.id(0)) : std::nullopt;
}

void SqliteTransaction::setGrantRecord(const Id &account, const Id &stream, Role role, const std::optional<Id> &record)
{
    if (record)
        m_db.query("INSERT OR REPLACE INTO grant_records (account, stream, role, record) VALUES (?, ?, ?, ?)")
            .bind(account, stream, enumName(role), *record)
            .run();
    else
        m_db.query("DELETE FROM grant_records WHERE account = ? AND stream = ? AND role = ?").bind(account, stream, enumName(role)).run();
}

std::vector<UnitRoleRow> SqliteTransaction::unitRolesOf(const Id &account)
{
    auto query = m_db.query("SELECT unit, role, record FROM unit_roles WHERE account = ? ORDER BY unit, role");
    query.bind(account);
    std::vector<UnitRoleRow> rows;
    while (query.next())
        rows.push_back({account, query.id(0), storedEnum<Role>(query.text(1)), query.id(2)});
    return rows;
}

std::vector<UnitRoleRow> SqliteTransaction::unitRolesIn(const Id &unit)
{
    auto query = m_db.query("SELECT account, role, record FROM unit_roles WHERE unit = ? ORDER BY account, role");
    query.bind(unit);
    std::vector<UnitRoleRow> rows;
    while (query.next())
        rows.push_back({query.id(0), unit, storedEnum<Role>(query.text(1)), query.id(2)});
    return rows;
}

std::vector<Id> SqliteTransaction::accountsHolding(const std::vector<Role> &roles, const std::optional<Id> &only)
{
    // A list that is given as JSON keeps the statement one, whatever roles there are.
    const auto names = writeJson(toJson(roles));
    std::vector<Id> accounts;
    constexpr const char *All = "SELECT account FROM unit_roles WHERE role IN (SELECT value FROM json_each(?)) "
                                "UNION SELECT account FROM grants WHERE role IN (SELECT value FROM json_each(?)) ORDER BY account";
    constexpr const char *One = "SELECT account FROM unit_roles WHERE account = ? AND role IN (SELECT value FROM json_each(?)) "
                                "UNION SELECT account FROM grants WHERE account = ? AND role IN (SELECT value FROM json_each(?))";
    auto query = m_db.query(only ? One : All);
    if (only)
        query.bind(*only, names, *only, names);
    else
        query.bind(names, names);
    while (query.next())
        accounts.push_back(query.id(0));
    return accounts;
}

void SqliteTransaction::addUnitRole(const UnitRoleRow &row)
{
    m_db.query("INSERT OR REPLACE INTO unit_roles (account, unit, role, record) VALUES (?, ?, ?, ?)")
        .bind(row.account, row.unit, enumName(row.role), row.record)
        .run();
}

void SqliteTransaction::removeUnitRole(const Id &account, const Id &unit, Role role)
{
    m_db.query("DELETE FROM unit_roles WHERE account = ? AND unit = ? AND role = ?").bind(account, unit, enumName(role)).run();
}

} // namespace redoubt::server
