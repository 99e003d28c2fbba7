// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Pdf.h"

#include "documents/model/PaperText.h"
#include "documents/write/PaperLayout.h"

#include <cairo-pdf.h>
#include <cmath>
#include <cstring>
#include <memory>

namespace redoubt::documents {

namespace {
constexpr std::int64_t mostPixels = 64'000'000;

struct SurfaceEnd
{
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *cairo) const { cairo_destroy(cairo); }
};
using SurfacePtr = std::unique_ptr<cairo_surface_t, SurfaceEnd>;
using CairoPtr = std::unique_ptr<cairo_t, SurfaceEnd>;

cairo_status_t append(void *closure, const unsigned char *data, unsigned int length)
{
    static_cast<std::string *>(closure)->append(reinterpret_cast<const char *>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

/// As Cairo takes dates: without fractions of a second.
std::string pdfDate(Instant at)
{
    auto date = toRfc3339(Instant{at.ms - (at.ms % 1000 + 1000) % 1000});
    if (const auto point = date.find('.'); point != std::string::npos)
        date.erase(point, date.find_first_of("Z+-", point) - point);
    return date;
}
} // namespace

Result<WrittenPdf> writePdf(const Paper &paper)
{
    REDOUBT_ASSIGN(const auto laid, layOut(paper));
    WrittenPdf written;
    {
        const SurfacePtr surface(cairo_pdf_surface_create_for_stream(append, &written.bytes, laid.width, laid.height));
        const auto title = printable(paper.title);
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.c_str());
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Redoubt");
        cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, pdfDate(paper.at).c_str());
        const CairoPtr cairo(cairo_create(surface.get()));
        for (const auto &page : laid.pages) {
            drawPage(cairo.get(), page);
            cairo_show_page(cairo.get());
        }
        // What cannot be drawn stops all drawing after it, of which the surface knows nothing.
        if (const auto status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
            return fail(ErrorCode::Internal, cairo_status_to_string(status));
        cairo_surface_finish(surface.get());
        if (const auto status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
            return fail(ErrorCode::Internal, cairo_status_to_string(status));
    }
    written.pages = static_cast<int>(laid.pages.size());
    written.substitutions = laid.substitutions;
    written.missingGlyphs = laid.missingGlyphs;
    return written;
}

Result<std::vector<PagePicture>> drawPages(const Paper &paper, double scale, PaperColour ground)
{
    if (!(scale > 0.05 && scale < 40))
        return fail(ErrorCode::InvalidArgument, "a scale that no screen has");
    REDOUBT_ASSIGN(const auto laid, layOut(paper));
    const int width = static_cast<int>(std::ceil(laid.width * scale));
    const int height = static_cast<int>(std::ceil(laid.height * scale));
    if (std::int64_t{width} * height > mostPixels)
        return fail(ErrorCode::TooLarge, "a page of more pixels than are drawn");
    std::vector<PagePicture> pictures;
    for (const auto &page : laid.pages) {
        const SurfacePtr surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
        const CairoPtr cairo(cairo_create(surface.get()));
        cairo_set_source_rgb(cairo.get(), (ground >> 16 & 0xFF) / 255.0, (ground >> 8 & 0xFF) / 255.0, (ground & 0xFF) / 255.0);
        cairo_paint(cairo.get());
        cairo_scale(cairo.get(), scale, scale);
        // Grounds of cells darken the paper, whatever colour it has.
        cairo_set_operator(cairo.get(), CAIRO_OPERATOR_MULTIPLY);
        drawPage(cairo.get(), page);
        cairo_surface_flush(surface.get());
        if (const auto status = cairo_status(cairo.get()); status != CAIRO_STATUS_SUCCESS)
            return fail(ErrorCode::Internal, cairo_status_to_string(status));
        PagePicture picture{width, height, {}, page.cited};
        picture.pixels.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        const auto *data = cairo_image_surface_get_data(surface.get());
        const auto stride = cairo_image_surface_get_stride(surface.get());
        for (int y = 0; y < height; ++y)
            std::memcpy(&picture.pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(width)], data + std::ptrdiff_t{y} * stride,
                        static_cast<std::size_t>(width) * 4);
        for (auto &pixel : picture.pixels)
            pixel |= 0xFF000000;
        pictures.push_back(std::move(picture));
    }
    return pictures;
}

} // namespace redoubt::documents
