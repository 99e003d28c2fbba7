// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/RecordBounds.h"
#include "server/storage/Storage.h"
#include "server/streams/PushRun.h"
#include "tests/server/House.h"
#include "tests/server/Tampering.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

#include <numeric>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::NoteRecord;

namespace {
std::string codeIn(const feed::ChangeVerdict &verdict)
{
    return verdict.verdict == Verdict::Quarantined ? verdict.code.value_or("?") : enumName(verdict.verdict);
}

/// 250 KB in one field; a string has at most 128 KiB.
json::value quarterMegabyte(char letter) { return json::array{std::string(125000, letter), std::string(125000, letter)}; }

/// A planner with a cell, on a disk.
struct FullScene
{
    QTemporaryDir folder;
    House house{{folder.filePath("s.db").toStdString(), {}}};
    Console &planner = house.enter("planner", Role::Coordinator);
    Id cell = house.openCell(planner);
    Id record = addNote("a note");

    Id addNote(const std::string &title)
    {
        const auto draft = planner.add(cell, NoteRecord::Kind, note(title));
        house.pushOne(planner, draft);
        return draft.line.change.record;
    }
    feed::ChangeVerdict set(json::object fields) { return house.pushOne(planner, planner.set(cell, NoteRecord::Kind, record, std::move(fields))); }
    /// Sets new fields of 250 KB until one is refused.
    void fill()
    {
        for (int i = 0; codeIn(set({{"x" + std::to_string(i), quarterMegabyte('x')}})) == "taken"; ++i) {
        }
    }
    std::string stored(const Id &id) const
    {
        const auto read = house.storage->read();
        return read->record(*read->stream(cell), id).value_or("");
    }
};

/// What the stream's own lines make of each of its records.
std::map<Id, std::string> foldedFromLines(const House &house, const Console &console, const Id &stream)
{
    std::map<Id, std::optional<feed::RecordState>> records;
    for (const auto &[envelope, line] : house.pulled(console, stream))
        (void)feed::foldChange(records[line.change.record], {line, envelope.author, envelope, {}}, house.kinds.isEntry(line.change.kind));
    std::map<Id, std::string> encoded;
    for (const auto &[id, record] : records)
        encoded[id] = record ? feed::encodeRecord(*record) : std::string();
    return encoded;
}
} // namespace

class TestFullRecords : public QObject
{
    Q_OBJECT

private slots:
    /// One account repeats set on one record with ever new fields of 250 KB.
    void aRecordDoesNotGrowBeyondItsBounds()
    {
        FullScene scene;
        std::map<std::string, int> verdicts;
        std::vector<qint64> took;
        for (int i = 0; i < 292; ++i) {
            QElapsedTimer timer;
            timer.start();
            ++verdicts[codeIn(scene.set({{"x" + std::to_string(i), quarterMegabyte('x')}}))];
            took.push_back(timer.nsecsElapsed());
        }

        // Four of 250 KB are below 1 MiB, five are not.
        QCOMPARE(verdicts, (std::map<std::string, int>{{"taken", 4}, {"too_large", 288}}));
        QVERIFY(scene.stored(scene.record).size() <= feed::RecordBounds::MaxBytes);
        // Neither the record nor a push to it grows.
        const auto early = std::accumulate(took.begin() + 10, took.begin() + 110, qint64{0});
        const auto late = std::accumulate(took.end() - 100, took.end(), qint64{0});
        qInfo("a push of 250 KB to a full record: %.2f ms early, %.2f ms late", static_cast<double>(early) / 1e8, static_cast<double>(late) / 1e8);
        QVERIFY(late < 4 * early + 100000000);
    }

    void afterARestartAFullRecordIsWorkedWithAsBefore()
    {
        FullScene scene;
        scene.fill();
        scene.house.restart();

        QCOMPARE(codeIn(scene.set({{"title", "another title"}})), std::string("taken"));
        QCOMPARE(codeIn(scene.set({{"y", quarterMegabyte('y')}})), std::string("too_large"));
        const auto naming = scene.planner.add(scene.cell, NoteRecord::Kind, {{"title", "about it"}, {"about", scene.record.toString()}});
        QCOMPARE(codeIn(scene.house.pushOne(scene.planner, naming)), std::string("taken"));
        QCOMPARE(codeIn(scene.set({{"x0", "short"}})), std::string("taken"));
        QCOMPARE(codeIn(scene.set({{"y", quarterMegabyte('y')}})), std::string("taken"));
    }

    void aPushOfManyChangesToAFullRecordCostsAboutTheSame()
    {
        FullScene scene;
        const auto small = scene.addNote("small");
        scene.fill();
        const auto push = [&](const Id &record, bool inGroups) {
            std::vector<Console::Draft> drafts;
            for (int i = 0; i < 400; ++i)
                drafts.push_back(scene.planner.set(scene.cell, NoteRecord::Kind, record, {{"severity", "s" + std::to_string(i)}}, {},
                                                   inGroups ? std::optional(scene.planner.newId()) : std::nullopt));
            const auto request = scene.planner.request(drafts);
            QElapsedTimer timer;
            timer.start();
            const auto answer = scene.house.push(scene.planner, request);
            const auto took = timer.nsecsElapsed();
            const auto &verdicts = answer.value().verdicts;
            const bool areTaken = std::all_of(verdicts.begin(), verdicts.end(), [](const auto &v) { return v.verdict == Verdict::Taken; });
            return areTaken ? static_cast<double>(took) / 1e6 : -1.0;
        };
        for (const bool inGroups : {false, true}) {
            const auto little = push(small, inGroups);
            const auto full = push(scene.record, inGroups);
            qInfo("400 changes%s: %.1f ms to a small record, %.1f ms to one of 1 MiB", inGroups ? " in groups" : "", little, full);
            QVERIFY(little > 0 && full > 0);
            // Written once a push, not once a change: far from 400 times what a record of 1 MiB costs.
            QVERIFY(full < 5 * little + 150);
        }
    }

