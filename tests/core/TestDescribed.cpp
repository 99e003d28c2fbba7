// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/DescribedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <limits>

using namespace redoubt;
using namespace redoubt::samples;

namespace {
template <class T>
Result<T> read(std::string_view text)
{
    REDOUBT_ASSIGN(const auto value, parseJson(text));
    return fromJson<T>(value);
}
} // namespace

class TestDescribed : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMemberTypeSurvivesARoundTrip()
    {
        Outer outer;
        outer.id = Id::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f").value();
        outer.name = "红队 A";
        outer.colour = Colour::LightBlue;
        outer.inner = Inner{7, "note", {}};
        outer.list = {{1, {}, {}}, {2, "x", {}}};
        outer.counts = {{"a", 1}, {"b", -2}};
        outer.yes = true;
        outer.ratio = 0.1;
        outer.at = {1776147978005};
        outer.hlc = {5, 6};
        outer.bytes = {0, 255};
        outer.any = {1, "two", nullptr};

        const auto text = writeJson(toJson(outer));

        QCOMPARE(text,
                 R"({"id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f","name":"红队 A","colour":"light_blue","inner":{"n":7,"note":"note"},)"
                 R"("list":[{"n":1},{"n":2,"note":"x"}],"counts":{"a":1,"b":-2},"yes":true,"ratio":1E-1,"at":1776147978005,)"
                 R"("hlc":"000000000005-000006","bytes":"AP8","any":[1,"two",null]})");
        QVERIFY(read<Outer>(text).value() == outer);
    }

    void aMissingOptionalStaysEmptyAndIsNotWritten()
    {
        const auto inner = read<Inner>(R"({"n":1})").value();

        QVERIFY(!inner.note);
        QCOMPARE(writeJson(toJson(inner)), R"({"n":1})");
        QVERIFY(!read<Inner>(R"({"n":1,"note":null})").value().note);
    }

    void unknownMembersSurviveBehindTheKnownOnes()
    {
        const auto inner = read<Inner>(R"({"future":{"x":[1,{"y":null}]},"n":1,"also":2})").value();

        QCOMPARE(inner.unknown.members.size(), 2U);
        QCOMPARE(writeJson(toJson(inner)), R"({"n":1,"future":{"x":[1,{"y":null}]},"also":2})");
    }

    void unknownMembersSurviveInsideListsAndOptionals()
    {
        Outer outer;
        outer.inner = read<Inner>(R"({"n":1,"deep":true})").value();
        outer.list = {*outer.inner};

        const auto again = read<Outer>(writeJson(toJson(outer))).value();

        QVERIFY(again == outer);
        QVERIFY(again.list[0].unknown.members.contains("deep"));
    }

    void anUnknownMemberNeverHidesAKnownOne()
    {
        Inner inner{1, {}, {}};
        inner.unknown.members = {{"n", 99}, {"more", 1}};

        QCOMPARE(writeJson(toJson(inner)), R"({"n":1,"more":1})");
    }

    void unknownMembersAreDroppedWhereTheStructKeepsNone()
    {
        QCOMPARE(writeJson(toJson(read<Derived>(R"({"below":3,"above":4,"x":5})").value())), R"({"below":3,"above":4})");
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *text, const char *names, ErrorCode code = ErrorCode::Malformed) {
            QTest::newRow(name) << QByteArray(text) << QByteArray(names) << static_cast<int>(code);
        };
        const char *tail = R"(,"list":[],"counts":{},"yes":true,"ratio":1,"at":0,"hlc":"000000000005-000006","bytes":"","any":null})";
        const auto with = [&](const char *name, const std::string &head, const char *names, ErrorCode code = ErrorCode::Malformed) {
            row(name, (head + tail).c_str(), names, code);
        };
        const std::string id = R"({"id":"017f22e2-79b0-7cc3-98c4-dc0c0c07398f",)";
        with("a missing member", id + R"("name":"x")", "colour");
        with("text where a number belongs", id + R"("name":"x","colour":"red","inner":{"n":"1"})", "inner: n");
        with("a number where text belongs", id + R"("name":1,"colour":"red")", "name");
        with("an enum value from a newer version", id + R"("name":"x","colour":"ultraviolet")", "colour", ErrorCode::UnsupportedVersion);
        with("an enum value in another case", id + R"("name":"x","colour":"LightBlue")", "colour", ErrorCode::UnsupportedVersion);
        with("no id", R"({"id":"x","name":"x","colour":"red")", "id");
        with("null is no text", id + R"("name":null,"colour":"red")", "name");
        row("a list is no object", "[]", "object");
        row("null is no object", "null", "object");
    }
    void refusals()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, names);
        QFETCH(int, code);

        const auto outer = read<Outer>(text.toStdString());

        QVERIFY(!outer);
        QCOMPARE(static_cast<int>(outer.error().code), code);
        QVERIFY2(outer.error().detail.find(names.toStdString()) != std::string::npos, outer.error().detail.c_str());
    }

    void integersKeepTheirRange_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("lowest") << QByteArray(R"({"i8":-128,"u8":0,"u64":0})") << true;
        QTest::newRow("highest") << QByteArray(R"({"i8":127,"u8":255,"u64":9007199254740992})") << true;
        QTest::newRow("one below") << QByteArray(R"({"i8":-129,"u8":0,"u64":0})") << false;
        QTest::newRow("one above") << QByteArray(R"({"i8":128,"u8":0,"u64":0})") << false;
        QTest::newRow("a negative where none may be") << QByteArray(R"({"i8":0,"u8":-1,"u64":0})") << false;
        QTest::newRow("256 in a byte") << QByteArray(R"({"i8":0,"u8":256,"u64":0})") << false;
        QTest::newRow("a negative count") << QByteArray(R"({"i8":0,"u8":0,"u64":-1})") << false;
        QTest::newRow("a whole number written as a fraction") << QByteArray(R"({"i8":1.0,"u8":2e0,"u64":0})") << true;
        QTest::newRow("a fraction") << QByteArray(R"({"i8":1.5,"u8":0,"u64":0})") << false;
        QTest::newRow("a huge fraction") << QByteArray(R"({"i8":0,"u8":0,"u64":1e300})") << false;
        QTest::newRow("true is no number") << QByteArray(R"({"i8":true,"u8":0,"u64":0})") << false;
    }
    void integersKeepTheirRange()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, fits);

        QCOMPARE(read<Small>(text.toStdString()).has_value(), fits);
    }

    void aCountThatNoReaderTakesDoesNotTurnNegative()
    {
        Small small;
        small.u64 = std::numeric_limits<std::uint64_t>::max();

        const auto text = writeJson(toJson(small));

        QVERIFY(text.find('-') == std::string::npos);
        QVERIFY(!parseJson(text));
    }

    void countsMadeInMemoryAreReadLikeParsedOnes()
    {
        const json::value count = std::size_t{5}; // Boost.JSON keeps it as uint64

        QCOMPARE(fromJson<int>(count).value(), 5);
        QCOMPARE(fromJson<double>(count).value(), 5.0);
        QCOMPARE(fromJson<Instant>(count).value().ms, 5);
    }

    void inheritedMembersAreWritten()
    {
        QCOMPARE(writeJson(toJson(Derived{})), R"({"below":1,"above":2})");
        QVERIFY(!read<Derived>(R"({"above":2})"));
    }

    void enumNamesAreSnakeCase()
    {
        QCOMPARE(enumName(Colour::LightBlue), "light_blue");
        QCOMPARE(enumName(Colour::X2), "x2");
        QCOMPARE(enumName(static_cast<Colour>(77)), "");
        QCOMPARE(enumFromName<Colour>("light_blue").value(), Colour::LightBlue);
        QCOMPARE(enumFromName<Colour>("").error().code, ErrorCode::UnsupportedVersion);
    }
};

REDOUBT_TEST(TestDescribed)
#include "TestDescribed.moc"
