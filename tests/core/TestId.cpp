// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Id.h"

#include "core/Bytes.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <set>
#include <unordered_set>

using namespace redoubt;

class TestId : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndWritesTheExampleOfTheStandard()
    {
        // RFC 9562, appendix A.6: a version 7 UUID of 2022-02-22T19:22:22Z.
        const auto id = Id::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f").value();

        QCOMPARE(id.bytes()[0], 0x01);
        QCOMPARE(id.bytes()[5], 0xb0);
        QCOMPARE(id.bytes()[15], 0x8f);
        QCOMPARE(id.toString(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    void aNewIdHasTimeVersionAndVariantWhereTheStandardPutsThem()
    {
        ManualClock clock({0x017f22e279b0});
        SeededRandom random(1);
        IdSource source(clock, random);
        for (int i = 0; i < 1000; ++i) {
            const auto text = source.next().toString();

            QVERIFY(text.starts_with("017f22e2-79b0-7"));
            QVERIFY(std::string("89ab").find(text[19]) != std::string::npos);
        }
    }

    void idsRiseWithinAMillisecond()
    {
        ManualClock clock;
        SeededRandom random(2);
        IdSource source(clock, random);
        auto last = source.next();
        // More than the 4,096 that the counter holds, so it must spill into the time.
        for (int i = 0; i < 10'000; ++i) {
            const auto next = source.next();

            QVERIFY(last < next);
            last = next;
        }
    }

    void idsRiseWhenTheClockStepsBack()
    {
        ManualClock clock;
        SeededRandom random(3);
        IdSource source(clock, random);
        auto last = source.next();
        for (int i = 0; i < 5000; ++i) {
            clock.advance(i % 7 == 0 ? -100'000 : 3);
            const auto next = source.next();

            QVERIFY(last < next);
            QCOMPARE(next.toString()[14], '7');
            last = next;
        }
    }

    void aClockBeforeTheEpochStillGivesRisingIds()
    {
        ManualClock clock({-5});
        SeededRandom random(4);
        IdSource source(clock, random);

        const auto first = source.next();
        const auto second = source.next();

        QVERIFY(first < second);
    }

    void textOrderIsByteOrder()
    {
        SeededRandom random(5);
        ManualClock clock;
        IdSource source(clock, random);
        std::set<Id> ids;
        std::set<std::string> texts;
        for (int i = 0; i < 500; ++i) {
            clock.advance(static_cast<std::int64_t>(random.below(100'000)));
            const auto id = source.next();
            ids.insert(id);
            texts.insert(id.toString());
        }

        auto text = texts.begin();
        for (const auto &id : ids)
            QCOMPARE(id.toString(), *text++);
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << "";
        QTest::newRow("too short") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398";
        QTest::newRow("too long") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0";
        QTest::newRow("upper case: a second spelling") << "017F22E2-79B0-7CC3-98C4-DC0C0C07398F";
        QTest::newRow("no dashes") << "017f22e279b07cc398c4dc0c0c07398f0000";
        QTest::newRow("dash in another place") << "017f22e27-9b0-7cc3-98c4-dc0c0c07398f";
        QTest::newRow("not hex") << "017f22e2-79b0-7cc3-98c4-dc0c0c07398g";
        QTest::newRow("braces") << "{17f22e2-79b0-7cc3-98c4-dc0c0c07398}";
        QTest::newRow("blank inside") << "017f22e2-79b0-7cc3-98c4-dc0c0c0739 f";
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);

        const auto id = Id::parse(text.toStdString());

        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::Malformed);
    }

    void onlySixteenBytesAreAnId()
    {
        const Bytes bytes(17, 7);

        QVERIFY(Id::fromBytes(ByteView(bytes).first(16)));
        QVERIFY(!Id::fromBytes(ByteView(bytes).first(15)));
        QVERIFY(!Id::fromBytes(bytes));
        QVERIFY(!Id::fromBytes({}));
    }

    void nilIsNil()
    {
        QVERIFY(Id().isNil());
        QVERIFY(!Id::parse("00000000-0000-0000-0000-000000000001").value().isNil());
    }

    void hashesOfIdsOfOneMomentDiffer()
    {
        ManualClock clock;
        SeededRandom random(6);
        IdSource source(clock, random);
        std::unordered_set<std::size_t> hashes;
        for (int i = 0; i < 1000; ++i)
            hashes.insert(std::hash<Id>()(source.next()));

        QCOMPARE(hashes.size(), 1000U);
    }
};

REDOUBT_TEST(TestId)
#include "TestId.moc"
