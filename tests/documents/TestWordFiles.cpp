// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/ZipParts.h"
#include "documents/write/Docx.h"
#include "documents/write/Odt.h"
#include "documents/write/PlainText.h"
#include "tests/documents/OtherPrograms.h"
#include "tests/testkit/TestRegistry.h"

#include <QRegularExpression>
#include <QtTest>

#include <array>

using namespace redoubt;
using namespace redoubt::documents;

namespace {
constexpr std::uint64_t mostUnpacked = 16 * 1024 * 1024;

Run plain(std::string text) { return {std::move(text), false, Tone::Plain, {}, {}}; }

Paragraph line(std::string text)
{
    Paragraph paragraph;
    paragraph.indent = 32;
    paragraph.runs = {plain(std::move(text))};
    return paragraph;
}

/// Five pages with everything that a paper can have.
Paper rich()
{
    Paper paper;
    paper.title = "关于数据共享交换平台中断运行的初报";
    paper.at = {1'776'321'060'000}; // 2026-04-16T14:31:00+08:00
    Paragraph title;
    title.font = FontRole::XiaoBiaoSong;
    title.size = 22;
    title.heading = 1;
    title.align = Align::Centre;
    title.runs = {plain(paper.title)};
    paper.blocks.emplace_back(title);
    Paragraph number = line("事件编号：2026-014");
    number.right = plain("截至 14:31");
    paper.blocks.emplace_back(number);
    Paragraph head = line("一、涉事单位与系统");
    head.heading = 2;
    head.font = FontRole::HeiTi;
    paper.blocks.emplace_back(head);
    Paragraph mixed = line("涉事单位为市数据局，");
    mixed.runs.push_back({"【待补报】", true, Tone::Waits, {}, {}});
    mixed.runs.push_back({" sha256:9c1e", false, Tone::Weak, FontRole::Mono, 10});
    paper.blocks.emplace_back(mixed);
    Table table;
    table.widths = {3, 2, 1};
    table.heads = 1;
    const auto cell = [](std::string text, CellMark mark = CellMark::None, int columns = 1) {
        TableCell made;
        made.runs = {plain(std::move(text))};
        made.mark = mark;
        made.columns = columns;
        return made;
    };
    table.rows.push_back({{cell("受影响系统", CellMark::Head), cell("状态", CellMark::Head), cell("人数", CellMark::Head)}, {}});
    for (int i = 1; i <= 60; ++i)
        table.rows.push_back({{cell("系统" + std::to_string(i)), cell(i % 7 == 0 ? "中断" : "缓慢", i % 7 == 0 ? CellMark::Amiss : CellMark::None),
                               cell(std::to_string(100 * i))},
                              {}});
    table.rows.push_back({{cell("合计", CellMark::Band, 2), cell("183000")}, {}});
    paper.blocks.emplace_back(table);
    for (int i = 1; i <= 40; ++i)
        paper.blocks.emplace_back(
            line("第 " + std::to_string(i) + " 段。攻击流量仍在上升，若中断满 10 分钟，将达到较大级别；若持续到 16:00，可能影响当日结算。"));
    Signature signature{"签发人", "签发人01", "已签", {plain("2026 年 4 月 16 日 14:46"), plain("摘要 sha256:00ff")}, {}};
    paper.blocks.emplace_back(SignatureBlock{{signature, {"核稿", "", {}, {}, {}}}, 12});
    return paper;
}

/// Text that tries everything: what stands in the file, and what a reader sees of it.
struct Hostile
{
    const char *given;
    const char *seen;
};
constexpr std::array hostile{Hostile{"{{7*7}} ${7*7} #{x}", "{{7*7}} ${7*7} #{x}"},
                             Hostile{"<select>&amp;</w:t>]]>", "<select>&amp;</w:t>]]>"},
                             Hostile{"a\x01"
                                     "b\x1F"
                                     "c",
                                     "a\uFFFDb\uFFFDc"},
                             Hostile{"喆堃赟玥旸𠮷𪚥", "喆堃赟玥旸𠮷𪚥"},
                             Hostile{"x\xEF\xBF\xBEy\xEF\xBF\xBFz", "x\uFFFDy\uFFFDz"},
                             Hostile{"\u202Eabc\u202C", "\u202Eabc\u202C"},
                             Hostile{"  two  blanks  ", "  two  blanks  "},
                             Hostile{"'\"\\", "'\"\\"}};

Paper trying()
{
    Paper paper;
    paper.title = "<title>&]]>";
    paper.at = {1'776'321'060'000};
    for (const auto &each : hostile)
        paper.blocks.emplace_back(line(each.given));
    return paper;
}

std::string partOf(const std::string &package, const char *name)
{
    auto parts = ZipParts::open(package, mostUnpacked);
    return parts && parts->has(name) ? *parts->read(name) : std::string();
}

QString unescaped(QString text)
{
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
}

/// The words of each paragraph that @p element is, its blanks, tabs and breaks as such.
QStringList paragraphsIn(const std::string &xml, const QString &element)
{
    QStringList paragraphs;
    const QRegularExpression whole(QStringLiteral("<%1[ >].*?</%1>").arg(element), QRegularExpression::DotMatchesEverythingOption);
    auto found = whole.globalMatch(QString::fromStdString(xml));
    while (found.hasNext()) {
        auto text = found.next().captured();
        text.replace(QRegularExpression(QStringLiteral("<text:s/>")), QStringLiteral(" "));
        text.remove(QRegularExpression(QStringLiteral("<[^>]*>")));
        paragraphs << unescaped(text);
    }
    return paragraphs;
}
} // namespace

