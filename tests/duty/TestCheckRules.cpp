// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/CheckRules.h"
#include "duty/shift/ReadBackRule.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

Q_DECLARE_METATYPE(std::optional<double>)

namespace {
CheckItem itemOf(CheckType type)
{
    CheckItem item;
    item.key = "item";
    item.section = "节";
    item.name = "项";
    item.type = type;
    return item;
}
} // namespace

/// What a value at an item comes to, and what was said against what is recorded.
class TestCheckRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMeasureIsANumberAsPeopleTypeIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<std::optional<double>>("number");
        const auto row = [](const char *typed, std::optional<double> number) { QTest::newRow(typed) << QString::fromUtf8(typed) << number; };
        row("23.4", 23.4);
        row(" 41 ", 41.0);
        row("-5", -5.0);
        row("+0.5", 0.5);
        row("1,234.5", 1234.5);
        row("23．4", 23.4);
        row("", {});
        row(" ", {});
        row("热", {});
        row("23.4℃", {});
        row("1e3", {});
        row("nan", {});
        row("inf", {});
        row("99999999999999", {});
    }

    void aMeasureIsANumberAsPeopleTypeIt()
    {
        QFETCH(QString, typed);
        QFETCH(std::optional<double>, number);
        const auto read = readMeasure(typed.toStdString());
        QCOMPARE(read ? std::optional(*read) : std::nullopt, number);
    }

    void limitsThemselvesAreAllowed_data()
    {
        QTest::addColumn<std::optional<double>>("least");
        QTest::addColumn<std::optional<double>>("most");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("passes");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, std::optional<double> least, std::optional<double> most, const char *value, bool passes,
                            const char *words) { QTest::newRow(name) << least << most << value << passes << QString::fromUtf8(words); };
        row("at the lower limit", 18.0, 27.0, "18", true, "18–27");
        row("one tenth below", 18.0, 27.0, "17.9", false, "18–27");
        row("at the upper limit", 18.0, 27.0, "27", true, "18–27");
        row("one tenth above", 18.0, 27.0, "27.1", false, "18–27");
        row("at least", 99.9, {}, "99.98", true, "≥ 99.9");
        row("at least, missed", 99.9, {}, "99.8", false, "≥ 99.9");
        row("at most", {}, 1.0, "1.8", false, "≤ 1");
        row("exactly", 0.0, 0.0, "0", true, "0");
        row("anything", {}, {}, "-273", true, "");
    }

    void limitsThemselvesAreAllowed()
    {
        QFETCH(std::optional<double>, least);
        QFETCH(std::optional<double>, most);
        QFETCH(QString, value);
        QFETCH(bool, passes);
        QFETCH(QString, words);
        auto item = itemOf(CheckType::Number);
        item.least = least;
        item.most = most;

        const auto outcome = judgeCheck(item, value.toStdString());
        QVERIFY(outcome);
        QCOMPARE(*outcome == CheckOutcome::Passed, passes);
        QCOMPARE(QString::fromStdString(shouldBe(item)), words);
    }

    void aChoiceIsOneOfTheItems()
    {
        auto item = itemOf(CheckType::Choice);
        item.choices = {{"正常", "异常"}};
        item.expected = "正常";
        QCOMPARE(*judgeCheck(item, "正常"), CheckOutcome::Passed);
        QCOMPARE(*judgeCheck(item, "异常"), CheckOutcome::Breached);
        QCOMPARE(judgeCheck(item, "也许").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(judgeCheck(item, std::nullopt).error().code, ErrorCode::InvalidArgument);
    }

    void aChecklistThatContradictsItselfIsRefused_data()
    {
        QTest::addColumn<int>("fault");
        for (int fault = 0; fault < 8; ++fault)
            QTest::newRow(qPrintable(QString::number(fault))) << fault;
    }

    void aChecklistThatContradictsItselfIsRefused()
    {
        QFETCH(int, fault);
        std::vector<CheckItem> items{itemOf(CheckType::Number), itemOf(CheckType::Choice)};
        items[1].key = "other";
        items[1].choices = {{"是", "否"}};
        QVERIFY(checkItems(items));
        switch (fault) {
        case 0: items.clear(); break;
        case 1: items[1].key = "item"; break; // twice
        case 2:
            items[0].least = 2;
            items[0].most = 1;
            break;
        case 3: items[1].choices = {{"是", "是"}}; break;
        case 4: items[1].expected = "也许"; break;
        case 5: items[1].choices.reset(); break;
        case 6: items[1].least = 1; break; // a choice with a range
        case 7: items[0].name = ""; break;
        }
        QCOMPARE(checkItems(items).error().code, ErrorCode::InvalidArgument);
    }

    void whatIsSaidIsComparedAsItSounds_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("recorded");
        QTest::addColumn<bool>("same");
        const auto row = [](const char *said, const char *recorded, bool same) {
            QTest::newRow(said) << QString::fromUtf8(said) << QString::fromUtf8(recorded) << same;
        };
        row("运营商 工单5521", "运营商，工单 #5521", true);
        row("运营商，工单 #5522", "运营商，工单 #5521", false);
        row("今日０８：３０前", "今日 08:30 前", true);
        row("丢包1.8", "丢包 1.8", true);
        row("丢包18", "丢包 1.8", false);
        row("零下 5", "-5", false);
        row("5 度", "-5 度", false);
        row("−5 度", "-5 度", true);
        row("预警 2026-041", "预警2026 041", true);
        row("ＶＰＮ网关", "vpn 网关", true);
        row("本单位网络组", "运营商", false);
        row("，。", "运营商", false);
        row("", "", false);
    }

    void whatIsSaidIsComparedAsItSounds()
    {
        QFETCH(QString, said);
        QFETCH(QString, recorded);
        QFETCH(bool, same);
        QCOMPARE(saysTheSame(said.toStdString(), recorded.toStdString()), same);
    }
};

REDOUBT_TEST(TestCheckRules)
#include "TestCheckRules.moc"
