// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PackageXml.h"

#include "documents/model/PaperText.h"

#include <sstream>

namespace redoubt::documents {

std::string xmlOf(const pugi::xml_document &document)
{
    std::ostringstream stream;
    document.save(stream, "", pugi::format_raw, pugi::encoding_utf8);
    return stream.str();
}

pugi::xml_node rootOf(pugi::xml_document &document, const char *name)
{
    auto declaration = document.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    return document.append_child(name);
}

std::string xmlText(std::string_view text)
{
    auto clean = printable(text);
    // What XML 1.0 cannot hold was taken out by printable(); U+FFFE and U+FFFF are left.
    for (const char *wrong : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
        for (auto at = clean.find(wrong); at != std::string::npos; at = clean.find(wrong, at + 3))
            clean.replace(at, 3, "\xEF\xBF\xBD");
    }
    return clean;
}

std::string xmlTime(Instant at) { return toRfc3339(Instant{at.ms / 1000 * 1000}); }

std::string coreProperties(const Paper &paper)
{
    pugi::xml_document document;
    auto root = rootOf(document, "cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    root.append_child("dc:title").text() = xmlText(paper.title).c_str();
    root.append_child("dc:creator").text() = "Redoubt";
    root.append_child("dc:language").text() = paper.language.c_str();
    for (const char *name : {"dcterms:created", "dcterms:modified"}) {
        auto time = root.append_child(name);
        time.append_attribute("xsi:type") = "dcterms:W3CDTF";
        time.text() = xmlTime(paper.at).c_str();
    }
    return xmlOf(document);
}

const char *officialName(FontRole role)
{
    switch (role) {
    case FontRole::FangSong: return "仿宋";
    case FontRole::XiaoBiaoSong: return "方正小标宋简体";
    case FontRole::HeiTi: return "黑体";
    case FontRole::KaiTi: return "楷体";
    case FontRole::Mono: break;
    }
    return "Courier New";
}

const char *groundOf(CellMark mark)
{
    switch (mark) {
    case CellMark::Head: return "EEF0F2";
    case CellMark::Band: return "F5F6F7";
    case CellMark::Amiss: return "FBEEDD";
    case CellMark::None: break;
    }
    return "";
}

const char *wordInk(Tone tone)
{
    switch (tone) {
    case Tone::Weak: return "5B636B";
    case Tone::Amiss: return "9B1C1C";
    case Tone::Waits: return "7A4A00";
    case Tone::Good: return "1E6B2E";
    case Tone::Plain: break;
    }
    return "000000";
}

} // namespace redoubt::documents
