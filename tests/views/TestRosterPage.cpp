// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoRosterPage.h"
#include "tests/views/Pictures.h"
#include "views/duty/roster/LeaveDialog.h"
#include "views/duty/roster/PeriodsDialog.h"
#include "views/duty/roster/PlanDialog.h"
#include "views/duty/roster/ReadInDialog.h"
#include "views/duty/roster/RosterGrid.h"
#include "views/duty/roster/RosterToolbar.h"
#include "views/duty/roster/RosterWhyPane.h"
#include "views/theme/Theme.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QSignalSpy>
#include <QTableWidget>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::demoRosterPage;
using testkit::DemoRoster;

class TestRosterPage : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    static void open(RosterPage &page)
    {
        page.resize(1848, 940);
        page.show();
        QApplication::setActiveWindow(&page);
        QVERIFY(QTest::qWaitForWindowActive(&page));
    }
    static models::RosterKey key(DemoRoster &roster, const char *post, int day)
    {
        const auto seen = roster.shift(post, DemoRoster::day(10, day));
        return {seen.post, seen.start, seen.end};
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void aGuaranteePeriodPutsAPostOnTop()
    {
        PeriodsDialog dialog(QDate(2026, 10, 1), {{"05", QStringLiteral("值班员05")}, {"09", QStringLiteral("值班员09")}},
                             {{"main", QStringLiteral("主班")}, {"second", QStringLiteral("副班")}}, nullptr);
        QSignalSpy asked(&dialog, &PeriodsDialog::requested);
        const auto lines = dialog.findChildren<QLineEdit *>();
        const auto said = [&](const QString &hint) {
            const auto found =
                std::find_if(lines.begin(), lines.end(), [&](const QLineEdit *line) { return line->placeholderText().contains(hint); });
            return found == lines.end() ? nullptr : *found;
        };
        QVERIFY(said(QStringLiteral("National")) && said(QStringLiteral("post")));
        said(QStringLiteral("National"))->setText(QStringLiteral("国庆重保"));
        QVERIFY(dialog.acceptButton()->isEnabled()); // a period alone is one, too
        said(QStringLiteral("post"))->setText(QStringLiteral("重保岗"));
        QVERIFY(!dialog.acceptButton()->isEnabled()); // somebody must stand it
        auto *people = dialog.findChildren<QListWidget *>().last();
        QCOMPARE(people->count(), 2);
        people->item(1)->setCheckState(Qt::Checked);
        dialog.findChild<QComboBox *>()->setCurrentIndex(1);
        dialog.findChildren<QCheckBox *>().last()->setChecked(true);
        dialog.acceptButton()->click();

        QCOMPARE(asked.count(), 1);
        const auto wish = asked[0][0].value<GuaranteeWish>();
        QCOMPARE(wish.name, QStringLiteral("国庆重保"));
        QVERIFY(wish.post);
        QCOMPARE(wish.post->name, QStringLiteral("重保岗"));
        QCOMPARE(wish.post->hours, 12);
        QCOMPARE(wish.post->members, std::vector<std::string>{"09"});
        QCOMPARE(wish.standDown, std::vector<std::string>{"second"});
    }

    void onlyWhatWasToldIsPrinted()
    {
        DemoRoster roster;
        RosterPage page;
        page.setMay(true, false);
        page.setMonth(models::rosterMonth(roster.board(), roster.place(), DemoRoster::month(), {{}, false, {}, true}));
        QSignalSpy asked(&page, &RosterPage::paperRequested);
        const auto actions = page.paperButton()->menu()->actions();
        QCOMPARE(actions.size(), 6);
        actions[1]->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<RosterPaperAct>(), RosterPaperAct::Pdf);
        QVERIFY(!actions[5]->isVisible()); // who does not plan reads nothing in
        page.setMay(true, true);
        QVERIFY(actions[5]->isVisible());

        auto unpublished = models::rosterMonth(roster.board(), roster.place(), DemoRoster::month(), {{}, true, {}, true});
        unpublished.version = 0;
        page.setMonth(unpublished);
        QVERIFY(!actions[0]->isEnabled());
        QVERIFY(actions[5]->isEnabled());
    }

    // The last week of December lies in January too, whose holidays are published late in the year: the planner drafts December all the same, and
    // is told of the year that is missing where it is wanted.
    void theLastMonthOfAKnownYearIsDrafted()
    {
        DemoRoster roster;
        const models::RosterReader planner{{}, true, {}, true};
        const auto december = models::rosterMonth(roster.board(), roster.place(), calendar::CivilDate::clamped(2026, 12, 1), planner);
        QVERIFY(!december.undrafted);
        QCOMPARE(december.lack, models::RosterLack::Nothing);
        QCOMPARE(december.due, 31 * december.posts);
        const auto last = december.days.at(december.days.size() - 4); // 31 December 2026 is a Thursday
        QCOMPARE(last.date, QDate(2026, 12, 31));
        QVERIFY(!last.lines.empty());
        QVERIFY(models::rosterSpot(roster.board(), roster.place(), last.lines.front().key, planner, std::nullopt, false));

        const auto january = models::rosterMonth(roster.board(), roster.place(), calendar::CivilDate::clamped(2027, 1, 1), planner);
        QVERIFY(january.undrafted);
        QCOMPARE(january.undrafted->code, ErrorCode::NotFound);
    }

    void whatCannotBeReadInIsSaidAndNothingTaken()
    {
        ReadInWords words;
        words.file = QStringLiteral("十月.xlsx");
        words.changes = {QStringLiteral("10-14 主班: 值班员05 → 值班员06")};
        words.same = 92;
        ReadInDialog whole(words, nullptr);
        QVERIFY(whole.acceptButton()->isEnabled());
        words.problems = {QStringLiteral("Row 7: nobody of the plan is called 值班员99")};
        ReadInDialog broken(words, nullptr);
        QVERIFY(!broken.acceptButton()->isEnabled());
        QVERIFY(!broken.acceptButton()->toolTip().isEmpty());
        words.problems.clear();
        words.changes.clear();
        ReadInDialog alike(words, nullptr);
        QVERIFY(!alike.acceptButton()->isEnabled());
    }

    void formsAreReadWholeInEveryLook()
    {
        ReadInWords words;
        words.file = QStringLiteral("十月值班表.xlsx");
        words.changes = {QStringLiteral("10-14 主班：值班员05 → 值班员06"), QStringLiteral("10-15 副班：空缺 → 值班员09")};
        words.remarks = {QStringLiteral("第 9 行：“周三”与日期不符，以日期为准")};
        words.same = 91;
        words.empty = 2;
        auto broken = words;
        broken.problems = {QStringLiteral("第 7 行：计划里没有叫“值班员99”的人")};
        for (const auto &look : testing::looks) {
            testing::wear(look, m_theme, m_language);
            const auto seen = [&](QWidget &form, const QString &name) {
                form.setAttribute(Qt::WA_DeleteOnClose, false);
                (void)testing::picture(form, {scaled(720), scaled(760)}, name + QString::fromLatin1(look.name));
                return testing::clippedTexts(form).join(QLatin1Char('\n'));
            };
            ReadInDialog whole(words, nullptr);
            QCOMPARE(seen(whole, QStringLiteral("roster-read-in-")), QString());
            ReadInDialog refused(broken, nullptr);
            QCOMPARE(seen(refused, QStringLiteral("roster-read-in-refused-")), QString());
            PeriodsDialog periods(QDate(2026, 10, 1), {{"05", QStringLiteral("值班员05")}, {"09", QStringLiteral("值班员09")}},
                                  {{"main", QStringLiteral("主班")}, {"second", QStringLiteral("副班")}, {"leader", QStringLiteral("带班领导")}},
                                  nullptr);
            periods.setPeriods({{Id(), true, QStringLiteral("值班员05 抽调 9/30–10/4")}});
            QCOMPARE(seen(periods, QStringLiteral("roster-periods-")), QString());
        }
        m_theme.setLargeType(false);
        m_theme.setScheme(Theme::Scheme::Light);
        m_language.apply(QStringLiteral("en"));
    }

    void figuresAreThoseOfTheMonth()
    {
        DemoRoster roster;
        const auto month = models::rosterMonth(roster.board(), roster.place(), DemoRoster::month(), {{}, true, {}, true});

        QCOMPARE(month.due, 93); // 31 days, three posts
        QCOMPARE(month.days.size(), 35U);
        QCOMPARE(month.holidays, 7); // 1 to 7 October 2026
        QCOMPARE(month.workdays + month.restDays + month.holidays, 31);
        QCOMPARE(month.version, std::int64_t{2});
        QCOMPARE(month.waiting, 1);
        QCOMPARE(month.swapped, 2);
        QCOMPARE(month.handOver, QStringLiteral("08:30"));
        QVERIFY(month.changed > 0); // one is ill since
    }

    void whoReadsSeesNeitherTheDraftNorWhyPeopleAreAway()
    {
        DemoRoster roster;
        const auto month = models::rosterMonth(roster.board(), roster.place(), DemoRoster::month(), {"01", false, {}, true});

        QCOMPARE(month.changed, 0);
        for (const auto &band : month.bands)
            QVERIFY(band.sort != models::RosterBandValues::Sort::Leave);
    }

    void arrowsGoByDayAndTabByPost()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QSignalSpy chosen(page.get(), &RosterPage::spotRequested);
        page->grid()->setFocus();

        QTest::keyClick(page->grid(), Qt::Key_Right);
        QCOMPARE(chosen.last()[0].value<models::RosterKey>(), key(roster, "first", 2));
        QTest::keyClick(page->grid(), Qt::Key_Down);
        QCOMPARE(chosen.last()[0].value<models::RosterKey>(), key(roster, "first", 9));
        QTest::keyClick(page->grid(), Qt::Key_Tab);
        QCOMPARE(chosen.last()[0].value<models::RosterKey>(), key(roster, "second", 9));
        QVERIFY(page->grid()->hasFocus());
        QVERIFY(page->grid()->accessibleDescription().contains(QStringLiteral("副班")));
        QTest::keyClick(page->grid(), Qt::Key_Tab); // behind the last post the next control comes
        QVERIFY(!page->grid()->hasFocus());
    }

    void pagesTurnMonths()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QSignalSpy asked(page.get(), &RosterPage::monthRequested);
        page->grid()->setFocus();

        QTest::keyClick(page->grid(), Qt::Key_PageDown);
        QTest::keyClick(page->grid(), Qt::Key_PageUp);

        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].toInt(), 1);
        QCOMPARE(asked[1][0].toInt(), -1);
    }

    void aNameIsDraggedOntoAnotherOfItsPost()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QSignalSpy considered(page.get(), &RosterPage::dropConsidered);
        QSignalSpy dropped(page.get(), &RosterPage::dropRequested);
        auto *grid = page->grid();
        const QPoint from = grid->lineRect(key(roster, "first", 14)).center();
        const QPoint onto = grid->lineRect(key(roster, "first", 19)).center();

        QTest::mousePress(grid, Qt::LeftButton, {}, from);
        QTest::mouseMove(grid, (from + onto) / 2);
        QTest::mouseMove(grid, onto);
        QCOMPARE(considered.count(), 1);
        grid->setDropWords(QStringLiteral("rest of 48 hours"), true);
        QTest::mouseRelease(grid, Qt::LeftButton, {}, onto);

        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped[0][0].value<models::RosterKey>(), key(roster, "first", 14));
        QCOMPARE(dropped[0][1].value<models::RosterKey>(), key(roster, "first", 19));
    }

    void whatWasStoodOrIsOfAnotherPostIsNotDragged_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<int>("from");
        QTest::addColumn<QString>("ontoPost");
        QTest::addColumn<int>("onto");
        QTest::newRow("a shift that is over") << "first" << 2 << "first" << 19;
        QTest::newRow("onto one that is over") << "first" << 14 << "first" << 2;
        QTest::newRow("onto another post") << "first" << 14 << "second" << 19;
    }
    void whatWasStoodOrIsOfAnotherPostIsNotDragged()
    {
        QFETCH(QString, post);
        QFETCH(int, from);
        QFETCH(QString, ontoPost);
        QFETCH(int, onto);
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QSignalSpy dropped(page.get(), &RosterPage::dropRequested);
        auto *grid = page->grid();
        const QPoint begin = grid->lineRect(key(roster, qPrintable(post), from)).center();
        const QPoint end = grid->lineRect(key(roster, qPrintable(ontoPost), onto)).center();

        QTest::mousePress(grid, Qt::LeftButton, {}, begin);
        QTest::mouseMove(grid, (begin + end) / 2);
        QTest::mouseMove(grid, end);
        QTest::mouseRelease(grid, Qt::LeftButton, {}, end);

        QCOMPARE(dropped.count(), 0);
    }

    void whileSomethingIsTriedNothingIsPublished()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QVERIFY(page->publishButton()->isEnabled());

        page->setTrial(QStringLiteral("Trial: …"), QStringLiteral("10/14"));

        QVERIFY(!page->publishButton()->isEnabled());
        QSignalSpy applied(page.get(), &RosterPage::trialApplied);
        QSignalSpy dropped(page.get(), &RosterPage::trialDropped);
        QTest::mouseClick(page->applyButton(), Qt::LeftButton);
        QTest::mouseClick(page->dropButton(), Qt::LeftButton);
        QCOMPARE(applied.count(), 1);
        QCOMPARE(dropped.count(), 1);
    }

    void leaveIsTriedByItsDays()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        page->setMembers({{"01", QStringLiteral("值班员01")}, {"05", QStringLiteral("值班员05")}});
        open(*page);
        QSignalSpy tried(page.get(), &RosterPage::trialRequested);
        page->grid()->setFocus();
        QTest::keyClick(page->grid(), Qt::Key_T);
        auto *dialog = page->leaveDialog();
        QVERIFY(dialog);

        dialog->choose("05");
        QTest::mouseClick(dialog->acceptButton(), Qt::LeftButton);

        QCOMPARE(tried.count(), 1);
        const auto wish = tried[0][0].value<LeaveWish>();
        QCOMPARE(wish.member, std::string("05"));
        QCOMPARE(wish.first, QDate(2026, 10, 7)); // the next day is offered
        QCOMPARE(wish.last, QDate(2026, 10, 7));
    }

    void publishingSaysWhatChangesAndIsConfirmed()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        QSignalSpy confirmed(page.get(), &RosterPage::publishConfirmed);

        page->openPublish(
            {QStringLiteral("October 2026"), 3, {QStringLiteral("10-25 副班: 值班员22 → 值班员23")}, 2, {QStringLiteral("值班员22")}, 1});
        auto *dialog = page->findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        bool said = false;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said = said || label->text().contains(QStringLiteral("值班员22 → 值班员23"));
        QVERIFY(said);
        Q_EMIT dialog->confirmed({});

        QCOMPARE(confirmed.count(), 1);
    }

    void whoIsAskedCanConsent()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster, false);
        const auto at = key(roster, "second", 9);
        const auto view = duty::viewRoster(roster.board(), roster.place(), {DemoRoster::day(10, 9), DemoRoster::day(10, 10), false, {}});
        const auto waits = std::ranges::find_if(view.swaps, [&](const auto &each) { return each.swap.request.value.shift.start == at.start; });
        QVERIFY(waits != view.swaps.end());
        const auto taker = waits->swap.request.value.takes;
        page->setSpot(models::rosterSpot(roster.board(), roster.place(), at, {taker, false, {}, true}, DemoRoster::account(std::stoi(taker)), false));
        open(*page);
        QSignalSpy consented(page->why(), &RosterWhyPane::consentRequested);

        QVERIFY(page->why()->consentButton()->isVisible());
        QVERIFY(!page->why()->approveButton()->isVisible());
        QTest::mouseClick(page->why()->consentButton(), Qt::LeftButton);

        QCOMPARE(consented.count(), 1);
        // Anybody else only sees that it waits.
        page->setSpot(models::rosterSpot(roster.board(), roster.place(), at, {"01", false, {}, true}, DemoRoster::account(1), false));
        QVERIFY(!page->why()->consentButton()->isVisible());
    }

    void aFilterLeavesWhatItIsFor()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster);
        open(*page);
        auto *swapped = page->toolbar()->filterButton(models::RosterMark::Swapped);
        auto *waiting = page->toolbar()->filterButton(models::RosterMark::Waiting);
        QSignalSpy chosen(page->toolbar(), &RosterToolbar::filterChosen);

        QTest::mouseClick(swapped, Qt::LeftButton);
        QTest::mouseClick(waiting, Qt::LeftButton);
        QVERIFY(!swapped->isChecked() && waiting->isChecked());
        QTest::mouseClick(waiting, Qt::LeftButton);

        QCOMPARE(chosen.count(), 3);
        QCOMPARE(chosen.last()[0].value<models::RosterMark>(), models::RosterMark::None);
    }

    void whoOnlyReadsIsOfferedNoPlanning()
    {
        DemoRoster roster;
        const auto page = demoRosterPage(roster, false);
        open(*page);

        QVERIFY(!page->publishButton()->isVisible());
        QVERIFY(!page->trialButton()->isVisible());
    }

    void aPlanNeedsSomebodyInEveryPost()
    {
        PlanForm form;
        form.posts = {{{}, QStringLiteral("主班"), false}};
        form.people = {{{}, QStringLiteral("值班员01"), {}, {false}}};
        form.from = QDate(2026, 10, 1);
        form.handOver = QTime(8, 30);
        PlanDialog dialog(form, true, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy asked(&dialog, &PlanDialog::requested);
        QVERIFY(!dialog.acceptButton()->isEnabled());

        dialog.findChild<QTableWidget *>()->item(0, 1)->setCheckState(Qt::Checked);
        QVERIFY(dialog.acceptButton()->isEnabled());
        dialog.acceptButton()->click();

        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].value<PlanForm>().people.front().posts, std::vector<bool>{true});
    }
};

REDOUBT_TEST(TestRosterPage)
#include "TestRosterPage.moc"
