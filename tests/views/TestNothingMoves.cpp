// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"
#include "views/theme/Theme.h"
#include "views/widgets/FreePlace.h"

#include <QAbstractItemView>
#include <QScrollBar>
#include <QtTest>

#include <functional>
#include <vector>

using namespace redoubt;
using namespace redoubt::views;
using namespace redoubt::views::testing;
using testkit::DemoBoard;

namespace {

/// What comes on a page by itself, or by somebody else's act, and goes again.
struct Happening
{
    const char *name;
    std::function<void()> comes;
    std::function<void()> goes;
};

StripState stoppedStrip()
{
    StripState strip;
    strip.tone = Tone::Severity4;
    strip.icon = Icon::Stop;
    strip.title = QStringLiteral("The exercise is stopped: attackers stand down");
    strip.parts = {QStringLiteral("since 14:26 by 导演01: ") + QStringLiteral("误伤业务系统，正在核实影响范围，恢复时间另行通知。").repeated(6)};
    strip.grows = true;
    return strip;
}

StripState runningStrip()
{
    StripState strip;
    strip.icon = Icon::Play;
    strip.title = QStringLiteral("Attack window");
    strip.parts = {QStringLiteral("closes for today at 18:00, in 3 h 34 min")};
    return strip;
}

exercise::PublishedBoard publishedBoard()
{
    exercise::PublishedBoard board;
    board.at = DemoBoard::at(14, 0);
    board.side = "red";
    board.rows = {{"红03", "听涛", 1, exercise::Points::whole(4812).nano(), {}}, {"红05", "青锋", 2, exercise::Points::whole(4100).nano(), {}}};
    return board;
}

void letItCome()
{
    for (int i = 0; i < 3; ++i)
        QApplication::processEvents();
}

constexpr qsizetype mostAims = 12;

} // namespace

/// Whatever comes or goes while somebody aims at something, what they aim at stays where it is.
class TestNothingMoves : public QObject
{
    Q_OBJECT

    Theme m_theme;
    std::unique_ptr<MainFrame> m_frame;
    Shown m_shown;

    std::vector<Happening> happenings(const QString &name)
    {
        std::vector<Happening> all{
            {"the strip of a stop", [this] { m_frame->setStrip(stoppedStrip()); }, [this] { m_frame->setStrip({}); }},
            {"a strip that grows", [this] { m_frame->setStrip(stoppedStrip()); }, [this] { m_frame->setStrip(runningStrip()); }},
            {"a notice", [this] { m_frame->setNotice(Tone::Severity3, Icon::Alert, QStringLiteral("The server cannot be reached")); },
             [this] { m_frame->setNotice(Tone::Neutral, Icon::None, {}); }}};
        if (name == QLatin1String("shift"))
            addHappenings(all, *m_shown.shift);
        if (!m_shown.pages)
            return all;
        DemoPages &pages = *m_shown.pages;
        JudgingPage *judging = pages.page.judgingPage();
        const auto caps = models::capReviewRows(pages.demo.board(), true);
        if (name.startsWith(QLatin1String("judging"))) {
            all.push_back({"a cap that is exceeded", [=] { judging->setCapReview(caps); }, [=] { judging->setCapReview({}); }});
            const auto calm = models::claimDetail(pages.demo.board(), pages.demo.claim(), pages.demo.judge(), demoNow());
            auto late = calm;
            late->late = models::Late::WhileStopped;
            all.push_back({"a mark on the claim", [=] { judging->setClaim(late); }, [=] { judging->setClaim(calm); }});
        }
        if (name == QLatin1String("judging")) {
            const auto known = models::rulingPreview(pages.demo.board(), pages.demo.claim(), judging->rulingPane()->choice(), true);
            auto first = *known;
            first.alreadyScored.reset();
            first.award.unitCap.reset();
            all.push_back({"points on the same target", [=] { judging->setPreview(known); }, [=] { judging->setPreview(first); }});
            all.push_back({"points taken back", [=] { judging->setPreview(first); }, [=] { judging->setPreview(known); }});
        }
        if (name.startsWith(QLatin1String("standings"))) {
            StandingsPage *standings = pages.page.standingsPage();
            const models::FreezeFacts freeze{DemoBoard::at(14, 20), DemoBoard::at(18, 30), QStringLiteral("导演01")};
            all.push_back({"a freeze", [=] { standings->setFreeze(freeze, demoNow()); }, [=] { standings->setFreeze(std::nullopt, demoNow()); }});
            all.push_back({"a cap that is exceeded", [=] { standings->setCapReview(caps); }, [=] { standings->setCapReview({}); }});
        }
        if (name == QLatin1String("plan")) {
            const auto calm = models::planDetail(pages.demo.board(), {}, demoNow(), true);
            auto unreadable = calm;
            unreadable.unreadable = 2;
            auto checked = calm;
            checked.findings = {{exercise::PlanProblem::NoCommander, false, {}, {}, {}}};
            PlanPage *plan = pages.page.planPage();
            all.push_back({"records that cannot be read", [=] { plan->setPlan(unreadable); }, [=] { plan->setPlan(calm); }});
            all.push_back({"a finding", [=] { plan->setPlan(checked); }, [=] { plan->setPlan(calm); }});
        }
        if (name == QLatin1String("room")) {
            TeamRoomPage *room = pages.page.roomPage();
            const auto calm = models::claimDetail(pages.demo.board(), pages.demo.id("claim:红08-03"), pages.demo.judge(), demoNow());
            auto late = calm;
            late->late = models::Late::Changed;
            all.push_back({"a mark on the claim", [=] { room->setClaim(late); }, [=] { room->setClaim(calm); }});
        }
        if (name == QLatin1String("room-form")) {
            TeamRoomPage *room = pages.page.roomPage();
            all.push_back({"that nothing can be submitted",
                           [=] { room->setMaySubmit(false, QStringLiteral("The exercise is stopped.").repeated(8), false); },
                           [=] { room->setMaySubmit(true, {}, true); }});
        }
        return all;
    }

