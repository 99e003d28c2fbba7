// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/signin/CertificateCard.h"
#include "views/signin/FirstRunView.h"
#include "views/signin/LanguageBox.h"
#include "views/signin/SignInMessages.h"
#include "views/signin/SignInView.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/PasswordField.h"
#include "views/widgets/SegmentedControl.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFileDialog>
#include <QtTest>

using namespace redoubt::views;

namespace {

constexpr qint64 now = 1'776'234'378'000;

SignInState oneServer()
{
    SignInState state;
    state.servers = {{"s1", "City office", "redoubt.example", "9C:41:00:E7", CertificateCheck::Verified}};
    state.serverId = "s1";
    state.now = now;
    state.installation = "DUTY-01";
    state.version = "0.1";
    return state;
}

template <class View>
Button *buttonOf(const View &view, const QString &start)
{
    for (auto *button : view.template findChildren<Button *>()) {
        if (button->text().startsWith(start))
            return button;
    }
    return nullptr;
}

QLineEdit *accountOf(const SignInView &view)
{
    for (auto *input : view.findChildren<QLineEdit *>()) {
        if (input->accessibleName() == "Account")
            return input;
    }
    return nullptr;
}

FormField *fieldOf(const QWidget &view, const QString &label)
{
    for (auto *field : view.findChildren<FormField *>()) {
        if (field->input()->accessibleName() == label)
            return field;
    }
    return nullptr;
}

} // namespace

