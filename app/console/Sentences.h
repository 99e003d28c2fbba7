// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "store/Cache.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace redoubt::console {

/// The plain sentences above the codes below: what happened, what was kept, what to do.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::Sentences)
public:
    /// Why something could not be saved on this machine.
    [[nodiscard]] static QString notSaved(const Error &error);
    /// A damaged cache was put aside, and its chains are whole.
    [[nodiscard]] static QString rescued(const store::RescueReport &report);
    /// The chains' ends were lost with a damaged cache: what was kept and what to do. @p report: only just now.
    [[nodiscard]] static QString chainsLost(const std::optional<store::RescueReport> &report);
    /// What was kept at enrolment makes no connection.
    [[nodiscard]] static QString linkUnusable(const QString &detail);
};

} // namespace redoubt::console
