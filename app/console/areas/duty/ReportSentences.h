// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

/// The plain sentences above the codes of zero reports: what happened, what was kept, what to do.
class ReportSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::ReportSentences)
public:
    /// Why a report was not written.
    [[nodiscard]] static QString notReported(const Error &error);
    /// Why what the superior asked for was not written.
    [[nodiscard]] static QString notDone(const Error &error);
};

} // namespace redoubt::console
