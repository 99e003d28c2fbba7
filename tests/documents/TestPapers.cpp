// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/model/PaperText.h"
#include "documents/read/Sheet.h"
#include "documents/read/ZipParts.h"
#include "documents/write/Archive.h"
#include "documents/write/Pdf.h"
#include "documents/write/Xlsx.h"
#include "tests/documents/OtherPrograms.h"
#include "tests/documents/PaperSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <set>

using namespace redoubt;
using namespace redoubt::documents;
using documents::testing::OtherPrograms;

/// Papers as files, opened again by programs that are not ours.
class TestPapers : public QObject
{
    Q_OBJECT

    OtherPrograms m_others;

    static Paragraph line(const std::string &text, int heading = 0)
    {
        Paragraph paragraph;
        paragraph.heading = heading;
        paragraph.runs = {{text, heading > 0, Tone::Plain, {}, {}}};
        return paragraph;
    }
    static TableCell cell(const std::string &text, CellMark mark = CellMark::None)
    {
        TableCell made;
        made.runs = {{text, false, Tone::Plain, {}, {}}};
        made.mark = mark;
        return made;
    }
    static Table table(int rows, const std::string &text = "丢包")
    {
        Table made;
        made.widths = {1, 3};
        made.heads = 1;
        made.rows.push_back({{cell("序号", CellMark::Head), cell("事项", CellMark::Head)}, {}});
        for (int i = 1; i <= rows; ++i)
            made.rows.push_back({{cell("第" + std::to_string(i) + "行"), cell(text)}, {}});
        return made;
    }
    static QString withoutBlanks(QString text) { return text.remove(QRegularExpression("\\s")); }
    static Paper paper(std::vector<Block> blocks)
    {
        Paper made;
        made.title = "市网信办值班室交接单";
        made.at = Instant{1'776'300'120'000}; // 2026-04-16T00:42:00Z
        made.blocks = std::move(blocks);
        return made;
    }

private Q_SLOTS:
    void aPdfHasItsWordsAndItsFonts()
    {
        const auto pdf = writePdf(paper({line("市网信办值班室交接单", 1), line("县区C 门户网站无法访问，≤ 1 % 㐂"), table(2)}));
        QVERIFY2(pdf, pdf ? "" : pdf.error().detail.c_str());

        const auto words = m_others.words(pdf->bytes);
        for (const auto *expected : {"市网信办值班室交接单", "县区C 门户网站无法访问，≤ 1 % 㐂", "第2行"})
            QVERIFY2(words.contains(QString::fromUtf8(expected)), qPrintable(words));
        QVERIFY2(withoutBlanks(words).contains(QString::fromUtf8("—1—")), qPrintable(words)); // pdftotext guesses blanks from distances
        const auto fonts = m_others.say(pdf->bytes, "pdffonts", {"%"}).split('\n', Qt::SkipEmptyParts).mid(2);
        QVERIFY(!fonts.isEmpty());
        for (const auto &font : fonts)
            QVERIFY2(font.simplified().contains("yes yes yes"), qPrintable(font)); // embedded, in part, with its characters
        const auto info = m_others.say(pdf->bytes, "pdfinfo", {"-isodates", "%"});
        QVERIFY2(info.contains("Title:           市网信办值班室交接单"), qPrintable(info));
        QVERIFY2(info.contains("2026-04-16T00:42:00Z"), qPrintable(info));
        QVERIFY2(info.contains("595.276 x 841.89 pts (A4)"), qPrintable(info));
        QCOMPARE(pdf->missingGlyphs, 0);
    }

    void theSamePaperHasTheSameBytes()
    {
        const auto one = paper({line("值班表", 1), table(40)});

        QCOMPARE(writePdf(one)->bytes, writePdf(one)->bytes);
        QCOMPARE(*writeXlsx(one, "值班表"), *writeXlsx(one, "值班表"));
        QCOMPARE(*drawPages(one, 1.0)->front().pixels.data(), *drawPages(one, 1.0)->front().pixels.data());
    }

    void everyTypefaceThatIsReplacedIsNamed()
    {
        auto made = paper({line("字")});
        std::get<Paragraph>(made.blocks[0]).font = FontRole::KaiTi;
        const auto pdf = writePdf(made);

        // A machine that has these typefaces names none of them; ours have Noto.
        for (const auto &substitution : pdf->substitutions)
            QVERIFY(std::set<std::string>({"楷体", "仿宋"}).contains(substitution.wanted));
        const auto fonts = m_others.say(pdf->bytes, "pdffonts", {"%"});
        for (const auto &substitution : pdf->substitutions)
            QVERIFY2(fonts.contains(QString::fromStdString(substitution.used).remove(' ').left(9)), qPrintable(fonts));
    }

