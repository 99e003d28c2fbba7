// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace redoubt::views {

/// Decodes a small picture from bytes that nobody vouches for. Only PNG, JPEG, BMP and WebP, told by their contents and never by a
/// name; at most 32 MiB of bytes and 40 megapixels as the header says them, one frame, no other file is read.
/// A null image where any of that does not hold.
[[nodiscard]] QImage safeThumbnail(const QByteArray &bytes, const QSize &bounds = {288, 160});

} // namespace redoubt::views
