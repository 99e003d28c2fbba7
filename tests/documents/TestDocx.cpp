// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Docx.h"
#include "tests/documents/PackageParts.h"
#include "tests/documents/PaperSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QDateTime>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

/// Papers as WordprocessingML, read as XML and held against ECMA-376.
class TestDocx : public QObject
{
    Q_OBJECT

    const std::string m_rich = writeDocx(richPaper()).value_or("");
    const std::string m_hostile = writeDocx(hostilePaper()).value_or("");
    pugi::xml_document m_document = partTree(m_rich, "word/document.xml");

    static QString wordsOfParagraph(pugi::xml_node paragraph)
    {
        QString words;
        for (const auto &run : allBelow(paragraph, "w:r")) {
            for (const auto &child : run.children()) {
                const QByteArrayView name(child.name());
                words += name == "w:t" ? QString::fromUtf8(child.text().get()) : name == "w:tab" ? "\t" : name == "w:br" ? "\n" : "";
            }
        }
        return words;
    }
    /// Of all but those that only part tables.
    static QStringList paragraphsOf(const pugi::xml_document &document)
    {
        QStringList paragraphs;
        for (const auto &paragraph : allBelow(document, "w:p")) {
            if (valueAt(paragraph, "w:pPr/w:spacing/@w:lineRule") != "exact")
                paragraphs << wordsOfParagraph(paragraph);
        }
        return paragraphs;
    }
    pugi::xml_node paragraphWith(const char *words) const
    {
        for (const auto &paragraph : allBelow(m_document, "w:p")) {
            if (wordsOfParagraph(paragraph).contains(QString::fromUtf8(words)))
                return paragraph;
        }
        return {};
    }
    pugi::xml_node cellWith(const char *words) const
    {
        for (const auto &cell : allBelow(m_document, "w:tc")) {
            if (wordsOfParagraph(cell.child("w:p")) == QString::fromUtf8(words))
                return cell;
        }
        return {};
    }
    static int millimetresAsTwips(double millimetres) { return qRound(millimetres / 25.4 * 1440); }
    static int numberAt(pugi::xml_node node, const char *path) { return valueAt(node, path).toInt(); }

private Q_SLOTS:
    void textsStandAsTheyAre_data()
    {
        QTest::addColumn<bool>("isHostile");
        QTest::newRow("a usual paper") << false;
        QTest::newRow("a hostile paper") << true;
    }
    void textsStandAsTheyAre()
    {
        QFETCH(bool, isHostile);
        const auto document = partTree(isHostile ? m_hostile : m_rich, "word/document.xml");

        QCOMPARE(paragraphsOf(document), wordsInOrder(isHostile ? hostilePaper() : richPaper()));
        for (const auto &words : allBelow(document, "w:t"))
            QCOMPARE(valueAt(words, "@xml:space"), QString("preserve"));
    }

    /// ECMA-376 part 2: every part has a type, and what is pointed at is there.
    void aPackageIsWhole()
    {
        const auto names = partNames(m_hostile);
        const auto types = partTree(m_hostile, "[Content_Types].xml");
        for (const auto &name : names) {
            QVERIFY2(partTree(m_hostile, name), qPrintable(name));
            const bool hasType = name == "[Content_Types].xml" || name.endsWith(".rels")
                || types.select_node(QStringLiteral("//Override[@PartName='/%1']").arg(name).toUtf8().constData());
            QVERIFY2(hasType, qPrintable(name));
        }
        for (const auto &each : types.select_nodes("//Override"))
            QVERIFY(names.contains(valueAt(each.node(), "@PartName").mid(1)));
        for (const auto &[relations, folder] : {std::pair("_rels/.rels", ""), std::pair("word/_rels/document.xml.rels", "word/")}) {
            const auto tree = partTree(m_hostile, relations);
            QVERIFY(!tree.select_nodes("//Relationship").empty());
            for (const auto &each : tree.select_nodes("//Relationship"))
                QVERIFY2(names.contains(folder + valueAt(each.node(), "@Target")), qPrintable(valueAt(each.node(), "@Target")));
        }
    }

