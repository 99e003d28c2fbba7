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
        QCOMPARE(found.shares.byTime, (std::array<std::size_t, SearchTimes>{3, 0, 1, 2}));
        QCOMPARE(found.shares.asWritten + found.shares.otherwise, 6U);
    }
    void whatIsChosenNarrowsAndIsCountedByItself()
    {
        auto one = ask("出口 b");
        one.choice.group = "duty.log";
        one.choice.time = SearchTime::Before;
        const auto found = answer(m_index, one);
        QCOMPARE(found.groups[0].count, 2U);
        QCOMPARE(found.groups[0].listed.size(), 2U);
        QCOMPARE(found.groups.size(), 1U); // of that time there is nothing in the other
        QCOMPARE(found.shares.byTime, (std::array<std::size_t, SearchTimes>{1, 0, 1, 2}));
        auto spelled = ask("出口 Ｂ");
        spelled.choice.asWritten = true;
        const auto asTyped = answer(m_index, spelled);
        QCOMPARE(asTyped.found, 1U);
        QCOMPARE(asTyped.shares.asWritten, 1U);
        QCOMPARE(asTyped.shares.otherwise, 5U);
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
        QVERIFY(answer(m_index, ask("\"\"")).groups.empty());
        QCOMPARE(answer(m_index, ask("出口*")).found, 0U); // as it stands
    }
    void aLongTextIsCutAroundItsFirstWord()
    {
        search::SearchIndex index;
        std::string text;
        for (int i = 0; i < 500; ++i)
            text += i == 250 ? "词" : "文";
        const auto id = m_ids.next();
        index.put({m_stream, id, "duty.log", {}, m_ids.next(), {{"text", text}}});
        const auto looked = look(index, m_stream, id, ask("词"));
        QVERIFY(looked);
        const auto &passage = looked->passages.front();
        QCOMPARE(QString::fromStdString(passage.text).size(), 2 + static_cast<int>(MostOfPassage));
        QVERIFY(passage.text.starts_with("…文") && passage.text.ends_with("文…"));
        QCOMPARE(passage.text.substr(passage.marks.front().from, passage.marks.front().to - passage.marks.front().from), std::string("词"));
        QVERIFY(!look(index, m_stream, m_ids.next(), ask("词")));
    }

    /// Four records of two units, two of them played: by unit, by nature and within bounds, each sum counted by hand.
    void unitsNatureAndBoundsAddUp()
    {
        search::SearchIndex index;
        const auto office = m_ids.next();
        const auto room = m_ids.next();
        const auto bureau = m_ids.next();
        const auto county = m_ids.next();
        const auto put = [&](const Id &stream, const char *text, bool drill, std::optional<Id> unit) {
            search::SearchRecord record{stream, m_ids.next(), "duty.log", {}, bureau, {{"text", text}}, unit, drill, {}};
            index.put(record);
        };
        put(office, "勒索 一", false, {});
        put(office, "勒索 二", false, {});
        put(office, "勒索 三", false, county); // of its own unit, wherever it lies
        put(room, "勒索 四", true, {});
        put(room, "丢包", true, {});
        auto wanted = ask("勒索");
        wanted.owners = std::make_shared<const std::map<Id, Id>>(std::map<Id, Id>{{office, bureau}});
        const auto all = answer(index, wanted);
        QCOMPARE(all.found, 4U);
        QCOMPARE(all.shares.byUnit, (std::map<std::optional<Id>, std::size_t>{{std::nullopt, 1}, {bureau, 2}, {county, 1}}));
        QCOMPARE(all.shares.real, 3U);
        QCOMPARE(all.shares.drill, 1U);

        auto narrowed = wanted;
        narrowed.choice.unit = bureau;
        narrowed.choice.drill = true;
        const auto none = answer(index, narrowed);
        QCOMPARE(none.found, 0U);
        QCOMPARE(none.elsewhere, 4U);            // without what narrows
        QCOMPARE(none.shares.real, 2U);          // of the bureau
        QCOMPARE(none.shares.byUnit.size(), 1U); // played
        narrowed.choice = {};
        narrowed.choice.unit = Id(); // of no unit
        QCOMPARE(answer(index, narrowed).found, 1U);

        auto bounded = wanted;
        bounded.bounds = SearchBounds{{room}, {}};
        QCOMPARE(answer(index, bounded).found, 1U);
        QCOMPARE(answer(index, bounded).searched, 2U);
        bounded.bounds = SearchBounds{{}, bureau};
        QCOMPARE(answer(index, bounded).found, 2U);
        QCOMPARE(tally(index, bounded).found, 2U);
        QCOMPARE(tally(index, wanted).marks.size(), 4U);
    }

    /// All hits, in the order in which the page lists them, whatever is opened there.
    void aListIsWhole()
    {
        auto wanted = ask("出口 b");
        const auto list = listing(m_index, wanted);
        QCOMPARE(list.found, 6U);
        QStringList names;
        for (const auto &group : list.groups) {
            for (const auto &each : group.listed)
                names << QString::fromStdString(each.name.text);
        }
        QCOMPARE(names, (QStringList{"出口 B 丢包", "出口 Ｂ 恢复", "来电", "来电二", "出口 B", "丢包"}));
        QCOMPARE(list.authors.size(), 6U);
        wanted.choice.group = "duty.matter";
        QCOMPARE(listing(m_index, wanted).groups.size(), 1U);
    }

    void linkedRecordsHoldTheWordsToo()
    {
        search::SearchIndex index;
        const auto matter = m_ids.next();
        const auto line = m_ids.next();
        index.put({m_stream, matter, "duty.matter", {}, m_ids.next(), {{"title", "门户 勒索"}}});
        index.put({m_stream, line, "duty.log", {}, m_ids.next(), {{"text", "勒索 已报"}}, {}, false, {matter}});
        index.put({m_stream, m_ids.next(), "duty.log", {}, m_ids.next(), {{"text", "别的"}}, {}, false, {matter}}); // without the word
        index.put({m_stream, m_ids.next(), "duty.log", {}, m_ids.next(), {{"text", "勒索，与此无关"}}});
        const auto of = look(index, m_stream, matter, ask("勒索"));
        QVERIFY(of);
        QCOMPARE(of->linkedCount, 1U);
        QCOMPARE(of->linked.front().record, line);
        QCOMPARE(look(index, m_stream, line, ask("勒索"))->linked.front().record, matter); // and back
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
        QCOMPARE(record.links.size(), 1U); // the shift
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
