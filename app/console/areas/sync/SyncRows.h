// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "models/sync/ConflictModel.h"
#include "models/sync/OutboxModel.h"
#include "models/sync/QuarantineModel.h"

#include <vector>

/// Rows of the pages behind the sync chip, from what the desk holds.
namespace redoubt::console {

/// One row for each thing that a person did.
[[nodiscard]] std::vector<models::OutboxRow> outboxRows(const Desk &desk);
/// How many those are.
[[nodiscard]] int outboxActs(const Desk &desk);
[[nodiscard]] std::vector<models::QuarantineRow> quarantineRows(const Desk &desk);
/// Whether this account's role lets it write what would settle the record: others are not asked to.
[[nodiscard]] bool maySettle(const Desk &desk, const feed::KindRegistry &kinds, const store::RecordView &view);
[[nodiscard]] std::vector<models::ConflictRow> conflictRows(const Desk &desk, const feed::KindRegistry &kinds);

} // namespace redoubt::console
