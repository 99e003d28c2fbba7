// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/GameLog.h"

#include <functional>
#include <string_view>

namespace redoubt::cli {

/// What a conversion left out, and how much.
struct FaustLeftOut
{
    int inactiveTeams = 0;
    int ofInactiveTeams = 0; ///< flags, checks and captures that belong to such a team
};

/// Turns a fixture of FAUST's ctf-gameserver (a Django dump: a JSON list of {model, pk, fields}) into events of the game
/// log: teams, services, flags, checks, captures, each in the fixture's order, with the database's numbers as ids.
///
/// A team's name is its user's; a team whose user is not active is left out with all that is its own, since the
/// source does not count it. Check results 0 … 4 are up, down, mumble, flag_missing, recovering (`lib/checkresult.py`).
/// Fails with TooLarge, Malformed (naming the model and pk), or as @p take does.
[[nodiscard]] Result<FaustLeftOut> convertFaustFixture(std::string_view fixture,
                                                       const std::function<Result<void>(const exercise::GameEvent &)> &take);

} // namespace redoubt::cli
