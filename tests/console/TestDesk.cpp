// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/Areas.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/areas/sync/SyncRows.h"
#include "app/console/desk/Desk.h"
#include "app/kinds/ProductKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/TestRegistry.h"

#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using console::Desk;
using console::DeskUpdate;
using testkit::FoldedStream;

class TestDesk : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{31};
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_kinds = productKinds();
    std::vector<console::ShelfMaker> m_shelves = console::shelves();
    Id m_me = m_ids.next();
    Id m_exercise = m_ids.next();
    Id m_room = m_ids.next();
    Id m_team = m_ids.next();
    Id m_claim = m_ids.next();

    FoldedStream whiteCell()
    {
        FoldedStream stream(m_exercise, StreamPurpose::WhiteCell, m_kinds);
        Exercise exercise;
        exercise.unit = m_ids.next();
        exercise.name = "磐石";
        Team team;
        team.code = "红01";
        team.room = m_room;
        if (!stream.add(m_exercise, exercise, m_me, Role::Coordinator) || !stream.add(m_team, team, m_me, Role::Coordinator))
            qFatal("the plan was refused");
        return stream;
    }
    FoldedStream room()
    {
        FoldedStream stream(m_room, StreamPurpose::Team, m_kinds);
        Room opener;
        opener.unit = m_ids.next();
        opener.exercise = m_exercise;
        opener.exerciseName = "磐石";
        opener.team = m_team;
        Claim claim;
        claim.exercise = m_exercise;
        claim.team = m_team;
        claim.number = "红01-01";
        claim.title = "边界防火墙管理口弱口令";
        if (!stream.add(m_room, opener, m_me, Role::Coordinator) || !stream.add(m_claim, claim, m_me, Role::RedMember))
            qFatal("the claim was refused");
        return stream;
    }
    static store::RecordView view(const FoldedStream &stream, const Id &id)
    {
        store::RecordView result;
        result.stream = stream.stream();
        result.state = stream.record(id).value();
        result.conflicts = result.state.conflicts();
        return result;
    }
    static DeskUpdate records(std::vector<store::RecordView> views)
    {
        DeskUpdate update;
        update.records = std::move(views);
        return update;
    }
    static store::StreamInfo stream(const Id &id, StreamPurpose purpose, Role role)
    {
        store::StreamInfo info;
        info.stream = id;
        info.purpose = purpose;
        info.roles = {role};
        return info;
    }