    /// What is undone with a group must leave memory as the storage is.
    void aGroupThatDoesNotFitLeavesNothing()
    {
        FullScene scene;
        scene.fill();
        const auto beside = scene.addNote("beside");
        SeededRandom random(11);
        for (int round = 0; round < 60; ++round) {
            const auto group = scene.planner.newId();
            std::vector<Console::Draft> drafts;
            for (auto count = 1 + random.below(4); count > 0; --count) {
                const auto &target = random.below(2) ? scene.record : beside;
                switch (random.below(4)) {
                case 0:
                    drafts.push_back(scene.planner.set(scene.cell, NoteRecord::Kind, target, {{"title", std::to_string(round)}}, {}, group));
                    break;
                case 1:
                    drafts.push_back(
                        scene.planner.set(scene.cell, NoteRecord::Kind, target, {{"f" + std::to_string(random.below(300)), round}}, {}, group));
                    break;
                case 2: drafts.push_back(scene.planner.add(scene.cell, NoteRecord::Kind, note("new"), {}, group)); break;
                default: drafts.push_back(scene.planner.set(scene.cell, NoteRecord::Kind, target, {{"z", quarterMegabyte('z')}}, {}, group));
                }
            }
            QVERIFY(scene.house.push(scene.planner, drafts));
        }

        const auto expected = foldedFromLines(scene.house, scene.planner, scene.cell);
        std::map<std::string, int> codes;
        for (const auto &row : scene.house.storage->read()->quarantineOf(scene.cell))
            ++codes[row.code];
        QVERIFY(codes["too_large"] > 5);
        for (const auto &[id, encoded] : expected)
            QCOMPARE(scene.stored(id), encoded);
        // And as a new process, which reads everything again, goes on.
        QCOMPARE(codeIn(scene.set({{"title", "on"}})), std::string("taken"));
        scene.house.restart();
        QCOMPARE(codeIn(scene.set({{"title", "and on"}})), std::string("taken"));
        QCOMPARE(scene.stored(scene.record), foldedFromLines(scene.house, scene.planner, scene.cell).at(scene.record));
    }

    void whatDoesNotFitIsNotAdmittedEither()
    {
        FullScene scene;
        auto &second = scene.house.enter("second", Role::Coordinator);
        scene.fill();
        const auto held = scene.house.storage->read()->quarantineOf(scene.cell);
        QCOMPARE(held.size(), std::size_t{1});

        std::optional<Error> refused;
        QVERIFY(scene.house.admin->grantStream("second", scene.cell, Role::Coordinator));
        scene.house.streams->admit(second.session, held.front().hash.toString(), [&](const Answer<void> &answer) {
            if (!answer)
                refused = answer.error().error;
        });

        QVERIFY(refused);
        QCOMPARE(refused->code, ErrorCode::TooLarge);
    }

    void aStreamHoldsSoManyRecordsOfAKindAndNoMore()
    {
        FullScene scene;
        const auto path = scene.folder.filePath("s.db").toStdString();
        const auto before = scene.house.storage->read()->countOfKind(*scene.house.storage->read()->stream(scene.cell), NoteRecord::Kind);
        QCOMPARE(before, std::size_t{1});
        // One less than the bound.
        tamper(path,
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " + std::to_string(MaxRecordsOfKind - 2)
                   + ") INSERT INTO records (stream, id, kind, add_seq, last_seq, body) SELECT (SELECT no FROM streams WHERE id = "
                   + sqlOf(scene.cell) + "), CAST(printf('%016d', i) AS BLOB), 'test.note', 0, 0, '' FROM n");

        QCOMPARE(codeIn(scene.house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("the last")))), std::string("taken"));
        const auto over = scene.planner.add(scene.cell, NoteRecord::Kind, note("one too many"));
        const auto edit = scene.planner.set(scene.cell, NoteRecord::Kind, scene.record, note("an edit"));
        const auto answer = scene.house.push(scene.planner, {over, edit});

        QCOMPARE(codeIn(answer->verdicts.at(0)), std::string("too_large"));
        QCOMPARE(codeIn(answer->verdicts.at(1)), std::string("taken"));
        scene.house.restart();
        QCOMPARE(codeIn(scene.house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("still")))),
                 std::string("too_large"));
    }

    void aGroupThatFailedBeforeIsNotReadAgainWhole()
    {
        FullScene scene;
        const auto group = scene.planner.newId();
        std::vector<qint64> took;
        for (int i = 0; i < 40; ++i) {
            std::vector<Console::Draft> drafts;
            for (int k = 0; k < 3; ++k)
                drafts.push_back(scene.planner.add(scene.cell, NoteRecord::Kind, {{"body", quarterMegabyte('b')}}, {}, group)); // without a title
            QElapsedTimer timer;
            timer.start();
            QCOMPARE(codeIn(scene.house.push(scene.planner, drafts)->verdicts.at(0)), std::string("malformed"));
            took.push_back(timer.nsecsElapsed());
        }

        const auto early = std::accumulate(took.begin(), took.begin() + 10, qint64{0});
        const auto late = std::accumulate(took.end() - 10, took.end(), qint64{0});
        QVERIFY2(late < 3 * early + 50000000, qPrintable(QStringLiteral("%1 ns, then %2 ns").arg(early).arg(late)));
    }
};

REDOUBT_TEST(TestFullRecords)
#include "TestFullRecords.moc"
