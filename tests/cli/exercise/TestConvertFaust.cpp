// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <cmath>
#include <map>

using redoubt::cli::testing::CliRun;
using redoubt::cli::testing::runCli;

namespace {

const QByteArray fixture = R"([
{"model":"auth.user","pk":14,"fields":{"username":"Team14","is_active":true}},
{"model":"auth.user","pk":19,"fields":{"username":"Team19","is_active":true}},
{"model":"auth.user","pk":20,"fields":{"username":"Gone","is_active":false}},
{"model":"auth.user","pk":36,"fields":{"username":"NOP","is_active":true}},
{"model":"registration.team","pk":14,"fields":{"nop_team":false}},
{"model":"registration.team","pk":19,"fields":{"nop_team":false}},
{"model":"registration.team","pk":20,"fields":{"nop_team":false}},
{"model":"registration.team","pk":36,"fields":{"nop_team":true}},
{"model":"sessions.session","pk":"abc","fields":{}},
{"model":"scoring.capture","pk":1,"fields":{"flag":5,"capturing_team":19,"tick":3}},
{"model":"scoring.capture","pk":2,"fields":{"flag":6,"capturing_team":19,"tick":3}},
{"model":"scoring.service","pk":4,"fields":{"name":"Service 4","slug":"s4"}},
{"model":"scoring.flag","pk":5,"fields":{"service":4,"protecting_team":14,"tick":1}},
{"model":"scoring.flag","pk":6,"fields":{"service":4,"protecting_team":20,"tick":1}},
{"model":"scoring.statuscheck","pk":1,"fields":{"service":4,"team":14,"tick":0,"status":0}},
{"model":"scoring.statuscheck","pk":2,"fields":{"service":4,"team":14,"tick":1,"status":1}},
{"model":"scoring.statuscheck","pk":3,"fields":{"service":4,"team":14,"tick":2,"status":2}},
{"model":"scoring.statuscheck","pk":4,"fields":{"service":4,"team":14,"tick":3,"status":3}},
{"model":"scoring.statuscheck","pk":5,"fields":{"service":4,"team":14,"tick":4,"status":4}},
{"model":"scoring.statuscheck","pk":6,"fields":{"service":4,"team":20,"tick":4,"status":0}}
])";

const QString realFixture = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring.json.xz");
const QString realReference = QStringLiteral(REDOUBT_SHARED_DIR "/data/scoring/faust/scoring_reference.csv");

/// Rows of a CSV without quoted fields, keyed by @p keys columns; the rest as numbers.
std::map<QByteArray, std::vector<double>> rowsOf(const QByteArray &csv, int skip, int keys)
{
    std::map<QByteArray, std::vector<double>> rows;
    for (const QByteArray &line : csv.split('\n')) {
        const auto fields = line.trimmed().split(',');
        if (fields.size() < skip + keys + 1)
            continue;
        std::vector<double> numbers;
        for (qsizetype i = skip + keys; i < fields.size(); ++i)
            numbers.push_back(fields[i].toDouble());
        rows[fields.mid(skip, keys).join(',')] = numbers;
    }
    return rows;
}

} // namespace

