// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/OdtStyles.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <tuple>
#include <utility>

namespace redoubt::documents {

namespace {
std::string pointsFromMm(double millimetres) { return odtPoints(millimetres * pointsOfMm); }

pugi::xml_node namedStyle(pugi::xml_node styles, const std::string &name, const char *parent)
{
    auto node = styles.append_child("style:style");
    node.append_attribute("style:name") = name.c_str();
    node.append_attribute("style:family") = "paragraph";
    if (*parent)
        node.append_attribute("style:parent-style-name") = parent;
    return node;
}

void addNamedStyles(pugi::xml_node styles, const std::string &language)
{
    auto usual = styles.append_child("style:default-style");
    usual.append_attribute("style:family") = "paragraph";
    const Paragraph plain;
    addOdtLook(usual, plain.font, plain.size);
    auto words = usual.child("style:text-properties");
    const auto tag = languageWithCountry(language);
    const auto dash = tag.find('-');
    for (const char *asian : {"", "-asian"}) {
        const std::string prefix = *asian ? "style:" : "fo:";
        words.append_attribute((prefix + "language" + asian).c_str()) = tag.substr(0, dash).c_str();
        words.append_attribute((prefix + "country" + asian).c_str()) = dash == std::string::npos ? "none" : tag.substr(dash + 1).c_str();
    }
    namedStyle(styles, "Standard", "");
    for (int level = 1; level <= deepestHeading; ++level) {
        auto heading = namedStyle(styles, "Heading_20_" + std::to_string(level), "Standard");
        heading.append_attribute("style:display-name") = ("Heading " + std::to_string(level)).c_str();
        heading.append_attribute("style:next-style-name") = "Standard";
        heading.append_attribute("style:default-outline-level") = std::to_string(level).c_str();
        heading.append_child("style:paragraph-properties").append_attribute("fo:keep-with-next") = "always";
    }
}

void putFooter(pugi::xml_node master, const char *element, const char *styleName)
{
    auto words = master.append_child(element).append_child("text:p");
    words.append_attribute("text:style-name") = styleName;
    words.append_child(pugi::node_pcdata).set_value("— ");
    words.append_child("text:page-number").append_attribute("text:select-page") = "current";
    words.append_child(pugi::node_pcdata).set_value(" —");
}
} // namespace

std::string odtPoints(double points)
{
    const long hundredths = std::lround(points * 100);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%s%ld.%02ldpt", hundredths < 0 ? "-" : "", std::labs(hundredths) / 100, std::labs(hundredths) % 100);
    return text.data();
}

void declareOdtNamespaces(pugi::xml_node root)
{
    for (const auto &[prefix, name] :
         {std::pair("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
          std::pair("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
          std::pair("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
          std::pair("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
          std::pair("xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"),
          std::pair("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
          std::pair("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"), std::pair("xmlns:dc", "http://purl.org/dc/elements/1.1/")})
        root.append_attribute(prefix) = name;
    root.append_attribute("office:version") = "1.2";
}

void declareOdtFonts(pugi::xml_node root)
{
    auto faces = root.append_child("office:font-face-decls");
    for (const auto role : {FontRole::FangSong, FontRole::XiaoBiaoSong, FontRole::HeiTi, FontRole::KaiTi, FontRole::Mono}) {
        auto face = faces.append_child("style:font-face");
        face.append_attribute("style:name") = officialName(role);
        face.append_attribute("svg:font-family") = (std::string("'") + officialName(role) + "'").c_str();
    }
}

void addOdtLook(pugi::xml_node style, FontRole font, double size)
{
    auto properties = style.append_child("style:text-properties");
    for (const char *attribute : {"style:font-name", "style:font-name-asian", "style:font-name-complex"})
        properties.append_attribute(attribute) = officialName(font);
    for (const char *attribute : {"fo:font-size", "style:font-size-asian", "style:font-size-complex"})
        properties.append_attribute(attribute) = odtPoints(size).c_str();
}

std::string odtStyles(const Paper &paper)
{
    pugi::xml_document document;
    auto root = rootOf(document, "office:document-styles");
    declareOdtNamespaces(root);
    declareOdtFonts(root);
    addNamedStyles(root.append_child("office:styles"), paper.language);
    auto automatic = root.append_child("office:automatic-styles");
    for (const auto &[name, align, margin] : {std::tuple("Odd", "end", "fo:margin-right"), std::tuple("Even", "start", "fo:margin-left")}) {
        auto look = namedStyle(automatic, name, "Standard");
        auto properties = look.append_child("style:paragraph-properties");
        properties.append_attribute("fo:text-align") = align;
        // One character from the edge of the text (GB/T 9704-2012, 7.5).
        properties.append_attribute(margin) = odtPoints(numberSize).c_str();
        addOdtLook(look, FontRole::FangSong, numberSize);
    }
    auto layout = automatic.append_child("style:page-layout");
    layout.append_attribute("style:name") = "Page";
    auto page = layout.append_child("style:page-layout-properties");
    const auto &setup = paper.page;
    // The number stands in a footer, which takes its room from the page: 7 mm below the text (GB/T 9704-2012, 7.5).
    const double room = setup.numbers ? millimetresAboveNumber + numberSize / pointsOfMm : 0;
    page.append_attribute("fo:page-width") = pointsFromMm(setup.width).c_str();
    page.append_attribute("fo:page-height") = pointsFromMm(setup.height).c_str();
    page.append_attribute("style:print-orientation") = setup.width > setup.height ? "landscape" : "portrait";
    page.append_attribute("fo:margin-top") = pointsFromMm(setup.top).c_str();
    page.append_attribute("fo:margin-left") = pointsFromMm(setup.left).c_str();
    page.append_attribute("fo:margin-right") = pointsFromMm(setup.right).c_str();
    page.append_attribute("fo:margin-bottom") = pointsFromMm(std::max(5.0, setup.bottom - room)).c_str();
    if (setup.numbers) {
        auto footer = layout.append_child("style:footer-style").append_child("style:header-footer-properties");
        footer.append_attribute("fo:min-height") = pointsFromMm(room).c_str();
        footer.append_attribute("fo:margin-top") = pointsFromMm(millimetresAboveNumber).c_str();
    }
    auto master = root.append_child("office:master-styles").append_child("style:master-page");
    master.append_attribute("style:name") = "Standard";
    master.append_attribute("style:page-layout-name") = "Page";
    if (setup.numbers) {
        putFooter(master, "style:footer", "Odd");
        putFooter(master, "style:footer-left", "Even");
    }
    return xmlOf(document);
}

} // namespace redoubt::documents
