// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/write/Pdf.h"
#include "views/widgets/PaperView.h"

namespace redoubt::views::testing {

/// Draws @p paper into @p view, in the width that it has now, as a controller does on its thread.
inline void showPaper(PaperView &view, const documents::Paper &paper)
{
    const double scale = view.pageWidth() / (paper.page.width * 72 / 25.4);
    const auto pictures = documents::drawPages(paper, scale, PaperView::ground().rgb() & 0xFFFFFF);
    QList<QImage> pages;
    for (const auto &picture : *pictures)
        pages << QImage(reinterpret_cast<const uchar *>(picture.pixels.data()), picture.width, picture.height, picture.width * 4,
                        QImage::Format_RGB32)
                     .copy();
    view.setPages(pages, QString::fromStdString(paper.title), {});
}

} // namespace redoubt::views::testing
