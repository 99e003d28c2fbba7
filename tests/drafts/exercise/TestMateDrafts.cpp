// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/MateDrafts.h"
#include "tests/drafts/exercise/ServedExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::ServedExercise;

namespace {
/// An exercise with two red teams and one that defends, and a directory that the coordinator reads.
struct Teams
{
    ServedExercise served{[](drafts::ExercisePlan &plan) {
        plan.teams.insert(plan.teams.begin(), {TeamSide::Red, "红05", "惊蛰", {}, false, 2}); // the served room is the last one's
        plan.unitName = "市网信办";
        for (auto &member : plan.members)
            member.unitName = "甲公司";
    }};
    server::testing::House &house = served.house;
    server::testing::Console &newcomer = house.enter("newcomer");
    std::map<Id, drafts::KnownPerson> directory{{served.red.session.account, {"李红", "甲公司"}}, {newcomer.session.account, {"孙新", "乙公司"}}};

    [[nodiscard]] drafts::PersonOf personOf() const
    {
        return [this](const Id &account) -> std::optional<drafts::KnownPerson> {
            const auto found = directory.find(account);
            return found == directory.end() ? std::nullopt : std::optional(found->second);
        };
    }
    [[nodiscard]] std::vector<Id> everyRoom() const
    {
        std::vector<Id> rooms;
        for (const auto &line : house.pulled(served.coordinator, served.cell)) {
            const auto &change = line.line.change;
            if (change.kind == Team::Kind && change.act == feed::Act::Add)
                rooms.push_back(fromJson<Id>(change.fields.at("room")).value());
        }
        return rooms;
    }
    /// The coordinator's board: the white cell and every room.
    [[nodiscard]] ExerciseBoard board() const
    {
        auto board = served.boardOf(served.coordinator);
        for (const auto &room : everyRoom()) {
            const auto page = house.streams->snapshot(served.coordinator.session, room, {});
            for (const auto &record : page.value().records)
                board.take(room, feed::decodeRecord(record).value());
        }
        return board;
    }
    [[nodiscard]] Id teamOf(const std::string &code) const
    {
        const auto known = board();
        for (const auto &[id, team] : known.teams()) {
            if (team.value.code == code)
                return id;
        }
        qFatal("no team %s", code.c_str());
    }
    [[nodiscard]] Id memberOf(const Id &account) const
    {
        const auto known = board();
        for (const auto &[id, member] : known.members()) {
            if (member.value.account == account)
                return id;
        }
        qFatal("no such member");
    }
    QString push(const std::vector<store::Draft> &drafts)
    {
        QStringList said;
        for (const auto &verdict : served.push(served.coordinator, drafts))
            said << QString::fromStdString(enumName(verdict.verdict) + (verdict.code ? ' ' + *verdict.code : std::string()));
        said.removeDuplicates();
        return said.join(QLatin1Char(','));
    }
    /// "name@unit" of everyone whom the room of @p code names, in order.
    [[nodiscard]] QStringList namesIn(const std::string &code) const
    {
        const auto known = board();
        QStringList names;
        for (const auto &[id, mate] : known.mates()) {
            if (mate.stream == known.teams().at(teamOf(code)).value.room)
                names << QString::fromStdString(mate.value.name + '@' + mate.value.unitName.value_or(""));
        }
        names.sort();
        return names;
    }
    [[nodiscard]] ExerciseMember redMember(const server::testing::Console &console, const std::string &code) const
    {
        return {console.session.account, "队员", Role::RedMember, teamOf(code), {}};
    }
};
} // namespace

