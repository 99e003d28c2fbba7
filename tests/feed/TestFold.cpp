// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/FeedSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::feed;
using namespace redoubt::feed::samples;

/// The rule of DESIGN §3 by examples that a person can follow; TestFoldProperty holds it in general.
class TestFold : public QObject
{
    Q_OBJECT

    std::optional<RecordState> m_record;
    std::int64_t m_seq = 0;

    /// The next line of the stream.
    Result<Folded> take(const Change &change, const Author &by, std::vector<std::string> flags = {}, bool isEntry = false)
    {
        const auto line = mintLine(change).value();
        return foldChange(m_record, {line, by, envelope(++m_seq, change, by, std::move(flags))}, isEntry);
    }
    static Result<Folded> takePending(std::optional<RecordState> &record, const Change &change, const Author &by)
    {
        const auto line = mintLine(change).value();
        return foldChange(record, {line, by, std::nullopt, {77}}, false);
    }
    std::string shown(const char *field, Settle settle = Settle::Latest) const { return writeJson(*m_record->shown(field, settle)); }
    using Names = std::vector<std::string>;

private Q_SLOTS:
    void init()
    {
        m_record.reset();
        m_seq = 0;
        QVERIFY(take(add(1, 1, {{"title", "first"}, {"severity", "low"}}), author(1)));
    }

    void anAddMakesTheRecord()
    {
        QCOMPARE(m_record->id, id(1));
        QCOMPARE(m_record->kind, "test.note");
        QCOMPARE(m_record->author, author(1));
        QCOMPARE(m_record->addSeq, 1);
        QCOMPARE(m_record->lastSeq, 1);
        QCOMPARE(m_record->addedAt.ms, 1'776'000'100'001);
        QCOMPARE(writeJson(m_record->shownFields()), R"({"severity":"low","title":"first"})");
        QVERIFY(m_record->conflicts().empty() && !m_record->isRemoved() && !m_record->hasPending());
    }

