// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace redoubt::views {

/// The beginning of a log or note from bytes that nobody vouches for, to be shown as plain text: at most @p most bytes, read as
/// UTF-8, or where it is not that by its mark or as GB18030; control characters, terminal escapes and marks that turn the direction of writing are
/// shown as “·”. Empty where the bytes are no text.
[[nodiscard]] QString safeText(const QByteArray &bytes, qsizetype most = 64 * 1024);

} // namespace redoubt::views
