// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/PaperFonts.h"
#include "documents/write/Pdf.h"

#include <memory>
#include <pango/pangocairo.h>
#include <variant>

/// How a paper is put on pages; the writers of PDF and pictures draw what is placed here. All lengths in points.
namespace redoubt::documents {

template <class T>
struct Unref
{
    void operator()(T *object) const { g_object_unref(object); }
};
using FontMapPtr = std::unique_ptr<PangoFontMap, Unref<PangoFontMap>>;
using PangoContextPtr = std::unique_ptr<PangoContext, Unref<PangoContext>>;
/// Shared, because a text that goes on on the next page is one.
using TextPtr = std::shared_ptr<PangoLayout>;

/// Lines of a text: those from first until last, the first one's upper edge at y.
struct PlacedText
{
    double x = 0;
    double y = 0;
    TextPtr text;
    int first = 0;
    int last = 0;
};
struct PlacedRule
{
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
};
struct PlacedGround
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    PaperColour colour = 0;
};
using PlacedItem = std::variant<PlacedGround, PlacedRule, PlacedText>;

struct LaidPage
{
    std::vector<PlacedItem> items; ///< in the order of drawing
    std::vector<CitedPlace> cited;
};

struct LaidPaper
{
    double width = 0;
    double height = 0;
    std::vector<LaidPage> pages;
    std::vector<Substitution> substitutions;
    int missingGlyphs = 0;
};

/// Fails as writePdf does.
[[nodiscard]] Result<LaidPaper> layOut(const Paper &paper);
void drawPage(cairo_t *cairo, const LaidPage &page);

} // namespace redoubt::documents
