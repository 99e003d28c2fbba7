// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/ComparisonPaper.h"
#include "documents/model/PaperText.h"
#include "duty/papers/HandoverPaper.h"
#include "duty/papers/HandoverProof.h"
#include "tests/handover/HandedOver.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;
using testkit::DutyRoom;
using testkit::HandedOver;

/// What the handover sheet says; expected words and figures by hand from HandedOver.
class TestHandoverPaper : public QObject
{
    Q_OBJECT

    std::unique_ptr<HandedOver> m_made;

    [[nodiscard]] HandoverFacts facts() const
    {
        return {m_made->room.office, "市网信办值班室", m_made->room.board.shift(m_made->shift)->value, m_made->view(),
                m_made->room.board.checks(m_made->shift)};
    }
    [[nodiscard]] static QString textOf(const documents::Paper &paper)
    {
        QStringList lines;
        for (const auto &block : paper.blocks) {
            if (const auto *paragraph = std::get_if<documents::Paragraph>(&block)) {
                lines << QString::fromStdString(documents::wordsOf(paragraph->runs) + (paragraph->right ? "|" + paragraph->right->text : ""));
            } else if (const auto *table = std::get_if<documents::Table>(&block)) {
                for (const auto &row : table->rows) {
                    QStringList cells;
                    for (const auto &cell : row.cells)
                        cells << QString::fromStdString(documents::wordsOf(cell.runs));
                    lines << cells.join('|');
                }
            } else {
                for (const auto &sign : std::get<documents::SignatureBlock>(block).places) {
                    QStringList parts{QString::fromStdString(sign.role), QString::fromStdString(sign.name),
                                      QString::fromStdString(sign.seal.value_or(""))};
                    for (const auto &line : sign.lines)
                        parts << QString::fromStdString(line.text);
                    lines << parts.join('|');
                }
            }
        }
        return lines.join('\n');
    }
    /// Shows the whole of what does not say it.
    [[nodiscard]] static bool says(const QString &text, const char *words)
    {
        const bool there = text.contains(QString::fromUtf8(words));
        if (!there)
            qWarning().noquote() << text;
        return there;
    }
    [[nodiscard]] static calendar::TimeZone shanghai() { return zones::systemZone("Asia/Shanghai").value(); }

private Q_SLOTS:
    void init() { m_made = std::make_unique<HandedOver>(); }

    void theSheetSaysWhatWasSigned()
    {
        const auto paper = handoverPaper(facts(), shanghai());
        const auto text = textOf(paper);

        QVERIFY(documents::flawOf(paper).empty());
        const auto has = [&](const char *words) { return says(text, words); };
        QVERIFY(has("市网信办值班室交接单"));
        QVERIFY(has("2026 年 4 月 16 日　星期四"));
        QVERIFY(has("班次|4 月 15 日 08:30 至 4 月 16 日 08:30|实际交班|4 月 16 日 08:42，延班 12 分钟"));
        QVERIFY(has("带班领导|带班领导A → —|主班|值班员01 → 值班员03"));
        QVERIFY(has("3 项 = 合格 1 + 异常 1 + 转下一班 1"));
        QVERIFY(has("库房温度|31.5 ℃|18–27|异常"));
        QVERIFY(has("机柜温度|—|18–27|未查，转下一班"));
        QVERIFY(!text.contains(QString::fromUtf8("机房温度"))); // what is as it should be needs no word
        QVERIFY(has("2 项，按引用移交，时限接着走"));
        QVERIFY(has("互联网出口 B 丢包（重要）|M-"));
        QVERIFY(has("|当日 09:00|值班员01"));
        QVERIFY(has("1 / 1 一致"));
        QVERIFY(has("该找谁？|运营商 工单5521|运营商，工单 #5521|一致"));
        QVERIFY(has("值班电话 2 部"));
        QVERIFY(has("重保到 4 月 20 日"));
        QVERIFY(has("交班|值班员01|已签|2026-04-16 08:25:00"));
        QVERIFY(has("接班|值班员03|已签|2026-04-16 08:42:00"));
        QVERIFY(has("核验通过："));
        QVERIFY(has(m_made->view().handover.value.digest.c_str()));
        QCOMPARE(paper.at, DutyRoom::at(24 * 60 + 12));
    }

    void whatWasCorrectedStandsBelowTheSignatures()
    {
        auto made = facts();
        QVERIFY(!textOf(handoverPaper(made, shanghai())).contains(QString::fromUtf8("更正")));
        BoardRecord<HandoverCorrection> correction;
        correction.value = {made.view.handover.id, "介质是 8 件", DutyRoom::at(24 * 60 + 30), "值班员03", {}};
        made.view.corrections = {correction};
        const auto paper = handoverPaper(made, shanghai());
        const auto text = textOf(paper);

        QVERIFY(documents::flawOf(paper).empty());
        QVERIFY2(text.endsWith(QString::fromUtf8("4 月 16 日 09:00　值班员03　介质是 8 件")), qPrintable(text));
        QVERIFY(text.contains(QString::fromUtf8("核验通过："))); // what was signed is as it was
    }

