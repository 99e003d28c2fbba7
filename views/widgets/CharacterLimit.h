// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QValidator>

class QLineEdit;

namespace redoubt::views {

/// How many Unicode characters (code points) @p text has: the unit in which records bound their texts, and in which people count. A
/// QString's size counts UTF-16 units, of which a rare Chinese character takes two.
[[nodiscard]] qsizetype characterCount(QStringView text);
/// The first @p most characters, the last of them "…" where some are left out.
[[nodiscard]] QString shortened(const QString &text, int most);

/// Lets a line take no more than so many characters; of what is pasted, as many as fit.
class CharacterLimit : public QValidator
{
    Q_OBJECT
public:
    /// Belongs to @p edit.
    CharacterLimit(QLineEdit *edit, int most);

    State validate(QString &input, int &cursor) const override;

    /// For texts of several lines, which are not cut but told: "At most 500 characters; there are 512." Empty where it fits.
    [[nodiscard]] static QString excess(const QString &text, int most);

private:
    int m_most;
};

} // namespace redoubt::views
