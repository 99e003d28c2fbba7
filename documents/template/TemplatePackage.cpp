// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/TemplatePackage.h"

#include "core/text/CodePoints.h"
#include "documents/read/ZipParts.h"
#include "documents/template/TemplateDangers.h"
#include "documents/write/Archive.h"

#include <algorithm>
#include <sstream>
#include <utility>

namespace redoubt::documents {

namespace {
constexpr std::size_t mostPacked = 16ULL << 20;
constexpr std::uint64_t mostUnpacked = 64ULL << 20;
constexpr std::size_t mostParts = 2000;
constexpr int deepest = 200;

constexpr std::string_view wordPrefix = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr std::string_view odtType = "application/vnd.oasis.opendocument.text";

bool isUtf8(std::string_view bytes)
{
    for (std::size_t at = 0; at < bytes.size();) {
        const auto character = text::codePointAt(bytes, at);
        if (character.value < 0)
            return false;
        at += character.bytes;
    }
    return true;
}

/// Blanks between elements are kept: they are words in a paragraph.
Result<std::unique_ptr<pugi::xml_document>> treeOf(const std::string &bytes, const std::string &file)
{
    auto tree = std::make_unique<pugi::xml_document>();
    if (!isUtf8(bytes))
        return fail(ErrorCode::Malformed, file + ": not UTF-8");
    const auto parsed = tree->load_buffer(bytes.data(), bytes.size(), pugi::parse_full | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed)
        return fail(ErrorCode::Malformed, file + ": " + parsed.description());
    int depth = 0;
    for (pugi::xml_node node = tree->first_child(); node;) {
        if (node.type() == pugi::node_doctype)
            return fail(ErrorCode::Malformed, file + ": has a document type, which no office program writes");
        if (const auto prefix = otherPrefix(node); !prefix.empty())
            return fail(ErrorCode::Malformed, file + ": gives known elements other names (" + prefix + ")");
        if (node.first_child()) {
            if (++depth > deepest)
                return fail(ErrorCode::TooLarge, file + ": elements lie too deep");
            node = node.first_child();
            continue;
        }
        while (node && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node)
            node = node.next_sibling();
    }
    return tree;
}
} // namespace

const TemplatePackage::Part *TemplatePackage::part(std::string_view name) const
{
    const auto found = std::ranges::find(m_parts, name, &Part::name);
    return found == m_parts.end() ? nullptr : &*found;
}

Result<void> TemplatePackage::addStory(const std::string &file, TemplatePart kind)
{
    const auto *found = part(file);
    if (!found)
        return fail(ErrorCode::Malformed, file + ": named in the package, and not there");
    REDOUBT_ASSIGN(auto tree, treeOf(found->bytes, file));
    const std::string_view root = tree->document_element().name();
    if (!root.starts_with(m_format == TemplateFormat::Docx ? "w:" : "office:"))
        return fail(ErrorCode::Malformed, file + ": begins with " + std::string(root));
    findDangers(*tree, kind, file, m_dangers);
    m_stories.push_back({file, kind, std::move(tree)});
    return {};
}

Result<void> TemplatePackage::readDocx()
{
    REDOUBT_ASSIGN(const auto types, treeOf(part("[Content_Types].xml")->bytes, "[Content_Types].xml"));
    std::vector<std::pair<std::string, TemplatePart>> stories;
    bool hasBody = false;
    for (const auto &type : types->document_element().children()) {
        const std::string_view name = type.attribute("ContentType").value();
        std::string file = type.attribute("PartName").value();
        if (file.starts_with('/'))
            file.erase(0, 1);
        if (name.find("macroEnabled") != std::string_view::npos || name.find("vbaProject") != std::string_view::npos
            || name.find("vbaData") != std::string_view::npos)
            m_dangers.push_back({TemplateProblemSort::Macro, file.empty() ? std::string(name) : file, {}, {}, {}});
        if (!name.starts_with(wordPrefix) && name.find("ms-word.document") == std::string_view::npos
            && name.find("ms-word.template") == std::string_view::npos)
            continue;
        if (name.find("main+xml") != std::string_view::npos) {
            hasBody = true;
            stories.insert(stories.begin(), {file, TemplatePart::Body});
        } else if (name.ends_with(".header+xml")) {
            stories.emplace_back(file, TemplatePart::Header);
        } else if (name.ends_with(".footer+xml")) {
            stories.emplace_back(file, TemplatePart::Footer);
        } else if (name.ends_with("notes+xml")) {
            stories.emplace_back(file, TemplatePart::Footnote);
        }
    }
    if (!hasBody)
        return fail(ErrorCode::Malformed, "no text of a word processor in it");
    for (const auto &[file, kind] : stories)
        REDOUBT_TRY(addStory(file, kind));
    for (const auto &each : m_parts) {
        findPartDanger(each.name, m_dangers);
        if (!inSmallLetters(each.name).ends_with(".rels"))
            continue;
        REDOUBT_ASSIGN(const auto links, treeOf(each.bytes, each.name));
        findLinks(*links, each.name, m_dangers);
    }
    return {};
}

Result<void> TemplatePackage::readOdt()
{
    m_format = TemplateFormat::Odt;
    if (const auto *manifest = part("META-INF/manifest.xml")) {
        REDOUBT_ASSIGN(const auto tree, treeOf(manifest->bytes, manifest->name));
        if (isEncrypted(*tree))
            return fail(ErrorCode::Malformed, "it is encrypted");
    }
    REDOUBT_TRY(addStory("content.xml", TemplatePart::Body));
    if (part("styles.xml"))
        REDOUBT_TRY(addStory("styles.xml", TemplatePart::Header));
    for (const auto &each : m_parts)
        findPartDanger(each.name, m_dangers);
    return {};
}

Result<TemplatePackage> TemplatePackage::open(std::string_view bytes)
{
    if (bytes.size() > mostPacked)
        return fail(ErrorCode::TooLarge, "at most 16 MiB");
    if (bytes.starts_with("\xD0\xCF\x11\xE0"))
        return fail(ErrorCode::Malformed, "an encrypted document, or one of an older format (.doc)");
    REDOUBT_ASSIGN(auto zip, ZipParts::open(bytes, mostUnpacked));
    REDOUBT_ASSIGN(const auto names, zip.names());
    if (names.size() > mostParts)
        return fail(ErrorCode::TooLarge, "at most 2,000 parts");
    TemplatePackage package;
    for (const auto &name : names) {
        if (name.ends_with('/'))
            continue; // a folder
        if (package.part(name))
            return fail(ErrorCode::Malformed, name + ": is there twice");
        REDOUBT_ASSIGN(auto part, zip.read(name));
        package.m_parts.push_back({name, std::move(part)});
    }
    const auto *type = package.part("mimetype");
    if (package.part("[Content_Types].xml"))
        REDOUBT_TRY(package.readDocx());
    else if (type && type->bytes.starts_with(odtType))
        REDOUBT_TRY(package.readOdt());
    else
        return fail(ErrorCode::Malformed, "neither docx nor odt");
    return package;
}

Result<std::string> TemplatePackage::write(const std::vector<std::string> &changed) const
{
    std::vector<ArchivePart> parts;
    for (const auto &part : m_parts) {
        ArchivePart written{part.name, part.bytes, {}};
        const auto story = std::ranges::find(m_stories, part.name, &Story::file);
        if (story != m_stories.end() && std::ranges::find(changed, part.name) != changed.end()) {
            std::ostringstream text;
            story->tree->save(text, "", pugi::format_raw, pugi::encoding_utf8);
            written.bytes = text.str();
        }
        if (part.name == "mimetype")
            written.packing = Packing::Stored; // so that the format can be told from the first bytes
        parts.push_back(std::move(written));
    }
    return writeArchive(parts);
}

} // namespace redoubt::documents
