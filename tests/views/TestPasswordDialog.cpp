// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/settings/PasswordDialog.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt::views;

/// The rule for new passwords as one meets it: said while one types, and the same as the server's.
class TestPasswordDialog : public QObject
{
    Q_OBJECT
    Theme m_theme;

    static FormField *fieldOf(const QWidget &dialog, const QString &label)
    {
        for (auto *field : dialog.findChildren<FormField *>()) {
            if (field->input()->accessibleName() == label)
                return field;
        }
        return nullptr;
    }
    static void type(const QWidget &dialog, const QString &label, const QString &text)
    {
        qobject_cast<QLineEdit *>(fieldOf(dialog, label)->input())->setText(text);
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void whatTheServerRefusesIsSaidBeforeItIsSent_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("said");
        QTest::addColumn<bool>("sent");
        const auto hint = QStringLiteral("It needs at least 12 character(s). The other consoles of this account ask for it at their next sign-in.");
        QTest::newRow("good") << "kX7-vqPz2Lw9" << hint << true;
        QTest::newRow("too short") << "kX7-vqPz2Lw" << hint << false;
        QTest::newRow("made long by what is not seen") << QStringLiteral("kX7-vqPz2Lw\u200b\u200b") << hint << false;
        QTest::newRow("five characters of the second plane do not make ten")
            << QString::fromUtf8("\U00020BB7\U00020BB8\U00020BB9\U00020BBA\U00020BBBA1a") << hint << false;
        QTest::newRow("uniform") << "aaaaaaaaaaaaaaaaaaaaaaaa"
                                 << "At least five different characters." << false;
        QTest::newRow("two classes") << "kaxdofgwq82641"
                                     << "Mix three of lower case, upper case, digits and signs, or take 20 characters." << false;
        QTest::newRow("the name") << "xx-JUDGE01-99-Yy"
                                  << "It contains the account's name." << false;
        QTest::newRow("one of the commonest") << "Password1234"
                                              << "One of those that are tried first: words that everybody takes, rows of keys, years." << false;
        // As the server measures it: NFKC of what was typed.
        QTest::newRow("in full width, good") << QStringLiteral("kX7-vqPz２Ｌｗ９") << hint << true;
        QTest::newRow("digits in full width are digits") << QStringLiteral("kaxdofgw１２!!") << hint << true;
        QTest::newRow("full width makes no further class")
            << QStringLiteral("kaxdofgwq１２３４５") << "Mix three of lower case, upper case, digits and signs, or take 20 characters." << false;
        QTest::newRow("one of the commonest, in full width")
            << QStringLiteral("Ｐａｓｓｗｏｒｄ１２３４") << "One of those that are tried first: words that everybody takes, rows of keys, years."
            << false;
        QTest::newRow("the name, in full width") << QStringLiteral("xx-ＪＵＤＧＥ01-99-Yy") << "It contains the account's name." << false;
        QTest::newRow("far too long") << QString(1025, u'x') << "At most 1,024 bytes." << false;
    }
    void whatTheServerRefusesIsSaidBeforeItIsSent()
    {
        QFETCH(const QString, password);
        QFETCH(const QString, said);
        QFETCH(const bool, sent);
        QWidget window;
        PasswordDialog dialog(12, QStringLiteral("judge01"), &window);
        type(dialog, QStringLiteral("Present password"), QStringLiteral("whatever it was"));

        type(dialog, QStringLiteral("New password"), password);
        type(dialog, QStringLiteral("New password once more"), password);

        QCOMPARE(fieldOf(dialog, QStringLiteral("New password"))->message(), said);
        QCOMPARE(dialog.acceptButton()->isEnabled(), sent);
    }

    void whatWasSaidGoesWhenItIsMended()
    {
        QWidget window;
        PasswordDialog dialog(12, QStringLiteral("judge01"), &window);
        auto *field = fieldOf(dialog, QStringLiteral("New password"));
        const auto hint = field->message();
        QVERIFY(!hint.isEmpty());

        type(dialog, QStringLiteral("New password"), QStringLiteral("Password1234"));
        QVERIFY(field->hasError());
        type(dialog, QStringLiteral("New password"), QStringLiteral("kX7-vqPz2Lw9"));

        QVERIFY(!field->hasError());
        QCOMPARE(field->message(), hint);
    }
};

REDOUBT_TEST(TestPasswordDialog)
#include "TestPasswordDialog.moc"
