// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/LanguageBox.h"

#include <QSignalBlocker>

namespace redoubt::views {

LanguageBox::LanguageBox(QWidget *parent) : QComboBox(parent)
{
    setProperty("bare", true);
    setAccessibleName(tr("Language"));
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, this, [this] { Q_EMIT languageChosen(currentData().toString()); });
}

void LanguageBox::setLanguages(const QList<LanguageChoice> &languages, const QString &current)
{
    const QSignalBlocker quiet(this);
    clear();
    for (const auto &language : languages)
        addItem(language.name, language.code);
    setCurrentIndex(qMax(0, findData(current)));
    setVisible(!languages.isEmpty());
}

} // namespace redoubt::views
