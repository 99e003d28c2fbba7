// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"
#include "core/search/SearchIndex.h"
#include "core/text/SearchKey.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <set>

using namespace redoubt;
using namespace redoubt::search;

class TestSearch : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{7};
    IdSource m_ids{m_clock, m_random};

    SearchRecord record(const char *name, const char *more = "", std::int64_t at = 0)
    {
        SearchRecord made;
        made.stream = m_stream;
        made.record = m_ids.next();
        made.kind = "duty.log";
        made.at = {at};
        made.texts.push_back({"title", name});
        if (*more)
            made.texts.push_back({"text", more});
        return made;
    }
    static QStringList names(const SearchIndex &index, const char *typed)
    {
        auto hits = index.find(searchQuery(typed), 0, index.slotCount());
        order(hits);
        QStringList list;
        for (const auto &hit : hits)
            list += QString::fromStdString(index.at(hit.slot).texts.front().text);
        return list;
    }
    static QString marked(const char *text, const char *typed)
    {
        std::string result;
        std::size_t at = 0;
        for (const auto &passage : passagesIn(text, searchQuery(typed))) {
            result += std::string(text).substr(at, passage.from - at) + "<" + std::string(text).substr(passage.from, passage.to - passage.from) + ">";
            at = passage.to;
        }
        return QString::fromStdString(result + std::string(text).substr(at));
    }

    Id m_stream = m_ids.next();

