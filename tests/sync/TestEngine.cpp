// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Engine.h"

#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::sync;

namespace {
const Id kAccount = *Id::parse("01890000-0000-7000-8000-000000000001");
const Id kTeam = *Id::parse("01890000-0000-7000-8000-000000000002");

StreamPlace at(const Id &stream, std::int64_t seq) { return {{stream, seq == 0 ? 0 : 1, seq}, false, {}}; }

Failure answered(ErrorCode code)
{
    Failure failure;
    failure.code = code;
    failure.isAnswer = true;
    return failure;
}

Failure broken(ErrorCode code = ErrorCode::Offline)
{
    Failure failure;
    failure.code = code;
    return failure;
}
} // namespace

/// An engine, its time, and what it asked for last.
class TestEngine : public QObject
{
    Q_OBJECT

    std::unique_ptr<SeededRandom> m_random;
    std::unique_ptr<Engine> m_engine;
    Moment m_now;
    Actions m_actions;

    void did(Actions actions) { m_actions = std::move(actions); }

    template <class T>
    const T *find() const
    {
        for (const auto &action : m_actions) {
            if (const auto *found = std::get_if<T>(&action))
                return found;
        }
        return nullptr;
    }
    template <class T>
    T take() const
    {
        const auto *found = find<T>();
        return found ? *found : T{};
    }

