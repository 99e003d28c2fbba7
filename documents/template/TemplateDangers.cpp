// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplateDangers.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::documents {

namespace {
/// Namespaces in which a danger or a placeholder may lie, with the prefix by which this module knows them, which every word processor writes.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> usualPrefixes{
    {{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
     {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
     {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
     {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
     {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
     {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
     {"urn:oasis:names:tc:opendocument:xmlns:script:1.0", "script"},
     {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
     {"http://www.w3.org/1999/xlink", "xlink"}}};

constexpr std::array<std::string_view, 8> fetchingFields{"DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "DATABASE", "RD"};

void putDanger(std::vector<TemplateProblem> &found, TemplateProblemSort sort, std::string_view name, TemplatePart part, const std::string &file)
{
    TemplateProblem problem;
    problem.sort = sort;
    problem.name = name;
    problem.place.part = part;
    problem.place.file = file;
    found.push_back(std::move(problem));
}

template <class Visit>
void forEachBelow(const pugi::xml_node &root, const Visit &visit)
{
    for (const auto &child : root.children()) {
        visit(child);
        forEachBelow(child, visit);
    }
}

/// All but what lies in the package, or in the text itself (OpenDocument 1.2, part 3, 3.7).
bool leadsOut(std::string_view target)
{
    const auto colon = target.find(':');
    const auto separator = target.find_first_of("/#");
    const bool hasScheme = colon != std::string_view::npos && colon > 0 && (separator == std::string_view::npos || colon < separator);
    return hasScheme || target.starts_with('/') || target.find('\\') != std::string_view::npos || target.starts_with("../")
        || target.find("/../") != std::string_view::npos;
}

std::string firstWordOf(std::string_view instruction)
{
    const auto begin = instruction.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    std::string word(instruction.substr(begin, instruction.find_first_of(" \t\r\n\"\\", begin) - begin));
    std::ranges::transform(word, word.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return word;
}

/// Whether a field with @p instruction fetches something: by its sort, or as a link that has more than a mark of the text.
bool fetches(std::string_view instruction)
{
    const auto word = firstWordOf(instruction);
    if (std::ranges::find(fetchingFields, word) != fetchingFields.end())
        return true;
    if (word != "HYPERLINK")
        return false;
    const auto target = instruction.find('"');
    const auto mark = instruction.find("\\l");
    return target != std::string_view::npos && (mark == std::string_view::npos || target < mark);
}

/// The instructions of all fields, also of those that are cut over runs and that stand in each other.
class FieldInstructions
{
public:
    void read(const pugi::xml_node &node)
    {
        for (const auto &child : node.children()) {
            const std::string_view name = child.name();
            if (name == "w:fldSimple")
                m_all.emplace_back(child.attribute("w:instr").value());
            else if (name == "w:fldChar")
                bound(child.attribute("w:fldCharType").value());
            else if (name == "w:instrText")
                put(child.text().get());
            read(child);
        }
    }
    [[nodiscard]] const std::vector<std::string> &all() const { return m_all; }

private:
    void begin()
    {
        m_open.push_back(m_all.size());
        m_all.emplace_back();
    }
    void bound(std::string_view type)
    {
        if (type == "begin")
            begin();
        else if (type == "end" && !m_open.empty())
            m_open.pop_back();
    }
    void put(const char *text)
    {
        if (m_open.empty())
            m_all.emplace_back(text); // a piece without its beginning
        else
            m_all[m_open.back()] += text;
    }

    std::vector<std::string> m_all;
    std::vector<std::size_t> m_open;
};
} // namespace

std::string inSmallLetters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

std::string otherPrefix(const pugi::xml_node &element)
{
    for (const auto &attribute : element.attributes()) {
        const std::string_view name = attribute.name();
        if (!name.starts_with("xmlns"))
            continue;
        const auto known = std::ranges::find(usualPrefixes, std::string_view(attribute.value()), [](const auto &pair) { return pair.first; });
        const auto prefix = name.size() > 6 ? name.substr(6) : std::string_view();
        if (known != usualPrefixes.end() && prefix != known->second)
            return std::string(name);
    }
    return {};
}

bool isEncrypted(const pugi::xml_node &manifest)
{
    return static_cast<bool>(
        manifest.find_node([](const pugi::xml_node &node) { return std::string_view(node.name()).ends_with("encryption-data"); }));
}

void findPartDanger(const std::string &name, std::vector<TemplateProblem> &found)
{
    const auto small = inSmallLetters(name);
    if (small.find("vbaproject") != std::string::npos || small.find("/activex/") != std::string::npos || small.starts_with("basic/")
        || small.starts_with("scripts/"))
        putDanger(found, TemplateProblemSort::Macro, name, TemplatePart::Body, name);
}

void findLinks(const pugi::xml_node &relationships, const std::string &file, std::vector<TemplateProblem> &found)
{
    forEachBelow(relationships, [&](const pugi::xml_node &node) {
        if (inSmallLetters(node.attribute("TargetMode").value()) == "external")
            putDanger(found, TemplateProblemSort::ExternalLink, node.attribute("Target").value(), TemplatePart::Body, file);
        if (inSmallLetters(node.attribute("Type").value()).find("vbaproject") != std::string::npos)
            putDanger(found, TemplateProblemSort::Macro, node.attribute("Target").value(), TemplatePart::Body, file);
    });
}

void findDangers(const pugi::xml_node &story, TemplatePart part, const std::string &file, std::vector<TemplateProblem> &found)
{
    forEachBelow(story, [&](const pugi::xml_node &node) {
        const std::string_view name = node.name();
        if (name == "script:event-listener" || name == "office:script" || name == "text:script")
            putDanger(found, TemplateProblemSort::Macro, name, part, file);
        if (name == "office:dde-source" || name == "text:dde-connection-decl")
            putDanger(found, TemplateProblemSort::ExternalLink, name, part, file);
        if (const std::string_view target = node.attribute("xlink:href").value(); leadsOut(target))
            putDanger(found, TemplateProblemSort::ExternalLink, target, part, file);
    });
    FieldInstructions instructions;
    instructions.read(story);
    for (const auto &instruction : instructions.all()) {
        if (fetches(instruction))
            putDanger(found, TemplateProblemSort::ExternalLink, instruction, part, file);
    }
}

} // namespace redoubt::documents
