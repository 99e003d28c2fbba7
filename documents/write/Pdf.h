// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "documents/model/Paper.h"

#include <cstdint>
#include <string>
#include <vector>

/// Papers as files and as pictures, both from one layout (Pango and Cairo): what is on the screen is what is printed. Bytes out, no files.
/// The same paper with the same fonts gives the same bytes.
namespace redoubt::documents {

/// A typeface that is not installed, and what stands for it.
struct Substitution
{
    std::string wanted; ///< 小标宋
    std::string used;   ///< Noto Serif CJK SC
    bool operator==(const Substitution &) const = default;
};

struct WrittenPdf
{
    std::string bytes;
    int pages = 0;
    std::vector<Substitution> substitutions; ///< of the typefaces that the paper uses
    int missingGlyphs = 0;                   ///< characters that no installed font has; shown as boxes
};
/// Fonts are embedded, texts can be searched and copied. Fails with InvalidArgument (a paper that cannot be set; the detail says what),
/// TooLarge (1,000 pages) or Internal.
[[nodiscard]] Result<WrittenPdf> writePdf(const Paper &paper);

/// A colour as 0xRRGGBB.
using PaperColour = std::uint32_t;

/// Where something on a page comes from, in points from its upper left corner.
struct CitedPlace
{
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
    Citation citation;
};

struct PagePicture
{
    int width = 0; ///< pixels
    int height = 0;
    std::vector<std::uint32_t> pixels; ///< 0xFFRRGGBB, row by row without gaps
    std::vector<CitedPlace> cited;
};
/// @p scale: pixels a point. Fails as writePdf does, and with TooLarge for a page of more than 64 million pixels.
[[nodiscard]] Result<std::vector<PagePicture>> drawPages(const Paper &paper, double scale, PaperColour ground = 0xFFFFFF);

} // namespace redoubt::documents
