// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Language.h"
#include "views/theme/Theme.h"

#include <QDir>
#include <QImage>
#include <QString>
#include <QWidget>

namespace redoubt::views::testing {

/// One look of the console that pictures are taken in.
struct Look
{
    const char *name;
    Theme::Scheme scheme;
    bool large;
    const char *language;
};

inline constexpr Look looks[] = {
    {"light-zh", Theme::Scheme::Light, false, "zh_CN"}, {"dark-zh", Theme::Scheme::Dark, false, "zh_CN"},
    {"light-en", Theme::Scheme::Light, false, "en"},    {"large-zh", Theme::Scheme::Light, true, "zh_CN"},
    {"large-dark-en", Theme::Scheme::Dark, true, "en"},
};

/// The whole application in @p look.
inline void wear(const Look &look, Theme &theme, Language &language)
{
    language.apply(look.language);
    theme.setScheme(look.scheme);
    theme.setLargeType(look.large);
    theme.apply();
}

/// The picture of @p widget at @p size, also saved below build/screens/views.
[[nodiscard]] QImage picture(QWidget &widget, const QSize &size, const QString &name);

/// How many different colours @p image holds, counted up to 64: a blank picture has one.
[[nodiscard]] int colourCount(const QImage &image);

/// Texts below @p root that cannot be read whole: labels, buttons and checks that are narrower than their own size hint or stick
/// out of what holds them at a side, heads and numbers of tables wider than their column. Empty is good.
[[nodiscard]] QStringList clippedTexts(const QWidget &root);

/// Columns of visible tables below @p root that have a title and are not shown. Empty is good: what has no room scrolls.
[[nodiscard]] QStringList hiddenColumns(const QWidget &root);

} // namespace redoubt::views::testing
