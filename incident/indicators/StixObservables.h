// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"
#include "incident/indicators/StixPattern.h"

#include <boost/json/array.hpp>

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Between comparisons and the objects of observed data (STIX 2.1 §6).
namespace redoubt::incident {

/// The objects that say what @p comparisons (of a type with StixForm::Observable) say, the one that matters first; each id is "<type>--<uuid>".
[[nodiscard]] json::array observableObjects(const Comparisons &comparisons, std::string_view uuid);

/// An object by its id; null if there is none.
using StixLookup = std::function<const json::object *(std::string_view id)>;
/// What @p object says, with the objects that it refers to. Nothing where it says more than equalities can. The ids of what it refers to
/// join @p usedIds.
[[nodiscard]] std::optional<Comparisons> observedComparisons(const json::object &object, const StixLookup &lookup, std::vector<std::string> &usedIds);

} // namespace redoubt::incident
