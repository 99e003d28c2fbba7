// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>
#include <QWidget>

namespace redoubt::views::specimens {

/// The words on the components page, all in one translation context.
class SpecimenText
{
    Q_DECLARE_TR_FUNCTIONS(redoubt::views::Specimens)
};

/// Widgets in a row, left-aligned, @p spacing apart.
[[nodiscard]] QWidget *lineOf(const QList<QWidget *> &widgets, int spacing = 8);

} // namespace redoubt::views::specimens
