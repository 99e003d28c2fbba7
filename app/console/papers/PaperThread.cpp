// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/papers/PaperThread.h"

#include "documents/write/Pdf.h"

#include <QPainter>
#include <QPrinter>
#include <QSaveFile>

#include <algorithm>

namespace redoubt::console {

namespace {
constexpr double pointsOfMillimetre = 72.0 / 25.4;
constexpr double mostPrintedPoints = 300.0 / 72.0; ///< pixels a point: finer, a page is a hundred megabytes and looks the same

QImage imageOf(const documents::PagePicture &picture)
{
    // The picture's bytes end with it.
    return QImage(reinterpret_cast<const uchar *>(picture.pixels.data()), picture.width, picture.height, picture.width * 4, QImage::Format_RGB32)
        .copy();
}
} // namespace

PaperThread::PaperThread(UiDispatcher &ui) : m_ui(ui) { m_pool.setMaxThreadCount(1); }

PaperThread::~PaperThread()
{
    m_pool.clear();
    m_pool.waitForDone();
}

Result<QList<QImage>> paperPages(const documents::Paper &paper, int width, qreal ratio, unsigned ground)
{
    const double scale = width * ratio / (paper.page.width * pointsOfMillimetre);
    REDOUBT_ASSIGN(const auto pictures, documents::drawPages(paper, scale, ground));
    QList<QImage> pages;
    for (const auto &picture : pictures) {
        pages << imageOf(picture);
        pages.last().setDevicePixelRatio(ratio);
    }
    return pages;
}

Result<void> writePaperFile(const QString &path, const std::string &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) != static_cast<qint64>(bytes.size())
        || !file.commit())
        return fail(ErrorCode::StorageFailed, file.errorString().toStdString());
    return {};
}

Result<void> printPaper(const documents::Paper &paper, QPrinter &printer)
{
    const double scale = std::min(mostPrintedPoints, printer.resolution() / 72.0);
    REDOUBT_ASSIGN(const auto pictures, documents::drawPages(paper, scale));
    QPainter painter;
    if (!painter.begin(&printer))
        return fail(ErrorCode::StorageFailed, "the printer takes nothing");
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        if (i > 0 && !printer.newPage())
            return fail(ErrorCode::StorageFailed, "the printer takes no further page");
        painter.drawImage(printer.paperRect(QPrinter::DevicePixel).translated(-printer.pageRect(QPrinter::DevicePixel).topLeft()),
                          imageOf(pictures[i]));
    }
    return painter.end() ? Result<void>() : fail(ErrorCode::StorageFailed, "the printer did not finish");
}

} // namespace redoubt::console