class TestSignInView : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

    /// Somebody has typed a name and a password at these servers.
    static void typeInto(SignInView &view, const SignInState &state)
    {
        view.setState(state);
        accountOf(view)->setText("judge03");
        view.findChild<PasswordField *>()->setText("x");
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void signingInNeedsAccountAndPassword()
    {
        SignInView view;
        view.setState(oneServer());
        Button *signIn = buttonOf(view, "Sign in");

        QVERIFY(!signIn->isEnabled());
        accountOf(view)->setText("  ");
        view.findChild<PasswordField *>()->setText("x");
        QVERIFY(!signIn->isEnabled());
        accountOf(view)->setText("judge03");

        QVERIFY(signIn->isEnabled());
    }

    void enterSendsTheRequestOnce()
    {
        SignInView view;
        view.setState(oneServer());
        view.show();
        QSignalSpy requested(&view, &SignInView::signInRequested);
        QSignalSpy offline(&view, &SignInView::offlineSignInRequested);
        accountOf(view)->setText(" judge03 ");
        view.findChild<PasswordField *>()->setText("correct horse");

        // As its controller does: the form waits from the moment on in which it asked.
        connect(&view, &SignInView::signInRequested, &view, [&view] { view.setBusy(true); });
        QTest::keyClick(view.findChild<PasswordField *>(), Qt::Key_Return);
        QTest::keyClick(view.findChild<PasswordField *>(), Qt::Key_Return);

        QCOMPARE(requested.count(), 1);
        const auto request = requested.constFirst().constFirst().value<SignInRequest>();
        QCOMPARE(request.account, QStringLiteral("judge03"));
        QCOMPARE(request.password, QStringLiteral("correct horse"));
        QCOMPARE(request.serverId, QStringLiteral("s1"));
        QVERIFY(request.keepOffline);
        QCOMPARE(offline.count(), 0);

        view.forgetPassword();
        QCOMPARE(view.findChild<PasswordField *>()->text(), QString());
    }

    void aFailureThatIsNotThePasswordsKeepsItReadyToSend_data()
    {
        QTest::addColumn<int>("problem");
        QTest::newRow("the server does not answer") << int(SignInProblem::Unreachable);
        QTest::newRow("another certificate") << int(SignInProblem::Untrusted);
        QTest::newRow("an expired certificate") << int(SignInProblem::CertificateExpired);
        QTest::newRow("the data are open elsewhere") << int(SignInProblem::CacheBusy);
        QTest::newRow("the server's own trouble") << int(SignInProblem::Other);
    }
    void aFailureThatIsNotThePasswordsKeepsItReadyToSend()
    {
        QFETCH(int, problem);
        SignInView view;
        view.setState(oneServer());
        view.show();
        auto *password = view.findChild<PasswordField *>();
        accountOf(view)->setText("judge03");
        password->setText("correct horse");
        password->setFocus();
        QSignalSpy requested(&view, &SignInView::signInRequested);
        QTest::keyClick(password, Qt::Key_Return);

        view.setBusy(true);
        view.setBusy(false);
        view.setFailure({static_cast<SignInProblem>(problem), -1, 15, 0, {}});

        QCOMPARE(password->text(), QStringLiteral("correct horse"));
        QCOMPARE(view.focusWidget(), password);
        QVERIFY(!password->hasSelectedText());
        QTest::keyClick(password, Qt::Key_Return);
        QCOMPARE(requested.count(), 2);
    }

    void aWrongPasswordIsTypedOver()
    {
        SignInView view;
        view.setState(oneServer());
        view.show();
        auto *password = view.findChild<PasswordField *>();
        accountOf(view)->setText("judge03");
        password->setText("wrong horse");
        QTest::keyClick(password, Qt::Key_Return);
        view.setBusy(true);
        view.setBusy(false);

        view.setFailure({SignInProblem::WrongPassword, 3, 15, 0, {}});

        QCOMPARE(view.focusWidget(), password);
        QCOMPARE(password->selectedText().size(), 11);
        QTest::keyClicks(password, "c");
        QCOMPARE(password->text(), QStringLiteral("c"));
    }

    void aWrongPasswordSaysHowManyTriesAreLeft()
    {
        SignInView view;
        view.setState(oneServer());

        view.setFailure({SignInProblem::WrongPassword, 3, 15, 0, {}});

        const FormField *field = fieldOf(view, "Password");
        QVERIFY(field->hasError());
        QVERIFY2(field->message().contains("3") && field->message().contains("15 min"), qPrintable(field->message()));
        QVERIFY(field->input()->property("invalid").toBool());
        view.findChild<PasswordField *>()->setText("n");
        QVERIFY(!fieldOf(view, "Password")->hasError());
    }

    void aLockedAccountCannotTry()
    {
        SignInView view;
        SignInState state = oneServer();
        state.offlineDataAt = now;
        typeInto(view, state);

        view.setFailure({SignInProblem::Locked, -1, 15, 12 * 60, {}});

        QVERIFY(!buttonOf(view, "Sign in")->isEnabled());
        QVERIFY(view.findChild<Banner *>(QStringLiteral("problem"))->isVisibleTo(&view));
        QVERIFY(view.findChild<Banner *>(QStringLiteral("problem"))->accessibleDescription().contains("12 min"));
        // Another account is another matter.
        QTest::keyClicks(accountOf(view), "4");
        QVERIFY(buttonOf(view, "Sign in")->isEnabled());
    }

    void anUntrustedCertificateStopsSigningInButNotOffline()
    {
        SignInView view;
        SignInState state = oneServer();
        state.offlineDataAt = now - 60'000;
        state.servers[0].check = CertificateCheck::Unknown;
        typeInto(view, state);
        QVERIFY(buttonOf(view, "Sign in")->isEnabled());

        view.setCertificate("s1", CertificateCheck::Untrusted, "00:11:22:33");

        QList<Button *> offered;
        for (auto *button : view.findChildren<Button *>()) {
            if (button->isEnabled() && button->isVisibleTo(&view))
                offered << button;
        }
        QCOMPARE(offered.size(), 1);
        QVERIFY(offered.constFirst()->text().startsWith("Sign in offline"));
        QSignalSpy offline(&view, &SignInView::offlineSignInRequested);
        offered.constFirst()->click();
        QCOMPARE(offline.constFirst().constFirst().value<SignInRequest>().password, QStringLiteral("x"));
    }

    void theOfflineSentenceMovesWithTimeAndAccount()
    {
        SignInView view;
        SignInState state = oneServer();
        state.offlineDataAt = now;
        typeInto(view, state);
        Button *offline = buttonOf(view, "Sign in offline");
        const QString today = offline->text();
        QVERIFY(offline->isEnabled());

        view.setOfflineData(now, now + 24LL * 60 * 60 * 1000);
        QVERIFY2(offline->text().contains("yesterday"), qPrintable(offline->text()));
        view.setOfflineData(now + 60'000, now + 60'000);
        QVERIFY(offline->text() != today && !offline->text().contains("yesterday"));

        // Another account's data are not this one's.
        view.setOfflineData({}, now);
        QCOMPARE(offline->text(), QStringLiteral("Sign in offline"));
        QVERIFY(!offline->isEnabled());
        QVERIFY(offline->toolTip().startsWith("No data of this account"));
    }

    void withoutOfflineDataThereIsNoOfflineSignIn()
    {
        SignInView view;
        view.setState(oneServer());

        for (auto *button : view.findChildren<Button *>())
            QVERIFY(!button->isVisibleTo(&view) || !button->text().startsWith("Sign in offline"));
    }

    void aBusyFormWaitsAndCanBeCancelled()
    {
        SignInView view;
        view.setState(oneServer());
        accountOf(view)->setText("judge03");
        QSignalSpy cancelled(&view, &SignInView::cancelRequested);
        QSignalSpy requested(&view, &SignInView::signInRequested);
        Button *signIn = buttonOf(view, "Sign in");

        view.setBusy(true);
        QVERIFY(!accountOf(view)->isEnabled());
        signIn->click();

        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(requested.count(), 0);
        view.setBusy(false);
        QVERIFY(accountOf(view)->isEnabled());
    }

    void anotherServerOpensEnrolmentAndKeepsTheChoice()
    {
        SignInView view;
        view.setState(oneServer());
        QSignalSpy enrol(&view, &SignInView::enrolmentRequested);
        QSignalSpy chosen(&view, &SignInView::serverChosen);
        QComboBox *servers = nullptr;
        for (auto *box : view.findChildren<QComboBox *>()) {
            if (qobject_cast<LanguageBox *>(box) == nullptr)
                servers = box;
        }
        servers->setCurrentIndex(servers->count() - 1);

        Q_EMIT servers->activated(servers->count() - 1);

        QCOMPARE(enrol.count(), 1);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(servers->currentIndex(), 0);
    }

    void everyProblemHasASentence()
    {
        QSet<QString> sentences;
        for (int i = 1; i <= static_cast<int>(SignInProblem::Other); ++i) {
            const QString text = SignInMessages::failure({static_cast<SignInProblem>(i), 2, 15, 60, {}});
            QVERIFY2(text.size() > 10, qPrintable(QString::number(i)));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), static_cast<int>(SignInProblem::Other));
        QCOMPARE(SignInMessages::failure({}), QString());
        QCOMPARE(SignInMessages::failure({SignInProblem::Other, -1, 15, 0, "as the caller says"}), QStringLiteral("as the caller says"));
    }

    void fingerprintsAreShortenedAndGrouped()
    {
        QCOMPARE(SignInMessages::shortFingerprint("9C:41:5D:E7"), QStringLiteral("9C:41…E7"));
        QCOMPARE(SignInMessages::shortFingerprint("9C"), QStringLiteral("9C"));
        QCOMPARE(CertificateCard::groupedFingerprint("9c:41:5d:e7"), QStringLiteral("9C41 5DE7"));
        QCOMPARE(CertificateCard::groupedFingerprint(QString("ab:").repeated(31) + "ab").count('\n'), 1);
    }

    void aDigestIsTakenWithAnySeparators_data()
    {
        const QString digest = QString("0a").repeated(32);
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("digest");
        QTest::newRow("plain") << digest << digest;
        QTest::newRow("upper case with colons") << QString("0A:").repeated(31) + "0A" << digest;
        QTest::newRow("groups of four with spaces") << QString("0a0a ").repeated(16) << digest;
        QTest::newRow("with its suite") << "sha256:" + digest << digest;
        QTest::newRow("one digit short") << digest.chopped(1) << QString();
        QTest::newRow("not hexadecimal") << QString("0g").repeated(32) << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void aDigestIsTakenWithAnySeparators()
    {
        QFETCH(QString, typed);
        QFETCH(QString, digest);

        QCOMPARE(FirstRunView::normalisedDigest(typed), digest);
    }

    // redoubt-server enrol writes JSON, and the manual calls it so.
    void firstRunSpeaksOfTheRealFile()
    {
        FirstRunView view;
        view.show();
        QTest::keyClick(view.findChild<DropZone *>(), Qt::Key_Return);
        auto *chooser = view.findChild<QFileDialog *>();
        QVERIFY(chooser);
        QVERIFY2(chooser->nameFilters().constFirst().contains("*.json"), qPrintable(chooser->nameFilters().join(' ')));
        chooser->reject();

        view.setFailure({EnrolmentProblem::FileNotEnrolment, QStringLiteral("值班台账.json")});
        QVERIFY(view.findChild<Banner *>()->isVisible());
        QString said;
        for (const auto *label : view.findChildren<Label *>())
            said += label->isVisible() ? label->text() : QString();
        QVERIFY2(said.contains("ends in .json") && said.contains(QStringLiteral("值班台账.json")),
                 qPrintable(said)); // which it should be, and which it was
    }

    // The server by its own name, this console by the one that the file proposes.
    void firstRunNamesBothEnds()
    {
        FirstRunView view;
        view.show();

        view.setOffer({"https://redoubt.example:8443", "City office", "City office CA", "9C:41:5D:E7", "2036-04-01", {}, "DUTY-01"});

        QStringList said;
        for (const auto *label : view.findChildren<Label *>()) {
            if (label->isVisible())
                said << label->text();
        }
        QVERIFY2(said.contains(QStringLiteral("Is “City office” your server?")), qPrintable(said.join('|')));
        QVERIFY(said.contains("City office (https://redoubt.example:8443)"));
        QCOMPARE(said.indexOf("DUTY-01"), said.indexOf("This console") + 1);
    }

    void firstRunTakesAFileOrAWholeCode()
    {
        FirstRunView view;
        view.show();
        QSignalSpy file(&view, &FirstRunView::enrolmentFileChosen);
        QSignalSpy code(&view, &FirstRunView::enrolmentCodeEntered);

        Q_EMIT view.findChild<DropZone *>()->filesChosen({"/tmp/city.json"});
        QCOMPARE(file.constFirst().constFirst().toString(), QStringLiteral("/tmp/city.json"));

        view.findChild<SegmentedControl *>()->findChildren<QAbstractButton *>().constLast()->click();
        Button *next = buttonOf(view, "Next");
        QVERIFY(next->isVisible());
        QVERIFY(!next->isEnabled());
        const auto type = [&view](const QString &label, const QString &text) {
            static_cast<QLineEdit *>(fieldOf(view, label)->input())->setText(text);
        };
        type("Server address", "redoubt.example");
        type("CA digest (SHA-256)", QString("0A:").repeated(31) + "0A");
        QVERIFY(!next->isEnabled());
        type("One-time code", " ABCD 1234 ");
        QVERIFY(next->isEnabled());
        next->click();

        const auto sent = code.constFirst().constFirst().value<EnrolmentCode>();
        QCOMPARE(sent.server, QStringLiteral("redoubt.example"));
        QCOMPARE(sent.caDigest, QString("0a").repeated(32));
        QCOMPARE(sent.code, QStringLiteral("ABCD1234"));
    }

    void firstRunStartsWhereWorkBegins()
    {
        FirstRunView view;
        view.setBackPossible(true);
        view.show();

        QCOMPARE(view.focusWidget(), view.findChild<DropZone *>());
        view.findChild<SegmentedControl *>()->findChildren<QAbstractButton *>().constLast()->click();
        QCOMPARE(view.focusWidget(), fieldOf(view, "Server address")->input());
        view.setOffer({"redoubt.example:8443", {}, "CN=Redoubt CA", "9C:41:5D:E7", "2036-04-01", {}});
        QCOMPARE(view.focusWidget(), buttonOf(view, "Trust and enrol"));
        view.setBusy(true);
        view.setFailure({EnrolmentProblem::Unreachable, {}});
        QCOMPARE(view.focusWidget(), buttonOf(view, "Trust and enrol"));
        QSignalSpy accepted(&view, &FirstRunView::offerAccepted);
        QTest::keyClick(view.focusWidget(), Qt::Key_Return);
        QCOMPARE(accepted.count(), 1);
    }

    void returnLeadsThroughTheSlip()
    {
        FirstRunView view;
        view.show();
        QSignalSpy code(&view, &FirstRunView::enrolmentCodeEntered);
        view.findChild<SegmentedControl *>()->findChildren<QAbstractButton *>().constLast()->click();
        const auto type = [&view](const char *text) {
            QTest::keyClicks(view.focusWidget(), QString::fromLatin1(text));
            QTest::keyClick(view.focusWidget(), Qt::Key_Return);
        };

        type("redoubt.example");
        QCOMPARE(view.focusWidget(), fieldOf(view, "CA digest (SHA-256)")->input());
        type("0a0a");
        QCOMPARE(view.focusWidget(), fieldOf(view, "CA digest (SHA-256)")->input()); // not whole yet
        QTest::keyClicks(view.focusWidget(), QString("0a").repeated(30));
        QTest::keyClick(view.focusWidget(), Qt::Key_Return);
        QCOMPARE(view.focusWidget(), fieldOf(view, "One-time code")->input());
        QCOMPARE(code.count(), 0);
        type("ABCD1234");

        QCOMPARE(code.count(), 1);
    }

    void theCertificateHasNoLineForWhatIsNotKnown()
    {
        CertificateCard card;
        card.show();
        const auto says = [&card](const QString &text) {
            const auto labels = card.findChildren<Label *>();
            return std::any_of(labels.begin(), labels.end(), [&](const Label *label) { return label->isVisible() && label->text() == text; });
        };

        // A slip knows the fingerprint alone.
        card.setOffer({"redoubt.example:8443", {}, {}, "9C:41:5D:E7", {}, {}});
        QVERIFY(says("Fingerprint"));
        QVERIFY(!says("Issued by"));
        QVERIFY(!says("Valid until"));

        card.setOffer({"redoubt.example:8443", {}, "CN=Redoubt CA", "9C:41:5D:E7", "2036-04-01", {}});
        QVERIFY(says("Issued by"));
        QVERIFY(says("2036-04-01"));
    }

    void nothingIsTrustedBeforeItWasShown()
    {
        FirstRunView view;
        view.show();
        QSignalSpy accepted(&view, &FirstRunView::offerAccepted);
        QSignalSpy declined(&view, &FirstRunView::offerDeclined);
        QVERIFY(!buttonOf(view, "Trust and enrol")->isVisible());

        view.setOffer({"redoubt.example:8443", {}, "CN=Redoubt CA", "9C:41:5D:E7", "2036-04-01", {}});
        QVERIFY(buttonOf(view, "Trust and enrol")->isVisible());
        buttonOf(view, "Not this one")->click();
        QCOMPARE(declined.count(), 1);
        QVERIFY(!buttonOf(view, "Trust and enrol")->isVisible());

        view.setOffer({"redoubt.example:8443", {}, "CN=Redoubt CA", "9C:41:5D:E7", "2036-04-01", {}});
        buttonOf(view, "Trust and enrol")->click();
        QCOMPARE(accepted.count(), 1);
    }

    void enrolmentErrorsAreShownInline()
    {
        FirstRunView view;
        view.show();
        view.setBusy(true);

        view.setFailure({EnrolmentProblem::DigestMismatch, {}});

        const auto *banner = view.findChild<Banner *>();
        QVERIFY(banner->isVisible());
        QVERIFY(banner->accessibleDescription().contains("Nothing was trusted"));
        QVERIFY(view.findChild<DropZone *>()->isEnabled());
        view.setFailure({});
        QVERIFY(!banner->isVisible());
    }
};

REDOUBT_TEST(TestSignInView)
#include "TestSignInView.moc"