    void aLongTableHasItsHeadsOnEveryPageAndAllItsRows()
    {
        const auto pdf = writePdf(paper({line("值班表", 1), table(120)}));
        QVERIFY(pdf->pages > 2);

        const auto pages = m_others.words(pdf->bytes).split('\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), pdf->pages);
        for (int i = 0; i < pages.size(); ++i) {
            QCOMPARE(pages[i].count(QString::fromUtf8("序号")), 1);
            QVERIFY(withoutBlanks(pages[i]).contains(QString::fromUtf8("—%1—").arg(i + 1)));
        }
        const auto words = pages.join(QString());
        for (int i = 1; i <= 120; ++i)
            QCOMPARE(words.count(QString::fromUtf8("第%1行").arg(i)), 1);
    }

    void aCellThatIsLongerThanAPageGoesOnOnTheNext()
    {
        std::string text;
        for (int i = 1; i <= 400; ++i)
            text += "第" + std::to_string(i) + "句话说完了。";
        const auto pdf = writePdf(paper({table(1, text)}));
        QVERIFY(pdf->pages > 1);

        const auto words = withoutBlanks(m_others.words(pdf->bytes));
        QVERIFY(words.contains(QString::fromUtf8("第1句")));
        QVERIFY(words.contains(QString::fromUtf8("第400句")));
    }

    void aHeadingStaysWithWhatFollows()
    {
        std::vector<Block> blocks;
        for (int i = 0; i < 60; ++i) {
            blocks.emplace_back(line("标题" + std::to_string(i), 2));
            blocks.emplace_back(line("正文" + std::to_string(i) + "第一行"));
        }
        const auto pages = m_others.words(writePdf(paper(std::move(blocks)))->bytes).split('\f', Qt::SkipEmptyParts);
        QVERIFY(pages.size() > 1);
        for (const auto &page : pages)
            QCOMPARE(page.count(QString::fromUtf8("标题")), page.count(QString::fromUtf8("正文")));
    }

    void signaturesStandSideBySide()
    {
        SignatureBlock block;
        block.places = {{"交班", "值班员01", "已签", {{"2026-04-16 08:25:00", false, Tone::Plain, {}, {}}}, {}},
                        {"接班", "值班员03", {}, {{"还没有签", false, Tone::Waits, {}, {}}}, {}}};
        const auto words = m_others.words(writePdf(paper({block}))->bytes);

        const auto lines = words.split('\n');
        const auto row = std::find_if(lines.begin(), lines.end(), [](const QString &text) { return text.contains(QString::fromUtf8("值班员01")); });
        QVERIFY(row != lines.end());
        QVERIFY2(row->contains(QString::fromUtf8("值班员03")), qPrintable(words));
    }

    void picturesShowTheSamePages()
    {
        const auto made = paper({line("值班表", 1), table(120)});
        const auto pages = drawPages(made, 1.5, 0xE9E9E6);
        QVERIFY(pages);
        QCOMPARE(static_cast<int>(pages->size()), writePdf(made)->pages);
        const auto &first = pages->front();
        QCOMPARE(first.width, 893); // 595.276 pt at 1.5 px
        QCOMPARE(first.pixels.front(), 0xFFE9E9E6);
        QVERIFY(std::ranges::count(first.pixels, 0xFF151515u) > 20); // ink
    }

    void aCitedRowIsFoundOnItsPage()
    {
        auto made = table(3);
        made.rows[2].cites = Citation{{Id(std::array<std::uint8_t, 16>{1})}, "rule"};
        const auto pages = drawPages(paper({made}), 1.0);

        QCOMPARE(pages->front().cited.size(), 1U);
        const auto &place = pages->front().cited.front();
        QCOMPARE(place.citation.rule, std::string("rule"));
        QVERIFY(place.y > 37 * 72 / 25.4 && place.height > 10 && place.width > 400);
    }

    void whatCannotBeSetIsRefused()
    {
        auto crooked = table(1);
        crooked.rows[1].cells.pop_back();
        QCOMPARE(writePdf(paper({crooked})).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeXlsx(paper({crooked}), "值班表").error().code, ErrorCode::InvalidArgument);
        auto narrow = paper({line("x")});
        narrow.page.left = 200;
        QCOMPARE(writePdf(narrow).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(drawPages(paper({}), 0).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(drawPages(paper({}), 39).error().code, ErrorCode::TooLarge);
        QCOMPARE(writeXlsx(paper({line("x")}), "值班表").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeXlsx(paper({table(1)}), "a/b").error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeXlsx(paper({table(1)}), std::string(32, 'x')).error().code, ErrorCode::InvalidArgument);
    }

    void whatIsNoCharacterIsSeen_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("seen");
        QTest::newRow("noncharacters") << QByteArray("a\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90\xEF\xB7\xAF\xF4\x8F\xBF\xBFz")
                                       << "a" + QString(5, QChar(0xFFFD)) + "z";
        QTest::newRow("their neighbours") << QByteArray("\xEF\xBF\xBD\xEF\xB7\x8F\xEF\xB7\xB0\xF0\x9F\xBF\xBD\xF0\xA0\xBF\xBF\xE4\xBF\xBF")
                                          << QString::fromUtf8("\xEF\xBF\xBD\xEF\xB7\x8F\xEF\xB7\xB0\xF0\x9F\xBF\xBD\xF0\xA0\xBF\xBF\xE4\xBF\xBF");
        QTest::newRow("controls of both sets") << QByteArray("\x1B[0m\xC2\x80\xC2\x9F\xC2\xA0") << QString::fromUtf8("\uFFFD[0m\uFFFD\uFFFD\u00A0");
        QTest::newRow("half a pair") << QByteArray("\xED\xA0\x80") << QString(3, QChar(0xFFFD));
        QTest::newRow("too long for what it says") << QByteArray("\xC0\xAF\xE0\x80\xAF") << QString(5, QChar(0xFFFD));
        QTest::newRow("cut off") << QByteArray("字\xE5\xAD") << QString::fromUtf8("字\uFFFD\uFFFD");
        QTest::newRow("beyond the last plane") << QByteArray("\xF4\x90\x80\x80") << QString(4, QChar(0xFFFD));
    }
    void whatIsNoCharacterIsSeen()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, seen);
        QCOMPARE(QString::fromStdString(printable(given.toStdString())), seen);

        // And takes nothing with it: Cairo, which refuses some of these, would leave out all after them without a word.
        const auto pdf = writePdf(paper({line(given.toStdString()), line("末行")}));
        QVERIFY(pdf);
        QVERIFY(m_others.words(pdf->bytes).contains("末行"));
    }

