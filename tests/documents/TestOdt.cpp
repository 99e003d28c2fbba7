// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/Odt.h"
#include "tests/documents/PackageParts.h"
#include "tests/documents/PaperSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QDateTime>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

/// Papers as open documents, read as XML and held against OASIS ODF 1.2.
class TestOdt : public QObject
{
    Q_OBJECT

    const std::string m_rich = writeOdt(richPaper()).value_or("");
    const std::string m_hostile = writeOdt(hostilePaper()).value_or("");
    pugi::xml_document m_content = partTree(m_rich, "content.xml");
    pugi::xml_document m_styles = partTree(m_rich, "styles.xml");

    static void readInto(QString &words, bool &afterBlank, pugi::xml_node node)
    {
        for (const auto &child : node.children()) {
            const QByteArrayView name(child.name());
            if (child.type() == pugi::node_pcdata) {
                for (const QChar character : QString::fromUtf8(child.value())) {
                    const bool isBlank = character == ' ' || character == '\t' || character == '\n';
                    if (!isBlank)
                        words += character;
                    else if (!afterBlank)
                        words += QChar(0xE000); // a blank of the characters, which goes at the end
                    afterBlank = isBlank;
                }
            } else if (name == "text:s") {
                words += QString(std::max(1, child.attribute("text:c").as_int(1)), ' ');
            } else if (name == "text:tab") {
                words += '\t';
            } else if (name == "text:line-break") {
                words += '\n';
            } else {
                readInto(words, afterBlank, child);
            }
        }
    }
    /// As ODF 1.2 part 1, 6.1.2 has it: characters of a paragraph are one text in which several blanks are one, and none at either end.
    static QString wordsOfOdt(pugi::xml_node paragraph)
    {
        QString words;
        bool afterBlank = true;
        readInto(words, afterBlank, paragraph);
        if (afterBlank && words.lastIndexOf(QChar(0xE000)) >= 0)
            words.remove(words.lastIndexOf(QChar(0xE000)), 1);
        return words.replace(QChar(0xE000), ' ');
    }
    static std::vector<pugi::xml_node> paragraphsIn(const pugi::xml_document &content)
    {
        std::vector<pugi::xml_node> paragraphs;
        for (const auto &found : content.select_nodes("//office:text//*[self::text:p or self::text:h]"))
            paragraphs.push_back(found.node());
        return paragraphs;
    }
    pugi::xml_node lineWith(const char *words) const
    {
        for (const auto &paragraph : paragraphsIn(m_content)) {
            if (wordsOfOdt(paragraph).contains(QString::fromUtf8(words)))
                return paragraph;
        }
        return {};
    }
    pugi::xml_node odtCellWith(const char *words) const
    {
        for (const auto &cell : allBelow(m_content, "table:table-cell")) {
            if (wordsOfOdt(cell.child("text:p")) == QString::fromUtf8(words))
                return cell;
        }
        return {};
    }
    pugi::xml_node styleNamed(const QString &name) const
    {
        const auto path = QStringLiteral("//style:style[@style:name='%1']").arg(name).toUtf8();
        const auto own = m_content.select_node(path.constData());
        return own ? own.node() : m_styles.select_node(path.constData()).node();
    }
    static double pointsAt(pugi::xml_node node, const char *path)
    {
        const auto text = valueAt(node, path);
        return text.endsWith("pt") ? text.chopped(2).toDouble() : -1;
    }
    static bool isNear(double points, double millimetres) { return std::abs(points - millimetres / 25.4 * 72) < 0.02; }

private Q_SLOTS:
    /// ODF 1.2 part 3, 3.3: the first entry says what the file is, as it is, with nothing in its head but its name.
    void theFirstEntrySaysWhatItIs()
    {
        const auto head = QByteArray::fromStdString(m_rich.substr(0, 77));

        QCOMPARE(head.mid(8, 2), QByteArray("\0\0", 2));  // stored
        QCOMPARE(head.mid(28, 2), QByteArray("\0\0", 2)); // no extra field
        QCOMPARE(head.mid(30), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    }

    void theManifestNamesEveryPart()
    {
        QStringList listed;
        for (const auto &entry : partTree(m_rich, "META-INF/manifest.xml").select_nodes("//manifest:file-entry"))
            listed << valueAt(entry.node(), "@manifest:full-path");

        auto names = partNames(m_rich);
        names.removeOne("mimetype");
        names.removeOne("META-INF/manifest.xml");
        QVERIFY(listed.removeOne("/"));
        listed.sort();
        names.sort();
        QCOMPARE(listed, names);
        for (const auto &name : names)
            QVERIFY2(partTree(m_hostile, name), qPrintable(name));
    }

    void textsStandAsTheyAre_data()
    {
        QTest::addColumn<bool>("isHostile");
        QTest::newRow("a usual paper") << false;
        QTest::newRow("a hostile paper") << true;
    }
    void textsStandAsTheyAre()
    {
        QFETCH(bool, isHostile);
        QStringList words;
        const auto content = partTree(isHostile ? m_hostile : m_rich, "content.xml");
        for (const auto &paragraph : paragraphsIn(content))
            words << wordsOfOdt(paragraph);

        QCOMPARE(words, wordsInOrder(isHostile ? hostilePaper() : richPaper()));
    }

    void everyStyleThatIsUsedIsThere()
    {
        int uses = 0;
        for (const auto *tree : {&m_content, &m_styles}) {
            for (const auto &used :
                 tree->select_nodes("//@text:style-name | //@table:style-name | //@style:parent-style-name | //@style:next-style-name")) {
                QVERIFY2(styleNamed(used.attribute().value()), used.attribute().value());
                ++uses;
            }
            for (const auto &used : tree->select_nodes("//@style:font-name | //@style:font-name-asian")) {
                const auto face = QStringLiteral("//style:font-face[@style:name='%1']").arg(used.attribute().value()).toUtf8();
                QVERIFY2(tree->select_node(face.constData()), used.attribute().value());
            }
        }
        QVERIFY(uses > 100);
    }

    /// The sequences of the schema (ODF 1.2 part 1, 3.1.3).
    void partsStandInTheirOrder()
    {
        const QStringList order{"office:font-face-decls", "office:styles", "office:automatic-styles", "office:master-styles", "office:body"};
        for (const auto *tree : {&m_content, &m_styles})
            QCOMPARE(outOfOrder(tree->document_element(), order), QString());
        for (const auto &style : m_content.select_nodes("//style:style"))
            QCOMPARE(outOfOrder(style.node(),
                                {"style:table-properties", "style:table-column-properties", "style:table-row-properties",
                                 "style:table-cell-properties", "style:paragraph-properties", "style:text-properties"}),
                     QString());
    }

    void aPageIsThatOfAnOfficialPaper()
    {
        const auto page = m_styles.select_node("//style:page-layout-properties").node();

        QVERIFY(isNear(pointsAt(page, "@fo:page-width"), 210));
        QVERIFY(isNear(pointsAt(page, "@fo:page-height"), 297));
        QVERIFY(isNear(pointsAt(page, "@fo:margin-top"), 37));
        QVERIFY(isNear(pointsAt(page, "@fo:margin-left"), 28));
        QVERIFY(isNear(pointsAt(page, "@fo:margin-right"), 26));
        // The footer takes its room from the page: with it, the text ends 35 mm above the edge.
        const auto footer = pointsAt(m_styles, "//style:header-footer-properties/@fo:min-height");
        QVERIFY(isNear(pointsAt(page, "@fo:margin-bottom") + footer, 35));
    }

    void headingsAreHeadings()
    {
        const std::vector<std::tuple<const char *, QString, QString>> expected{{"关于数据共享", "Heading 1", "1"},
                                                                               {"一、涉事单位与系统", "Heading 2", "2"}};
        for (const auto &[words, name, level] : expected) {
            const auto heading = lineWith(words);
            QCOMPARE(QString(heading.name()), QString("text:h"));
            QCOMPARE(valueAt(heading, "@text:outline-level"), level);
            const auto parent = styleNamed(valueAt(styleNamed(valueAt(heading, "@text:style-name")), "@style:parent-style-name"));
            QCOMPARE(valueAt(parent, "@style:display-name"), name);
            QCOMPARE(valueAt(parent, "style:paragraph-properties/@fo:keep-with-next"), QString("always"));
        }
        QCOMPARE(QString(lineWith("第 1 段").name()), QString("text:p"));
    }

    void runsKeepTheirLooks()
    {
        const auto spans = allBelow(lineWith("涉事单位为市数据局"), "text:span");
        QCOMPARE(spans.size(), 3U);
        std::vector<pugi::xml_node> looks;
        for (const auto &span : spans)
            looks.push_back(styleNamed(valueAt(span, "@text:style-name")).child("style:text-properties"));

        QCOMPARE(valueAt(looks[0], "@style:font-name-asian"), QString("仿宋"));
        QCOMPARE(pointsAt(looks[0], "@fo:font-size"), 16.0);
        QVERIFY(!looks[0].attribute("fo:font-weight"));
        QCOMPARE(valueAt(looks[1], "@style:font-name-asian"), QString("楷体"));
        QCOMPARE(valueAt(looks[1], "@style:font-weight-asian"), QString("bold"));
        QCOMPARE(pointsAt(looks[2], "@style:font-size-asian"), 10.5);
        const auto stop = styleNamed(valueAt(lineWith("截至 14:31"), "@text:style-name")).select_node(".//style:tab-stop").node();
        QCOMPARE(valueAt(stop, "@style:type"), QString("right"));
        QVERIFY(isNear(pointsAt(stop, "@style:position"), 156));
        const auto date = styleNamed(valueAt(lineWith("2026年4月16日"), "@text:style-name"));
        QCOMPARE(valueAt(date, "style:paragraph-properties/@fo:text-align"), QString("end"));
    }

    void tablesFillTheirColumns()
    {
        const auto tables = allBelow(m_content, "table:table");
        QCOMPARE(tables.size(), 3U); // two tables and the signatures
        for (const auto &table : tables) {
            const auto look = styleNamed(valueAt(table, "@table:style-name")).child("style:table-properties");
            QCOMPARE(valueAt(look, "@table:border-model"), QString("collapsing")); // else each cell has rules of its own
            double width = 0;
            for (const auto &column : allBelow(table, "table:table-column"))
                width += pointsAt(styleNamed(valueAt(column, "@table:style-name")), "style:table-column-properties/@style:column-width");
            QVERIFY(std::abs(width - 156 / 25.4 * 72) < 0.05);
            for (const auto &row : allBelow(table, "table:table-row")) {
                const auto cells = std::distance(row.children().begin(), row.children().end());
                QCOMPARE(cells, static_cast<std::ptrdiff_t>(allBelow(table, "table:table-column").size()));
                for (const auto &cell : allBelow(row, "table:table-cell")) {
                    auto covered = cell.next_sibling();
                    for (int i = 1; i < cell.attribute("table:number-columns-spanned").as_int(1); ++i, covered = covered.next_sibling())
                        QCOMPARE(QString(covered.name()), QString("table:covered-table-cell"));
                }
                const auto style = styleNamed(valueAt(row, "@table:style-name"));
                QCOMPARE(valueAt(style, "style:table-row-properties/@fo:keep-together"), QString("always"));
            }
        }
        QCOMPARE(allBelow(tables[1].child("table:table-header-rows"), "table:table-row").size(), 1U);
        QCOMPARE(static_cast<int>(allBelow(tables[1], "table:table-row").size()), richSystems + 2);
        QCOMPARE(allBelow(tables[2], "table:table-row").size(), 1U);
        const auto hostile = partTree(m_hostile, "content.xml");
        for (const auto &table : allBelow(hostile, "table:table"))
            QVERIFY(!allBelow(table, "table:table-row").empty());
    }

    void marksOfCellsAreShaded()
    {
        const auto shadeOf = [&](const char *words) {
            return valueAt(styleNamed(valueAt(odtCellWith(words), "@table:style-name")), "style:table-cell-properties/@fo:background-color");
        };

        const QStringList shades{shadeOf("受影响系统"), shadeOf("中断"), shadeOf("合计")};
        for (const auto &shade : shades)
            QVERIFY(QRegularExpression("^#[0-9A-Fa-f]{6}$").match(shade).hasMatch());
        QCOMPARE(QSet<QString>(shades.begin(), shades.end()).size(), 3);
        QCOMPARE(shadeOf("系统1"), QString());
    }

    void pagesAreNumbered()
    {
        for (const auto &[element, align] : {std::pair("style:footer", "end"), std::pair("style:footer-left", "start")}) {
            const auto line = m_styles.select_node((std::string("//") + element + "/text:p").c_str()).node();
            QCOMPARE(QString::fromUtf8(line.first_child().value()), QString("— "));
            QVERIFY(line.child("text:page-number"));
            QCOMPARE(valueAt(styleNamed(valueAt(line, "@text:style-name")), "style:paragraph-properties/@fo:text-align"), QString(align));
        }
        auto paper = richPaper();
        paper.page.numbers = false;
        const auto styles = partTree(*writeOdt(paper), "styles.xml");
        QVERIFY(!styles.select_node("//text:page-number"));
        QVERIFY(isNear(pointsAt(styles, "//style:page-layout-properties/@fo:margin-bottom"), 35));
    }

    void titleAndDateAreThePapers()
    {
        const auto meta = partTree(m_rich, "meta.xml");

        QCOMPARE(QString::fromUtf8(meta.select_node("//dc:title").node().text().get()), QString("关于数据共享交换平台中断运行的初报"));
        for (const char *name : {"//meta:creation-date", "//dc:date"})
            QCOMPARE(QDateTime::fromString(meta.select_node(name).node().text().get(), Qt::ISODate).toMSecsSinceEpoch(), richPaper().at.ms);
        QCOMPARE(valueAt(m_styles, "//style:default-style/style:text-properties/@style:country-asian"), QString("CN"));
    }

    void theSamePaperHasTheSameBytesWhereverItIsWritten()
    {
        const auto zone = qgetenv("TZ");
        qputenv("TZ", "America/Chicago");
        const auto there = writeOdt(richPaper());
        zone.isNull() ? (void)qunsetenv("TZ") : (void)qputenv("TZ", zone);

        QVERIFY(*there == m_rich);
        QVERIFY(*writeOdt(hostilePaper()) == m_hostile);
    }

    void aPaperThatCannotBeSetIsRefused()
    {
        auto crooked = richPaper();
        std::get<Table>(crooked.blocks[4]).rows[0].cells.pop_back();
        auto narrow = richPaper();
        narrow.page.left = 200;

        for (const auto &paper : {crooked, narrow})
            QCOMPARE(writeOdt(paper).error().code, ErrorCode::InvalidArgument);
        QVERIFY(writeOdt(Paper()));
    }
};

REDOUBT_TEST(TestOdt)
#include "TestOdt.moc"
