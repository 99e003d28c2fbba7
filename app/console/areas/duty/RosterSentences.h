// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "views/duty/roster/RosterRequests.h"

#include <QCoreApplication>

namespace redoubt::console {

/// What is said of an act on the roster that could not be done: what happened, and what to do.
class RosterSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::RosterSentences)
public:
    [[nodiscard]] static QString notDone(views::RosterForm form, const Error &error);
};

} // namespace redoubt::console