    void twoHandoversStandSideBySide()
    {
        const auto later = facts();
        auto earlier = later;
        auto &sheet = earlier.view.handover.value.sheet;
        earlier.shift.endsAt = earlier.shift.endsAt + -24 * 3'600'000LL;
        earlier.view.incoming->value.at = earlier.view.incoming->value.at + -24 * 3'600'000LL;
        sheet.checks = {{"b", "库房温度", "30.1 ℃", {}, {}}, {"a", "机房温度", "17 ℃", {}, {}}};
        sheet.matters.erase(sheet.matters.begin());
        HandedMatter gone;
        gone.matter = DutyRoom::id(95);
        gone.title = "门禁故障";
        gone.answer = "报修";
        sheet.matters.push_back(gone);
        sheet.things = "值班电话 1 部";
        const auto paper = comparisonPaper(earlier, later, shanghai());
        const auto text = textOf(paper);

        QVERIFY(documents::flawOf(paper).empty());
        const auto has = [&](const char *words) { return says(text, words); };
        QVERIFY(has("交完|4 月 15 日 08:42|4 月 16 日 08:42"));
        QVERIFY(has("新 1，有变 1，这一份上没有 1"));
        QVERIFY(has("库房温度|30.1 ℃|31.5 ℃|有变"));
        QVERIFY(has("机柜温度|—|未查|新"));
        QVERIFY(has("机房温度|17 ℃|—|已正常"));
        QVERIFY(has("新 1，照旧 1，这一份上没有 1"));
        QVERIFY(has("互联网出口 B 丢包（重要）|—|运营商，工单 #5521，限 4 月 16 日 09:00，值班员01 跟踪|新"));
        QVERIFY(has("介质清点缺照片||"));
        QVERIFY(has("门禁故障|报修|—|这一份上没有"));
        QVERIFY(has("上一份：值班电话 1 部"));
        QVERIFY(has("这一份：值班电话 2 部"));
        QVERIFY(has("重保到 4 月 20 日"));
        QVERIFY(textOf(comparisonPaper(earlier, later, shanghai(), {PaperLanguage::English})).contains("new 1, as before 1, no longer on it 1"));
    }

    void itIsSaidInEnglishToo()
    {
        const auto text = textOf(handoverPaper(facts(), shanghai(), {PaperLanguage::English}));

        QVERIFY2(text.contains("3 items = passed 1 + not as they should be 1 + to do 1"), qPrintable(text));
        QVERIFY2(text.contains("16 April, 08:42, 12 min late"), qPrintable(text));
        QVERIFY2(text.contains("Verified: "), qPrintable(text));
    }

    void aRowOfTheSheetLeadsToItsRecord()
    {
        const auto paper = handoverPaper(facts(), shanghai());
        const auto matter = m_made->view().handover.value.sheet.matters.front().matter;
        const bool cited = std::ranges::any_of(paper.blocks, [&](const documents::Block &block) {
            const auto *table = std::get_if<documents::Table>(&block);
            return table && std::ranges::any_of(table->rows, [&](const documents::TableRow &row) {
                       return row.cites && row.cites->ids == std::vector{matter};
                   });
        });

        QVERIFY(cited);
    }

    void whatWasAlteredPrintsAsNotVerified()
    {
        auto altered = facts();
        altered.view.handover.value.sheet.reminders = "无";
        const auto proof = proveHandover(altered.office, altered.view);

        QVERIFY(!allHold(proof));
        QVERIFY(!proof.front().holds);
        QVERIFY(textOf(handoverPaper(altered, shanghai())).contains(QString::fromUtf8("核验未通过：摘要：与内容不符")));
    }

    void aSheetThatWaitsForASignatureSaysSo()
    {
        auto waiting = facts();
        waiting.view.incoming.reset();
        const auto text = textOf(handoverPaper(waiting, shanghai()));

        QVERIFY(text.contains(QString::fromUtf8("双方签署前只供核对")));
        QVERIFY(text.contains(QString::fromUtf8("接班|值班员03||还没有签")));
    }

    void minutesAreThoseOfTheClock_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("at the very end") << qint64{0} << qint64{0};
        QTest::newRow("within its minute") << qint64{59} << qint64{0};
        QTest::newRow("twelve minutes and a half") << qint64{750} << qint64{12};
        QTest::newRow("ten seconds before") << qint64{-10} << qint64{-1};
    }
    void minutesAreThoseOfTheClock()
    {
        QFETCH(qint64, seconds);
        QFETCH(qint64, minutes);
        QCOMPARE(qint64{minutesLate(DutyRoom::at(0), DutyRoom::at(0) + seconds * 1000)}, minutes);
    }
};

REDOUBT_TEST(TestHandoverPaper)
#include "TestHandoverPaper.moc"
