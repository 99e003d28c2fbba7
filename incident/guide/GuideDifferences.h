// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/guide/GradingGuide.h"

#include <optional>
#include <string>
#include <vector>

/// Two versions of a guide side by side.
namespace redoubt::incident {

enum class LimitChange { Same, Added, Removed, Changed };

/// One limit in both versions.
struct LimitDifference
{
    Severity severity = Severity::Considerable;
    LimitChange change = LimitChange::Same;
    std::optional<GuideLimit> before;
    std::optional<GuideLimit> after;
    bool operator==(const LimitDifference &) const = default;
};

struct GuideRowDifference
{
    std::string id;
    calendar::LocalName name; ///< as the row is called last
    std::optional<GuideUnit> unitBefore;
    std::optional<GuideUnit> unitAfter;
    std::vector<LimitDifference> limits; ///< rising by level
    bool operator==(const GuideRowDifference &) const = default;

    [[nodiscard]] bool isSame() const;
};

/// Rows are the same by their ids: those of @p after in their order, then those that only @p before has. A limit has changed when its value, its
/// scope or its certainty is another; where it was read changes nothing.
[[nodiscard]] std::vector<GuideRowDifference> compareGuides(const GradingGuide &before, const GradingGuide &after);

} // namespace redoubt::incident
