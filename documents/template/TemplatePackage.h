// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/OfficeTemplate.h"

#include <pugixml.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::documents {

/// A docx or odt, opened: all of its parts, and those with words as trees.
class TemplatePackage
{
public:
    struct Story
    {
        std::string file;
        TemplatePart part = TemplatePart::Body;
        std::unique_ptr<pugi::xml_document> tree;
    };

    /// Fails as inspectTemplate does.
    [[nodiscard]] static Result<TemplatePackage> open(std::string_view bytes);

    [[nodiscard]] TemplateFormat format() const { return m_format; }
    [[nodiscard]] std::vector<Story> &stories() { return m_stories; }
    /// Programs within, and what leads out of it.
    [[nodiscard]] const std::vector<TemplateProblem> &dangers() const { return m_dangers; }
    /// The package with its stories as they are now where @p changed says so of their file; every other part as it was.
    [[nodiscard]] Result<std::string> write(const std::vector<std::string> &changed) const;

private:
    struct Part
    {
        std::string name;
        std::string bytes;
    };
    [[nodiscard]] const Part *part(std::string_view name) const;
    Result<void> readDocx();
    Result<void> readOdt();
    Result<void> addStory(const std::string &file, TemplatePart part);

    TemplateFormat m_format = TemplateFormat::Docx;
    std::vector<Part> m_parts;
    std::vector<Story> m_stories;
    std::vector<TemplateProblem> m_dangers;
};

} // namespace redoubt::documents