class TestConvertFaust : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFixtureBecomesAGameLog()
    {
        const auto run = runCli({"convert", "faust", "-"}, fixture);

        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, QByteArray(R"({"t":"team","id":14,"name":"Team14","nop":false}
{"t":"team","id":19,"name":"Team19","nop":false}
{"t":"team","id":36,"name":"NOP","nop":true}
{"t":"service","id":4,"name":"Service 4","flags_per_tick":1}
{"t":"flag","id":5,"tick":1,"team":14,"service":4}
{"t":"check","tick":0,"team":14,"service":4,"status":"up"}
{"t":"check","tick":1,"team":14,"service":4,"status":"down"}
{"t":"check","tick":2,"team":14,"service":4,"status":"mumble"}
{"t":"check","tick":3,"team":14,"service":4,"status":"flag_missing"}
{"t":"check","tick":4,"team":14,"service":4,"status":"recovering"}
{"t":"capture","tick":3,"by":19,"flag":5}
)"));
        QVERIFY2(run.err.contains("not active (1)"), run.err.constData());
    }

    void aBrokenFixtureIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("no JSON") << QByteArray("[\n") << QByteArray("") << QByteArray("JSON");
        QTest::newRow("a row without fields") << QByteArray("\"fields\":{\"username\":\"NOP\",\"is_active\":true}") << QByteArray("\"x\":1")
                                              << QByteArray("object 4");
        QTest::newRow("an unknown check result") << QByteArray("\"tick\":4,\"status\":4") << QByteArray("\"tick\":4,\"status\":9")
                                                 << QByteArray("scoring.statuscheck 5: \"status\"");
        QTest::newRow("a team without its user") << QByteArray("\"registration.team\",\"pk\":14") << QByteArray("\"registration.team\",\"pk\":15")
                                                 << QByteArray("registration.team 15");
        QTest::newRow("a flag without owner") << QByteArray("\"protecting_team\":14,") << QByteArray("")
                                              << QByteArray("scoring.flag 5: \"protecting_team\"");
    }
    void aBrokenFixtureIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, says);
        QByteArray broken = fixture;
        QVERIFY(broken.contains(from));
        broken.replace(from, to);

        const auto run = runCli({"convert", "faust", "-"}, broken);

        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(run.err.contains(says), run.err.constData());
    }

    void aCutOffOrForeignXzFileIsRefused()
    {
        QTemporaryDir folder;
        const auto put = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
        };

        const auto foreign = runCli({"convert", "faust", put("foreign.json.xz", "[]")});
        const auto empty = runCli({"convert", "faust", put("empty.json.xz", "")});

        QCOMPARE(foreign.exitCode, 1);
        QVERIFY2(foreign.err.contains("xz"), foreign.err.constData());
        QCOMPARE(empty.exitCode, 1);
        QFile real(realFixture);
        if (!real.open(QIODevice::ReadOnly))
            QSKIP("the shared data is not here");
        const auto cut = runCli({"convert", "faust", put("cut.json.xz", real.read(100'000))});
        QCOMPARE(cut.exitCode, 1);
        QVERIFY2(cut.err.contains("cut off"), cut.err.constData());
        QCOMPARE(cut.out, QByteArray());
    }

    /// The whole way of a real competition, against its official table.
    void theOfficialTableComesOutToAMillionth()
    {
        QFile reference(realReference);
        if (!reference.open(QIODevice::ReadOnly))
            QSKIP("the shared data is not here");
        const auto expected = rowsOf(reference.readAll(), 0, 2);
        QCOMPARE(expected.size(), std::size_t(144));

        const auto log = runCli({"convert", "faust", realFixture});
        QCOMPARE(log.exitCode, 0);
        QCOMPARE(log.out.count('\n'), 49 + 3 + 11'907 + 23'497 + 3'844);
        const auto scored = runCli({"score", "--rules", "attack-defence/faust", "--by", "service", "--input", "-"}, log.out);
        QCOMPARE(scored.exitCode, 0);

        auto actual = rowsOf(scored.out, 1, 2);
        actual.erase("team,service");
        QCOMPARE(actual.size(), expected.size());
        for (const auto &[key, numbers] : expected) {
            QVERIFY2(actual.contains(key), key.constData());
            QCOMPARE(actual[key].size(), numbers.size() + 2); // names stand behind, for people
            for (std::size_t i = 0; i < numbers.size(); ++i)
                QVERIFY2(std::abs(actual[key][i] - numbers[i]) <= 1e-6, (key + " column " + QByteArray::number(qulonglong(i))).constData());
        }
    }
};

REDOUBT_TEST(TestConvertFaust)
#include "TestConvertFaust.moc"
