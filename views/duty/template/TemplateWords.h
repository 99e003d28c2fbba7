// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/template/TemplateDifferences.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace redoubt::views {

/// A row of a template as a page shows it.
struct TemplateLine
{
    QString key;
    QString section; ///< under which it stands; empty: none
    QString text;
    QString note; ///< what it asks for, whose it is, until when
    bool required = true;

    bool operator==(const TemplateLine &) const = default;
};

/// What templates and procedures are called on pages.
class TemplateWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::TemplateWords)
public:
    [[nodiscard]] static QString sortName(duty::TemplateSort sort);
    [[nodiscard]] static QString typeName(duty::CheckType type);
    [[nodiscard]] static QString partName(duty::RowPart part);
    /// A part's value as people read it; an empty one is said to be.
    [[nodiscard]] static QString partValue(duty::RowPart part, const std::string &value);
    /// "within 1 h 30 min"
    [[nodiscard]] static QString limit(std::int64_t minutes);
    [[nodiscard]] static std::vector<TemplateLine> lines(const duty::TemplateContent &content);
    /// "Time limit: 30 min → 20 min"
    [[nodiscard]] static QStringList changes(const duty::RowDifference &difference);
};

} // namespace redoubt::views
