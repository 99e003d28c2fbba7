// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>

namespace redoubt::console {

/// What was not done at an incident, why, and what to do.
class IncidentSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::IncidentSentences)
public:
    [[nodiscard]] static QString notDone(const Error &error);
    [[nodiscard]] static QString notSigned(const Error &error);
};

} // namespace redoubt::console