    /// What others do while somebody aims at something on the shift page.
    static void addHappenings(std::vector<Happening> &all, DemoShift &shift)
    {
        const Instant now = testkit::DemoOffice::now();
        const models::OfficeTime time{now, testkit::DemoOffice::offsetSeconds};
        const auto calm = models::handoverValues(shift.office.board(), shift.office.shift(), time);
        auto refused = calm;
        refused->refusal = QStringLiteral("钥匙不齐，交接单上的物品对不上。").repeated(3);
        refused->lacks.push_back(duty::HandoverLack::Refused);
        auto read = calm;
        for (models::HandedMatterRow &matter : read->matters)
            matter.matches = true;
        all.push_back({"a refusal", [&shift, refused] { shift.page.setHandover(refused); }, [&shift, calm] { shift.page.setHandover(calm); }});
        all.push_back({"an answer", [&shift, read] { shift.page.setHandover(read); }, [&shift, calm] { shift.page.setHandover(calm); }});
        const auto few = shift.matters.rows();
        auto more = few;
        for (int i = 0; i < 3; ++i) {
            models::MatterRow row = few.front();
            row.id = QStringLiteral("more%1").arg(i);
            more.insert(more.begin(), row);
        }
        all.push_back({"matters", [&shift, more] { shift.matters.assign(more); }, [&shift, few] { shift.matters.assign(few); }});
        const auto checks = shift.checks.rows();
        auto amiss = checks;
        for (models::CheckRow &row : amiss)
            row.state = models::CheckState::LacksEvidence;
        all.push_back({"results of checks", [&shift, amiss] { shift.checks.assign(amiss); }, [&shift, checks] { shift.checks.assign(checks); }});
    }

    /// Everything on the page that can be aimed at in its middle.
    QList<QWidget *> aims() const
    {
        QList<QWidget *> controls;
        for (QWidget *widget : m_shown.widget->findChildren<QWidget *>()) {
            const auto *view = qobject_cast<QAbstractItemView *>(widget);
            if (!widget->isVisible() || !widget->isEnabled() || qobject_cast<QScrollBar *>(widget) || !(isControl(*widget) || view))
                continue;
            const QWidget *at = m_frame->childAt(widget->mapTo(m_frame.get(), widget->rect().center()));
            if (at && (at == widget || widget->isAncestorOf(at)))
                controls << widget;
        }
        // Some of each part of the page: what moves, moves with its neighbours.
        QList<QWidget *> some;
        for (qsizetype i = 0; i < controls.size(); i += qMax<qsizetype>(1, controls.size() / mostAims))
            some << controls[i];
        return some;
    }

    void aim(const QPoint &at) const { QTest::mouseMove(m_frame->windowHandle(), at); }
    void leave() const
    {
        aim(QPoint(4, m_frame->height() - 4)); // on the rail
        letItCome();
    }
    static QString nameOf(const QWidget &widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        return QStringLiteral("%1 “%2”").arg(widget.metaObject()->className(),
                                             button && !button->text().isEmpty() ? button->text() : widget.accessibleName());
    }

