// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/SheetDifferences.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {
HandedCheck owedCheck(const char *item, const char *found, std::optional<Instant> round = {})
{
    return {item, std::string(item) + "项", found, round, {}};
}

HandedMatter handedMatter(std::uint8_t number, const char *title, const char *answer, bool critical = false)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    HandedMatter matter;
    matter.matter = Id(bytes);
    matter.title = title;
    matter.answer = answer;
    matter.critical = critical;
    return matter;
}

/// Each row as "new loss: → 1.8".
QStringList toldRows(const std::vector<SheetRow> &rows)
{
    static const char *const words[] = {"new", "other", "same", "gone"};
    QStringList told;
    for (const auto &row : rows)
        told << QString::fromStdString(std::string(words[static_cast<int>(row.sort)]) + ' ' + row.name + ": " + row.before + " → " + row.after);
    return told;
}
} // namespace

/// Two sheets of an office, side by side.
class TestSheetDifferences : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSheetIsAsItselfIs()
    {
        HandoverSheet sheet;
        sheet.checks = {owedCheck("loss", "1.8 %")};
        sheet.matters = {handedMatter(1, "丢包", "5521")};
        const auto found = differencesOf(sheet, sheet);

        QCOMPARE(countOf(found.checks, SheetChangeSort::Same), 1);
        QCOMPARE(countOf(found.matters, SheetChangeSort::Same), 1);
        QCOMPARE(differencesOf({}, {}), SheetDifferences{});
    }

    void itemsAreNewOtherTheSameOrInOrderAgain()
    {
        HandoverSheet earlier;
        HandoverSheet later;
        earlier.checks = {owedCheck("loss", "1.8 %"), owedCheck("ups", "82 %"), owedCheck("media", "")};
        later.checks = {owedCheck("sites", "55 家"), owedCheck("media", ""), owedCheck("loss", "2.4 %")};

        QCOMPARE(toldRows(differencesOf(earlier, later).checks),
                 (QStringList{"new sites项:  → 55 家", "same media项:  → ", "other loss项: 1.8 % → 2.4 %", "gone ups项: 82 % → "}));
    }

    void ofRoundsTheLastThatNeedsAWordCounts()
    {
        HandoverSheet earlier;
        HandoverSheet later;
        earlier.checks = {owedCheck("heat", "30 ℃", Instant{1}), owedCheck("heat", "31 ℃", Instant{2})};
        later.checks = {owedCheck("heat", "31 ℃", Instant{9})};

        QCOMPARE(toldRows(differencesOf(earlier, later).checks), (QStringList{"same heat项: 31 ℃ → 31 ℃"}));
    }

    void mattersAreTheSameByTheirRecord()
    {
        HandoverSheet earlier;
        HandoverSheet later;
        earlier.matters = {handedMatter(1, "丢包", "5521"), handedMatter(2, "丢包", "5521"), handedMatter(3, "缺照片", "9 件")};
        later.matters = {handedMatter(2, "丢包", "5530"), handedMatter(3, "缺照片", "9 件", true), handedMatter(4, "篡改", "已断网")};
        const auto rows = differencesOf(earlier, later).matters;

        QCOMPARE(toldRows(rows), (QStringList{"other 丢包: 5521 → 5530", "other 缺照片: 9 件 → 9 件", "new 篡改:  → 已断网", "gone 丢包: 5521 → "}));
        QVERIFY(rows[1].critical); // it became critical: that is a change
        QCOMPARE(rows[3].matter, earlier.matters[0].matter);
    }
};

REDOUBT_TEST(TestSheetDifferences)
#include "TestSheetDifferences.moc"
