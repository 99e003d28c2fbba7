// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string>

/// One attribute of MISP and back, and how a STIX object travels in an object of MISP.
namespace redoubt::incident {

/// The attribute as MISP writes it: numbers as text, what it says first, the other members behind.
[[nodiscard]] json::object mispAttribute(const Indicator &indicator);
/// @p object is the attribute at @p path. What is written otherwise than MISP does is an entry of @p ledger. Fails with Malformed.
[[nodiscard]] Result<Indicator> readMispAttribute(const json::object &object, const std::string &path, LossLedger &ledger);

/// The names of "Tag".
[[nodiscard]] std::vector<std::string> mispTags(const json::object &object);
[[nodiscard]] json::array mispTagList(const std::vector<std::string> &tags);

inline constexpr const char *StixObjectName = "stix-object";
/// The UUID of the object of MISP that carries a STIX object.
[[nodiscard]] std::string stixObjectUuid(const json::object &stixObject);
/// That object, without attributes but for the one of text that holds @p stixObject.
[[nodiscard]] json::object mispStixObject(const json::object &stixObject);
/// The STIX object that an object of MISP carries; empty where it carries none.
[[nodiscard]] json::object carriedStixObject(const json::object &mispObject);

} // namespace redoubt::incident
