// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/grading/Grade.h"
#include "tests/incident/IncidentFacts.h"
#include "tests/testkit/TestRegistry.h"

#include <QSet>
#include <QtTest>

#include <algorithm>
#include <iterator>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
/// A limit of the shipped guide as its source has it, written down by hand from there: the value that reaches it, the nearest that does not, its
/// certainty, and what it comes to. A limit that is draft decides nothing: the grade stays at the level below that is sure.
struct Boundary
{
    const char *row;
    const char *level;
    const char *reaches; ///< as JSON
    const char *below;
    const char *sure;
    const char *gradeAt;    ///< the grade where the limit is reached
    const char *gradeBelow; ///< and one unit below
};

const Boundary boundaries[] = {
    {"portal_down", "较大", "2", "1.999", "draft", "一般", "一般"},
    {"portal_down", "重大", "6", "5.999", "secondary", "重大", "一般"},
    {"portal_down", "特别重大", "24", "23.999", "final", "特别重大", "重大"},
    {"cii_whole_down", "较大", "10", "9", "secondary", "较大", "一般"},
    {"cii_whole_down", "重大", "120", "119", "draft", "较大", "较大"},
    {"cii_whole_down", "特别重大", "360", "359", "final", "特别重大", "较大"},
    {"cii_main_function_down", "较大", "30", "29", "secondary", "较大", "一般"},
    {"cii_main_function_down", "重大", "360", "359", "draft", "较大", "较大"},
    {"cii_main_function_down", "特别重大", "1440", "1439", "final", "特别重大", "较大"},
    {"people_share", "较大", "30", "29", "secondary", "较大", "一般"},
    {"people_share", "特别重大", "50", "49", "final", "特别重大", "较大"},
    {"people_count", "较大", "100000", "99999", "draft", "一般", "一般"},
    {"people_count", "重大", "1000000", "999999", "draft", "一般", "一般"},
    {"people_count", "特别重大", "10000000", "9999999", "final", "特别重大", "一般"},
    {"important_data", "较大", "\"较严重\"", "false", "final", "较大", "一般"},
    {"important_data", "重大", "\"严重\"", "\"较严重\"", "draft", "较大", "较大"},
    {"important_data", "特别重大", "\"特别严重\"", "\"严重\"", "final", "特别重大", "较大"},
    {"personal_information", "较大", "1000000", "999999", "final", "较大", "一般"},
    {"personal_information", "重大", "10000000", "9999999", "final", "重大", "较大"},
    {"personal_information", "特别重大", "100000000", "99999999", "final", "特别重大", "重大"},
    {"defaced_home", "较大", "0.5", "0.499", "draft", "一般", "一般"},
    {"defaced_home", "重大", "2", "1.999", "draft", "一般", "一般"},
    {"defaced_home", "特别重大", "6", "5.999", "final", "特别重大", "一般"},
    {"defaced_other", "较大", "2", "1.999", "draft", "一般", "一般"},
    {"defaced_other", "重大", "12", "11.999", "draft", "一般", "一般"},
    {"defaced_other", "特别重大", "24", "23.999", "final", "特别重大", "一般"},
    {"reposts", "较大", "1000", "999", "draft", "一般", "一般"},
    {"reposts", "重大", "10000", "9999", "draft", "一般", "一般"},
    {"reposts", "特别重大", "100000", "99999", "final", "特别重大", "一般"},
    {"views", "较大", "10000", "9999", "draft", "一般", "一般"},
    {"views", "重大", "100000", "99999", "draft", "一般", "一般"},
    {"views", "特别重大", "1000000", "999999", "final", "特别重大", "一般"},
    {"spread_finding", "较大", "\"较大范围传播\"", "false", "secondary", "较大", "一般"},
    {"spread_finding", "重大", "\"大范围传播\"", "\"较大范围传播\"", "secondary", "重大", "较大"},
    {"spread_finding", "特别重大", "\"特大范围传播\"", "\"大范围传播\"", "final", "特别重大", "重大"},
    {"direct_loss", "较大", "5000000", "4999999", "secondary", "较大", "一般"},
    {"direct_loss", "重大", "20000000", "19999999", "secondary", "重大", "较大"},
    {"direct_loss", "特别重大", "100000000", "99999999", "final", "特别重大", "重大"},
};

