// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/KeyGroup.h"

#include <QCoreApplication>

namespace redoubt::views {

/// The keys of the exercise's pages, for the card of keys.
class ExerciseKeys
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::ExerciseKeys)
public:
    [[nodiscard]] static QList<KeyGroup> groups();
    /// What works on every page.
    [[nodiscard]] static KeyLine create();
};

} // namespace redoubt::views
