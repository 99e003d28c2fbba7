// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "views/duty/ShiftRequests.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

struct IntakeFailure;

/// The plain sentences above the codes of duty: what happened, what was kept, what to do.
class DutySentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::DutySentences)
public:
    /// Why a person's word was not given.
    [[nodiscard]] static QString notSigned(const Error &error);
    /// Why the files of a check were not taken in: then it was not written either.
    [[nodiscard]] static QString notTakenIn(const IntakeFailure &failure);
    /// Why what @p form asked for was not written.
    [[nodiscard]] static QString notDone(views::ShiftForm form, const Error &error);
};

} // namespace redoubt::console
