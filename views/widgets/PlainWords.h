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
    /// @p text as a button or box may bear it: what somebody wrote makes no key of its "&".
    [[nodiscard]] static QString onButton(const QString &text);
    /// "1.2 MB"
    [[nodiscard]] static QString size(qint64 bytes);
};

} // namespace redoubt::views
