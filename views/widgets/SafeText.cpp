// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/SafeText.h"

#include "core/text/DecodedText.h"

#include <QStringDecoder>

#include <optional>

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

/// What a program of another encoding wrote: by its mark, or as GB18030. @p isCut: the end may stand within a character.
std::optional<QString> otherEncoding(const QByteArray &bytes, bool isCut)
{
    constexpr qsizetype LongestCharacter = 4;
    for (qsizetype cut = 0; cut < (isCut ? LongestCharacter : 1) && cut < bytes.size(); ++cut) {
        const auto decoded = text::decodeText({bytes.constData(), static_cast<std::size_t>(bytes.size() - cut)});
        if (decoded)
            return QString::fromStdString(decoded->text);
    }
    return {};
}

bool beginsWithMarkOfUtf16(const QByteArray &bytes) { return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff"); }

} // namespace

QString safeText(const QByteArray &bytes, qsizetype most)
{
    QByteArray beginning = bytes.left(most);
    const bool isCut = beginning.size() < bytes.size();
    const bool isWide = beginsWithMarkOfUtf16(beginning);
    if (!isWide && beginning.contains('\0'))
        return {};
    const QByteArray whole = beginning;
    // A cut may stand within a character.
    if (beginning.size() < bytes.size()) {
        while (!beginning.isEmpty() && (static_cast<unsigned char>(beginning.back()) & 0xC0) == 0x80)
            beginning.chop(1);
        if (!beginning.isEmpty() && (static_cast<unsigned char>(beginning.back()) & 0x80) != 0)
            beginning.chop(1);
    }
    // Stateless: half a character at the end is an error as any other.
    QStringDecoder decode(QStringDecoder::Utf8, QStringConverter::Flag::Stateless);
    QString text = decode(beginning);
    if (isWide || text.count(QChar(QChar::ReplacementCharacter)) * 10 > text.size()) {
        const auto other = otherEncoding(whole, isCut);
        if (!other)
            return {};
        text = *other;
    }
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    for (QChar &character : text) {
        if (character != QLatin1Char('\n') && character != QLatin1Char('\t') && acts(character))
            character = replacement;
    }
    return text;
}

} // namespace redoubt::views
