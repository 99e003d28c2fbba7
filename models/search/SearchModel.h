// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowModel.h"

#include <QList>
#include <QString>

namespace redoubt::models {

/// A text with the places of words in it, in UTF-16 units.
struct MarkedWords
{
    struct Mark
    {
        int from = 0;
        int length = 0;
        bool operator==(const Mark &) const = default;
    };
    QString text;
    QList<Mark> marks;

    bool operator==(const MarkedWords &) const = default;
};

/// @p utf8 with marks given in its bytes, rising.
[[nodiscard]] MarkedWords markedWords(const std::string &utf8, const std::vector<std::pair<std::size_t, std::size_t>> &bytes);

/// A head of a group, or a hit in it.
struct SearchRow
{
    QString id;   ///< a hit's "stream/record", a head's kind
    QString kind; ///< of the group
    bool isHead = false;
    QString title; ///< of a head: the group's name
    int count = 0; ///< of a head: all hits of the group
    int more = 0;  ///< of a head: those that are not listed
    QString key;   ///< of a head: that shows it alone
    MarkedWords name;
    MarkedWords sentence;
    QString unit;
    QString when;
    QString who;
    bool drill = false; ///< of an exercise: nothing of it has really happened
    QString otherwise;  ///< how the hit was found where it is not spelled as it was typed

    bool operator==(const SearchRow &) const = default;
};

/// What was found, group after group.
class SearchModel : public RowModel<SearchRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
};

} // namespace redoubt::models
