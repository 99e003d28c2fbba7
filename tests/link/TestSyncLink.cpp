// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/link/FakeService.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/console/HeadlessConsole.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::testkit;
using namespace std::chrono_literals;

#define VERIFY_OK(expression)                                                                                                                        \
    do {                                                                                                                                             \
        if (const auto &verified = (expression); !verified)                                                                                          \
            QFAIL((std::string(name(verified.error().code)) + ": " + verified.error().detail).c_str());                                              \
    } while (false)

class TestSyncLink : public QObject
{
    Q_OBJECT

    std::unique_ptr<FakeService> m_service;
    std::vector<std::unique_ptr<QTemporaryDir>> m_folders;

    std::unique_ptr<HeadlessConsole> open(const std::filesystem::path &folder)
    {
        HeadlessConsole::Options options;
        options.folder = folder;
        options.registry = &m_service->registry;
        options.profile.cost = {8, 1};
        options.engine.pollMs = 200;
        options.engine.backOffFirstMs = 20;
        options.engine.backOffLastMs = 200;
        auto opened = HeadlessConsole::open(options);
        if (!opened)
            qFatal("cannot open a profile: %s", opened.error().detail.c_str());
        return std::move(*opened);
    }
    std::filesystem::path newFolder()
    {
        m_folders.push_back(std::make_unique<QTemporaryDir>());
        return m_folders.back()->path().toStdString();
    }
    /// A stream of the server's that @p account may write notes to.
    Id room(const std::vector<std::string> &accounts)
    {
        std::vector<Id> ids;
        for (const auto &account : accounts)
            ids.push_back(m_service->accountOf(account));
        const std::lock_guard lock(m_service->mutex);
        const auto stream = IdSource(m_service->clock, m_service->random).next();
        for (const auto &id : ids)
            m_service->server.grant(id, stream, StreamPurpose::Team, Role::Coordinator, m_service->unit);
        m_service->server.writeAs({m_service->server.id(), m_service->server.id()}, stream, RoomRecord::Kind, feed::Act::Add,
                                  {{"unit", m_service->unit.toString()}, {"name", "room"}}, stream, 0);
        return stream;
    }
    static store::Draft note(const Id &stream, const std::string &title)
    {
        return {stream, NoteRecord::Kind, feed::Act::Add, {}, {{"title", title}}, {}, {}};
    }
    static std::int64_t notes(HeadlessConsole &console)
    {
        return console.withCache([](store::Cache &cache) { return cache.count(NoteRecord::Kind); }).value_or(-1);
    }
    std::int64_t notesAtServer(const Id &stream)
    {
        const std::lock_guard lock(m_service->mutex);
        std::int64_t count = 0;
        for (const auto &[id, record] : m_service->server.records(stream))
            count += record.kind == NoteRecord::Kind;
        return count;
    }

private Q_SLOTS:
    void init() { m_service = std::make_unique<FakeService>(); }
    void cleanup()
    {
        m_service.reset();
        m_folders.clear();
    }

    void whatOneConsoleCommitsAnotherSees()
    {
        const auto stream = room({"judge", "commander"});
        auto judge = open(newFolder());
        auto commander = open(newFolder());
        VERIFY_OK(judge->enrol(m_service->ticket(), "JUDGE"));
        VERIFY_OK(commander->enrol(m_service->ticket(), "COMMANDER"));
        VERIFY_OK(judge->signIn("judge", "right"));
        VERIFY_OK(commander->signIn("commander", "right"));
        QVERIFY(judge->waitUntilDrained());

        for (int i = 0; i < 20; ++i)
            VERIFY_OK(judge->commit({note(stream, "a"), note(stream, "b")}));

        QVERIFY(judge->waitUntilDrained());
        QCOMPARE(notesAtServer(stream), 40);
        QTRY_COMPARE_WITH_TIMEOUT(notes(*commander), 40, 20'000);
    }

    void aWrongPasswordIsToldAndOpensNothing()
    {
        auto console = open(newFolder());
        VERIFY_OK(console->enrol(m_service->ticket(), "JUDGE"));

        const auto refused = console->signIn("judge", "wrong");

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::WrongPassword);
    }

    void aLostAnswerIsNoLossAndNoDouble()
    {
        const auto stream = room({"judge"});
        auto judge = open(newFolder());
        VERIFY_OK(judge->enrol(m_service->ticket(), "JUDGE"));
        VERIFY_OK(judge->signIn("judge", "right"));
        QVERIFY(judge->waitUntilDrained());
        m_service->loseAnswers(3);

        for (int i = 0; i < 10; ++i)
            VERIFY_OK(judge->commit({note(stream, "once")}));

        QVERIFY(judge->waitUntilDrained());
        QCOMPARE(notesAtServer(stream), 10);
        QCOMPARE(notes(*judge), 10);
    }

    void aTokenThatEndsIsRenewedByTheKey()
    {
        const auto stream = room({"judge"});
        auto judge = open(newFolder());
        VERIFY_OK(judge->enrol(m_service->ticket(), "JUDGE"));
        VERIFY_OK(judge->signIn("judge", "right"));
        QVERIFY(judge->waitUntilDrained());
        const auto before = m_service->renewals();
        m_service->endTokens();

        VERIFY_OK(judge->commit({note(stream, "later")}));

        QVERIFY(judge->waitUntilDrained());
        QCOMPARE(notesAtServer(stream), 1);
        QCOMPARE(m_service->renewals(), before + 1);
        QVERIFY(!judge->signInNeeded());
    }

    void workDoneOfflineGoesUpAfterTheNextStart()
    {
        const auto stream = room({"judge"});
        const auto folder = newFolder();
        {
            auto judge = open(folder);
            VERIFY_OK(judge->enrol(m_service->ticket(), "JUDGE"));
            VERIFY_OK(judge->signIn("judge", "right"));
            QVERIFY(judge->waitFor([](const auto &s) { return s.lastContact.has_value(); }));
            QTRY_VERIFY(judge->withCache([&](store::Cache &cache) { return cache.stream(stream).value_or(std::nullopt).has_value(); }));
            judge->networkChanged(false);
            VERIFY_OK(judge->commit({note(stream, "in the basement")}));
            QCOMPARE(judge->status().state, sync::SyncState::Offline);
        }
        QCOMPARE(notesAtServer(stream), 0);

        auto judge = open(folder);
        VERIFY_OK(judge->unlockOffline("judge", "right"));

        QVERIFY(judge->waitUntilDrained());
        QCOMPARE(notesAtServer(stream), 1);
    }

    void aConsoleThatIsClosedInTheMidstOfWorkLosesNothing()
    {
        const auto stream = room({"judge"});
        const auto folder = newFolder();
        int committed = 0;
        for (int round = 0; round < 5; ++round) {
            auto judge = open(folder);
            if (!judge->isEnrolled())
                VERIFY_OK(judge->enrol(m_service->ticket(), "JUDGE"));
            VERIFY_OK(judge->signIn("judge", "right"));
            QTRY_VERIFY(judge->withCache([&](store::Cache &cache) { return cache.stream(stream).value_or(std::nullopt).has_value(); }));
            for (int i = 0; i < 30; ++i, ++committed)
                VERIFY_OK(judge->commit({note(stream, "n")}));
        }
        auto judge = open(folder);
        VERIFY_OK(judge->signIn("judge", "right"));

        QVERIFY(judge->waitUntilDrained());
        QCOMPARE(notesAtServer(stream), committed);
        QCOMPARE(notes(*judge), committed);
    }
};

REDOUBT_TEST(TestSyncLink)
#include "TestSyncLink.moc"
