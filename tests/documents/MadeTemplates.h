// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/Archive.h"

#include <string>
#include <vector>

/// Small templates that are made in tests.
namespace redoubt::documents::testing {

/// A docx whose text has @p body, and @p more parts.
inline std::string docxOf(const std::string &body, const std::vector<ArchivePart> &more = {}, const std::string &type = "document.main+xml")
{
    std::vector<ArchivePart> parts{
        {"[Content_Types].xml",
         "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/word/document.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml."
             + type + "\"/></Types>",
         {}},
        {"word/document.xml",
         "<?xml version=\"1.0\"?><w:document xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\"><w:body>" + body + "</w:body></w:document>",
         {}}};
    parts.insert(parts.end(), more.begin(), more.end());
    return *writeArchive(parts);
}

/// A paragraph of a docx.
inline std::string wordLine(const std::string &text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

/// What makes a docx fetch @p target.
inline ArchivePart linkTo(const std::string &target)
{
    return {"word/_rels/document.xml.rels",
            "<Relationships xmlns=\"x\"><Relationship Id=\"r\" Type=\"t\" Target=\"" + target + "\" TargetMode=\"External\"/></Relationships>",
            {}};
}

/// An odt whose one paragraph has @p inner, and @p more parts.
inline std::string odtOf(const std::string &inner, const std::vector<ArchivePart> &more = {})
{
    std::vector<ArchivePart> parts{
        {"mimetype", "application/vnd.oasis.opendocument.text", Packing::Stored},
        {"content.xml",
         "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:xlink=\"x\" xmlns:script=\"s\"><office:body><office:text><text:p>"
             + inner + "</text:p></office:text></office:body></office:document-content>",
         {}}};
    parts.insert(parts.end(), more.begin(), more.end());
    return *writeArchive(parts);
}

} // namespace redoubt::documents::testing
