// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"
#include "views/theme/Tokens.h"

#include <QWidget>

namespace redoubt::views {

/// Three families of shape keep meanings apart without colour: Solid is a team's tag; Soft is a state (with its
/// icon) or a severity (with its signal); Outline carries no state; Plain is a state without a ground.
enum class ChipShape { Soft, Solid, Outline, Plain };

struct ChipSpec
{
    QString text;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
    ChipShape shape = ChipShape::Soft;
    int severity = 0; ///< 1 to 4 draws the four-bar signal in place of an icon
    int height = 20;  ///< at 1.0×; 24 in bars and heads

    bool operator==(const ChipSpec &) const = default;
};

/// Width of the chip in pixels.
[[nodiscard]] int chipWidth(const ChipSpec &spec);
/// Paints the chip with its left edge at @p x, centred on @p centreY; returns its width.
int paintChip(QPainter &painter, int x, int centreY, const ChipSpec &spec);
/// Paints the chip into @p rect, whatever its width.
void paintChip(QPainter &painter, const QRect &rect, const ChipSpec &spec);

/// The chip as a widget; delegates paint it with the same function.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(ChipSpec spec = {}, QWidget *parent = nullptr);

    void setSpec(const ChipSpec &spec);
    [[nodiscard]] const ChipSpec &spec() const { return m_spec; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipSpec m_spec;
};

} // namespace redoubt::views
