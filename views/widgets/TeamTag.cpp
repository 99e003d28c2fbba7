// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/TeamTag.h"

#include <QCoreApplication>

namespace redoubt::views {

using models::TeamSide;

Tone teamTone(TeamSide side)
{
    switch (side) {
    case TeamSide::Red: return Tone::Red;
    case TeamSide::Blue: return Tone::Blue;
    case TeamSide::White: break;
    }
    return Tone::White;
}

QString teamSideName(TeamSide side)
{
    switch (side) {
    case TeamSide::Red: return QCoreApplication::translate("redoubt::views::TeamTag", "Red");
    case TeamSide::Blue: return QCoreApplication::translate("redoubt::views::TeamTag", "Blue");
    case TeamSide::White: break;
    }
    return QCoreApplication::translate("redoubt::views::TeamTag", "White");
}

ChipSpec teamTag(const QString &code, TeamSide side, int height)
{
    return {code.isEmpty() ? teamSideName(side) : code, teamTone(side), Icon::None, ChipShape::Solid, 0, height};
}

} // namespace redoubt::views
