// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/ZipParts.h"
#include "documents/template/OfficeTemplate.h"
#include "tests/documents/MadeTemplates.h"
#include "tests/documents/PackageParts.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <set>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

/// What is around placeholders when they are filled: lists, controls, cells, breaks, marks. A file stays one that a word processor opens, by the
/// rules of its format.
class TestTemplateStructure : public QObject
{
    Q_OBJECT

    static TemplateNames known()
    {
        TemplateNames names;
        names.fields = {"甲"};
        names.lists = {{"行", {"值"}}};
        names.conditions = {"无"};
        return names;
    }
    static TemplateData rows(int count)
    {
        TemplateData data;
        data.fields = {{"甲", "一"}};
        for (int i = 1; i <= count; ++i)
            data.lists["行"].push_back({{"值", "值" + std::to_string(i)}});
        return data;
    }
    static std::string xmlOfWord(const std::string &body, const TemplateData &data)
    {
        const auto made = fillTemplate(docxOf(body), data);
        if (!made)
            return made.error().detail;
        const auto part = ZipParts::open(made->bytes, 64 << 20)->read("word/document.xml");
        return part->substr(part->find("<w:body>") + 8, part->find("</w:body>") - part->find("<w:body>") - 8);
    }
    static std::string cell(const std::string &inner) { return "<w:tc>" + inner + "</w:tc>"; }
    static std::string box(const std::string &inner)
    {
        return "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" id=\"7\"/><w:txbxContent>" + inner
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + inner
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    }
    static int countOf(const std::string &text, std::string_view what)
    {
        int count = 0;
        for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
            ++count;
        return count;
    }
    /// A list of an odt with one point.
    static std::string points(const std::string &text)
    {
        return "</text:p><text:list><text:list-item><text:p>" + text + "</text:p></text:list-item></text:list><text:p>";
    }
    static std::string xmlOfOdt(const std::string &inner, const TemplateData &data)
    {
        const auto made = fillTemplate(odtOf(inner), data);
        return made ? *ZipParts::open(made->bytes, 64 << 20)->read("content.xml") : made.error().detail;
    }

private Q_SLOTS:
    void aTextBoxWithinWhatRepeatsKnowsItsColumns()
    {
        const auto bytes = docxOf("<w:p><w:r><w:t>{{#行}}</w:t></w:r>" + box(wordLine("框{{值}}")) + "<w:r><w:t>字{{/行}}</w:t></w:r></w:p>");

        const auto xray = inspectTemplate(bytes, known());
        const auto made = fillTemplate(bytes, rows(2));

        QVERIFY(xray && xray->problems.empty());
        QVERIFY(made && made->notes.empty());
        const auto body = *ZipParts::open(made->bytes, 64 << 20)->read("word/document.xml");
        QCOMPARE(countOf(body, ">值1<"), 2); // in both forms
        QCOMPARE(countOf(body, ">值2<"), 2);
    }

    void aColumnIsUnknownOutsideItsList()
    {
        const auto xray = inspectTemplate(docxOf(wordLine("{{#行}}{{值}}{{/行}}") + wordLine("{{值}}")), known());

        QCOMPARE(xray->problems.size(), std::size_t(1));
        QCOMPARE(xray->problems[0].sort, TemplateProblemSort::UnknownName);
        QCOMPARE(xray->problems[0].place.paragraph, 2);
    }

    void placesSayTableAndRow()
    {
        const auto table = [](const std::string &text) {
            return "<w:tbl><w:tr>" + cell(wordLine("头")) + "</w:tr><w:tr>" + cell(wordLine(text)) + "</w:tr></w:tbl>";
        };
        const auto xray = inspectTemplate(docxOf(table("无") + wordLine("{{甲}}") + table("{{甲}}")), known());

        QCOMPARE(xray->placeholders.size(), std::size_t(2));
        QCOMPARE(xray->placeholders[0].place.table, 0);
        QCOMPARE(xray->placeholders[1].place.table, 2);
        QCOMPARE(xray->placeholders[1].place.row, 2);
        QCOMPARE(xray->placeholders[1].place.paragraph, 5);
    }

