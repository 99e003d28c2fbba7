// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exercise/Drill.h"

#include "app/demo/DemoCast.h"
#include "app/demo/exercise/DemoScript.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/StateDrafts.h"
#include "resources/demo/DemoFiles.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace redoubt::demo {

namespace {
using exercise::ExerciseBoard;

struct EvidenceFile
{
    EvidenceBit bit;
    std::string_view file;
    std::string_view note;
};
constexpr auto evidenceFiles = std::to_array<EvidenceFile>({
    {Login, "oa-login.png", "登录页与版本"},
    {Request, "exploit-request.pcap", "利用请求包"},
    {Commands, "oa-commands.log", "命令记录"},
    {Shell, "terminal-whoami.png", "命令行权限"},
    {Console, "ops-console.png", "平台管理端"},
    {Path, "attack-path.png", "攻击路径"},
    {Database, "terminal-dba.png", "数据库权限"},
    {WebLog, "web-access.log", "边界日志"},
    {Notes, "notes.txt", "操作说明"},
});

std::span<const std::uint8_t> fileNamed(std::string_view name)
{
    for (const auto &file : resources::demoFiles()) {
        if (file.name == name)
            return file.bytes;
    }
    return {};
}

template <class Map, class Holds>
std::optional<Id> idWhere(const Map &records, const Holds &holds)
{
    for (const auto &[id, record] : records) {
        if (holds(record.value))
            return id;
    }
    return std::nullopt;
}

std::optional<Id> roomOf(const ExerciseBoard &board, std::string_view code)
{
    return idWhere(board.rooms(), [&](const auto &room) { return room.code == code; });
}

std::optional<Id> targetNamed(const ExerciseBoard &board, std::string_view key)
{
    const auto *target = castTarget(key);
    return target ? idWhere(board.targets(), [&](const auto &known) { return known.name == target->name; }) : std::nullopt;
}

/// Claims of one team may have one title; with the time of submission they are told apart.
std::optional<exercise::ClaimView> claimOf(const ExerciseBoard &board, const ScriptedClaim &scripted, const DrillCalendar &calendar)
{
    const auto claims = board.claims();
    const auto found = std::find_if(claims.begin(), claims.end(), [&](const auto &view) {
        return view.claim.value.title == scripted.title && view.claim.value.submittedAt == scripted.submittedAt(calendar)
            && board.rooms().contains(view.claim.stream) && board.rooms().at(view.claim.stream).value.code == scripted.team;
    });
    return found == claims.end() ? std::nullopt : std::optional(*found);
}

class Play
{
public:
    Play(const SignInAs &signInAs, const CastIds &ids, const DrillCalendar &calendar, const std::function<void(std::string_view)> &say)
        : m_signInAs(signInAs), m_ids(ids), m_calendar(calendar), m_say(say)
    { }

    Result<DrillOutcome> whole()
    {
        REDOUBT_ASSIGN(auto coordinator, m_signInAs("demo-coordinator"));
        REDOUBT_TRY(plan(*coordinator));
        for (const auto &account : castAccounts()) {
            if (account.role == Role::RedMember)
                REDOUBT_TRY(claimAsTeam(account));
        }
        REDOUBT_TRY(judge("demo-judge2", Day::Yesterday));
        REDOUBT_TRY(judge("demo-judge", Day::Today));
        REDOUBT_TRY(reviewAsChief());
        REDOUBT_TRY(disagree(*coordinator));
        return m_outcome;
    }

private:
    Result<void> plan(DemoActor &coordinator)
    {
        m_say("the coordinator plans the exercise");
        REDOUBT_ASSIGN(const auto plan, demoPlan(m_ids, m_calendar));
        REDOUBT_ASSIGN(auto planned, drafts::planDrafts(plan, [&] { return coordinator.newId(); }));
        m_outcome.exercise = planned.exercise;
        coordinator.follow(planned.exercise);
        for (auto &group : planned.groups)
            REDOUBT_TRY(coordinator.commit(std::move(group)));
        REDOUBT_ASSIGN(auto running, drafts::stateDrafts(coordinator.board(), exercise::ExerciseState::Running, {{}, m_calendar.begins, {}}));
        const auto window = idWhere(coordinator.board().phases(), [](const auto &phase) { return phase.kind == exercise::PhaseKind::AttackWindow; });
        REDOUBT_ASSIGN(auto phase, drafts::phaseDrafts(coordinator.board(), window.value_or(Id()), m_calendar.begins));
        running.insert(running.end(), std::make_move_iterator(phase.begin()), std::make_move_iterator(phase.end()));
        REDOUBT_TRY(coordinator.commit(std::move(running)));
        return coordinator.drained();
    }

