// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/ZipParts.h"
#include "documents/template/OfficeTemplate.h"
#include "documents/write/Archive.h"
#include "tests/documents/MadeTemplates.h"
#include "tests/testkit/TestRegistry.h"

#include <pugixml.hpp>

#include <QFile>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

/// An office's own templates: what stands in them is found as their README says, also where the word processor cut it up, and what they are filled
/// with comes out as it was. Expected values are those of the README, and counted by hand.
class TestOfficeTemplate : public QObject
{
    Q_OBJECT

    /// Empty where the shared data is not here.
    static std::string sample(const char *ending)
    {
        QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/incident/templates/report-office.") + QString::fromLatin1(ending));
        return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    }

    /// What the product knows of the sample's names: all but one.
    static TemplateNames names()
    {
        TemplateNames names;
        names.fields = {"事件.名称", "事件.编号", "事件.类别", "事件.级别", "事件.发现时间", "事件.持续", "报告.种类", "文书.文号",   "文书.签发人",
                        "文书.主送", "文书.密级", "文书.日期", "单位.名称", "系统.名称",     "勒索.金额", "勒索.方式", "受影响.合计", "联系人.电话"};
        names.lists = {{"受影响系统", {"名称", "状态", "影响人数"}}, {"时间线", {"时刻", "经过"}}};
        names.conditions = {"勒索"};
        return names;
    }
    static TemplateData data()
    {
        TemplateData data;
        for (const auto &name : names().fields)
            data.fields[name] = "<" + name + ">";
        data.fields["事件.等级"] = "较大";
        data.holds = {"勒索"};
        data.lists["受影响系统"] = {{{"名称", "门户"}, {"状态", "中断"}, {"影响人数", "4200"}},
                                    {{"名称", "邮件"}, {"状态", "正常"}, {"影响人数", "0"}},
                                    {{"名称", "办公"}, {"状态", "降级"}, {"影响人数", "310"}}};
        data.lists["时间线"] = {{{"时刻", "14:20"}, {"经过", "告警"}}, {{"时刻", "14:26"}, {"经过", "确认"}}};
        return data;
    }
    static std::string partOf(const std::string &bytes, const char *name)
    {
        auto zip = ZipParts::open(bytes, 64 << 20);
        const auto part = zip ? zip->read(name) : fail(zip.error());
        return part ? *part : std::string();
    }
    /// The words of each paragraph, also of those in text boxes and tables: read by tag, without our reader.
    static QStringList paragraphs(const std::string &xml, const char *paragraph)
    {
        pugi::xml_document tree;
        tree.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
        QStringList all;
        for (const auto &found : tree.select_nodes((std::string("//") + paragraph).c_str())) {
            QString text;
            for (const auto &piece : found.node().select_nodes(".//text()")) {
                auto around = piece.node().parent();
                while (around && std::string_view(around.name()) != paragraph)
                    around = around.parent();
                if (around == found.node())
                    text += QString::fromUtf8(piece.node().value());
            }
            all << text;
        }
        return all;
    }
    static QStringList filled(const std::string &body, const TemplateData &data)
    {
        const auto made = fillTemplate(docxOf(body), data);
        return made ? paragraphs(partOf(made->bytes, "word/document.xml"), "w:p") : QStringList{QString::fromStdString(made.error().detail)};
    }
    static std::vector<TemplateProblemSort> problemsOf(const std::string &bytes)
    {
        const auto xray = inspectTemplate(bytes, names());
        std::vector<TemplateProblemSort> sorts;
        for (const auto &problem : xray ? xray->problems : std::vector<TemplateProblem>())
            sorts.push_back(problem.sort);
        return sorts;
    }

private Q_SLOTS:
    void theSampleIsReadAsItsReadmeSays_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("docx") << "docx";
        QTest::newRow("odt") << "odt";
    }
    void theSampleIsReadAsItsReadmeSays()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        QFETCH(const QString, ending);
        const auto xray = inspectTemplate(sample(ending.toLatin1().constData()), names());
        QVERIFY2(xray.has_value(), xray ? "" : xray.error().detail.c_str());
        std::set<std::string> all;
        int cut = 0;
        for (const auto &placeholder : xray->placeholders) {
            all.insert(placeholder.name);
            cut += placeholder.pieces > 1 ? 1 : 0;
        }
        QCOMPARE(all.size(), std::size_t(26));
        const auto sortOf = [&](PlaceholderSort sort) { return std::ranges::count(xray->placeholders, sort, &TemplatePlaceholder::sort); };
        QCOMPARE(sortOf(PlaceholderSort::Repeat), 2);
        QCOMPARE(sortOf(PlaceholderSort::Condition), 1);
        const auto of = [&](const char *name) {
            std::vector<TemplatePlaceholder> found;
            std::ranges::copy_if(xray->placeholders, std::back_inserter(found), [&](const auto &each) { return each.name == name; });
            return found;
        };
        QCOMPARE(of("事件.编号").size(), std::size_t(1));
        QCOMPARE(of("事件.编号").front().place.part, TemplatePart::Header);
        QCOMPARE(of("文书.密级").front().place.part, TemplatePart::Footer);
        QCOMPARE(of("事件.名称").size(), std::size_t(2));
        QCOMPARE(of("单位.名称").size(), std::size_t(2)); // once with a red character in it
        QCOMPARE(of("系统.名称").front().asFound, "｛｛系统.名称｝｝");
        QCOMPARE(of("联系人.电话").size(), std::size_t(1)); // it stands in both forms of the text box
        QVERIFY(of("联系人.电话").front().place.inTextBox);
        QVERIFY(of("受影响系统").front().place.inTable && of("影响人数").front().place.inTable && !of("时刻").front().place.inTable);
        QVERIFY(cut >= (ending == QLatin1String("docx") ? 20 : 1)); // in the docx almost every one
        // One name that there is not, and what is meant by it.
        QCOMPARE(xray->problems.size(), std::size_t(1));
        QCOMPARE(xray->problems.front().sort, TemplateProblemSort::UnknownName);
        QCOMPARE(xray->problems.front().name, "事件.等级");
        QCOMPARE(xray->problems.front().meant, "事件.级别");
        QVERIFY(QString::fromStdString(xray->problems.front().near).contains(QStringLiteral("级别为")));
    }

    void theSampleIsFilled_data() { theSampleIsReadAsItsReadmeSays_data(); }
    void theSampleIsFilled()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        QFETCH(const QString, ending);
        const bool isDocx = ending == QLatin1String("docx");
        const auto from = sample(ending.toLatin1().constData());
        const auto made = fillTemplate(from, data());
        QVERIFY2(made.has_value(), made ? "" : made.error().detail.c_str());
        QVERIFY(made->notes.empty());
        const auto body = partOf(made->bytes, isDocx ? "word/document.xml" : "content.xml");
        const auto lines = paragraphs(body, isDocx ? "w:p" : "text:p");
        QVERIFY2(lines.contains(QStringLiteral("关于<事件.名称>的<报告.种类>")), qPrintable(lines.join('\n')));
        QVERIFY(lines.contains(QStringLiteral("对方索要赎金<勒索.金额>，方式为<勒索.方式>。")));
        QVERIFY(lines.contains(QStringLiteral("联系电话 <联系人.电话>")));
        QCOMPARE(lines.count(QStringLiteral("联系电话 <联系人.电话>")), isDocx ? 2 : 1); // in both forms
        const auto at = lines.indexOf(QStringLiteral("14:20　告警"));
        QVERIFY(at > 0);
        QCOMPARE(lines[at + 1], QStringLiteral("14:26　确认"));
        QVERIFY(!lines[at - 1].contains(QStringLiteral("时间线")));
        QVERIFY(!lines.join(QString()).contains(QStringLiteral("{{")) && !lines.join(QString()).contains(QStringLiteral("｛｛")));
        // A head, three systems, and the joined row last.
        pugi::xml_document tree;
        tree.load_buffer(body.data(), body.size());
        const auto rows = tree.select_nodes(isDocx ? "//w:tbl/w:tr" : "//table:table-row");
        QCOMPARE(rows.size(), std::size_t(5));
        QStringList cells;
        for (const auto &cell : rows[3].node().select_nodes(isDocx ? ".//w:t" : ".//text:p"))
            cells << QString::fromUtf8(cell.node().text().get());
        QVERIFY2(cells.join(QString()) == QStringLiteral("办公降级310"), qPrintable(cells.join('|')));
        QVERIFY(rows[4].node().select_nodes(isDocx ? ".//w:gridSpan" : ".//*[@table:number-columns-spanned]").size() == 1);
        // Every other part is the very same, and so is the whole when it is filled again.
        auto before = *ZipParts::open(from, 64 << 20);
        const auto parts = *before.names();
        for (const auto &name : parts) {
            const bool mayDiffer = name == "word/document.xml" || name == "word/header1.xml" || name == "word/footer1.xml" || name == "content.xml"
                || name == "styles.xml";
            if (!mayDiffer && !name.ends_with('/'))
                QCOMPARE(partOf(made->bytes, name.c_str()), *before.read(name));
        }
        QCOMPARE(fillTemplate(from, data())->bytes, made->bytes);
    }

    void whereThereIsNothingNothingIsLeft_data() { theSampleIsReadAsItsReadmeSays_data(); }
    void whereThereIsNothingNothingIsLeft()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        QFETCH(const QString, ending);
        const bool isDocx = ending == QLatin1String("docx");
        auto known = data();
        known.holds.clear();
        known.lists["时间线"].clear();
        const auto from = sample(ending.toLatin1().constData());
        const auto part = isDocx ? "word/document.xml" : "content.xml";
        const auto tag = isDocx ? "w:p" : "text:p";
        const auto before = paragraphs(partOf(from, part), tag);
        const auto made = fillTemplate(from, known);
        QVERIFY(made);
        const auto after = paragraphs(partOf(made->bytes, part), tag);
        QVERIFY(!after.join(QString()).contains(QStringLiteral("赎金")));
        // Gone: one paragraph of the condition, three of the time line. Come: two rows of three cells.
        QCOMPARE(after.size(), before.size() - 4 + 6);
        QCOMPARE(after.count(QString()), before.count(QString())); // no empty one is left
    }

    void whatNobodyKnowsIsSaid()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        auto known = data();
        known.fields.erase("文书.文号");
        known.fields["文书.主送"] = "";
        const auto made = fillTemplate(sample("docx"), known);
        QVERIFY(made);
        const std::vector<FillNote> expected{{FillNoteSort::Missing, "文书.文号"}, {FillNoteSort::Missing, "文书.主送"}};
        QCOMPARE(made->notes.size(), expected.size());
        for (const auto &note : expected)
            QVERIFY(std::ranges::find(made->notes, note) != made->notes.end());
        QVERIFY(partOf(made->bytes, "word/document.xml").find("【待补报】") != std::string::npos);
    }

    void whatIsFilledInIsNeverReadAgain_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("comes");
        for (const char *text :
             {"{{7*7}}", "{{事件.名称}}", "{{#时间线}}", "{{/时间线}}", "｛｛单位.名称｝｝", "<select>&\"'", "]]>", "\u202Etxt\u202C", "喆堃赟玥旸",
              "𠮷野家𝕏", "<?xml version='1.0'?><!DOCTYPE x>", "  三个空格   在里面", "${jndi:ldap://x}", "=HYPERLINK(\"x\")"})
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(text);
    }
    void whatIsFilledInIsNeverReadAgain()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        QFETCH(const QString, value);
        QFETCH(const QString, comes);
        auto known = data();
        known.fields["单位.名称"] = value.toStdString();
        known.lists["时间线"][0]["经过"] = value.toStdString();
        for (const char *ending : {"docx", "odt"}) {
            const bool isDocx = QLatin1String(ending) == QLatin1String("docx");
            const auto made = fillTemplate(sample(ending), known);
            QVERIFY(made && made->notes.empty());
            auto body = partOf(made->bytes, isDocx ? "word/document.xml" : "content.xml");
            if (!isDocx) { // blanks are elements there
                QString text = QString::fromStdString(body);
                body = text.replace(QStringLiteral("<text:s/>"), QStringLiteral(" "))
                           .replace(QStringLiteral("<text:s />"), QStringLiteral(" "))
                           .toStdString();
            }
            const auto all = paragraphs(body, isDocx ? "w:p" : "text:p");
            QVERIFY2(all.contains(
                         QStringLiteral("涉事单位为%1，涉事系统为<系统.名称>。发现时间<事件.发现时间>，类型为<事件.类别>，级别为较大。").arg(comes)),
                     qPrintable(all.join('\n')));
            QVERIFY(all.contains(QStringLiteral("14:20　") + comes));
        }
    }

    void whatNoFileMayHoldIsReplacedAndNamed()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        auto known = data();
        known.fields["单位.名称"] = std::string("市\x01数\xED\xA0\x80据\xEF\xBF\xBF局\n第二行\t格");
        const auto made = fillTemplate(sample("docx"), known);
        QVERIFY(made);
        const FillNote note{FillNoteSort::Replaced, "单位.名称"};
        QVERIFY(std::ranges::find(made->notes, note) != made->notes.end());
        const auto body = QString::fromStdString(partOf(made->bytes, "word/document.xml"));
        QVERIFY(body.contains(QChar(0xFFFD)));
        QVERIFY(body.contains(QStringLiteral("<w:br/>")) || body.contains(QStringLiteral("<w:br />")));
        QVERIFY(!body.contains(QChar(0x01)));
    }

    /// Rows, paragraphs, blocks and words that repeat; conditions within, and what lies around.
    void whatRepeatsStandsWhereItStood_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QStringList>("comes");
        const auto l = [](const char *text) { return QString::fromStdString(wordLine(text)); };
        QTest::newRow("one paragraph") << l("{{#时间线}}{{时刻}} {{经过}}{{/时间线}}") << QStringList{"14:20 告警", "14:26 确认"};
        QTest::newRow("words of one") << l("经过：{{#时间线}}{{时刻}}{{经过}}；{{/时间线}}完。") << QStringList{"经过：14:20告警；14:26确认；完。"};
        QTest::newRow("a block") << l("{{#时间线}}") + l("时 {{时刻}}") + l("事 {{经过}}") + l("{{/时间线}}") + l("尾")
                                 << QStringList{"时 14:20", "事 告警", "时 14:26", "事 确认", "尾"};
        QTest::newRow("ends in the words") << l("{{#时间线}}时 {{时刻}}") + l("事 {{经过}}{{/时间线}}")
                                           << QStringList{"时 14:20", "事 告警", "时 14:26", "事 确认"};
        QTest::newRow("a condition in words") << l("甲{{?勒索}}乙{{/勒索}}丙{{?没有}}丁{{/没有}}戊") << QStringList{"甲乙丙戊"};
        QTest::newRow("a condition in a list") << l("{{#时间线}}") + l("{{时刻}}{{?经过}}有{{/经过}}{{?状态}}无{{/状态}}") + l("{{/时间线}}")
                                               << QStringList{"14:20有", "14:26有"};
        QTest::newRow("a list in a condition") << l("{{?勒索}}") + l("{{#时间线}}{{时刻}}{{/时间线}}") + l("{{/勒索}}")
                                               << QStringList{"14:20", "14:26"};
        QTest::newRow("a list in a list") << l("{{#时间线}}") + l("{{时刻}}") + l("{{#受影响系统}}{{时刻}}{{名称}}{{/受影响系统}}")
                + l("{{/时间线}}") << QStringList{"14:20", "14:20门户", "14:20邮件", "14:20办公", "14:26", "14:26门户", "14:26邮件", "14:26办公"};
        QTest::newRow("two of one name") << l("{{#时间线}}{{时刻}}{{/时间线}}") + l("{{#时间线}}{{经过}}{{/时间线}}")
                                         << QStringList{"14:20", "14:26", "告警", "确认"};
        QTest::newRow("a table row") << QString("<w:tbl><w:tr><w:tc>") + l("头") + "</w:tc></w:tr><w:tr><w:tc>" + l("{{#时间线}}{{时刻}}")
                + "</w:tc><w:tc>" + l("{{经过}}{{/时间线}}") + "</w:tc></w:tr></w:tbl>"
                                     << QStringList{"头", "14:20", "告警", "14:26", "确认"};
        QTest::newRow("two table rows") << QString("<w:tbl><w:tr><w:tc>") + l("{{#时间线}}{{时刻}}") + "</w:tc></w:tr><w:tr><w:tc>"
                + l("{{经过}}{{/时间线}}") + "</w:tc></w:tr></w:tbl>"
                                        << QStringList{"14:20", "告警", "14:26", "确认"};
        QTest::newRow("within a cell") << QString("<w:tbl><w:tr><w:tc>") + l("{{#时间线}}") + l("{{时刻}}") + l("{{/时间线}}") + "</w:tc><w:tc>"
                + l("旁") + "</w:tc></w:tr></w:tbl>"
                                       << QStringList{"14:20", "14:26", "旁"};
        QTest::newRow("an outer name within") << l("{{#时间线}}{{时刻}}{{单位.名称}}{{/时间线}}")
                                              << QStringList{"14:20<单位.名称>", "14:26<单位.名称>"};
    }
    void whatRepeatsStandsWhereItStood()
    {
        QFETCH(const QString, body);
        QFETCH(const QStringList, comes);
        QCOMPARE(filled(body.toStdString(), data()), comes);
    }

    /// A cell keeps a paragraph, a table without rows is none.
    void nothingIsLeftThatNoProgramOpens()
    {
        TemplateData none;
        const auto cell = [](const std::string &text) { return "<w:tc>" + wordLine(text) + "</w:tc>"; };
        const auto body = [&](const std::string &text) {
            const auto made = fillTemplate(docxOf(text), none);
            return made ? partOf(made->bytes, "word/document.xml") : std::string();
        };
        QVERIFY(body(wordLine("前") + "<w:tbl><w:tr>" + cell("{{#时间线}}{{时刻}}{{/时间线}}") + cell("旁") + "</w:tr></w:tbl>").find("<w:tc><w:p>")
                != std::string::npos);
        QVERIFY(body(wordLine("前") + "<w:tbl><w:tr>" + cell("{{#时间线}}{{时刻}}") + cell("{{/时间线}}") + "</w:tr></w:tbl>").find("w:tbl")
                == std::string::npos);
        const auto section = body("<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{{?没有}}字{{/没有}}</w:t></w:r></w:p>");
        QVERIFY(section.find("sectPr") != std::string::npos && section.find("字") == std::string::npos); // the pages' section ends there all the same
    }

    void aControlShowsItsValue()
    {
        const std::string control = "<w:p><w:sdt><w:sdtPr><w:alias "
                                    "w:val=\"x\"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr><w:t>{{单位</w:t></"
                                    "w:r><w:r><w:t>.名称}}</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        const auto xray = inspectTemplate(docxOf(control), names());
        QVERIFY(xray && xray->placeholders.size() == 1);
        QVERIFY(xray->placeholders.front().place.inControl);
        QCOMPARE(xray->placeholders.front().pieces, 2);
        const auto made = fillTemplate(docxOf(control), data());
        QVERIFY(made);
        const auto body = QString::fromStdString(partOf(made->bytes, "word/document.xml"));
        QVERIFY(!body.contains(QStringLiteral("showingPlcHdr")) && body.contains(QStringLiteral("w:alias")));
        QVERIFY(body.indexOf(QStringLiteral("<w:b/>")) < body.indexOf(QStringLiteral("&lt;单位.名称"))); // the look of its first piece
    }

    void brokenBracesSayWhere_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("sort");
        QTest::addColumn<QString>("name");
        const auto l = [](const char *text) { return QString::fromStdString(wordLine(text)); };
        const auto row = [&](const char *text, TemplateProblemSort sort, const char *name) {
            QTest::newRow(text) << l(text) << static_cast<int>(sort) << QString::fromUtf8(name);
        };
        row("甲{{事件.名称", TemplateProblemSort::NotClosed, "{{事件.名称");
        row("事件.名称}}乙", TemplateProblemSort::NotClosed, "}}");
        row("{{#时间线}}{{时刻}}", TemplateProblemSort::NotClosed, "时间线");
        row("{{时刻}}{{/时间线}}", TemplateProblemSort::NotOpened, "时间线");
        row("{{7*7}}", TemplateProblemSort::NotAName, "7*7");
        row("{{}}", TemplateProblemSort::NotAName, "");
        row("{{事件.}}", TemplateProblemSort::NotAName, "事件.");
        row("{{#时间线}}{{?勒索}}{{/时间线}}{{/勒索}}", TemplateProblemSort::Crossing, "时间线");
        QTest::newRow("over two paragraphs") << l("{{事件") + l(".名称}}") << static_cast<int>(TemplateProblemSort::NotClosed)
                                             << QStringLiteral("{{事件");
        QTest::newRow("out of a table") << l("{{#时间线}}") + "<w:tbl><w:tr><w:tc>" + l("{{/时间线}}") + "</w:tc></w:tr></w:tbl>"
                                        << static_cast<int>(TemplateProblemSort::Crossing) << QStringLiteral("时间线");
        QTest::newRow("out of a text box") << QString("<w:p><w:r><w:t>{{#时间线}}</w:t><w:txbxContent>") + l("{{/时间线}}")
                + "</w:txbxContent></w:r></w:p>"
                                           << static_cast<int>(TemplateProblemSort::NotOpened) << QStringLiteral("时间线");
        QTest::newRow("a change that is tracked") << QStringLiteral("<w:p><w:del w:author=\"甲\"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>")
                                                  << static_cast<int>(TemplateProblemSort::Revision) << QStringLiteral("甲");
        QTest::newRow("an insertion that is tracked") << QStringLiteral("<w:p><w:ins w:author=\"乙\"><w:r><w:t>新</w:t></w:r></w:ins></w:p>")
                                                      << static_cast<int>(TemplateProblemSort::Revision) << QStringLiteral("乙");
    }
    void brokenBracesSayWhere()
    {
        QFETCH(const QString, body);
        QFETCH(const int, sort);
        QFETCH(const QString, name);
        const auto bytes = docxOf(wordLine("第一段") + body.toStdString());
        const auto xray = inspectTemplate(bytes, names());
        QVERIFY(xray);
        const auto found = std::ranges::find_if(
            xray->problems, [&](const auto &each) { return static_cast<int>(each.sort) == sort && each.name == name.toStdString(); });
        QVERIFY(found != xray->problems.end());
        QCOMPARE(found->place.file, "word/document.xml");
        QVERIFY(found->place.paragraph >= 2);
        QCOMPARE(fillTemplate(bytes, data()).error().code, ErrorCode::RuleViolated); // nothing is made of it
    }

    void whatReachesOutIsRefused()
    {
        QCOMPARE(problemsOf(docxOf(wordLine("甲"), {linkTo("http://evil.invalid/t.dotm")})), std::vector{TemplateProblemSort::ExternalLink});
        QCOMPARE(problemsOf(docxOf(wordLine("甲"), {linkTo("\\\\share\\x")})), std::vector{TemplateProblemSort::ExternalLink});
        const auto macros = problemsOf(docxOf(wordLine("甲"), {{"word/vbaProject.bin", "x", {}}}, "document.macroEnabled.main+xml"));
        QVERIFY(std::ranges::find(macros, TemplateProblemSort::Macro) != macros.end());
        QCOMPARE(problemsOf(odtOf("甲")), std::vector<TemplateProblemSort>{});
        QCOMPARE(problemsOf(odtOf("<text:a xlink:href=\"https://evil.invalid/\">甲</text:a>")), std::vector{TemplateProblemSort::ExternalLink});
        QCOMPARE(problemsOf(odtOf("甲", {{"Basic/Standard/Module1.xml", "x", {}}})), std::vector{TemplateProblemSort::Macro});
        QCOMPARE(problemsOf(odtOf("<script:event-listener/>")), std::vector{TemplateProblemSort::Macro});
    }

    void whatIsNoTemplateIsRefused()
    {
        const auto code = [](const std::string &bytes) {
            const auto xray = inspectTemplate(bytes, {});
            return xray ? ErrorCode::Internal : xray.error().code;
        };
        QCOMPARE(code(""), ErrorCode::Malformed);
        QCOMPARE(code("{{事件.名称}}"), ErrorCode::Malformed);
        QCOMPARE(code(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(512, '\0')), ErrorCode::Malformed);
        QCOMPARE(code(*writeArchive({{"a.txt", "x", {}}})), ErrorCode::Malformed);
        QCOMPARE(code(docxOf("<w:p>")), ErrorCode::Malformed); // does not close
        QCOMPARE(code(docxOf(wordLine("甲")).substr(0, 200)), ErrorCode::Malformed);
        QCOMPARE(code(*writeArchive({{"[Content_Types].xml",
                                      "<Types><Override PartName=\"/word/gone.xml\" "
                                      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                                      {}}})),
                 ErrorCode::Malformed);
        std::string deep;
        for (int i = 0; i < 300; ++i)
            deep += "<w:x>";
        for (int i = 0; i < 300; ++i)
            deep += "</w:x>";
        QCOMPARE(code(docxOf(deep)), ErrorCode::TooLarge);
        QCOMPARE(code(docxOf(wordLine("甲"), {{"bomb.bin", std::string(70 << 20, '\0'), {}}})), ErrorCode::TooLarge);
        std::vector<ArchivePart> many;
        for (int i = 0; i < 2001; ++i)
            many.push_back({"p" + std::to_string(i), "", {}});
        QCOMPARE(code(docxOf(wordLine("甲"), many)), ErrorCode::TooLarge);
        const auto entities = *writeArchive({{"mimetype", "application/vnd.oasis.opendocument.text", Packing::Stored},
                                             {"content.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>", {}}});
        QCOMPARE(code(entities), ErrorCode::Malformed);
    }

    void whatGrowsWithoutEndIsRefused()
    {
        TemplateData many;
        many.lists["时间线"] = std::vector<TemplateRow>(1100);
        const auto nested =
            docxOf(wordLine("{{#时间线}}") + wordLine("{{#时间线}}") + wordLine("甲") + wordLine("{{/时间线}}") + wordLine("{{/时间线}}"));
        QCOMPARE(fillTemplate(nested, many).error().code, ErrorCode::TooLarge);
    }

    void anyBytesAreReadOrRefused()
    {
        if (sample("docx").empty())
            QSKIP("the shared data is not here");
        // What is damaged anywhere is refused, or is another template: never more than that.
        const auto good = sample("docx");
        for (std::size_t at = 0; at < good.size(); at += 97) {
            auto bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x20);
            const auto made = fillTemplate(bad, data());
            QVERIFY(made || made.error().code == ErrorCode::Malformed || made.error().code == ErrorCode::TooLarge
                    || made.error().code == ErrorCode::RuleViolated);
        }
    }

    void whatIsMeant()
    {
        QCOMPARE(likestName("事件.等级", {"事件.类别", "事件.级别", "事件.编号"}), "事件.级别");
        QCOMPARE(likestName("事件.发现时间", {"事件.发生时间", "事件.发现时间"}), "事件.发现时间");
        QCOMPARE(likestName("完全不同的名称", {"事件.级别"}), "");
        QCOMPARE(likestName("", {"事件.级别"}), "");
    }
};

REDOUBT_TEST(TestOfficeTemplate)
#include "TestOfficeTemplate.moc"
