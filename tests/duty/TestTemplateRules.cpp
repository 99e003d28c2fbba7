// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/ProcedureBoard.h"
#include "duty/board/TemplateBoard.h"
#include "duty/template/TemplateDifferences.h"
#include "duty/template/TemplatePack.h"
#include "resources/duty/ShippedTemplates.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <functional>

using namespace redoubt;
using namespace redoubt::duty;
using redoubt::duty::testing::day;

Q_DECLARE_METATYPE(std::function<void(redoubt::duty::DutyTemplate &)>)

namespace {
using Spoil = std::function<void(DutyTemplate &)>;

Id templateId(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return Id(bytes);
}

ProcedureStep stepOf(const char *key, const char *text, std::optional<std::int64_t> minutes = {}, bool required = true)
{
    ProcedureStep step;
    step.key = key;
    step.text = text;
    step.minutes = minutes;
    step.required = required;
    return step;
}

DutyTemplate procedureOf(const char *name, std::vector<ProcedureStep> steps, std::vector<std::string> signs = {})
{
    DutyTemplate published;
    published.sort = TemplateSort::Procedure;
    published.name = name;
    published.from = day("2026-10-01");
    published.source = "示例";
    published.by = "内容管理员01";
    published.content.steps = std::move(steps);
    published.content.matters = std::vector{MatterSort::Incident};
    published.content.signs = std::move(signs);
    return published;
}

BoardRecord<DutyTemplate> recordOf(const Id &id, const DutyTemplate &value, std::int64_t seq)
{
    BoardRecord<DutyTemplate> record;
    record.id = id;
    record.stream = templateId(1);
    record.value = value;
    record.seq = seq;
    return record;
}

/// Versions of one template by the days from which they hold; "-" before a day: a withdrawal.
TemplateSeries seriesOf(const QStringList &days)
{
    TemplateSeries series;
    std::uint8_t number = 10;
    for (const auto &from : days) {
        auto value = procedureOf("流程", {stepOf("a", "断网")});
        value.version = number - 9;
        if (from.startsWith('-'))
            value.withdrawn = true;
        value.from = day(QString(from).remove(0, from.startsWith('-') ? 1 : 0).toLatin1());
        series.versions.push_back(recordOf(templateId(number), value, number));
        ++number;
    }
    return series;
}

std::int64_t templateVersionOf(const BoardRecord<DutyTemplate> *record) { return record ? record->value.version : 0; }
} // namespace