    Result<exercise::Claim> claimFrom(DemoActor &actor, const Id &room, const ScriptedClaim &scripted)
    {
        const auto submitted = scripted.submittedAt(m_calendar);
        const auto windowOpens = scripted.day == Day::Yesterday ? m_calendar.begins : m_calendar.opens;
        const auto *target = castTarget(scripted.target);
        exercise::Claim claim;
        claim.title = scripted.title;
        claim.clause = scripted.clause;
        claim.target = targetNamed(actor.board(), scripted.target);
        claim.targetName = target->name;
        claim.unitName = target->unit;
        claim.vulnerability = scripted.vulnerability;
        claim.technique = scripted.technique;
        claim.narrative = "在授权范围与攻击窗口内，经 " + std::string(scripted.technique) + " 取得「" + std::string(target->name)
            + "」的上述权限。过程见所附证据；未读取、修改业务数据，截图后退出，临时文件已清除。";
        // A claim takes its team up to two hours, and no longer than the window has been open.
        const auto startedAt = std::max<std::int64_t>(windowOpens.ms + kMinute, submitted.ms - 145 * kMinute);
        const auto endedAt = std::max<std::int64_t>(startedAt, submitted.ms - 14 * kMinute);
        claim.startedAt = Instant{startedAt};
        claim.endedAt = Instant{endedAt};
        std::vector<const EvidenceFile *> files;
        for (const auto &file : evidenceFiles) {
            if (scripted.evidence & file.bit)
                files.push_back(&file);
        }
        for (std::size_t i = 0; i < files.size(); ++i) {
            REDOUBT_ASSIGN(auto evidence, actor.attach(room, files[i]->file, fileNamed(files[i]->file)));
            evidence.note = files[i]->note;
            evidence.at = Instant{startedAt + (endedAt - startedAt) * static_cast<std::int64_t>(i + 1) / static_cast<std::int64_t>(files.size() + 1)};
            claim.evidence.push_back(std::move(evidence));
        }
        if (const auto *rules = std::get_if<exercise::FixedRules>(&m_pack->rules)) {
            REDOUBT_ASSIGN(const auto found, rules->find(scripted.clause));
            claim.points = found.item->points.nano() / exercise::Points::whole(1).nano();
        }
        return claim;
    }

    Result<void> claimAsTeam(const CastAccount &account)
    {
        m_say(std::string(account.signInName) + " submits what the team has found");
        REDOUBT_ASSIGN(auto actor, m_signInAs(account.signInName));
        actor->follow(m_outcome.exercise);
        REDOUBT_TRY(actor->waitFor([&](const ExerciseBoard &board) {
            return roomOf(board, account.teamCode).has_value() && board.targets().size() == castTargets().size()
                && board.state() == exercise::ExerciseState::Running;
        }));
        const auto room = *roomOf(actor->board(), account.teamCode);
        if (!m_pack) {
            REDOUBT_ASSIGN(const auto plan, demoPlan(m_ids, m_calendar));
            REDOUBT_ASSIGN(m_pack, exercise::loadRulePack(plan.packText));
        }
        std::vector<const ScriptedClaim *> own;
        for (const auto &scripted : scriptedClaims()) {
            if (scripted.team == account.teamCode)
                own.push_back(&scripted);
        }
        std::stable_sort(own.begin(), own.end(),
                         [&](const auto *a, const auto *b) { return a->submittedAt(m_calendar) < b->submittedAt(m_calendar); });
        for (const auto *scripted : own) {
            REDOUBT_ASSIGN(auto claim, claimFrom(*actor, room, *scripted));
            REDOUBT_ASSIGN(auto draft, drafts::claimDraft(actor->board(), room, std::move(claim), scripted->submittedAt(m_calendar)));
            REDOUBT_TRY(actor->commit({std::move(draft)}));
            ++m_outcome.claims;
            m_outcome.waiting += scripted->fate == Fate::Waiting ? 1 : 0;
        }
        return actor->drained();
    }

    /// Rules on that day's claims, in the order of the rulings' times: that is the order of the ledger.
    Result<void> judge(std::string_view account, Day day)
    {
        m_say(std::string(account) + " judges");
        REDOUBT_ASSIGN(auto actor, m_signInAs(account));
        actor->follow(m_outcome.exercise);
        REDOUBT_TRY(actor->waitFor([&](const ExerciseBoard &board) {
            return board.rulePack() && board.rulingCount() == m_outcome.rulings && static_cast<int>(board.claims().size()) == m_outcome.claims
                && board.teams().size() == castTeams().size() && board.targets().size() == castTargets().size();
        }));
        std::vector<const ScriptedClaim *> due;
        for (const auto &scripted : scriptedClaims()) {
            if (scripted.day == day && scripted.fate != Fate::Waiting)
                due.push_back(&scripted);
        }
        std::stable_sort(due.begin(), due.end(), [&](const auto *a, const auto *b) { return a->ruledAt(m_calendar) < b->ruledAt(m_calendar); });
        for (const auto *scripted : due)
            REDOUBT_TRY(rule(*actor, *scripted));
        return actor->drained();
    }

