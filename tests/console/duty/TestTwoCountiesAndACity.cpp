// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/UnitShelf.h"
#include "tests/console/duty/CityHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/bulletin/BulletinDialog.h"
#include "views/duty/bulletin/BulletinPage.h"
#include "views/duty/bulletin/OwnAnswerPane.h"
#include "views/duty/bulletin/ReceiptsPane.h"
#include "views/duty/bulletin/WordDialog.h"
#include "views/duty/report/CollectPage.h"

#include <QRegularExpression>
#include <QtTest>

using namespace redoubt;
using duty::AnswerState;
using duty::ReportCounts;
using duty::ReportState;

/// The whole play of a city and its two counties, as its commander watches it: a bulletin goes out and is acknowledged offline, zero reports come in,
/// one of them late. After every step the commander's pages say what a person with a sheet of paper would have written down, no more and no less; the
/// commander looks on and has nothing to do there. Real consoles with their windows, a real server, TLS, SQLite.
class TestTwoCountiesAndACity : public QObject, private testkit::CityHouse
{
    Q_OBJECT

    std::unique_ptr<console::Console> m_leader;
    std::unique_ptr<console::Console> m_commander;
    std::unique_ptr<console::Console> m_a;
    std::unique_ptr<console::Console> m_b;
    Id m_bulletin;

    static const duty::BulletinBoard &bulletins(console::Console &console) { return console::BulletinShelf::of(console.session()->desk()).board(); }
    static views::BulletinPage &bulletinPage(console::Console &console) { return tab<console::BulletinTab>(console)->bulletinPage(); }

    /// What the commander reads: the figures beside the bulletin, and the counts of zero reports of both times.
    struct Read
    {
        QStringList answers; ///< "acknowledged / sent to", "answered / sent to"; empty: no bulletin is there
        AnswerState a = AnswerState::NotDelivered;
        AnswerState b = AnswerState::NotDelivered;
        ReportCounts past;
        ReportCounts ahead;
        bool operator==(const Read &) const = default;
    };
    Read read()
    {
        Read read;
        static const QRegularExpression figure(QStringLiteral("^\\d+ / \\d+$"));
        const auto &receipts = bulletinPage(*m_commander).receipts();
        const auto labels = receipts.findChildren<QLabel *>();
        for (const auto *label : labels) {
            if (label->isVisibleTo(&bulletinPage(*m_commander)) && figure.match(label->text()).hasMatch())
                read.answers << label->text();
        }
        // The pane lists those that have not acknowledged first; the answers of all are what it is made of.
        const std::vector<duty::UnitChannel> channels{{m_countyA, channel(m_countyA)}, {m_countyB, channel(m_countyB)}};
        for (const auto &answer : bulletins(*m_commander).answers(m_bulletin, channels)) {
            if (answer.unit == m_countyA)
                read.a = answer.state;
            else if (answer.unit == m_countyB)
                read.b = answer.state;
        }
        read.past = countsAt(m_past);
        read.ahead = countsAt(m_ahead);
        return read;
    }
    ReportCounts countsAt(Instant due)
    {
        Q_EMIT reports(*m_commander)->collectPage().dueChosen(due);
        return collected(*m_commander).counts;
    }
    static QByteArray words(const Read &read)
    {
        const auto counts = [](const ReportCounts &of) {
            return QStringLiteral("{%1 %2 %3 %4 %5 %6 %7}")
                .arg(of.all)
                .arg(of.notDue)
                .arg(of.missing)
                .arg(of.suspicious)
                .arg(of.matter)
                .arg(of.late)
                .arg(of.quiet);
        };
        return QStringLiteral("%1, a %2, b %3, past %4, ahead %5")
            .arg(read.answers.join(QLatin1Char(',')))
            .arg(static_cast<int>(read.a))
            .arg(static_cast<int>(read.b))
            .arg(counts(read.past), counts(read.ahead))
            .toUtf8();
    }
    /// Waits until the commander's pages say @p expected, and looks that they have nothing to do there.
    void commanderReads(const char *when, const Read &expected)
    {
        const bool came = QTest::qWaitFor([&] { return read() == expected; }, kPatience);
        QVERIFY2(came,
                 qPrintable(QStringLiteral("%1: %2, not %3")
                                .arg(QString::fromLatin1(when), QString::fromUtf8(words(read())), QString::fromUtf8(words(expected)))));
        QCOMPARE(reports(*m_commander)->badge(), 0);
        QVERIFY(!reports(*m_commander)->collect().mayAct());
        const auto buttons = bulletinPage(*m_commander).receipts().findChildren<views::Button *>();
        for (const auto *button : buttons)
            QVERIFY2(!button->isVisibleTo(&bulletinPage(*m_commander)), when);
    }