/// Papers as files of word processors: read as XML, and by a word processor, whose PDF is read in turn.
class TestWordFiles : public QObject
{
    Q_OBJECT

    /// The words of @p bytes, a file with @p ending, as LibreOffice sets them; pages are parted by form feeds.
    static QString asSet(const std::string &bytes, const QString &ending)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("paper." + ending));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), static_cast<qint64>(bytes.size())) < 0)
            return "FAILED to write";
        file.close();
        QProcess office;
        office.start("soffice",
                     {"-env:UserInstallation=file://" + folder.filePath("profile"), "--headless", "--convert-to", "pdf", "--outdir", folder.path(),
                      file.fileName()});
        if (!office.waitForFinished(240'000) || office.exitCode() != 0)
            return "FAILED to convert: " + QString::fromUtf8(office.readAllStandardError());
        QFile pdf(folder.filePath("paper.pdf"));
        if (!pdf.open(QIODevice::ReadOnly))
            return "FAILED: no pdf";
        testing::OtherPrograms others;
        return others.words(pdf.readAll().toStdString());
    }

private Q_SLOTS:
    void aWordProcessorSetsWhatThePaperSays_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::newRow("docx") << "docx";
        QTest::newRow("odt") << "odt";
    }
    void aWordProcessorSetsWhatThePaperSays()
    {
        QFETCH(QString, ending);
        const auto paper = rich();
        const auto bytes = ending == "docx" ? writeDocx(paper) : writeOdt(paper);
        QVERIFY(bytes);
        const auto text = asSet(*bytes, ending);
        QVERIFY2(!text.startsWith("FAILED"), qPrintable(text));
        const auto pages = text.split('\f', Qt::SkipEmptyParts);
        QVERIFY2(pages.size() >= 4 && pages.size() <= 8, qPrintable(QString::number(pages.size())));
        // Odd numbers at the right, even ones at the left.
        const auto indentOf = [&](int number) {
            const QRegularExpression numbered(QStringLiteral("^( *)— ?%1 ?—").arg(number), QRegularExpression::MultilineOption);
            const auto found = numbered.match(pages[number - 1]);
            return found.hasMatch() ? static_cast<int>(found.capturedLength(1)) : -1;
        };
        for (int number = 1; number <= pages.size(); ++number)
            QVERIFY2(number % 2 == 1 ? indentOf(number) > 20 : indentOf(number) == 0, qPrintable(pages[number - 1]));
        // Everything, in its order.
        qsizetype at = 0;
        const auto squeezed = QString(text).remove(QRegularExpression("\\s"));
        for (const char *words :
             {"关于数据共享交换平台中断运行的初报", "事件编号：2026-014", "一、涉事单位与系统", "涉事单位为市数据局，【待补报】sha256:9c1e",
              "受影响系统", "系统1缓慢100", "系统7中断700", "系统60", "合计183000", "第1段", "第40段", "签发人：签发人01（已签）"}) {
            const auto next = squeezed.indexOf(QString::fromUtf8(words), at);
            QVERIFY2(next >= at, words);
            at = next;
        }
        // The heads of the table stand on each of its pages.
        QVERIFY(squeezed.count(QStringLiteral("受影响系统")) >= 2);
    }

    void textThatTriesEverythingStandsAsItIs()
    {
        const auto docx = writeDocx(trying());
        const auto odt = writeOdt(trying());
        QVERIFY(docx && odt);
        const auto word = paragraphsIn(partOf(*docx, "word/document.xml"), "w:p");
        const auto open = paragraphsIn(partOf(*odt, "content.xml"), "text:p");
        QCOMPARE(word.size(), static_cast<qsizetype>(hostile.size()));
        QCOMPARE(open.size(), static_cast<qsizetype>(hostile.size()));
        for (std::size_t i = 0; i < hostile.size(); ++i) {
            QCOMPARE(word[static_cast<qsizetype>(i)], QString::fromUtf8(hostile[i].seen));
            QCOMPARE(open[static_cast<qsizetype>(i)], QString::fromUtf8(hostile[i].seen));
        }
        const auto text = QString::fromStdString(writePlainText(trying()));
        for (const auto &each : hostile) {
            if (!QByteArrayView(each.given).contains('\xEF'))
                QVERIFY2(text.contains(QString::fromUtf8(each.seen)), each.given);
        }
    }

    void theSamePaperHasTheSameBytes()
    {
        QCOMPARE(*writeDocx(rich()), *writeDocx(rich()));
        QCOMPARE(*writeOdt(rich()), *writeOdt(rich()));
        QVERIFY(QString::fromStdString(partOf(*writeDocx(rich()), "docProps/core.xml")).contains("2026-04-16T06:31:00"));
        QVERIFY(QString::fromStdString(partOf(*writeOdt(rich()), "meta.xml")).contains("2026-04-16T06:31:00"));
    }

    /// ODF 1.2 part 3, 3.3: the first entry says what the file is, and is not packed.
    void anOpenDocumentSaysWhatItIs()
    {
        const auto odt = *writeOdt(rich());
        QCOMPARE(QByteArray::fromStdString(odt.substr(30, 8)), QByteArray("mimetype"));
        QCOMPARE(QByteArray::fromStdString(odt.substr(38, 39)), QByteArray("application/vnd.oasis.opendocument.text"));
    }

    void officialTypefacesStandByTheirNames()
    {
        const auto word = QString::fromStdString(partOf(*writeDocx(rich()), "word/document.xml"));
        for (const char *font : {"仿宋", "方正小标宋简体", "黑体"})
            QVERIFY2(word.contains(QStringLiteral("w:eastAsia=\"%1\"").arg(QString::fromUtf8(font))), font);
        QVERIFY(word.contains("w:pStyle w:val=\"Heading1\""));
        // 版心 156 mm wide, 天头 37 mm, A4, in twentieths of a point.
        QVERIFY(word.contains("w:top=\"2098\"") && word.contains("w:left=\"1587\"") && word.contains("w:w=\"11906\" w:h=\"16838\""));
    }

    void aPaperThatCannotBeSetIsRefused()
    {
        auto paper = rich();
        for (auto &block : paper.blocks) {
            if (auto *table = std::get_if<Table>(&block))
                table->rows[3].cells.pop_back();
        }
        QCOMPARE(writeDocx(paper).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(writeOdt(paper).error().code, ErrorCode::InvalidArgument);
    }

    void whatIsReadOverTheTelephoneIsInLines()
    {
        const auto lines = QString::fromStdString(writePlainText(rich())).split('\n');
        QCOMPARE(lines[0], QStringLiteral("关于数据共享交换平台中断运行的初报"));
        QCOMPARE(lines[1], QStringLiteral("事件编号：2026-014  截至 14:31"));
        QVERIFY(lines.contains(QStringLiteral("受影响系统：系统7；状态：中断；人数：700")));
        QVERIFY(lines.contains(QStringLiteral("受影响系统：合计；人数：183000")));
        QVERIFY(lines.contains(QStringLiteral("签发人：签发人01（已签）")));
        QVERIFY(lines.contains(QStringLiteral("核稿：—")));
    }
};

REDOUBT_TEST(TestWordFiles)
#include "TestWordFiles.moc"
