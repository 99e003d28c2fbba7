// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/Digest.h"
#include "exercise/scoring/RulePack.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {

std::string textOf(std::string_view fileName)
{
    for (const auto &shipped : resources::shippedRulePacks()) {
        if (shipped.fileName == fileName)
            return std::string(shipped.text);
    }
    return {};
}

QByteArray smallestFixed()
{
    return R"({"format":"redoubt-rulepack","formatVersion":1,"id":"p","version":"1","kind":"fixed","side":"attack",
"title":{"zh":"包","en":"pack"},"source":{"zh":"自拟","en":"ours"},"rounding":"up","overCap":"drop",
"classes":[{"id":"c","clause":"1","title":{"zh":"类","en":"class"},"capPerUnit":100,"once":"target",
"items":[{"id":"i","clause":"1.1","title":{"zh":"项","en":"item"},"points":10}]}]})";
}

QByteArray smallestFormula()
{
    return R"({"format":"redoubt-rulepack","formatVersion":1,"id":"f","version":"1","kind":"attack-defence/faust",
"title":{"zh":"包","en":"pack"},"source":{"zh":"自拟","en":"ours"},
"attack":{"perCapture":1,"sharedCapture":1},"defence":{"exponent":0.75},"sla":{"up":1,"recovering":0.5}})";
}

} // namespace

