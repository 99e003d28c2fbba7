// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;

namespace {
/// Puts a unit into the directory as an older version did, whatever its name.
Id plantUnit(House &house, const std::string &name, const std::optional<Id> &parent)
{
    feed::UnitRecord unit;
    unit.name = name;
    unit.parent = parent;
    Id id;
    Result<void> planted = fail(ErrorCode::Internal);
    const auto submitted = house.writer->submit(house.streams->serverTask(
        [&](ServerHand &hand) -> Result<void> {
            REDOUBT_ASSIGN(id, hand.add(feed::directoryStream(house.streams->identity().id), feed::UnitRecord::Kind, toJsonObject(unit)));
            return {};
        },
        [&](const Result<void> &committed) { planted = committed; }));
    if (!submitted || !planted)
        qFatal("the unit was not planted");
    return id;
}

std::vector<std::string> namesBelow(House &house, const std::optional<Id> &parent)
{
    std::vector<std::string> names;
    const auto units = house.admin->units().value();
    for (const auto &unit : units) {
        if (unit.parent == parent)
            names.push_back(unit.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}
} // namespace

/// Units by people's names: read from a file, told apart, taken out again.
class TestUnits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameFileTwiceChangesNothing()
    {
        House house;
        const std::vector<UnitLine> lines{{2, "分局", "市局", {}}, {3, "科", "分局", {}}, {4, "科", "市局", {}}};

        const auto first = house.admin->importUnits(lines, "u.csv");
        const auto second = house.admin->importUnits(lines, "u.csv");

        QVERIFY2(first, first ? "" : first.error().detail.c_str());
        QCOMPARE(first->changed, std::size_t(3));
        QCOMPARE(second->read, std::size_t(3));
        QCOMPARE(second->changed, std::size_t(0));
    }

    void aNameThatIsOneWithAnotherIsRefusedByLineAndBothSpellings_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("says");
        QTest::newRow("case") << "县区A"
                              << "县区a"
                              << "u.csv:3: '县区a' is the same name as '县区A'";
        QTest::newRow("full width") << "县区A"
                                    << "县区Ａ"
                                    << "u.csv:3: '县区Ａ' is the same name as '县区A'";
        QTest::newRow("a blank of no width") << "县区A"
                                             << QString::fromUtf8("县区\xe2\x80\x8b"
                                                                  "A")
                                             << "u.csv:3: a name: its character 3 (U+200B)";
        QTest::newRow("letter by letter") << "县区A"
                                          << "县区A"
                                          << "u.csv:3: '县区A' is the same name as '县区A'";
    }
    void aNameThatIsOneWithAnotherIsRefusedByLineAndBothSpellings()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, says);
        House house;

        const auto inOneFile = house.admin->importUnits({{2, first.toStdString(), "市局", {}}, {3, second.toStdString(), "市局", {}}}, "u.csv");

        QVERIFY(!inOneFile);
        QVERIFY2(QString::fromStdString(inOneFile.error().detail).startsWith(says), inOneFile.error().detail.c_str());
        QCOMPARE(house.admin->units()->size(), std::size_t(2));
    }

    void anotherSpellingOfWhatIsThereIsRefused()
    {
        House house;
        QVERIFY(house.admin->importUnits({{2, "县区A", "市局", {}}}, "u.csv"));

        const auto refused = house.admin->importUnits({{2, "县区Ａ", "市局", {}}}, "u.csv");

        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QVERIFY2(refused.error().detail.find("'县区Ａ' is the same name as '县区A'") != std::string::npos, refused.error().detail.c_str());
    }

    void whatWasThereWithABlankIsTakenForTheSameAndMended()
    {
        House house;
        plantUnit(house, "县区A ", house.bureau);

        const auto imported = house.admin->importUnits({{2, "县区A", "市局", {}}}, "u.csv");

        QVERIFY2(imported, imported ? "" : imported.error().detail.c_str());
        QCOMPARE(imported->changed, std::size_t(1));
        QCOMPARE(namesBelow(house, house.bureau), (std::vector<std::string>{"县", "县区A"}));
    }

    void unitsOfOneNameBelowDifferentUnitsAreTwo()
    {
        House house;

        const auto imported = house.admin->importUnits({{2, "信息科", "市局", {}}, {3, "信息科", "县", {}}, {4, "班", "信息科", {}}}, "u.csv");

        QCOMPARE(imported.error().code, ErrorCode::Conflict);
        QVERIFY2(imported.error().detail.starts_with("u.csv:4:"), imported.error().detail.c_str());
        QVERIFY(house.admin->importUnits({{2, "信息科", "市局", {}}, {3, "信息科", "县", {}}}, "u.csv"));
    }

    void aUnitThatSomebodyNamesStays()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        house.enter("clerk", {}, house.county);
        const auto free = plantUnit(house, "空", house.bureau);
        const auto inner = plantUnit(house, "内", free);
        const auto held = plantUnit(house, "有人", house.bureau);
        QVERIFY(house.admin->grantUnitRole("clerk", held, Role::Judge));

        const auto ofAccount = house.admin->removeUnits({house.county});
        const auto ofRole = house.admin->removeUnits({held});
        const auto above = house.admin->removeUnits({free});
        house.openCell(planner); // a stream of the bureau's
        const auto ofRecord = house.admin->removeUnits({house.bureau});

        QCOMPARE(ofAccount.error().code, ErrorCode::RuleViolated);
        QVERIFY2(ofAccount.error().detail.find("the account clerk") != std::string::npos, ofAccount.error().detail.c_str());
        QVERIFY2(ofRole.error().detail.find("a role of clerk") != std::string::npos, ofRole.error().detail.c_str());
        QVERIFY2(above.error().detail.find("1 units below it, '内'") != std::string::npos, above.error().detail.c_str());
        QCOMPARE(ofRecord.error().code, ErrorCode::RuleViolated);
        QVERIFY(house.admin->removeUnits({free, inner})); // in whatever order they are named
        QCOMPARE(house.admin->removeUnits({free}).error().code, ErrorCode::NotFound);
        QCOMPARE(namesBelow(house, house.bureau), (std::vector<std::string>{"县", "有人"}));
        // A role that was taken back names nothing.
        QVERIFY(house.admin->revokeUnitRole("clerk", held, Role::Judge));
        QVERIFY(house.admin->removeUnits({held}));
    }

    void aUnitThatARecordOfAnExerciseNamesStays()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, judge, cell, Role::Judge);
        const auto target = plantUnit(house, "靶标单位", house.bureau);
        house.pushOne(judge, judge.add(cell, testkit::NoteRecord::Kind, note("of " + target.toString())));

        const auto refused = house.admin->removeUnits({target});

        QCOMPARE(refused.error().code, ErrorCode::RuleViolated);
        QVERIFY2(refused.error().detail.find("a record (") != std::string::npos, refused.error().detail.c_str());
    }

    void aUnitThatARecordNamesWhichCannotBeReadStays()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, judge, cell, Role::Judge);
        const auto target = plantUnit(house, "靶标单位", house.bureau);
        const auto draft = judge.add(cell, testkit::NoteRecord::Kind, note("of " + target.toString()));
        house.pushOne(judge, draft);
        {
            const auto write = house.storage->write();
            const auto stream = *write->stream(cell);
            write->putRecord(stream, {draft.line.change.record, testkit::NoteRecord::Kind, 1, 1, "{\"half of \": \"" + target.toString()});
            write->commit();
        }

        const auto refused = house.admin->removeUnits({target});

        QCOMPARE(refused.error().code, ErrorCode::RuleViolated);
        QVERIFY2(refused.error().detail.find("cannot be read") != std::string::npos, refused.error().detail.c_str());
    }

    void whatLayBelowAMergedUnitLiesBelowTheOther()
    {
        House house;
        const auto from = plantUnit(house, "旧", house.bureau);
        const auto into = plantUnit(house, "新", house.bureau);
        plantUnit(house, "一科", from);
        const auto twinOfFrom = plantUnit(house, "二科", from);
        plantUnit(house, "二科", into);
        plantUnit(house, "班", twinOfFrom);
        house.enter("clerk", {}, twinOfFrom); // so the twin that is named stays

        const auto fewer = house.admin->mergeUnits(from, into);

        QVERIFY2(fewer, fewer ? "" : fewer.error().detail.c_str());
        QCOMPARE(*fewer, std::size_t(2));
        QCOMPARE(namesBelow(house, into), (std::vector<std::string>{"一科", "二科"}));
        QCOMPARE(namesBelow(house, twinOfFrom), (std::vector<std::string>{"班"}));
        QCOMPARE(house.admin->mergeUnits(into, twinOfFrom).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(house.admin->mergeUnits(twinOfFrom, house.county).error().code, ErrorCode::RuleViolated);
    }

    void anImportThatRanTwiceIsUndone()
    {
        House house;
        for (int run = 0; run < 2; ++run) {
            for (int i = 0; i < 5; ++i) {
                const auto unit = plantUnit(house, "局" + std::to_string(i), house.bureau);
                plantUnit(house, "科", unit);
            }
        }
        QCOMPARE(house.admin->units()->size(), std::size_t(22));

        const auto twins = house.admin->mergeTwinUnits();

        QVERIFY(twins);
        QCOMPARE(twins->merged, std::size_t(10));
        QVERIFY(twins->leftApart.empty());
        QCOMPARE(house.admin->units()->size(), std::size_t(12));
        QCOMPARE(house.admin->mergeTwinUnits()->merged, std::size_t(0));
        // Everything after a restart as before it: the directory's fold agrees.
        house.restart();
        QCOMPARE(house.admin->units()->size(), std::size_t(12));
    }

    void twinsThatAreBothNamedStayApartAndAreTold()
    {
        House house;
        house.enter("one", {}, plantUnit(house, "局", house.bureau));
        house.enter("two", {}, plantUnit(house, "局", house.bureau));

        const auto twins = house.admin->mergeTwinUnits();

        QCOMPARE(twins->merged, std::size_t(0));
        QCOMPARE(twins->leftApart.size(), std::size_t(1));
        QVERIFY(twins->leftApart[0].find("the account one") != std::string::npos);
        QVERIFY(twins->leftApart[0].find("the account two") != std::string::npos);
    }

    void accountsThatLookAlikeAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("full width") << "ｊｕｄｇｅ０１"
                                    << "is the same name as 'judge01'";
        QTest::newRow("one for l") << "judge0l"
                                   << "looks like 'judge01'";
    }
    void accountsThatLookAlikeAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, says);
        House house;
        house.enter("judge01");

        const auto refused = house.admin->addAccount({name.toStdString(), "n", house.bureau, "Long-Enough-123", true});

        QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
        QVERIFY2(QString::fromStdString(refused.error().detail).contains(says), refused.error().detail.c_str());
    }

    void anAccountAndItsRoleAreOneTransaction()
    {
        House house;

        QVERIFY(house.admin->addAccount({"ab", "n", house.bureau, "Long-Enough-123", true, Role::Judge}));

        const auto accounts = *house.admin->accounts();
        QCOMPARE(accounts[0].unitRoles.size(), std::size_t(1));
        QCOMPARE(accounts[0].unitRoles[0].role, Role::Judge);
    }

    void consolesOfOneNameAreNumbered()
    {
        House house;
        std::vector<std::string> names;
        for (const auto *wanted : {"DUTY-01", "duty-01", "ＤＵＴＹ-01", "DUTY-02"}) {
            const auto code = house.admin->issueEnrolment("", 3'600'000)->code;
            house.auth->enrol({1, code, wanted}, "10.0.0.1", [&](auto answer) { names.push_back(answer.value().name); });
        }

        QCOMPARE(names, (std::vector<std::string>{"DUTY-01", "duty-01 (2)", "ＤＵＴＹ-01 (3)", "DUTY-02"}));
        QCOMPARE(house.admin->issueEnrolment("a\x1b[2J", 1000).error().code, ErrorCode::InvalidArgument);
    }
};

REDOUBT_TEST(TestUnits)
#include "TestUnits.moc"
