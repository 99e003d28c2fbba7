// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SafeImage.h"

#include <QBuffer>
#include <QImageReader>

namespace redoubt::views {

namespace {
constexpr qsizetype mostBytes = 32 * 1024 * 1024;
constexpr qint64 mostPixels = 40'000'000;
constexpr int mostMegabytes = 192; // of one decoded image, whatever its header says
} // namespace

QImage safeThumbnail(const QByteArray &bytes, const QSize &bounds)
{
    if (bytes.isEmpty() || bytes.size() > mostBytes || !bounds.isValid())
        return {};
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    if (!buffer.open(QIODevice::ReadOnly))
        return {};
    QImageReader::setAllocationLimit(mostMegabytes);
    QImageReader reader;
    reader.setDecideFormatFromContent(true);
    reader.setDevice(&buffer);
    static const QList<QByteArray> known{"png", "jpeg", "jpg", "bmp", "webp"};
    if (!known.contains(reader.format().toLower()))
        return {};
    const QSize size = reader.size();
    if (!size.isValid() || qint64{size.width()} * size.height() > mostPixels)
        return {};
    if (size.width() > bounds.width() || size.height() > bounds.height())
        reader.setScaledSize(size.scaled(bounds, Qt::KeepAspectRatio).expandedTo({1, 1}));
    reader.setAutoTransform(true);
    return reader.read();
}

} // namespace redoubt::views
