// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/CopiedName.h"
#include "app/drafts/GroupedDrafts.h"
#include "exercise/kinds/Limits.h"
#include "feed/FieldBounds.h"
#include "tests/drafts/exercise/DrilledExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <set>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::DrilledExercise;

namespace {
const std::string Unseen = "\xe2\x80\x8b";   // U+200B
const std::string Turned = "\xe2\x80\xae";   // U+202E
const std::string ByteMark = "\xef\xbb\xbf"; // U+FEFF
} // namespace

/// Records may be older than the check that names pass now (ADR 14). Nobody's act is refused for a name that somebody else chose then. Drafts are
/// applied as the server validates them: a refusal ends the test.
class TestCopiedNames : public QObject
{
    Q_OBJECT

    /// The board has @p value since before names were checked.
    template <class T>
    static void takeOlder(DrilledExercise &drill, const Id &stream, const Id &id, const T &value)
    {
        feed::RecordState record;
        record.id = id;
        record.kind = T::Kind;
        record.author = {drill.coordinator, drill.coordinator};
        record.addSeq = record.lastSeq = 1;
        for (const auto &member : toJsonObject(value)) {
            feed::Head head;
            head.value = member.value();
            head.author = record.author;
            head.seq = 1;
            record.fields[std::string(member.key())] = {head};
        }
        drill.board->take(stream, record);
    }
    /// Every name of the plan is one that is refused today.
    static void makeOlder(DrilledExercise &drill)
    {
        auto exercise = drill.board->exercise()->value;
        exercise.name = "磐石" + Unseen + "2019 ";
        takeOlder(drill, drill.id, drill.id, exercise);
        const auto teams = drill.board->teams();
        for (const auto &[id, team] : teams) {
            auto older = team.value;
            older.code += Unseen;
            older.name = older.name.empty() ? "" : older.name + " ";
            takeOlder(drill, drill.id, id, older);
            auto room = drill.board->rooms().at(team.value.room).value;
            room.code = older.code;
            room.exerciseName = exercise.name;
            takeOlder(drill, team.value.room, team.value.room, room);
        }
        const auto targets = drill.board->targets();
        for (const auto &[id, target] : targets) {
            auto older = target.value;
            older.name = ByteMark + older.name;
            older.unitName = "县区A ";
            takeOlder(drill, target.stream, id, older);
        }
        const auto members = drill.board->members();
        for (const auto &[id, member] : members) {
            auto older = member.value;
            older.name = "裁" + Turned + "判";
            takeOlder(drill, drill.id, id, older);
        }
    }

private Q_SLOTS:
    void aCopyOfANamePassesTheCheckAndANameThatPassesStays_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("copy");
        QTest::newRow("a good one") << QByteArray("县区A") << QByteArray("县区A");
        QTest::newRow("none") << QByteArray() << QByteArray();
        QTest::newRow("nothing but blanks") << QByteArray(" \xe3\x80\x80") << QByteArray();
        QTest::newRow("a blank behind") << QByteArray("县区A ") << QByteArray("县区A");
        QTest::newRow("what cannot be seen") << QByteArray::fromStdString("a" + Unseen + "b") << QByteArray("a_b");
        QTest::newRow("a control") << QByteArray("张\t三") << QByteArray("张_三");
        QTest::newRow("too long") << QByteArray("一二三四五六七八九十") << QByteArray("一二三四五六七…");
    }
    void aCopyOfANamePassesTheCheckAndANameThatPassesStays()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, copy);

        QCOMPARE(QByteArray::fromStdString(drafts::copiedName(name.toStdString(), 8)), copy);
    }

    void aStopIsTakenWhateverItsCoordinatorIsCalled_data()
    {
        QTest::addColumn<QByteArray>("by");
        for (const auto &by : {std::string("张三"), std::string("张三 "), std::string("张\t三"), "张" + Unseen + "三", Turned, std::string()})
            QTest::newRow(QByteArray::fromStdString(by).toHex().constData()) << QByteArray::fromStdString(by);
    }
    void aStopIsTakenWhateverItsCoordinatorIsCalled()
    {
        QFETCH(QByteArray, by);
        DrilledExercise drill;
        const auto go = [&](ExerciseState state) {
            drill.apply(*drafts::stateDrafts(*drill.board, state, {"误伤业务系统", Instant{1}, by.toStdString()}), drill.coordinator,
                        Role::Coordinator);
        };

        go(ExerciseState::Running);
        go(ExerciseState::Stopped);
        go(ExerciseState::Running);
        go(ExerciseState::Ended);

        QVERIFY(drill.board->state() == ExerciseState::Ended);
    }

    void anOlderPhaseIsMovedTo()
    {
        DrilledExercise drill;
        Phase window;
        window.name = "窗口";
        const auto id = drill.newId();
        drill.apply({drafts::addOf(drill.id, window, id)}, drill.coordinator, Role::Coordinator);
        window.name = "窗" + Unseen + "口 ";
        takeOlder(drill, drill.id, id, window);

        drill.apply(*drafts::phaseDrafts(*drill.board, id, Instant{1}), drill.coordinator, Role::Coordinator);

        QVERIFY(drill.board->currentPhase() == id);
    }

    void anOlderExerciseIsWorkedInAndCopied()
    {
        DrilledExercise drill;
        makeOlder(drill);

        // A further team, and the plan saved as it stands with other dates.
        drafts::TeamPlan team;
        team.code = "红07";
        drill.apply(drafts::teamDrafts(drill.id, drill.board->name(), drill.board->exercise()->value.unit, team, drill.newId(), drill.ids()),
                    drill.coordinator, Role::Coordinator);
        drafts::PlanEdit edit;
        edit.name = drill.board->name();
        edit.startsAt = Instant{1'000};
        edit.endsAt = Instant{2'000};
        const auto edited = drafts::editDrafts(*drill.board, edit, drill.ids());
        QVERIFY(edited);
        drill.apply(*edited, drill.coordinator, Role::Coordinator);

        auto copy = drafts::copiedPlan(*drill.board);
        QVERIFY(copy);
        const auto planned = drafts::planDrafts(*copy, drill.ids());
        QVERIFY2(planned, planned ? "" : planned.error().detail.c_str());
        feed::KindRegistry kinds;
        declareExerciseKinds(kinds);
        for (const auto &group : planned->groups) {
            for (const auto &draft : group) {
                feed::Change change;
                change.id = change.record = draft.id.value_or(drill.newId());
                change.kind = draft.kind;
                change.fields = draft.fields;
                const auto taken = kinds.checkShape(change);
                QVERIFY2(taken, taken ? "" : (draft.kind + ": " + taken.error().detail).c_str());
            }
        }
    }

    /// `县区A ` is in the field: its teams are attacked, claim, and are ruled on.
    void aTargetOfAnOlderUnitIsClaimedAndRuledOn()
    {
        DrilledExercise drill;
        drill.goTo(ExerciseState::Running);
        makeOlder(drill);
        const auto red = drill.board->scoringTeams(TeamSide::Red).front();
        const auto room = drill.board->teams().at(red).value.room;
        Claim claim;
        claim.title = "取得权限";
        claim.target = drill.target();
        const auto draft = drafts::claimDraft(*drill.board, room, claim, Instant{1});
        QVERIFY(draft);
        auto named = *draft;
        named.id = drill.newId();
        drill.apply({named}, drill.attacker, Role::RedMember);
        QCOMPARE(drill.board->claim(*named.id)->claim.value.unitName, std::string("县区A"));

        QVERIFY(drill.rule(*named.id, "6.1"));
    }

    /// What is typed is not altered behind its author's back: it is refused.
    void whatSomebodyTypesIsRefused()
    {
        DrilledExercise drill;
        drafts::PlanEdit edit;
        edit.name = "磐石" + Unseen;
        const auto refused = drafts::editDrafts(*drill.board, edit, drill.ids());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
        QVERIFY(refused.error().detail.starts_with("name: "));

        edit.name = drill.board->name();
        edit.phases.push_back({std::nullopt, Phase{PhaseKind::AttackWindow, "窗口 ", 0, {}, {}, {}}});
        const auto phase = drafts::editDrafts(*drill.board, edit, drill.ids());
        QVERIFY(!phase);
        QVERIFY(phase.error().detail.starts_with("phase: "));
    }

    /// A rehearsal of a province, every text as long as its form allows.
    void aPlanOfAnySizeGoesInGroupsThatAPushTakes()
    {
        DrilledExercise drill;
        auto plan = drafts::copiedPlan(*drill.board).value();
        const auto longest = [](const char *what, int number, int characters) {
            auto text = std::string(what) + std::to_string(number);
            for (auto length = static_cast<int>(feed::characters(text)); length < characters; ++length)
                text += "演";
            return text;
        };
        plan.summary = longest("", 0, limits::Summary);
        plan.teams.clear();
        plan.targets.clear();
        plan.members.clear();
        for (int i = 0; i < 300; ++i)
            plan.teams.push_back({TeamSide::Red, "红" + std::to_string(i), longest("队", i, limits::TeamName), {}, false, 0});
        for (int i = 0; i < 1200; ++i) {
            Target target;
            target.unit = drill.unit;
            target.name = longest("靶", i, limits::TargetName);
            target.unitName = longest("单位", 0, limits::UnitName);
            plan.targets.push_back(target);
        }
        for (int i = 0; i < 900; ++i)
            plan.members.push_back({drill.newId(), longest("队员", i, limits::MemberName), Role::RedMember, "红" + std::to_string(i % 300)});

        const auto planned = drafts::planDrafts(plan, drill.ids());

        QVERIFY2(planned, planned ? "" : planned.error().detail.c_str());
        std::size_t drafts = 0;
        std::set<Id> known;
        for (const auto &group : planned->groups) {
            QVERIFY(group.size() <= 500);
            std::size_t bytes = 0;
            for (const auto &draft : group) {
                bytes += writeJson(json::value(draft.fields)).size();
                // What one names is there by then.
                if (draft.kind == ExerciseMember::Kind)
                    QVERIFY(known.contains(fromJson<Id>(draft.fields.at("team")).value()));
                if (draft.kind == Team::Kind)
                    QVERIFY(known.contains(fromJson<Id>(draft.fields.at("room")).value()));
                if (draft.id)
                    known.insert(*draft.id);
            }
            QVERIFY2(bytes < 900 * 1024, std::to_string(bytes).c_str()); // a push takes 1 MiB, and a line is some hundred bytes more
            drafts += group.size();
        }
        QVERIFY(planned->groups.size() > 1);
        // Exercise, notice board, the pack twice; a room with each team.
        QCOMPARE(drafts, std::size_t(4 + 2 * 300 + 1200 + 2 * 900));
        QCOMPARE(*planned->groups.front().front().id, planned->exercise);
    }
};

REDOUBT_TEST(TestCopiedNames)
#include "TestCopiedNames.moc"
