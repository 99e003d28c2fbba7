// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SavedSearch.h"
#include "app/console/search/SearchSheet.h"
#include "documents/read/Sheet.h"
#include "documents/write/Xlsx.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::console;

/// What is kept of a search, and the sheet of what it finds.
class TestSavedSearches : public QObject
{
    Q_OBJECT

    static SavedSearch searchFor(const char *name, const char *typed)
    {
        SavedSearch search;
        search.name = name;
        search.typed = typed;
        return search;
    }
    static Id idOf(std::uint8_t last)
    {
        std::array<std::uint8_t, 16> bytes{};
        bytes.back() = last;
        return Id(bytes);
    }
    static FoundRecord hit(std::uint8_t id, const char *name, const char *sentence, bool drill, bool asWritten)
    {
        FoundRecord record;
        record.record = idOf(id);
        record.author = idOf(200);
        record.unit = idOf(100);
        record.at = {1'776'304'360'000}; // 2026-04-16T01:52:40Z
        record.name.text = name;
        record.sentence.text = sentence;
        record.drill = drill;
        record.asWritten = asWritten;
        return record;
    }
    static SearchSheetWords words()
    {
        SearchSheetWords words;
        words.title = "搜索结果";
        words.facts = {{"搜的词", "=勒索"}, {"范围", "我能看的"}};
        words.heads = {"序号", "类别", "名称", "所在", "单位", "记于", "记录人", "备注", "编号"};
        words.kinds = {{"duty.log", "日志"}};
        words.units = {{idOf(100), "市网信办"}};
        words.people = {{idOf(200), "值班员03"}};
        words.drill = "演练数据";
        words.otherwise = "写法不同";
        words.comma = "，";
        return words;
    }
    static SearchList list()
    {
        SearchList list;
        list.groups = {{"duty.log", 2, {hit(1, "来电\n勒索", "", false, true), hit(2, "=1+1", "说是“勒索”", true, false)}}};
        list.found = 2;
        return list;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }

    void aNameIsTakenOnce()
    {
        SavedSearches all;
        QVERIFY(keepSearch(all, searchFor("县区C 未了", "县区C")));
        const auto before = all;
        QCOMPARE(keepSearch(all, searchFor("县区C 未了", "别的")).error().code, ErrorCode::AlreadyExists);
        QCOMPARE(keepSearch(all, searchFor("", "别的")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(keepSearch(all, searchFor("甲\u202e乙", "别的")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(keepSearch(all, searchFor("空的", " “” ")).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(keepSearch(all, searchFor("太长", std::string(MostSavedWords + 1, 'a').c_str())).error().code, ErrorCode::TooLarge);
        QCOMPARE(all, before); // nothing half done
        QVERIFY(keepSearch(all, searchFor("乙", "乙")));
        QCOMPARE(renameSearch(all, "乙", "县区C 未了").error().code, ErrorCode::AlreadyExists);
        QCOMPARE(renameSearch(all, "丙", "丁").error().code, ErrorCode::NotFound);
        QVERIFY(renameSearch(all, "乙", "丙"));
        QCOMPARE(all.searches[1].name, std::string("丙"));
        for (std::size_t i = all.searches.size(); i < MostSavedSearches; ++i)
            QVERIFY(keepSearch(all, searchFor(std::to_string(i).c_str(), "词")));
        QCOMPARE(keepSearch(all, searchFor("再一个", "词")).error().code, ErrorCode::TooLarge);
    }
    void whatIsRemovedComesBackToItsPlace()
    {
        SavedSearches all;
        for (const char *name : {"甲", "乙", "丙"})
            QVERIFY(keepSearch(all, searchFor(name, name)));
        const auto before = all;
        const auto removed = removeSearch(all, "乙");
        QVERIFY(removed);
        QCOMPARE(all.searches.size(), 2U);
        QVERIFY(!removeSearch(all, "乙"));
        QVERIFY(putBack(all, *removed));
        QCOMPARE(all, before);
    }
    void whatIsNewIsCountedByItsRecords()
    {
        auto search = searchFor("甲", "词");
        SearchTally tally{2, {7, 0xFFFFFFFFFFFFFFFE}};
        QVERIFY(!newHits(search, tally)); // nobody has opened it
        seeAll(search, tally);
        QCOMPARE(newHits(search, tally), std::optional<std::size_t>(0));
        tally = {3, {5, 7, 9}}; // one went, two came
        QCOMPARE(newHits(search, tally), std::optional<std::size_t>(2));
        seeAll(search, {MostSeenHits + 1, std::vector<std::uint64_t>(MostSeenHits + 1, 1)});
        QVERIFY(!newHits(search, tally)); // too many to remember: nothing is claimed
        search.seen = "?";
        QVERIFY(!newHits(search, tally));
    }
    /// What a later version adds to it stays.
    void whatIsKeptIsReadBack()
    {
        SavedSearches all;
        auto search = searchFor("甲", "勒索");
        search.scope = "exercise/x";
        search.scopeName = "护网";
        search.time = SearchTime::Week;
        search.drill = true;
        search.unit = idOf(3);
        search.unknown.members["colour"] = "red";
        QVERIFY(keepSearch(all, search));
        const auto read = fromJson<SavedSearches>(toJson(all));
        QVERIFY(read);
        QCOMPARE(*read, all);
    }

    void aSheetHasItsQuestionOnTop()
    {
        const auto csv = searchCsv(words(), list());
        const std::string expected = "\xef\xbb\xbf"
                                     "搜的词,\"'=勒索\",,,,,,,\r\n"
                                     "范围,我能看的,,,,,,,\r\n"
                                     ",,,,,,,,\r\n"
                                     "序号,类别,名称,所在,单位,记于,记录人,备注,编号\r\n"
                                     "1,日志,来电 勒索,,市网信办,2026-04-16 09:52:40,值班员03,,00000000-0000-0000-0000-000000000001\r\n"
                                     "2,日志,\"'=1+1\",说是“勒索”,市网信办,2026-04-16 09:52:40,值班员03,演练数据，写法不同,"
                                     "00000000-0000-0000-0000-000000000002\r\n";
        QCOMPARE(QString::fromStdString(csv), QString::fromStdString(expected));
    }
    void aWorkbookHoldsTheSameRows()
    {
        const auto bytes = documents::writeXlsx(searchPaper(words(), list()), words().title);
        QVERIFY(bytes);
        const auto sheets = documents::readXlsx(*bytes);
        QVERIFY(sheets);
        const auto &rows = sheets->front().rows;
        QStringList all;
        for (const auto &row : rows) {
            QStringList cells;
            for (const auto &cell : row)
                cells << QString::fromStdString(cell);
            all << cells.join(QLatin1Char('|'));
        }
        QVERIFY(all[0].startsWith("搜索结果"));
        QVERIFY(all[1].startsWith("搜的词  =勒索")); // a text, which is not calculated
        QVERIFY(all[2].startsWith("范围  我能看的"));
        QVERIFY(all.contains("序号|类别|名称|所在|单位|记于|记录人|备注|编号"));
        QVERIFY(all.last().startsWith("2|日志|=1+1|说是“勒索”|市网信办|2026-04-16 09:52:40|值班员03|演练数据，写法不同|"));
    }
};

REDOUBT_TEST(TestSavedSearches)
#include "TestSavedSearches.moc"
