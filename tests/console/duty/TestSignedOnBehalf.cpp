// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/HandoversTab.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "duty/board/OfficeMarks.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/HandoverPane.h"
#include "views/duty/MarksBar.h"
#include "views/duty/ShiftPage.h"
#include "views/duty/SignDialog.h"

#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace redoubt;

/// Who was to take over cannot be there. At the officer's console, with no network: a leader consents and lets the handover pass in a hold, by their
/// own password, another officer signs on behalf and is on duty; then it is synced, and found and verified on another machine. Real consoles with
/// their windows, a real server, TLS, SQLite.
class TestSignedOnBehalf : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    Id m_office;
    Id m_officer;
    Id m_next;
    Id m_other;
    Id m_leader;

    static const duty::OfficeBoard *board(console::Console &console, const Id &id)
    {
        return console.session() ? console::DutyShelf::of(console.session()->desk()).board(id) : nullptr;
    }
    static views::ShiftPage &shiftPage(console::Console &console)
    {
        return console.workbench()->area<console::DutyArea>().tab<console::ShiftTab>()->shiftPage();
    }
    void signInOnceAtOfficers(const char *account)
    {
        testkit::HeadlessConsole::Options options;
        options.folder = folder("officer").toStdString();
        options.registry = &m_kinds;
        options.profile.cost = {64, 1};
        auto opened = testkit::HeadlessConsole::open(std::move(options));
        QVERIFY(opened);
        if (account == std::string_view("next"))
            QVERIFY((*opened)->enrol(m_house->ticket("officer"), "officer"));
        QVERIFY((*opened)->signIn(account, kPassword));
    }
    static void sign(console::Console &console, duty::HandoverSide side, const Id &account)
    {
        Q_EMIT shiftPage(console).signRequested(side);
        auto *dialog = console.window().findChild<views::SignDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->requested(account, QString::fromLatin1(kPassword));
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_officer = m_house->addAccount("officer", Role::DutyOfficer);
        m_next = m_house->addAccount("next", Role::DutyOfficer);
        m_other = m_house->addAccount("other", Role::DutyOfficer);
        m_leader = m_house->addAccount("leader", Role::DutyLeader);
        duty::Office office;
        office.unit = m_house->bureau;
        office.name = "市网信办值班室";
        office.zone = "Asia/Shanghai";
        auto fields = toJsonObject(office);
        fields.erase("unit");
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::DutyOffice, fields}}));
        m_office = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::DutyOffice);
        for (const char *account : {"next", "other", "leader"})
            signInOnceAtOfficers(account);
    }

    void aLeadersWordAndAnothersSignatureAreEnoughWithoutTheNetwork()
    {
        auto leader = console("leader");
        enter(*leader, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(board(*leader, m_office), kPatience);
        Q_EMIT shiftPage(*leader).orderRequested(duty::usualOrder());
        QTRY_VERIFY_WITH_TIMEOUT(board(*leader, m_office)->order(), kPatience);
        Q_EMIT shiftPage(*leader).holdRequested(QStringLiteral("重大事件处置中"));
        QTRY_COMPARE_WITH_TIMEOUT(board(*leader, m_office)->holdsOf(Id()).size(), 1U, kPatience);

        auto officer = console("officer");
        comeBack(*officer, "officer");
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office) && board(*officer, m_office)->order() && !board(*officer, m_office)->holdsOf(Id()).empty(),
                                 kPatience);
        auto &shift = shiftPage(*officer);
        Q_EMIT shift.beginRequested();
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->running(), kPatience);
        const Id first = board(*officer, m_office)->running()->id;
        const auto handover = [&] { return *board(*officer, m_office)->handoverOf(first); };

        m_house->unplug();
        Q_EMIT shift.prepareRequested({{m_next}, QStringLiteral("值班手机在抽屉里"), {}});
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->handoverOf(first), kPatience);
        Q_EMIT shift.stepRequested(QStringLiteral("look"), duty::HandoverSide::Outgoing, true);
        QTRY_VERIFY_WITH_TIMEOUT(!handover().ticks.empty(), kPatience);
        sign(*officer, duty::HandoverSide::Outgoing, m_officer);
        QTRY_VERIFY_WITH_TIMEOUT(handover().outgoing, kPatience);

        views::ConsentWish wish{duty::HandoverSide::Incoming,      m_next, m_other, m_leader, QStringLiteral("路上堵车"),
                                QStringLiteral("not the password")};
        // In the form that asks: one that was put away meanwhile signs nothing.
        const auto ask = [&] {
            if (wish.side)
                Q_EMIT shift.findChild<views::HandoverPane *>()->onBehalfWanted(*wish.side);
            else
                Q_EMIT shift.findChild<views::MarksBar *>()->letGoWanted();
            Q_EMIT shift.consentRequested(wish);
        };
        ask();
        wish.password = QString::fromLatin1(kPassword);
        ask();
        QTRY_COMPARE_WITH_TIMEOUT(handover().consents.size(), 1U, kPatience); // the wrong password gave none
        wish.side.reset();
        wish.reason = QStringLiteral("专班已接手");
        ask();
        QTRY_VERIFY_WITH_TIMEOUT(handover().lacks.empty(), kPatience);

        sign(*officer, duty::HandoverSide::Incoming, m_other);
        QTRY_VERIFY_WITH_TIMEOUT(board(*officer, m_office)->running()->id != first, kPatience);
        const auto stands = board(*officer, m_office)->running()->value.people.front();
        QCOMPARE(stands.account, m_other);
        QVERIFY(stands.insteadOf);

        m_house->plugIn();
        QTRY_COMPARE_WITH_TIMEOUT(board(*leader, m_office)->handovers().size(), 1U, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!board(*officer, m_office)->running()->pending, kPatience);
        QVERIFY(officer->session()->desk().quarantine().empty());
        const auto marks = duty::handoverMarks(*board(*leader, m_office), board(*leader, m_office)->handovers().front());
        const auto has = [&](duty::MarkKind kind) { return std::ranges::find(marks, kind, &duty::DutyMark::kind) != marks.end(); };
        QVERIFY(has(duty::MarkKind::OnBehalf));
        QVERIFY(has(duty::MarkKind::LetGo));
        QVERIFY(!has(duty::MarkKind::PassedInHold));
        QVERIFY(has(duty::MarkKind::RuleMissing)); // most of the steps
    }

    void itsExportIsCheckedAnywhere()
    {
        auto leader = console("leader");
        comeBack(*leader, "leader");
        QTRY_VERIFY_WITH_TIMEOUT(board(*leader, m_office) && board(*leader, m_office)->handovers().size() == 1, kPatience);
        auto *tab = leader->workbench()->area<console::DutyArea>().tab<console::HandoversTab>();
        QVERIFY(tab);
        QTRY_COMPARE_WITH_TIMEOUT(tab->controller().rows().size(), 1U, kPatience);
        QVERIFY(tab->controller().rows().front().onBehalf);
        QVERIFY(tab->controller().values() && tab->controller().values()->holds());

        QTemporaryDir folder;
        const auto path = folder.filePath(tab->controller().values()->fileName);
        QSignalSpy saved(&tab->controller(), &console::HandoversController::saved);
        tab->controller().exportTo(path);
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, kPatience);
        QProcess cli;
        cli.start(QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-cli"), {"handover", "verify", path});
        QVERIFY(cli.waitForFinished(60'000));
        const auto said = cli.readAllStandardOutput();
        QVERIFY2(cli.exitCode() == 0, said);
        QVERIFY2(said.contains("GENUINE") && !said.contains("NOT GENUINE"), said);
        QVERIFY2(said.contains("by consent of"), said);
    }
};

REDOUBT_TEST(TestSignedOnBehalf)
#include "TestSignedOnBehalf.moc"
