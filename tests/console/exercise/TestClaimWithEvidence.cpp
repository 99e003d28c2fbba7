// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/ClaimPane.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/Meter.h"

#include <QListView>

using namespace redoubt;
using namespace redoubt::exercise;

namespace {
constexpr qint64 kMiB = 1 << 20;
constexpr qint64 kLarge = 64 * kMiB;
} // namespace

/// A large file's whole way: a member of red attaches it and thinks better of it, attaches it again, it goes up, and a
/// judge on another machine gets it although the network fails in the midst. Real consoles, server, TLS, files.
class TestClaimWithEvidence : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    QString m_path;

    static views::Button *button(QWidget &where, views::ButtonKind kind)
    {
        for (auto *one : where.findChildren<views::Button *>()) {
            if (one->kind() == kind && one->isVisible())
                return one;
        }
        return nullptr;
    }
    /// What sync tells of attachments, in one direction.
    static std::shared_ptr<std::vector<std::uint64_t>> transfersOf(console::Console &console, bool down)
    {
        auto seen = std::make_shared<std::vector<std::uint64_t>>();
        connect(console.session(), &console::Session::transferred, console.session(), [seen, down](const link::Transfer &transfer) {
            if (transfer.isDownload == down)
                seen->push_back(transfer.done);
        });
        return seen;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_starts = true;
        setUpExercise();
        m_path = m_folder.filePath(QStringLiteral("capture.pcap"));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QByteArray block(kMiB, '\0');
        for (int i = 0; i < kLarge / kMiB; ++i) {
            for (int at = 0; at < block.size(); at += 16)
                block[at] = static_cast<char>(at / 16 * 7 + i);
            QCOMPARE(file.write(block), kMiB);
        }
    }

    void aLargeFileIsSealedSentAndFetchedInSight()
    {
        auto red = console("red");
        enter(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && !board(*red, m_exercise)->rooms().empty(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!board(*red, m_exercise)->targets().empty(), kPatience);
        const auto up = transfersOf(*red, false);
        red->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *page = red->workbench()->area<console::ExerciseArea>().exercisePage();
        page->showTab(views::ExercisePage::Tab::Room);
        auto *room = page->roomPage();
        auto *form = room->form();
        QSignalSpy receipts(red->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::saved);
        room->openForm();
        views::ClaimDraft draft;
        draft.title = QStringLiteral("取得集中运维管控平台管理权限");
        draft.targetName = QStringLiteral("集中运维管控平台");
        draft.narrative = QStringLiteral("见流量");
        draft.startedAt = m_clock.now() + -60'000; // without a time it would ask
        draft.endedAt = m_clock.now();
        draft.evidence = {{m_path, QStringLiteral("全程流量")}};
        room->setDraft(draft);
        auto *submit = button(*form, views::ButtonKind::Primary);
        QTRY_VERIFY_WITH_TIMEOUT(submit && submit->isEnabled(), kPatience);

        // Stopped in the midst of sealing.
        submit->click();
        auto *meter = form->evidence()->findChild<views::Meter *>();
        QVERIFY(meter && !submit->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(meter->isVisible(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(meter->used() > 0.02, kPatience);
        QVERIFY(meter->used() < 1);
        button(*form->evidence(), views::ButtonKind::Secondary)->click();
        QTRY_VERIFY_WITH_TIMEOUT(submit->isEnabled(), kPatience);
        QCOMPARE(receipts.count(), 1);
        QVERIFY(receipts[0][0].value<console::Receipt>().text.startsWith(QStringLiteral("已停止")));
        QVERIFY(board(*red, m_exercise)->claims().empty());
        QCOMPARE(sealedFiles("red") + unfinishedFiles("red"), QStringList());
        QVERIFY(form->draft() == draft);

        // Refused once every byte is in: nothing names the file, so it goes.
        auto untitled = draft;
        untitled.title.clear();
        QSignalSpy refusals(red->workbench()->area<console::ExerciseArea>().exercise(), &console::ExerciseController::failed);
        Q_EMIT room->submitRequested(untitled);
        QTRY_COMPARE_WITH_TIMEOUT(refusals.count(), 1, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles("red") + unfinishedFiles("red"), QStringList(), kPatience);

        // Again, to the end: the claim is there when every byte is sealed, then the file goes up.
        submit->click();
        QTRY_COMPARE_WITH_TIMEOUT(board(*red, m_exercise)->claims().size(), std::size_t(1), kPatience);
        const auto claim = board(*red, m_exercise)->claims().front().claim;
        QCOMPARE(claim.value.evidence.size(), std::size_t(1));
        QCOMPARE(claim.value.evidence.front().size, kLarge);
        QCOMPARE(sealedFiles("red").size(), 1);
        // What was submitted is what stands there now, in the list and beside it.
        auto *list = room->findChild<views::QueuePane *>()->findChild<QListView *>();
        QTRY_COMPARE_WITH_TIMEOUT(list->currentIndex().data(models::IdRole).toString(), QString::fromStdString(claim.id.toString()), kPatience);
        QVERIFY(!form->isVisible());
        QVERIFY(room->findChild<views::ClaimPane *>()->isVisible());
        QStringList refused;
        connect(red->session(), &console::Session::uploadRefused, red->session(),
                [&](const sync::BlobName &, ErrorCode why) { refused << QString::number(int(why)); });
        if (!QTest::qWaitFor([&] { return !up->empty() && up->back() == std::uint64_t(kLarge); }, kPatience)) {
            const auto &status = red->session()->status();
            QFAIL(qPrintable(QStringLiteral("%1 pieces, at %2; state %3, waiting %4, tries %5, error %6, refused %7")
                                 .arg(up->size())
                                 .arg(up->empty() ? 0 : qint64(up->back()))
                                 .arg(int(status.state))
                                 .arg(status.blobsWaiting)
                                 .arg(status.tries)
                                 .arg(status.lastError ? int(*status.lastError) : -1)
                                 .arg(refused.join(QLatin1Char(',')))));
        }
        QVERIFY2(up->size() >= 16, "it went up in one piece"); // 4 MiB each
        QVERIFY(std::is_sorted(up->begin(), up->end()));

        // Down on the judge's machine, with a break.
        auto judge = console("judge");
        enter(*judge, "judge");
        QTRY_VERIFY_WITH_TIMEOUT(board(*judge, m_exercise) && board(*judge, m_exercise)->claim(claim.id), kPatience);
        const auto down = transfersOf(*judge, true);
        bool wasCut = false;
        bool hasCome = false;
        connect(judge->session(), &console::Session::downloadEnded, judge->session(),
                [&](const Id &, const Digest &, bool arrived, ErrorCode) { hasCome = arrived; });
        connect(judge->session(), &console::Session::transferred, judge->session(), [&](const link::Transfer &transfer) {
            if (transfer.isDownload && transfer.done >= std::uint64_t(8 * kMiB) && !std::exchange(wasCut, true))
                m_house->unplug();
        });
        judge->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *judging = judge->workbench()->area<console::ExerciseArea>().exercisePage()->judgingPage();
        judge->workbench()->area<console::ExerciseArea>().exercisePage()->showTab(views::ExercisePage::Tab::Judging);
        QTRY_VERIFY_WITH_TIMEOUT((judging->openNext(), judging->openClaim() == claim.id), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(wasCut, kPatience);
        m_house->plugIn();
        judge->session()->syncNow();

        QTRY_VERIFY_WITH_TIMEOUT(!down->empty() && down->back() == std::uint64_t(kLarge), kPatience);
        QVERIFY2(std::adjacent_find(down->begin(), down->end(), std::greater_equal<>()) == down->end(), "what had come was fetched again");
        QTRY_VERIFY_WITH_TIMEOUT(hasCome, kPatience); // sealed here too, in slices
        QCOMPARE(sealedFiles("judge").size(), 1);
        const auto target = m_folder.filePath(QStringLiteral("copy.pcap"));
        Q_EMIT judging->evidenceSaveRequested(claim.id, QString::fromStdString(claim.value.evidence.front().digest), target);
        QTRY_COMPARE_WITH_TIMEOUT(QFileInfo(target).size(), kLarge, kPatience);
        QFile original(m_path);
        QFile copy(target);
        QVERIFY(original.open(QIODevice::ReadOnly) && copy.open(QIODevice::ReadOnly));
        QVERIFY(original.readAll() == copy.readAll());
    }
};

REDOUBT_TEST(TestClaimWithEvidence)
#include "TestClaimWithEvidence.moc"
