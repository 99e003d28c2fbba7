// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ProcedureDrafts.h"
#include "app/drafts/duty/TemplateDrafts.h"
#include "duty/kinds/DeclareTemplateKinds.h"
#include "resources/duty/ShippedTemplates.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <memory>

using namespace redoubt;
using namespace redoubt::duty;
using namespace redoubt::drafts;
using testkit::DutyRoom;

/// Templates from the keeper's form to the shift that keeps one, and a procedure from its beginning at a matter over a handover to the end, against
/// the validators that a server holds.
class TestTemplates : public QObject
{
    Q_OBJECT

    const Id m_cityCast = DutyRoom::id(40); ///< the broadcast of the superior
    const Id m_ownCast = DutyRoom::id(41);
    const Id m_keeper = DutyRoom::id(14);
    std::unique_ptr<DutyRoom> m_room;
    std::unique_ptr<testkit::FoldedStream> m_city;
    std::unique_ptr<testkit::FoldedStream> m_own;
    TemplateBoard m_templates;
    ProcedureBoard m_procedures;

    static calendar::CivilDate day(int number) { return *calendar::CivilDate::of(2026, 4, number); }
    static ErrorCode codeOf(const feed::Validation &said) { return said ? ErrorCode::Internal : said.error().code; }
    static DutyHand hand(std::int64_t minutes) { return {"值班员01", DutyRoom::at(minutes)}; }
    static CheckItem number(const std::string &name, double most)
    {
        CheckItem item;
        item.key = name;
        item.section = "机房";
        item.name = name;
        item.type = CheckType::Number;
        item.most = most;
        return item;
    }
    static ProcedureStep step(const std::string &key, std::optional<std::int64_t> minutes, bool required)
    {
        ProcedureStep step;
        step.key = key;
        step.text = key;
        step.minutes = minutes;
        step.required = required;
        return step;
    }
    static TemplateWish checklist(const std::string &name, double most, int from)
    {
        TemplateWish wish;
        wish.name = name;
        wish.from = day(from);
        wish.source = "示例";
        wish.content.items = {number("温度", most)};
        return wish;
    }
    static TemplateWish procedure(int from = 1)
    {
        TemplateWish wish;
        wish.sort = TemplateSort::Procedure;
        wish.name = "勒索病毒处置";
        wish.from = day(from);
        wish.source = "示例";
        wish.content.steps = {step("断网", 10, true), step("报告", 30, true), step("复盘", {}, false)};
        wish.content.matters = {{MatterSort::Incident}};
        return wish;
    }

