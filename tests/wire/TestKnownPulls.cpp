// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Pull.h"
#include "server/admin/Administration.h"
#include "server/http/KnownPulls.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/TestKinds.h"
#include "tests/wire/WireHouse.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;
using server::KnownPulls;

namespace {
/// "up to date", "news", "gone", or the status of a refusal.
std::string saying(const std::optional<WireAnswer> &answer)
{
    if (!answer)
        return "no answer";
    if (answer->status != 200)
        return std::to_string(answer->status);
    const auto page = feed::readPull(answer->body);
    if (!page)
        return "no page";
    return page->header.upToDate ? "up to date" : !page->header.gone.empty() ? "gone" : "news";
}
} // namespace

/// An up-to-date pull is answered from memory: what ends that must be seen by the very next pull.
class TestKnownPulls : public QObject
{
    Q_OBJECT

    /// A room with its coordinator, and where its head stands.
    struct Place
    {
        explicit Place(std::int64_t sessionMs = 15 * 60 * 1000) : house({}, sessionMs) { }

        /// The cursor at the head of @p stream, as @p who sees it.
        feed::Cursor head(const WireConsole &who, const Id &stream)
        {
            const auto page = feed::readPull(house.pull(who, {{stream, 1, 0}})->body).value();
            const auto &section = page.header.sections.front();
            return {stream, section.epoch, section.head};
        }

        WireHouse house;
        WireConsole coordinator = house.enter("coordinator", Role::Coordinator);
        Id cell = house.openCell(coordinator);
    };

private Q_SLOTS:
    void theSameQuestionIsAnsweredAlikeWithTheTimeOfNow()
    {
        Place place;
        const auto cursor = place.head(place.coordinator, place.cell);
        const auto before = place.house.clock.now();

        for (int i = 0; i < 3; ++i) {
            const auto answer = place.house.pull(place.coordinator, {cursor});
            QCOMPARE(saying(answer), "up to date");
            QVERIFY(feed::readPull(answer->body)->header.serverTime >= before);
        }
    }

    void whatHappensIsSeenByTheNextPull_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("then");
        QTest::newRow("a change in the stream") << "push"
                                                << "news";
        QTest::newRow("a change in another stream") << "elsewhere"
                                                    << "up to date";
        QTest::newRow("the account is locked, by another program") << "lock"
                                                                   << "401";
        QTest::newRow("the installation is revoked, by another program") << "revoke"
                                                                         << "401";
        QTest::newRow("the grant is taken, by another program") << "take"
                                                                << "gone";
        QTest::newRow("the password must be changed first") << "reset"
                                                            << "401";
        QTest::newRow("sign-out") << "out"
                                  << "401";
    }
    void whatHappensIsSeenByTheNextPull()
    {
        QFETCH(QString, what);
        QFETCH(QString, then);
        Place place;
        auto &house = place.house;
        auto reader = house.enter("reader");
        QVERIFY(house.admin().grantStream("reader", place.cell, Role::Commander));
        const auto cursor = place.head(reader, place.cell);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(saying(house.pull(reader, {cursor})), "up to date");

        if (what == "push")
            house.letIn(place.coordinator, place.cell, reader, place.cell, Role::Commander);
        else if (what == "elsewhere")
            (void)house.openCell(place.coordinator);
        else if (what == "lock")
            QVERIFY(house.admin().setLocked("reader", true));
        else if (what == "revoke")
            QVERIFY(house.admin().revokeInstallation(reader.enrolment.installation));
        else if (what == "take")
            QVERIFY(house.admin().revokeStream("reader", place.cell, Role::Commander));
        else if (what == "reset")
            QVERIFY(house.admin().resetPassword("reader", "another horse battery"));
        else
            (void)house.client().ask("DELETE", "/v1/session", reader.headers());

        QCOMPARE(saying(house.pull(reader, {cursor})), then.toStdString());
    }

    void anotherTokenDoesNotShareIt()
    {
        Place place;
        const auto cursor = place.head(place.coordinator, place.cell);
        QCOMPARE(saying(place.house.pull(place.coordinator, {cursor})), "up to date");
        const auto stranger = place.house.enter("stranger");

        QCOMPARE(saying(place.house.pull(place.coordinator, {cursor})), "up to date");
        QCOMPARE(saying(place.house.pull(stranger, {cursor})), "gone");
    }

    void aKnownPullEndsWithItsSession()
    {
        Place place(1'500);
        const auto cursor = place.head(place.coordinator, place.cell);
        QCOMPARE(saying(place.house.pull(place.coordinator, {cursor})), "up to date");

        QTRY_COMPARE_WITH_TIMEOUT(saying(place.house.pull(place.coordinator, {cursor})), "401", 5'000);
    }

    void memoryIsOfOneVersionAndOneTime()
    {
        KnownPulls known;
        const auto question = *KnownPulls::questionOf("token", "body");
        known.remember(question, 7, {500}, {1'000});

        QVERIFY(known.isUpToDate(question, 7, {999}));
        QVERIFY(!known.isUpToDate(question, 7, {499})); // the clock was set back
        QVERIFY(!known.isUpToDate(question, 7, {1'000}));
        QVERIFY(!known.isUpToDate(question, 8, {999}));
        QVERIFY(!known.isUpToDate(*KnownPulls::questionOf("token", "bodY"), 7, {999}));
    }

    void aTokenNeverRunsOverIntoTheBody()
    {
        QVERIFY(*KnownPulls::questionOf("ab", "c") != *KnownPulls::questionOf("a", "bc"));
        QVERIFY(!KnownPulls::questionOf("", "body"));
        QVERIFY(!KnownPulls::questionOf("token", std::string(KnownPulls::MaxQuestionBytes, 'x')));
    }
};

REDOUBT_TEST(TestKnownPulls)
#include "TestKnownPulls.moc"
