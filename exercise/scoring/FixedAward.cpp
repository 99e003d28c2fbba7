// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/FixedAward.h"

#include <algorithm>

namespace redoubt::exercise {

namespace {

__extension__ using Wide = __int128;

constexpr int mostCounted = 100'000;
constexpr Points none;

/// An amount under percentages: numerator nano / 100^steps. A million points through seven factors of at
/// most 1000 % still fits, and no digit is lost before the one rounding at the end.
class ExactAmount
{
public:
    explicit ExactAmount(Points points) : m_numerator(points.nano()) { }
    void multiply(int percent)
    {
        m_numerator *= percent;
        m_denominator *= 100;
    }
    [[nodiscard]] Points cut() const { return bounded(m_numerator / m_denominator); }
    [[nodiscard]] Points rounded(Rounding rounding) const
    {
        if (rounding == Rounding::None)
            return cut();
        const Wide perPoint = m_denominator * Points::NanoPerPoint;
        const Wide up = rounding == Rounding::Up && m_numerator % perPoint != 0 ? 1 : 0;
        return bounded((m_numerator / perPoint + up) * Points::NanoPerPoint);
    }

private:
    /// Whatever a pack multiplies, one award stays within what an entry may carry.
    static Points bounded(Wide nano)
    {
        constexpr Wide most = Wide(Points::LargestWhole) * Points::NanoPerPoint;
        return Points::fromNano(static_cast<std::int64_t>(std::min(nano, most)));
    }

    Wide m_numerator;
    Wide m_denominator = 1;
};

/// One award while it is being computed.
class Computation
{
public:
    Computation(const FixedRules &rules, const ProposedAward &award, const AwardHistory &history, FixedRules::Found found)
        : m_rules(rules), m_award(award), m_history(history), m_class(*found.scoringClass), m_item(*found.item)
    { }

    FixedAward result()
    {
        const Points toScore = pointsToScore();
        applyFactors(toScore);
        applyCaps();
        if (m_refused) {
            m_result.points = none;
            m_result.outcome = *m_refused;
        }
        fillCaps();
        return std::move(m_result);
    }

private:
    void line(AwardStep step, Points amount, int percent, int ordinal, Points after)
    {
        m_result.lines.push_back({step, amount, percent, ordinal, after});
    }
    /// The first reason to give nothing stands; the lines still show the whole sum.
    void refuse(AwardOutcome reason)
    {
        if (!m_refused)
            m_refused = reason;
    }

    Points pointsToScore()
    {
        Points points = m_item.from == PointsFrom::Pack ? m_item.points : m_award.stated;
        line(AwardStep::ClausePoints, points, 100, 0, points);
        if (m_award.count > 0) {
            const Points counted = Points::fromNano(m_item.perCount.nano() * m_award.count);
            points = points + counted;
            line(AwardStep::Counted, counted, 100, m_award.count, points);
        }
        m_result.basis = points;
        if (points.isZero() || m_award.sharePercent == 0)
            refuse(AwardOutcome::NothingAccepted);
        if (m_class.entriesPerUnit && m_history.classEntries >= *m_class.entriesPerUnit)
            refuse(AwardOutcome::EntriesUsedUp);
        if (m_class.once == Once::Unit && m_history.classEntries > 0)
            refuse(AwardOutcome::AlreadyScored);
        if (m_class.once == Once::Target && m_history.scoredOnTarget > none) {
            const Points subtracted = std::min(points, m_history.scoredOnTarget);
            points = points - subtracted;
            line(AwardStep::AlreadyScored, subtracted, 100, 0, points);
            if (points.isZero())
                refuse(AwardOutcome::AlreadyScored);
        }
        return points;
    }

    void applyFactors(Points toScore)
    {
        ExactAmount amount(toScore);
        const auto factor = [&](AwardStep step, int percent, int ordinal) {
            amount.multiply(percent);
            line(step, none, percent, ordinal, amount.cut());
        };
        if (m_item.percent != 100)
            factor(AwardStep::ItemShare, m_item.percent, 0);
        if (m_award.keyUnit && m_rules.keyUnitPercent != 100)
            factor(AwardStep::KeyUnit, m_rules.keyUnitPercent, 0);
        if (m_award.offCatalogue && m_rules.offCatalogue) {
            const OffCatalogueRule &rule = *m_rules.offCatalogue;
            const int others = rule.per == OffCatalogueRule::Per::Team ? m_history.offCatalogueOfTeam : m_history.offCatalogueOnUnit;
            factor(AwardStep::OffCatalogue, rule.percent, others + 1);
            if (others >= rule.limit)
                refuse(AwardOutcome::OffCatalogueUsedUp);
        }
        if (m_award.namesVulnerability && !m_rules.reusePercents.empty()) {
            const auto uses = static_cast<std::size_t>(std::max(0, m_history.vulnerabilityUses));
            const int percent = uses < m_rules.reusePercents.size() ? m_rules.reusePercents[uses] : 0;
            factor(AwardStep::Reuse, percent, m_history.vulnerabilityUses + 1);
            if (percent == 0)
                refuse(AwardOutcome::VulnerabilityUsedUp);
        }
        factor(AwardStep::JudgesShare, m_award.sharePercent, 0);
        m_result.raw = amount.cut();
        m_result.rounded = amount.rounded(m_rules.rounding);
        if (m_rules.rounding != Rounding::None)
            line(AwardStep::Rounded, none, 100, 0, m_result.rounded);
        m_result.points = m_result.rounded;
    }

