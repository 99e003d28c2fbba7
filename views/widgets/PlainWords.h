// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace redoubt::views {

/// How sentences and sizes are written on every page.
class PlainWords
{
public:
    /// Sentences one after the other; Chinese ones need no space between.
    [[nodiscard]] static QString sentences(const QStringList &sentences);
    /// "1.2 MB"
    [[nodiscard]] static QString size(qint64 bytes);
};

} // namespace redoubt::views
