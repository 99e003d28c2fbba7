// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "incident/board/IncidentBoard.h"
#include "incident/exchange/ExchangeImport.h"

#include <vector>

/// What taking over an incident of another register mints.
namespace redoubt::drafts {

/// The records of @p plan that the register does not have yet, as one group: an incident that was taken over before gets what is new in a later
/// version of its file. Fails with AlreadyExists where nothing is new, or RuleViolated (the incident here is closed).
[[nodiscard]] Result<std::vector<store::Draft>> importIncidentDrafts(const incident::IncidentBoard &board, const incident::ImportPlan &plan);

} // namespace redoubt::drafts