    /// Where @p control has gone since it was at @p place, if anywhere; nothing once it is away: there is nothing to press then.
    QString moved(const QWidget *control, const QPoint &place, const char *what) const
    {
        if (!control || !control->isVisible())
            return {};
        const QPoint now = control->mapTo(m_frame.get(), QPoint());
        return now == place ? QString()
                            : QStringLiteral("%1 goes from %2, %3 to %4, %5 for %6")
                                  .arg(nameOf(*control))
                                  .arg(place.x())
                                  .arg(place.y())
                                  .arg(now.x())
                                  .arg(now.y())
                                  .arg(QString::fromLatin1(what));
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_theme.apply();
    }
    void cleanup()
    {
        if (m_shown.widget)
            m_shown.widget->setParent(nullptr); // it is not the frame's to delete
        m_frame.reset();
        m_shown = {};
    }

    void underAPointerThatRests_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames()) {
            // A page without a control of its own has nothing to aim at.
            if (!name.startsWith("wall") && name != "handovers-none")
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    void underAPointerThatRests()
    {
        QFETCH(QString, name);
        m_shown = makeShown(name);
        m_frame = std::make_unique<MainFrame>();
        m_frame->addPage({QStringLiteral("page"), QStringLiteral("Page"), Icon::Exercise, false}, m_shown.widget);
        m_shown.follow(*m_frame);
        m_frame->resize(1366, 768);
        m_frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));

        m_frame->setStrip(runningStrip()); // the first one comes with the pages
        int aimed = 0;
        QStringList found;
        for (const Happening &happening : happenings(name)) {
            leave();
            happening.goes();
            letItCome();
            for (const QPointer<QWidget> control : aims()) {
                leave();
                happening.goes();
                letItCome();
                if (!control || !control->isVisible())
                    continue;
                const QPoint place = control->mapTo(m_frame.get(), QPoint());
                aim(control->mapTo(m_frame.get(), control->rect().center()));
                letItCome();
                if (!control->underMouse())
                    continue;
                ++aimed;
                happening.comes();
                letItCome();
                const QString came = moved(control, place, happening.name);
                happening.goes();
                letItCome();
                const QString went = moved(control, place, happening.name);
                found << came << went;
            }
        }
        found.removeAll(QString());
        found.removeDuplicates();

        QVERIFY2(aimed > 2, qPrintable(QString::number(aimed)));
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    void ofABoardThatIsPublishedForATeam()
    {
        m_shown = makeShown(QStringLiteral("room"));
        m_shown.pages->page.showTab(ExercisePage::Tab::Standings);
        m_frame = std::make_unique<MainFrame>();
        m_frame->addPage({QStringLiteral("page"), QStringLiteral("Page"), Icon::Exercise, false}, m_shown.widget);
        m_frame->resize(1366, 768);
        m_frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
        StandingsPage *standings = m_shown.pages->page.standingsPage();
        standings->setPublished({publishedBoard()});
        leave();
        const QList<QWidget *> controls = aims();
        QVERIFY(!controls.isEmpty());

        QStringList found;
        for (QWidget *control : controls) {
            leave();
            const QPoint place = control->mapTo(m_frame.get(), QPoint());
            aim(control->mapTo(m_frame.get(), control->rect().center()));
            letItCome();
            standings->setPublished({});
            letItCome();
            found << moved(control, place, "a board that is gone");
            standings->setPublished({publishedBoard()});
            letItCome();
            found << moved(control, place, "a board");
        }
        found.removeAll(QString());
        QVERIFY2(found.isEmpty(), qPrintable(found.join('\n')));
    }

    /// The other way round: a test that sees nothing proves nothing.
    void whileNobodyAimsThePageGivesWay()
    {
        m_shown = makeShown(QStringLiteral("judging"));
        m_frame = std::make_unique<MainFrame>();
        m_frame->addPage({QStringLiteral("page"), QStringLiteral("Page"), Icon::Exercise, false}, m_shown.widget);
        m_frame->resize(1366, 768);
        m_frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_frame.get()));
        leave();
        const int before = m_shown.widget->mapTo(m_frame.get(), QPoint()).y();

        m_frame->setStrip(stoppedStrip());

        QTRY_VERIFY(m_shown.widget->mapTo(m_frame.get(), QPoint()).y() > before);
    }
};

REDOUBT_TEST(TestNothingMoves)
#include "TestNothingMoves.moc"
