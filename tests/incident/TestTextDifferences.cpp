// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/TextDifferences.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <random>

using namespace redoubt;
using namespace redoubt::incident;

/// Two texts of a part of a report, compared: what a person would mark by hand, and what must hold of any two texts.
class TestTextDifferences : public QObject
{
    Q_OBJECT

    /// "留[-去-][+来+]"
    static std::string marked(const std::vector<TextRun> &runs)
    {
        std::string all;
        for (const auto &run : runs) {
            const bool isSame = run.sort == TextRun::Sort::Same;
            const char *sign = run.sort == TextRun::Sort::Removed ? "-" : "+";
            all += isSame ? run.text : "[" + std::string(sign) + run.text + sign + "]";
        }
        return all;
    }
    static std::string without(const std::vector<TextRun> &runs, TextRun::Sort sort)
    {
        std::string all;
        for (const auto &run : runs)
            all += run.sort == sort ? std::string() : run.text;
        return all;
    }
    static void holds(const std::string &before, const std::string &after)
    {
        const auto runs = textDifferences(before, after);
        QCOMPARE(without(runs, TextRun::Sort::Added), before);
        QCOMPARE(without(runs, TextRun::Sort::Removed), after);
        QVERIFY(std::ranges::none_of(runs, [](const auto &run) { return run.text.empty(); }));
        for (std::size_t i = 1; i < runs.size(); ++i) {
            QVERIFY(runs[i].sort != runs[i - 1].sort);
            QVERIFY(runs[i].sort != TextRun::Sort::Removed || runs[i - 1].sort == TextRun::Sort::Same);
        }
    }

private Q_SLOTS:
    void whatAPersonWouldMark_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *before, const char *after, const char *expected) {
            QTest::newRow(name) << QString::fromUtf8(before) << QString::fromUtf8(after) << QString::fromUtf8(expected);
        };
        row("nothing", "", "", "");
        row("the same", "仍在监测。", "仍在监测。", "仍在监测。");
        row("first words", "", "仍在监测。", "[+仍在监测。+]");
        row("all gone", "仍在监测。", "", "[-仍在监测。-]");
        row("more at the end", "目前未见扩散。", "目前未见扩散。已封存日志。", "目前未见扩散。[+已封存日志。+]");
        row("in the midst", "已启用备用出口", "已于14时启用备用出口", "已[+于14时+]启用备用出口");
        row("replaced: first what went", "攻击流量上升", "攻击流量下降", "攻击流量[-上升-][+下降+]");
        row("a character of a word is no word", "影响用户300人", "影响用户3000人", "影响用户[-300-][+3000+]人");
        row("latin words whole", "server down since noon", "servers down since noon", "[-server-][+servers+] down since noon");
        row("a field is one", "涉事单位为{{单位.名称}}。", "涉事单位为{{单位.简称}}。", "涉事单位为[-{{单位.名称}}-][+{{单位.简称}}+]。");
        row("braces without an end are words", "见{{单位", "见{{单", "见{{单[-位-]");
        row("lines", "一\n二\n三", "一\n三", "一\n[-二\n-]三");
        row("two places", "甲乙丙丁戊", "甲己丙丁庚戊", "甲[-乙-][+己+]丙丁[+庚+]戊");
        row("a mark stays on its letter", "cafe\xcc\x81", "cafe", "[-cafe\xcc\x81-][+cafe+]");
        row("beyond the plane", "\xf0\xa0\xae\xb7野家", "吉野家", "[-\xf0\xa0\xae\xb7-][+吉+]野家");
    }
    void whatAPersonWouldMark()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(marked(textDifferences(before.toStdString(), after.toStdString()))), expected);
        holds(before.toStdString(), after.toStdString());
    }

    /// Both texts can be read out of the runs, whatever they are, also bytes that are no text.
    void bothTextsAreInTheRuns()
    {
        const std::vector<std::string> pieces{"攻", "击", "。", "a", "1", " ", "\n", "{{", "}}", "\xcc\x81", "\xff", "\xe4\xb8"};
        std::mt19937 random(20260416);
        for (int round = 0; round < 400; ++round) {
            std::string texts[2];
            for (auto &each : texts) {
                const auto count = random() % 40;
                for (std::size_t i = 0; i < count; ++i)
                    each += pieces[random() % pieces.size()];
            }
            holds(texts[0], texts[1]);
        }
    }

    /// As few changes as there can be: against the longest common sequence, counted by the plain table.
    void noShorterWayIsThere()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<char> texts[2]; // one letter stands for one Chinese character
            for (auto &each : texts) {
                const auto count = random() % 24;
                for (std::size_t i = 0; i < count; ++i)
                    each.push_back(static_cast<char>('a' + random() % 4));
            }
            std::vector<std::vector<int>> common(texts[0].size() + 1, std::vector<int>(texts[1].size() + 1, 0));
            for (std::size_t i = 1; i <= texts[0].size(); ++i) {
                for (std::size_t j = 1; j <= texts[1].size(); ++j)
                    common[i][j] = texts[0][i - 1] == texts[1][j - 1] ? common[i - 1][j - 1] + 1 : std::max(common[i - 1][j], common[i][j - 1]);
            }
            static const std::string characters[] = {"甲", "乙", "丙", "丁"};
            std::string written[2];
            for (int side = 0; side < 2; ++side) {
                for (const char letter : texts[side])
                    written[side] += characters[letter - 'a'];
            }
            std::size_t same = 0;
            for (const auto &run : textDifferences(written[0], written[1]))
                same += run.sort == TextRun::Sort::Same ? run.text.size() / 3 : 0;
            QCOMPARE(same, static_cast<std::size_t>(common.back().back()));
        }
    }

    /// The longest part, wholly rewritten: it ends soon, and says all of it replaced.
    void whatHasNothingInCommonIsReplaced()
    {
        std::string before = "头";
        std::string after = "头";
        for (int i = 0; i < 8000; ++i) {
            before += i % 2 ? "甲" : "乙";
            after += i % 2 ? "丙" : "丁";
        }
        QElapsedTimer timer;
        timer.start();
        const auto runs = textDifferences(before + "尾", after + "尾");
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(runs.size(), std::size_t{4});
        QCOMPARE(runs[0].text, std::string("头"));
        QVERIFY(runs[1].sort == TextRun::Sort::Removed && runs[2].sort == TextRun::Sort::Added);
        QCOMPARE(runs[3].text, std::string("尾"));
    }
};

REDOUBT_TEST(TestTextDifferences)
#include "TestTextDifferences.moc"
