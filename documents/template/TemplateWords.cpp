// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateWords.h"

#include "documents/model/PaperText.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr std::string_view missingMark = "【待补报】";
} // namespace

const std::string *TemplateWords::known(const std::string &name, const RowScope &scope) const
{
    for (auto row = scope.rbegin(); row != scope.rend(); ++row) {
        if (const auto found = (*row)->find(name); found != (*row)->end())
            return &found->second;
    }
    const auto found = m_data.fields.find(name);
    return found == m_data.fields.end() ? nullptr : &found->second;
}

std::string TemplateWords::valueOf(const std::string &name, const RowScope &scope)
{
    const auto *value = known(name, scope);
    if (!value || value->empty()) {
        note(FillNoteSort::Missing, name);
        return std::string(missingMark);
    }
    auto written = printable(*value);
    const auto marks = [](std::string_view text) {
        std::size_t count = 0;
        for (auto at = text.find("\uFFFD"); at != std::string_view::npos; at = text.find("\uFFFD", at + 1))
            ++count;
        return count;
    };
    if (marks(written) > marks(*value))
        note(FillNoteSort::Replaced, name);
    return written;
}

void TemplateWords::note(FillNoteSort sort, const std::string &name)
{
    const FillNote said{sort, name};
    if (std::ranges::find(m_notes, said) == m_notes.end())
        m_notes.push_back(said);
}

std::vector<const TemplateRow *> TemplateWords::rowsOf(const PlaceholderToken &open, const RowScope &scope) const
{
    std::vector<const TemplateRow *> rows;
    const auto list = m_data.lists.find(open.name);
    if (open.sort == TokenSort::OpenRepeat) {
        for (std::size_t i = 0; list != m_data.lists.end() && i < list->second.size(); ++i)
            rows.push_back(&list->second[i]);
        return rows;
    }
    const auto *value = known(open.name, scope);
    const bool holds = m_data.holds.contains(open.name) || (value && !value->empty()) || (list != m_data.lists.end() && !list->second.empty());
    if (holds)
        rows.push_back(nullptr);
    return rows;
}

std::string TemplateWords::wordsOf(const std::string &text, const RowScope &scope)
{
    std::string said;
    const auto tokens = placeholdersIn(text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const auto &token = tokens[i];
        said.append(text, at, token.begin - at);
        at = token.end;
        if (token.sort == TokenSort::Field)
            said += valueOf(token.name, scope);
        if (token.sort != TokenSort::OpenRepeat && token.sort != TokenSort::OpenCondition)
            continue;
        std::size_t end = i + 1;
        while (end < tokens.size() && (tokens[end].sort != TokenSort::Close || tokens[end].name != token.name))
            ++end;
        if (end == tokens.size())
            continue;
        const auto inside = text.substr(token.end, tokens[end].begin - token.end);
        for (const auto *row : rowsOf(token, scope)) {
            auto inner = scope;
            if (row)
                inner.push_back(row);
            said += wordsOf(inside, inner);
        }
        at = tokens[end].end;
        i = end;
    }
    return said.append(text, at, std::string::npos);
}

std::vector<FillNote> TemplateWords::notes() const
{
    auto notes = m_notes;
    std::ranges::sort(notes, {}, [](const FillNote &each) { return std::pair(each.sort, std::string_view(each.name)); });
    return notes;
}

} // namespace redoubt::documents