const Instant gradedAt{1'776'236'778'000};

Grade gradeOfRow(const QString &row, const QString &value)
{
    const auto grade = gradeOf(guide2025(), impact(QStringLiteral("{\"%1\":%2}").arg(row, value)), gradedAt);
    if (!grade)
        qFatal("%s", grade.error().detail.c_str());
    return *grade;
}

const FiredClause *firedAt(const Grade &grade, const QString &level)
{
    const auto found = std::ranges::find_if(grade.clauses, [&](const FiredClause &clause) { return nameOf(clause.severity) == level; });
    return found == grade.clauses.end() ? nullptr : &*found;
}
} // namespace

/// Every limit of the shipped guide: at it, and one unit below.
class TestGradingBoundaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLimitIsInclusive_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(std::size(boundaries)); ++i)
            QTest::addRow("%s %s", boundaries[i].row, boundaries[i].level) << i;
    }
    void aLimitIsInclusive()
    {
        QFETCH(int, index);
        const auto &boundary = boundaries[index];
        const auto level = QString::fromUtf8(boundary.level);

        const auto at = gradeOfRow(boundary.row, QString::fromUtf8(boundary.reaches));
        const auto below = gradeOfRow(boundary.row, QString::fromUtf8(boundary.below));

        QCOMPARE(nameOf(at.severity), QString::fromUtf8(boundary.gradeAt));
        QCOMPARE(nameOf(below.severity), QString::fromUtf8(boundary.gradeBelow));
        QVERIFY(firedAt(at, level));
        QVERIFY(!firedAt(below, level));
        const auto &clause = *firedAt(at, level);
        QCOMPARE(QString::fromStdString(enumName(clause.limit->sure)), QString(boundary.sure));
        QVERIFY(!clause.limit->source.empty());
        const bool decides = level == QString::fromUtf8(boundary.gradeAt);
        QCOMPARE(at.isDecidedBy(clause), decides);
        // What does not decide says which level it would be.
        QVERIFY(decides || at.clauses.front().counts || at.severity == Severity::Ordinary); // what decides stands on top
        QCOMPARE(at.wouldBe ? nameOf(*at.wouldBe) : QString(), decides ? QString() : level);
    }

    void everyLimitOfThePackIsInTheTable()
    {
        QSet<QString> written;
        for (const auto &boundary : boundaries)
            written << QString(boundary.row) + ' ' + QString::fromUtf8(boundary.level);
        written << QStringLiteral("people_share 重大"); // the same number as 特别重大, for a smaller region: aScopeThatIsForOthersIsSetAside
        QSet<QString> packed;
        for (const auto &row : guide2025().rows) {
            for (const auto &limit : row.limits)
                packed << QString::fromStdString(row.id) + ' ' + nameOf(limit.severity);
        }
        QCOMPARE(packed, written);
        QCOMPARE(guide2025().rows.size(), std::size_t{13});
    }

    void aScopeThatIsForOthersIsSetAside()
    {
        const auto grade = *gradeOf(guide2025(), impact(R"({"people_share":{"value":50,"outside":["特别重大"]}})"), gradedAt);

        QCOMPARE(nameOf(grade.severity), QStringLiteral("重大"));
        QCOMPARE(grade.setAside.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(*grade.setAside.front().limit->scope), QStringLiteral("一个或多个省级行政区"));
        QCOMPARE(QString::fromStdString(*grade.clauses.front().limit->scope), QStringLiteral("一个或多个地市级行政区"));
        QVERIFY(grade.clauses.front().limit->sure == calendar::Sureness::Secondary);
        const auto below = *gradeOf(guide2025(), impact(R"({"people_share":{"value":49.9,"outside":["特别重大"]}})"), gradedAt);
        QCOMPARE(nameOf(below.severity), QStringLiteral("较大"));
    }
};

REDOUBT_TEST(TestGradingBoundaries)
#include "TestGradingBoundaries.moc"