    std::unique_ptr<console::Console> entered(const char *account)
    {
        auto made = console(account);
        enter(*made, account);
        return made;
    }
    /// The leader drafts it through the form and issues it under their password.
    void issue()
    {
        auto *issuing = tab<console::BulletinTab>(*m_leader);
        issuing->issuing().draft();
        auto *form = m_leader->window().findChild<views::BulletinDialog *>();
        QVERIFY(form);
        auto wish = form->form();
        QCOMPARE(wish.body.to.size(), 2U);
        wish.body.level = duty::BulletinLevel::Major;
        wish.body.title = "关于 X 协同办公软件远程执行漏洞的预警通报";
        wish.body.summary = "不用登录就能执行命令。";
        Q_EMIT form->requested(wish);
        const Id office = stream(m_house->bureau, StreamPurpose::DutyOffice);
        const Id broadcast = stream(m_house->bureau, StreamPurpose::UnitBroadcast);
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*m_leader).drafts(office).size(), 1U, kPatience);
        issuing->issuing().issue(bulletins(*m_leader).drafts(office).front().draft.id);
        auto *word = m_leader->window().findChild<views::WordDialog *>();
        QVERIFY(word);
        Q_EMIT word->requested(m_leads, QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*m_leader).sent(broadcast).size(), 1U, kPatience);
        m_bulletin = bulletins(*m_leader).sent(broadcast).front().bulletin.id;
    }

private Q_SLOTS:
    void initTestCase() { setUpCity(); }

    void theCommandersPagesAreRightAtEveryStep()
    {
        m_commander = entered("commander");
        m_leader = console("leader"); // the schedule was published there already
        comeBack(*m_leader, "leader");
        m_a = entered("county-a");
        m_b = entered("county-b");
        QTRY_VERIFY_WITH_TIMEOUT(reports(*m_commander) && collected(*m_commander).asked && tab<console::BulletinTab>(*m_commander), kPatience);
        for (auto *county : {m_a.get(), m_b.get()})
            QTRY_VERIFY_WITH_TIMEOUT(reports(*county) && reports(*county)->reporting().values().asked, kPatience);
        const ReportCounts bothMissing{2, 0, 2, 0, 0, 0, 0};
        const ReportCounts notDueYet{2, 2, 0, 0, 0, 0, 0};
        const AnswerState none = AnswerState::NotDelivered;
        commanderReads("before anything", {{}, none, none, bothMissing, notDueYet});

        QTRY_COMPARE_WITH_TIMEOUT(console::UnitShelf::of(m_leader->session()->desk()).channelsBelow(m_house->bureau).size(), 2U, kPatience);
        issue();
        const AnswerState silent = AnswerState::NotAcknowledged;
        commanderReads("the bulletin is out", {{"0 / 2", "0 / 2"}, silent, silent, bothMissing, notDueYet});

        // The first county acknowledges without a network, and reports late; nobody else knows.
        QTRY_VERIFY_WITH_TIMEOUT(bulletins(*m_a).bulletin(m_bulletin) && bulletins(*m_b).bulletin(m_bulletin), kPatience);
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_commander->session()->isOnline() && !m_a->session()->isOnline(), kPatience);
        Q_EMIT bulletinPage(*m_a).ownAnswer().acknowledgeRequested(m_bulletin);
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*m_a).answerIn(channel(m_countyA), m_bulletin).state, AnswerState::NoFeedback, kPatience);
        report(*m_a, m_past, QStringLiteral("12408"));
        QTRY_VERIFY_WITH_TIMEOUT(says(reports(*m_a)->reportingPage(), QStringLiteral("待同步")), kPatience);
        commanderReads("acknowledged and reported offline", {{"0 / 2", "0 / 2"}, silent, silent, bothMissing, notDueYet});

        m_house->plugIn();
        for (auto *each : {m_commander.get(), m_leader.get(), m_a.get(), m_b.get()})
            each->session()->syncNow();
        const ReportCounts oneLate{2, 0, 1, 0, 0, 1, 0};
        commanderReads("the network is back", {{"1 / 2", "0 / 2"}, AnswerState::NoFeedback, silent, oneLate, notDueYet});

        // The second county reports in time for what is to come; what it owes stays owed.
        report(*m_b, m_ahead, QStringLiteral("300"));
        commanderReads("one in time", {{"1 / 2", "0 / 2"}, AnswerState::NoFeedback, silent, oneLate, {2, 1, 0, 0, 0, 0, 1}});

        Q_EMIT bulletinPage(*m_a).ownAnswer().feedbackRequested({m_bulletin, duty::FeedbackResult::Handled, QStringLiteral("3 套已升级"), {}});
        commanderReads("feedback", {{"1 / 2", "1 / 2"}, AnswerState::Handled, silent, oneLate, {2, 1, 0, 0, 0, 0, 1}});

        Q_EMIT bulletinPage(*m_b).ownAnswer().acknowledgeRequested(m_bulletin);
        report(*m_a, m_ahead, QStringLiteral("12611"));
        commanderReads("both", {{"2 / 2", "1 / 2"}, AnswerState::Handled, AnswerState::NoFeedback, oneLate, {2, 0, 0, 0, 0, 0, 2}});

        // The last one comes late as well, with something to tell: late ones stay late, and a matter stands out.
        report(*m_b, m_past, QStringLiteral("310"), QStringLiteral("门户栏目页打不开"));
        commanderReads("a matter, late",
                       {{"2 / 2", "1 / 2"}, AnswerState::Handled, AnswerState::NoFeedback, {2, 0, 0, 0, 1, 1, 0}, {2, 0, 0, 0, 0, 0, 2}});
        for (auto *each : {m_commander.get(), m_leader.get(), m_a.get(), m_b.get()})
            QVERIFY(each->session()->desk().quarantine().empty());
    }
};

REDOUBT_TEST(TestTwoCountiesAndACity)
#include "TestTwoCountiesAndACity.moc"
