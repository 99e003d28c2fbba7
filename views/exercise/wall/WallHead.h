// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/wall/WallPart.h"
#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

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

/// Says that the exercise was stopped or has ended, with when, by whom and why, else that the board is frozen: since when, until when. Hidden
/// otherwise.
class WallBanner : public WallPart
{
    Q_OBJECT
public:
    using WallPart::WallPart;

    struct Words
    {
        Tone tone = Tone::Neutral;
        Icon icon = Icon::None;
        QString title; ///< empty: there is nothing to say
        QString text;
        QString right;
    };
    [[nodiscard]] Words words() const;

protected:
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        arrange();
    }

private:
    [[nodiscard]] int textLeft(const Words &said) const;
    [[nodiscard]] QRect textRect(int from, const QString &right) const;
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
