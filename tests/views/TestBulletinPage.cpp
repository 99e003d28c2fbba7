// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoBulletins.h"
#include "tests/views/Pictures.h"
#include "views/duty/bulletin/AnswerDelegate.h"
#include "views/duty/bulletin/BulletinDialog.h"
#include "views/duty/bulletin/BulletinSheet.h"
#include "views/duty/bulletin/CallDialog.h"
#include "views/duty/bulletin/ContactDialog.h"
#include "views/duty/bulletin/ContactsDialog.h"
#include "views/duty/bulletin/OwnAnswerPane.h"
#include "views/duty/bulletin/RemindDialog.h"
#include "views/duty/bulletin/WordDialog.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/FormField.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoBulletins;
using BulletinShows = DemoBulletins::Shows;

class TestBulletinPage : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    static bool labelSays(const QWidget &root, const QString &words)
    {
        const auto labels = root.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
    static Button *buttonCalled(const QWidget &root, const QString &words)
    {
        for (Button *button : root.findChildren<Button *>()) {
            if (button->isVisible() && button->text() == words)
                return button;
        }
        return nullptr;
    }
    static int rowCalled(const ReceiptsPane &pane, const QString &name)
    {
        const auto found = std::ranges::find(pane.rows(), name, &models::AnswerRow::name);
        return found == pane.rows().end() ? -1 : static_cast<int>(found - pane.rows().begin());
    }
    static void clickIn(ReceiptsPane &pane, int row, const QPoint &at)
    {
        QTest::mouseClick(pane.tree()->viewport(), Qt::LeftButton, {}, pane.tree()->visualRect(pane.tree()->model()->index(row, 0)).topLeft() + at);
    }
    static void openPage(DemoBulletins &demo, const QSize &size = {1848, 900})
    {
        demo.page.resize(size);
        demo.page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&demo.page));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }
    void cleanupTestCase() { testing::wear(testing::looks[0], m_theme, m_language); }

    void aFigureOpensTheVeryListThatItCounts()
    {
        DemoBulletins demo;
        openPage(demo);
        auto &pane = demo.page.receipts();
        const int row = rowCalled(pane, QStringLiteral("县区"));
        QVERIFY(row >= 0);
        QCOMPARE(pane.rows()[static_cast<std::size_t>(row)].counts.in(duty::AnswerState::NoFeedback), 2);
        const auto *delegate = qobject_cast<AnswerDelegate *>(pane.tree()->itemDelegate());
        const QRect place = pane.tree()->visualRect(pane.tree()->model()->index(row, 0));

        clickIn(pane, row, delegate->columnRect(2, place).center() - place.topLeft()); // 未反馈

        QCOMPARE(pane.only(), std::optional(duty::AnswerState::NoFeedback));
        QCOMPARE(std::ranges::count(pane.rows(), models::AnswerRow::Sort::Unit, &models::AnswerRow::sort), 13);
    }

    void aGroupFoldsAndItsRestUnfolds()
    {
        DemoBulletins demo;
        openPage(demo);
        auto &pane = demo.page.receipts();
        const auto units = [&] { return std::ranges::count(pane.rows(), models::AnswerRow::Sort::Unit, &models::AnswerRow::sort); };
        QCOMPARE(units(), 5); // those who have not acknowledged

        const int rest = static_cast<int>(pane.rows().size()) - 1;
        QCOMPARE(pane.rows().back().sort, models::AnswerRow::Sort::Rest);
        clickIn(pane, rest, {40, 10});
        QCOMPARE(units(), 5 + 7); // the other seven of the counties

        pane.tree()->setCurrentIndex(pane.tree()->model()->index(0, 0));
        pane.tree()->setFocus();
        QTest::keyClick(pane.tree(), Qt::Key_Left);
        QCOMPARE(pane.rows().size(), 1U);
        QTest::keyClick(pane.tree(), Qt::Key_Right);
        QCOMPARE(units(), 12);
    }

    void aTelephoneCallsItsUnit()
    {
        DemoBulletins demo;
        openPage(demo);
        auto &pane = demo.page.receipts();
        QSignalSpy called(&pane, &ReceiptsPane::callRequested);
        const int row = rowCalled(pane, QStringLiteral("县区F"));
        const QRect place = pane.tree()->visualRect(pane.tree()->model()->index(row, 0));
        clickIn(pane, row, AnswerDelegate::phoneRect(place).center() - place.topLeft());
        QCOMPARE(called.count(), 1);
        QCOMPARE(called[0][0].value<Id>(), pane.rows()[static_cast<std::size_t>(row)].unit);
    }

    void keysGoThroughTheListAndRemind()
    {
        DemoBulletins demo;
        openPage(demo);
        QSignalSpy chosen(&demo.page.list(), &BulletinListPane::bulletinChosen);
        QSignalSpy reminded(&demo.page.receipts(), &ReceiptsPane::remindRequested);
        QTest::keyClick(&demo.page, Qt::Key_J);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen[0][0].value<Id>(), DemoBulletins::id(96));
        QTest::keyClick(&demo.page, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(reminded.count(), 1);
        QCOMPARE(reminded[0][0].value<duty::ReminderWants>(), duty::ReminderWants::Acknowledgement);
    }

    void aTamperedBulletinSaysSoFirst()
    {
        DemoBulletins good;
        openPage(good);
        QVERIFY(good.page.sheet().findChildren<Banner *>().isEmpty());
        DemoBulletins bad(BulletinShows::Tampered);
        openPage(bad);
        QVERIFY(labelSays(bad.page.sheet(), QStringLiteral("Do not act on this bulletin")));
        QVERIFY(labelSays(bad.page.sheet(), QStringLiteral("带班领导E")));
    }

    void feedbackNeedsWordsUnlessThereIsNoSuchSystem()
    {
        DemoBulletins demo(BulletinShows::Received);
        openPage(demo);
        auto &own = demo.page.ownAnswer();
        QSignalSpy sent(&own, &OwnAnswerPane::feedbackRequested);
        QVERIFY(!own.acknowledgeButton()->isVisible());
        auto *send = buttonCalled(own, QStringLiteral("Send feedback"));
        QVERIFY(send && !send->isEnabled());
        own.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral(" 3 套已升级 "));
        QVERIFY(send->isEnabled());
        QTest::mouseClick(send, Qt::LeftButton);
        QCOMPARE(sent.count(), 1);
        QCOMPARE(sent[0][0].value<FeedbackForm>().text, QStringLiteral("3 套已升级"));
        QVERIFY(!send->isEnabled()); // a second press is none
        own.showFailure(DemoBulletins::id(97), QStringLiteral("why"));
        QCOMPARE(own.findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral(" 3 套已升级 ")); // what was typed stays
        QVERIFY(send->isEnabled());
    }

    void whatIsTypedForOneBulletinOutlivesAnother()
    {
        DemoBulletins demo(BulletinShows::Received);
        openPage(demo);
        auto &own = demo.page.ownAnswer();
        auto *text = own.findChild<QPlainTextEdit *>();
        const auto shown = [&](int number) {
            models::OwnAnswerValues values;
            values.bulletin = DemoBulletins::id(number);
            values.state = duty::AnswerState::NoFeedback;
            own.setValues(values, true, true);
        };
        text->setPlainText(QStringLiteral("3 套已升级"));
        shown(98);
        QCOMPARE(text->toPlainText(), QString());
        text->setPlainText(QStringLiteral("没有这个系统"));
        own.showSent(DemoBulletins::id(96));                           // of a third one, late
        own.showFailure(DemoBulletins::id(97), QStringLiteral("why")); // of the first one, late
        QCOMPARE(text->toPlainText(), QStringLiteral("没有这个系统"));
        QVERIFY(!labelSays(own, QStringLiteral("why")));
        shown(97);
        QCOMPARE(text->toPlainText(), QStringLiteral("3 套已升级"));
        QVERIFY(labelSays(own, QStringLiteral("why")));
        own.showSent(DemoBulletins::id(97));
        QCOMPARE(text->toPlainText(), QString());
        shown(98);
        QCOMPARE(text->toPlainText(), QStringLiteral("没有这个系统"));
    }

    void aDraftIsFilledInWholeBeforeItIsSaved()
    {
        BulletinForm form;
        form.body.acknowledgeBy = DemoBulletins::now() + 3'600'000;
        form.body.feedbackBy = DemoBulletins::now() + 7'200'000;
        const std::vector<duty::Addressee> units{{DemoBulletins::id(1), "市财政局", "市直部门", {}}, {DemoBulletins::id(2), "县区F", "县区", {}}};
        BulletinDialog dialog(form, units, 8 * 3600, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        QSignalSpy asked(&dialog, &BulletinDialog::requested);
        QVERIFY(!dialog.acceptButton()->isEnabled());
        dialog.findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("概况"));
        const auto fields = dialog.findChildren<FormField *>();
        const auto titled = std::ranges::find_if(fields, [](FormField *field) {
            const auto *label = field->findChild<QLabel *>();
            return label && label->text() == QStringLiteral("Title");
        });
        QVERIFY(titled != fields.end());
        qobject_cast<QLineEdit *>((*titled)->input())->setText(QStringLiteral("标题"));
        for (auto *box : dialog.findChildren<QCheckBox *>()) {
            if (box->text() == QStringLiteral("县区F"))
                box->click();
        }
        QVERIFY(dialog.acceptButton()->isEnabled());
        QTest::mouseClick(dialog.acceptButton(), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        const auto made = asked[0][0].value<BulletinForm>();
        QCOMPARE(made.body.title, std::string("标题"));
        QCOMPARE(made.body.to.size(), 1U);
        QCOMPARE(made.body.to[0].group, std::optional<std::string>("县区"));
        QCOMPARE(made.body.acknowledgeBy, Instant{(DemoBulletins::now() + 3'600'000).ms / 60'000 * 60'000});
    }

    void pictures_data()
    {
        QTest::addColumn<int>("shows");
        QTest::addColumn<int>("look");
        QTest::addColumn<QSize>("size");
        const std::pair<const char *, BulletinShows> all[] = {{"bulletin-sent", BulletinShows::Sent},
                                                              {"bulletin-received", BulletinShows::Received},
                                                              {"bulletin-draft", BulletinShows::Draft},
                                                              {"bulletin-tampered", BulletinShows::Tampered},
                                                              {"bulletin-empty", BulletinShows::Empty}};
        for (const auto &[name, shows] : all) {
            for (int look = 0; look < int(std::size(testing::looks)); ++look) {
                for (const QSize &size : {QSize(1848, 900), testing::looks[look].large ? QSize(1290, 600) : QSize(1310, 620)})
                    QTest::addRow("%s-%s-%d", name, testing::looks[look].name, size.width()) << static_cast<int>(shows) << look << size;
            }
        }
    }
    void pictures()
    {
        QFETCH(int, shows);
        QFETCH(int, look);
        QFETCH(QSize, size);
        testing::wear(testing::looks[look], m_theme, m_language);
        DemoBulletins demo(static_cast<BulletinShows>(shows));
        demo.page.setCompact(size.width() < 1600 * (testing::looks[look].large ? Theme::largeTypeScale : 1.0));
        openPage(demo, size);
        const QImage image = testing::picture(demo.page, size, QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(testing::colourCount(image) > 8);
        QCOMPARE(testing::clippedTexts(demo.page).join('\n'), QString());
        QCOMPARE(demo.page.size(), size);
    }

    void dialogs_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"bulletin-dialog", "bulletin-word", "bulletin-remind", "bulletin-call", "bulletin-contacts", "bulletin-contact"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    void dialogs()
    {
        QFETCH(QString, name);
        testing::wear(testing::looks[0], m_theme, m_language);
        const std::vector<ContactCard> cards{{DemoBulletins::id(1),
                                              QStringLiteral("联络员01"),
                                              QStringLiteral("信息科科长"),
                                              QStringLiteral("0000-8021"),
                                              QStringLiteral("8021"),
                                              {},
                                              QDate(2025, 3, 1)},
                                             {DemoBulletins::id(2),
                                              QStringLiteral("联络员02"),
                                              QStringLiteral("信息科"),
                                              QStringLiteral("0000-8022"),
                                              {},
                                              DemoBulletins::id(1),
                                              QDate(2026, 1, 5)}};
        std::unique_ptr<FormDialog> dialog;
        if (name == "bulletin-dialog") {
            BulletinForm form;
            form.body.title = "关于 X 协同办公软件远程执行漏洞的预警通报";
            form.body.summary = "不用登录就能执行命令。";
            form.body.systems = {{"8.0.0 – 8.2.5", "附件预览开启", "升级到 8.2.6", 19, {}}};
            form.body.steps = {{"封禁附件预览路径", {}, "签收后 2 小时内", {}}, {"升级", DemoBulletins::now() + 86'400'000, {}, {}}};
            form.body.acknowledgeBy = DemoBulletins::now() + 3'600'000;
            form.body.feedbackBy = DemoBulletins::now() + 86'400'000;
            std::vector<duty::Addressee> units;
            for (int i = 0; i < 20; ++i)
                units.push_back({DemoBulletins::id(i), "单位" + std::to_string(i), i < 12 ? "市直部门" : "县区", {}});
            form.body.to = units;
            dialog = std::make_unique<BulletinDialog>(form, units, 8 * 3600, nullptr);
        } else if (name == "bulletin-word") {
            dialog = std::make_unique<WordDialog>(
                WordDialog::Words{QStringLiteral("签发通报"), QStringLiteral("签字并签发"), QStringLiteral("立即发往 56 家单位")},
                std::vector<WordDialog::Person>{{DemoBulletins::id(1), QStringLiteral("带班领导E")}}, nullptr);
        } else if (name == "bulletin-remind") {
            dialog =
                std::make_unique<RemindDialog>(duty::ReminderWants::Acknowledgement, QStringLiteral("2026-097 X 协同办公软件"),
                                               QStringList{QStringLiteral("市财政局"), QStringLiteral("县区F")}, QStringLiteral("请签收"), nullptr);
        } else if (name == "bulletin-call") {
            dialog = std::make_unique<CallDialog>(
                CallForm{DemoBulletins::id(97), DemoBulletins::id(1), {}, QStringLiteral("联络员01"), QStringLiteral("0000-8021"), {}},
                QStringLiteral("市财政局"), cards, nullptr);
        } else if (name == "bulletin-contacts") {
            dialog = std::make_unique<ContactsDialog>(std::vector<UnitContacts>{{DemoBulletins::id(5), QStringLiteral("市网信办"), cards, true},
                                                                                {DemoBulletins::id(6), QStringLiteral("县区F"), cards, false},
                                                                                {DemoBulletins::id(7), QStringLiteral("县区G"), {}, false}},
                                                      nullptr);
        } else {
            dialog = std::make_unique<ContactDialog>(QStringLiteral("县区F"), cards[1], cards, QDate(2026, 10, 6), nullptr);
        }
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        const QImage image = testing::picture(*dialog, dialog->sizeHint(), name);
        QVERIFY(testing::colourCount(image) > 8);
        QCOMPARE(testing::clippedTexts(*dialog).join('\n'), QString());
    }
};

REDOUBT_TEST(TestBulletinPage)
#include "TestBulletinPage.moc"
