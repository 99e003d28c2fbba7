// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/category/CategoryTable.h"
#include "resources/incident/categories/ShippedCategories.h"
#include "tests/incident/IncidentFacts.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
QString shippedText(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString guideText() { return shippedText(resources::shippedGuides().front().text); }
QString regimeText() { return shippedText(resources::shippedRegimes().front().text); }
QString categoryText() { return shippedText(resources::shippedCategories().front().text); }

/// The text with the first @p before after @p anchor made @p after.
QString planted(QString text, const QString &anchor, const QString &before, const QString &after)
{
    const auto from = text.indexOf(before, std::max<qsizetype>(0, text.indexOf(anchor)));
    if (from < 0)
        qFatal("nothing to plant: %s", qPrintable(before));
    return text.replace(from, before.size(), after);
}
} // namespace

/// Packs as they are shipped, and what is refused of others.
class TestIncidentPacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedPacksAreRead()
    {
        for (const auto &file : resources::shippedGuides())
            QVERIFY2(loadGradingGuide(file.text), std::string(file.fileName).c_str());
        for (const auto &file : resources::shippedRegimes())
            QVERIFY2(loadReportingRegime(file.text), std::string(file.fileName).c_str());
        for (const auto &file : resources::shippedCategories())
            QVERIFY2(loadCategoryTable(file.text), std::string(file.fileName).c_str());
        QCOMPARE(guide2025().holdsFrom.toString(), std::string("2025-11-01"));
        const auto regime = shippedRegime("cn-reporting").regime;
        QCOMPARE(regime.duties.size(), std::size_t{5});
        // The summary's term was read verbatim, the hours come from commentaries; house rules are made up, and say so.
        QVERIFY(regime.hop("cii.summary_police")->sure == calendar::Sureness::Final);
        QVERIFY(regime.hop("cii.police")->sure == calendar::Sureness::Secondary);
        QVERIFY(shippedRegime("house-example").regime.hop("city.head")->sure == calendar::Sureness::Unverified);
    }

    void categoriesKeepTheirDoubts()
    {
        const auto table = *loadCategoryTable(resources::shippedCategories().front().text);
        std::size_t kinds = 0;
        for (const auto &category : table.categories)
            kinds += category.kinds.size();
        QCOMPARE(table.categories.size(), std::size_t{10});
        QCOMPARE(kinds, std::size_t{75});
        QCOMPARE(QString::fromStdString(table.kind("NADOS")->name), QStringLiteral("拒绝服务事件"));
        QCOMPARE(table.categoryOf("NADOS")->code, std::string("NA"));
        QCOMPARE(categoryWords(table.categories, "NADOS"), std::string("网络攻击事件（拒绝服务事件）"));
        QCOMPARE(categoryWords(table.categories, "NADDOS"), std::string());
        QVERIFY(table.kind("NADOS")->sure == calendar::Sureness::Secondary);
        for (const char *code : {"ROPO", "ROPNOUNAUTH", "ABACCESS"})
            QVERIFY2(table.kind(code)->sure == calendar::Sureness::Unverified && table.kind(code)->doubt, code);
        QVERIFY(table.categoryOf("OTH"));
        QVERIFY(!table.kind("OTH") && !table.categoryOf("NADDOS"));
    }

    void theFileOfFactsGradesAsThePackDoes()
    {
        QFile file(QStringLiteral(REDOUBT_SOURCE_DIR "/../shared/data/incident/grading-guide-2025.json"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("../shared/data is not here");
        const auto facts = readGuideFile(file.readAll().toStdString(), "facts");
        QVERIFY2(facts, facts ? "" : facts.error().detail.c_str());
        QCOMPARE(facts->rows.size(), guide2025().rows.size());
        for (const auto &row : guide2025().rows) {
            const auto *other = facts->row(row.id);
            QVERIFY2(other, row.id.c_str());
            QVERIFY2(other->unit == row.unit && other->name.zh == row.name.zh && other->limits.size() == row.limits.size(), row.id.c_str());
            for (std::size_t i = 0; i < row.limits.size(); ++i) {
                const auto &limit = row.limits[i];
                const auto &given = other->limits[i];
                QVERIFY2(limit.severity == given.severity && limit.amount == given.amount && limit.choice == given.choice
                             && limit.scope == given.scope && limit.sure == given.sure,
                         row.id.c_str());
            }
        }
    }

    void aMalformedGuideSaysWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("says");
        const auto text = guideText();
        QTest::newRow("no JSON") << text.chopped(20) << QStringList{"not JSON"};
        QTest::newRow("another format") << planted(text, {}, "redoubt-grading-guide", "redoubt-calendar") << QStringList{"format"};
        QTest::newRow("of a newer program") << planted(text, {}, "\"formatVersion\": 1", "\"formatVersion\": 2") << QStringList{"newer"};
        QTest::newRow("no version") << planted(text, {}, "\"version\"", "\"versoin\"") << QStringList{"version"};
        QTest::newRow("an unknown member") << planted(text, {}, "\"note\"", "\"nota\"") << QStringList{"nota"};
        QTest::newRow("an unknown member of a row")
            << planted(text, "\"cii_whole_down\"", "\"unit\"", "\"extra\":1,\"unit\"") << QStringList{"cii_whole_down", "extra"};
        QTest::newRow("an unknown unit") << planted(text, "\"cii_whole_down\"", "\"minutes\"", "\"weeks\"") << QStringList{"cii_whole_down", "weeks"};
        QTest::newRow("words for a number") << planted(text, "\"cii_whole_down\"", "\"value\": 10", "\"value\": \"ten\"")
                                            << QStringList{"cii_whole_down", "considerable", "value"};
        QTest::newRow("a number for words") << planted(text, "\"important_data\"", "\"value\": \"较严重\"", "\"value\": 3")
                                            << QStringList{"important_data", "considerable", "value"};
        QTest::newRow("zero") << planted(text, "\"cii_whole_down\"", "\"value\": 10", "\"value\": 0") << QStringList{"cii_whole_down", "较大"};
        QTest::newRow("a part of a second") << planted(text, "\"cii_whole_down\"", "\"value\": 10", "\"value\": 0.0001")
                                            << QStringList{"cii_whole_down", "较大", "second"};
        QTest::newRow("falls with the level") << planted(text, "\"cii_whole_down\"", "\"value\": 360", "\"value\": 60")
                                              << QStringList{"cii_whole_down", "特别重大"};
        QTest::newRow("more than all") << planted(text, "\"people_share\"", "\"value\": 30", "\"value\": 101") << QStringList{"people_share", "较大"};
        QTest::newRow("a level twice") << planted(text, "\"cii_whole_down\"", "\"major\"", "\"considerable\"") << QStringList{"cii_whole_down"};
        QTest::newRow("a limit of 一般") << planted(text, "\"cii_whole_down\"", "\"considerable\"", "\"ordinary\"")
                                         << QStringList{"cii_whole_down", "一般"};
        QTest::newRow("an unknown certainty") << planted(text, "\"cii_whole_down\"", "\"secondary\"", "\"quite\"")
                                              << QStringList{"cii_whole_down", "quite"};
        QTest::newRow("no certainty") << planted(text, "\"cii_whole_down\"", "\"sure\": \"secondary\",", "") << QStringList{"cii_whole_down", "sure"};
        QTest::newRow("a source that is not there")
            << planted(text, "\"cii_whole_down\"", "\"jdsupra\"", "\"hearsay\"") << QStringList{"cii_whole_down", "hearsay"};
        QTest::newRow("a row twice") << planted(text, {}, "\"cii_main_function_down\"", "\"cii_whole_down\"")
                                     << QStringList{"cii_whole_down", "twice"};
        QTest::newRow("a row without an id") << planted(text, {}, "\"id\": \"portal_down\",", "") << QStringList{"the 1. one", "id"};
    }
    void aMalformedGuideSaysWhere()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, says);
        const auto read = loadGradingGuide(text.toStdString());
        QVERIFY(!read);
        for (const auto &word : says)
            QVERIFY2(QString::fromStdString(read.error().detail).contains(word), read.error().detail.c_str());
    }

    void aMalformedRegimeSaysWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("says");
        const auto text = regimeText();
        QTest::newRow("another format") << planted(text, {}, "redoubt-reporting-regime", "x") << QStringList{"format"};
        QTest::newRow("an unknown member of a hop")
            << planted(text, "\"cii.police\"", "\"stage\"", "\"stagge\":1,\"stage\"") << QStringList{"cii.police", "stagge"};
        QTest::newRow("an unknown party") << planted(text, "\"cii.police\"", "\"cii_operator\"", "\"museum\"") << QStringList{"cii.police", "museum"};
        QTest::newRow("no minutes") << planted(text, "\"cii.police\"", "\"count\": 60", "\"count\": 0") << QStringList{"cii.police", "limit"};
        QTest::newRow("an unknown limit") << planted(text, "\"cii.police\"", "\"minutes\"", "\"moments\"") << QStringList{"cii.police", "moments"};
        QTest::newRow("a receipt of nobody") << planted(text, "\"cii.national\"", "\"after\": \"cii.protection\"", "\"after\": \"cii.nobody\"")
                                             << QStringList{"cii.national", "cii.nobody"};
        QTest::newRow("a receipt of another's") << planted(text, "\"organ.national\"", "\"after\": \"organ.office\"", "\"after\": \"cii.police\"")
                                                << QStringList{"organ.national", "cii.police"};
        QTest::newRow("a hop twice") << planted(text, {}, "\"cii.police\"", "\"cii.protection\"") << QStringList{"cii.protection", "twice"};
        QTest::newRow("a source that is not there")
            << planted(text, "\"cii.police\"", "\"source\": \"duties\"", "\"source\": \"hearsay\"") << QStringList{"cii.police", "hearsay"};
        QTest::newRow("no place") << planted(text, {}, "\"Asia/Shanghai\"", "\"\"") << QStringList{"zone"};
    }
    void aMalformedRegimeSaysWhere()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, says);
        const auto read = loadReportingRegime(text.toStdString());
        QVERIFY(!read);
        for (const auto &word : says)
            QVERIFY2(QString::fromStdString(read.error().detail).contains(word), read.error().detail.c_str());
    }

    void aMalformedTableOfCategoriesSaysWhere()
    {
        const auto twice = loadCategoryTable(planted(categoryText(), {}, "\"NADOS\"", "\"MPWORM\"").toStdString());
        QVERIFY(!twice);
        QVERIFY2(twice.error().detail.find("MPWORM") != std::string::npos, twice.error().detail.c_str());
        const auto unknown = loadCategoryTable(planted(categoryText(), "\"NA\"", "\"sure\"", "\"shure\":1,\"sure\"").toStdString());
        QVERIFY(!unknown);
        QVERIFY2(unknown.error().detail.find("NA: ") != std::string::npos && unknown.error().detail.find("shure") != std::string::npos,
                 unknown.error().detail.c_str());
    }
};

REDOUBT_TEST(TestIncidentPacks)
#include "TestIncidentPacks.moc"
