// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/PlanChecks.h"

#include <QCoreApplication>
#include <QString>

namespace redoubt::views {

/// What is wrong with a plan, in words.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::PlanWords)
public:
    /// "Team 蓝01 has no member", without a full stop.
    [[nodiscard]] static QString title(const exercise::PlanFinding &finding);
    /// What follows from it.
    [[nodiscard]] static QString why(const exercise::PlanFinding &finding);

    /// Where it is mended.
    enum class Mend { Frame, Team, Target, Member };
    [[nodiscard]] static Mend mend(const exercise::PlanFinding &finding);
    [[nodiscard]] static QString mendText(Mend mend);
};

} // namespace redoubt::views