class TestRulePack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyShippedPackLoads()
    {
        std::vector<std::string> ids;
        for (const auto &shipped : resources::shippedRulePacks()) {
            const auto pack = loadRulePack(shipped.text);
            QVERIFY2(pack, pack ? "" : (std::string(shipped.fileName) + ": " + pack.error().detail).c_str());
            QVERIFY(!pack->title.zh.empty() && !pack->title.en.empty());
            QVERIFY(!pack->source.zh.empty() && !pack->source.en.empty());
            ids.push_back(pack->id);
        }

        QCOMPARE(ids, (std::vector<std::string>{"attack-defence/faust", "municipal-attack", "municipal-defence"}));
    }

    void theFormulaPackHoldsThePublishedNumbers()
    {
        const auto pack = loadRulePack(textOf("attack-defence-faust.json"));

        QCOMPARE(pack->kind(), std::string_view("attack-defence/faust"));
        QVERIFY(std::get<AttackDefenceRules>(pack->rules) == AttackDefenceRules());
    }

    /// The pack's items against the transcription that it is made from, number by number.
    void theAttackersPackAgreesWithTheTranscription()
    {
        QFile file(REDOUBT_SHARED_DIR "/data/exercise/drill-attack-rules.json");
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the shared data is not here");
        const QJsonArray items = QJsonDocument::fromJson(file.readAll())["items"].toArray();
        const auto pack = loadRulePack(textOf("municipal-attack.json"));
        const auto &rules = std::get<FixedRules>(pack->rules);

        QCOMPARE(static_cast<qsizetype>(rules.classes.size()), items.size());
        for (std::size_t i = 0; i < rules.classes.size(); ++i) {
            const ScoringClass &scoring = rules.classes[i];
            const QJsonObject source = items[static_cast<qsizetype>(i)].toObject();
            QCOMPARE(QString::fromStdString(scoring.id), source["id"].toString());
            QCOMPARE(scoring.capPerUnit.has_value(), !source["cap_per_unit"].isNull());
            if (scoring.capPerUnit)
                QCOMPARE(scoring.capPerUnit->toDouble(), source["cap_per_unit"].toDouble());
            std::map<QString, double> expected;
            const QJsonObject points = source["points"].toObject();
            for (auto point = points.begin(); point != points.end(); ++point)
                expected[point.key()] = point.value().toDouble();
            std::map<QString, double> actual;
            for (const ScoringItem &item : scoring.items) {
                actual[QString::fromStdString(item.id)] = item.points.toDouble();
                if (!item.perCount.isZero())
                    actual[expected.contains("per_node") ? "per_node" : "per_point"] = item.perCount.toDouble();
            }
            QVERIFY2(actual == expected, scoring.id.c_str());
        }
        QCOMPARE(*rules.teamUnitCap, Points::whole(37000));
        QCOMPARE(rules.keyUnitPercent, 140);
        QCOMPARE(rules.reusePercents, (std::vector<int>{100, 70, 40}));
        QCOMPARE(rules.offCatalogue->percent, 80);
        QCOMPARE(rules.offCatalogue->limit, 3);
        QCOMPARE(rules.rounding, Rounding::Up);
    }

    void theDefendersGradingSheetSumsToAHundred()
    {
        const auto pack = loadRulePack(textOf("municipal-defence.json"));
        const auto &rules = std::get<FixedRules>(pack->rules);

        int sum = 0;
        for (const GradingHeading &heading : rules.grading)
            sum += heading.weight;
        QCOMPARE(sum, 100);
        QCOMPARE(rules.side, Side::Defence);
        QVERIFY(rules.grading[0].confirmed);
        QVERIFY(!rules.grading[1].confirmed); // marked "verify" in the source
    }

    void aClauseIsFoundByWhatPeopleCite()
    {
        const auto pack = loadRulePack(textOf("municipal-attack.json"));
        const auto &rules = std::get<FixedRules>(pack->rules);

        const auto found = rules.find("6.2");

        QVERIFY(found);
        QCOMPARE(found->scoringClass->id, std::string("centralised"));
        QCOMPARE(found->item->points, Points::whole(500));
        QCOMPARE(rules.find("99.1").error().code, ErrorCode::NotFound);
    }

    void theDigestIsThatOfTheBytes()
    {
        const std::string text = smallestFixed().toStdString();

        QCOMPARE(loadRulePack(text)->digest, digestOf(text).toString());
        QVERIFY(loadRulePack(text + "\n")->digest != loadRulePack(text)->digest);
    }

    void theSmallestPacksLoad()
    {
        const auto fixed = loadRulePack(smallestFixed().toStdString());
        QVERIFY2(fixed, fixed ? "" : fixed.error().detail.c_str());
        QCOMPARE(std::get<FixedRules>(fixed->rules).overCap, OverCap::Drop);
        const auto formula = loadRulePack(smallestFormula().toStdString());
        QVERIFY2(formula, formula ? "" : formula.error().detail.c_str());
    }

    void whatIsWrongIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("says");
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        QTest::newRow("not a pack") << QByteArray("redoubt-rulepack") << QByteArray("other") << malformed << "format";
        QTest::newRow("a later format") << QByteArray("\"formatVersion\":1") << QByteArray("\"formatVersion\":2")
                                        << static_cast<int>(ErrorCode::UnsupportedVersion) << "newer program";
        QTest::newRow("another kind") << QByteArray("\"fixed\"") << QByteArray("\"jeopardy\"") << static_cast<int>(ErrorCode::UnknownKind) << "kind";
        QTest::newRow("a misspelt member") << QByteArray("\"points\"") << QByteArray("\"point\"") << malformed
                                           << "classes[0].items[0].points: is missing";
        QTest::newRow("a member too many") << QByteArray("\"points\":10") << QByteArray("\"points\":10,\"cap\":5") << malformed
                                           << "classes[0].items[0].cap";
        QTest::newRow("no policy over the cap") << QByteArray("\"overCap\":\"drop\",") << QByteArray("") << malformed << "overCap: is missing";
        QTest::newRow("another policy") << QByteArray("\"drop\"") << QByteArray("\"maybe\"") << malformed << "cut, drop";
        QTest::newRow("half a point") << QByteArray("\"points\":10") << QByteArray("\"points\":10.5") << malformed << "points";
        QTest::newRow("negative points") << QByteArray("\"points\":10") << QByteArray("\"points\":-1") << malformed << "points";
        QTest::newRow("points over a million") << QByteArray("\"points\":10") << QByteArray("\"points\":1000001") << malformed << "points";
        QTest::newRow("a cap that is a text") << QByteArray("\"capPerUnit\":100") << QByteArray("\"capPerUnit\":\"100\"") << malformed
                                              << "classes[0].capPerUnit";
        QTest::newRow("no items") << QByteArray(R"([{"id":"i","clause":"1.1","title":{"zh":"项","en":"item"},"points":10}])") << QByteArray("[]")
                                  << malformed << "classes[0].items";
        QTest::newRow("one language only") << QByteArray(R"("title":{"zh":"项","en":"item"})") << QByteArray(R"("title":{"zh":"项"})") << malformed
                                           << "classes[0].items[0].title.en";
        QTest::newRow("an id with a blank") << QByteArray("\"id\":\"i\"") << QByteArray("\"id\":\"a b\"") << malformed << "classes[0].items[0].id";
        QTest::newRow("a clause twice") << QByteArray("\"items\":[")
                                        << QByteArray(R"("items":[{"id":"j","clause":"1.1","title":{"zh":"项","en":"item"},"points":1},)")
                                        << malformed << "clause \"1.1\"";
        QTest::newRow("an item twice") << QByteArray("\"items\":[")
                                       << QByteArray(R"("items":[{"id":"i","clause":"1.2","title":{"zh":"项","en":"item"},"points":1},)") << malformed
                                       << "item \"i\"";
        QTest::newRow("a list for an object") << QByteArray(R"("source":{"zh":"自拟","en":"ours"})") << QByteArray("\"source\":[]") << malformed
                                              << "source: must be an object";
        QTest::newRow("no JSON") << QByteArray("{\"format\"") << QByteArray("{format") << malformed << "";
    }
    void whatIsWrongIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, code);
        QFETCH(QString, says);
        QByteArray text = smallestFixed();
        const auto at = text.indexOf(from);
        QVERIFY(at >= 0);
        text.replace(at, from.size(), to);

        const auto pack = loadRulePack(text.toStdString());

        QVERIFY(!pack);
        QCOMPARE(static_cast<int>(pack.error().code), code);
        QVERIFY2(QString::fromStdString(pack.error().detail).contains(says), pack.error().detail.c_str());
    }

    void aFormulasNumbersHaveBounds_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("exponent above two") << QByteArray("0.75") << QByteArray("2.1");
        QTest::newRow("negative points") << QByteArray("\"up\":1") << QByteArray("\"up\":-1");
        QTest::newRow("a text") << QByteArray("0.5") << QByteArray("\"half\"");
        QTest::newRow("a part of a fixed pack") << QByteArray("\"sla\"") << QByteArray("\"rounding\":\"up\",\"sla\"");
    }
    void aFormulasNumbersHaveBounds()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = smallestFormula();
        QVERIFY(text.contains(from));
        text.replace(from, to);

        QVERIFY(!loadRulePack(text.toStdString()));
    }

    void aHugePackIsRefusedUnread()
    {
        const auto pack = loadRulePack(std::string((1 << 20) + 1, ' '));

        QVERIFY(!pack);
        QCOMPARE(pack.error().code, ErrorCode::TooLarge);
    }
};

REDOUBT_TEST(TestRulePack)
#include "TestRulePack.moc"
