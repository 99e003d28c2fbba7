// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/template/OfficeTemplate.h"
#include "documents/write/Docx.h"
#include "documents/write/Odt.h"
#include "documents/write/Pdf.h"
#include "tests/documents/OtherPrograms.h"
#include "tests/documents/PaperSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QRegularExpression>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

namespace {
constexpr int officePatience = 240'000; ///< milliseconds for all files together

/// A word on a page, in millimetres from its upper left corner.
struct WordBox
{
    QString text;
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};
} // namespace

/// Papers as a word processor sets them: it makes PDFs of our files, which are read in turn.
class TestWordFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    OtherPrograms m_others;
    QMap<QString, std::string> m_pdfs; ///< what became of each file

    static QByteArray bytesOf(const Result<std::string> &written) { return written ? QByteArray::fromStdString(*written) : QByteArray(); }
    static QString withoutSpaces(QString text) { return text.remove(QRegularExpression("\\s")); }
    QStringList pagesOf(const QString &name, const QString &order)
    {
        auto text = m_others.say(m_pdfs[name], "pdftotext", {order, "%", "-"});
        return text.split('\f', Qt::SkipEmptyParts);
    }
    std::vector<std::vector<WordBox>> boxesOf(const QString &name)
    {
        std::vector<std::vector<WordBox>> pages;
        static const QRegularExpression word(R"re(<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)</word>|<page )re");
        auto found = word.globalMatch(m_others.say(m_pdfs[name], "pdftotext", {"-bbox", "%", "-"}));
        while (found.hasNext()) {
            const auto match = found.next();
            if (match.captured().startsWith("<page")) {
                pages.emplace_back();
                continue;
            }
            const auto millimetres = [&](int group) { return match.captured(group).toDouble() / 72 * 25.4; };
            pages.back().push_back({match.captured(5), millimetres(1), millimetres(2), millimetres(3), millimetres(4)});
        }
        return pages;
    }
    /// "— 1 —" on @p page of @p page's number, or nothing.
    static std::optional<WordBox> numberOn(const std::vector<WordBox> &page, int number)
    {
        std::optional<WordBox> line;
        QString text;
        for (const auto &word : page) {
            if (word.top < 297 - 35)
                continue; // in the text
            line = line ? WordBox{{}, std::min(line->left, word.left), std::min(line->top, word.top), std::max(line->right, word.right), word.bottom}
                        : word;
            text += word.text;
        }
        return text == QStringLiteral("—%1—").arg(number) ? line : std::nullopt;
    }

    /// The office's templates of the shared data, filled in; none where it is not here.
    static std::vector<std::pair<QString, QByteArray>> filledTemplates()
    {
        TemplateData data;
        data.fields = {{"单位.名称", "市数据局"},
                       {"系统.名称", "数据共享交换平台"},
                       {"文书.文号", "海网值〔2026〕5号"},
                       {"事件.名称", "喆堃赟玥旸平台{{7*7}}中断"},
                       {"联系人.电话", "短号 66111"},
                       {"事件.编号", "2026-0014"},
                       {"文书.密级", "内部"}};
        data.lists["受影响系统"] = {{{"名称", "门户"}, {"状态", "中断"}, {"影响人数", "4200"}},
                                    {{"名称", "邮件"}, {"状态", "正常"}, {"影响人数", "310"}}};
        std::vector<std::pair<QString, QByteArray>> filled;
        for (const char *ending : {"docx", "odt"}) {
            QFile file(QStringLiteral(REDOUBT_SHARED_DIR "/data/incident/templates/report-office.") + QString::fromLatin1(ending));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto made = fillTemplate(file.readAll().toStdString(), data);
            filled.emplace_back(QStringLiteral("template-%1.%1").arg(QString::fromLatin1(ending)),
                                made ? QByteArray::fromStdString(made->bytes) : QByteArray());
        }
        return filled;
    }

