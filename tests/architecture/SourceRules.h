// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace redoubt::architecture {

/// Folders of the product, the most particular first; a file belongs to the first that its path begins with.
[[nodiscard]] QString moduleOf(const QString &path);

/// What the file @p path with @p text does against the table of DESIGN §1 and the house rules, a sentence each.
/// @p isInRepository tells whether a path from the root is a file: quoted includes are written from there.
[[nodiscard]] QStringList violationsOf(const QString &path, const QString &text, const std::function<bool(const QString &)> &isInRepository);

/// What @p text declares at its top level, in the first column: types and values by name, functions by name and parameters.
[[nodiscard]] QStringList declaredNamesIn(const QString &text);

/// What the anonymous namespaces of @p text define at their top level: types and values by name, functions by name and parameters.
/// Sources that are compiled in one batch share these, so within a module they differ.
[[nodiscard]] QStringList hiddenNamesIn(const QString &text);

/// The trade in whose room @p path lies; empty: in none.
[[nodiscard]] QString tradeOf(const QString &path);

/// What a trade's header @p text offers at its top level by name: types and namespaces within the trade's own.
/// Sources of two trades meet in one batch, each with its own `using namespace`, so trades' names differ.
[[nodiscard]] QStringList offeredNamesIn(const QString &text);

/// Libraries of Qt among those that `ldd` names in @p output.
[[nodiscard]] QStringList qtLibrariesIn(const QString &output);

} // namespace redoubt::architecture
