// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/OfficeTemplate.h"
#include "tests/documents/MadeTemplates.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::documents;
using redoubt::documents::testing::docxOf;
using redoubt::documents::testing::odtOf;
using redoubt::documents::testing::wordLine;

/// Templates by somebody who means harm: what fetches, starts or hides something is found however it is spelled, and nothing takes for ever.
class TestTemplateDangers : public QObject
{
    Q_OBJECT

    static std::vector<TemplateProblemSort> dangersOf(const std::string &bytes)
    {
        const auto xray = inspectTemplate(bytes, {});
        if (!xray)
            qWarning("%s", xray.error().detail.c_str());
        std::vector<TemplateProblemSort> sorts;
        for (const auto &problem : xray ? xray->problems : std::vector<TemplateProblem>())
            sorts.push_back(problem.sort);
        return sorts;
    }
    static ErrorCode codeOf(const std::string &bytes)
    {
        const auto xray = inspectTemplate(bytes, {});
        return xray ? ErrorCode::Internal : xray.error().code;
    }
    static std::string bodyAs(const std::string &xml)
    {
        return *writeArchive({{"[Content_Types].xml",
                               "<Types><Override PartName=\"/word/document.xml\" "
                               "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
                               {}},
                              {"word/document.xml", xml, {}}});
    }
    static std::string fieldOf(const std::vector<std::string> &instruction)
    {
        std::string runs = "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        for (const auto &piece : instruction)
            runs += "<w:r><w:instrText xml:space=\"preserve\">" + piece + "</w:instrText></w:r>";
        return runs + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    }

private Q_SLOTS:
    void linksAreFoundHoweverTheyAreSpelled_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("with a prefix") << QByteArray("word/_rels/document.xml.rels")
                                       << QByteArray("<r:Relationships xmlns:r=\"x\"><r:Relationship Id=\"a\" Target=\"https://a.invalid/\" "
                                                     "TargetMode=\"External\"/></r:Relationships>");
        QTest::newRow("in capitals") << QByteArray("word/_RELS/document.xml.RELS")
                                     << QByteArray("<Relationships><Relationship Target=\"x\" TargetMode=\"External\"/></Relationships>");
        QTest::newRow("in small letters") << QByteArray("word/_rels/document.xml.rels")
                                          << QByteArray("<Relationships><Relationship Target=\"x\" TargetMode=\"external\"/></Relationships>");
        QTest::newRow("of the package itself") << QByteArray("_rels/.rels")
                                               << QByteArray("<Relationships><Relationship Target=\"x\" TargetMode=\"External\"/></Relationships>");
    }
    void linksAreFoundHoweverTheyAreSpelled()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, xml);

        const auto found = dangersOf(docxOf(wordLine("甲"), {{name.toStdString(), xml.toStdString(), {}}}));

        QCOMPARE(found, std::vector{TemplateProblemSort::ExternalLink});
    }

    /// ECMA-376-1, 17.16.5: what these fetch when the paper is opened needs no relationship.
    void fieldsThatFetchAreLinks_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("fetches");
        const auto row = [](const char *name, const std::string &body, bool fetches) {
            QTest::newRow(name) << QByteArray::fromStdString(body) << fetches;
        };
        row("another program", fieldOf({" DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k x\" "}), true);
        row("cut over runs", fieldOf({" D", "DE", "AUTO x y "}), true);
        row("a picture", fieldOf({"includepicture \"https://a.invalid/a.png\""}), true);
        row("a file", fieldOf({" INCLUDETEXT \"c:\\\\a.docx\" "}), true);
        row("a link in the words", fieldOf({" HYPERLINK \"https://a.invalid/\" "}), true);
        row("a simple field", "<w:p><w:fldSimple w:instr=\" DDE a b \"><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>", true);
        row("the page's number", fieldOf({" PAGE "}), false);
        row("a mark in the text", fieldOf({" HYPERLINK \\l \"_Toc1\" "}), false);
        row("a table of contents", fieldOf({" TOC \\o \"1-3\" \\h "}), false);
    }
    void fieldsThatFetchAreLinks()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const bool, fetches);

        const auto found = dangersOf(docxOf(body.toStdString()));

        QCOMPARE(found, fetches ? std::vector{TemplateProblemSort::ExternalLink} : std::vector<TemplateProblemSort>{});
    }

    /// OpenDocument 1.2, part 3, 3.7: "../" leads out of the package.
    void whatLeadsOutOfAnOdt_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("leadsOut");
        for (const char *target : {"../a.png", "../../a.png", "/etc/passwd", "https://a.invalid/", "file:///c:/a", "//host/a", "\\\\host\\a",
                                   "Pictures/../../a", "vnd.sun.star.script:a?language=Basic"})
            QTest::newRow(target) << QByteArray(target) << true;
        for (const char *target : {"Pictures/a.png", "./Object 1", "#mark", "#a|outline"})
            QTest::newRow(target) << QByteArray(target) << false;
    }
    void whatLeadsOutOfAnOdt()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const bool, leadsOut);

        const auto found = dangersOf(odtOf("<text:a xlink:href=\"" + target.toStdString() + "\">甲</text:a>"));

        QCOMPARE(found, leadsOut ? std::vector{TemplateProblemSort::ExternalLink} : std::vector<TemplateProblemSort>{});
    }

    void programsAreFound()
    {
        const auto active = docxOf(wordLine("甲"), {{"word/activeX/activeX1.xml", "<a/>", {}}});
        QCOMPARE(dangersOf(active), std::vector{TemplateProblemSort::Macro});
        const auto hidden = docxOf(wordLine("甲"), {{"word/VBAPROJECT.bin", "a", {}}});
        QCOMPARE(dangersOf(hidden), std::vector{TemplateProblemSort::Macro});
    }

    /// Elements are known by the prefixes that word processors use; another one for the same would hide placeholders, changes and links.
    void otherPrefixesAreRefused()
    {
        const std::string word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        QCOMPARE(codeOf(bodyAs("<x:document xmlns:x=\"" + word + "\"><x:body/></x:document>")), ErrorCode::Malformed);
        QCOMPARE(codeOf(bodyAs("<document xmlns=\"" + word + "\"><body/></document>")), ErrorCode::Malformed);
        QCOMPARE(codeOf(bodyAs("<w:document xmlns:w=\"" + word + "\"><w:body><x:p xmlns:x=\"" + word + "\"/></w:body></w:document>")),
                 ErrorCode::Malformed);
        QCOMPARE(codeOf(odtOf("<text:a xmlns:q=\"http://www.w3.org/1999/xlink\" q:href=\"https://a.invalid/\">甲</text:a>")), ErrorCode::Malformed);
        QCOMPARE(codeOf(bodyAs("<w:document xmlns:w=\"" + word + "\"><w:body/></w:document>")), ErrorCode::Internal); // as it should be
    }

    void whatIsNoTextIsRefused()
    {
        QCOMPARE(codeOf(docxOf(wordLine("\xBD\xF0\xB6\xEE"))), ErrorCode::Malformed); // GBK
        QCOMPARE(codeOf(docxOf(wordLine("\xED\xA0\x80"))), ErrorCode::Malformed);     // half of a pair
    }

    /// One reader would take the first of two, another the second.
    void aPartThatIsThereTwiceIsRefused()
    {
        auto bytes = docxOf(wordLine("甲"), {{"word/documenu.xml", "<w:document><w:body/></w:document>", {}}});
        for (auto at = bytes.find("documenu"); at != std::string::npos; at = bytes.find("documenu", at))
            bytes[at + 7] = 't';

        QCOMPARE(codeOf(bytes), ErrorCode::Malformed);
    }

    void nestingHasAnEnd()
    {
        std::string open;
        std::string close;
        for (int i = 0; i < 40; ++i) {
            open += "{{?甲" + std::to_string(i) + "}}";
            close = "{{/甲" + std::to_string(i) + "}}" + close;
        }

        QCOMPARE(codeOf(docxOf(wordLine(open + "乙" + close))), ErrorCode::TooLarge);
    }

    /// What it takes grows with the template, not with its square.
    void manyPlacesTakeNoLongerThanTheyMust()
    {
        std::string body;
        for (int i = 0; i < 60'000; ++i)
            body += wordLine("甲");
        for (int i = 0; i < 2'000; ++i)
            body += wordLine("前{{?甲}}乙{{/甲}}");
        const auto bytes = docxOf(body);
        QElapsedTimer timer;
        timer.start();

        const auto made = fillTemplate(bytes, {});

        QVERIFY(made.has_value());
        QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed()))); // a second; by the square it would be minutes
    }
};

REDOUBT_TEST(TestTemplateDangers)
#include "TestTemplateDangers.moc"