    void refresh()
    {
        for (const auto *stream : {m_city.get(), m_own.get(), &m_room->stream}) {
            stream->forEachRecord([&](const feed::RecordState &record) {
                m_templates.take(stream->stream(), record);
                m_procedures.take(stream->stream(), record);
            });
        }
    }
    feed::Validation publish(testkit::FoldedStream &cast, const Result<store::Draft> &draft, Role role = Role::ContentKeeper)
    {
        if (!draft)
            return fail(draft.error());
        const Id id = m_room->newId();
        auto said = cast.write(id, id, draft->kind.c_str(), draft->act, draft->fields, m_keeper, role);
        refresh();
        return said;
    }
    feed::Validation publish(testkit::FoldedStream &cast, TemplateWish wish)
    {
        if (const auto series = m_templates.seriesOf(cast.stream(), wish.sort, wish.name))
            wish.madeOf = series->latest().id;
        return publish(cast, templateDraft(m_templates, cast.stream(), wish, hand(0)));
    }
    template <class Drafts>
    feed::Validation write(const Drafts &drafts, Role role = Role::DutyOfficer)
    {
        auto said = m_room->write(drafts, role == Role::DutyPlanner ? m_room->planner : m_room->officer, role);
        refresh();
        return said;
    }
    [[nodiscard]] ChecklistInUse inUse(int date) const
    {
        return m_templates.checklistFor(m_room->board, m_ownCast, {m_ownCast, m_cityCast}, day(date));
    }
    [[nodiscard]] TakenChecklist taken(int date)
    {
        return takenChecklist(m_room->board, inUse(date), "市网信办", [&] { return m_room->newId(); });
    }
    void begin(int date)
    {
        auto &room = *m_room;
        auto list = taken(date);
        ShiftPlan plan{DutyRoom::at(0), DutyRoom::at(1440), {DutyRoom::person(room.officer, "值班员01", "主班")}, {}, list.list, list.items};
        const auto begun = beginDraft(room.board, plan, DutyRoom::at(0));
        QVERIFY(begun);
        list.drafts.push_back(*begun);
        const auto said = write(list.drafts);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
    }
    /// The next officer takes over with what holds on @p date.
    void handOver(int date, std::int64_t minutes)
    {
        auto &room = *m_room;
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        QVERIFY(write(prepareDraft(room.board, room.running(), wish, room.officer, hand(minutes))));
        QVERIFY(write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(minutes + 1))));
        auto list = taken(date);
        const ShiftPlan plan{DutyRoom::at(1440), DutyRoom::at(2880), {}, {}, list.list, list.items};
        const auto passed = takeOverDrafts(room.board, room.handover(), room.signer(room.next), plan, DutyRoom::at(minutes + 2));
        QVERIFY2(passed, passed ? "" : passed.error().detail.c_str());
        list.drafts.insert(list.drafts.end(), passed->begin(), passed->end());
        const auto said = write(list.drafts);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
    }
    Id open(std::int64_t minutes)
    {
        auto &room = *m_room;
        MatterWish wish;
        wish.sort = MatterSort::Incident;
        wish.title = "县区C 主机被加密勒索";
        const auto said = write(matterDrafts(room.board, room.running(), wish, hand(minutes), [&] { return room.newId(); }));
        if (!said)
            qFatal("%s", said.error().detail.c_str());
        return room.board.openMatters().front().matter.id;
    }
    const BoardRecord<DutyTemplate> &published() const
    {
        static BoardRecord<DutyTemplate> record;
        record = m_templates.seriesOf(m_cityCast, TemplateSort::Procedure, "勒索病毒处置")->latest();
        return record;
    }
    [[nodiscard]] ProcedureView at(const Id &matter) const { return *m_procedures.at(matter); }

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<DutyRoom>();
        m_city = std::make_unique<testkit::FoldedStream>(m_cityCast, StreamPurpose::UnitBroadcast, m_room->kinds);
        m_own = std::make_unique<testkit::FoldedStream>(m_ownCast, StreamPurpose::UnitBroadcast, m_room->kinds);
        m_templates = {};
        m_procedures = {};
    }

    void keepersAndLeadersPublishAndNobodyElse_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("publishes");
        QTest::addColumn<bool>("chooses");
        QTest::addColumn<bool>("takesOver");
        const auto row = [](const char *name, Role role, bool publishes, bool chooses, bool takes) {
            QTest::newRow(name) << static_cast<int>(role) << publishes << chooses << takes;
        };
        row("leader", Role::DutyLeader, true, true, true);
        row("keeper of content", Role::ContentKeeper, true, false, false);
        row("planner", Role::DutyPlanner, false, true, false);
        row("officer", Role::DutyOfficer, false, false, true);
        row("liaison", Role::Liaison, false, false, false);
        row("member below", Role::Member, false, false, false);
        row("auditor", Role::Auditor, false, false, false);
    }

    void keepersAndLeadersPublishAndNobodyElse()
    {
        QFETCH(int, role);
        QFETCH(bool, publishes);
        QFETCH(bool, chooses);
        QFETCH(bool, takesOver);
        const auto written = [&](const char *kind) { return m_room->kinds.find(kind)->isWrittenBy(static_cast<Role>(role)); };
        QCOMPARE(written(DutyTemplate::Kind), publishes);
        QCOMPARE(written(ChecklistChoice::Kind), chooses);
        QCOMPARE(written(CopiedChecklist::Kind), takesOver);
        QCOMPARE(written(MatterProcedure::Kind), takesOver);
        QCOMPARE(written(StepMark::Kind), takesOver);
    }

    void aVersionFollowsTheOneThatWasSeen()
    {
        QVERIFY(publish(*m_city, checklist("日常", 27, 1)));
        auto next = checklist("日常", 26, 20);
        QCOMPARE(codeOf(publish(*m_city, templateDraft(m_templates, m_cityCast, next, hand(1)))), ErrorCode::RuleViolated); // saw none
        QVERIFY(publish(*m_city, next));
        const auto series = m_templates.seriesOf(m_cityCast, TemplateSort::Checklist, "日常");
        QCOMPARE(series->versions.size(), 2U);
        QCOMPARE(series->latest().value.version, 2);
        QCOMPARE(codeOf(publish(*m_city, next)), ErrorCode::RuleViolated); // says what the latest says
        QVERIFY(series->latest().flags.empty());
    }

    void twoThatDidNotSeeEachOtherAreBothTakenAndMarked()
    {
        const auto one = templateDraft(m_templates, m_cityCast, checklist("日常", 27, 1), hand(0));
        const auto other = templateDraft(m_templates, m_cityCast, checklist("日常", 25, 1), hand(1));
        QVERIFY(publish(*m_city, one));
        const auto said = publish(*m_city, other);
        QVERIFY(said);
        QCOMPARE(said->size(), 1U);
        QCOMPARE(said->front(), std::string(marks::VersionTaken));
        const auto series = m_templates.seriesOf(m_cityCast, TemplateSort::Checklist, "日常");
        QCOMPARE(series->inForceOn(day(1))->value.content.items->front().most, std::optional<double>(25)); // what the server ordered last
    }

    void aServerTakesNoTemplateThatDoesNotHold()
    {
        auto draft = *templateDraft(m_templates, m_cityCast, procedure(), hand(0));
        draft.fields["sort"] = "checklist";
        QCOMPARE(codeOf(publish(*m_city, Result<store::Draft>(draft))), ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(publish(*m_city, templateDraft(m_templates, m_cityCast, procedure(), hand(0)), Role::DutyOfficer)), ErrorCode::Forbidden);
        QVERIFY(m_templates.series({m_cityCast}).empty());
    }

    void whatIsWithdrawnHoldsNoMoreAndStays()
    {
        QVERIFY(publish(*m_city, procedure()));
        const auto withdraw = [&](const char *why) {
            return withdrawalDraft(m_templates, m_cityCast, TemplateSort::Procedure, "勒索病毒处置", day(16), why, hand(0));
        };
        QCOMPARE(codeOf(publish(*m_city, withdraw(" "))), ErrorCode::MissingReason);
        QVERIFY(publish(*m_city, withdraw("并入新流程")));
        QCOMPARE(m_templates.inForce({m_cityCast}, TemplateSort::Procedure, day(15)).size(), 1U);
        QVERIFY(m_templates.inForce({m_cityCast}, TemplateSort::Procedure, day(16)).empty());
        QCOMPARE(codeOf(publish(*m_city, withdraw("再次"))), ErrorCode::RuleViolated);
    }

    void theNearestUnitsTemplateTakesThePlaceOfItsSuperiors()
    {
        QVERIFY(publish(*m_city, procedure()));
        auto own = procedure();
        own.source = "县";
        QVERIFY(publish(*m_own, own));
        const auto inForce = m_templates.inForce({m_ownCast, m_cityCast}, TemplateSort::Procedure, day(1));
        QCOMPARE(inForce.size(), 1U);
        QCOMPARE(inForce.front().stream, m_ownCast);
    }

    void aShiftKeepsTheVersionItBeganWith()
    {
        auto &room = *m_room;
        QVERIFY(publish(*m_city, checklist("日常", 27, 1)));
        begin(15);
        const auto first = room.running();
        QCOMPARE(room.board.copiedChecklists().size(), 1U);
        QCOMPARE(m_templates.isFaithful(room.board.copiedChecklists().begin()->second.value), std::optional(true));
        QCOMPARE(room.board.checks(first).size(), 1U);

        QVERIFY(publish(*m_city, checklist("日常", 25, 16)));
        QVERIFY(write(checkDraft(room.board, first, {"温度", false, {}, "26", {}, {}}, hand(60))));
        QCOMPARE(room.board.checks(first).front().result->value.outcome, CheckOutcome::Passed); // by the 27 of its own version

        handOver(16, 1439);
        QVERIFY(room.running() != first);
        QCOMPARE(room.board.copiedChecklists().size(), 2U);
        QVERIFY(write(checkDraft(room.board, room.running(), {"温度", false, {}, "26", {}, {}}, hand(1500))));
        QCOMPARE(room.board.checks(room.running()).front().result->value.outcome, CheckOutcome::Breached);
        QCOMPARE(room.board.checks(first).front().item.most, std::optional<double>(27));
    }

    void aVersionIsCopiedOnce()
    {
        QVERIFY(publish(*m_city, checklist("日常", 27, 1)));
        begin(15);
        QVERIFY(taken(15).drafts.empty());
        handOver(15, 1439);
        QCOMPARE(m_room->board.copiedChecklists().size(), 1U);
        QCOMPARE(m_room->board.running()->value.checklist, std::optional(m_room->board.copiedChecklists().begin()->first));
    }

    void aCopyThatIsNotWhatWasPublishedIsSeen()
    {
        QVERIFY(publish(*m_city, checklist("日常", 27, 1)));
        auto list = taken(15);
        auto altered = list.drafts.front();
        altered.fields["items"].as_array().front().as_object()["most"] = 35;
        QVERIFY(write(std::vector{altered}));
        QCOMPARE(m_templates.isFaithful(m_room->board.copiedChecklists().begin()->second.value), std::optional(false));
    }

    void anOfficeUsesWhatItChose()
    {
        auto &room = *m_room;
        QVERIFY(inUse(15).isNone());
        QVERIFY(publish(*m_city, checklist("市里的", 27, 1)));
        QCOMPARE(inUse(15).published->value.name, std::string("市里的")); // nothing of its own
        QVERIFY(write(checklistDraft(room.board, "本室的", {number("湿度", 60)}), Role::DutyPlanner));
        QCOMPARE(inUse(15).own->value.name, std::string("本室的"));
        QVERIFY(publish(*m_own, checklist("本县的", 26, 1)));
        QCOMPARE(inUse(15).published->value.name, std::string("本县的"));

        QVERIFY(write(std::vector{checklistChoiceDraft(room.office, m_cityCast, "市里的", hand(0))}, Role::DutyPlanner));
        QVERIFY(inUse(15).chosen);
        QCOMPARE(inUse(15).published->value.name, std::string("市里的"));
        QVERIFY(write(std::vector{checklistChoiceDraft(room.office, {}, "本室的", hand(1))}, Role::DutyPlanner));
        QCOMPARE(inUse(15).own->value.name, std::string("本室的")); // the last word counts
        QVERIFY(write(std::vector{checklistChoiceDraft(room.office, m_cityCast, "没有的", hand(2))}, Role::DutyPlanner));
        QVERIFY(!inUse(15).chosen && inUse(15).published->value.name == "本县的"); // what was chosen does not hold
        QCOMPARE(codeOf(write(std::vector{checklistChoiceDraft(room.office, {}, "本室的", hand(3))})), ErrorCode::Forbidden);
    }

    void aPackIsPublishedAndImportingItAgainChangesNothing()
    {
        const auto pack = readTemplatePack(resources::shippedTemplates().front().text);
        QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
        const auto drafts = packDrafts(m_templates, m_cityCast, *pack, day(1), hand(0));
        QCOMPARE(drafts.size(), pack->templates.size());
        for (const auto &draft : drafts) {
            const auto said = publish(*m_city, Result<store::Draft>(draft));
            QVERIFY2(said, said ? "" : said.error().detail.c_str());
        }
        QVERIFY(packDrafts(m_templates, m_cityCast, *pack, day(2), hand(1)).empty());
    }

    void aProcedureGoesOnOverAHandover()
    {
        auto &room = *m_room;
        QVERIFY(publish(*m_city, procedure()));
        begin(15);
        const auto matter = open(10);
        QVERIFY(write(procedureDrafts(room.board, matter, published(), "市网信办", "开始", hand(12))));
        QCOMPARE(at(matter).next()->step.key, std::string("断网"));
        QCOMPARE(at(matter).next()->due, std::optional(DutyRoom::at(22)));
        QVERIFY(write(stepDrafts(room.board, at(matter), {"断网", StepOutcome::Done, "已拔线"}, "第 1 步完成", hand(20))));
        QCOMPARE(room.board.log(room.running()).size(), 3U); // opened, begun, done: what is signed holds them

        handOver(15, 1439);
        QCOMPARE(room.board.openMatters().front().matter.id, matter);
        QCOMPARE(at(matter).done(), 1);
        QCOMPARE(at(matter).next()->step.key, std::string("报告"));
        QVERIFY(write(stepDrafts(room.board, at(matter), {"报告", StepOutcome::Done, ""}, "第 2 步完成", hand(1450))));
        QCOMPARE(room.board.log(room.running()).front().value.matter, std::optional(matter));
        QVERIFY(at(matter).owed().empty());
        // The template's next version leaves what was begun alone.
        auto next = procedure(14);
        next.content.steps->push_back(step("通报", {}, true));
        QVERIFY(publish(*m_city, next));
        QCOMPARE(at(matter).steps.size(), 3U);
        QCOMPARE(at(matter).procedure.value.version, 1);
    }

    void aRequiredStepIsLeftOutWithAReasonAlone()
    {
        auto &room = *m_room;
        QVERIFY(publish(*m_city, procedure()));
        begin(15);
        const auto matter = open(10);
        QVERIFY(write(procedureDrafts(room.board, matter, published(), "市网信办", "开始", hand(12))));
        const auto skip = [&](const char *key, const char *why) {
            return stepDrafts(room.board, at(matter), {key, StepOutcome::Skipped, why}, "略过", hand(20));
        };
        QCOMPARE(codeOf(write(skip("断网", " "))), ErrorCode::MissingReason);
        QVERIFY(write(skip("复盘", ""))); // may be left out
        auto forged = *skip("断网", "已离线");
        forged.front().fields["note"] = " ";
        QCOMPARE(codeOf(write(forged)), ErrorCode::MissingReason); // the server asks, too
        QVERIFY(write(skip("断网", "主机已离线")));
        QCOMPARE(codeOf(write(skip("断网", "主机已离线"))), ErrorCode::RuleViolated);
        QVERIFY(write(stepDrafts(room.board, at(matter), {"断网", StepOutcome::Reopened, ""}, "重开", hand(30))));
        QCOMPARE(at(matter).next()->step.key, std::string("断网"));
        QCOMPARE(codeOf(write(stepDrafts(room.board, at(matter), {"没有", StepOutcome::Done, ""}, "无", hand(31)))), ErrorCode::NotFound);
    }

    void closingNamesWhatIsOwedAndNothingHoldsItBack()
    {
        auto &room = *m_room;
        QVERIFY(publish(*m_city, procedure()));
        begin(15);
        const auto matter = open(10);
        QVERIFY(write(procedureDrafts(room.board, matter, published(), "市网信办", "开始", hand(12))));
        QVERIFY(write(stepDrafts(room.board, at(matter), {"断网", StepOutcome::Done, ""}, "第 1 步完成", hand(20))));
        QCOMPARE(at(matter).owed().size(), 1U);
        const auto close = [&](const char *reason) {
            return closeWithProcedureDrafts(room.board, at(matter), "误报", reason, "略过：报告", hand(40));
        };
        QCOMPARE(codeOf(write(close(""))), ErrorCode::MissingReason);
        const auto said = write(close("误报，无须上报"));
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QVERIFY(room.board.openMatters().empty());
        QVERIFY(at(matter).steps[1].isSkipped());
        QCOMPARE(at(matter).steps[1].mark->value.note, std::optional<std::string>("误报，无须上报"));
        // What comes after the end is kept, and marked.
        const auto late = write(stepDrafts(room.board, at(matter), {"复盘", StepOutcome::Done, ""}, "复盘完成", hand(50)));
        QVERIFY(late);
        QVERIFY(m_procedures.mark(at(matter).steps[2].mark->id)->flags == (std::vector<std::string>{marks::AfterClose}));
    }

    void theLastProcedureThatWasBegunCounts()
    {
        auto &room = *m_room;
        QVERIFY(publish(*m_city, procedure()));
        auto other = procedure();
        other.name = "网页篡改处置";
        QVERIFY(publish(*m_city, other));
        begin(15);
        const auto matter = open(10);
        QVERIFY(write(procedureDrafts(room.board, matter, published(), "市网信办", "开始", hand(12))));
        const auto second = m_templates.seriesOf(m_cityCast, TemplateSort::Procedure, "网页篡改处置")->latest();
        QVERIFY(write(procedureDrafts(room.board, matter, second, "市网信办", "改用", hand(14))));
        QCOMPARE(at(matter).procedure.value.name, std::string("网页篡改处置"));
        QCOMPARE(m_procedures.begunBefore(matter), 1);
    }
};

REDOUBT_TEST(TestTemplates)
#include "TestTemplates.moc"
