// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/wall/WallPart.h"

namespace redoubt::views {

/// The latest rulings, as many as there is room for; on a frozen board those before the freeze.
class WallFeed : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace redoubt::views
