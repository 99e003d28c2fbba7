// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/SearchQuery.h"

#include "core/text/CodePoints.h"
#include "core/text/SearchKey.h"

#include <algorithm>

namespace redoubt::search {

namespace {
bool isMark(std::int32_t c) { return c == '"' || c == 0x201C || c == 0x201D || c == 0xFF02; }

void addWord(SearchQuery &query, std::string &typed)
{
    SearchQuery::Word word{typed, text::searchKey(typed)};
    typed.clear();
    // Blanks inside stay, those around are nobody's.
    while (!word.key.empty() && word.key.back() == ' ')
        word.key.pop_back();
    word.key.erase(0, word.key.find_first_not_of(' '));
    if (word.key.empty() || std::ranges::find(query.words, word.key, &SearchQuery::Word::key) != query.words.end())
        return;
    if (word.key.size() <= MostWordBytes && query.words.size() < MostWords)
        query.words.push_back(std::move(word));
    else
        query.passedOver.push_back(std::move(word.typed));
}
} // namespace

SearchQuery searchQuery(std::string_view typed)
{
    SearchQuery query;
    std::string word;
    bool quoted = false;
    for (std::size_t at = 0; at < typed.size();) {
        const auto character = text::codePointAt(typed, at);
        if (isMark(character.value)) {
            quoted = !quoted;
            addWord(query, word);
        } else if (!quoted && character.value >= 0 && text::isBlank(character.value)) {
            addWord(query, word);
        } else {
            word += typed.substr(at, character.bytes);
        }
        at += character.bytes;
    }
    addWord(query, word);
    return query;
}

} // namespace redoubt::search
