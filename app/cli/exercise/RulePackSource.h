// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/RulePack.h"

#include <string>

namespace redoubt::cli {

/// The pack that the user named: one that is shipped, by its id, or else a file ("./" in front chooses the file).
/// Fails with NotFound if it is neither, StorageFailed if the file cannot be read, otherwise as loadRulePack().
[[nodiscard]] Result<exercise::RulePack> findRulePack(const std::string &name);

/// The ids of the shipped packs, each with its English title, for help texts.
[[nodiscard]] std::string describeShippedRulePacks();

} // namespace redoubt::cli
