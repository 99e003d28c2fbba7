// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/kinds/Incident.h"

#include <QCoreApplication>

namespace redoubt::console {

/// What was not done at an incident, why, and what to do.
class IncidentSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::IncidentSentences)
public:
    [[nodiscard]] static QString notDone(const Error &error);
    [[nodiscard]] static QString notSigned(const Error &error);
    /// The same of a report.
    [[nodiscard]] static QString notReported(const Error &error);
    /// Why the level of what is graded by @p held cannot be said.
    /// Why something about document numbers was not done.
    [[nodiscard]] static QString notNumbered(const Error &error);
    [[nodiscard]] static QString noGuide(const incident::RulesHeld &held);
};

} // namespace redoubt::console
