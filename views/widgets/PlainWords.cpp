// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PlainWords.h"

#include <QLocale>

namespace redoubt::views {

QString PlainWords::sentences(const QStringList &sentences)
{
    QString text;
    for (const QString &sentence : sentences) {
        if (!text.isEmpty() && text.back() != QChar(0x3002))
            text += QLatin1Char(' ');
        text += sentence;
    }
    return text;
}

QString PlainWords::onButton(const QString &text) { return QString(text).replace(QLatin1Char('&'), QLatin1StringView("&&")); }

QString PlainWords::size(qint64 bytes)
{
    return QLocale(QLocale::English)
        .formattedDataSize(bytes, bytes < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat)
        .replace(QStringLiteral("bytes"), QStringLiteral("B"))
        .replace(QLatin1Char('k'), QLatin1Char('K'));
}

} // namespace redoubt::views
