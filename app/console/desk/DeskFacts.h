// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "views/widgets/Choices.h"

#include <QHash>
#include <QList>
#include <QString>

/// What pages of every trade show of the desk's directory and records.
namespace redoubt::console {

/// The name of @p unit; empty where the directory does not know it.
[[nodiscard]] QString unitName(const Desk &desk, const Id &unit);
/// Unit id (text) to name.
[[nodiscard]] QHash<QString, QString> unitNames(const Desk &desk);
/// Every unit that the directory names, with its parent's name where two are called alike; by name.
[[nodiscard]] QList<views::UnitChoice> unitChoices(const Desk &desk);
/// Every person that the directory names, by name.
[[nodiscard]] QList<views::AccountChoice> accountChoices(const Desk &desk);
/// What an own record calls the attachment of that digest; its fingerprint where none does.
[[nodiscard]] QString fileName(const Desk &desk, const Digest &digest);

} // namespace redoubt::console
