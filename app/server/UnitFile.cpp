// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/UnitFile.h"

#include <algorithm>
#include <optional>

namespace redoubt::app {

namespace {
struct Row
{
    std::size_t line = 0;
    std::vector<std::string> cells;
};

Result<std::vector<Row>> readRows(std::string_view text, const std::string &where)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3); // spreadsheets write one
    std::vector<Row> rows;
    std::size_t line = 1;
    while (!text.empty()) {
        Row row{line, {}};
        for (bool more = true; more;) {
            std::string cell;
            if (text.starts_with('"')) {
                text.remove_prefix(1);
                for (;;) {
                    const auto quote = text.find('"');
                    if (quote == std::string_view::npos)
                        return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": a quote that does not end");
                    cell += text.substr(0, quote);
                    text.remove_prefix(quote + 1);
                    if (!text.starts_with('"'))
                        break;
                    cell.push_back('"');
                    text.remove_prefix(1);
                }
                line += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
            } else {
                const auto end = std::min(text.find_first_of(",\r\n"), text.size());
                cell = text.substr(0, end);
                text.remove_prefix(end);
            }
            row.cells.push_back(std::move(cell));
            more = text.starts_with(',');
            if (more)
                text.remove_prefix(1);
        }
        if (text.starts_with('\r'))
            text.remove_prefix(1);
        if (!text.empty() && !text.starts_with('\n'))
            return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": text behind a quoted cell");
        if (!text.empty())
            text.remove_prefix(1);
        ++line;
        if (row.cells.size() > 1 || !row.cells.front().empty())
            rows.push_back(std::move(row));
    }
    return rows;
}
} // namespace

Result<Id> findUnit(const std::vector<Unit> &units, std::string_view text)
{
    const auto id = Id::parse(text);
    const Unit *found = nullptr;
    for (const auto &unit : units) {
        if (id && unit.id == *id)
            return unit.id;
        if (unit.name != text)
            continue;
        if (found && found->id != unit.id)
            return fail(ErrorCode::Conflict, "two units are called '" + std::string(text) + "': name it by its id");
        found = &unit;
    }
    if (!found)
        return fail(ErrorCode::NotFound, "no unit is called '" + std::string(text) + "'");
    return found->id;
}

Result<std::vector<Unit>> readUnits(std::string_view text, std::string_view name, const std::vector<Unit> &known, IdSource &ids)
{
    const auto where = std::string(name) + ':';
    if (text.size() > MaxUnitFileBytes)
        return fail(ErrorCode::TooLarge, std::string(name) + ": over 8 MiB");
    REDOUBT_ASSIGN(const auto rows, readRows(text, where));
    const std::vector<std::string> shortHeader{"name", "parent"};
    const std::vector<std::string> longHeader{"name", "parent", "id"};
    if (rows.empty() || (rows.front().cells != shortHeader && rows.front().cells != longHeader))
        return fail(ErrorCode::Malformed, where + "1: the first line must be 'name,parent' or 'name,parent,id'");

    // Ids first, so that a parent may stand below its children.
    std::vector<Unit> units;
    std::vector<Unit> all = known;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto &row = rows[i];
        if (row.cells.size() > rows.front().cells.size())
            return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": more cells than the header has");
        Unit unit{{}, {}, row.cells.front()};
        if (row.cells.size() > 2 && !row.cells[2].empty()) {
            const auto id = Id::parse(row.cells[2]);
            if (!id)
                return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": '" + row.cells[2] + "' is no id");
            unit.id = *id;
        } else {
            const auto parentName = row.cells.size() > 1 ? row.cells[1] : std::string();
            const auto same = std::find_if(known.begin(), known.end(), [&](const Unit &other) {
                if (other.name != unit.name || other.parent.has_value() == parentName.empty())
                    return false;
                const auto parent = parentName.empty() ? Result<Id>(Id()) : findUnit(known, parentName);
                return parentName.empty() || (parent && *other.parent == *parent);
            });
            unit.id = same != known.end() ? same->id : ids.next();
        }
        std::erase_if(all, [&unit](const Unit &other) { return other.id == unit.id; });
        all.push_back(unit);
        units.push_back(std::move(unit));
    }
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto &row = rows[i];
        if (row.cells.size() < 2 || row.cells[1].empty())
            continue;
        const auto parent = findUnit(all, row.cells[1]);
        if (!parent)
            return fail(parent.error().code, where + std::to_string(row.line) + ": " + parent.error().detail);
        units[i - 1].parent = *parent;
    }
    return units;
}

} // namespace redoubt::app