private Q_SLOTS:
    /// One start for all files, which takes most of the time.
    void initTestCase()
    {
        std::vector<std::pair<QString, QByteArray>> files{{"rich-docx.docx", bytesOf(writeDocx(richPaper()))},
                                                          {"rich-odt.odt", bytesOf(writeOdt(richPaper()))},
                                                          {"hostile-docx.docx", bytesOf(writeDocx(hostilePaper()))},
                                                          {"hostile-odt.odt", bytesOf(writeOdt(hostilePaper()))}};
        for (const auto &[name, bytes] : filledTemplates())
            files.emplace_back(name, bytes);
        QStringList arguments{
            "-env:UserInstallation=file://" + m_folder.filePath("profile"), "--headless", "--convert-to", "pdf", "--outdir", m_folder.path()};
        for (const auto &[name, bytes] : files) {
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && !bytes.isEmpty());
            arguments << file.fileName();
        }
        QProcess office;

        office.start("soffice", arguments);

        QVERIFY2(office.waitForStarted(), "soffice is not there: see scripts/install-deps.sh");
        QVERIFY2(office.waitForFinished(officePatience), "soffice goes on and on");
        for (const auto &[name, bytes] : files) {
            const auto stem = name.section('.', 0, 0);
            QFile pdf(m_folder.filePath(stem + ".pdf"));
            QVERIFY2(pdf.open(QIODevice::ReadOnly), qPrintable(name + ": " + office.readAllStandardError()));
            m_pdfs[stem] = pdf.readAll().toStdString();
        }
    }

    /// What an office's own template was filled with stands on its pages, in the header, the table and the text box too.
    void aFilledTemplateIsSetAsItWas()
    {
        for (const auto &[name, bytes] : filledTemplates()) {
            const auto text = withoutSpaces(pagesOf(name.section('.', 0, 0), "-layout").join(QString()));
            for (const char *words :
                 {"关于喆堃赟玥旸平台{{7*7}}中断的【待补报】", "海网值〔2026〕5号", "涉事单位为市数据局，涉事系统为数据共享交换平台。",
                  "编号2026-0014", "内部", "门户中断4200", "邮件正常310", "联系电话短号66111"})
                QVERIFY2(text.contains(withoutSpaces(QString::fromUtf8(words))), qPrintable(name + ": " + QString::fromUtf8(words) + "\n" + text));
            QVERIFY(!text.contains(QStringLiteral("赎金")) && !text.contains(QStringLiteral("时间线")));
        }
    }

    void itsPagesSayWhatThePaperSays_data()
    {
        QTest::addColumn<bool>("isHostile");
        QTest::addColumn<QString>("order");
        // As it was drawn, a cell after the other; or by lines, since what no typeface has is drawn after the rest of its line.
        QTest::newRow("rich-docx") << false << "-raw";
        QTest::newRow("rich-odt") << false << "-raw";
        QTest::newRow("hostile-docx") << true << "-layout";
        QTest::newRow("hostile-odt") << true << "-layout";
    }
    void itsPagesSayWhatThePaperSays()
    {
        QFETCH(bool, isHostile);
        QFETCH(QString, order);
        const auto pages = pagesOf(QTest::currentDataTag(), order);
        QString text;
        for (int i = 0; i < pages.size(); ++i)
            text += withoutSpaces(pages[i]).remove(QStringLiteral("—%1—").arg(i + 1));

        qsizetype at = 0;
        for (const auto &words : wordsInOrder(isHostile ? hostilePaper() : richPaper())) {
            if (words.contains(QChar(0x202E)))
                continue; // stands in the order of its script there
            const auto expected = withoutSpaces(words);
            const auto next = text.indexOf(expected, at);
            QVERIFY2(next >= 0, qPrintable(words + " is not in " + text.mid(at, 400)));
            at = next + expected.size();
        }
        // As many pages as our own, or nearly so: the typefaces differ.
        const auto own = writePdf(isHostile ? hostilePaper() : richPaper())->pages;
        QVERIFY2(std::abs(pages.size() - own) <= 1, qPrintable(QStringLiteral("%1, not %2").arg(pages.size()).arg(own)));
    }

    void itsPagesAreThoseOfAnOfficialPaper_data()
    {
        QTest::addColumn<int>("leastPages");
        QTest::newRow("rich-docx") << 5;
        QTest::newRow("rich-odt") << 5;
    }
    /// GB/T 9704-2012, 5.2 and 7.5.
    void itsPagesAreThoseOfAnOfficialPaper()
    {
        QFETCH(int, leastPages);
        const auto pages = boxesOf(QTest::currentDataTag());
        QVERIFY2(static_cast<int>(pages.size()) >= leastPages, qPrintable(QString::number(pages.size())));
        for (std::size_t i = 0; i < pages.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            const auto line = numberOn(pages[i], number);
            QVERIFY2(line, qPrintable(QStringLiteral("page %1 has no number").arg(number)));
            // 7 mm below the text, one character of 4 号 from its edge.
            QVERIFY2(line->top > 262 + 5 && line->top < 262 + 9, qPrintable(QString::number(line->top)));
            const double away = number % 2 == 1 ? 210 - 26 - line->right : line->left - 28;
            QVERIFY2(std::abs(away - 14 / 72.0 * 25.4) < 1.5, qPrintable(QString::number(away)));
            for (const auto &word : pages[i]) {
                QVERIFY2(word.top >= 262 || word.bottom < 262 + 1, qPrintable(word.text));
                QVERIFY2(word.top > 36 && word.left > 27.5 && word.right < 210 - 26 + 0.5, qPrintable(word.text));
            }
        }
    }

    void tablesStandOnTheMargins_data()
    {
        QTest::addColumn<int>("leastPages");
        QTest::newRow("rich-docx") << 2;
        QTest::newRow("rich-odt") << 2;
    }
    void tablesStandOnTheMargins()
    {
        QFETCH(int, leastPages);
        int pagesWithRows = 0;
        const auto is = [](const char *text) { return [text](const WordBox &word) { return word.text == QString::fromUtf8(text); }; };
        for (const auto &page : boxesOf(QTest::currentDataTag())) {
            const bool hasRows = std::ranges::any_of(page, is("缓慢")) || std::ranges::any_of(page, is("合计"));
            // The heads stand on top of each page that has rows.
            const auto head = std::ranges::find_if(page, is("受影响系统"));
            QCOMPARE(head != page.end(), hasRows);
            if (!hasRows)
                continue;
            ++pagesWithRows;
            QVERIFY(std::ranges::all_of(page, [&](const WordBox &word) { return word.text != QStringLiteral("缓慢") || word.top > head->top; }));
            // Its rule stands on the margin of 28 mm, its words 5 points beside it.
            QVERIFY2(std::abs(head->left - (28 + 5 / 72.0 * 25.4)) < 0.6, qPrintable(QString::number(head->left)));
        }
        QVERIFY(pagesWithRows >= leastPages);
    }
};

REDOUBT_TEST(TestWordFiles)
#include "TestWordFiles.moc"