/// What a team reads of its own people: in its room, put there by who lets them in (ADR 15).
class TestMateDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlanNamesTheMembersOfItsTeams()
    {
        Teams teams;

        QCOMPARE(teams.namesIn("红03"), QStringList{QStringLiteral("红03队员@甲公司")});
        QCOMPARE(teams.namesIn("红05"), QStringList());
        const auto read = teams.served.boardOf(teams.served.red);
        QCOMPARE(read.mates().begin()->second.value.account, teams.served.red.session.account);
        QCOMPARE(read.noticeBoard()->unitName, std::optional<std::string>("市网信办"));
    }

    void whoJoinsIsNamedAndTheOthersAsTheDirectorySaysNow()
    {
        Teams teams;

        QCOMPARE(teams.push(drafts::joinDrafts(teams.board(), teams.redMember(teams.newcomer, "红03"), teams.personOf())), QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList({QStringLiteral("孙新@乙公司"), QStringLiteral("李红@甲公司")}));
        QVERIFY(drafts::mateDrafts(teams.board(), drafts::membersOf(teams.board()), teams.personOf()).empty()); // and that is all
        // The one who has come reads both.
        QCOMPARE(teams.served.boardOf(teams.newcomer).mates().size(), std::size_t(2));
    }

    void whoChangesTeamsChangesRooms()
    {
        Teams teams;
        const auto &account = teams.served.red.session.account;
        const auto id = teams.memberOf(account);

        const auto drafts = drafts::memberDrafts(teams.board(), id, teams.redMember(teams.served.red, "红05"), {}, teams.personOf());

        QVERIFY(drafts);
        QCOMPARE(teams.push(*drafts), QStringLiteral("taken"));
        QCOMPARE(teams.namesIn("红03"), QStringList());
        QCOMPARE(teams.namesIn("红05"), QStringList{QStringLiteral("李红@甲公司")});
    }

    void whoBecomesAJudgeIsNamedNoMore()
    {
        Teams teams;
        const auto id = teams.memberOf(teams.served.red.session.account);
        const ExerciseMember judge{teams.served.red.session.account, "裁判", Role::Judge, {}, {}};

        QCOMPARE(teams.push(*drafts::memberDrafts(teams.board(), id, judge, {}, teams.personOf())), QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList());
    }

    void whoLeavesIsNamedNoMore()
    {
        Teams teams;

        QCOMPARE(teams.push(drafts::leaveDrafts(teams.board(), teams.memberOf(teams.served.red.session.account), teams.personOf())),
                 QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList());
    }

    /// A room that was opened before there were names in it.
    void aRoomOfAnEarlierVersionGetsItsNames()
    {
        Teams teams;
        const auto known = teams.board();
        std::vector<store::Draft> removals;
        for (const auto &[id, mate] : known.mates())
            removals.push_back(drafts::removeOf<RoomMember>(mate.stream, id));
        QCOMPARE(teams.push(removals), QStringLiteral("taken"));
        QVERIFY(teams.board().mates().empty());
        QVERIFY(teams.served.boardOf(teams.served.red).mates().empty()); // and it reads all the same

        QCOMPARE(teams.push(drafts::mateDrafts(teams.board(), drafts::membersOf(teams.board()), teams.personOf())), QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList{QStringLiteral("李红@甲公司")});
    }

    void whoIsNamedTwiceIsNamedOnce()
    {
        Teams teams;
        const auto &account = teams.served.red.session.account;
        const auto room = teams.board().teams().at(teams.teamOf("红03")).value.room;
        // Two coordinators let them in without seeing each other.
        QCOMPARE(teams.push({drafts::addOf(room, drafts::mateOf(account, {"李红", "甲公司"}))}), QStringLiteral("taken"));
        QCOMPARE(teams.namesIn("红03").size(), 2);

        QCOMPARE(teams.push(drafts::mateDrafts(teams.board(), drafts::membersOf(teams.board()), teams.personOf())), QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList{QStringLiteral("李红@甲公司")});
    }

    void whoeverTheDirectoryForgotKeepsTheNameThatTheyHave()
    {
        Teams teams;
        const auto nobody = [](const Id &) -> std::optional<drafts::KnownPerson> { return std::nullopt; };

        QVERIFY(drafts::mateDrafts(teams.board(), drafts::membersOf(teams.board()), nobody).empty());
        QCOMPARE(teams.push(drafts::joinDrafts(teams.board(), teams.redMember(teams.newcomer, "红03"), nobody)), QStringLiteral("taken"));

        QCOMPARE(teams.namesIn("红03"), QStringList({QStringLiteral("红03队员@甲公司"), QStringLiteral("队员@")}));
    }

    /// A coordinator's console may err; the room still names nobody who is not of the team.
    void nobodyElseIsNamedInARoom()
    {
        Teams teams;
        const auto room = teams.board().teams().at(teams.teamOf("红03")).value.room;
        for (const auto *other : {&teams.served.judge, &teams.newcomer, &teams.served.coordinator})
            QCOMPARE(teams.push({drafts::addOf(room, drafts::mateOf(other->session.account, {"某人", ""}))}),
                     QStringLiteral("quarantined not_found"));
    }
};

REDOUBT_TEST(TestMateDrafts)
#include "TestMateDrafts.moc"
