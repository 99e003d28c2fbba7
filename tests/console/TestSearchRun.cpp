// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/search/SearchRun.h"
#include "app/console/search/SearchTexts.h"
#include "app/kinds/ProductKinds.h"
#include "core/Random.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::console;

class TestSearchRun : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{5};
    IdSource m_ids{m_clock, m_random};
    Id m_stream = m_ids.next();
    search::SearchIndex m_index;
    Id m_first;

    void put(const char *kind, const char *name, const char *text, std::int64_t at)
    {
        search::SearchRecord record{m_stream, m_ids.next(), kind, {at}, m_ids.next(), {{"title", name}, {"text", text}}};
        if (m_first == Id())
            m_first = record.record;
        m_index.put(record);
    }
    static feed::Head head(json::value value)
    {
        feed::Head made;
        made.value = std::move(value);
        made.seq = 1;
        return made;
    }
    static SearchAsk ask(const char *typed)
    {
        SearchAsk made;
        made.typed = typed;
        made.since = {Instant{3000}, Instant{2000}, Instant{1000}};
        made.groups = {{"duty.log"}, {"duty.matter", "duty.check"}, {"duty.shift"}};
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        put("duty.log", "出口 B 丢包", "已报运营商", 3500);
        put("duty.log", "出口 A 正常", "", 2500);
        put("duty.log", "出口 Ｂ 恢复", "", 1500);
        put("duty.log", "来电", "说出口 B 又断了", 500);
        put("duty.log", "来电二", "问出口 B", 400);
        put("duty.matter", "出口 B", "", 3100);
        put("duty.check", "丢包", "出口 B 1.8 %", 3000);
        put("duty.secret", "出口 B", "", 3000);
    }

    void groupsAddUp()
    {
        const auto found = answer(m_index, ask("出口 b"));
        QCOMPARE(found.searched, 8U);
        QCOMPARE(found.groups.size(), 2U); // in "duty.shift" is nothing, and of "duty.secret" nobody asks
        QCOMPARE(found.groups[0].kind, std::string("duty.log"));
        QCOMPARE(found.groups[0].count, 4U);
        QCOMPARE(found.groups[0].listed.size(), FirstOfGroup);
        QCOMPARE(found.groups[0].listed[0].name.text, std::string("出口 B 丢包")); // names first, then the newest
        QCOMPARE(found.groups[0].listed[1].name.text, std::string("出口 Ｂ 恢复"));
        QCOMPARE(found.groups[0].listed[2].name.text, std::string("来电"));
        QCOMPARE(found.groups[1].kind, std::string("duty.matter"));
        QCOMPARE(found.groups[1].count, 2U);
        QCOMPARE(found.found, 6U);
        QCOMPARE(found.byTime, (std::array<std::size_t, SearchTimes>{3, 0, 1, 2}));
        QCOMPARE(found.asWritten + found.otherwise, 6U);
    }
    void whatIsChosenNarrowsAndIsCountedByItself()
    {
        auto one = ask("出口 b");
        one.group = "duty.log";
        one.time = SearchTime::Before;
        const auto found = answer(m_index, one);
        QCOMPARE(found.groups[0].count, 2U);
        QCOMPARE(found.groups[0].listed.size(), 2U);
        QCOMPARE(found.groups.size(), 1U); // of that time there is nothing in the other
        QCOMPARE(found.byTime, (std::array<std::size_t, SearchTimes>{1, 0, 1, 2}));
        auto spelled = ask("出口 Ｂ");
        spelled.asWritten = true;
        const auto asTyped = answer(m_index, spelled);
        QCOMPARE(asTyped.found, 1U);
        QCOMPARE(asTyped.asWritten, 1U);
        QCOMPARE(asTyped.otherwise, 5U);
    }
    void anOpenedGroupIsListedWhole()
    {
        auto opened = ask("出口 B");
        opened.opened = {"duty.log"};
        QCOMPARE(answer(m_index, opened).groups[0].listed.size(), 4U);
    }
    void whereNothingIsFoundEachWordIsCounted()
    {
        const auto none = answer(m_index, ask("运营商 恢复"));
        QCOMPARE(none.found, 0U);
        QCOMPARE(none.alone, (std::vector<std::pair<std::string, std::size_t>>{{"运营商", 1}, {"恢复", 1}}));
        QVERIFY(answer(m_index, ask("  ")).groups.empty());
    }
    void aLongTextIsCutAroundItsFirstWord()
    {
        search::SearchIndex index;
        std::string text;
        for (int i = 0; i < 500; ++i)
            text += i == 250 ? "词" : "文";
        const auto id = m_ids.next();
        index.put({m_stream, id, "duty.log", {}, m_ids.next(), {{"text", text}}});
        const auto looked = look(index, m_stream, id, "词");
        QVERIFY(looked);
        const auto &passage = looked->passages.front();
        QCOMPARE(QString::fromStdString(passage.text).size(), 2 + static_cast<int>(MostOfPassage));
        QVERIFY(passage.text.starts_with("…文") && passage.text.ends_with("文…"));
        QCOMPARE(passage.text.substr(passage.marks.front().from, passage.marks.front().to - passage.marks.front().from), std::string("词"));
        QVERIFY(!look(index, m_stream, m_ids.next(), "词"));
    }

    /// Whatever a trade writes is found; what no person wrote is not.
    void everyWrittenTextIsSearched()
    {
        const auto kinds = productKinds();
        const auto *kind = kinds.find("duty.matter");
        QVERIFY(kind);
        store::RecordView view;
        view.stream = m_stream;
        view.state.id = m_ids.next();
        view.state.kind = "duty.matter";
        view.state.fields["title"] = {head("出口 B 丢包")};
        view.state.fields["sort"] = {head("FollowUp")};
        view.state.fields["shift"] = {head(json::string(m_ids.next().toString()))};
        view.state.fields["at"] = {head("2026-04-15T08:19:00.000Z")};
        view.state.fields["steps"] = {head(json::array{json::object{{"text", "报运营商"}, {"due", "08:30"}, {"count", 3}}})};
        view.state.fields["tracker"] = {head("Alice")};
        view.state.fields["address"] = {head("10.20.30.40:8443")}; // of a later version
        view.state.fields["detail"] = {head("先写的"), head("同时写的")};
        view.state.fields["word"] = {head(json::object{{"key", std::string(43, 'A')}, {"signature", std::string(86, 'b')}})};
        const auto record = searchRecordOf(view, kind, {"name", "title"});
        QStringList texts;
        for (const auto &text : record.texts)
            texts += QString::fromStdString(text.field + ":" + text.text);
        QCOMPARE(texts.first(), QString::fromUtf8("title:出口 B 丢包"));
        texts.sort();
        QCOMPARE(
            texts,
            (QStringList{"address:10.20.30.40:8443", "detail:先写的", "detail:同时写的", "text:报运营商", "title:出口 B 丢包", "tracker:Alice"}));
        // A part's name is not the record's; without one of its own it is called as its shelf calls it.
        view.state.fields.erase("title");
        view.state.fields["items"] = {head(json::array{json::object{{"name", "温度"}}})};
        QCOMPARE(searchRecordOf(view, kind, {"name", "title"}, "日常清单").texts.front(), (search::SearchText{"", "日常清单"}));
        view.state.fields[feed::RecordState::Removed] = {head(true)};
        QVERIFY(searchRecordOf(view, kind, {}).texts.empty());
    }
};

REDOUBT_TEST(TestSearchRun)
#include "TestSearchRun.moc"
