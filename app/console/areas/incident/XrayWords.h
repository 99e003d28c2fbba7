// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/template/OfficeTemplate.h"
#include "incident/report/TemplateData.h"
#include "models/incident/TemplateModels.h"

#include <QCoreApplication>

namespace redoubt::console {

/// What stands in a template, in words.
class XrayWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::XrayWords)
public:
    /// What is in the way first, then every placeholder with its place and its example of @p dictionary.
    [[nodiscard]] static std::vector<models::PlaceholderLine> lines(const documents::TemplateXray &xray,
                                                                    const std::vector<incident::TemplateName> &dictionary);
    /// "19 placeholders = 18 known + 1 unknown".
    [[nodiscard]] static QString sum(const documents::TemplateXray &xray);
    [[nodiscard]] static QString place(const documents::TemplatePlace &place);
    [[nodiscard]] static QString problem(const documents::TemplateProblem &problem);
};

} // namespace redoubt::console
