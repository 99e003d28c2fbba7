// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/CharacterLimit.h"

#include <QLineEdit>

#include <algorithm>

namespace redoubt::views {

qsizetype characterCount(QStringView text)
{
    // The second halves of pairs are no characters of their own.
    return std::count_if(text.begin(), text.end(), [](QChar unit) { return !unit.isLowSurrogate(); });
}

QString shortened(const QString &text, int most)
{
    if (characterCount(text) <= most)
        return text;
    auto units = text.toUcs4();
    units.resize(most - 1);
    units.push_back(U'…');
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(units.constData()), units.size());
}

CharacterLimit::CharacterLimit(QLineEdit *edit, int most) : QValidator(edit), m_most(most)
{
    edit->setMaxLength(2 * most); // no more than that can fit, so that no endless text is looked at
    edit->setValidator(this);
}

QValidator::State CharacterLimit::validate(QString &input, int &cursor) const
{
    auto over = characterCount(input) - m_most;
    // What came last, which stands before the cursor; a text that was set as a whole loses its end.
    while (over > 0) {
        auto at = cursor > 0 ? cursor : static_cast<int>(input.size());
        const int units = at > 1 && input[at - 1].isLowSurrogate() ? 2 : 1;
        at -= units;
        input.remove(at, units);
        if (cursor > 0)
            cursor = at;
        --over;
    }
    return Acceptable;
}

QString CharacterLimit::excess(const QString &text, int most)
{
    const auto length = characterCount(text);
    return length > most ? tr("At most %1 characters; there are %2.").arg(most).arg(length) : QString();
}

} // namespace redoubt::views
