// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanDialogs.h"
#include "views/widgets/CharacterLimit.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QtTest>

using namespace redoubt::views;

namespace {
/// One character, two UTF-16 units, four bytes.
const QString kRare = QStringLiteral("\U00020BB7");
} // namespace

class TestCharacterLimit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void charactersAreCounted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("characters");
        QTest::newRow("nothing") << QString() << 0;
        QTest::newRow("Latin") << QStringLiteral("abc") << 3;
        QTest::newRow("Chinese") << QStringLiteral("演练") << 2;
        QTest::newRow("a rare character") << kRare << 1;
        QTest::newRow("mixed") << QStringLiteral("a演") + kRare << 3;
    }
    void charactersAreCounted()
    {
        QFETCH(QString, text);
        QFETCH(int, characters);

        QCOMPARE(characterCount(text), qsizetype(characters));
    }

    void aLineTakesAsManyCharactersOfWhateverKind_data()
    {
        QTest::addColumn<QString>("character");
        QTest::newRow("Latin") << QStringLiteral("a");
        QTest::newRow("Chinese") << QStringLiteral("演");
        QTest::newRow("rare") << kRare;
    }
    void aLineTakesAsManyCharactersOfWhateverKind()
    {
        QFETCH(QString, character);
        QLineEdit edit;
        new CharacterLimit(&edit, 5);

        for (int i = 0; i < 9; ++i)
            edit.insert(character);

        QCOMPARE(edit.text(), character.repeated(5));
    }

    void ofWhatIsPastedAsManyAsFit()
    {
        QLineEdit edit;
        new CharacterLimit(&edit, 5);
        edit.setText(QStringLiteral("首尾"));
        edit.setCursorPosition(1);

        edit.insert(kRare + QStringLiteral("一二三四五六七八九"));

        // The text around it stays whole, and no pair is cut in two.
        QCOMPARE(edit.text(), QStringLiteral("首") + kRare + QStringLiteral("一二尾"));
        QCOMPARE(edit.cursorPosition(), 5);
    }

    void aTextThatIsSetIsCutAtItsEnd()
    {
        QLineEdit edit;
        new CharacterLimit(&edit, 3);

        edit.setText(kRare + QStringLiteral("一二三"));

        QCOMPARE(edit.text(), kRare + QStringLiteral("一二"));
    }

    void aLongTextIsToldNotCut()
    {
        QCOMPARE(CharacterLimit::excess(QStringLiteral("演练"), 2), QString());
        QVERIFY(CharacterLimit::excess(QStringLiteral("演练!"), 2).contains(QLatin1Char('3')));
    }

    /// So that the next field is not forgotten: what a form lets through is what its record takes.
    void everyLineOfEveryFormHasOne_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"claim", "evidence", "exercise", "team", "target"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void everyLineOfEveryFormHasOne()
    {
        QFETCH(QString, form);
        QWidget parent;
        QWidget *made = nullptr;
        if (form == QLatin1String("claim"))
            made = new ClaimForm(&parent);
        else if (form == QLatin1String("exercise"))
            made = new NewExerciseDialog({}, {}, 0, &parent);
        else if (form == QLatin1String("team"))
            made = new TeamDialog({}, {}, {}, &parent);
        else if (form == QLatin1String("target"))
            made = new TargetDialog({}, {}, &parent);
        else if (auto *inputs = new EvidenceInputs(&parent)) {
            inputs->setInputs({{QStringLiteral("/nowhere/log.txt"), {}}});
            made = inputs;
        }
        int lines = 0;
        for (const auto *edit : made->findChildren<QLineEdit *>()) {
            if (qobject_cast<QAbstractSpinBox *>(edit->parent()) || qobject_cast<QComboBox *>(edit->parent()))
                continue;
            ++lines;
            QVERIFY2(qobject_cast<const CharacterLimit *>(edit->validator()), qPrintable(edit->placeholderText() + edit->accessibleName()));
        }

        QVERIFY(lines > 0);
    }

    void whatIsShortenedSaysSo()
    {
        QCOMPARE(shortened(QStringLiteral("演练"), 2), QStringLiteral("演练"));
        QCOMPARE(shortened(kRare.repeated(3), 2), kRare + QStringLiteral("…"));
    }
};

REDOUBT_TEST(TestCharacterLimit)
#include "TestCharacterLimit.moc"