    /// Word refuses a file whose properties do not stand in the order of the schema (ECMA-376 part 1, annex A).
    void propertiesStandInTheirOrder()
    {
        const std::vector<std::pair<const char *, QStringList>> orders{
            {"w:pPr", {"w:pStyle", "w:keepNext", "w:keepLines", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:outlineLvl", "w:rPr"}},
            {"w:rPr", {"w:rFonts", "w:b", "w:bCs", "w:color", "w:sz", "w:szCs", "w:lang"}},
            {"w:tblPr", {"w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar"}},
            {"w:tcPr", {"w:tcW", "w:gridSpan", "w:shd", "w:vAlign"}},
            {"w:tbl", {"w:tblPr", "w:tblGrid", "w:tr"}},
            {"w:sectPr", {"w:footerReference", "w:pgSz", "w:pgMar"}},
            {"w:style", {"w:name", "w:basedOn", "w:next", "w:qFormat", "w:pPr", "w:rPr"}},
            {"w:settings", {"w:evenAndOddHeaders", "w:compat"}}};
        for (const auto &name : partNames(m_hostile)) {
            const auto tree = partTree(m_hostile, name);
            for (const auto &[element, order] : orders) {
                for (const auto &node : allBelow(tree, element))
                    QVERIFY2(outOfOrder(node, order).isEmpty(), qPrintable(outOfOrder(node, order)));
            }
        }
    }

    /// A4, 版心 156 × 225 mm, 天头 37 mm, 订口 28 mm (GB/T 9704-2012, 5.2).
    void aPageIsThatOfAnOfficialPaper()
    {
        const auto section = m_document.select_node("//w:sectPr").node();

        QCOMPARE(numberAt(section, "w:pgSz/@w:w"), millimetresAsTwips(210));
        QCOMPARE(numberAt(section, "w:pgSz/@w:h"), millimetresAsTwips(297));
        QCOMPARE(numberAt(section, "w:pgMar/@w:top"), millimetresAsTwips(37));
        QCOMPARE(numberAt(section, "w:pgMar/@w:left"), millimetresAsTwips(28));
        QCOMPARE(numberAt(section, "w:pgMar/@w:right"), millimetresAsTwips(210 - 28 - 156));
        QCOMPARE(numberAt(section, "w:pgMar/@w:bottom"), millimetresAsTwips(297 - 37 - 225));
    }

    void typefacesStandByTheirOfficialNames()
    {
        const std::vector<std::pair<const char *, const char *>> expected{
            {"关于数据共享", "方正小标宋简体"}, {"一、涉事单位", "黑体"}, {"第 1 段", "仿宋"}, {"系统1", "黑体"}};
        for (const auto &[words, font] : expected) {
            const auto paragraph = paragraphWith(words);
            for (const char *attribute : {"w:ascii", "w:hAnsi", "w:eastAsia"})
                QCOMPARE(valueAt(paragraph, (std::string("w:r/w:rPr/w:rFonts/@") + attribute).c_str()), QString::fromUtf8(font));
        }
    }

    void runsKeepTheirLooks()
    {
        const auto runs = allBelow(paragraphWith("涉事单位为市数据局"), "w:r");
        QCOMPARE(runs.size(), 3U);

        QVERIFY(!runs[0].select_node("w:rPr/w:b"));
        QVERIFY(!runs[0].select_node("w:rPr/w:color"));
        QCOMPARE(numberAt(runs[0], "w:rPr/w:sz/@w:val"), 32); // 3 号 is 16 points
        QVERIFY(runs[1].select_node("w:rPr/w:b"));
        QCOMPARE(valueAt(runs[1], "w:rPr/w:rFonts/@w:eastAsia"), QString("楷体"));
        QCOMPARE(numberAt(runs[2], "w:rPr/w:sz/@w:val"), 21);
        QCOMPARE(numberAt(paragraphWith("第 1 段"), "w:pPr/w:ind/@w:firstLine"), 640);
        // What Word takes the height of a line from, where its mark is larger than its words.
        QCOMPARE(numberAt(paragraphWith("系统1"), "w:pPr/w:rPr/w:sz/@w:val"), 21);
        QCOMPARE(numberAt(paragraphWith("关于数据共享"), "w:pPr/w:rPr/w:sz/@w:val"), 44); // 2 号
    }

    void headingsAreHeadings()
    {
        const auto styles = partTree(m_rich, "word/styles.xml");
        const std::vector<std::tuple<const char *, QString, QString>> expected{{"关于数据共享", "heading 1", "0"},
                                                                               {"一、涉事单位与系统", "heading 2", "1"}};
        for (const auto &[words, name, level] : expected) {
            const auto id = valueAt(paragraphWith(words), "w:pPr/w:pStyle/@w:val");
            const auto style = styles.select_node(QStringLiteral("//w:style[@w:styleId='%1']").arg(id).toUtf8().constData()).node();
            QCOMPARE(valueAt(style, "w:name/@w:val"), name);
            QCOMPARE(valueAt(style, "w:pPr/w:outlineLvl/@w:val"), level);
            QVERIFY(style.select_node("w:pPr/w:keepNext"));
        }
        QCOMPARE(valueAt(paragraphWith("关于数据共享"), "w:pPr/w:jc/@w:val"), QString("center"));
        QVERIFY(!paragraphWith("第 1 段").select_node("w:pPr/w:pStyle"));
    }

    void whatStandsAtTheRightHasItsStop()
    {
        const auto tab = paragraphWith("截至 14:31").select_node("w:pPr/w:tabs/w:tab").node();

        QCOMPARE(valueAt(tab, "@w:val"), QString("right"));
        QCOMPARE(numberAt(tab, "@w:pos"), millimetresAsTwips(156));
        QCOMPARE(valueAt(paragraphWith("2026年4月16日"), "w:pPr/w:jc/@w:val"), QString("right"));
    }

    void tablesFillTheirGrid()
    {
        const auto tables = allBelow(m_document, "w:tbl");
        QCOMPARE(tables.size(), 3U); // two tables and the signatures
        for (const auto &table : tables) {
            std::vector<int> columns;
            for (const auto &column : allBelow(table, "w:gridCol"))
                columns.push_back(numberAt(column, "@w:w"));
            QVERIFY(std::abs(std::accumulate(columns.begin(), columns.end(), 0) - millimetresAsTwips(156)) <= static_cast<int>(columns.size()));
            for (const auto &row : allBelow(table, "w:tr")) {
                std::size_t at = 0;
                for (const auto &cell : allBelow(row, "w:tc")) {
                    int width = 0;
                    for (int i = 0; i < std::max(1, numberAt(cell, "w:tcPr/w:gridSpan/@w:val")); ++i)
                        width += columns.at(at++);
                    QVERIFY(std::abs(width - numberAt(cell, "w:tcPr/w:tcW/@w:w")) <= 3);
                }
                QCOMPARE(at, columns.size());
                QVERIFY(row.select_node("w:trPr/w:cantSplit"));
            }
        }
        const auto rows = allBelow(tables[1], "w:tr");
        QCOMPARE(static_cast<int>(rows.size()), richSystems + 2);
        for (std::size_t i = 0; i < rows.size(); ++i)
            QCOMPARE(!rows[i].select_node("w:trPr/w:tblHeader").node().empty(), i == 0);
        const auto widths = allBelow(tables[1], "w:gridCol");
        QCOMPARE(numberAt(widths[0], "@w:w"), millimetresAsTwips(156.0 * 3 / 6));
        QCOMPARE(numberAt(widths[2], "@w:w"), millimetresAsTwips(156.0 * 1 / 6));
    }

    void marksOfCellsAreShaded()
    {
        const auto shadeOf = [&](const char *words) { return valueAt(cellWith(words), "w:tcPr/w:shd/@w:fill"); };

        const QStringList shades{shadeOf("受影响系统"), shadeOf("中断"), shadeOf("合计")};
        for (const auto &shade : shades)
            QVERIFY(QRegularExpression("^[0-9A-F]{6}$").match(shade).hasMatch());
        QCOMPARE(QSet<QString>(shades.begin(), shades.end()).size(), 3);
        QVERIFY(!cellWith("系统1").select_node("w:tcPr/w:shd"));
    }

    void signaturesStandSideBySideWithoutRules()
    {
        const auto table = allBelow(m_document, "w:tbl").back();

        QCOMPARE(allBelow(table, "w:tr").size(), 1U);
        QCOMPARE(allBelow(table, "w:tc").size(), 2U);
        QVERIFY(!table.select_node("w:tblPr/w:tblBorders"));
        QVERIFY(allBelow(m_document, "w:tbl").front().select_node("w:tblPr/w:tblBorders"));
    }

    /// Word makes one table of two that follow each other; and a cell or the text itself ends with a paragraph.
    void tablesAreApart()
    {
        const auto hostile = partTree(m_hostile, "word/document.xml");
        for (const auto &table : allBelow(hostile, "w:tbl")) {
            QCOMPARE(QString(table.next_sibling().name()), QString("w:p"));
            QVERIFY(table.child("w:tr"));
            for (const auto &cell : allBelow(table, "w:tc"))
                QCOMPARE(QString(cell.last_child().name()), QString("w:p"));
        }
    }

    /// GB/T 9704-2012, 7.5: odd numbers at the right, even ones at the left, one character from the edge.
    void pagesAreNumbered()
    {
        QVERIFY(partTree(m_rich, "word/settings.xml").select_node("//w:evenAndOddHeaders"));
        const auto relations = partTree(m_rich, "word/_rels/document.xml.rels");
        for (const auto &[type, side] : {std::pair("default", "right"), std::pair("even", "left")}) {
            const auto id = valueAt(m_document, QStringLiteral("//w:footerReference[@w:type='%1']/@r:id").arg(type).toUtf8().constData());
            const auto target = valueAt(relations, QStringLiteral("//Relationship[@Id='%1']/@Target").arg(id).toUtf8().constData());
            const auto footer = partTree(m_rich, "word/" + target);
            QCOMPARE(valueAt(footer, "//w:jc/@w:val"), QString(side));
            QCOMPARE(numberAt(footer, (std::string("//w:ind/@w:") + side).c_str()), 280);
            QCOMPARE(valueAt(footer, "//w:fldSimple/@w:instr").trimmed(), QString("PAGE"));
            QCOMPARE(wordsOfParagraph(allBelow(footer, "w:p").front()), QString("— 1 —"));
        }
        auto paper = richPaper();
        paper.page.numbers = false;
        QVERIFY(!partTree(*writeDocx(paper), "word/document.xml").select_node("//w:footerReference"));
    }

    void titleAndDateAreThePapers()
    {
        const auto core = partTree(m_rich, "docProps/core.xml");

        QCOMPARE(QString::fromUtf8(core.select_node("//dc:title").node().text().get()), QString("关于数据共享交换平台中断运行的初报"));
        for (const char *name : {"//dcterms:created", "//dcterms:modified"})
            QCOMPARE(QDateTime::fromString(core.select_node(name).node().text().get(), Qt::ISODate).toMSecsSinceEpoch(), richPaper().at.ms);
        QCOMPARE(valueAt(partTree(m_rich, "word/styles.xml"), "//w:lang/@w:eastAsia"), QString("zh-CN"));
    }

    void theSamePaperHasTheSameBytesWhereverItIsWritten()
    {
        const auto zone = qgetenv("TZ");
        qputenv("TZ", "America/Chicago");
        const auto there = writeDocx(richPaper());
        zone.isNull() ? (void)qunsetenv("TZ") : (void)qputenv("TZ", zone);

        QVERIFY(*there == m_rich);
        QVERIFY(*writeDocx(hostilePaper()) == m_hostile);
    }

    void aPaperThatCannotBeSetIsRefused()
    {
        auto crooked = richPaper();
        std::get<Table>(crooked.blocks[4]).rows[0].cells.pop_back();
        auto narrow = richPaper();
        narrow.page.left = 200;
        auto widthless = richPaper();
        std::get<Table>(widthless.blocks[4]).widths = {0, 0, 0, 0};

        for (const auto &paper : {crooked, narrow, widthless})
            QCOMPARE(writeDocx(paper).error().code, ErrorCode::InvalidArgument);
        QVERIFY(writeDocx(Paper()));
    }
};

REDOUBT_TEST(TestDocx)
#include "TestDocx.moc"
