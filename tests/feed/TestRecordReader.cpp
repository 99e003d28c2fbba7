// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/Fold.h"
#include "feed/RecordReader.h"
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <random>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

/// The short way to read a record against the general one, which a leading space makes it take.
class TestRecordReader : public QObject
{
    Q_OBJECT

    static Result<RecordState> theGeneralWay(std::string_view bytes) { return decodeRecord(' ' + std::string(bytes)); }

    static RecordState sample(const json::object &fields)
    {
        std::optional<RecordState> record;
        const auto added = add(1, 1, {{"title", "x"}});
        (void)foldChange(record, {mintLine(added).value(), author(1), envelope(1, added, author(1), {"over_cap", "late"})}, false);
        const auto edited = set(1, 2, 1, 0, fields);
        (void)foldChange(record, {mintLine(edited).value(), author(2), envelope(5, edited, author(2))}, false);
        return *record;
    }

    static std::vector<std::string> encodings()
    {
        std::vector<std::string> result;
        for (const auto &fields : std::initializer_list<json::object>{
                 {{"title", "靶标 \xf0\x9f\x94\x92 é"}},
                 {{"title", "a \"quote\", a \\ and a \n"}, {"n", -1.5e-7}, {"whole", -9007199254740992}, {"zero", 0}},
                 {{"list", json::array{1, "]}", json::array{}, json::object{{"a,\"", nullptr}}}}, {"yes", true}, {"no", false}, {"none", nullptr}},
                 {{"\"", 1}, {"字段", "値"}, {"", ""}},
                 {},
             })
            result.push_back(encodeRecord(sample(fields)));
        return result;
    }

private Q_SLOTS:
    void whatIsEncodedIsReadAlikeBothWays()
    {
        for (const auto &bytes : encodings()) {
            const auto general = theGeneralWay(bytes);
            QVERIFY2(general, bytes.c_str());
            QVERIFY2(decodeRecord(bytes).value() == *general, bytes.c_str());
        }
    }

    void plainRecordsTakeTheShortWay_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<bool>("isShort");
        QTest::newRow("text beyond ASCII") << 0 << true;
        QTest::newRow("escapes and fractions in values") << 1 << true;
        QTest::newRow("nested values") << 2 << true;
        QTest::newRow("a name that is escaped") << 3 << false;
        QTest::newRow("no edited field") << 4 << true;
    }
    void plainRecordsTakeTheShortWay()
    {
        QFETCH(int, which);
        QFETCH(bool, isShort);

        QCOMPARE(readEncodedRecord(encodings()[static_cast<std::size_t>(which)]).has_value(), isShort);
    }

    /// What the short way takes, the general way takes for the same; otherwise two consoles could differ by how they read.
    void damagedRecordsAreNeverReadDifferently()
    {
        std::mt19937 chance(7);
        int taken = 0;
        for (const auto &bytes : encodings()) {
            for (int i = 0; i < 20'000; ++i) {
                auto damaged = bytes;
                const auto at = chance() % damaged.size();
                switch (chance() % 4) {
                case 0: damaged[at] = static_cast<char>(chance()); break;
                case 1: damaged[at] = "0123456789-.eE\"\\,:[]{} tfn"[chance() % 26]; break;
                case 2: damaged.erase(at, 1 + chance() % 3); break;
                default: damaged.insert(at, 1, damaged[chance() % damaged.size()]); break;
                }
                const auto quick = readEncodedRecord(damaged);
                if (!quick)
                    continue;
                ++taken;
                const auto general = theGeneralWay(damaged);
                QVERIFY2(general && *general == *quick, damaged.c_str());
            }
        }
        QVERIFY(taken > 1000);
    }

    void illFormedUtf8IsNotTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("a lone follower") << QByteArray("\x80");
        QTest::newRow("overlong slash") << QByteArray("\xc0\xaf");
        QTest::newRow("overlong in three") << QByteArray("\xe0\x9f\xbf");
        QTest::newRow("a surrogate") << QByteArray("\xed\xa0\x80");
        QTest::newRow("beyond U+10FFFF") << QByteArray("\xf4\x90\x80\x80");
        QTest::newRow("cut off") << QByteArray("\xe9\x9d");
    }
    void illFormedUtf8IsNotTaken()
    {
        QFETCH(QByteArray, text);
        auto bytes = encodeRecord(sample({{"title", "HERE"}}));
        bytes.replace(bytes.find("HERE"), 4, text.toStdString());

        QVERIFY(!readEncodedRecord(bytes));
        QVERIFY(!decodeRecord(bytes));
    }
};

REDOUBT_TEST(TestRecordReader)
#include "TestRecordReader.moc"