/// What a template may be, which of its versions holds when, what differs between two, and files of them.
class TestTemplateRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTemplateHasTheContentOfItsSort_data()
    {
        QTest::addColumn<Spoil>("spoil");
        QTest::addColumn<bool>("holds");
        QTest::newRow("as it should be") << Spoil([](DutyTemplate &) {}) << true;
        QTest::newRow("no steps") << Spoil([](DutyTemplate &it) { it.content.steps->clear(); }) << false;
        QTest::newRow("two steps of one key") << Spoil([](DutyTemplate &it) { it.content.steps->push_back(stepOf("a", "又")); }) << false;
        QTest::newRow("a step of blanks") << Spoil([](DutyTemplate &it) { it.content.steps->front().text = "  "; }) << false;
        QTest::newRow("a limit of no time") << Spoil([](DutyTemplate &it) { it.content.steps->front().minutes = 0; }) << false;
        QTest::newRow("a limit of a month") << Spoil([](DutyTemplate &it) { it.content.steps->front().minutes = 43'200; }) << true;
        QTest::newRow("a limit beyond a month") << Spoil([](DutyTemplate &it) { it.content.steps->front().minutes = 43'201; }) << false;
        QTest::newRow("for no sort of matter") << Spoil([](DutyTemplate &it) { it.content.matters->clear(); }) << false;
        QTest::newRow("for one sort twice") << Spoil([](DutyTemplate &it) {
            it.content.matters = {{MatterSort::Other, MatterSort::Other}};
        }) << false;
        QTest::newRow("a sign of nothing") << Spoil([](DutyTemplate &it) { it.content.signs = {{""}}; }) << false;
        QTest::newRow("steps in a checklist") << Spoil([](DutyTemplate &it) { it.sort = TemplateSort::Checklist; }) << false;
        QTest::newRow("steps and phrases") << Spoil([](DutyTemplate &it) {
            it.content.phrases = {{LogPhrase{"p", LogSort::Phone, "来电", {}}}};
        }) << false;
        QTest::newRow("without a source") << Spoil([](DutyTemplate &it) { it.source = " "; }) << false;
        QTest::newRow("withdrawn with its steps") << Spoil([](DutyTemplate &it) { it.withdrawn = true; }) << false;
        QTest::newRow("withdrawn") << Spoil([](DutyTemplate &it) { it.withdrawn = true, it.content = {}; }) << true;
        QTest::newRow("beyond 2100") << Spoil([](DutyTemplate &it) { it.from = calendar::LatestDate + 1; }) << false;
    }

    void aTemplateHasTheContentOfItsSort()
    {
        QFETCH(Spoil, spoil);
        QFETCH(bool, holds);
        auto published = procedureOf("流程", {stepOf("a", "断网", 10)});
        spoil(published);
        const auto checked = checkTemplate(published);
        QCOMPARE(checked.has_value(), holds);
        QVERIFY(holds || checked.error().code == ErrorCode::InvalidArgument);
    }

    void theVersionInForceIsTheLastThatHolds_data()
    {
        QTest::addColumn<QStringList>("days");
        QTest::addColumn<QString>("today");
        QTest::addColumn<int>("holds");
        QTest::addColumn<int>("next");
        QTest::newRow("before the first") << QStringList{"2026-10-01"} << "2026-09-30" << 0 << 1;
        QTest::newRow("on its day") << QStringList{"2026-10-01"} << "2026-10-01" << 1 << 0;
        QTest::newRow("the next is known") << QStringList{"2026-10-01", "2026-12-01"} << "2026-11-30" << 1 << 2;
        QTest::newRow("the next holds") << QStringList{"2026-10-01", "2026-12-01"} << "2026-12-01" << 2 << 0;
        QTest::newRow("a later version overtakes one that was to come")
            << QStringList{"2026-10-01", "2026-12-01", "2026-11-15"} << "2026-11-01" << 1 << 3;
        QTest::newRow("the overtaken one never holds") << QStringList{"2026-10-01", "2026-12-01", "2026-11-15"} << "2026-12-02" << 3 << 0;
        QTest::newRow("a withdrawal is to come") << QStringList{"2026-10-01", "-2026-12-01"} << "2026-11-01" << 1 << 2;
        QTest::newRow("withdrawn") << QStringList{"2026-10-01", "-2026-12-01"} << "2026-12-01" << 0 << 0;
        QTest::newRow("published again") << QStringList{"2026-10-01", "-2026-12-01", "2027-01-01"} << "2027-01-01" << 3 << 0;
    }

    void theVersionInForceIsTheLastThatHolds()
    {
        QFETCH(QStringList, days);
        QFETCH(QString, today);
        QFETCH(int, holds);
        QFETCH(int, next);
        const auto series = seriesOf(days);
        const auto date = day(today.toLatin1());
        QCOMPARE(templateVersionOf(series.inForceOn(date)), holds);
        QCOMPARE(templateVersionOf(series.comingAfter(date)), next);
    }

    void aTitleCallsForAProcedure_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("its sign") << "县区C 门户首页被篡改"
                                  << "网页篡改";
        QTest::newRow("the longer sign wins") << "疑似勒索病毒，首页被篡改"
                                              << "勒索病毒";
        QTest::newRow("no sign") << "机房空调故障"
                                 << "";
        QTest::newRow("two with equal right") << "首页篡改，数据外泄"
                                              << "";
    }

    void aTitleCallsForAProcedure()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        const std::vector procedures{recordOf(templateId(10), procedureOf("网页篡改", {stepOf("a", "断网")}, {"篡改"}), 1),
                                     recordOf(templateId(11), procedureOf("勒索病毒", {stepOf("a", "断网")}, {"勒索", "勒索病毒"}), 2),
                                     recordOf(templateId(12), procedureOf("数据泄露", {stepOf("a", "断网")}, {"外泄"}), 3)};
        const auto *suggested = suggestedFor(procedures, MatterSort::Incident, title.toStdString());
        QCOMPARE(QString::fromStdString(suggested ? suggested->value.name : ""), name);
        QVERIFY(!suggestedFor(procedures, MatterSort::Equipment, title.toStdString()));
    }

    void whatIsToBeFilledInStandsInBrackets_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("places");
        QTest::newRow("none") << "一切正常" << QStringList{};
        QTest::newRow("two") << "〈时间〉接〈单位〉来电" << QStringList{"〈时间〉", "〈单位〉"};
        QTest::newRow("not closed") << "接〈单位来电" << QStringList{};
        QTest::newRow("opened twice") << "接〈〈单位〉来电" << QStringList{"〈单位〉"};
        QTest::newRow("the same twice") << "〈时间〉至〈时间〉" << QStringList{"〈时间〉", "〈时间〉"};
    }

    void whatIsToBeFilledInStandsInBrackets()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, places);
        QStringList found;
        for (const auto &place : placeholdersIn(text.toStdString()))
            found << QString::fromStdString(place);
        QCOMPARE(found, places);
    }

    void twoVersionsAreComparedRowByRow()
    {
        TemplateContent before;
        before.steps = {stepOf("cut", "断网", 10), stepOf("call", "报告", 30), stepOf("keep", "留存日志"), stepOf("gone", "旧")};
        TemplateContent after;
        after.steps = {stepOf("keep", "留存日志"), stepOf("cut", "断网", 10), stepOf("call", "报告", 20, false), stepOf("new", "复盘")};

        const auto rows = compareContents(before, after);

        QStringList told;
        for (const auto &row : rows)
            told << QString::fromStdString(row.key) + ':' + QString::number(static_cast<int>(row.change));
        // keep went up past two that stayed; what is gone stands where it stood: behind them.
        QCOMPARE(told, (QStringList{"keep:4", "cut:0", "call:3", "new:1", "gone:2"}));
        const std::vector<RowWord> words{{RowPart::Minutes, "30", "20"}, {RowPart::Required, "true", "false"}};
        QVERIFY(rows[2].words == words);
    }

    void equalVersionsDifferInNothing()
    {
        TemplateContent content;
        CheckItem item;
        item.key = "t";
        item.name = "温度";
        item.section = "机房";
        item.type = CheckType::Number;
        item.least = 18;
        item.most = 27;
        content.items = {item};
        auto warmer = content;
        warmer.items->front().most = 26;
        QVERIFY(compareContents(content, content) == (std::vector<RowDifference>{{"t", "温度", RowChange::Same, {}}}));
        QVERIFY(compareContents(content, warmer).front().words == (std::vector<RowWord>{{RowPart::Range, "18–27", "18–26"}}));
    }

    void aPackIsReadAsItWasWritten()
    {
        auto published = procedureOf("勒索病毒处置", {stepOf("cut", "断网", 10), stepOf("call", "报告", 30)}, {"勒索"});
        auto withdrawn = published;
        withdrawn.withdrawn = true;
        withdrawn.content = {};
        const auto read = readTemplatePack(writeTemplatePack("示例", {published, withdrawn}));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->templates.size(), 1u);
        QVERIFY(read->templates[0].content == published.content);
        QVERIFY(read->name == "示例" && read->templates[0].source == "示例");
    }

    void aPackIsReadWholeOrNotAtAll_data()
    {
        QTest::addColumn<QString>("replace");
        QTest::addColumn<QString>("with");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *replace, const char *with, ErrorCode code) {
            QTest::newRow(name) << QString::fromUtf8(replace) << QString::fromUtf8(with) << static_cast<int>(code);
        };
        row("another file", "redoubt-duty-templates", "redoubt-calendar", ErrorCode::Malformed);
        row("of a later program", "\"formatVersion\":1", "\"formatVersion\":2", ErrorCode::UnsupportedVersion);
        row("a member nobody knows", "\"required\":true", "\"required\":true,\"obligatory\":true", ErrorCode::Malformed);
        row("a step without text", "\"text\":\"断网\"", "\"text\":\"\"", ErrorCode::InvalidArgument);
        row("a step without a key", "\"key\":\"cut\",", "", ErrorCode::Malformed);
        row("an unknown sort", "\"procedure\"", "\"recipe\"", ErrorCode::UnsupportedVersion);
        row("cut off", "]}", "", ErrorCode::Malformed);
        row("a name with a line break", "\"name\":\"流程\"", "\"name\":\"流\\n程\"", ErrorCode::InvalidArgument);
    }

    void aPackIsReadWholeOrNotAtAll()
    {
        QFETCH(QString, replace);
        QFETCH(QString, with);
        QFETCH(int, code);
        auto text = QString::fromStdString(writeTemplatePack("示例", {procedureOf("流程", {stepOf("cut", "断网")})}));
        QVERIFY(text.contains(replace));
        const auto read = readTemplatePack(text.replace(replace, with).toStdString());
        QVERIFY(!read);
        QCOMPARE(static_cast<int>(read.error().code), code);
    }

    void aPackIsBounded()
    {
        auto text = writeTemplatePack("示例", {procedureOf("流程", {stepOf("cut", "断网")})});
        text.append(600 * 1024, ' ');
        const auto large = readTemplatePack(text);
        QVERIFY(!large && large.error().code == ErrorCode::TooLarge);
        auto twice = procedureOf("流程", {stepOf("cut", "断网")});
        const auto same = readTemplatePack(writeTemplatePack("示例", {twice, twice}));
        QVERIFY(!same && same.error().code == ErrorCode::InvalidArgument);
    }

    void importingAgainFindsNothingNew()
    {
        const auto published = procedureOf("流程", {stepOf("cut", "断网")});
        auto other = procedureOf("另一流程", {stepOf("cut", "断网")});
        const auto pack = readTemplatePack(writeTemplatePack("示例", {published, other}));
        QVERIFY(pack);
        TemplateSeries own;
        own.sort = TemplateSort::Procedure;
        own.name = "流程";
        own.versions = {recordOf(templateId(10), published, 1)};

        auto steps = packSteps(*pack, {own});
        QCOMPARE(static_cast<int>(steps[0].what), static_cast<int>(PackStep::What::Same));
        QCOMPARE(static_cast<int>(steps[1].what), static_cast<int>(PackStep::What::New));

        own.versions.front().value.content.steps->front().text = "断网取证";
        steps = packSteps(*pack, {own});
        QCOMPARE(static_cast<int>(steps[0].what), static_cast<int>(PackStep::What::Version));
        QCOMPARE(steps[0].version, 2);
    }

    /// What comes with the product can be published as it is, and says that it is an example.
    void theShippedPacksHold()
    {
        QVERIFY(!resources::shippedTemplates().empty());
        for (const auto &shipped : resources::shippedTemplates()) {
            const auto pack = readTemplatePack(shipped.text);
            QVERIFY2(pack, pack ? "" : pack.error().detail.c_str());
            QVERIFY(pack->note.find("示例") != std::string::npos);
            std::map<TemplateSort, int> counts;
            for (const auto &packed : pack->templates) {
                ++counts[packed.sort];
                QVERIFY(packed.source.find("示例") != std::string::npos);
            }
            QVERIFY(counts[TemplateSort::Checklist] >= 1 && counts[TemplateSort::Phrases] >= 1);
            QVERIFY(counts[TemplateSort::Procedure] >= 6);
        }
    }
};

REDOUBT_TEST(TestTemplateRules)
#include "TestTemplateRules.moc"
