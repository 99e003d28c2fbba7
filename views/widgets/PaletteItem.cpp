// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PaletteItem.h"

#include <algorithm>

namespace redoubt::views {

namespace {

bool startsAWord(const QString &text, qsizetype at) { return at == 0 || !text.at(at - 1).isLetterOrNumber(); }

bool lettersInOrder(const QString &text, const QString &word)
{
    qsizetype found = 0;
    for (const QChar c : text) {
        if (found < word.size() && c.toCaseFolded() == word.at(found).toCaseFolded())
            ++found;
    }
    return found == word.size();
}

int wordScore(const PaletteItem &item, const QString &word)
{
    if (const auto at = item.title.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
        return at == 0 ? 100 : startsAWord(item.title, at) ? 80 : 60;
    if (const auto at = item.keywords.indexOf(word, 0, Qt::CaseInsensitive); at >= 0)
        return startsAWord(item.keywords, at) ? 55 : 45;
    if (item.kind.contains(word, Qt::CaseInsensitive))
        return 30;
    return word.size() > 1 && lettersInOrder(item.title, word) ? 15 : -1;
}

} // namespace

int paletteScore(const PaletteItem &item, const QString &query)
{
    int total = 0;
    const auto words = query.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const int score = wordScore(item, word);
        if (score < 0)
            return -1;
        total += score;
    }
    return total;
}

QList<int> paletteMatches(const QList<PaletteItem> &items, const QString &query, int limit)
{
    QList<std::pair<int, int>> found; // score, index
    for (int i = 0; i < items.size(); ++i) {
        if (const int score = paletteScore(items[i], query); score >= 0)
            found.append({score, i});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    QList<int> indices;
    for (const auto &[score, index] : std::as_const(found)) {
        if (indices.size() == limit)
            break;
        indices.append(index);
    }
    return indices;
}

} // namespace redoubt::views