private Q_SLOTS:
    /// Two rulings with what each takes, and a claim: three things were done.
    void theOutboxCountsWhatAPersonDid()
    {
        Desk desk(m_me, m_shelves);
        const auto entry = [&](const char *kind, std::optional<Id> group, std::int64_t at) {
            store::OutboxEntry line;
            line.id = m_ids.next();
            line.stream = m_exercise;
            line.kind = kind;
            line.record = m_ids.next();
            line.group = group;
            line.mintedAt = {at};
            line.size = 100;
            return line;
        };
        const Id first = m_ids.next();
        const Id second = m_ids.next();
        DeskUpdate update;
        update.outbox = {entry(Ruling::Kind, first, 1000),
                         entry(ScoreEntryRecord::Kind, first, 1000),
                         entry(ScoreEntryRecord::Kind, first, 1000),
                         entry(RulingNotice::Kind, first, 1000),
                         entry(Claim::Kind, {}, 2000),
                         entry(ScoreEntryRecord::Kind, second, 3000),
                         entry(Ruling::Kind, second, 3000)};
        auto taken = entry(Claim::Kind, {}, 500);
        taken.state = store::OutboxEntry::State::Taken; // the server has it
        update.outbox->insert(update.outbox->begin(), taken);
        update.outboxCount = 7;
        desk.take(std::move(update));

        const auto rows = console::outboxRows(desk);

        QCOMPARE(rows.size(), std::size_t(3));
        QCOMPARE(console::outboxActs(desk), 3);
        QCOMPARE(rows[0].kind, QString::fromLatin1(Ruling::Kind));
        QCOMPARE(rows[0].lines, 4);
        QCOMPARE(rows[0].bytes, 400);
        QCOMPARE(rows[1].kind, QString::fromLatin1(Claim::Kind));
        QCOMPARE(rows[2].kind, QString::fromLatin1(Ruling::Kind)); // whichever of its lines comes first
        QCOMPARE(rows[2].at.ms, 3000);
    }

    void recordsWaitForTheOneThatSaysWhereTheyBelong()
    {
        Desk desk(m_me, m_shelves);
        const auto team = room();

        desk.take(records({view(team, m_claim)}));
        QVERIFY(console::ExerciseShelf::of(desk).exercises().empty());
        desk.take(records({view(team, m_room)}));

        QCOMPARE(console::ExerciseShelf::of(desk).exercises(), std::vector<Id>{m_exercise});
        QVERIFY(console::ExerciseShelf::of(desk).board(m_exercise)->claim(m_claim));
    }

    void aBoardTellsWhatWasTouched()
    {
        Desk desk(m_me, m_shelves);
        const auto white = whiteCell();
        const auto team = room();
        desk.take(records({view(white, m_exercise), view(white, m_team), view(team, m_room)}));
        QSignalSpy changed(&console::ExerciseShelf::of(desk), &console::ExerciseShelf::boardChanged);

        desk.take(records({view(team, m_claim)}));

        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(1).toBool(), false); // plan
        QCOMPARE(changed.first().at(2).toBool(), true);  // claims
        QCOMPARE(changed.first().at(3).toBool(), false); // scores
    }

    void aPurgedStreamTakesItsRecordsAlongAndLeavesTheRest()
    {
        Desk desk(m_me, m_shelves);
        const auto white = whiteCell();
        const auto team = room();
        desk.take(records({view(white, m_exercise), view(white, m_team), view(team, m_room), view(team, m_claim)}));

        DeskUpdate update;
        update.streamsGone = {m_exercise};
        desk.take(std::move(update));

        QVERIFY(!console::ExerciseShelf::of(desk).board(m_exercise)->exercise());
        QVERIFY(console::ExerciseShelf::of(desk).board(m_exercise)->claim(m_claim));
        update = {};
        update.streamsGone = {m_room};
        desk.take(std::move(update));
        QVERIFY(!console::ExerciseShelf::of(desk).board(m_exercise));
    }

    void rolesComeFromEveryStreamOfTheExercise()
    {
        Desk desk(m_me, m_shelves);
        const auto white = whiteCell();
        const auto team = room();
        DeskUpdate update = records({view(white, m_exercise), view(team, m_room)});
        update.streams = {stream(m_exercise, StreamPurpose::WhiteCell, Role::Commander), stream(m_room, StreamPurpose::Team, Role::RedMember)};
        desk.take(std::move(update));

        QCOMPARE(console::ExerciseShelf::of(desk).rolesIn(m_exercise), (std::set<Role>{Role::Commander, Role::RedMember}));
        QVERIFY(console::ExerciseShelf::of(desk).mayIn(m_exercise, Permission::SubmitClaim));
        QVERIFY(!console::ExerciseShelf::of(desk).mayIn(m_exercise, Permission::JudgeClaim));
    }

    void theOutboxShowsWhatIsNotAcknowledged()
    {
        Desk desk(m_me, m_shelves);
        const auto team = room();
        DeskUpdate update = records({view(team, m_room), view(team, m_claim)});
        store::OutboxEntry waiting;
        waiting.id = m_claim;
        waiting.record = m_claim;
        waiting.stream = m_room;
        waiting.kind = Claim::Kind;
        store::OutboxEntry taken = waiting;
        taken.id = m_ids.next();
        taken.state = store::OutboxEntry::State::Taken;
        update.outbox = {waiting, taken};
        desk.take(std::move(update));

        const auto rows = console::outboxRows(desk);

        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().title, QStringLiteral("红01-01 边界防火墙管理口弱口令"));
    }

    void aReversalThatWaitsSaysWhatItTakesBack()
    {
        Desk desk(m_me, m_shelves);
        auto white = whiteCell();
        const Id award = m_ids.next();
        const Id reversal = m_ids.next();
        ScoreEntryRecord given;
        given.team = m_team;
        given.pointsNano = Points::whole(1188).nano();
        ScoreEntryRecord taken;
        taken.team = m_team;
        taken.kind = ScoreKind::Reversal;
        taken.reverses = award;
        taken.reason = "合计超出封顶";
        QVERIFY(white.add(award, given, m_me, Role::Judge));
        QVERIFY(white.add(reversal, taken, m_me, Role::ChiefJudge));
        DeskUpdate update = records({view(white, m_exercise), view(white, m_team), view(white, award), view(white, reversal)});
        update.outbox.emplace();
        for (const Id &id : {award, reversal}) {
            store::OutboxEntry waiting;
            waiting.id = id;
            waiting.record = id;
            waiting.stream = m_exercise;
            waiting.kind = ScoreEntryRecord::Kind;
            update.outbox->push_back(waiting);
        }
        desk.take(std::move(update));

        const auto rows = console::outboxRows(desk);

        QCOMPARE(rows.size(), std::size_t(2));
        QCOMPARE(rows[0].title, QStringLiteral("红01 +1,188"));
        QCOMPARE(rows[1].title, QStringLiteral("红01 −1,188"));
    }

    /// A team's member has no directory: the room says who the mates are, and what unit one belongs to.
    void aTeamReadsTheNamesThatItsRoomSays()
    {
        Desk desk(m_me, m_shelves);
        auto team = room();
        const Id mate = m_ids.next();
        const Id own = m_ids.next();
        const Id others = m_ids.next();
        QVERIFY(team.add(own, RoomMember{m_me, "李红", "甲公司", {}}, m_me, Role::Coordinator));
        QVERIFY(team.add(others, RoomMember{mate, "孙新", {}, {}}, m_me, Role::Coordinator));
        QCOMPARE(desk.nameOf(mate), mate.toString().substr(24)); // as in a room of an earlier version
        QVERIFY(desk.ownUnitName().empty());
        QSignalSpy named(&desk, &Desk::directoryChanged);
        // Both changed the title without seeing each other.
        auto claim = view(team, m_claim);
        auto &heads = claim.state.fields.at("title");
        heads.push_back(heads.front());
        heads.back().value = "弱口令";
        heads.back().author = {mate, mate};
        heads.back().seq = 9;
        claim.conflicts = claim.state.conflicts();
        DeskUpdate update = records({view(team, m_room), claim, view(team, own), view(team, others)});
        update.streams = {stream(m_room, StreamPurpose::Team, Role::RedMember)};
        update.conflicts = {claim};
        desk.take(std::move(update));

        QCOMPARE(named.count(), 1);
        QCOMPARE(desk.nameOf(mate), std::string("孙新"));
        QCOMPARE(desk.nameOf(m_me), std::string("李红"));
        QCOMPARE(desk.ownUnitName(), std::string("甲公司"));
        const auto rows = console::conflictRows(desk, m_kinds);
        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().fields.front().heads.back().author, QStringLiteral("孙新"));

        // Let into no team any more, one forgets who they were.
        DeskUpdate gone;
        gone.streamsGone = {m_room};
        desk.take(std::move(gone));
        QCOMPARE(named.count(), 2);
        QVERIFY(!desk.knownName(mate));
    }

    void aConflictNamesBothValuesAndTheOneShown()
    {
        Desk desk(m_me, m_shelves);
        auto white = whiteCell();
        const Id other = m_ids.next();
        // Both were written at a base that had not seen the other: FoldedStream bases each on what is there, so the second head is put by hand.
        auto record = view(white, m_exercise);
        auto heads = record.state.fields.at("name");
        heads.push_back(heads.front());
        heads.back().value = "磐石-2026";
        heads.back().author = {other, other};
        heads.back().seq = 9;
        heads.back().hlc.ms += 1000;
        record.state.fields["name"] = heads;
        record.conflicts = record.state.conflicts();
        const auto withRole = [&](Role role) {
            DeskUpdate update;
            store::StreamInfo info;
            info.stream = m_exercise;
            info.roles = {role};
            update.streams.emplace().push_back(std::move(info));
            update.conflicts = {record};
            desk.take(std::move(update));
        };

        // Whose word would not count is not asked: the server would only put it aside.
        withRole(Role::RedMember);
        QVERIFY(console::conflictRows(desk, m_kinds).empty());

        withRole(Role::Coordinator);
        const auto rows = console::conflictRows(desk, m_kinds);

        QCOMPARE(rows.size(), std::size_t(1));
        QCOMPARE(rows.front().fields.size(), std::size_t(1));
        const auto &field = rows.front().fields.front();
        QCOMPARE(field.heads.size(), std::size_t(2));
        QCOMPARE(field.heads[0].value, QStringLiteral("磐石"));
        QCOMPARE(field.heads[0].mine, true);
        QCOMPARE(field.heads[1].value, QStringLiteral("磐石-2026"));
        QCOMPARE(field.heads[1].mine, false);
        QCOMPARE(field.heads[1].shown, true); // the latest, for a name
    }
};

REDOUBT_TEST(TestDesk)
#include "TestDesk.moc"
