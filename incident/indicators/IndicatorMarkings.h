// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"

#include <string>
#include <string_view>
#include <vector>

/// Who may pass an indicator on (TLP), and what may not leave at all (密级). One is not the other.
namespace redoubt::incident {

/// The id of the marking that a tag of MISP means ("tlp:amber"): of TLP 1.0 where it has one, of 2.0 for clear and amber+strict. Empty for other
/// tags.
[[nodiscard]] std::string tlpMarkingId(std::string_view tag);
/// The tag that a marking of TLP means, of either version; empty for another id.
[[nodiscard]] std::string tlpTag(std::string_view markingId);
/// The marking as its owner defines it (STIX 2.1 §7.2.1.4; TLP 2.0: extension-definition--60a3c5c5-…); @p markingId is one of tlpMarkingId.
[[nodiscard]] json::object tlpMarking(std::string_view markingId);

/// Fails with Forbidden where the record, a tag, a label, a statement or a title says 绝密, 机密, 秘密 or 工作秘密; the detail is a sentence that
/// says where. TLP does not matter here.
[[nodiscard]] Result<void> mayLeave(const IndicatorSet &set);

} // namespace redoubt::incident