    void aHostilePaperHasAllItsPages()
    {
        const auto pdf = writePdf(documents::testing::hostilePaper());
        QVERIFY(pdf);

        const auto pages = m_others.words(pdf->bytes).split('\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), pdf->pages);
        QVERIFY(withoutBlanks(pages.join(QString())).contains(QStringLiteral("第%1句话说完了。").arg(documents::testing::hostileSentences)));
    }

    void controlCharactersAreSeenAndDoNoHarm()
    {
        const std::string text("甲\x01\0乙<b>&\x7F", 15);
        QCOMPARE(QString::fromStdString(printable(std::string("a\r\nb\x02"))), QString::fromUtf8("a\nb\uFFFD"));
        QVERIFY(writePdf(paper({line(text), table(1, text)})));
        const auto book = writeXlsx(paper({table(1,
                                                 "<b>&\x01\xEF\xBF\xBF"
                                                 "1")}),
                                    "表");
        QVERIFY(book);
        QCOMPARE(QString::fromStdString(readXlsx(*book)->front().rows[1][1]), QString::fromUtf8("<b>&\uFFFD\uFFFD1"));
    }

    void aWorkbookIsReadByAnotherProgram()
    {
        auto made = table(2);
        made.rows[2].cells = {cell("合并", CellMark::Amiss)};
        made.rows[2].cells[0].columns = 2;
        const auto book = writeXlsx(paper({line("2026年10月值班表", 1), made, line("制表 排班员01")}), "2026年10月");
        QVERIFY2(book, book ? "" : book.error().detail.c_str());

        const auto said =
            m_others.python(*book,
                            "import sys,shutil,openpyxl\nshutil.copy(sys.argv[1],sys.argv[1]+'.xlsx')\n"
                            "b=openpyxl.load_workbook(sys.argv[1]+'.xlsx')\ns=b.active\n"
                            "print(b.sheetnames,s.dimensions,sorted(map(str,s.merged_cells.ranges)),s.print_title_rows,s.page_setup.paperSize)\n"
                            "for r in s.iter_rows(values_only=True): print(r)\n"
                            "print(s['A1'].font.b,s['A2'].fill.fgColor.rgb,s['A4'].fill.fgColor.rgb,b.properties.title)");
        QCOMPARE(said,
                 QString::fromUtf8("['2026年10月'] A1:B5 ['A1:B1', 'A4:B4', 'A5:B5'] $2:$2 9\n"
                                   "('2026年10月值班表', None)\n('序号', '事项')\n('第1行', '丢包')\n('合并', None)\n('制表 排班员01', None)\n"
                                   "True FFEEF0F2 FFFBEEDD 市网信办值班室交接单\n"));
        const auto sheets = readXlsx(*book);
        QVERIFY(sheets);
        QCOMPARE(sheets->front().rows[2][1], std::string("丢包"));
    }

    void anArchiveKeepsItsPartsWhateverTheHourIs()
    {
        qputenv("TZ", "America/Chicago");
        const auto here = writeArchive({{"a.txt", "eins"}, {"b/c.txt", std::string(5000, 'x')}}, Packing::Stored);
        qputenv("TZ", "Asia/Shanghai");
        const auto there = writeArchive({{"a.txt", "eins"}, {"b/c.txt", std::string(5000, 'x')}}, Packing::Stored);

        QCOMPARE(*here, *there);
        QVERIFY(here->size() > 5000);
        QVERIFY(writeArchive({{"b/c.txt", std::string(5000, 'x')}})->size() < 1000);
        QCOMPARE(*ZipParts::open(*here, 1 << 20)->read("a.txt"), std::string("eins"));
        QCOMPARE(writeArchive({{"a", "1"}, {"a", "2"}}).error().code, ErrorCode::InvalidArgument);
    }
};

REDOUBT_TEST(TestPapers)
#include "TestPapers.moc"
