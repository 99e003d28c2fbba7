// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/TemplateValues.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// An office's own docx or odt as a template of its papers (DESIGN §11): read as a tree, looked through, and filled. Bytes in, bytes out, no files.
///
/// The grammar is closed and has no expressions: `{{事件.级别}}` is a field, `{{#时间线}}…{{/时间线}}` repeats what lies between (rows of a table,
/// paragraphs, or words of one paragraph), `{{?勒索}}…{{/勒索}}` stands only where there is some. Full-width braces and blanks inside are the same.
/// What a field is filled with is never read again.
namespace redoubt::documents {

enum class TemplateFormat { Docx, Odt };

enum class PlaceholderSort {
    Field,
    Repeat,    ///< {{#…}}
    Condition, ///< {{?…}}
};

/// The parts of a paper in which placeholders are found.
enum class TemplatePart { Body, Header, Footer, Footnote };

struct TemplatePlace
{
    TemplatePart part = TemplatePart::Body;
    std::string file;  ///< in the package: word/header1.xml
    int paragraph = 0; ///< from 1 in that file, those of text boxes and tables counted where they stand
    bool inTable = false;
    bool inTextBox = false;
    bool inControl = false; ///< a content control
    int table = 0;          ///< from 1 in that file, the innermost; 0: in none
    int row = 0;            ///< of that table, from 1
    bool operator==(const TemplatePlace &) const = default;
};

struct TemplatePlaceholder
{
    PlaceholderSort sort = PlaceholderSort::Field;
    std::string name;
    TemplatePlace place;
    std::string asFound; ///< with its braces: "{{ 事件.等级 }}"
    int pieces = 1;      ///< more than one: the word processor had cut it up
    bool operator==(const TemplatePlaceholder &) const = default;
};

enum class TemplateProblemSort {
    NotClosed,    ///< braces, a repeat or a condition without its end
    NotOpened,    ///< an end without its beginning
    Crossing,     ///< ends in another order than they were opened, or in another text box, cell or part
    Splits,       ///< goes over several paragraphs, and begins behind words of the first or ends before words of the last
    NotAName,     ///< between braces stands what cannot be a name
    UnknownName,  ///< the dictionary has no such name
    Missing,      ///< a name that must be there is not
    Revision,     ///< tracked changes: which of both texts is meant?
    Macro,        ///< a program within
    ExternalLink, ///< something that is fetched from elsewhere
};

struct TemplateProblem
{
    TemplateProblemSort sort = TemplateProblemSort::NotClosed;
    std::string name;  ///< as it stands; of Macro and ExternalLink what it is or where it leads
    std::string meant; ///< of UnknownName: the name that is likest to it; empty: none is
    TemplatePlace place;
    std::string near; ///< the words around
    bool operator==(const TemplateProblem &) const = default;
};

/// All that stands in a template.
struct TemplateXray
{
    TemplateFormat format = TemplateFormat::Docx;
    std::vector<TemplatePlaceholder> placeholders; ///< part by part in their order; both forms of a text box count once
    std::vector<TemplateProblem> problems;         ///< each of them bars publication
    bool operator==(const TemplateXray &) const = default;
};

/// Looks through @p bytes. Fails with Malformed (no docx or odt, damaged, encrypted, an old .doc, a part with a document type), or TooLarge (16 MiB;
/// unpacked 64 MiB, 2,000 parts, 5,000 placeholders, elements 200 deep).
[[nodiscard]] Result<TemplateXray> inspectTemplate(std::string_view bytes, const TemplateNames &names);

enum class FillNoteSort {
    Missing,  ///< nothing is known of it: 【待补报】 stands there
    Replaced, ///< what no file may hold became a visible U+FFFD
};

struct FillNote
{
    FillNoteSort sort = FillNoteSort::Missing;
    std::string name;
    bool operator==(const FillNote &) const = default;
};

struct FilledTemplate
{
    std::string bytes;
    std::vector<FillNote> notes; ///< each once
};

/// @p bytes with @p data filled in, in the format that it has. Parts without placeholders are the very same; equal input gives equal bytes. A value
/// has the look of its placeholder's first piece. Fails as inspectTemplate does, with RuleViolated where a problem other than an unknown or a missing
/// name stands in it, and with TooLarge where the filled paper has more than 1,000,000 elements.
[[nodiscard]] Result<FilledTemplate> fillTemplate(std::string_view bytes, const TemplateData &data);

/// The one of @p names that is likest to @p name; empty: none is like it.
[[nodiscard]] std::string likestName(std::string_view name, const std::vector<std::string> &names);

} // namespace redoubt::documents