    /// Words beside it would go, or come again, with what they do not belong to.
    void aBlockBeginsAndEndsWithItsParagraphs_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("splits");
        const auto row = [](const char *name, const std::string &body, int splits) {
            QTest::newRow(name) << QByteArray::fromStdString(body) << splits;
        };
        row("words before", wordLine("前文{{?无}}") + wordLine("乙") + wordLine("{{/无}}"), 1);
        row("words behind", wordLine("{{#行}}") + wordLine("乙{{/行}}后文"), 1);
        row("words on both sides", wordLine("前文{{?无}}乙") + wordLine("丙{{/无}}后文"), 2);
        row("with its words", wordLine("{{#行}}乙") + wordLine("丙{{/行}}"), 0);
        row("two ends side by side", wordLine("{{#行}}{{?无}}") + wordLine("乙") + wordLine("{{/无}}{{/行}}"), 0);
        row("in a row of a table", "<w:tbl><w:tr>" + cell(wordLine("前{{#行}}")) + cell(wordLine("{{/行}}后")) + "</w:tr></w:tbl>", 0);
        row("within one paragraph", wordLine("前{{?无}}乙{{/无}}后"), 0);
    }
    void aBlockBeginsAndEndsWithItsParagraphs()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, splits);

        const auto bytes = docxOf(body.toStdString());
        const auto xray = inspectTemplate(bytes, known());

        QCOMPARE(std::ranges::count(xray->problems, TemplateProblemSort::Splits, &TemplateProblem::sort), splits);
        QCOMPARE(static_cast<int>(xray->problems.size()), splits);
        QCOMPARE(fillTemplate(bytes, rows(1)).has_value(), splits == 0);
    }

    /// A cell ends with a paragraph (ECMA-376-1, 17.4.65), a table has rows, a control of a block has one.
    void whatMustBeThereStays()
    {
        const std::string inner = "<w:tbl><w:tr>" + cell(wordLine("内")) + "</w:tr></w:tbl>";
        const auto nested =
            xmlOfWord("<w:tbl><w:tr>" + cell(wordLine("首") + inner + wordLine("{{?无}}乙{{/无}}")) + "</w:tr></w:tbl>" + wordLine("尾"), {});
        QVERIFY2(nested.find("</w:tbl><w:p>") != std::string::npos && nested.find("乙") == std::string::npos, nested.c_str());

        const auto control =
            xmlOfWord("<w:sdt><w:sdtPr/><w:sdtContent>" + wordLine("{{?无}}乙{{/无}}") + "</w:sdtContent></w:sdt>" + wordLine("尾"), {});
        QCOMPARE(control, "<w:p><w:r><w:t>尾</w:t></w:r></w:p>");
    }

    void aBreakOfPagesStays()
    {
        const std::string opening = "<w:p><w:r><w:br w:type=\"page\"/></w:r><w:r><w:t>{{#行}}</w:t></w:r></w:p>";
        const std::string ending = "<w:p><w:r><w:t>{{/行}}</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";

        const auto body = xmlOfWord(opening + wordLine("{{值}}") + ending, rows(2));

        QCOMPARE(countOf(body, "w:type=\"page\""), 2); // with each
        QCOMPARE(countOf(body, "footnoteReference"), 2);
    }

    /// An inner list without rows takes its table along, which was a piece of the outer one's block.
    void aTableThatGoesIsNobodysPiece()
    {
        auto data = rows(3);
        data.lists["空"] = {};
        const std::string table = "<w:tbl><w:tr>" + cell(wordLine("{{#空}}{{值}}")) + cell(wordLine("{{/空}}")) + "</w:tr></w:tbl>";

        const auto body = xmlOfWord(wordLine("{{#行}}") + table + wordLine("{{值}}") + wordLine("{{/行}}") + wordLine("尾"), data);

        QCOMPARE(countOf(body, "w:tbl"), 0);
        QCOMPARE(countOf(body, "<w:p>"), 4);
    }

    void cellsThatAControlHoldsRepeatWithTheirRow()
    {
        const auto body = xmlOfWord("<w:tbl><w:tr><w:sdt><w:sdtContent>" + cell(wordLine("{{#行}}{{值}}")) + cell(wordLine("{{/行}}"))
                                        + "</w:sdtContent></w:sdt></w:tr></w:tbl>" + wordLine("尾"),
                                    rows(3));

        QCOMPARE(countOf(body, "<w:tr>"), 3);
        QCOMPARE(countOf(body, "<w:tc>"), 6);
    }

    /// Otherwise the word processor shows the hint, or what it is bound to, in place of the value.
    void aControlShowsWhatItWasFilledWith()
    {
        const auto control = [](const std::string &text) {
            return "<w:p><w:sdt><w:sdtPr><w:alias w:val=\"名\"/><w:showingPlcHdr/><w:dataBinding w:xpath=\"/a\" "
                   "w:storeItemID=\"{1}\"/></w:sdtPr><w:sdtContent><w:r><w:t>"
                + text + "</w:t></w:r></w:sdtContent></w:sdt></w:p>";
        };
        for (const char *text : {"{{甲}}", "词{{#行}}{{值}}{{/行}}", "词{{?甲}}{{甲}}{{/甲}}"}) {
            const auto body = xmlOfWord(control(text), rows(2));
            QVERIFY2(body.find("showingPlcHdr") == std::string::npos && body.find("dataBinding") == std::string::npos, body.c_str());
            QVERIFY(body.find("w:alias") != std::string::npos);
        }
        QVERIFY(xmlOfWord(control("词") + wordLine("{{甲}}"), rows(1)).find("dataBinding") != std::string::npos); // nothing was filled in there
    }

    /// Names and numbers that stand once in a file (ECMA-376-1, 17.13.6.2; 20.4.2.5).
    void whatStandsOnceStandsOnceInCopies()
    {
        const auto body = xmlOfWord(
            "<w:p w14:paraId=\"00000001\" xmlns:w14=\"urn:w14\"><w:bookmarkStart w:id=\"1\" w:name=\"m\"/><w:r><w:t>{{#行}}{{值}}</w:t></w:r>"
                + box(wordLine("框")) + "<w:bookmarkEnd w:id=\"1\"/><w:r><w:t>{{/行}}</w:t></w:r></w:p>",
            rows(3));

        QCOMPARE(countOf(body, "值1"), 1);
        QCOMPARE(countOf(body, "w:bookmarkStart"), 1);
        QCOMPARE(countOf(body, "w:bookmarkEnd"), 1);
        QCOMPARE(countOf(body, "w14:paraId=\"00000001\""), 1);
        pugi::xml_document tree;
        QVERIFY(tree.load_string(("<a>" + body + "</a>").c_str()));
        std::set<std::string> numbers;
        for (const auto &found : allBelow(tree, "wp:docPr"))
            numbers.insert(found.attribute("id").value());
        QCOMPARE(numbers.size(), std::size_t(3));
        QVERIFY(numbers.contains("7"));
    }

    /// Points of a list, not paragraphs within one point; without rows no empty point is left.
    void pointsOfAListRepeat()
    {
        const auto two = xmlOfOdt(points("{{#行}}{{值}}{{/行}}"), rows(2));
        QCOMPARE(countOf(two, "<text:list-item>"), 2);
        QCOMPARE(countOf(two, "<text:list>"), 1);

        const auto none = xmlOfOdt(points("{{#行}}{{值}}{{/行}}"), {});
        QVERIFY2(none.find("text:list") == std::string::npos, none.c_str());
        const auto block =
            xmlOfOdt("</text:p><text:list><text:list-item><text:p>{{#行}}</text:p></text:list-item><text:list-item><text:p>{{值}}</text:p></"
                     "text:list-item><text:list-item><text:p>{{/行}}</text:p></text:list-item></text:list><text:p>",
                     rows(3));
        QCOMPARE(countOf(block, "<text:list-item>"), 3);
    }

    void twoListsInOneRowGiveEachWithEach()
    {
        auto data = rows(2);
        data.lists["列"] = {{{"数", "1"}}, {{"数", "2"}}, {{"数", "3"}}};

        const auto body = xmlOfWord("<w:tbl><w:tr>" + cell(wordLine("{{#行}}{{值}}")) + cell(wordLine("{{/行}}")) + cell(wordLine("{{#列}}{{数}}"))
                                        + cell(wordLine("{{/列}}")) + "</w:tr></w:tbl>" + wordLine("尾"),
                                    data);

        QCOMPARE(countOf(body, "<w:tr>"), 6);
        QCOMPARE(countOf(body, "值2"), 3);
    }

    void conditionsStandInEachOther()
    {
        QCOMPARE(countOf(xmlOfWord(wordLine("前{{?甲}}乙{{?行}}丙{{?无}}丁{{/无}}{{/行}}{{/甲}}后"), rows(1)), "丁"), 0);
        QCOMPARE(countOf(xmlOfWord(wordLine("前{{?甲}}乙{{?行}}{{甲}}{{/行}}{{/甲}}后"), rows(1)), "一"), 1);
    }

    /// Rows of the guide have blanks and commas in their names.
    void namesMayHaveBlanksAndCommas()
    {
        TemplateNames names;
        names.fields = {"影响.核心数据、重要数据泄露或被窃取、篡改、假冒, 对国家安全和社会稳定构成威胁"};

        const auto xray =
            inspectTemplate(docxOf(wordLine("{{影响.核心数据、重要数据泄露或被窃取、篡改、假冒, 对国家安全和社会稳定构成威胁}}")), names);

        QVERIFY(xray->problems.empty());
        QCOMPARE(inspectTemplate(docxOf(wordLine("{{7*7}}")), names)->problems[0].sort, TemplateProblemSort::NotAName);
        QCOMPARE(inspectTemplate(docxOf(wordLine("{{a=b}}")), names)->problems[0].sort, TemplateProblemSort::NotAName);
    }

    void theOrderOfDataIsTheOrderOfRows()
    {
        const auto body = xmlOfWord(wordLine("{{#行}}") + wordLine("{{值}}") + wordLine("{{/行}}") + wordLine("{{#行}}{{值}}；{{/行}}"), rows(12));

        std::size_t at = 0;
        for (int round = 0; round < 2; ++round) {
            for (int i = 1; i <= 12; ++i) {
                at = body.find("值" + std::to_string(i), at);
                QVERIFY(at != std::string::npos);
            }
        }
    }
};

REDOUBT_TEST(TestTemplateStructure)
#include "TestTemplateStructure.moc"