    Result<void> rule(DemoActor &actor, const ScriptedClaim &scripted)
    {
        const auto view = claimOf(actor.board(), scripted, m_calendar);
        if (!view)
            return fail(ErrorCode::NotFound, "the judge does not see " + std::string(scripted.title));
        drafts::RulingRequest request;
        request.claim = view->claim.id;
        request.reason = scripted.reason;
        switch (scripted.fate) {
        case Fate::Accepted:
            request.decision = exercise::Decision::Accept;
            request.choice = {std::string(scripted.clause), scripted.count, {}, scripted.sharePercent};
            break;
        case Fate::Rejected: request.decision = exercise::Decision::Reject; break;
        case Fate::Returned:
        case Fate::Waiting: request.decision = exercise::Decision::Return; break;
        }
        REDOUBT_ASSIGN(auto ruled, drafts::rulingDrafts(actor.board(), request, scripted.ruledAt(m_calendar), [&] { return actor.newId(); }));
        REDOUBT_TRY(actor.commit(std::move(ruled.drafts)));
        ++m_outcome.rulings;
        return {};
    }

    Result<void> reviewAsChief()
    {
        m_say("the chief judge takes an award back and publishes the boards");
        REDOUBT_ASSIGN(auto actor, m_signInAs("demo-chief"));
        actor->follow(m_outcome.exercise);
        REDOUBT_TRY(actor->waitFor([&](const ExerciseBoard &board) {
            return board.rulingCount() == m_outcome.rulings && board.exercise() && board.teams().size() == castTeams().size();
        }));
        const auto scripted = scriptedReversal();
        std::optional<Id> entry;
        for (const auto &view : actor->board().claims()) {
            const auto room = actor->board().rooms().find(view.claim.stream);
            if (!view.ruling || view.claim.value.title != scripted.title || room == actor->board().rooms().end()
                || room->second.value.code != scripted.team)
                continue;
            actor->board().ledger().eachEntry([&](const exercise::ScoreEntry &candidate, exercise::LedgerPosition) {
                if (candidate.ruling == view.ruling->id && candidate.kind == exercise::ScoreKind::Award)
                    entry = candidate.id;
            });
        }
        REDOUBT_ASSIGN(
            auto reversal,
            drafts::reversalDrafts(actor->board(), entry.value_or(Id()), std::string(scripted.reason), m_calendar.minutesAgo(scripted.minutesAgo)));
        REDOUBT_TRY(actor->commit(std::move(reversal)));
        ++m_outcome.waiting; // nothing is decided of that claim any more
        REDOUBT_ASSIGN(auto red, drafts::publishDraft(actor->board(), exercise::TeamSide::Red, m_calendar.minutesAgo(5)));
        REDOUBT_ASSIGN(auto blue, drafts::publishDraft(actor->board(), exercise::TeamSide::Blue, m_calendar.minutesAgo(5)));
        REDOUBT_TRY(actor->commit({std::move(red), std::move(blue)}));
        return actor->drained();
    }

    /// Both coordinators give one target a longer name; the second had not seen the first's.
    Result<void> disagree(DemoActor &coordinator)
    {
        m_say("the two coordinators change one target without seeing each other");
        REDOUBT_ASSIGN(auto second, m_signInAs("demo-coordinator2"));
        second->follow(m_outcome.exercise);
        REDOUBT_TRY(second->waitFor([&](const ExerciseBoard &board) { return board.targets().size() == castTargets().size(); }));
        const auto target = targetNamed(second->board(), "scada");
        if (!target)
            return fail(ErrorCode::NotFound, "the target to disagree about is not there");
        const auto stream = second->board().targets().at(*target).stream;
        REDOUBT_ASSIGN(const auto before, second->positionOf(stream));
        REDOUBT_TRY(coordinator.commit({drafts::setOf<exercise::Target>(stream, *target, {{"name", "调度监控网（含备用中心）"}}, before)}));
        REDOUBT_TRY(coordinator.drained());
        REDOUBT_TRY(second->commit({drafts::setOf<exercise::Target>(stream, *target, {{"name", "供水调度监控网"}}, before)}));
        m_outcome.conflicts = 1;
        return second->drained();
    }

    const SignInAs &m_signInAs;
    const CastIds &m_ids;
    const DrillCalendar &m_calendar;
    const std::function<void(std::string_view)> &m_say;
    std::optional<exercise::RulePack> m_pack;
    DrillOutcome m_outcome;
};
} // namespace

Result<DrillOutcome> playDrill(const SignInAs &signInAs, const CastIds &ids, const DrillCalendar &calendar,
                               const std::function<void(std::string_view)> &say)
{
    return Play(signInAs, ids, calendar, say).whole();
}

} // namespace redoubt::demo
