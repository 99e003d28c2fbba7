// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

/// What an office's template (documents/template) may name, and what it is filled with. The trades make these of their records.
namespace redoubt::documents {

/// What names a template may use.
struct TemplateNames
{
    std::set<std::string, std::less<>> fields;
    std::map<std::string, std::set<std::string, std::less<>>, std::less<>> lists; ///< with the names of their columns
    std::set<std::string, std::less<>> conditions;                                ///< beside all fields and lists
    std::vector<std::string> required;                                            ///< fields or lists
};

using TemplateRow = std::map<std::string, std::string, std::less<>>;

/// What a template is filled with. A text is UTF-8; its line feeds and tabs are kept as such.
struct TemplateData
{
    TemplateRow fields;
    std::map<std::string, std::vector<TemplateRow>, std::less<>> lists;
    std::set<std::string, std::less<>> holds; ///< conditions beside: a list with rows and a field with words hold by themselves
};

} // namespace redoubt::documents
