// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/desk/Desk.h"
#include "app/console/screens/Story.h"

#include <memory>
#include <vector>

namespace redoubt::console {

/// What the console is told of one area: its shelves, one for each thing that its pages ask for, and what makes it. A function that is null: it has
/// none.
struct AreaDeclaration
{
    std::vector<std::unique_ptr<Shelf> (*)(const Desk &)> shelves;
    std::unique_ptr<Area> (*makeArea)(const AreaPlace &) = nullptr;
    /// Its stories for --screens.
    std::vector<Story> (*stories)() = nullptr;
    /// Pictures of each of its pages, in the look that is worn: part of the stories that show everything.
    void (*shootPages)(Camera &, const QString &suffix) = nullptr;
};

/// The one list of the console's areas, in the rail's order: what a new trade adds itself to.
[[nodiscard]] const std::vector<AreaDeclaration> &areas();
/// Of those areas, for a desk.
[[nodiscard]] std::vector<ShelfMaker> shelves();

} // namespace redoubt::console
