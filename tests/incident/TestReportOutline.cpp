// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/Json.h"
#include "incident/report/ReportCheck.h"
#include "incident/report/ReportText.h"
#include "resources/incident/outlines/ShippedOutlines.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;

/// What a report is made of: fields in texts, and the packs that say which parts there are.
class TestReportOutline : public QObject
{
    Q_OBJECT

    static std::string shipped() { return std::string(resources::shippedOutlines().front().text); }
    /// The pieces as one text, fields in brackets.
    static QString told(const char *text)
    {
        QString told;
        for (const auto &piece : piecesOf(text))
            told += piece.isField ? QStringLiteral("[%1]").arg(QString::fromStdString(piece.text)) : QString::fromStdString(piece.text);
        return told;
    }

private Q_SLOTS:
    void fieldsAreFoundInTexts_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("pieces");
        const auto row = [](const char *name, const char *text, const char *pieces) {
            QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(pieces);
        };
        row("none", "一切正常。", "一切正常。");
        row("empty", "", "");
        row("one", "涉事单位为{{单位.名称}}。", "涉事单位为[单位.名称]。");
        row("full-width braces", "｛｛系统.名称｝｝中断", "[系统.名称]中断");
        row("mixed braces", "{{系统.名称｝｝", "[系统.名称]");
        row("blanks inside", "{{ 事件.级别 }}", "[事件.级别]");
        row("no blank, no expression", "{{7*7}}", "[7*7]");
        row("never closed", "{{事件.级别", "{{事件.级别");
        row("never opened", "事件}}.级别", "事件}}.级别");
        row("nothing inside", "a{{}}b{{  }}c", "a{{}}b{{  }}c");
        row("over two lines", "{{事件.\n级别}}", "{{事件.\n级别}}");
        row("one brace", "{事件.级别}", "{事件.级别}");
        row("the inner one", "{{ a {{事件.级别}} b", "{{ a [事件.级别] b");
        row("side by side", "{{事件.编号}}{{事件.名称}}", "[事件.编号][事件.名称]");
        row("three braces", "{{{事件.级别}}}", "[{事件.级别]}");
    }
    void fieldsAreFoundInTexts()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, pieces);
        QCOMPARE(told(text.constData()), pieces);
    }

    void whatAFieldStandsForIsNeverReadAgain()
    {
        const FieldValues values{{"事件.名称", {"{{单位.名称}}攻击", "x"}}, {"单位.名称", {"市数据局", "x"}}};
        QCOMPARE(filledText("{{事件.名称}}，{{事件.级别}}", values), "{{单位.名称}}攻击，【待补报】");
    }

    void numeralsAreThoseOfOfficialPapers()
    {
        QCOMPARE(chineseNumeral(1), "一");
        QCOMPARE(chineseNumeral(10), "十");
        QCOMPARE(chineseNumeral(12), "十二");
        QCOMPARE(chineseNumeral(20), "二十");
        QCOMPARE(chineseNumeral(99), "九十九");
    }

    void howLongIsSaidInWholeMinutes()
    {
        QCOMPARE(lastingText(59'999), "不足1分");
        QCOMPARE(lastingText(60'000), "1分");
        QCOMPARE(lastingText(81 * 60'000), "1小时21分");
        QCOMPARE(lastingText(24LL * 60 * 60'000), "1天");
        QCOMPARE(lastingText((25LL * 60 + 5) * 60'000), "1天1小时5分");
    }

    /// 第七条: eight items, of which the first two suffice at first; 第八条: six contents of the summary, and whose it is.
    void theShippedOutlineHasWhatTheMeasuresAskFor()
    {
        const auto outline = loadReportOutline(shipped());
        QVERIFY2(outline, outline ? "" : outline.error().detail.c_str());
        const auto *initial = outline->stage(ReportStage::Initial);
        QVERIFY(initial);
        QCOMPARE(initial->sections.size(), std::size_t(8));
        QCOMPARE(std::ranges::count_if(initial->sections, &OutlineSection::required), 2);
        QVERIFY(initial->sections[0].required && initial->sections[1].required);
        const auto *last = outline->stage(ReportStage::Final);
        QVERIFY(last);
        const std::vector<std::string> contents{"事件发生原因", "应急处置措施", "造成的危害", "责任追究", "完善整改情况", "教训"};
        for (const auto &content : contents) {
            const auto found = std::ranges::find_if(last->sections, [&](const auto &section) { return section.name.zh == content; });
            QVERIFY2(found != last->sections.end() && found->required && found->sure == calendar::Sureness::Final, content.c_str());
        }
        QVERIFY(outline->stage(ReportStage::FollowUp));
        QVERIFY(!outlineOn({*outline}, *calendar::CivilDate::parse("2025-10-31")));
        QVERIFY(outlineOn({*outline}, *calendar::CivilDate::parse("2025-11-01")));
    }

    void anOutlineIsReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QByteArray>("says");
        const auto row = [](const char *name, const char *was, const char *is, const char *says) {
            QTest::newRow(name) << QByteArray(was) << QByteArray(is) << QByteArray(says);
        };
        row("another format", "redoubt-report-outline", "redoubt-grading-guide", "format");
        row("a later form", "\"formatVersion\": 1", "\"formatVersion\": 2", "formatVersion");
        row("a member that is not known", "\"required\": true", "\"requird\": true", "unit_and_systems");
        row("a field that is not known", "{{单位.名称}}", "{{单位.名}}", "no field is called '单位.名'");
        row("a source that is not there", "\"source\": \"art7\"", "\"source\": \"art9\"", "art9");
        row("a stage that is there twice", "\"stage\": \"follow_up\"", "\"stage\": \"initial\"", "twice");
        row("a part that is there twice", "\"id\": \"basic_facts\"", "\"id\": \"unit_and_systems\"", "twice");
        row("a stage that is none", "\"stage\": \"follow_up\"", "\"stage\": \"later\"", "stages");
        row("no id", "\"id\": \"trend\"", "\"id\": \"\"", "id");
        row("no JSON", "{\n", "{{\n", "");
    }
    void anOutlineIsReadStrictly()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        QFETCH(QByteArray, says);
        auto text = QByteArray::fromStdString(shipped());
        const auto at = text.indexOf(was);
        QVERIFY(at >= 0);
        text.replace(at, was.size(), is);
        const auto outline = loadReportOutline(text.toStdString());
        QVERIFY(!outline);
        QVERIFY2(QByteArray::fromStdString(outline.error().detail).contains(says), outline.error().detail.c_str());
    }
};

REDOUBT_TEST(TestReportOutline)
#include "TestReportOutline.moc"
