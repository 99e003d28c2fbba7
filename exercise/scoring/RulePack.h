// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "exercise/scoring/AttackDefenceScore.h"
#include "exercise/scoring/Points.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace redoubt::exercise {

/// A text of a rule pack in both languages of the console.
struct LocalText
{
    std::string zh;
    std::string en;

    bool operator==(const LocalText &) const = default;
};

/// Where an item's points come from.
enum class PointsFrom {
    Pack,  ///< the item's own points
    Event, ///< the points of the event that is reported, named in the award (a defender's report)
    Judge, ///< what the judge states, up to the item's most
};

/// One line of the rules that can be awarded, e.g. 6.2 central management system, administrator rights.
struct ScoringItem
{
    std::string id;
    std::string clause; ///< as people cite it, unique in the pack
    LocalText title;
    PointsFrom from = PointsFrom::Pack;
    Points points;     ///< from Pack: the points; from Judge: the most
    Points perCount;   ///< further points for each counted thing (nodes under a platform); zero: nothing is counted
    int percent = 100; ///< 1–1000, applied to every award of the item

    bool operator==(const ScoringItem &) const = default;
};

/// How often a class gives points to one team.
enum class Once {
    Never,  ///< every award counts ("never" once only)
    Target, ///< a target counts with its highest item; a later, higher one adds the difference
    Unit,   ///< the first award on a unit counts
};

/// A family of items that share a cap.
struct ScoringClass
{
    std::string id;
    std::string clause;
    LocalText title;
    std::optional<Points> capPerUnit; ///< of one team on one unit, its subordinate units included
    std::optional<int> entriesPerUnit;
    std::optional<int> capPercentOfDeduction; ///< further cap: this share of what the unit was deducted
    Once once = Once::Target;
    std::vector<ScoringItem> items;

    bool operator==(const ScoringClass &) const = default;
};

/// What happens to an award that would exceed a cap. The pack must say which.
enum class OverCap {
    Cut,  ///< what is left under the cap is awarded
    Drop, ///< the whole award is dropped
};

/// Targets that the exercise's catalogue did not list.
struct OffCatalogueRule
{
    enum class Per { Team, TeamUnit };

    int percent = 100;
    int limit = 0; ///< targets that count at most
    Per per = Per::Team;

    bool operator==(const OffCatalogueRule &) const = default;
};

/// One heading of the sheet on which a judge grades a defender's report; the weights of a sheet sum to 100.
struct GradingHeading
{
    std::string id;
    LocalText title;
    int weight = 0;
    bool confirmed = true; ///< false: from a secondary source, to be checked before use
    std::vector<GradingHeading> parts;

    bool operator==(const GradingHeading &) const = default;
};

/// How a defender's points become its final value; see defenceValue().
struct DefenceValueRule
{
    Points scale;
    int withoutDeductionPercent = 0;
    Points bonusMost;
    int bonusPercent = 0;

    bool operator==(const DefenceValueRule &) const = default;
};

enum class Side { Attack, Defence };

/// Points by item, as most drills score.
struct FixedRules
{
    Side side = Side::Attack;
    Rounding rounding = Rounding::Up;
    OverCap overCap = OverCap::Cut;
    std::optional<Points> teamUnitCap; ///< of one team on one unit, all classes together
    int keyUnitPercent = 100;
    std::optional<OffCatalogueRule> offCatalogue;
    /// For the first, second … use of the same vulnerability by a team; later uses count nothing. Empty: no such rule.
    std::vector<int> reusePercents;
    std::vector<ScoringClass> classes;
    std::vector<GradingHeading> grading;
    std::optional<DefenceValueRule> defenceValue;

    bool operator==(const FixedRules &) const = default;

    struct Found
    {
        const ScoringClass *scoringClass;
        const ScoringItem *item;
    };
    /// The item that is cited as @p clause. NotFound if the pack has none.
    [[nodiscard]] Result<Found> find(std::string_view clause) const;
};

/// A versioned set of scoring rules, data under resources/rulepacks or of the user's own. Its form is described in
/// docs/manual/scoring.md.
struct RulePack
{
    std::string id;
    std::string version; ///< "1.0"; a changed rule is a new version
    LocalText title;
    LocalText source;   ///< where its facts come from, with attribution
    LocalText note;     ///< what it decides where the source is silent
    std::string digest; ///< of the bytes it was loaded from, with its suite: an exercise names the pack by this
    std::variant<FixedRules, AttackDefenceRules> rules;

    /// "fixed" or "attack-defence/faust".
    [[nodiscard]] std::string_view kind() const;
    bool operator==(const RulePack &) const = default;
};

/// Reads a pack. At most 1 MiB, 200 classes of 200 items. Strict: an unknown member, a missing one, a value out of its
/// range, two items of the same clause are errors that say where ("classes[5].items[1].points: …"), since a
/// misspelt rule must not score silently. Fails with Malformed, TooLarge, UnknownKind (another kind of rules),
/// UnsupportedVersion (a format from a newer program).
[[nodiscard]] Result<RulePack> loadRulePack(std::string_view text);

} // namespace redoubt::exercise
