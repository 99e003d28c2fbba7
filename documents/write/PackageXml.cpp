// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PackageXml.h"

#include "documents/model/PaperText.h"

#include <array>
#include <cstdio>
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

std::string xmlTime(Instant at)
{
    const auto whole = toRfc3339(at);
    return whole.substr(0, whole.find('.')) + 'Z';
}

std::string coreProperties(const Paper &paper)
{
    pugi::xml_document document;
    auto root = rootOf(document, "cp:coreProperties");
    root.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    root.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    root.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    root.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    root.append_child("dc:title").text() = printable(paper.title).c_str();
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

std::string colourText(PaperColour colour)
{
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%06X", static_cast<unsigned>(colour & 0xFFFFFF));
    return text.data();
}

std::string languageWithCountry(const std::string &language) { return language == "zh" ? "zh-CN" : language == "en" ? "en-US" : language; }

} // namespace redoubt::documents
