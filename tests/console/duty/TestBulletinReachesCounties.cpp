// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/areas/duty/BulletinTab.h"
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/UnitShelf.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/bulletin/BulletinDialog.h"
#include "views/duty/bulletin/BulletinPage.h"
#include "views/duty/bulletin/BulletinSheet.h"
#include "views/duty/bulletin/GroupsDialog.h"
#include "views/duty/bulletin/OwnAnswerPane.h"
#include "views/duty/bulletin/RemindDialog.h"
#include "views/duty/bulletin/WordDialog.h"
#include "views/widgets/Button.h"

#include <QLabel>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

/// A city warns its counties: drafted and issued by its leader, acknowledged offline by one county, which gives feedback; the other is reminded, and
/// alone. The city's figures are right at every step. Real consoles with their windows, a real server, TLS, SQLite.
class TestBulletinReachesCounties : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_leader;
    Id m_countyA;
    Id m_countyB;

    /// The product's kinds, as a server holds them that somebody has tampered with: it takes any bulletin.
    static feed::KindRegistry careless()
    {
        const auto whole = productKinds();
        feed::KindRegistry registry;
        for (const auto *kind : whole.kinds()) {
            auto copy = *kind;
            if (copy.name == duty::Bulletin::Kind)
                copy.validate = {};
            registry.declare(std::move(copy));
        }
        for (const auto &rule : whole.grantRules())
            registry.declare(rule);
        for (const auto &rule : whole.unitGrantRules())
            registry.declare(rule);
        return registry;
    }

    Id streamOf(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(m_house->streams->identity().id, unit, purpose); }
    std::vector<duty::UnitChannel> channels() const
    {
        return {{m_countyA, streamOf(m_countyA, StreamPurpose::UnitChannel)}, {m_countyB, streamOf(m_countyB, StreamPurpose::UnitChannel)}};
    }
    void openDuty(const Id &unit, const char *name)
    {
        duty::Office office;
        office.unit = unit;
        office.name = name;
        office.zone = "Asia/Shanghai";
        auto fields = toJsonObject(office);
        fields.erase("unit");
        const json::object named{{"name", name}};
        QVERIFY(m_house->admin().openUnitStreams(
            unit, {{StreamPurpose::DutyOffice, fields}, {StreamPurpose::UnitBroadcast, named}, {StreamPurpose::UnitChannel, named}}));
    }
    Id addLiaison(const char *name, const Id &unit)
    {
        const auto id = m_house->admin().addAccount({name, name, unit, kPassword, false});
        if (!id || !m_house->admin().grantUnitRole(name, unit, Role::Liaison))
            qFatal("no account %s", name);
        return *id;
    }

    static const duty::BulletinBoard &bulletins(console::Console &console) { return console::BulletinShelf::of(console.session()->desk()).board(); }
    static console::BulletinTab *tabOf(console::Console &console)
    {
        return console.workbench() ? console.workbench()->area<console::DutyArea>().tab<console::BulletinTab>() : nullptr;
    }
    duty::AnswerCounts countsAt(console::Console &city, const Id &bulletin) { return duty::countsOf(bulletins(city).answers(bulletin, channels())); }
    static bool sheetSays(console::Console &console, const QString &words)
    {
        const auto labels = tabOf(console)->bulletinPage().sheet().findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply();
        m_house = std::make_unique<testkit::WireHouse>(nullptr, 15 * 60 * 1000, careless());
        IdSource ids(m_house->clock, m_house->random);
        m_countyA = ids.next();
        m_countyB = ids.next();
        QVERIFY(m_house->admin().importUnits({{m_countyA, m_house->bureau, "县区A"}, {m_countyB, m_house->bureau, "县区B"}}));
        openDuty(m_house->bureau, "市网信办");
        openDuty(m_countyA, "县区A");
        openDuty(m_countyB, "县区B");
        m_leader = m_house->addAccount("leader", Role::DutyLeader);
        addLiaison("liaison-a", m_countyA);
        addLiaison("liaison-b", m_countyB);
    }

    void itGoesOutAndIsAnsweredAndOnlyWhoKeepsSilentIsReminded()
    {
        auto city = console("leader");
        enter(*city, "leader");
        auto countyA = console("liaison-a");
        enter(*countyA, "liaison-a");
        const Id broadcast = streamOf(m_house->bureau, StreamPurpose::UnitBroadcast);
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*city), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(tabOf(*countyA), kPatience);

        QTRY_COMPARE_WITH_TIMEOUT(console::UnitShelf::of(city->session()->desk()).channelsBelow(m_house->bureau).size(), 2U, kPatience);
        // The leader sorts the units below, and the form offers them so.
        QVERIFY(tabOf(*city)->groups().maySort());
        QVERIFY(!tabOf(*countyA)->groups().maySort());
        tabOf(*city)->groups().open();
        QPointer<views::GroupsDialog> groups = city->window().findChild<views::GroupsDialog *>();
        QVERIFY(groups);
        Q_EMIT groups->requested({{{}, QStringLiteral("县区"), false, {m_countyB, m_countyA}}});
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*city).groups().pathOfUnit(broadcast, m_countyA), std::string("县区"), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!groups || !groups->isVisible(), kPatience);
        // Drafted through the form, and issued under the leader's password.
        tabOf(*city)->issuing().draft();
        auto *form = city->window().findChild<views::BulletinDialog *>();
        QVERIFY(form);
        auto wish = form->form();
        QCOMPARE(wish.body.to.size(), 2U);
        QCOMPARE(wish.body.to.front().unit, m_countyB);
        QCOMPARE(wish.body.to.front().group, std::optional<std::string>("县区"));
        wish.body.level = duty::BulletinLevel::Major;
        wish.body.title = "关于 X 协同办公软件远程执行漏洞的预警通报";
        wish.body.summary = "不用登录就能执行命令。";
        Q_EMIT form->requested(wish);
        const Id office = streamOf(m_house->bureau, StreamPurpose::DutyOffice);
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*city).drafts(office).size(), 1U, kPatience);
        const auto draft = [&] { return bulletins(*city).drafts(office).front().draft; };
        // Changed meanwhile, as by a colleague: a form that was opened before writes nothing over it, and stays with what was typed.
        tabOf(*city)->issuing().edit(draft().id);
        form = city->window().findChild<views::BulletinDialog *>();
        QVERIFY(form);
        const auto opened = form->form();
        auto newer = opened;
        newer.body.summary = "不用登录就能执行命令；附件预览服务受影响。";
        auto older = opened;
        older.body.summary = "我打开时还没有那一句。";
        Q_EMIT form->requested(newer);
        QTRY_COMPARE_WITH_TIMEOUT(draft().value.body.summary, newer.body.summary, kPatience);
        tabOf(*city)->issuing().edit(draft().id);
        form = city->window().findChild<views::BulletinDialog *>();
        QVERIFY(form);
        Q_EMIT form->requested(older);
        QVERIFY(std::ranges::any_of(form->findChildren<QLabel *>(),
                                    [](const QLabel *label) { return label->text().contains(QStringLiteral("什么都没有存")); }));
        QVERIFY(form->isVisible());
        QCOMPARE(draft().value.body.summary, newer.body.summary);
        form->reject();
        tabOf(*city)->issuing().issue(draft().id);
        auto *word = city->window().findChild<views::WordDialog *>();
        QVERIFY(word);
        Q_EMIT word->requested(m_leader, QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*city).sent(broadcast).size(), 1U, kPatience);
        const Id bulletin = bulletins(*city).sent(broadcast).front().bulletin.id;
        QVERIFY(bulletins(*city).drafts(office).empty());
        QCOMPARE(countsAt(*city, bulletin).in(duty::AnswerState::NotAcknowledged), 2);

        // The county reads it, loses the network, and acknowledges all the same.
        QTRY_VERIFY_WITH_TIMEOUT(bulletins(*countyA).bulletin(bulletin), kPatience);
        QVERIFY(!bulletins(*countyA).bulletin(bulletin)->notVerified);
        QTRY_COMPARE_WITH_TIMEOUT(tabOf(*countyA)->badge(), 1, kPatience);
        m_house->unplug();
        Q_EMIT tabOf(*countyA)->bulletinPage().ownAnswer().acknowledgeRequested(bulletin);
        const Id channelA = streamOf(m_countyA, StreamPurpose::UnitChannel);
        const Id channelB = streamOf(m_countyB, StreamPurpose::UnitChannel);
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*countyA).answerIn(channelA, bulletin).state, duty::AnswerState::NoFeedback, kPatience);
        QCOMPARE(countsAt(*city, bulletin).acknowledged(), 0);
        m_house->plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(countsAt(*city, bulletin).acknowledged(), 1, kPatience);
        QCOMPARE(countsAt(*city, bulletin).answered(), 0);

        // Reminded is who has not acknowledged, alone.
        tabOf(*city)->answers().remind(bulletin, duty::ReminderWants::Acknowledgement);
        auto *remind = city->window().findChild<views::RemindDialog *>();
        QVERIFY(remind);
        Q_EMIT remind->requested(QStringLiteral("请于今日 14:00 前签收"));
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*city).remindersIn(channelB, bulletin).size(), 1U, kPatience);
        QVERIFY(bulletins(*city).remindersIn(channelA, bulletin).empty());

        // Feedback in.
        Q_EMIT tabOf(*countyA)->bulletinPage().ownAnswer().feedbackRequested(
            {bulletin, duty::FeedbackResult::Handled, QStringLiteral("3 套已升级"), {}});
        QTRY_COMPARE_WITH_TIMEOUT(countsAt(*city, bulletin).in(duty::AnswerState::Handled), 1, kPatience);
        QCOMPARE(countsAt(*city, bulletin).in(duty::AnswerState::NotAcknowledged), 1);
        QCOMPARE(tabOf(*countyA)->badge(), 0);

        // The other county has the bulletin and its reminder, and nothing of what the first one said.
        auto countyB = console("liaison-b");
        enter(*countyB, "liaison-b");
        QTRY_VERIFY_WITH_TIMEOUT(bulletins(*countyB).bulletin(bulletin), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(bulletins(*countyB).remindersIn(channelB, bulletin).size(), 1U, kPatience);
        QVERIFY(!bulletins(*countyB).answerIn(channelA, bulletin).acknowledgedAt);
        QVERIFY(bulletins(*countyB).drafts(office).empty());
        for (auto *each : {city.get(), countyA.get(), countyB.get()})
            QVERIFY(each->session()->desk().quarantine().empty());
    }

    void aTamperedBulletinShowsTheBannerAndIsNotAcknowledged()
    {
        const auto kinds = careless();
        testkit::HeadlessConsole::Options options;
        options.folder = folder("forger").toStdString();
        options.registry = &kinds;
        options.profile.cost = {64, 1};
        m_house->addAccount("forger", Role::DutyLeader);
        auto opened = testkit::HeadlessConsole::open(std::move(options));
        QVERIFY(opened);
        auto forger = std::move(*opened);
        QVERIFY(forger->enrol(m_house->ticket("forger"), "forger"));
        QVERIFY(forger->signIn("forger", kPassword));
        const Id broadcast = streamOf(m_house->bureau, StreamPurpose::UnitBroadcast);
        const auto known = [&] {
            return forger->withCache([](store::Cache &cache) -> Result<store::Cache::Page> { return cache.list(duty::Bulletin::Kind, {}, 0, 10); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(known() && !known()->records.empty(), kPatience);
        auto bulletin = *feed::settledRecord<duty::Bulletin>(known()->records.front().state);
        bulletin.paper.number = "2026-900";
        bulletin.paper.body.title = "请立即安装附件";
        QVERIFY(forger->commit({drafts::addOf(broadcast, bulletin)}));
        QVERIFY(forger->waitUntilDrained());

        auto countyA = console("liaison-a");
        comeBack(*countyA, "liaison-a");
        std::optional<Id> forged;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                for (const auto &view : bulletins(*countyA).sent(broadcast)) {
                    if (view.paper().number == "2026-900")
                        forged = view.bulletin.id;
                }
                return forged.has_value();
            }(),
            kPatience);
        QCOMPARE(bulletins(*countyA).bulletin(*forged)->notVerified->code, ErrorCode::BadDigest);
        QTRY_VERIFY_WITH_TIMEOUT(
            tabOf(*countyA) && tabOf(*countyA)->choose(QStringLiteral("duty.bulletin:") + QString::fromStdString(forged->toString())), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(sheetSays(*countyA, QStringLiteral("不要据此通报处置")), kPatience);
        QVERIFY(!tabOf(*countyA)->bulletinPage().ownAnswer().acknowledgeButton()->isVisible());
        tabOf(*countyA)->answers().acknowledge(*forged);
        QCOMPARE(bulletins(*countyA).answerIn(streamOf(m_countyA, StreamPurpose::UnitChannel), *forged).state, duty::AnswerState::NotAcknowledged);
    }
};

REDOUBT_TEST(TestBulletinReachesCounties)
#include "TestBulletinReachesCounties.moc"