    void pass(std::int64_t ms)
    {
        m_now.steadyMs += ms;
        m_now.wall.ms += ms;
    }
    /// Lets the time pass until the engine wants to be woken.
    void wake()
    {
        const auto at = m_engine->wakeAtSteadyMs();
        QVERIFY(at);
        QVERIFY2(*at > m_now.steadyMs, "what is due was not done");
        pass(*at - m_now.steadyMs);
        did(m_engine->tick(m_now));
    }
    SessionFacts session() const { return {m_now.wall + 7000, m_now.wall + 7000 + 15 * 60'000}; }
    void signIn(std::size_t pending = 0, std::vector<StreamPlace> places = {at(kAccount, 3), at(kTeam, 10)})
    {
        did(m_engine->signedIn(m_now, session(), places, pending, {}));
    }
    feed::PullHeader upToDate() const
    {
        feed::PullHeader header;
        header.serverTime = m_now.wall;
        header.upToDate = true;
        return header;
    }
    /// Signed in, pulled, live.
    void settle()
    {
        signIn();
        const auto pull = take<SendPull>();
        const auto live = take<OpenLive>();
        did(m_engine->pullReceived(m_now, pull.request, upToDate()));
        did(m_engine->liveOpened(m_now, live.request));
        m_live = live.request;
        did(m_engine->pullReceived(m_now, take<SendPull>().request, upToDate()));
        QCOMPARE(m_engine->status().state, SyncState::Online);
    }
    RequestId m_live = 0;

    /// Answers pulls, lets time pass, until a piece of an attachment is asked for.
    DownloadChunk nextDownload()
    {
        for (int i = 0; i < 20 && !find<DownloadChunk>(); ++i) {
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
            else if (find<ReadPlaces>())
                did(m_engine->placesChanged(m_now, {at(kAccount, 3), at(kTeam, 10)}));
            else
                wake();
        }
        return take<DownloadChunk>();
    }

private Q_SLOTS:
    void init()
    {
        m_random = std::make_unique<SeededRandom>(7);
        m_engine = std::make_unique<Engine>(EngineSettings{}, *m_random);
        m_now = {1'000'000, Instant{1'776'000'000'000}};
        m_actions.clear();
    }

    void nothingHappensBeforeSignIn()
    {
        did(m_engine->outboxChanged(m_now, 5));
        QVERIFY(m_actions.empty());
        QVERIFY(!m_engine->wakeAtSteadyMs());
        QCOMPARE(m_engine->status().state, SyncState::SignedOut);
    }

    void signInPushesPullsByDigestAndOpensTheLiveSocket()
    {
        signIn(2);

        const auto pull = take<SendPull>();
        QVERIFY(find<SendPush>());
        QVERIFY(find<OpenLive>());
        QCOMPARE(pull.pull.cursors.size(), 2u);
        QCOMPARE(pull.pull.digest, std::optional(feed::headsDigest({{kAccount, 1, 3}, {kTeam, 1, 10}}).toString()));
        QCOMPARE(m_engine->status().state, SyncState::Syncing);
        QCOMPARE(m_engine->status().clockOffsetMs, 7000);
    }

    void onlyOnePushIsUnderWay()
    {
        signIn(600);
        const auto push = take<SendPush>();

        did(m_engine->outboxChanged(m_now, 601));
        QVERIFY(!find<SendPush>());
        did(m_engine->pushed(m_now, push.request, {m_now.wall, {}}, 101));

        QVERIFY(find<SendPush>());
    }

    void pullDoesNotWaitForThePush()
    {
        settle();
        did(m_engine->outboxChanged(m_now, 1));
        QVERIFY(find<SendPush>());

        did(m_engine->hinted(m_now, m_live, {kTeam, 1, 11}));
        if (!find<SendPull>())
            wake();

        QCOMPARE(take<SendPull>().pull.cursors, (std::vector<feed::Cursor>{{kTeam, 1, 10}}));
    }

    void hintsThatComeCloseTogetherShareAPull()
    {
        settle();
        pass(1000);
        did(m_engine->hinted(m_now, m_live, {kTeam, 1, 11}));
        const auto first = take<SendPull>();
        QCOMPARE(first.pull.cursors.size(), 1u);
        feed::PullHeader page;
        page.sections = {{kTeam, 1, 10, 1, 11, {}}};
        did(m_engine->pullReceived(m_now, first.request, page));
        did(m_engine->stored(m_now, first.request, {at(kAccount, 3), at(kTeam, 11)}));

        for (int head = 12; head < 20; ++head) {
            pass(5);
            did(m_engine->hinted(m_now, m_live, {kTeam, 1, head}));
            QVERIFY(!find<SendPull>());
        }
        did(m_engine->hinted(m_now, m_live, {kAccount, 1, 4}));
        QVERIFY(!find<SendPull>());
        wake();

        QCOMPARE(take<SendPull>().pull.cursors.size(), 2u);
    }

    void aHintOfWhatIsHereAlreadyAsksForNothing()
    {
        settle();
        pass(1000);
        did(m_engine->hinted(m_now, m_live, {kTeam, 1, 10}));

        QVERIFY(m_actions.empty());
    }

    void withoutALiveSocketItPolls()
    {
        signIn();
        did(m_engine->pullReceived(m_now, take<SendPull>().request, upToDate()));
        const auto start = m_now.steadyMs;

        for (int i = 0; i < 50 && !find<SendPull>(); ++i) {
            wake();
            if (const auto *live = find<OpenLive>())
                did(m_engine->failed(m_now, live->request, answered(ErrorCode::NotFound)));
        }

        QVERIFY(find<SendPull>());
        QVERIFY(take<SendPull>().pull.digest);
        QVERIFY(m_now.steadyMs - start >= 30'000 && m_now.steadyMs - start <= 90'000);
        QVERIFY(!m_engine->status().lastError);
    }

    void afterALossTheDigestIsComparedFirst()
    {
        settle();
        did(m_engine->liveClosed(m_now, m_live, broken()));
        QCOMPARE(m_engine->status().state, SyncState::Offline);
        QVERIFY(m_engine->status().retryAt);
        wake();

        QVERIFY(take<SendPull>().pull.digest);
        QVERIFY(!find<OpenLive>()); // not before something has succeeded
        did(m_engine->pullReceived(m_now, take<SendPull>().request, upToDate()));
        if (!find<OpenLive>())
            wake();
        QVERIFY(find<OpenLive>());
    }

    void oneLossIsOneTry()
    {
        signIn(1);
        const auto push = take<SendPush>();
        const auto pull = take<SendPull>();
        const auto live = take<OpenLive>();

        did(m_engine->pushFailed(m_now, push.request, broken(), {1, 100, {kTeam}}));
        did(m_engine->failed(m_now, pull.request, broken(ErrorCode::Timeout)));
        did(m_engine->failed(m_now, live.request, broken()));

        QCOMPARE(m_engine->status().tries, 1);
        QCOMPARE(m_engine->status().state, SyncState::Offline);
    }

    void waitsGrowAndTheNextTryIsTold()
    {
        signIn();
        std::int64_t longest = 0;
        for (int i = 0; i < 40; ++i) {
            const auto pull = take<SendPull>();
            QVERIFY(pull.request != 0);
            did(m_engine->failed(m_now, pull.request, broken()));
            QCOMPARE(m_engine->status().tries, i + 1);
            const auto wait = *m_engine->wakeAtSteadyMs() - m_now.steadyMs;
            QVERIFY(wait <= 60'000); // ADR 8
            if (wait > 0)
                QCOMPARE(m_engine->status().retryAt, std::optional(m_now.wall + wait));
            longest = std::max(longest, wait);
            if (!find<SendPull>())
                wake();
        }
        QVERIFY(longest > 30'000);
    }

    void theServersWishIsHonoured()
    {
        signIn(1);
        auto failure = answered(ErrorCode::TooManyRequests);
        failure.retryAfterMs = 20'000;

        did(m_engine->pushFailed(m_now, take<SendPush>().request, failure, {1, 100, {kTeam}}));
        QCOMPARE(m_engine->status().lastError, std::optional(ErrorCode::TooManyRequests));
        const auto start = m_now.steadyMs;
        while (!find<SendPush>()) {
            wake();
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
        }

        QVERIFY(m_now.steadyMs - start >= 20'000);
    }

    void aServersFullDiskIsToldApartFromThisOne()
    {
        signIn(1);
        auto failure = answered(ErrorCode::StorageFull);
        failure.retryAfterMs = 30'000;

        did(m_engine->pushFailed(m_now, take<SendPush>().request, failure, {1, 100, {kTeam}}));

        QCOMPARE(m_engine->status().lastError, std::optional(ErrorCode::StorageFull));
        QVERIFY(m_engine->status().isLastErrorAnswer);
        QCOMPARE(m_engine->status().pending, 1u);
        while (!find<SendPush>()) {
            wake();
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
        }
        did(m_engine->pushed(m_now, take<SendPush>().request, {}, 0));
        QVERIFY(!m_engine->status().lastError);
        QVERIFY(!m_engine->status().isLastErrorAnswer);
    }

    void aTooLargeBatchIsHalvedUntilTheOneIsFound()
    {
        signIn(500);
        auto push = take<SendPush>();
        std::vector<std::size_t> sizes;
        while (!find<SetAside>()) {
            sizes.push_back(push.maxLines);
            did(m_engine->pushFailed(m_now, push.request, answered(ErrorCode::TooLarge), {push.maxLines, push.maxLines * 200, {kTeam}}));
            if (find<SendPush>())
                push = take<SendPush>();
        }

        QCOMPARE(sizes, (std::vector<std::size_t>{500, 250, 125, 62, 31, 15, 7, 3, 1}));
        QCOMPARE(take<SetAside>(), (SetAside{{kTeam}, ErrorCode::TooLarge}));
        wake();
        while (!find<SendPush>())
            wake();
        QCOMPARE(take<SendPush>().maxLines, 500u); // others go on at full size
    }

    void aGroupThatCannotBeHalvedIsSetAside()
    {
        signIn(8);
        auto push = take<SendPush>();
        did(m_engine->pushFailed(m_now, push.request, answered(ErrorCode::TooLarge), {8, 1000, {kTeam}}));
        push = take<SendPush>();
        QCOMPARE(push.maxLines, 4u);

        did(m_engine->pushFailed(m_now, push.request, answered(ErrorCode::TooLarge), {8, 1000, {kAccount, kTeam}}));

        QCOMPARE(take<SetAside>(), (SetAside{{kAccount, kTeam}, ErrorCode::TooLarge}));
    }

    void aRefusalByAPortalSetsNothingAside()
    {
        signIn(1);
        auto failure = answered(ErrorCode::Malformed);
        failure.isAnswer = false;

        did(m_engine->pushFailed(m_now, take<SendPush>().request, failure, {1, 100, {kTeam}}));

        QVERIFY(!find<SetAside>());
    }

    void aServersOwnFaultIsTriedAgainWithPatience()
    {
        signIn(1);
        for (int tries = 1; tries <= 6; ++tries) {
            const auto push = take<SendPush>();
            QVERIFY(push.request != 0);
            did(m_engine->pushFailed(m_now, push.request, answered(ErrorCode::Internal), {1, 100, {kTeam}}));
            QVERIFY(!find<SetAside>());
            QCOMPARE(m_engine->status().tries, tries);
            QCOMPARE(m_engine->status().lastError, std::optional(ErrorCode::Internal));
            while (!find<SendPush>()) {
                wake();
                if (const auto *pull = find<SendPull>())
                    did(m_engine->pullReceived(m_now, pull->request, upToDate()));
            }
            if (tries >= PushPlan::MaxFaults) {
                // What waits behind it: nothing. It is asked for again, and fails after a wait as before.
                QCOMPARE(take<SendPush>().without, std::vector<Id>{kTeam});
                did(m_engine->pushNothing(m_now, take<SendPush>().request, 1));
            }
            QVERIFY(take<SendPush>().without.empty());
        }
    }

    void chainsAreLinedUpOnceAndThenWithPatience()
    {
        signIn(1);
        auto failure = answered(ErrorCode::ChainGap);
        failure.expected = {{kTeam, 4, "sha256:00", false}};
        const auto push = take<SendPush>();
        did(m_engine->pushFailed(m_now, push.request, failure, {1, 100, {kTeam}}));
        QCOMPARE(take<ReconcileChains>(), (ReconcileChains{push.request, failure.expected}));
        did(m_engine->reconciled(m_now, push.request, 2));
        QVERIFY(find<SendPush>());

        const auto again = take<SendPush>();
        did(m_engine->pushFailed(m_now, again.request, failure, {2, 100, {kTeam}}));
        QVERIFY(find<ReconcileChains>());
        did(m_engine->reconciled(m_now, again.request, 2));

        QCOMPARE(m_engine->status().tries, 1);
    }

    void aPushWithNothingEligibleSleepsUntilTheOutboxChanges()
    {
        signIn(3);
        did(m_engine->pushNothing(m_now, take<SendPush>().request, 3));
        QVERIFY(!find<SendPush>());
        did(m_engine->tick(m_now));
        QVERIFY(!find<SendPush>());

        did(m_engine->outboxChanged(m_now, 4));

        QVERIFY(find<SendPush>());
    }

    /// A lost answer and a pull that brings the lines back: they are gone before the next try.
    void aPushThatFindsAnEmptyOutboxSaysSo()
    {
        signIn(3);

        did(m_engine->pushNothing(m_now, take<SendPush>().request, 0));

        QCOMPARE(m_engine->status().pending, std::size_t{0});
    }

    void aRefusedTokenIsRenewedAndTheRequestRepeated()
    {
        signIn(1);
        const auto push = take<SendPush>();
        const auto pull = take<SendPull>();
        did(m_engine->pushFailed(m_now, push.request, answered(ErrorCode::Unauthenticated), {1, 100, {kTeam}}));
        const auto renewal = take<RenewSession>();
        QVERIFY(renewal.request != 0);
        did(m_engine->failed(m_now, pull.request, answered(ErrorCode::Expired)));
        QVERIFY(!find<RenewSession>());

        did(m_engine->renewed(m_now, renewal.request, session()));

        QVERIFY(find<SendPush>());
        QVERIFY(find<SendPull>());
        QVERIFY(m_engine->status().state != SyncState::SignInNeeded);
    }

    void aRenewalThatIsRefusedAsksForSignIn()
    {
        signIn(1);
        did(m_engine->pushFailed(m_now, take<SendPush>().request, answered(ErrorCode::Unauthenticated), {1, 100, {kTeam}}));

        did(m_engine->failed(m_now, take<RenewSession>().request, answered(ErrorCode::AccountLocked)));

        QCOMPARE(take<AskForSignIn>(), AskForSignIn{ErrorCode::AccountLocked});
        QVERIFY(find<CancelAll>());
        QCOMPARE(m_engine->status().state, SyncState::SignInNeeded);
        QCOMPARE(m_engine->status().lastError, std::optional(ErrorCode::AccountLocked));
        QVERIFY(!m_engine->wakeAtSteadyMs());
        did(m_engine->outboxChanged(m_now, 2));
        QVERIFY(m_actions.empty());

        signIn(2);
        QVERIFY(find<SendPush>());
    }

    void renewingInVainAsksForSignIn()
    {
        signIn(1);
        for (int i = 0; i < 2; ++i) {
            did(m_engine->pushFailed(m_now, take<SendPush>().request, answered(ErrorCode::Unauthenticated), {1, 100, {kTeam}}));
            did(m_engine->renewed(m_now, take<RenewSession>().request, session()));
        }

        did(m_engine->pushFailed(m_now, take<SendPush>().request, answered(ErrorCode::Unauthenticated), {1, 100, {kTeam}}));

        QVERIFY(find<AskForSignIn>());
    }

    void aRenewalWithoutAServerIsTriedAgain()
    {
        signIn(1);
        did(m_engine->pushFailed(m_now, take<SendPush>().request, answered(ErrorCode::Unauthenticated), {1, 100, {kTeam}}));
        did(m_engine->failed(m_now, take<RenewSession>().request, broken()));
        QCOMPARE(m_engine->status().state, SyncState::Offline);

        wake();

        QVERIFY(find<RenewSession>());
        QVERIFY(!find<SendPush>());
    }

    void aSessionIsRenewedBeforeItEnds()
    {
        settle();
        const auto start = m_now.steadyMs;
        while (!find<RenewSession>()) {
            wake();
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
        }
        QVERIFY(m_now.steadyMs - start < 15 * 60'000 * 8 / 10);
        QVERIFY(m_now.steadyMs - start > 15 * 60'000 * 4 / 10);
        did(m_engine->outboxChanged(m_now, 1));
        QVERIFY(find<SendPush>()); // meanwhile work goes on

        did(m_engine->renewed(m_now, take<RenewSession>().request, session()));
    }

    void aLiveSocketThatEndsWithItsTokenIsOpenedWithTheNextOne()
    {
        settle();
        while (!find<RenewSession>()) {
            wake();
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
        }
        did(m_engine->renewed(m_now, take<RenewSession>().request, session()));

        did(m_engine->liveClosed(m_now, m_live, answered(ErrorCode::Expired)));

        QVERIFY(find<OpenLive>());
        QVERIFY(!find<RenewSession>());
    }

    void theNetworkGoingAndComingIsFollowedAtOnce()
    {
        signIn(1);
        did(m_engine->networkChanged(m_now, false));
        QVERIFY(find<CancelAll>());
        QCOMPARE(m_engine->status().state, SyncState::Offline);
        QVERIFY(!m_engine->wakeAtSteadyMs());

        did(m_engine->networkChanged(m_now, true));
        QVERIFY(find<SendPush>());
        QVERIFY(!find<SendPull>()); // not before the cache has told where it stands
        did(m_engine->placesChanged(m_now, {at(kAccount, 3), at(kTeam, 10)}));

        QVERIFY(find<SendPull>());
    }

    void aCacheThatDoesNotTellWhereItStandsIsAskedAgain()
    {
        signIn();
        did(m_engine->networkChanged(m_now, false));
        did(m_engine->networkChanged(m_now, true));

        for (int i = 0; i < 10 && !find<ReadPlaces>(); ++i)
            wake();

        QVERIFY(find<ReadPlaces>());
    }

    void answersToForgottenRequestsAreIgnored()
    {
        signIn(1);
        const auto push = take<SendPush>();
        const auto pull = take<SendPull>();
        const auto live = take<OpenLive>();
        did(m_engine->signedOut());
        QCOMPARE(m_actions, Actions{CancelAll{}});
        signIn(1);
        const auto current = take<SendPush>();

        did(m_engine->pushed(m_now, push.request, {}, 0));
        QVERIFY(m_actions.empty());
        did(m_engine->failed(m_now, pull.request, broken()));
        QVERIFY(m_actions.empty());
        did(m_engine->hinted(m_now, live.request, {kTeam, 1, 99}));
        QVERIFY(m_actions.empty());
        did(m_engine->liveClosed(m_now, live.request, broken()));
        QVERIFY(m_actions.empty());

        QCOMPARE(m_engine->status().tries, 0);
        did(m_engine->pushed(m_now, current.request, {}, 0));
        QCOMPARE(m_engine->status().pending, 0u);
    }

    void aFullDiskIsShownAndTriedAgain()
    {
        signIn();
        const auto pull = take<SendPull>();
        feed::PullHeader page;
        page.sections = {{kTeam, 1, 10, 1, 11, {}}};
        did(m_engine->pullReceived(m_now, pull.request, page));
        QVERIFY(find<ApplyPull>());

        did(m_engine->failed(m_now, pull.request, broken(ErrorCode::StorageFull)));

        QVERIFY(find<ReadPlaces>());
        QCOMPARE(m_engine->status().lastError, std::optional(ErrorCode::StorageFull));
        QCOMPARE(m_engine->status().state, SyncState::Online);
        did(m_engine->placesChanged(m_now, {at(kAccount, 3), at(kTeam, 10)}));
        while (!find<SendPull>())
            wake();
        QCOMPARE(take<SendPull>().pull.cursors, (std::vector<feed::Cursor>{{kAccount, 1, 3}, {kTeam, 1, 10}}));
    }

    void attachmentsGoUpInChunks()
    {
        const BlobName blob{kTeam, digestOf("evidence")};
        constexpr std::uint64_t chunk = feed::http::ChunkBytes;
        signIn();
        did(m_engine->uploadsChanged(m_now, {{blob, 2 * chunk + 5}}));
        QCOMPARE(m_engine->status().blobsWaiting, 1u);
        did(m_engine->uploadedTo(m_now, take<AskUploadOffset>().request, chunk));

        auto upload = take<UploadChunk>();
        QCOMPARE(upload.offset, chunk);
        QCOMPARE(upload.length, chunk);
        did(m_engine->uploadedTo(m_now, upload.request, 2 * chunk));
        upload = take<UploadChunk>();
        QCOMPARE(upload.length, 5u);
        did(m_engine->uploadedTo(m_now, upload.request, 2 * chunk + 5));

        QCOMPARE(take<UploadFinished>().blob, blob);
        QCOMPARE(m_engine->status().blobsWaiting, 0u);
    }

    void anAttachmentOverTheQuotaIsGivenUpAndOthersGoOn()
    {
        const BlobName large{kTeam, digestOf("large")};
        const BlobName small{kTeam, digestOf("small")};
        signIn();
        did(m_engine->uploadsChanged(m_now, {{large, 10}, {small, 1}}));
        did(m_engine->uploadedTo(m_now, take<AskUploadOffset>().request, 0));

        did(m_engine->failed(m_now, take<UploadChunk>().request, answered(ErrorCode::TooLarge)));

        QCOMPARE(take<BlobRefused>(), (BlobRefused{large, ErrorCode::TooLarge, false}));
        while (!find<AskUploadOffset>()) {
            wake();
            if (const auto *pull = find<SendPull>())
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
        }
        QCOMPARE(take<AskUploadOffset>().blob, small);
    }

    /// One sealed file that does not open any more must not keep all other evidence on this machine.
    void anAttachmentThatCannotBeReadHereLetsOthersPassAndIsGivenUp()
    {
        const BlobName broken{kTeam, digestOf("broken")};
        const BlobName sound{kTeam, digestOf("sound")};
        signIn();
        did(m_engine->uploadsChanged(m_now, {{broken, 10}, {sound, 1}}));
        bool isSoundUp = false;
        for (int i = 0; i < 200 && !find<BlobRefused>(); ++i) {
            if (const auto *ask = find<AskUploadOffset>()) {
                did(m_engine->uploadedTo(m_now, ask->request, 0));
            } else if (const auto *chunk = find<UploadChunk>()) {
                if (chunk->blob == broken) {
                    did(m_engine->failed(m_now, chunk->request, ::broken(ErrorCode::CannotOpenSeal)));
                } else {
                    isSoundUp = true;
                    did(m_engine->uploadedTo(m_now, chunk->request, 1));
                }
            } else if (const auto *pull = find<SendPull>()) {
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
            } else {
                wake();
            }
        }

        QCOMPARE(take<BlobRefused>(), (BlobRefused{broken, ErrorCode::CannotOpenSeal, false}));
        QVERIFY(isSoundUp);
    }

    void aDownloadThatFailsByItselfIsGivenUpInTheEnd()
    {
        const BlobName wanted{kTeam, digestOf("wanted")};
        signIn();
        did(m_engine->downloadWanted(m_now, wanted));
        int tries = 0;
        for (int i = 0; i < 200 && !find<BlobRefused>(); ++i) {
            if (const auto *chunk = find<DownloadChunk>()) {
                ++tries;
                did(m_engine->failed(m_now, chunk->request, answered(ErrorCode::StorageFailed)));
            } else if (const auto *pull = find<SendPull>()) {
                did(m_engine->pullReceived(m_now, pull->request, upToDate()));
            } else {
                wake();
            }
        }

        QCOMPARE(take<BlobRefused>(), (BlobRefused{wanted, ErrorCode::StorageFailed, true}));
        QCOMPARE(tries, 5);
    }

    void anAttachmentThatWasForbiddenIsTriedOnceMoreWhenTheGrantsChange()
    {
        const BlobName blob{kTeam, digestOf("evidence")};
        signIn();
        did(m_engine->uploadsChanged(m_now, {{blob, 1}}));
        did(m_engine->failed(m_now, take<AskUploadOffset>().request, answered(ErrorCode::Forbidden)));
        QCOMPARE(take<BlobRefused>(), (BlobRefused{blob, ErrorCode::Forbidden, false}));
        did(m_engine->uploadsChanged(m_now, {{blob, 1}}));
        QCOMPARE(m_engine->status().blobsWaiting, 0u);

        m_engine->grantsChanged();
        did(m_engine->uploadsChanged(m_now, {{blob, 1}}));

        QCOMPARE(m_engine->status().blobsWaiting, 1u);
    }

    void aDownloadGoesBeforeUploads()
    {
        const BlobName wanted{kTeam, digestOf("wanted")};
        signIn();
        did(m_engine->uploadsChanged(m_now, {{{kTeam, digestOf("own")}, 1}}));
        const auto upload = take<AskUploadOffset>();
        did(m_engine->downloadWanted(m_now, wanted));
        QVERIFY(m_actions.empty());

        did(m_engine->uploadedTo(m_now, upload.request, 0));

        const auto download = take<DownloadChunk>();
        QCOMPARE(download.blob, wanted);
        QCOMPARE(download.offset, 0u);
        did(m_engine->downloadedTo(m_now, download.request, 3, 3));
        QCOMPARE(take<DownloadFinished>().blob, wanted);
        QVERIFY(find<UploadChunk>());
    }

    void aDownloadGoesOnBehindABreak()
    {
        signIn();
        did(m_engine->downloadWanted(m_now, {kTeam, digestOf("wanted")}));
        did(m_engine->downloadedTo(m_now, take<DownloadChunk>().request, 40, 100));
        QCOMPARE(take<DownloadChunk>().offset, 40u);

        did(m_engine->networkChanged(m_now, false));
        did(m_engine->networkChanged(m_now, true));

        QCOMPARE(nextDownload().offset, 40u);
    }

    void aDownloadWhoseBeginningIsLostBeginsAnew()
    {
        signIn();
        did(m_engine->downloadWanted(m_now, {kTeam, digestOf("wanted")}));
        did(m_engine->downloadedTo(m_now, take<DownloadChunk>().request, 40, 100));

        did(m_engine->failed(m_now, take<DownloadChunk>().request, broken(ErrorCode::StorageFailed)));

        QCOMPARE(nextDownload().offset, 0u);
    }

    void aDownloadThatFillsTheDiskIsGivenUpAndSaid()
    {
        const BlobName wanted{kTeam, digestOf("wanted")};
        signIn();
        did(m_engine->downloadWanted(m_now, wanted));

        did(m_engine->failed(m_now, take<DownloadChunk>().request, broken(ErrorCode::StorageFull)));

        QCOMPARE(take<BlobRefused>(), (BlobRefused{wanted, ErrorCode::StorageFull, true}));
        QCOMPARE(m_engine->status().blobsWaiting, 0u);
    }
};

REDOUBT_TEST(TestEngine)
#include "TestEngine.moc"
