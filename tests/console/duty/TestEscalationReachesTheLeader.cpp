// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/notices/NoticeDesk.h"
#include "app/console/notices/NoticeVoice.h"
#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "models/Text.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/frame/MainFrame.h"

#include <QListView>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

namespace {
constexpr std::int64_t minuteOfEscalation = 60'000;
} // namespace

/// A matter that nobody begins on for half an hour: the officer's console says so and writes who was told, the leader's has it after sync, the leader
/// takes it, the officer sees that. Real consoles with their windows, a real server.
class TestEscalationReachesTheLeader : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_passing;
    Id m_office;
    Id m_leader;

    std::unique_ptr<console::Console> consoleOf(const char *account)
    {
        auto result = std::make_unique<console::Console>(
            console::ConsoleOptions{folder(account), QString::fromLatin1(account), QStringLiteral("zh_CN"), {64, 1}}, m_theme, m_passing, m_random);
        result->window().resize(1920, 1080);
        result->window().show();
        return result;
    }
    [[nodiscard]] const duty::OfficeBoard *board(console::Console &console) const
    {
        return console::DutyShelf::of(console.session()->desk()).board(m_office);
    }
    [[nodiscard]] const duty::EscalationBoard &told(console::Console &console) const
    {
        return console::EscalationShelf::of(console.session()->desk()).board(m_office);
    }
    static views::ShiftPage &page(console::Console &console)
    {
        return console.workbench()->area<console::DutyArea>().tab<console::ShiftTab>()->shiftPage();
    }
    static const console::NoticeBook &book(console::Console &console) { return console.workbench()->notices().book(); }
    /// The row of the only matter.
    static std::optional<models::MatterRow> row(console::Console &console)
    {
        const auto *model = qobject_cast<const models::MatterModel *>(page(console).matters()->list()->model());
        return model && model->rowCount() == 1 ? std::optional(model->at(0)) : std::nullopt;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        const auto second = m_house->addAccount("second", Role::DutyOfficer);
        const auto officer = m_house->addAccount("officer", Role::DutyOfficer);
        m_leader = m_house->addAccount("leader", Role::DutyLeader);
        duty::Office office;
        office.unit = m_house->bureau;
        office.name = "市网信办值班室";
        office.zone = "Asia/Shanghai";
        auto fields = toJsonObject(office);
        fields.erase("unit");
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::DutyOffice, fields}}));
        m_office = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::DutyOffice);

        auto begins = headless("second");
        QVERIFY(begins->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
        const auto now = m_passing.now();
        const auto person = [&](const Id &account, const char *name, const char *post, bool leads) {
            duty::DutyPerson each{post, account, name, now, {}, {}, {}};
            if (leads)
                each.leads = true;
            return each;
        };
        const auto draft = drafts::beginDraft(duty::OfficeBoard(m_office),
                                              {now,
                                               now + 24 * 60 * minuteOfEscalation,
                                               {person(m_leader, "带班领导A", "带班领导", true), person(officer, "值班员01", "主班", false),
                                                person(second, "值班员02", "副班", false)}},
                                              now);
        QVERIFY(draft);
        QVERIFY(begins->commit({*draft}));
        QVERIFY(begins->waitUntilDrained());
    }

    void theOfficersConsoleTellsTheLeaderWhoTakesIt()
    {
        auto officer = consoleOf("officer");
        enter(*officer, "officer");
        officer->idleWatch().setMinutes(0); // half an hour will pass without a key
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer) && board(*officer)->running(), kPatience);
        QSignalSpy said(&officer->workbench()->voice(), &console::NoticeVoice::said);
        views::NewMatter matter;
        matter.sort = duty::MatterSort::Incident;
        matter.title = QStringLiteral("县区C 门户网站无法访问");
        matter.respondInMinutes = 30;
        Q_EMIT page(*officer).matterRequested(matter);
        QTRY_COMPARE_WITH_TIMEOUT(board(*officer)->openMatters().size(), 1U, kPatience);
        const auto id = board(*officer)->openMatters().front().matter.id;
        QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, kPatience); // it is due within the hour
        QVERIFY(said[0][1].toString().contains(matter.title));
        QVERIFY(told(*officer).of(id).empty());

        m_passing.pass(31 * minuteOfEscalation);

        QTRY_COMPARE_WITH_TIMEOUT(told(*officer).of(id).size(), 1U, kPatience);
        const auto escalation = told(*officer).of(id).front().told;
        QCOMPARE(escalation.value.person, std::optional(m_leader));
        QTRY_VERIFY_WITH_TIMEOUT(said.count() >= 2, kPatience); // its time has come
        QTRY_VERIFY_WITH_TIMEOUT(row(*officer) && row(*officer)->escalated, kPatience);
        QVERIFY(!row(*officer)->escalated->mine);
        QCOMPARE(row(*officer)->escalated->name, QStringLiteral("带班领导A"));

        auto leader = consoleOf("leader");
        enter(*leader, "leader");
        leader->idleWatch().setMinutes(0);
        QTRY_COMPARE_WITH_TIMEOUT(told(*leader).of(id).size(), 1U, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(row(*leader) && row(*leader)->escalated && row(*leader)->escalated->mine, kPatience);
        const auto key = "duty/duty.escalation:" + escalation.id.toString();
        QTRY_VERIFY_WITH_TIMEOUT(book(*leader).find(key) && book(*leader).find(key)->isUnread(), kPatience);
        QVERIFY(book(*leader).find(key)->critical);
        QVERIFY(!book(*officer).find(key));

        Q_EMIT page(*leader).matters()->takeRequested(escalation.id);

        QTRY_VERIFY_WITH_TIMEOUT(told(*leader).of(id).front().taken, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!book(*leader).find(key)->waits(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(told(*officer).of(id).front().taken, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(row(*officer) && row(*officer)->escalated && !row(*officer)->escalated->takenBy.isEmpty(), kPatience);
        QCOMPARE(told(*officer).of(id).size(), 1U); // both consoles saw that the time had come, one record counts
        QVERIFY(officer->session()->desk().quarantine().empty());
        QVERIFY(leader->session()->desk().quarantine().empty());
    }

    void aRestartOfflineLosesNothingAndRepeatsNothing()
    {
        m_house->unplug();
        auto officer = consoleOf("officer");
        QSignalSpy signIn(officer.get(), &console::Console::signInShown);
        QSignalSpy entered(officer.get(), &console::Console::workbenchShown);
        officer->start();
        QTRY_COMPARE_WITH_TIMEOUT(signIn.count(), 1, kPatience);
        officer->signIn().unlockOffline(QStringLiteral("officer"), QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(entered.count(), 1, kPatience);
        officer->idleWatch().setMinutes(0);
        QSignalSpy said(&officer->workbench()->voice(), &console::NoticeVoice::said);
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer) && board(*officer)->openMatters().size() == 1, kPatience);
        const auto key = "duty/duty.matter:" + board(*officer)->openMatters().front().matter.id.toString();
        QTRY_VERIFY_WITH_TIMEOUT(book(*officer).find(key) && book(*officer).find(key)->waits(), kPatience);
        QVERIFY(book(*officer).find(key)->dueTold);
        QCOMPARE(said.count(), 0);

        // What comes while there is no network comes from local records.
        Q_EMIT page(*officer).matterRequested({duty::MatterSort::Other, QStringLiteral("网络断了"), {}, {}, false, {}, {}, {}, 5, {}, false});
        QTRY_COMPARE_WITH_TIMEOUT(said.count(), 1, kPatience);
        QVERIFY(said[0][1].toString().contains(QStringLiteral("网络断了")));
        m_house->plugIn();
    }
};

REDOUBT_TEST(TestEscalationReachesTheLeader)
#include "TestEscalationReachesTheLeader.moc"
