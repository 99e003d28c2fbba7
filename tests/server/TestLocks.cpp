// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/Challenges.h"
#include "server/auth/Throttle.h"
#include "server/auth/Window.h"
#include "tests/server/AuthDesk.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;

namespace {
constexpr std::int64_t Day = 24 * Hour;
constexpr std::int64_t Year = 365 * Day;
constexpr std::int64_t LockMs = 15 * Minute;

void lockOut(Desk &desk)
{
    for (int i = 0; i < 5; ++i)
        (void)desk.signIn("wrong");
}

std::string suffix(LiftedLocks::What what)
{
    switch (what) {
    case LiftedLocks::What::WrongPasswords: break;
    case LiftedLocks::What::AnyonesWrongPasswords: return " all";
    case LiftedLocks::What::NewKeys: return " keys";
    }
    return {};
}

std::vector<std::string> told(const LiftedLocks &lifted)
{
    std::vector<std::string> lines;
    if (lifted.byAdministrator)
        lines.emplace_back("administrator");
    for (const auto &wait : lifted.waits)
        lines.push_back(wait.installation + ' ' + std::to_string(wait.failures) + (wait.until ? " waits" : "") + suffix(wait.what));
    return lines;
}
using Lines = std::vector<std::string>;
} // namespace

/// How long what is stored holds when the clock is wrong, and who ends a lock before its time.
class TestLocks : public QObject
{
    Q_OBJECT
    /// Stored by a clock that was ahead for a moment, looked at after it was set right.
    static void wrongClocks()
    {
        QTest::addColumn<std::int64_t>("ahead");
        QTest::newRow("half an hour") << std::int64_t{30 * Minute};
        QTest::newRow("a day") << Day;
        QTest::newRow("a year") << Year;
    }

private Q_SLOTS:
    void aLockEndsAWindowAfterItIsMet_data() { wrongClocks(); }
    void aLockEndsAWindowAfterItIsMet()
    {
        QFETCH(const std::int64_t, ahead);
        Desk desk;
        desk.house.clock.advance(ahead);
        lockOut(desk);
        desk.house.clock.advance(-ahead);

        const auto locked = desk.signIn();

        QCOMPARE(locked.error().error.code, ErrorCode::AccountLocked);
        QCOMPARE(locked.error().retryAfterMs, std::optional<std::int64_t>(LockMs));
        desk.house.clock.advance(LockMs - 1);
        QCOMPARE(desk.signIn().error().retryAfterMs, std::optional<std::int64_t>(1));
        desk.house.clock.advance(1);
        QVERIFY(desk.signIn());
    }

