// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/PlanWords.h"

namespace redoubt::views {

using exercise::PlanProblem;

QString PlanWords::title(const exercise::PlanFinding &finding)
{
    const QString subject = QString::fromStdString(finding.subject);
    switch (finding.problem) {
    case PlanProblem::NoRedTeam: return tr("There is no attacking team");
    case PlanProblem::NoRulePack: return tr("The rule pack is not here");
    case PlanProblem::NoJudge: return tr("Nobody is named as judge");
    case PlanProblem::TeamWithoutMember: return tr("%1 has no member").arg(subject);
    case PlanProblem::PhaseBackwards: return tr("“%1” ends before it starts").arg(subject);
    case PlanProblem::PhasesOverlap: return tr("“%1” begins before “%2” has ended").arg(subject, QString::fromStdString(finding.other));
    case PlanProblem::ExerciseBackwards: return tr("It ends before it starts");
    case PlanProblem::Over: return tr("Its end lies in the past");
    case PlanProblem::WindowOver: return tr("“%1” lies in the past").arg(subject);
    case PlanProblem::StartIsPast: return tr("Its start lies in the past");
    case PlanProblem::PhaseOutside: return tr("“%1” reaches beyond the exercise").arg(subject);
    case PlanProblem::NoAttackWindow: return tr("There is no attack window");
    case PlanProblem::NoCommander: return tr("There is no commander");
    case PlanProblem::NoTarget: return tr("There is no target");
    }
    return {};
}

QString PlanWords::why(const exercise::PlanFinding &finding)
{
    switch (finding.problem) {
    case PlanProblem::NoRedTeam: return tr("Nobody could submit a claim.");
    case PlanProblem::NoRulePack: return tr("Nothing could be ruled. It may still be on its way.");
    case PlanProblem::NoJudge: return tr("Only the coordinators could rule.");
    case PlanProblem::TeamWithoutMember: return tr("Nobody could submit for it. A team of the organisers can be marked as one that does not count.");
    case PlanProblem::PhaseBackwards: return tr("Its times are the wrong way round.");
    case PlanProblem::PhasesOverlap: return tr("At that time nobody knows which rules apply.");
    case PlanProblem::ExerciseBackwards: return tr("Its dates are the wrong way round.");
    case PlanProblem::Over: return tr("Nobody would have time for it.");
    case PlanProblem::WindowOver: return tr("Every claim would lie outside it.");
    case PlanProblem::StartIsPast: return tr("Started now, it starts late.");
    case PlanProblem::PhaseOutside: return tr("The dates of the exercise say something else.");
    case PlanProblem::NoAttackWindow: return tr("No claim is checked against its hours.");
    case PlanProblem::NoCommander: return tr("Nobody follows the board without judging.");
    case PlanProblem::NoTarget: return tr("Every claim counts as off the catalogue.");
    }
    return {};
}

PlanWords::Mend PlanWords::mend(const exercise::PlanFinding &finding)
{
    switch (finding.problem) {
    case PlanProblem::NoRedTeam: return Mend::Team;
    case PlanProblem::NoTarget: return Mend::Target;
    case PlanProblem::NoJudge:
    case PlanProblem::TeamWithoutMember:
    case PlanProblem::NoCommander: return Mend::Member;
    default: return Mend::Frame;
    }
}

QString PlanWords::mendText(Mend mend)
{
    switch (mend) {
    case Mend::Frame: return tr("Change the plan…");
    case Mend::Team: return tr("Add a team…");
    case Mend::Target: return tr("Add a target…");
    case Mend::Member: break;
    }
    return tr("Add a member…");
}

} // namespace redoubt::views
