// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/Points.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <limits>

using namespace redoubt;
using namespace redoubt::exercise;

class TestPoints : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void textReadsBack_data()
    {
        QTest::addColumn<qint64>("nano");
        QTest::addColumn<QString>("text");
        QTest::newRow("zero") << qint64(0) << "0";
        QTest::newRow("whole") << qint64(353'000'000'000) << "353";
        QTest::newRow("a fraction without trailing zeros") << qint64(352'800'000'000) << "352.8";
        QTest::newRow("one nano") << qint64(1) << "0.000000001";
        QTest::newRow("negative below one") << qint64(-500'000'000) << "-0.5";
        QTest::newRow("the largest") << qint64(1'000'000'000'000'000) << "1000000";
    }
    void textReadsBack()
    {
        QFETCH(qint64, nano);
        QFETCH(QString, text);

        const Points points = Points::fromNano(nano);

        QCOMPARE(QString::fromStdString(points.text()), text);
        QCOMPARE(Points::parse(text.toStdString())->nano(), nano);
    }

    void whatIsNoNumberIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("code");
        const int malformed = static_cast<int>(ErrorCode::Malformed);
        const int tooLarge = static_cast<int>(ErrorCode::TooLarge);
        QTest::newRow("nothing") << "" << malformed;
        QTest::newRow("a sign alone") << "-" << malformed;
        QTest::newRow("no digit before the point") << ".5" << malformed;
        QTest::newRow("no digit after the point") << "5." << malformed;
        QTest::newRow("ten decimal places") << "1.0000000001" << malformed;
        QTest::newRow("an exponent") << "1e3" << malformed;
        QTest::newRow("a plus sign") << "+1" << malformed;
        QTest::newRow("two signs") << "--1" << malformed;
        QTest::newRow("over a million") << "1000000.000000001" << tooLarge;
        QTest::newRow("beyond 64 bits") << "99999999999999999999" << tooLarge;
    }
    void whatIsNoNumberIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(int, code);

        const auto points = Points::parse(text.toStdString());

        QVERIFY(!points);
        QCOMPARE(static_cast<int>(points.error().code), code);
    }

    void aRealNumberIsKeptToTheNearestNano()
    {
        QCOMPARE(Points::fromDouble(66.97817460317461)->nano(), 66'978'174'603);
        QCOMPARE(Points::fromDouble(-22.2021068318)->nano(), -22'202'106'832);
        QVERIFY(!Points::fromDouble(std::numeric_limits<double>::quiet_NaN()));
        QVERIFY(!Points::fromDouble(1'000'001.0));
        QVERIFY(!Points::fromDouble(-std::numeric_limits<double>::infinity()));
    }

    void percentagesOfWholePointsAreExact()
    {
        // 450 × 1.4 = 630; × 0.7 = 441; × 0.8 = 352.8; × 0.33 = 116.424.
        const Points points = Points::whole(450).percent(140).percent(70).percent(80);

        QCOMPARE(points, *Points::parse("352.8"));
        QCOMPARE(points.percent(33), *Points::parse("116.424"));
    }

    void roundingGoesWhereItSays()
    {
        const Points points = *Points::parse("352.000000001");

        QCOMPARE(points.rounded(Rounding::Up), Points::whole(353));
        QCOMPARE(points.rounded(Rounding::Down), Points::whole(352));
        QCOMPARE(points.rounded(Rounding::None), points);
        QCOMPARE((-points).rounded(Rounding::Up), Points::whole(-353));
        QCOMPARE(Points::whole(352).rounded(Rounding::Up), Points::whole(352));
    }

    void sumsStopAtTheEndInsteadOfWrapping()
    {
        const Points most = Points::fromNano(std::numeric_limits<std::int64_t>::max());

        QCOMPARE(most + Points::whole(1), most);
        QCOMPARE(-most - Points::whole(1), -most);
    }

    void aSumIsExactEvenWhereItsPartsLeaveTheRange()
    {
        const Points most = Points::fromNano(std::numeric_limits<std::int64_t>::max());
        PointsSum sum;

        sum.add(most);
        sum.add(most);
        QCOMPARE(sum.value(), most);
        sum.subtract(most);
        sum.subtract(most);
        sum.add(Points::whole(7));

        QCOMPARE(sum.value(), Points::whole(7));
    }
};

REDOUBT_TEST(TestPoints)
#include "TestPoints.moc"
