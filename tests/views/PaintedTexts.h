// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

class QWidget;

namespace redoubt::views::testing {

/// A stretch of text as it was painted, by whatever widget or delegate.
struct PaintedText
{
    QString text;
    QRectF ink; ///< what its glyphs cover, in the widget's coordinates, without what was clipped away
};

/// Everything that @p widget and all below it write when they are painted, in order.
[[nodiscard]] std::vector<PaintedText> paintedTexts(QWidget &widget);

/// Texts of @p painted whose glyphs lie on those of another one by more than a hair. Empty is good.
[[nodiscard]] QStringList overprinted(const std::vector<PaintedText> &painted);

/// Texts of @p painted that are little more than a number and end in an ellipsis: "1,0…", "asks 1,0…". Empty is good.
[[nodiscard]] QStringList elidedNumbers(const std::vector<PaintedText> &painted);

} // namespace redoubt::views::testing
