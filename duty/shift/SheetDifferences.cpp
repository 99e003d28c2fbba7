// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/SheetDifferences.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
struct PlainSheetRow
{
    std::string key;
    SheetRow row; ///< as of one sheet: what it says in after
    std::string question = {};
};

std::vector<PlainSheetRow> checksOf(const HandoverSheet &sheet)
{
    std::vector<PlainSheetRow> rows;
    for (const auto &check : sheet.checks) {
        PlainSheetRow row{check.item, {}};
        row.row.name = check.name;
        row.row.after = check.found;
        const auto known = std::ranges::find(rows, check.item, &PlainSheetRow::key);
        if (known == rows.end())
            rows.push_back(std::move(row));
        else
            *known = std::move(row); // rounds follow each other
    }
    return rows;
}

std::vector<PlainSheetRow> mattersOf(const HandoverSheet &sheet)
{
    std::vector<PlainSheetRow> rows;
    for (const auto &matter : sheet.matters) {
        PlainSheetRow row{matter.matter.toString(), {}};
        row.row.matter = matter.matter;
        row.row.name = matter.title;
        row.row.after = matter.answer;
        row.row.afterWho = matter.tracker.value_or("");
        row.row.afterBy = matter.closeBy;
        row.question = matter.question;
        row.row.critical = matter.critical;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<SheetRow> compareRows(const std::vector<PlainSheetRow> &earlier, const std::vector<PlainSheetRow> &later)
{
    std::vector<SheetRow> rows;
    for (const auto &now : later) {
        auto row = now.row;
        if (const auto before = std::ranges::find(earlier, now.key, &PlainSheetRow::key); before != earlier.end()) {
            row.before = before->row.after;
            row.beforeBy = before->row.afterBy;
            row.beforeWho = before->row.afterWho;
            const bool alike = before->row.after == row.after && before->row.name == row.name && before->row.critical == row.critical
                && before->row.afterBy == row.afterBy && before->row.afterWho == row.afterWho && before->question == now.question;
            row.sort = alike ? SheetChangeSort::Same : SheetChangeSort::Other;
        }
        rows.push_back(std::move(row));
    }
    for (const auto &before : earlier) {
        if (std::ranges::find(later, before.key, &PlainSheetRow::key) != later.end())
            continue;
        auto row = before.row;
        row.sort = SheetChangeSort::Gone;
        std::swap(row.before, row.after);
        std::swap(row.beforeBy, row.afterBy);
        std::swap(row.beforeWho, row.afterWho);
        rows.push_back(std::move(row));
    }
    return rows;
}
} // namespace

SheetDifferences differencesOf(const HandoverSheet &earlier, const HandoverSheet &later)
{
    return {compareRows(checksOf(earlier), checksOf(later)), compareRows(mattersOf(earlier), mattersOf(later))};
}

std::int64_t countOf(const std::vector<SheetRow> &rows, SheetChangeSort sort) { return std::ranges::count(rows, sort, &SheetRow::sort); }

} // namespace redoubt::duty
