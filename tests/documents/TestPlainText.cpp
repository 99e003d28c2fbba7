// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/write/PlainText.h"
#include "tests/documents/PaperSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::documents;
using namespace redoubt::documents::testing;

/// Papers as lines that are read over the telephone or pasted elsewhere.
class TestPlainText : public QObject
{
    Q_OBJECT

    static QStringList linesOfText(const Paper &paper) { return QString::fromStdString(writePlainText(paper)).split('\n'); }

private Q_SLOTS:
    void everyPartOfAPaperIsALine()
    {
        const auto lines = linesOfText(richPaper());

        QStringList expected{"关于数据共享交换平台中断运行的初报",         "事件编号：2026-014  截至 14:31",       "一、涉事单位与系统",
                             "涉事单位为市数据局，【待补报】 sha256:9c1e", "班次  4 月 16 日白班  值班  值班员01", "替班  没有"};
        for (int i = 1; i <= richSystems; ++i)
            expected << QStringLiteral("受影响系统：系统%1；状态：%2；人数：%3").arg(i).arg(i % 7 == 0 ? "中断" : "缓慢").arg(100 * i);
        expected << "受影响系统：合计；人数：183000";
        for (int i = 1; i <= richParagraphs; ++i)
            expected << QStringLiteral("第 %1 段。攻击流量仍在上升，若中断满 10 分钟，将达到较大级别；若持续到 16:00，可能影响当日结算。").arg(i);
        expected << "2026年4月16日"
                 << "签发人：签发人01（已签）"
                 << "2026 年 4 月 16 日 14:46"
                 << "摘要 sha256:00ff"
                 << "核稿：—" << QString();
        QCOMPARE(lines, expected);
    }

    /// A line of its own is what a paragraph, a row or a signature has, and no text that holds a line feed.
    void noTextMakesALineOfItsOwn()
    {
        Paper paper;
        paper.blocks = {textLine("结论\n签发人：签发人01（已签）"), SignatureBlock{{{"签\n发", "甲\r\n乙", "已\t签", {plainRun("x\ny")}, {}}}, 8}};

        QCOMPARE(linesOfText(paper), QStringList({"结论 签发人：签发人01（已签）", "签 发：甲 乙（已 签）", "x y", ""}));
    }

    void hostileTextsStandAsTheyAre()
    {
        const auto lines = linesOfText(hostilePaper());

        for (std::size_t i = 0; i < hostileTexts.size(); ++i) {
            auto seen = QString::fromUtf8(hostileTexts[i].seen).replace('\n', ' ').replace('\t', ' ');
            QCOMPARE(lines[static_cast<qsizetype>(i)], seen);
        }
        for (const auto &line : lines) {
            for (const QChar character : line)
                QVERIFY(character >= ' ' && character != QChar(0x7F));
        }
    }

    void emptyCellsAreNotRead()
    {
        Paper paper;
        Table table;
        table.widths = {1, 1, 1};
        table.heads = 1;
        table.rows = {{{textCell("甲"), textCell("乙"), textCell("丙")}, {}}, {{textCell("1"), textCell(""), textCell("3")}, {}}};
        paper.blocks = {table};

        QCOMPARE(linesOfText(paper), QStringList({"甲：1；丙：3", ""}));
    }
};

REDOUBT_TEST(TestPlainText)
#include "TestPlainText.moc"