    void anInstallationsAndAnAddresssWaitEndLikewise()
    {
        Desk desk;
        auto stranger = desk.installation;
        stranger.secret[0] ^= 1;
        desk.house.clock.advance(Year);
        for (int i = 0; i < 30; ++i) {
            (void)desk.signIn("guess", "name" + std::to_string(i));
            (void)desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6");
        }
        desk.house.clock.advance(-Year);
        const auto fiveMinutes = std::optional<std::int64_t>(5 * Minute);

        QCOMPARE(desk.signIn().error().retryAfterMs, fiveMinutes);
        QCOMPARE(desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6").error().retryAfterMs, fiveMinutes);
        desk.house.clock.advance(5 * Minute);
        QVERIFY(desk.signIn());
        QCOMPARE(codeOf(desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6")), ErrorCode::WrongPassword);
    }

    void aLockIsNotShortenedByASmallStep()
    {
        Desk desk;
        lockOut(desk);
        desk.house.clock.advance(-1000);

        // A second more than its window is left: it is met, and ends a window later.
        QCOMPARE(desk.signIn().error().retryAfterMs, std::optional<std::int64_t>(LockMs));
        desk.house.clock.advance(LockMs);
        QVERIFY(desk.signIn());
    }

    void aTokenOfAClockThatWasAheadIsNone_data() { wrongClocks(); }
    void aTokenOfAClockThatWasAheadIsNone()
    {
        QFETCH(const std::int64_t, ahead);
        Desk desk;
        desk.house.clock.advance(ahead);
        const auto token = desk.signIn()->token;
        QVERIFY(desk.house.auth->authenticate(token));

        desk.house.clock.advance(-ahead);

        QVERIFY(!desk.house.auth->authenticate(token));
        QVERIFY(desk.house.auth->authenticate(desk.signIn()->token));
    }

    void aTokenOutlivesASmallStep()
    {
        Desk desk;
        const auto token = desk.signIn()->token;
        desk.house.clock.advance(-2 * Minute);

        QVERIFY(desk.house.auth->authenticate(token));
    }

    void anAccountBringsTenNewKeysAnHourToAConsole()
    {
        Desk desk;
        const auto certificates = [&] {
            const auto rows = desk.house.storage->read()->stream(feed::accountStream(desk.house.streams->identity().id, desk.account));
            return rows ? rows->head.seq : -1;
        };
        for (int i = 0; i < 10; ++i) {
            desk.key = SigningKey::generate(desk.house.random);
            QVERIFY(desk.signIn());
        }
        const auto before = certificates();
        const auto tenth = desk.key.clone();

        desk.key = SigningKey::generate(desk.house.random);
        const auto eleventh = desk.signIn();
        QCOMPARE(codeOf(eleventh), ErrorCode::TooManyRequests);
        QCOMPARE(eleventh.error().retryAfterMs, std::optional<std::int64_t>(Hour));
        QCOMPARE(certificates(), before);

        // Who comes with the key that is known is not kept out, nor is the same account elsewhere.
        const auto another = std::exchange(desk.key, tenth.clone());
        QVERIFY(desk.signIn());
        desk.key = another.clone();
        QVERIFY(desk.signInFrom(Desk::enrol(desk.house, "DUTY-02"), Password, "judge1", "10.0.0.1"));
        desk.house.clock.advance(Hour);
        QVERIFY(desk.signIn());
    }

    void anAdministratorLiftsTheWaitForNewKeys()
    {
        Desk desk;
        for (int i = 0; i < 11; ++i) {
            desk.key = SigningKey::generate(desk.house.random);
            (void)desk.signIn();
        }

        QCOMPARE(told(*desk.house.admin->setLocked("judge1", false)), (Lines{"DUTY-01 10 waits keys"}));
        QVERIFY(desk.signIn());
    }

    void aTicketOfAClockThatWasAheadIsNone_data() { wrongClocks(); }
    void aTicketOfAClockThatWasAheadIsNone()
    {
        QFETCH(const std::int64_t, ahead);
        Desk desk;
        desk.house.clock.advance(ahead);
        const auto code = desk.house.admin->issueEnrolment("", Day)->code;
        desk.house.clock.advance(-ahead);

        std::optional<ErrorCode> refused;
        desk.house.auth->enrol({1, code, "LATE-01"}, "10.0.0.1", [&](auto answer) {
            if (!answer)
                refused = answer.error().error.code;
        });

        QCOMPARE(refused, std::optional(ErrorCode::Forbidden));
    }

    void aNonceOfAClockThatWasAheadIsNone_data() { wrongClocks(); }
    void aNonceOfAClockThatWasAheadIsNone()
    {
        QFETCH(const std::int64_t, ahead);
        SeededRandom random(1);
        ManualClock clock;
        IdSource ids(clock, random);
        const auto account = ids.next();
        const auto installation = ids.next();
        Challenges challenges(SecretBytes(Bytes(32, 7)), Minute);
        const auto nonce = challenges.issue(account, installation, clock.now() + ahead, random);

        QVERIFY(challenges.isIssued(nonce, account, installation, clock.now() + ahead));
        QVERIFY(!challenges.isIssued(nonce, account, installation, clock.now()));
        QVERIFY(!challenges.use(nonce, account, installation, clock.now()));
    }

    void aPasswordOfAClockThatWasAheadResumesNothing()
    {
        Desk desk;
        desk.house.clock.advance(Year);
        (void)desk.signIn();
        desk.house.clock.advance(-Year);

        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void aResumeAfterTheClockWasSetBackCountsFromThen()
    {
        Desk desk;
        (void)desk.signIn();
        desk.house.clock.advance(-2 * Day);
        QVERIFY(desk.renew({}));

        desk.house.clock.advance(14 * Day);
        QVERIFY(desk.renew({}));
        desk.house.clock.advance(1);
        QCOMPARE(codeOf(desk.renew({})), ErrorCode::Unauthenticated);
    }

    void theRuleOfWindows_data()
    {
        QTest::addColumn<std::int64_t>("left");
        QTest::addColumn<bool>("holds");
        QTest::newRow("ended") << std::int64_t{0} << false;
        QTest::newRow("the last moment") << std::int64_t{1} << true;
        QTest::newRow("just made") << std::int64_t{10 * Minute} << true;
        QTest::newRow("made before a step of five minutes") << std::int64_t{15 * Minute} << true;
        QTest::newRow("made by a clock farther ahead") << std::int64_t{15 * Minute + 1} << false;
    }
    void theRuleOfWindows()
    {
        QFETCH(const std::int64_t, left);
        QFETCH(const bool, holds);
        const Instant now{1'000'000'000};

        QCOMPARE(holdsAt(now + left, 10 * Minute, now), holds);
    }

    void unlockingLiftsAllOfThatAccountAndSaysWhat()
    {
        Desk desk;
        const auto other = Desk::enrol(desk.house, "DUTY-02");
        lockOut(desk);
        (void)desk.signInFrom(other, "wrong", "judge1", "10.0.0.1");
        (void)desk.signInFrom(other, "wrong", "judge1", "10.0.0.1");
        QVERIFY(desk.house.admin->setLocked("judge1", true));

        const auto lifted = desk.house.admin->setLocked("judge1", false);

        QVERIFY(lifted);
        auto lines = told(*lifted);
        std::sort(lines.begin(), lines.end());
        QCOMPARE(lines, (Lines{"DUTY-01 5 waits", "DUTY-02 2", "administrator"}));
        QVERIFY(desk.signIn());
        QCOMPARE(desk.signInFrom(other, "wrong", "judge1", "10.0.0.1").error().triesLeft, std::optional<std::int64_t>(4));
        QVERIFY(told(*desk.house.admin->setLocked("judge1", false)).size() == 1); // that last one
        QVERIFY(told(*desk.house.admin->setLocked("judge1", false)).empty());
    }

    void aNewPasswordLiftsTheSame()
    {
        Desk desk;
        lockOut(desk);
        QVERIFY(desk.house.admin->setLocked("judge1", true));

        const auto lifted = desk.house.admin->resetPassword("judge1", NewPassword, false);

        QVERIFY(lifted);
        QCOMPARE(told(*lifted), (Lines{"administrator", "DUTY-01 5 waits"}));
        QVERIFY(desk.signIn(NewPassword));
    }

    void theWaitOfAConsoleThatTheAccountUsesIsLiftedToo()
    {
        Desk desk;
        (void)desk.signIn();
        const auto other = Desk::enrol(desk.house, "DUTY-02");
        for (int i = 0; i < 30; ++i) {
            (void)desk.signIn("guess", "name" + std::to_string(i));
            (void)desk.signInFrom(other, "guess", "name" + std::to_string(i), "10.0.0.1");
        }
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::TooManyRequests);

        const auto lifted = desk.house.admin->setLocked("judge1", false);

        QCOMPARE(told(*lifted), Lines{"DUTY-01 30 waits all"}); // DUTY-02 is none of its
        QVERIFY(desk.signIn());
        QCOMPARE(codeOf(desk.signInFrom(other, Password, "judge1", "10.0.0.1")), ErrorCode::TooManyRequests);
    }

    void anothersLocksStay()
    {
        Desk desk;
        QVERIFY(desk.house.admin->addAccount({"judge2", "裁判02", desk.house.bureau, Password, false}));
        lockOut(desk);

        QVERIFY(told(*desk.house.admin->setLocked("judge2", false)).empty());

        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);
    }

    void theWaitOfAnOlderNameThatIsNotItsOwnFoldIsLiftedToo()
    {
        Desk desk;
        {
            const auto write = desk.house.storage->write();
            auto row = *write->account(desk.account);
            row.signInName = "Judge1"; // as a version that did not fold names has left it
            write->putAccount(row);
            write->commit();
        }
        lockOut(desk);
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);

        QCOMPARE(told(*desk.house.admin->setLocked("Judge1", false)), Lines{"DUTY-01 5 waits"});
        QVERIFY(desk.signIn());
    }

    void oldTriesAreForgottenAndWhoWaitsStillWaits()
    {
        Desk desk;
        const auto rows = [&] {
            const auto scopes = {ThrottleScope::address({}, "66.6.6.6"), ThrottleScope::pair({}, "judge1", desk.installation.installation)};
            return std::count_if(scopes.begin(), scopes.end(),
                                 [&](const auto &scope) { return desk.house.storage->read()->throttle(scope.name).has_value(); });
        };
        feed::EnrolResponse stranger;
        stranger.secret = Bytes(32);
        (void)desk.signInFrom(stranger, "guess", "judge1", "66.6.6.6");
        desk.house.clock.advance(Day + Minute);
        lockOut(desk);
        QCOMPARE(rows(), 2);

        desk.house.auth->forgetOldTries();

        QCOMPARE(rows(), 1);
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);
    }

    void lockingLiftsNothing()
    {
        Desk desk;
        lockOut(desk);

        QVERIFY(told(*desk.house.admin->setLocked("judge1", true)).empty());
        QCOMPARE(codeOf(desk.signIn()), ErrorCode::AccountLocked);
    }
};

REDOUBT_TEST(TestLocks)
#include "TestLocks.moc"
