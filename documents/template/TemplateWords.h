// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/OfficeTemplate.h"
#include "documents/template/PlaceholderScan.h"

#include <string>
#include <vector>

namespace redoubt::documents {

/// The rows that stand around a place, the innermost last.
using RowScope = std::vector<const TemplateRow *>;

/// What the places of a template say, and what is noted of it.
class TemplateWords
{
public:
    /// @p data outlives it.
    explicit TemplateWords(const TemplateData &data) : m_data(data) { }

    /// The value of the field @p name as it may stand in a file, or that it is owed.
    [[nodiscard]] std::string valueOf(const std::string &name, const RowScope &scope);
    /// What lies between @p open and its end stands once for each; null: without a row of its own.
    [[nodiscard]] std::vector<const TemplateRow *> rowsOf(const PlaceholderToken &open, const RowScope &scope) const;
    /// @p text with its fields filled in, its inner conditions and repeats too.
    [[nodiscard]] std::string wordsOf(const std::string &text, const RowScope &scope);
    /// Each once, in one order whatever was filled in first.
    [[nodiscard]] std::vector<FillNote> notes() const;

private:
    [[nodiscard]] const std::string *known(const std::string &name, const RowScope &scope) const;
    void note(FillNoteSort sort, const std::string &name);

    const TemplateData &m_data;
    std::vector<FillNote> m_notes;
};

} // namespace redoubt::documents
