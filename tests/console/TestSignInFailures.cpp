// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/SignInFailures.h"
#include "tests/testkit/TestRegistry.h"
#include "views/signin/SignInMessages.h"

#include <QtTest>

using namespace redoubt;
using views::SignInProblem;

/// Why a sign-in failed, as the person is told.
class TestSignInFailures : public QObject
{
    Q_OBJECT

    static sync::Failure failure(ErrorCode code, bool isAnswer, std::optional<std::int64_t> triesLeft = {}, const char *detail = "")
    {
        return {code, detail, isAnswer, {}, triesLeft, {}, {}};
    }

private Q_SLOTS:
    void eachCauseHasItsOwnSentence_data()
    {
        QTest::addColumn<sync::Failure>("failure");
        QTest::addColumn<SignInProblem>("problem");
        // Server: a refusal tells the tries that are left exactly when it knows the installation (AuthService::signIn).
        QTest::newRow("wrong password") << failure(ErrorCode::WrongPassword, true, 4) << SignInProblem::WrongPassword;
        QTest::newRow("the last try") << failure(ErrorCode::WrongPassword, true, 0) << SignInProblem::WrongPassword;
        QTest::newRow("a console that the server does not know") << failure(ErrorCode::WrongPassword, true) << SignInProblem::UnknownInstallation;
        QTest::newRow("wrong password, offline") << failure(ErrorCode::WrongPassword, false) << SignInProblem::WrongPassword;
        QTest::newRow("a portal's page") << failure(ErrorCode::ProtocolError, false, {}, "not JSON: syntax error") << SignInProblem::ForeignAnswer;
        QTest::newRow("a proxy that refuses") << failure(ErrorCode::Forbidden, false, {}, "HTTP 403") << SignInProblem::ForeignAnswer;
        QTest::newRow("no network") << failure(ErrorCode::Offline, false) << SignInProblem::Unreachable;
    }
    void eachCauseHasItsOwnSentence()
    {
        QFETCH(sync::Failure, failure);
        QFETCH(SignInProblem, problem);

        const auto shown = console::signInFailure(failure);

        QCOMPARE(int(shown.problem), int(problem));
        const auto sentence = views::SignInMessages::failure(shown);
        QVERIFY(!sentence.contains(QStringLiteral("JSON")) && !sentence.contains(QStringLiteral("HTTP")));
        QCOMPARE(sentence.contains(QStringLiteral("The password is wrong")), problem == SignInProblem::WrongPassword);
    }
};

REDOUBT_TEST(TestSignInFailures)
#include "TestSignInFailures.moc"
