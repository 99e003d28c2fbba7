// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/UnitFile.h"

#include "core/text/ShownName.h"

#include <algorithm>
#include <map>

namespace redoubt::app {

namespace {
struct Row
{
    std::size_t line = 0;
    std::vector<std::string> cells;
};

Result<std::vector<Row>> readRows(std::string_view text, const std::string &where)
{
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
            row.cells.emplace_back(text::trimmed(cell)); // a blank behind a name is nobody's intention
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
    std::map<Id, Unit> byId;
    for (const auto &unit : units)
        byId.emplace(unit.id, unit);
    return server::UnitsByName(byId).find(text::trimmed(text));
}

Result<std::vector<server::UnitLine>> readUnitLines(std::string_view text, std::string_view name)
{
    const auto where = std::string(name) + ':';
    if (text.size() > MaxUnitFileBytes)
        return fail(ErrorCode::TooLarge, std::string(name) + ": over 8 MiB");
    REDOUBT_ASSIGN(const auto rows, readRows(text, where));
    const std::vector<std::string> shortHeader{"name", "parent"};
    const std::vector<std::string> longHeader{"name", "parent", "id"};
    if (rows.empty() || (rows.front().cells != shortHeader && rows.front().cells != longHeader))
        return fail(ErrorCode::Malformed, where + "1: the first line must be 'name,parent' or 'name,parent,id'");

    std::vector<server::UnitLine> lines;
    lines.reserve(rows.size());
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const auto &row = rows[i];
        if (row.cells.size() > rows.front().cells.size())
            return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": more cells than the header has");
        server::UnitLine line{row.line, row.cells.front(), row.cells.size() > 1 ? row.cells[1] : std::string(), {}};
        if (row.cells.size() > 2 && !row.cells[2].empty()) {
            const auto id = Id::parse(row.cells[2]);
            if (!id)
                return fail(ErrorCode::Malformed, where + std::to_string(row.line) + ": '" + row.cells[2] + "' is no id");
            line.id = *id;
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace redoubt::app
