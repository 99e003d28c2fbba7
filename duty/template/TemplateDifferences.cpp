// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/template/TemplateDifferences.h"

#include "duty/shift/CheckRules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::duty {

namespace {
/// A row as parts, whatever its sort.
struct PlainRow
{
    std::string key;
    std::string name;
    std::vector<std::pair<RowPart, std::string>> parts;
};

std::string joinedWords(const std::vector<std::string> &words)
{
    std::string all;
    for (const auto &word : words)
        all += (all.empty() ? "" : " / ") + word;
    return all;
}

std::string truth(bool value) { return value ? "true" : "false"; }

PlainRow rowOf(const CheckItem &item)
{
    std::vector<std::string> rounds;
    for (const auto &round : item.roundAt.value_or(std::vector<calendar::TimeOfDay>{}))
        rounds.push_back(round.toString());
    auto range = item;
    range.expected.reset();
    return {item.key,
            item.name,
            {{RowPart::Section, item.section},
             {RowPart::Name, item.name},
             {RowPart::Type, enumName(item.type)},
             {RowPart::Unit, item.unit.value_or("")},
             {RowPart::Range, shouldBe(range)},
             {RowPart::Choices, joinedWords(item.choices.value_or(std::vector<std::string>{}))},
             {RowPart::Expected, item.expected.value_or("")},
             {RowPart::Required, truth(item.required)},
             {RowPart::Evidence, truth(item.evidence.value_or(false))},
             {RowPart::Rounds, joinedWords(rounds)},
             {RowPart::Every, item.roundEvery ? std::to_string(*item.roundEvery) : std::string()}}};
}

PlainRow rowOf(const LogPhrase &phrase)
{
    return {phrase.key, phrase.text, {{RowPart::LogSort, enumName(phrase.sort)}, {RowPart::Text, phrase.text}}};
}

PlainRow rowOf(const ProcedureStep &step)
{
    return {step.key,
            step.text,
            {{RowPart::Text, step.text},
             {RowPart::Who, step.who.value_or("")},
             {RowPart::Minutes, step.minutes ? std::to_string(*step.minutes) : ""},
             {RowPart::Required, truth(step.required)}}};
}

template <class T>
void addRows(std::vector<PlainRow> &rows, const std::optional<std::vector<T>> &list)
{
    for (const auto &each : list.value_or(std::vector<T>{}))
        rows.push_back(rowOf(each));
}

std::vector<PlainRow> rowsOf(const TemplateContent &content)
{
    std::vector<PlainRow> rows;
    addRows(rows, content.items);
    addRows(rows, content.phrases);
    addRows(rows, content.steps);
    return rows;
}

/// Which of @p places stay when the others move: a longest rising part of them. O(n²), of at most 200 rows.
std::vector<bool> staysInOrder(const std::vector<std::size_t> &places)
{
    std::vector<std::size_t> length(places.size(), 1);
    std::vector<std::size_t> before(places.size(), places.size());
    std::size_t last = places.size();
    for (std::size_t i = 0; i < places.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (places[j] < places[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
        if (last == places.size() || length[i] > length[last])
            last = i;
    }
    std::vector<bool> stays(places.size(), false);
    for (; last < places.size(); last = before[last])
        stays[last] = true;
    return stays;
}

std::vector<RowWord> wordsThatDiffer(const PlainRow &before, const PlainRow &after)
{
    std::vector<RowWord> words;
    // Rows of one sort have the same parts; a template never changes its sort.
    for (std::size_t i = 0; i < std::min(before.parts.size(), after.parts.size()); ++i) {
        if (before.parts[i] != after.parts[i])
            words.push_back({after.parts[i].first, before.parts[i].second, after.parts[i].second});
    }
    return words;
}
} // namespace

std::vector<RowDifference> compareContents(const TemplateContent &before, const TemplateContent &after)
{
    const auto old = rowsOf(before);
    const auto now = rowsOf(after);
    std::map<std::string, std::size_t> placeBefore;
    for (std::size_t i = 0; i < old.size(); ++i)
        placeBefore.emplace(old[i].key, i);
    std::vector<std::size_t> places;
    std::map<std::string, std::size_t> shared; // key to place in `places`
    for (const auto &row : now) {
        if (const auto known = placeBefore.find(row.key); known != placeBefore.end()) {
            shared.emplace(row.key, places.size());
            places.push_back(known->second);
        }
    }
    const auto stays = staysInOrder(places);

    std::vector<RowDifference> result;
    std::size_t told = 0; // rows of before up to here are told
    const auto tellRemoved = [&](std::size_t until) {
        for (; told < until; ++told) {
            if (!shared.contains(old[told].key))
                result.push_back({old[told].key, old[told].name, RowChange::Removed, {}});
        }
    };
    for (const auto &row : now) {
        const auto known = shared.find(row.key);
        if (known == shared.end()) {
            result.push_back({row.key, row.name, RowChange::Added, {}});
            continue;
        }
        const auto place = places[known->second];
        if (stays[known->second])
            tellRemoved(place);
        auto words = wordsThatDiffer(old[place], row);
        const auto change = !words.empty() ? RowChange::Changed : stays[known->second] ? RowChange::Same : RowChange::Moved;
        result.push_back({row.key, row.name, change, std::move(words)});
    }
    tellRemoved(old.size());
    return result;
}

} // namespace redoubt::duty
