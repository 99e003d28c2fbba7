// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/PaperAbsence.h"

#include "documents/read/ZipParts.h"

#include <algorithm>

namespace redoubt::exchange {

namespace {
constexpr int MostNested = 3;

/// @p xml without its tags; references stay for the search to undo.
std::string withoutMarkup(std::string_view xml)
{
    std::string text;
    text.reserve(xml.size());
    bool isTag = false;
    for (const char c : xml) {
        if (c == '<')
            isTag = true;
        else if (c == '>' && isTag)
            isTag = false;
        else if (!isTag)
            text += c;
    }
    return text;
}

class PaperSearch
{
public:
    explicit PaperSearch(const incident::RemovedTextSearch &search) : m_search(search) { }

    Result<void> walk(std::string_view bytes, const std::string &place, int nested)
    {
        if (bytes.starts_with("%PDF"))
            return fail(ErrorCode::InvalidArgument, "a PDF cannot be searched for texts; search the docx of the same paper");
        note(bytes, place);
        if (bytes.starts_with("PK"))
            return walkArchive(bytes, place, nested);
        if (bytes.find('<') != std::string_view::npos)
            note(withoutMarkup(bytes), place);
        return {};
    }
    std::vector<incident::FoundText> found;

private:
    Result<void> walkArchive(std::string_view bytes, const std::string &place, int nested)
    {
        if (nested == MostNested)
            return fail(ErrorCode::TooLarge, "archives within archives, more than three deep");
        REDOUBT_ASSIGN(auto parts, documents::ZipParts::open(bytes, m_left));
        REDOUBT_ASSIGN(const auto names, parts.names());
        for (const auto &name : names) {
            const auto within = place.empty() ? name : place + '!' + name;
            note(name, within);
            REDOUBT_ASSIGN(const auto part, parts.read(name));
            m_left -= std::min<std::uint64_t>(m_left, part.size());
            REDOUBT_TRY(walk(part, within, nested + 1));
        }
        return {};
    }

    void note(std::string_view bytes, const std::string &place)
    {
        for (auto &one : m_search.in(bytes, place)) {
            if (std::none_of(found.begin(), found.end(),
                             [&](const incident::FoundText &known) { return known.removed == one.removed && known.in == one.in; }))
                found.push_back(std::move(one));
        }
    }

    const incident::RemovedTextSearch &m_search;
    std::uint64_t m_left = MostUnpacked;
};
} // namespace

Result<std::vector<incident::FoundText>> removedInPaper(std::string_view bytes, const incident::RemovedTextSearch &search)
{
    PaperSearch paper(search);
    REDOUBT_TRY(paper.walk(bytes, {}, 0));
    return std::move(paper.found);
}

} // namespace redoubt::exchange
