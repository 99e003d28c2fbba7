// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/PlanNames.h"

#include "core/text/ShownName.h"
#include "exercise/kinds/Limits.h"

#include <map>

namespace redoubt::drafts {

using namespace exercise;

Result<void> checkTyped(const char *field, const std::string &name, std::size_t mostCharacters)
{
    if (auto checked = text::checkShownName(name, mostCharacters); !checked)
        return fail(checked.error().code, std::string(field) + ": " + checked.error().detail);
    return {};
}

namespace {
Result<void> checkTypedTeam(const TeamPlan &plan)
{
    REDOUBT_TRY(checkTyped("code", plan.code, limits::TeamCode));
    return plan.name.empty() ? Result<void>() : checkTyped("name", plan.name, limits::TeamName);
}

Result<void> refuseTaken(const std::optional<TakenName> &taken)
{
    return taken ? fail(ErrorCode::AlreadyExists, text::sentenceOf(taken->by, taken->name)) : Result<void>();
}

/// Takes names one by one; the first that is not to be had stops it.
class NamesOfAPlan
{
public:
    bool take(text::TakenNames &among, const std::string &name)
    {
        auto clash = name.empty() || m_taken ? std::nullopt : among.take(name);
        if (clash)
            m_taken = TakenName{name, std::move(*clash)};
        return !m_taken;
    }
    [[nodiscard]] const std::optional<TakenName> &taken() const { return m_taken; }

private:
    std::optional<TakenName> m_taken;
};
} // namespace

Result<void> checkNamesOf(const ExercisePlan &plan)
{
    REDOUBT_TRY(checkTyped("name", plan.name, limits::ExerciseName));
    for (const auto &phase : plan.phases)
        REDOUBT_TRY(checkTyped("phase", phase.name, limits::PhaseName));
    for (const auto &team : plan.teams)
        REDOUBT_TRY(checkTypedTeam(team));
    for (const auto &target : plan.targets)
        REDOUBT_TRY(checkTyped("target", target.name, limits::TargetName));
    return refuseTaken(takenIn(plan));
}

std::optional<TakenName> takenIn(const ExercisePlan &plan)
{
    NamesOfAPlan names;
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &team : plan.teams) {
        if (!names.take(codes, team.code) || !names.take(called, team.name))
            return names.taken();
    }
    std::map<Id, text::TakenNames> targets;
    for (const auto &target : plan.targets) {
        if (!names.take(targets.try_emplace(target.unit, text::TakenNames::Alike::MayBe).first->second, target.name))
            return names.taken();
    }
    return {};
}

std::optional<TakenName> takenIn(const ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self)
{
    text::TakenNames codes(text::TakenNames::Alike::MayNotBe);
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &[id, team] : board.teams()) {
        if (id == self)
            continue;
        codes.take(team.value.code);
        if (!team.value.name.empty())
            called.take(team.value.name);
    }
    NamesOfAPlan names;
    (void)(names.take(codes, plan.code) && names.take(called, plan.name));
    return names.taken();
}

std::optional<TakenName> takenIn(const ExerciseBoard &board, const Target &target, const std::optional<Id> &self)
{
    text::TakenNames called(text::TakenNames::Alike::MayBe);
    for (const auto &[id, known] : board.targets()) {
        if (id != self && known.value.unit == target.unit)
            called.take(known.value.name);
    }
    NamesOfAPlan names;
    (void)names.take(called, target.name);
    return names.taken();
}

Result<void> checkTeam(const ExerciseBoard &board, const TeamPlan &plan, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkTypedTeam(plan));
    return refuseTaken(takenIn(board, plan, self));
}

Result<void> checkTarget(const ExerciseBoard &board, const Target &target, const std::optional<Id> &self)
{
    REDOUBT_TRY(checkTyped("name", target.name, limits::TargetName));
    return refuseTaken(takenIn(board, target, self));
}

} // namespace redoubt::drafts
