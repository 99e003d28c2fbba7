// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/exercise/ClaimDrafts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "app/drafts/exercise/PlanCopies.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/PlanEdits.h"
#include "app/drafts/exercise/PlanNames.h"
#include "app/drafts/exercise/StateDrafts.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/exercise/FoldedFamily.h"

#include <QtGlobal>

#include <map>
#include <memory>
#include <set>

namespace redoubt::testkit {

/// An exercise that is drilled without store or server: drafts are validated and folded as a server would, and the board
/// sees every record at once.
class DrilledExercise
{
public:
    explicit DrilledExercise(std::string_view packFile = "municipal-attack.json")
    {
        exercise::declareExerciseKinds(m_registry);
        drafts::ExercisePlan plan;
        plan.unit = newId();
        plan.name = "磐石";
        for (const auto &pack : resources::shippedRulePacks()) {
            if (pack.fileName == packFile)
                plan.packText = std::string(pack.text);
        }
        unit = newId();
        plan.teams = {{exercise::TeamSide::Red, "红01", "惊蛰", {}, false, 1},
                      {exercise::TeamSide::Red, "红03", "听涛", {}, false, 2},
                      {exercise::TeamSide::Blue, "蓝", "", unit, false, 0}};
        exercise::Target target;
        target.name = "集中运维管控平台";
        target.unit = unit;
        target.unitName = "市大数据局";
        target.keyUnit = true;
        plan.targets = {target};
        plan.members = {{judge, "裁判03", Role::Judge, {}}};
        auto planned = drafts::planDrafts(plan, ids());
        if (!planned)
            qFatal("the plan was refused: %s", planned.error().detail.c_str());
        id = planned->exercise;
        board = std::make_unique<exercise::ExerciseBoard>(id);
        for (const auto &group : planned->groups)
            apply(group, coordinator, Role::Coordinator);
    }

    drafts::NewId ids()
    {
        return [this] { return newId(); };
    }
    Id newId() { return m_ids.next(); }

    /// Writes @p list as @p account with @p role; a refusal ends the test.
    void apply(const std::vector<store::Draft> &list, const Id &account, Role role)
    {
        for (const auto &draft : list) {
            const auto change = draft.id.value_or(newId());
            const bool opens = draft.stream.isNil();
            const auto streamId = opens ? change : draft.stream;
            if (opens) {
                const auto purpose = *m_registry.find(draft.kind)->opens;
                m_streams.open(streamId, purpose);
            }
            auto &stream = m_streams.at(streamId);
            const auto record = draft.act == feed::Act::Add ? change : draft.record.value();
            const auto written = stream.write(change, record, draft.kind.c_str(), draft.act, draft.fields, account, role);
            if (!written)
                qFatal("%s was refused: %s", draft.kind.c_str(), written.error().detail.c_str());
            board->take(streamId, *stream.record(record));
        }
    }

    /// Shows another board every record as it stands, but those of the streams that are @p left out.
    void showTo(exercise::ExerciseBoard &other, const std::set<Id> &left) const
    {
        for (const auto &[streamId, stream] : m_streams.streams()) {
            if (left.contains(streamId))
                continue;
            stream->forEachRecord([&other, &streamId = streamId](const feed::RecordState &record) { other.take(streamId, record); });
        }
    }

    [[nodiscard]] Id teamOf(const std::string &code) const
    {
        for (const auto &[teamId, team] : board->teams()) {
            if (team.value.code == code)
                return teamId;
        }
        qFatal("no team %s", code.c_str());
    }
    [[nodiscard]] Id roomOf(const std::string &code) const { return board->teams().at(teamOf(code)).value.room; }
    [[nodiscard]] Id target() const { return board->targets().begin()->first; }

    /// The exercise is in @p state, whatever it was in, and its teams read so.
    void goTo(exercise::ExerciseState state)
    {
        const auto notices = board->exercise()->value.noticeBoard.value();
        apply({drafts::setOf<exercise::Exercise>(id, id, {{"state", enumName(state)}}),
               drafts::setOf<exercise::NoticeBoard>(notices, notices, {{"state", enumName(state)}})},
              coordinator, Role::Coordinator);
    }

    /// A claim by @p code on the one target. The exercise runs from the first one on.
    Id claim(const std::string &code, const std::string &vulnerability = {}, bool onTarget = true)
    {
        if (board->state() == exercise::ExerciseState::Planned)
            goTo(exercise::ExerciseState::Running);
        exercise::Claim value;
        value.title = "取得集中运维管控平台管理权限";
        value.unitName = "市大数据局";
        value.vulnerability = vulnerability;
        if (onTarget)
            value.target = target();
        auto draft = drafts::claimDraft(*board, roomOf(code), value, clock.now());
        draft->id = newId();
        apply({*draft}, attacker, Role::RedMember);
        return *draft->id;
    }

    Result<drafts::RuledClaim> rule(const Id &claimId, const std::string &clause, int share = 100)
    {
        drafts::RulingRequest request;
        request.claim = claimId;
        request.choice.clause = clause;
        request.choice.sharePercent = share;
        request.reason = "证据充分";
        auto ruled = drafts::rulingDrafts(*board, request, clock.now(), ids());
        if (ruled)
            apply(ruled->drafts, judge, Role::Judge);
        return ruled;
    }

    [[nodiscard]] std::string totalOf(const std::string &code) const
    {
        const auto index = board->ledger().teamIndex(teamOf(code));
        return index ? board->ledger().totals(*index).all.value().text() : "0";
    }

    ManualClock clock;

private:
    SeededRandom m_random{23};
    IdSource m_ids{clock, m_random};
    feed::KindRegistry m_registry;
    FoldedFamily m_streams{m_registry};

public:
    Id coordinator = m_ids.next();
    Id judge = m_ids.next();
    Id attacker = m_ids.next();
    Id unit;
    Id id;
    std::unique_ptr<exercise::ExerciseBoard> board;
};

} // namespace redoubt::testkit
