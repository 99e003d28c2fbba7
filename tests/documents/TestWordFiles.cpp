// SPDX-License-Identifier: GPL-3.0-or-later
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

private Q_SLOTS:
    /// One start for all files, which takes most of the time.
    void initTestCase()
    {
        const std::vector<std::pair<QString, QByteArray>> files{{"rich-docx.docx", bytesOf(writeDocx(richPaper()))},
                                                                {"rich-odt.odt", bytesOf(writeOdt(richPaper()))},
                                                                {"hostile-docx.docx", bytesOf(writeDocx(hostilePaper()))},
                                                                {"hostile-odt.odt", bytesOf(writeOdt(hostilePaper()))}};
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
