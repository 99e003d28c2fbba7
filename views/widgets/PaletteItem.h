// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QList>
#include <QString>

namespace redoubt::views {

/// One thing that the command palette can do or go to.
struct PaletteItem
{
    QString id; ///< given back when chosen
    QString title;
    QString kind; ///< "action", "page", "claim" … in the reader's language
    Icon icon = Icon::None;
    QString keys;     ///< its shortcut as text, may be empty
    QString keywords; ///< further words it is found by, e.g. pinyin initials or a code

    bool operator==(const PaletteItem &) const = default;
};

/// How well @p item answers @p query: below zero not at all, higher is better. Every word of the query must be found:
/// at the title's start, at the start of a word, inside, among the keywords, or as letters in order. Case is ignored.
[[nodiscard]] int paletteScore(const PaletteItem &item, const QString &query);

/// Indices of the items that answer @p query, best first, at most @p limit; equal scores keep their order.
/// An empty query answers with the first items as they come.
[[nodiscard]] QList<int> paletteMatches(const QList<PaletteItem> &items, const QString &query, int limit = 50);

} // namespace redoubt::views