    void applyCaps()
    {
        if (m_class.capPerUnit)
            m_result.classCap = hold(AwardStep::ClassCap, *m_class.capPerUnit, m_history.classUsed);
        if (m_class.capPercentOfDeduction)
            m_result.deductionCap = hold(AwardStep::DeductionCap, m_history.deducted.percent(*m_class.capPercentOfDeduction), m_history.classUsed);
        if (m_rules.teamUnitCap)
            m_result.unitCap = hold(AwardStep::UnitCap, *m_rules.teamUnitCap, m_history.unitUsed);
    }

    CapUse hold(AwardStep step, Points cap, Points used)
    {
        const Points left = std::max(none, cap - used);
        const Points over = m_result.points - left;
        if (over > none) {
            const bool drops = m_rules.overCap == OverCap::Drop;
            if (left.isZero())
                refuse(AwardOutcome::CapUsedUp);
            else if (drops)
                refuse(AwardOutcome::DroppedOverCap);
            else
                m_result.outcome = AwardOutcome::Cut;
            const Points taken = drops ? m_result.points : over;
            m_result.points = m_result.points - taken;
            line(step, taken, 100, 0, m_result.points);
        }
        return {cap, used, used};
    }

    void fillCaps()
    {
        for (auto *use : {&m_result.classCap, &m_result.deductionCap, &m_result.unitCap}) {
            if (*use)
                (*use)->usedAfter = (*use)->usedBefore + m_result.points;
        }
    }

    const FixedRules &m_rules;
    const ProposedAward &m_award;
    const AwardHistory &m_history;
    const ScoringClass &m_class;
    const ScoringItem &m_item;
    FixedAward m_result;
    std::optional<AwardOutcome> m_refused;
};

Result<void> checkProposal(const ProposedAward &award, const ScoringItem &item)
{
    if (award.sharePercent < 0 || award.sharePercent > 100)
        return fail(ErrorCode::InvalidArgument, "the share must be from 0 to 100 percent");
    if (award.count < 0 || award.count > mostCounted)
        return fail(ErrorCode::InvalidArgument, "the count must be from 0 to " + std::to_string(mostCounted));
    if (award.count > 0 && item.perCount.isZero())
        return fail(ErrorCode::InvalidArgument, "clause " + item.clause + " counts nothing");
    if (award.count > 0 && item.perCount > Points::fromNano((Points::whole(Points::LargestWhole) - item.points).nano() / award.count))
        return fail(ErrorCode::InvalidArgument, "the count gives more points than an award may carry");
    if (item.from == PointsFrom::Pack && !award.stated.isZero())
        return fail(ErrorCode::InvalidArgument, "clause " + item.clause + " has its own points");
    if (award.stated < none || !award.stated.isInRange())
        return fail(ErrorCode::InvalidArgument, "the stated points are out of range");
    if (item.from == PointsFrom::Judge && award.stated > item.points)
        return fail(ErrorCode::InvalidArgument, "clause " + item.clause + " gives at most " + item.points.text() + " points");
    return {};
}

/// a × b / c to the nearest integer, for non-negative values.
Wide scaled(Wide a, Wide b, Wide c) { return (a * b * 2 + c) / (c * 2); }

} // namespace

Result<FixedAward> computeAward(const FixedRules &rules, const ProposedAward &award, const AwardHistory &history)
{
    REDOUBT_ASSIGN(const FixedRules::Found found, rules.find(award.clause));
    REDOUBT_TRY(checkProposal(award, *found.item));
    return Computation(rules, award, history, found).result();
}

Result<int> gradedShare(const std::vector<GradingHeading> &sheet, const std::vector<int> &marks)
{
    if (marks.size() != sheet.size())
        return fail(ErrorCode::InvalidArgument, "as many marks are needed as the sheet has headings");
    int sum = 0;
    for (std::size_t i = 0; i < sheet.size(); ++i) {
        if (marks[i] < 0 || marks[i] > sheet[i].weight)
            return fail(ErrorCode::InvalidArgument, "the mark for " + sheet[i].id + " must be from 0 to " + std::to_string(sheet[i].weight));
        sum += marks[i];
    }
    return sum;
}

Points defenceValue(const DefenceValueRule &rule, Points deduction, Points base, Points bonus)
{
    const Wide scale = rule.scale.nano();
    const Wide bonusCounted = std::clamp(bonus, none, rule.bonusMost).nano();
    Wide value = rule.bonusMost.isZero() ? 0 : scaled(bonusCounted * rule.bonusPercent, scale, Wide(rule.bonusMost.nano()) * 100);
    if (deduction > none)
        value += scaled(std::clamp(base, none, deduction).nano(), scale, deduction.nano());
    else
        value += scaled(rule.withoutDeductionPercent, scale, 100);
    return Points::fromNano(static_cast<std::int64_t>(value));
}

} // namespace redoubt::exercise
