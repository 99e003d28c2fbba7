// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/SafeText.h"

#include <QStringDecoder>

namespace redoubt::views {

namespace {

constexpr auto replacement = QChar(0x00B7);

/// Whether @p character does something else than stand there: a screen would obey it, or show the text in another order.
bool acts(QChar character)
{
    const char16_t code = character.unicode();
    const bool bidi = (code >= 0x200E && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return bidi || character.category() == QChar::Other_Control || code == 0x2028 || code == 0x2029;
}

} // namespace

QString safeText(const QByteArray &bytes, qsizetype most)
{
    QByteArray beginning = bytes.left(most);
    if (beginning.contains('\0'))
        return {};
    // A cut may stand within a character.
    if (beginning.size() < bytes.size()) {
        while (!beginning.isEmpty() && (static_cast<unsigned char>(beginning.back()) & 0xC0) == 0x80)
            beginning.chop(1);
        if (!beginning.isEmpty() && (static_cast<unsigned char>(beginning.back()) & 0x80) != 0)
            beginning.chop(1);
    }
    QStringDecoder decode(QStringDecoder::Utf8);
    QString text = decode(beginning);
    if (text.count(QChar(QChar::ReplacementCharacter)) * 10 > text.size())
        return {};
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &character : text) {
        if (character != QLatin1Char('\n') && character != QLatin1Char('\t') && acts(character))
            character = replacement;
    }
    return text;
}

} // namespace redoubt::views
