// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/sync/QuarantineCard.h"
#include "views/sync/QuarantinePage.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"

#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;

class TestQuarantinePage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static models::QuarantineRow row(std::uint8_t number, ErrorCode why, const QString &word, const QString &title)
    {
        models::QuarantineRow result;
        std::array<std::uint8_t, 16> id{};
        id[15] = number;
        result.id = Id(id);
        result.kind = QStringLiteral("exercise.ruling");
        result.title = title;
        result.at = Instant{1'776'234'378'000};
        result.why = why;
        result.detail = word;
        return result;
    }
    static QStringList said(const QWidget &card)
    {
        QStringList texts;
        for (const auto *label : card.findChildren<Label *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void theOneThatIsChosenSaysWhyAndUnderWhichWord()
    {
        models::QuarantineModel model;
        model.assign({row(1, ErrorCode::Forbidden, "forbidden", "R03-07"), row(2, ErrorCode::RuleViolated, "rule_violated", "R04-01")});
        QuarantinePage page;
        page.setModel(&model);
        page.resize(1200, 600);
        page.show();
        auto *card = page.findChild<QuarantineCard *>();
        auto *table = page.findChild<QTableView *>();

        QVERIFY(card->isVisible());
        QVERIFY(said(*card).contains("R03-07"));
        QVERIFY(said(*card).contains("forbidden"));
        QVERIFY(said(*card).contains("Your account had no right to it when it arrived"));

        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(model.index(1, 0)).center());
        QVERIFY(said(*card).contains("R04-01"));
        QVERIFY(said(*card).contains("rule_violated"));
        QVERIFY(!said(*card).contains("forbidden"));

        model.assign({});
        QVERIFY(!card->isVisible());
    }

    void onlyAClaimCanBeWrittenAgainInItsForm()
    {
        models::QuarantineModel model;
        auto claim = row(1, ErrorCode::InvalidArgument, "invalid_argument", "R03-07");
        claim.kind = QStringLiteral("exercise.claim");
        claim.isNewClaim = true;
        model.assign({claim, row(2, ErrorCode::InvalidArgument, "invalid_argument", "R04-01")});
        QuarantinePage page;
        page.setModel(&model);
        page.resize(1200, 600);
        page.show();
        QSignalSpy asked(&page, &QuarantinePage::redraftRequested);
        auto *table = page.findChild<QTableView *>();
        Button *redraft = nullptr;
        for (auto *button : page.findChildren<Button *>()) {
            if (button->text() == QLatin1String("Open as a draft"))
                redraft = button;
        }
        QVERIFY(redraft && redraft->isVisible());
        QVERIFY(said(*page.findChild<QuarantineCard *>()).contains("Open it as a draft, change what was not valid, and submit it again."));

        redraft->click();
        table->selectRow(1);

        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.front().front().value<redoubt::Id>(), claim.id);
        QVERIFY(!redraft->isVisible());
    }

    void everyWordIsSaidWithWhatHelps_data()
    {
        QTest::addColumn<int>("why");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("advice");
        QTest::newRow("no right") << int(ErrorCode::Forbidden) << "forbidden"
                                  << "forbidden"
                                  << "no right"
                                  << "Ask the coordinator";
        QTest::newRow("no reason") << int(ErrorCode::MissingReason) << "missing_reason"
                                   << "missing_reason"
                                   << "gives no reason"
                                   << "with its reason";
        QTest::newRow("of a newer server") << int(ErrorCode::Internal) << "too_late"
                                           << "too_late"
                                           << "could not take it"
                                           << "system administrator";
        QTest::newRow("a line of the server's that does not fit") << int(ErrorCode::Conflict) << "odd_line.conflict"
                                                                  << "conflict  odd_line.conflict"
                                                                  << "Another record"
                                                                  << "other record";
        QTest::newRow("saved from damaged data") << int(ErrorCode::Internal) << "rescued"
                                                 << "rescued"
                                                 << "damaged data"
                                                 << "still needed";
    }
    void everyWordIsSaidWithWhatHelps()
    {
        QFETCH(int, why);
        QFETCH(QString, word);
        QFETCH(QString, code);
        QFETCH(QString, sentence);
        QFETCH(QString, advice);
        QuarantineCard card;
        card.show();

        card.setRow(row(1, static_cast<ErrorCode>(why), word, "R03-07"));

        QVERIFY2(said(card).contains(code), qPrintable(said(card).join('|')));
        QVERIFY(!said(card).filter(sentence).isEmpty());
        QVERIFY(!said(card).filter(advice).isEmpty());
    }

    /// To shorten a record does not help where there are too many of them.
    void aFullPlaceIsNotTakenForALongRecord()
    {
        QuarantineCard card;
        card.show();
        auto full = row(1, ErrorCode::TooLarge, "too_large", "R03-07");

        full.isNew = true;
        card.setRow(full);
        QVERIFY(!said(card).filter("is full").isEmpty() && !said(card).filter("another exercise").isEmpty());
        QVERIFY(said(card).filter("Shorten").isEmpty());

        full.isNew = false;
        card.setRow(full);
        QVERIFY(!said(card).filter("larger than a record may be").isEmpty() && !said(card).filter("Shorten").isEmpty());
    }
};

REDOUBT_TEST(TestQuarantinePage)
#include "TestQuarantinePage.moc"
