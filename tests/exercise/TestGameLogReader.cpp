// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/GameLogReader.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <vector>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

const std::vector<GameEvent> everyKind{
    GameTeam{{"14", true}, "队伍 \"14\"", false},
    GameTeam{{"nop", false}, "", true},
    GameService{{"4", true}, "Mail", 2},
    GameFlag{{"f/1", false}, 3, {"14", true}, {"4", true}},
    GameCheck{3, {"14", true}, {"4", true}, CheckStatus::FlagMissing},
    GameCheck{4, {"14", true}, {"4", true}, CheckStatus::NotChecked},
    GameCapture{5, {"nop", false}, {"f/1", false}},
};

std::string logOf(const std::vector<GameEvent> &events)
{
    std::string log;
    for (const auto &event : events)
        log += gameLogLine(event);
    return log;
}

Result<std::vector<GameEvent>> readInPieces(const std::string &log, std::size_t pieceBytes, const GameLogReader::Limits &limits = {})
{
    std::vector<GameEvent> events;
    GameLogReader reader(
        [&](GameEvent &&event, std::size_t) -> Result<void> {
            events.push_back(std::move(event));
            return {};
        },
        limits);
    for (std::size_t at = 0; at < log.size(); at += pieceBytes)
        REDOUBT_TRY(reader.feed(std::string_view(log).substr(at, pieceBytes)));
    REDOUBT_TRY(reader.finish());
    return events;
}

Result<std::vector<GameEvent>> read(const std::string &log, const GameLogReader::Limits &limits = {}) { return readInPieces(log, 1 << 20, limits); }

} // namespace

class TestGameLogReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenReadsBackHoweverItIsCut()
    {
        const std::string log = logOf(everyKind);

        for (const std::size_t piece : {std::size_t(1), std::size_t(7), log.size()}) {
            const auto events = readInPieces(log, piece);

            QVERIFY2(events, events ? "" : events.error().detail.c_str());
            QVERIFY(*events == everyKind);
            // Equality of ids ignores their form, so that is compared by writing again.
            QCOMPARE(logOf(*events), log);
        }
    }

    void theFormIsThatOfTheDocumentation()
    {
        QCOMPARE(gameLogLine(GameTeam{{"14", true}, "Team 14", false}),
                 std::string(R"({"t":"team","id":14,"name":"Team 14","nop":false})"
                             "\n"));
        QCOMPARE(gameLogLine(GameService{{"4", true}, "Mail", 1}),
                 std::string(R"({"t":"service","id":4,"name":"Mail","flags_per_tick":1})"
                             "\n"));
        QCOMPARE(gameLogLine(GameFlag{{"3550", true}, 0, {"14", true}, {"4", true}}),
                 std::string(R"({"t":"flag","id":3550,"tick":0,"team":14,"service":4})"
                             "\n"));
        QCOMPARE(gameLogLine(GameCheck{0, {"a", false}, {"4", true}, CheckStatus::Up}),
                 std::string(R"({"t":"check","tick":0,"team":"a","service":4,"status":"up"})"
                             "\n"));
        QCOMPARE(gameLogLine(GameCapture{2, {"19", true}, {"3550", true}}),
                 std::string(R"({"t":"capture","tick":2,"by":19,"flag":3550})"
                             "\n"));
    }

    void anIntegerAndItsTextAreTheSameId()
    {
        QVERIFY((GameId{"14", true} == GameId{"14", false}));
        QVERIFY((GameId{"14", true} != GameId{"014", false}));
    }

    void whatLosesNothingIsAccepted_data()
    {
        QTest::addColumn<QByteArray>("log");
        QTest::newRow("a last line without its end") << QByteArray(R"({"t":"team","id":1})");
        QTest::newRow("CRLF ends") << QByteArray("{\"t\":\"team\",\"id\":1}\r\n");
        QTest::newRow("blank lines") << QByteArray("\n  \n{\"t\":\"team\",\"id\":1}\n\r\n");
        QTest::newRow("a byte order mark") << QByteArray("\xef\xbb\xbf{\"t\":\"team\",\"id\":1}\n");
        QTest::newRow("members that nobody knows") << QByteArray(R"({"x":{"y":[1]},"t":"team","id":1,"colour":"red"})");
    }
    void whatLosesNothingIsAccepted()
    {
        QFETCH(QByteArray, log);

        const auto events = read(log.toStdString());

        QVERIFY2(events, events ? "" : events.error().detail.c_str());
        QVERIFY(*events == std::vector<GameEvent>{(GameTeam{{"1", true}, "", false})});
    }

    void whatWouldBeAGuessNamesItsLine_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        const int tooLarge = static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("no JSON") << QByteArray("team 1") << malformed << "JSON";
        QTest::newRow("no object") << QByteArray("[1]") << malformed << "object";
        QTest::newRow("two objects") << QByteArray(R"({"t":"team","id":1}{})") << malformed << "";
        QTest::newRow("unknown t") << QByteArray(R"({"t":"kill","id":1})") << static_cast<int>(ErrorCode::UnknownKind) << "capture";
        QTest::newRow("no t") << QByteArray(R"({"id":1})") << malformed << "\"t\" is missing";
        QTest::newRow("no id") << QByteArray(R"({"t":"team","name":"x"})") << malformed << "\"id\" is missing";
        QTest::newRow("an empty id") << QByteArray(R"({"t":"team","id":""})") << malformed << "\"id\" is empty";
        QTest::newRow("a fractional id") << QByteArray(R"({"t":"team","id":1.5})") << malformed << "string or an integer";
        QTest::newRow("an id with a line break") << QByteArray(R"({"t":"team","id":"a\nb"})") << malformed << "control";
        QTest::newRow("a long id") << QByteArray("{\"t\":\"team\",\"id\":\"" + QByteArray(129, 'a') + "\"}") << tooLarge << "128";
        QTest::newRow("a long name") << QByteArray("{\"t\":\"team\",\"id\":1,\"name\":\"" + QByteArray(1025, 'a') + "\"}") << tooLarge << "1024";
        QTest::newRow("nop that is no truth") << QByteArray(R"({"t":"team","id":1,"nop":"no"})") << malformed << "\"nop\"";
        QTest::newRow("no flags in a tick") << QByteArray(R"({"t":"service","id":1,"flags_per_tick":0})") << malformed << "from 1 to 1000";
        QTest::newRow("a negative tick") << QByteArray(R"({"t":"flag","id":1,"tick":-1,"team":1,"service":1})") << malformed << "\"tick\"";
        QTest::newRow("a fractional tick") << QByteArray(R"({"t":"capture","tick":0.5,"by":1,"flag":1})") << malformed << "\"tick\"";
        QTest::newRow("an unknown status") << QByteArray(R"({"t":"check","tick":0,"team":1,"service":1,"status":"ok"})") << malformed
                                           << "flag_missing";
        QTest::newRow("a duplicate key") << QByteArray(R"({"t":"team","id":1,"id":2})") << malformed << "";
        QTest::newRow("invalid UTF-8") << QByteArray("{\"t\":\"team\",\"id\":1,\"name\":\"\xff\"}") << malformed << "";
        QTest::newRow("an integer beyond 2^53") << QByteArray(R"({"t":"team","id":9007199254740993})") << malformed << "";
    }
    void whatWouldBeAGuessNamesItsLine()
    {
        QFETCH(QByteArray, line);
        QFETCH(int, code);
        QFETCH(QString, says);

        const auto events = read("{\"t\":\"team\",\"id\":\"a\"}\n\n" + line.toStdString() + "\n");

        QVERIFY(!events);
        QCOMPARE(static_cast<int>(events.error().code), code);
        const QString detail = QString::fromStdString(events.error().detail);
        QVERIFY2(detail.startsWith("line 3: "), qPrintable(detail));
        QVERIFY2(detail.contains(says), qPrintable(detail));
    }

    void aLineWithoutEndIsRefusedBeforeItFillsMemory()
    {
        GameLogReader reader([](GameEvent &&, std::size_t) -> Result<void> { return {}; });
        const std::string piece(1000, ' ');

        Result<void> fed;
        int pieces = 0;
        while (fed && ++pieces < 1000)
            fed = reader.feed(piece);

        QVERIFY(!fed);
        QCOMPARE(fed.error().code, ErrorCode::TooLarge);
        QCOMPARE(pieces, 66); // 65,536 bytes hold 65 pieces
    }

    void tooManyLinesAreRefused()
    {
        const auto events = read("\n\n\n\n", {.lines = 3});

        QVERIFY(!events);
        QCOMPARE(events.error().code, ErrorCode::TooLarge);
        QVERIFY(read("\n\n\n", {.lines = 3}));
    }

    void anErrorStaysAnError()
    {
        GameLogReader reader([](GameEvent &&, std::size_t) -> Result<void> { return {}; });
        QVERIFY(!reader.feed("oops\n"));

        const auto later = reader.feed("{\"t\":\"team\",\"id\":1}\n");

        QVERIFY(!later);
        QVERIFY(QString::fromStdString(later.error().detail).startsWith("line 1: "));
        QVERIFY(!reader.finish());
    }

    void theSinksRefusalNamesTheLine()
    {
        GameLogReader reader([](GameEvent &&, std::size_t line) -> Result<void> {
            if (line == 2)
                return fail(ErrorCode::Conflict, "no");
            return {};
        });

        const auto fed = reader.feed("{\"t\":\"team\",\"id\":1}\n{\"t\":\"team\",\"id\":1}\n");

        QVERIFY(!fed);
        QCOMPARE(fed.error(), (Error{ErrorCode::Conflict, "line 2: no"}));
    }
};

REDOUBT_TEST(TestGameLogReader)
#include "TestGameLogReader.moc"
