// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/SignInState.h"

#include <QComboBox>

namespace redoubt::views {

/// The interface language, each in its own words.
class LanguageBox : public QComboBox
{
    Q_OBJECT
public:
    explicit LanguageBox(QWidget *parent = nullptr);

    void setLanguages(const QList<LanguageChoice> &languages, const QString &current);

Q_SIGNALS:
    /// By the person, not by setLanguages.
    void languageChosen(const QString &code);
};

} // namespace redoubt::views
