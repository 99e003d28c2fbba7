// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QHash>
#include <QString>

#include <array>

namespace redoubt::views {

/// A meaning that has a colour. Colour never speaks alone: a tone always stands beside an icon, a word or a shape.
enum class Tone { Neutral, Accent, Red, Blue, White, Severity1, Severity2, Severity3, Severity4, Ok };
inline constexpr int toneCount = 10;

/// The three values of a tone: bars and tags, the ground of chips and banners, words and icons (also on the ground).
struct ToneColours
{
    QColor solid;
    QColor soft;
    QColor text;
};

/// Every colour of the console, once for each theme. What each is for stands in the design's token table;
/// every pair of text and ground in use is at 4.5:1 or better (WCAG 2.1), which a test computes.
struct Tokens
{
    bool dark = false;

    QColor bg;           ///< the window behind cards
    QColor surface;      ///< panes, cards, top bar, dialogs
    QColor subtle;       ///< table heads, group rows, insets
    QColor hover;        ///< a row or control under the pointer
    QColor pressed;      ///< a pressed control; the track of every meter
    QColor rail;         ///< left navigation
    QColor border;       ///< hairlines and card edges
    QColor borderStrong; ///< edges of inputs, buttons and windows
    QColor text;         ///< what is read first
    QColor text2;        ///< labels, second lines, icons at rest
    QColor text3;        ///< times, hints, counts: the weakest text there is
    QColor accent;       ///< the one accent
    QColor accentHover;
    QColor accentSoft;   ///< selected row, chosen navigation item
    QColor accentText;   ///< the accent as text, icon or line
    QColor field;        ///< inside of inputs
    QColor disabledText; ///< disabled controls only, never information
    QColor tooltip;
    QColor tooltipText;
    QColor tooltipText2;
    QColor tooltipAccent; ///< a link on the tooltip's ground
    QColor tooltipOk;
    QColor scrim;     ///< behind a confirm dialog
    QColor heat;      ///< heat cells, at alpha 0.05 + 0.20 × share of the maximum
    QColor mutedLine; ///< lines of a chart that are context only
    QColor scrollThumb;
    QColor danger;        ///< ground of the filled danger button, inside a confirm dialog only
    QColor focusOnAccent; ///< the focus edge of a primary button
    QColor onSolid;       ///< text on accent, danger and team tags

    std::array<ToneColours, toneCount> tones;
    std::array<QColor, 8> series; ///< chart palette, fixed order

    [[nodiscard]] const ToneColours &tone(Tone tone) const { return tones[static_cast<std::size_t>(tone)]; }
    /// Colour @p index of the chart palette; indices past the eighth start over.
    [[nodiscard]] const QColor &seriesColour(int index) const;
    /// All colours by the names that the style sheet uses.
    [[nodiscard]] QHash<QString, QColor> named() const;

    [[nodiscard]] static const Tokens &day();
    [[nodiscard]] static const Tokens &night();
};

/// The tokens of the theme that Theme last applied. Like QApplication::palette() this is part of the
/// application's appearance, read by whatever paints; only Theme changes it. UI thread only.
[[nodiscard]] const Tokens &tokens();

/// Contrast of two opaque colours by WCAG 2.1 (1 to 21).
[[nodiscard]] double contrastRatio(const QColor &a, const QColor &b);

/// @p over at its alpha on the opaque @p ground.
[[nodiscard]] QColor blended(const QColor &over, const QColor &ground);

} // namespace redoubt::views
