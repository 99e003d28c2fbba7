// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/FieldBounds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;

namespace {
struct Inner
{
    std::optional<Instant> at;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (at, unknown))

struct BoundedRecord
{
    std::string title;
    std::optional<std::string> note;
    std::int64_t points = 0;
    Id owner;
    std::vector<Id> readers;
    std::vector<Inner> parts;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(BoundedRecord, (), (title, note, points, owner, readers, parts, unknown))

constexpr const char *kNil = "00000000-0000-0000-0000-000000000000";
constexpr const char *kSome = "01900000-0000-7000-8000-000000000001";
} // namespace

class TestFieldBounds : public QObject
{
    Q_OBJECT

    static KindDeclaration kind()
    {
        auto made = describeKind<BoundedRecord>("test.bounded");
        boundText(made, "title", 1, 3);
        boundText(made, "note", 0, 2);
        boundNumber(made, "points", -1, 5);
        boundField(made, "readers", [](const json::value &list) -> Result<void> {
            return list.get_array().size() > 2 ? Result<void>(fail(ErrorCode::InvalidArgument, "at most two")) : Result<void>();
        });
        return made;
    }

private Q_SLOTS:
    void charactersAreCodePoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QString() << 0;
        QTest::newRow("one byte") << QStringLiteral("a") << 1;
        QTest::newRow("two bytes") << QStringLiteral("é") << 1;
        QTest::newRow("three bytes") << QStringLiteral("演") << 1;
        QTest::newRow("four bytes") << QStringLiteral("\U00020BB7") << 1;
        QTest::newRow("together") << QStringLiteral("aé演\U00020BB7") << 4;
    }
    void charactersAreCodePoints()
    {
        QFETCH(QString, text);
        QFETCH(int, count);

        QCOMPARE(characters(text.toStdString()), std::size_t(count));
    }

    void aFieldTakesWhatLiesWithinItsBounds_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *field, const std::string &value, const char *expected) {
            QTest::addRow("%s %s", field, value.c_str())
                << QString::fromLatin1(field) << QByteArray::fromStdString(value) << QString::fromLatin1(expected);
        };
        row("title", R"("演练场")", "taken");
        row("title", R"("演练场地")", "invalid_argument");
        row("title", R"("")", "invalid_argument");
        row("title", "3", "malformed");
        row("note", R"("")", "taken");
        row("note", "null", "taken"); // cleared
        row("note", R"("abc")", "invalid_argument");
        row("points", "-1", "taken");
        row("points", "5", "taken");
        row("points", "-2", "invalid_argument");
        row("points", "6", "invalid_argument");
        row("points", R"("5")", "malformed");
        row("owner", '"' + std::string(kSome) + '"', "taken");
        row("owner", '"' + std::string(kNil) + '"', "invalid_argument");
        row("readers", "[]", "taken");
        row("readers", "[\"" + std::string(kNil) + "\"]", "invalid_argument");
        row("readers", "[\"" + std::string(kSome) + "\",\"" + kSome + "\",\"" + kSome + "\"]", "invalid_argument");
        // 1970-01-01 to 2100-12-31, in UTC
        row("parts", R"([{"at":0}])", "taken");
        row("parts", R"([{"at":-1}])", "invalid_argument");
        row("parts", R"([{"at":4133980799999}])", "taken");
        row("parts", R"([{"at":1},{"at":4133980800000}])", "invalid_argument");
        row("parts", R"([{}])", "taken");
    }
    void aFieldTakesWhatLiesWithinItsBounds()
    {
        QFETCH(QString, field);
        QFETCH(QByteArray, value);
        QFETCH(QString, expected);

        const auto checked = kind().field(field.toStdString())->check(parseJson(value.toStdString()).value());

        QCOMPARE(checked ? QStringLiteral("taken") : QString::fromStdString(std::string(name(checked.error().code))), expected);
    }

    /// A person reads which field it was.
    void theRegistryNamesTheField()
    {
        KindRegistry registry;
        registry.declare(kind());
        Change change;
        change.kind = "test.bounded";
        change.act = Act::Set;
        change.fields = {{"points", 6}};

        const auto checked = registry.checkShape(change);

        QVERIFY(!checked);
        QCOMPARE(checked.error().detail, std::string("points: from -1 to 5"));
    }
};

REDOUBT_TEST(TestFieldBounds)
#include "TestFieldBounds.moc"
