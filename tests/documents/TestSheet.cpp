// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/read/Sheet.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QtTest>

#include <zip.h>

#include <map>

using namespace redoubt;
using namespace redoubt::documents;

namespace {

/// A zip archive of @p parts.
std::string zipOf(const std::map<std::string, std::string> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    auto *source = zip_source_buffer_create(nullptr, 0, 0, &error);
    auto *archive = zip_open_from_source(source, ZIP_CREATE | ZIP_TRUNCATE, &error);
    zip_source_keep(source);
    for (const auto &[name, text] : parts)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_source_open(source);
    zip_source_seek(source, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(source)), '\0');
    zip_source_seek(source, 0, SEEK_SET);
    zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    zip_source_free(source);
    return bytes;
}

const std::string relations =
    R"(<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>)";

std::map<std::string, std::string> partsOf(const std::string &sheetData, const std::string &workbookMore = {})
{
    return {{"xl/workbook.xml", "<workbook>" + workbookMore + R"(<sheets><sheet name="值班" sheetId="1" r:id="rId1"/></sheets></workbook>)"},
            {"xl/_rels/workbook.xml.rels", relations},
            {"xl/sharedStrings.xml", R"(<sst><si><t>共享</t></si><si><r><t>值班员</t></r><r><rPr/><t>07</t></r><rPh><t>zhi</t></rPh></si></sst>)"},
            {"xl/styles.xml",
             R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>)"
             R"(<numFmt numFmtId="165" formatCode="[Red]0.00&quot;day&quot;"/></numFmts>)"
             R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="31"/></cellXfs></styleSheet>)"},
            {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>"}};
}

std::string workbookOf(const std::string &sheetData, const std::string &workbookMore = {}) { return zipOf(partsOf(sheetData, workbookMore)); }

QString rowsOf(const Sheet &sheet)
{
    QStringList rows;
    for (const auto &row : sheet.rows) {
        QStringList cells;
        for (const auto &cell : row)
            cells << QString::fromStdString(cell);
        rows << cells.join('|');
    }
    return rows.join('\n');
}

QString oneSheet(const std::string &bytes)
{
    const auto sheets = readXlsx(bytes);
    return sheets ? (sheets->empty() ? QStringLiteral("no sheet") : rowsOf(sheets->front())) : QString::fromStdString(sheets.error().detail);
}

} // namespace

class TestSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void csvIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        QTest::newRow("commas and CRLF") << "a,b\r\nc,d\r\n"
                                         << "a|b\nc|d";
        QTest::newRow("semicolons") << "a;b,c;d\ne;f;g"
                                    << "a|b,c|d\ne|f|g";
        QTest::newRow("tabs, old Mac's line ends") << "a\tb\rc\td\r"
                                                   << "a|b\nc|d";
        QTest::newRow("quotes, line breaks and doubled quotes within") << "\"a,\"\"1\"\"\",\"b\nc\"\n,\n"
                                                                       << "a,\"1\"|b\nc\n|";
        QTest::newRow("a quote in the middle stands for itself") << "5\" disk,x\n"
                                                                 << "5\" disk|x";
        QTest::newRow("no line end behind the last") << "a,b"
                                                     << "a|b";
        QTest::newRow("nothing") << ""
                                 << "";
        QTest::newRow("an empty line is a row of one") << "a,b\n\nc,d\n"
                                                       << "a|b\n\nc|d";
    }
    void csvIsRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);

        const auto sheet = readCsv(text.toStdString());

        QVERIFY(sheet.has_value());
        QCOMPARE(rowsOf(*sheet), rows);
    }

    void csvThatIsNoneIsRefused()
    {
        QCOMPARE(readCsv("a,b\nc,\"d\n").error().detail, std::string("the quote in line 2 does not close"));
        QCOMPARE(readCsv(std::string(100'001, '\n')).error().code, ErrorCode::TooLarge);
        QCOMPARE(readCsv(std::string(501, ',')).error().code, ErrorCode::TooLarge);
        QCOMPARE(readCsv(std::string(9 << 20, 'x')).error().code, ErrorCode::TooLarge);
    }

    void noTextOfAWorkbookIsLost_data()
    {
        QTest::addColumn<QString>("sheetData");
        QTest::addColumn<QString>("workbook");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *name, const char *data, const char *rows, const char *workbook = "") {
            QTest::newRow(name) << data << workbook << rows;
        };
        row("shared, with runs joined and without phonetic hints", R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)",
            "共享|值班员07");
        row("inline, as openpyxl writes them",
            R"(<row r="1"><c r="A1" t="inlineStr"><is><t>内联</t></is></c><c r="B1" t="inlineStr"><is><r><t>值班</t></r><r><t>员</t></r></is></c></row>)",
            "内联|值班员");
        row("the text of a formula", R"(<row r="1"><c r="A1" t="str"><f>B1</f><v>算出</v></c></row>)", "算出");
        row("numbers", R"(<row r="1"><c r="A1"><v>6601</v></c><c r="B1"><v>0.5</v></c><c r="C1" t="b"><v>1</v></c></row>)", "6601|0.5|TRUE");
        // 1 October 2026 is day 46296 from 30 December 1899, and 44834 from 1904.
        row("dates by a built-in format, an own and an East Asian one",
            R"(<row r="1"><c r="A1" s="1"><v>46296</v></c><c r="B1" s="2"><v>46296</v></c><c r="C1" s="4"><v>46296.354166667</v></c></row>)",
            "2026-10-01|2026-10-01|2026-10-01T08:30");
        row("from 1904", R"(<row r="1"><c r="A1" s="1"><v>44834</v></c></row>)", "2026-10-01", R"(<workbookPr date1904="1"/>)");
        row("quoted letters make no date", R"(<row r="1"><c r="A1" s="3"><v>46296</v></c></row>)", "46296");
        row("gaps stay", R"(<row r="2"><c r="C2"><v>1</v></c></row>)", "\n||1");
        row("without references", R"(<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>)", "1|2\n3");
        row("with a prefix before everything", R"(<x:row xmlns:x="y" r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>内联</x:t></x:is></x:c></x:row>)",
            "内联");
        row("line breaks within", R"(<row r="1"><c r="A1" t="inlineStr"><is><t>a&#10;b</t></is></c></row>)", "a\nb");
    }
    void noTextOfAWorkbookIsLost()
    {
        QFETCH(QString, sheetData);
        QFETCH(QString, workbook);
        QFETCH(QString, rows);

        QCOMPARE(oneSheet(workbookOf(sheetData.toStdString(), workbook.toStdString())), rows);
    }

    void mergedCellsStandInEachRow()
    {
        auto parts = partsOf(
            R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"/><c r="B2"><v>3</v></c></row><row r="3"><c r="C3"><v>4</v></c></row>)");
        auto &sheet = parts["xl/worksheets/sheet1.xml"];
        sheet.replace(sheet.find("</worksheet>"), 0,
                      R"(<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="A9:B99999999"/></mergeCells>)");

        QCOMPARE(oneSheet(zipOf(parts)), QStringLiteral("1|2\n1|3\n1||4"));
    }

    void hiddenSheetsAreNotRead()
    {
        auto parts = partsOf(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
        parts["xl/workbook.xml"] =
            R"(<workbook><sheets><sheet name="h" state="hidden" r:id="rId1"/><sheet name="v" r:id="rId2"/></sheets></workbook>)";
        parts["xl/worksheets/sheet2.xml"] = R"(<worksheet><sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData></worksheet>)";

        const auto sheets = *readXlsx(zipOf(parts));

        QCOMPARE(sheets.size(), std::size_t(1));
        QCOMPARE(sheets[0].name, std::string("v"));
        QCOMPARE(rowsOf(sheets[0]), QStringLiteral("2"));
    }

    void brokenWorkbooksAreRefused()
    {
        const auto whole = workbookOf(R"(<row r="1"><c r="A1"><v>1</v></c></row>)");
        const auto code = [](const std::string &bytes) { return readXlsx(bytes).error().code; };

        QCOMPARE(code(""), ErrorCode::Malformed);
        QCOMPARE(code("日期,主班\n"), ErrorCode::Malformed);
        QCOMPARE(code(whole.substr(0, whole.size() / 2)), ErrorCode::Malformed);
        QCOMPARE(code("\xD0\xCF\x11\xE0 encrypted"), ErrorCode::Malformed);
        QCOMPARE(code(zipOf({{"a.txt", "a"}})), ErrorCode::Malformed);
        QCOMPARE(code(workbookOf(R"(<row r="1"><c r="A1" t="s"><v>99</v></c></row>)")), ErrorCode::Malformed);
        QCOMPARE(code(workbookOf(R"(<row r="1"><c r="A1"><v>1</v></row>)")), ErrorCode::Malformed);
        QCOMPARE(code(workbookOf(R"(<row r="1"><c r="ZZZ1"><v>1</v></c></row>)")), ErrorCode::TooLarge);
        QCOMPARE(code(workbookOf(R"(<row r="9999999"><c r="A9999999"><v>1</v></c></row>)")), ErrorCode::TooLarge);
        QCOMPARE(code(std::string(17 << 20, 'P')), ErrorCode::TooLarge);
    }

    void aBombIsNotUnpacked()
    {
        const auto bomb = workbookOf("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>" + std::string(65u << 20, ' ') + "</t></is></c></row>");
        QVERIFY(bomb.size() < (1 << 20));

        QCOMPARE(readXlsx(bomb).error().code, ErrorCode::TooLarge);
    }

    void alteredBytesNeverHang()
    {
        const auto whole = workbookOf(R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><v>46296</v></c></row>)");
        std::uint32_t chance = 5;
        for (int round = 0; round < 3'000; ++round) {
            auto altered = whole;
            for (int i = 0; i < 3; ++i) {
                chance = chance * 1'664'525 + 1'013'904'223;
                altered[chance % altered.size()] = static_cast<char>(chance >> 24);
            }
            (void)readXlsx(altered); // a value or an error, whatever it is
        }
        QVERIFY(readXlsx(whole));
    }
};

REDOUBT_TEST(TestSheet)
#include "TestSheet.moc"
