// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/AlarmTable.h"

#include "core/json/Described.h"

namespace redoubt::store {

std::optional<std::int64_t> AlarmTable::raise(AlarmCode code, const Id &stream, std::string_view detail, Instant at)
{
    const auto name = enumName(code);
    {
        auto known = m_database.query("SELECT 1 FROM alarms WHERE code = ? AND stream = ? AND detail = ?");
        known.bind(std::string_view(name)).bind(stream).bind(detail);
        if (known.next())
            return {};
    }
    m_database.query("INSERT INTO alarms (at, code, stream, detail) VALUES (?, ?, ?, ?)")
        .bind(at.ms)
        .bind(std::string_view(name))
        .bind(stream)
        .bind(detail)
        .run();
    return m_database.lastRow();
}

std::vector<Alarm> AlarmTable::all()
{
    std::vector<Alarm> result;
    auto query = m_database.query("SELECT no, at, code, stream, detail FROM alarms ORDER BY no");
    while (query.next()) {
        if (const auto code = enumFromName<AlarmCode>(query.text(2)))
            result.push_back({query.number(0), {query.number(1)}, *code, query.id(3), query.text(4)});
    }
    return result;
}

void AlarmTable::dismiss(std::int64_t no) { m_database.query("DELETE FROM alarms WHERE no = ?").bind(no).run(); }

bool AlarmTable::takeBack(AlarmCode code, const Id &stream)
{
    const auto name = enumName(code);
    auto gone = m_database.query("DELETE FROM alarms WHERE code = ? AND stream = ? RETURNING no");
    bool any = false;
    gone.bind(std::string_view(name)).bind(stream);
    while (gone.next())
        any = true;
    return any;
}

} // namespace redoubt::store