private Q_SLOTS:
    void whatIsWrittenOtherwiseIsTheSame_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("key");
        const auto row = [](const char *name, const char *written, const char *key) {
            QTest::newRow(name) << QString::fromUtf8(written) << QString::fromUtf8(key);
        };
        row("case", "SMB Port", "smb port");
        row("full width", "县区Ｃ　４４５", "县区c 445");
        row("traditional", "勒索軟體與資訊網絡", "勒索软体与资讯网络");
        row("traditional beside a mark", "漏\u200B洞", "漏洞");
        row("ligature", "ﬁle", "file");
        row("composed from parts", "e\u0301te\u0301", "\u00e9t\u00e9");
        row("address without teeth", "hxxps://a[.]example(.)cn[:]8443/x", "https://a.example.cn:8443/x");
        row("post address", "a[@]b{.}cn", "a@b.cn");
        row("full width brackets", "a［.］b", "a.b");
        row("no address", "ahxxp [..] [.", "ahxxp [..] [.");
        row("several at once", "[.][.][.]", "...");
    }
    void whatIsWrittenOtherwiseIsTheSame()
    {
        QFETCH(QString, written);
        QFETCH(QString, key);
        const auto bytes = written.toStdString();
        QCOMPARE(QString::fromStdString(text::searchKey(bytes)), key);
        const auto placed = text::placedSearchKey(bytes);
        QCOMPARE(QString::fromStdString(placed.key), key);
        QCOMPARE(placed.from.size(), placed.key.size() + 1);
        QVERIFY(std::ranges::is_sorted(placed.from));
        QCOMPARE(placed.from.back(), bytes.size());
    }

    void whatIsNoTextIsSeenAsSuch()
    {
        const auto key = text::searchKey("a\xE4\xB8z");
        QVERIFY(key.starts_with("a\uFFFD") && key.ends_with("\uFFFDz"));
    }

    void wordsAreParted()
    {
        const auto keys = [](const char *typed) {
            QStringList list;
            for (const auto &word : searchQuery(typed).words)
                list += QString::fromStdString(word.key);
            return list;
        };
        QCOMPARE(keys("勒索  县区C"), (QStringList{"勒索", "县区c"}));
        QCOMPARE(keys("勒索　县区Ｃ 勒索"), (QStringList{"勒索", "县区c"}));
        QCOMPARE(keys("“出口 B” 丢包"), (QStringList{"出口 b", "丢包"}));
        QCOMPARE(keys("\"没有结束 的"), (QStringList{"没有结束 的"}));
        QCOMPARE(keys(" \t　\"\" "), QStringList());
        QCOMPARE(searchQuery(std::string(500, 'a')).words.size(), 0U);
    }

    void whatIsBeyondTheBoundsIsNamed()
    {
        std::string typed;
        for (int i = 0; i < 18; ++i)
            typed += "w" + std::to_string(i) + " ";
        const auto many = searchQuery(typed + "w0"); // which is looked for already
        QCOMPARE(many.words.size(), MostWords);
        QCOMPARE(many.passedOver, (std::vector<std::string>{"w16", "w17"}));
        const auto longWord = std::string(MostWordBytes + 1, 'a');
        const auto query = searchQuery("b " + longWord);
        QCOMPARE(query.words.size(), 1U);
        QCOMPARE(query.passedOver, std::vector<std::string>{longWord});
        QVERIFY(searchQuery("*").passedOver.empty());
        QCOMPARE(searchQuery("*").words.front().key, std::string("*")); // a sign like any other
    }
    void allWordsStandInARecord()
    {
        SearchIndex index;
        for (const auto &each : {record("县区C 值班室来电", "说门户文件没有加密，不是勒索", 3), record("县区C 审批局终端感染勒索病毒", "", 1),
                                 record("县区D 门户", "勒索", 2), record("县区Ｃ 教育局问邮件", "勒索演练", 5)})
            index.put(each);
        QCOMPARE(names(index, "勒索 县区c"), (QStringList{"县区C 审批局终端感染勒索病毒", "县区Ｃ 教育局问邮件", "县区C 值班室来电"}));
        QCOMPARE(names(index, "门"), (QStringList{"县区D 门户", "县区C 值班室来电"}));
        QCOMPARE(names(index, "室来电说"), QStringList()); // over two texts
        QCOMPARE(names(index, "没有的词"), QStringList());
        QCOMPARE(names(index, " "), QStringList());
        const auto hits = index.find(searchQuery("县区C"), 0, index.slotCount());
        QCOMPARE(std::ranges::count_if(hits, [](const SearchHit &hit) { return !hit.asWritten; }), 1);
        // In parts it is the same.
        QCOMPARE(index.find(searchQuery("县区C"), 0, 2).size() + index.find(searchQuery("县区C"), 2, 99).size(), hits.size());
    }

    void whatIsGoneIsNotFound()
    {
        SearchIndex index;
        auto first = record("出口 A");
        const auto second = record("出口 B");
        index.put(first);
        index.put(second);
        const auto bytes = index.bytes();
        first.texts.front().text = "改成了别的"; // five characters of three bytes where "出口 a" has eight bytes
        index.put(first);
        QCOMPARE(index.bytes(), bytes + 15 - 8);
        QCOMPARE(names(index, "出口"), QStringList{"出口 B"});
        index.remove(second.stream, second.record);
        QCOMPARE(names(index, "出口"), QStringList());
        QCOMPARE(index.size(), 1U);
        first.texts.clear();
        index.put(first);
        QCOMPARE(index.size(), 0U);
        QCOMPARE(index.bytes(), 0U);
        // The places are used again.
        auto other = record("别处");
        other.stream = m_ids.next();
        index.put(record("这里"));
        index.put(other);
        QCOMPARE(index.slotCount(), 2U);
        index.forget(m_stream);
        QCOMPARE(names(index, "里"), QStringList());
        QCOMPARE(names(index, "别处"), QStringList{"别处"});
    }

    void passagesAreOfTheTextAsItWasWritten()
    {
        QCOMPARE(marked("县区Ｃ 的 縣區c", "县区C"), QString::fromUtf8("<县区Ｃ> 的 <縣區c>"));
        QCOMPARE(marked("打开 hxxp://a[.]cn/x", "http://a.cn"), QString::fromUtf8("打开 <hxxp://a[.]cn>/x"));
        QCOMPARE(marked("abcabc", "abc bca"), QString::fromUtf8("<abcabc>"));
        QCOMPARE(marked("没有", "x"), QString::fromUtf8("没有"));
        QCOMPARE(marked("e\u0301te", "\u00e9"), QString::fromUtf8("<e\u0301>te"));
    }

    /// Against the plainest way to say what is found: the key of the word stands in the key of one of the texts.
    void itFindsWhatStandsThere()
    {
        static const char *const pieces[] = {"县", "区", "縣", "c", "C", "Ｃ", " ", "[.]", ".", "软", "軟", "e\u0301", "hxxp"};
        SeededRandom random(11);
        const auto number = [&random](std::uint64_t below) {
            std::array<std::uint8_t, 8> bytes{};
            random.fill(bytes);
            std::uint64_t value = 0;
            for (const auto byte : bytes)
                value = value << 8 | byte;
            return value % below;
        };
        const auto made = [&](std::size_t length) {
            std::string result;
            for (std::size_t i = 0; i < length; ++i)
                result += pieces[number(std::size(pieces))];
            return result;
        };
        SearchIndex index;
        std::vector<SearchRecord> all;
        for (int i = 0; i < 300; ++i) {
            all.push_back(record(made(1 + number(8)).c_str(), made(number(12)).c_str(), static_cast<std::int64_t>(number(50))));
            index.put(all.back());
        }
        int found = 0;
        for (int i = 0; i < 400; ++i) {
            const auto query = searchQuery(made(1 + number(3)));
            std::set<Id> expected;
            for (const auto &each : all) {
                const bool stands = !query.isEmpty() && std::ranges::all_of(query.words, [&](const auto &word) {
                    return std::ranges::any_of(each.texts,
                                               [&](const auto &text) { return text::searchKey(text.text).find(word.key) != std::string::npos; });
                });
                if (stands)
                    expected.insert(each.record);
            }
            std::set<Id> got;
            for (const auto &hit : index.find(query, 0, index.slotCount())) {
                got.insert(index.at(hit.slot).record);
                const auto &texts = index.at(hit.slot).texts;
                QVERIFY(std::ranges::any_of(texts, [&](const auto &text) { return !passagesIn(text.text, query).empty(); }));
            }
            QVERIFY(got == expected);
            found += static_cast<int>(got.size());
        }
        QVERIFY(found > 1000);
    }
};

REDOUBT_TEST(TestSearch)
#include "TestSearch.moc"