    void aSetThatHasSeenAFieldReplacesItAlone()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "second"}}), author(2)));

        QCOMPARE(writeJson(m_record->shownFields()), R"({"severity":"low","title":"second"})");
        QCOMPARE(m_record->headsOf("title")->size(), 1U);
        QVERIFY(m_record->conflicts().empty());
    }

    void twoWhoHadNotSeenEachOtherAreAConflict()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "blue"}}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {{"title", "red"}}), author(3)));

        QVERIFY((m_record->conflicts() == Names{"title"}));
        QCOMPARE(m_record->headsOf("title")->size(), 2U);
    }

    void twoWhoWroteTheSameAreNone()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", json::object{{"a", 1}, {"b", 2}}}}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {{"title", json::object{{"b", 2.0}, {"a", 1}}}}), author(3)));

        QCOMPARE(m_record->headsOf("title")->size(), 2U);
        QVERIFY(m_record->conflicts().empty());
    }

    void concurrentEditsOfDifferentFieldsAreNone()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "blue"}}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {{"severity", "high"}}), author(3)));

        QVERIFY(m_record->conflicts().empty());
        QCOMPARE(writeJson(m_record->shownFields()), R"({"severity":"high","title":"blue"})");
    }

    void theHighestClockIsShownUnlessAPersonMustSettle()
    {
        auto late = set(1, 2, 1, 1, {{"severity", "high"}});
        late.hlc = {1'776'000'500'000, 0};
        auto early = set(1, 3, 1, 1, {{"severity", "medium"}});
        early.hlc = {1'776'000'400'000, 0};
        QVERIFY(take(late, author(2)));
        QVERIFY(take(early, author(3)));

        QCOMPARE(shown("severity"), R"("high")");
        QCOMPARE(shown("severity", Settle::Person), R"("medium")");
        const auto fields = m_record->shownFields([](std::string_view field) { return field == "severity" ? Settle::Person : Settle::Latest; });
        QCOMPARE(writeJson(fields), R"({"severity":"medium","title":"first"})");
    }

    void equalClocksAreBrokenByAuthor()
    {
        QVERIFY(take(set(1, 3, 1, 1, {{"title", "of 3"}}), author(3)));
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "of 2"}}), author(2)));

        QCOMPARE(shown("title"), R"("of 3")");
        QCOMPARE(shown("title", Settle::Person), R"("of 2")");
    }

    void anAuthorAlwaysHasSeenTheirOwn()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "a"}}), author(2)));
        QVERIFY(take(set(1, 3, 2, 1, {{"title", "b"}}), author(2))); // the form was loaded before either

        QVERIFY(m_record->conflicts().empty());
        QCOMPARE(shown("title"), R"("b")");
    }

    void theSameAccountOnAnotherInstallationIsAnotherChain()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "at the desk"}}), author(2)));
        QVERIFY(take(set(1, 3, 2, 1, {{"title", "on the laptop"}}), {author(2).account, id(50)}));

        QVERIFY((m_record->conflicts() == Names{"title"}));
    }

    void aSetThatHasSeenBothSettles()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "blue"}}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {{"title", "red"}}), author(3)));
        QVERIFY(take(set(1, 4, 1, 2, {{"title", "saw only blue"}}), author(4)));
        QVERIFY(m_record->hasConflict("title"));
        QCOMPARE(m_record->headsOf("title")->size(), 2U);

        QVERIFY(take(set(1, 5, 1, 4, {{"title", "purple"}}), author(5)));

        QVERIFY(m_record->conflicts().empty());
        QCOMPARE(shown("title"), R"("purple")");
    }

    void removingIsSeenLikeAnyOtherField()
    {
        QVERIFY(take(set(1, 2, 1, 1, {}), author(2)));

        QVERIFY(m_record->isRemoved());
        QVERIFY(m_record->conflicts().empty());
        QCOMPARE(writeJson(m_record->shownFields()), R"({"severity":"low","title":"first"})");
    }

    void editingWhatAnotherRemovedIsAConflict_data()
    {
        QTest::addColumn<bool>("removeFirst");
        QTest::newRow("the remove reached the server first") << true;
        QTest::newRow("the edit reached the server first") << false;
    }
    void editingWhatAnotherRemovedIsAConflict()
    {
        QFETCH(bool, removeFirst);
        const auto removal = set(1, 2, 1, 1, {});
        const auto edit = set(1, 3, 1, 1, {{"title", "kept"}});
        QVERIFY(take(removeFirst ? removal : edit, removeFirst ? author(2) : author(3)));
        QVERIFY(take(removeFirst ? edit : removal, removeFirst ? author(3) : author(2)));

        QVERIFY((m_record->conflicts() == Names{RecordState::Removed}));
        QVERIFY(!m_record->isRemoved());
        QCOMPARE(shown("title"), R"("kept")");
    }

    void aRemovalInConflictIsSettledEitherWay()
    {
        QVERIFY(take(set(1, 2, 1, 1, {}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {{"title", "kept"}}), author(3)));
        auto kept = m_record;
        const auto keep = set(1, 4, 1, 3, {{"title", "kept"}});
        QVERIFY(foldChange(kept, {mintLine(keep).value(), author(4), envelope(4, keep, author(4))}, false));
        auto gone = m_record;
        const auto remove = set(1, 5, 1, 3, {});
        QVERIFY(foldChange(gone, {mintLine(remove).value(), author(4), envelope(4, remove, author(4))}, false));

        QVERIFY(kept->conflicts().empty() && !kept->isRemoved());
        QVERIFY(gone->conflicts().empty() && gone->isRemoved());
    }

    void twoWhoRemovedAgree()
    {
        QVERIFY(take(set(1, 2, 1, 1, {}), author(2)));
        QVERIFY(take(set(1, 3, 1, 1, {}), author(3)));

        QVERIFY(m_record->isRemoved() && m_record->conflicts().empty());
    }

    void pendingStandsOnACopyAndIsReplacedByItsConfirmedSelf()
    {
        const auto mine = set(1, 2, 1, 1, {{"title", "mine"}});
        auto view = m_record;
        QVERIFY(takePending(view, mine, author(2)));
        QVERIFY(view->hasPending());
        QVERIFY(!m_record->hasPending());
        QVERIFY(view->headsOf("title")->front().isPending());

        QVERIFY(take(set(1, 3, 1, 1, {{"title", "theirs"}}), author(3)));
        auto both = m_record;
        QVERIFY(takePending(both, mine, author(2)));
        QVERIFY((both->conflicts() == Names{"title"}));
        QVERIFY(both->headsOf("title")->back().isPending()); // pending ones stand last
        QVERIFY(take(mine, author(2)));

        QVERIFY((m_record->conflicts() == Names{"title"}));
        QVERIFY(!m_record->hasPending());
        QCOMPARE(m_record->headsOf("title")->size(), 2U);
    }

    void aPendingAddIsDatedByItsAuthor()
    {
        std::optional<RecordState> record;
        QVERIFY(takePending(record, add(9, 1, {{"title", "draft"}}), author(2)));

        QCOMPARE(record->addedAt.ms, 77);
        QCOMPARE(record->addSeq, 0);
        QCOMPARE(record->lastSeq, 0);
        QVERIFY(record->hasPending());
    }

    void flagsGatherSortedAndOnce()
    {
        QVERIFY(take(set(1, 2, 1, 1, {{"title", "a"}}), author(2), {"phase_over", "over_cap"}));
        QVERIFY(take(set(1, 3, 2, 1, {{"title", "b"}}), author(2), {"over_cap", "late"}));

        QVERIFY((m_record->flags == Names{"late", "over_cap", "phase_over"}));
    }

    void aLineAtOrBeforeTheLastOneIsPassedOver()
    {
        const auto before = m_record;
        m_seq = 0;

        QCOMPARE(take(add(1, 1, {{"title", "first"}, {"severity", "low"}}), author(1)).value(), Folded::AlreadyKnown);
        QVERIFY(m_record == before);
    }

    void theSameAddAgainIsADuplicate()
    {
        const auto before = m_record;
        QCOMPARE(take(add(1, 1, {{"title", "first"}, {"severity", "low"}}), author(1)).value(), Folded::AlreadyKnown);
        QVERIFY(m_record == before);

        const auto other = take(add(1, 1, {{"title", "forged"}}), author(1));
        QVERIFY(!other);
        QCOMPARE(other.error().code, ErrorCode::Conflict);
        QVERIFY(m_record == before);
    }

    void whatDoesNotFitIsRefusedAndChangesNothing()
    {
        const auto before = m_record;
        auto otherKind = set(1, 2, 1, 1, {{"title", "x"}});
        otherKind.kind = "test.other";

        QCOMPARE(take(otherKind, author(2)).error().code, ErrorCode::Conflict);
        QCOMPARE(take(set(1, 2, 1, 1, {{"title", "x"}}), author(2), {}, true).error().code, ErrorCode::Conflict);
        QCOMPARE(take(set(1, 3, 1, 1, {}), author(2), {}, true).error().code, ErrorCode::Conflict);
        QVERIFY(m_record == before);
        std::optional<RecordState> none;
        const auto line = mintLine(set(1, 2, 1, 1, {{"title", "x"}})).value();
        QCOMPARE(foldChange(none, {line, author(2), envelope(2, line.change, author(2))}, false).error().code, ErrorCode::NotFound);
        QVERIFY(!none);
    }

    void theNewestSchemaIsKept()
    {
        auto newer = set(1, 2, 1, 1, {{"title", "x"}});
        newer.schema = 3;
        QVERIFY(take(newer, author(2)));
        QVERIFY(take(set(1, 3, 1, 2, {{"title", "y"}}), author(3)));

        QCOMPARE(m_record->schema, 3);
    }

    /// 2,000 consoles that were offline together edit one field: one head each, and no more than a walk for one more.
    void veryManyConcurrentHeadsStayBounded()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 2000; ++i) {
            const Author by{Id({static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i), 1}), id(200)};
            for (std::int64_t pos = 1; pos <= 3; ++pos) {
                auto change = set(1, 2, pos, 1, {{"title", i}});
                change.id = Id({static_cast<std::uint8_t>(i >> 8), static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(pos), 9});
                QVERIFY(take(change, by));
            }
        }

        QCOMPARE(m_record->headsOf("title")->size(), 2000U);
        QCOMPARE(m_record->headsOf(RecordState::Removed)->size(), 2000U);
        QVERIFY(decodeRecord(encodeRecord(*m_record)).value() == *m_record);
        QVERIFY2(timer.elapsed() < 30000, qPrintable(QString::number(timer.elapsed())));
    }
};

REDOUBT_TEST(TestFold)
#include "TestFold.moc"
