// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/TemplateDay.h"

#include "app/drafts/duty/ProcedureDrafts.h"
#include "app/drafts/duty/TemplateDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "resources/duty/ShippedTemplates.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t templateMinuteMs = 60'000;
constexpr std::int64_t templateDayMs = 24 * 60 * templateMinuteMs;
constexpr const char *followed = "网页篡改处置";
constexpr const char *publisher = "市网信办";

/// Publishes, and follows a procedure.
class TemplatePlay
{
public:
    TemplatePlay(DemoActor &officer, OfficeBoard &office, Instant now) : m_officer(officer), m_office(office), m_now(now) { }

    Result<void> publish(DemoActor &leader)
    {
        REDOUBT_ASSIGN(const auto zone, zones::systemZone("Asia/Shanghai"));
        REDOUBT_ASSIGN(m_broadcast, leader.awaitStream(StreamPurpose::UnitBroadcast));
        if (resources::shippedTemplates().empty())
            return fail(ErrorCode::NotFound, "no templates come with the product");
        REDOUBT_ASSIGN(auto pack, readTemplatePack(resources::shippedTemplates().front().text));
        const auto today = zone.date(m_now);
        auto checklists = pack;
        std::erase_if(checklists.templates, [](const auto &each) { return each.sort != TemplateSort::Checklist; });
        std::erase_if(pack.templates, [](const auto &each) { return each.sort == TemplateSort::Checklist; });
        REDOUBT_TRY(write(leader, drafts::packDrafts(m_templates, m_broadcast, pack, today - 30, hand("带班领导A", -30 * templateDayMs))));
        REDOUBT_TRY(write(leader, drafts::packDrafts(m_templates, m_broadcast, checklists, today + 1, hand("带班领导A", -templateDayMs))));

        const auto series = m_templates.seriesOf(m_broadcast, TemplateSort::Procedure, followed);
        if (!series)
            return fail(ErrorCode::NotFound, followed);
        auto next = series->latest().value;
        drafts::TemplateWish wish{next.sort,    next.name,          today - 7, next.source, "通知主管单位由 15 分钟放宽为 20 分钟；加一步复盘",
                                  next.content, series->latest().id};
        for (auto &step : *wish.content.steps) {
            if (step.key == "unit")
                step.minutes = 20;
        }
        ProcedureStep review;
        review.key = "review";
        review.text = "三日内复盘，整改事项交主管单位登记";
        review.who = "带班领导";
        review.required = false;
        wish.content.steps->push_back(review);
        REDOUBT_ASSIGN(auto version, drafts::templateDraft(m_templates, m_broadcast, wish, hand("带班领导A", -8 * templateDayMs)));
        REDOUBT_TRY(write(leader, std::vector{std::move(version)}));
        return leader.drained();
    }

    Result<void> follow()
    {
        const auto open = m_office.openMatters();
        const auto matter = std::ranges::find(open, MatterSort::Incident, [](const MatterView &view) { return view.matter.value.sort; });
        const auto procedure = m_templates.seriesOf(m_broadcast, TemplateSort::Procedure, followed);
        if (matter == open.end() || !procedure)
            return fail(ErrorCode::NotFound, "nothing to follow a procedure at");
        const Id id = matter->matter.id;
        REDOUBT_TRY(note(drafts::procedureDrafts(m_office, id, procedure->latest(), publisher, "开始处置流程：网页篡改处置，第 2 版",
                                                 hand("值班员01", -20 * templateMinuteMs))));
        struct Said
        {
            const char *step;
            const char *note;
            const char *told;
            int minutesAgo;
        };
        for (const auto &said :
             {Said{"confirm", "外网打开报错 502，首页未见篡改内容", "第 1 步完成：核实页面", 17}, Said{"leader", "", "第 2 步完成：报告带班领导", 14},
              Said{"unit", "联络员已到机房", "第 3 步完成：通知主管单位", 8}}) {
            const auto view = m_procedures.at(id);
            if (!view)
                return fail(ErrorCode::NotFound, "the procedure that was begun");
            REDOUBT_TRY(note(drafts::stepDrafts(m_office, *view, {said.step, StepOutcome::Done, said.note}, said.told,
                                                hand("值班员01", -said.minutesAgo * templateMinuteMs))));
        }
        return m_officer.drained();
    }

private:
    [[nodiscard]] drafts::DutyHand hand(const char *name, std::int64_t fromNowMs) const { return {name, m_now + fromNowMs}; }

    Result<void> write(DemoActor &actor, std::vector<store::Draft> drafts)
    {
        REDOUBT_ASSIGN(const auto receipt, actor.commit(std::move(drafts)));
        for (const auto &change : receipt.changes) {
            REDOUBT_ASSIGN(const auto record, actor.record(change.stream, change.record));
            m_templates.take(change.stream, record.state);
        }
        return {};
    }
    Result<void> note(Result<std::vector<store::Draft>> drafts)
    {
        if (!drafts)
            return fail(drafts.error());
        REDOUBT_ASSIGN(const auto receipt, m_officer.commit(std::move(*drafts)));
        for (const auto &change : receipt.changes) {
            REDOUBT_ASSIGN(const auto record, m_officer.record(change.stream, change.record));
            m_procedures.take(change.stream, record.state);
            m_office.take(record.state);
        }
        return {};
    }

    DemoActor &m_officer;
    OfficeBoard &m_office;
    Instant m_now;
    Id m_broadcast;
    TemplateBoard m_templates;
    ProcedureBoard m_procedures;
};
} // namespace

Result<void> playTemplates(const SignInAs &signInAs, DemoActor &officer, OfficeBoard &office, Instant now,
                           const std::function<void(std::string_view)> &say)
{
    say("the leader publishes templates, and a procedure is followed");
    REDOUBT_ASSIGN(auto leader, signInAs("demo-leader"));
    TemplatePlay play(officer, office, now);
    REDOUBT_TRY(play.publish(*leader));
    return play.follow();
}

} // namespace redoubt::demo
