// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

/// The plain sentences above the codes of templates and procedures: what happened, what was kept, what to do.
class TemplateSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::TemplateSentences)
public:
    /// Why a template was not published.
    [[nodiscard]] static QString notPublished(const Error &error);
    /// Why a file is no pack that could be published.
    [[nodiscard]] static QString notImported(const Error &error);
    /// Why something about a procedure was not written.
    [[nodiscard]] static QString notMarked(const Error &error);
};

} // namespace redoubt::console
