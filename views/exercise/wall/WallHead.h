// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/wall/WallPart.h"

namespace redoubt::views {

/// Exercise, who runs it with whom, and the clock of the window.
class WallHead : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
};

/// How far the window is, with the moment of the freeze; its tint changes there.
class WindowBar : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
};

/// Says that the board is frozen: since when, until when. Hidden otherwise.
class WallBanner : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
};

/// What waits, what was ruled, when this was true.
class WallFoot : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QStringList counts() const;
};

} // namespace redoubt::views
