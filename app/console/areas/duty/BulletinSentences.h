// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

struct IntakeFailure;

/// The plain sentences above the codes of bulletins: what happened, what was kept, what to do.
class BulletinSentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::BulletinSentences)
public:
    /// Why something about a bulletin was not written.
    [[nodiscard]] static QString notDone(const Error &error);
    [[nodiscard]] static QString notTakenIn(const IntakeFailure &failure);
};

} // namespace redoubt::console
