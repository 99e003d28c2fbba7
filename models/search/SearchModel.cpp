// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/search/SearchModel.h"

#include "models/Roles.h"

namespace redoubt::models {

MarkedWords markedWords(const std::string &utf8, const std::vector<std::pair<std::size_t, std::size_t>> &bytes)
{
    MarkedWords words;
    std::size_t at = 0;
    const auto append = [&](std::size_t to) {
        words.text += QString::fromUtf8(utf8.data() + at, static_cast<qsizetype>(to - at));
        at = to;
    };
    for (const auto &[from, to] : bytes) {
        append(from);
        const auto start = static_cast<int>(words.text.size());
        append(to);
        words.marks += {start, static_cast<int>(words.text.size()) - start};
    }
    append(utf8.size());
    // One line: a break is a blank, which takes as much room.
    words.text.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' ')).replace(QLatin1Char('\t'), QLatin1Char(' '));
    return words;
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SearchRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.isHead ? row.title : row.name.text;
    case Qt::AccessibleTextRole:
        return row.isHead
            ? tr("%1, %n found", nullptr, row.count).arg(row.title)
            : QStringList{row.name.text, row.drill ? tr("exercise data") : QString(), row.sentence.text, row.unit, row.when, row.who}.join(
                QLatin1Char(' '));
    case IdRole: return row.id;
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    const auto flags = RowModel::flags(index);
    const bool isHead = index.isValid() && at(index.row()).isHead;
    return isHead ? flags & ~Qt::ItemIsSelectable : flags;
}

} // namespace redoubt::models
