// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::console {

/// The plain sentences above the codes below: what happened, what was kept, what to do.
class Sentences
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::console::Sentences)
public:
    /// Why something could not be saved on this machine.
    [[nodiscard]] static QString notSaved(const Error &error);
    /// Why a file could not be taken in or given out.
    [[nodiscard]] static QString fileTrouble(const Error &error);
};

} // namespace redoubt::console
