// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/drafts/MateDrafts.h"
#include "models/exercise/Access.h"
#include "models/exercise/TeamLabel.h"
#include "views/exercise/Requests.h"

#include <QHash>
#include <QList>
#include <QString>

/// What dialogs and pages show of the desk's directory and grants.
namespace redoubt::console {

/// Unit id (text) to name.
[[nodiscard]] QHash<QString, QString> unitNames(const Desk &desk);
/// Every unit that the directory names, with its parent's name where two are called alike.
[[nodiscard]] QList<views::UnitChoice> unitChoices(const Desk &desk);
/// Units in which this account may plan.
[[nodiscard]] QList<views::UnitChoice> planningUnits(const Desk &desk);
[[nodiscard]] QList<views::AccountChoice> accountChoices(const Desk &desk);
/// How the directory names people now, for the rooms of their teams. @p desk outlives it.
[[nodiscard]] drafts::PersonOf personOf(const Desk &desk);
/// The name of @p unit; empty where the directory does not know it.
[[nodiscard]] QString unitName(const Desk &desk, const Id &unit);
/// What an own claim calls the file of that digest; its fingerprint where none does.
[[nodiscard]] QString evidenceName(const Desk &desk, const Digest &digest);
/// What this account may do in @p exercise: the most that any of its roles there allows.
[[nodiscard]] models::Access accessTo(const Desk &desk, const Id &exercise);
/// The stream in which this account hands in claims in @p exercise; none: it is no team's member.
[[nodiscard]] std::optional<Id> roomIn(const Desk &desk, const Id &exercise);
/// The team that this account belongs to in @p exercise.
[[nodiscard]] std::optional<models::TeamLabel> teamIn(const Desk &desk, const Id &exercise);

} // namespace redoubt::console
