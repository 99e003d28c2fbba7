// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateCopies.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace redoubt::documents {

namespace {
constexpr std::int64_t mostCopied = 1'000'000; ///< elements

/// What begins, ends or is a place that others point to.
constexpr std::array<std::string_view, 10> marks{"w:bookmarkStart",     "w:bookmarkEnd",    "w:commentRangeStart", "w:commentRangeEnd",
                                                 "w:commentReference",  "w:permStart",      "w:permEnd",           "text:bookmark",
                                                 "text:bookmark-start", "text:bookmark-end"};

bool isDrawing(const pugi::xml_node &node) { return std::string_view(node.name()) == "wp:docPr"; }

std::int64_t lastDrawingIn(const pugi::xml_node &node)
{
    std::int64_t last = isDrawing(node) ? node.attribute("id").as_llong() : 0;
    for (const auto &child : node.children())
        last = std::max(last, lastDrawingIn(child));
    return last;
}
} // namespace

TemplateCopies::TemplateCopies(const pugi::xml_node &root, FilledNodes &filled, std::int64_t &copied)
    : m_filled(filled), m_copied(copied), m_lastDrawing(lastDrawingIn(root))
{ }

Result<pugi::xml_node> TemplateCopies::put(const pugi::xml_node &node, pugi::xml_node before, bool isFirst)
{
    auto copy = before.parent().insert_copy_before(node, before);
    REDOUBT_TRY(keepFilled(node, copy));
    if (!isFirst)
        makeUnlike(copy);
    return copy;
}

Result<void> TemplateCopies::keepFilled(const pugi::xml_node &from, const pugi::xml_node &to)
{
    if (++m_copied > mostCopied)
        return fail(ErrorCode::TooLarge, "filled in, it has more than 1,000,000 elements");
    if (m_filled.contains(from.internal_object()))
        m_filled.insert(to.internal_object());
    auto copy = to.first_child();
    for (const auto &child : from.children()) {
        REDOUBT_TRY(keepFilled(child, copy));
        copy = copy.next_sibling();
    }
    return {};
}

void TemplateCopies::makeUnlike(pugi::xml_node node)
{
    for (const char *name : {"w14:paraId", "w14:textId", "xml:id", "text:id"})
        node.remove_attribute(name);
    if (isDrawing(node))
        node.attribute("id").set_value(static_cast<long long>(++m_lastDrawing));
    if (std::string_view(node.name()) == "w:sdtPr")
        node.remove_child("w:id"); // the word processor gives it one
    for (auto child = node.first_child(); child;) {
        const auto next = child.next_sibling();
        if (std::ranges::find(marks, std::string_view(child.name())) != marks.end())
            node.remove_child(child);
        else
            makeUnlike(child);
        child = next;
    }
}

} // namespace redoubt::documents
