// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/attachments/EvidenceDesk.h"
#include "app/drafts/exercise/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/EvidenceLight.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/JudgingPage.h"

#include <QLabel>

#include <QtTest>

#include <future>

using namespace redoubt;
using namespace redoubt::exercise;

/// A judge opens the exercise in the office and rules in the basement: the evidence of what waits has to be there by then.
class TestEvidenceAhead : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsForAJudgeIsFetchedBeforeAnyClaimIsOpened()
    {
        m_starts = true;
        setUpExercise();
        auto red = headless("red");
        QTRY_VERIFY_WITH_TIMEOUT(room(*red).has_value(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(!boardOf(*red, m_exercise).targets().empty(), kPatience);
        const auto board = boardOf(*red, m_exercise);
        const auto stream = *room(*red);
        const std::string log = "uid=0(root)";
        const auto digest = digestOf(std::string_view(log));
        const auto stored = red->withCache([&](store::Cache &cache) {
            std::string_view rest = log;
            return cache.attachments().put(stream, [&](std::span<std::uint8_t> space) -> Result<std::size_t> {
                const auto count = std::min(space.size(), rest.size());
                std::copy_n(rest.begin(), count, space.begin());
                rest.remove_prefix(count);
                return count;
            });
        });
        QVERIFY(stored);
        Claim claim;
        claim.title = "取得集中运维管控平台管理权限";
        claim.target = board.targets().begin()->first;
        claim.unitName = "市大数据局";
        claim.evidence = {{"id.log", digest.toString(), static_cast<std::int64_t>(log.size()), {}, {}, {}}};
        const auto draft = drafts::claimDraft(board, stream, claim, m_clock.now());
        QVERIFY(draft);
        QVERIFY(red->commit({*draft}));
        QVERIFY(red->waitUntilDrained());

        auto console = this->console("judge");
        enter(*console, "judge");
        QTRY_VERIFY_WITH_TIMEOUT(this->board(*console, m_exercise) && !this->board(*console, m_exercise)->claims().empty(), kPatience);
        QCOMPARE(sealedFiles("judge"), QStringList());
        console->workbench()->area<console::ExerciseArea>().open(m_exercise);

        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles("judge").size(), 1, kPatience); // named so only once its digest is right
        // And the light says so: one may go offline.
        const auto *light = console->workbench()->area<console::ExerciseArea>().exercisePage()->judgingPage()->findChild<views::EvidenceLight *>();
        const auto says = [light] {
            const auto labels = light->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [](const QLabel *label) { return label->text() == views::EvidenceLight::tr("All evidence of what waits is here"); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(), kPatience);
    }

    void offlineNothingIsSaidToBeOnItsWay()
    {
        using Presence = models::EvidencePresence;
        auto console = this->console("judge");
        comeBack(*console, "judge");
        std::vector<Digest> asked;
        console::EvidenceDesk desk(
            console->session()->place(), [&asked](const Id &, const Digest &digest) { asked.push_back(digest); }, nullptr);
        QSignalSpy told(&desk, &console::EvidenceDesk::presenceChanged);
        const auto last = [&told] { return told.back()[1].value<Presence>(); };
        const auto digest = digestOf(std::string_view("a recording that was never sent"));

        desk.fetch(m_exercise, QString::fromStdString(digest.toString()));

        QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, kPatience);
        QVERIFY(last() == Presence::Absent);
        QCOMPARE(asked, std::vector{digest}); // sync has it on its list, for when the server is there
        desk.setOnline(true);
        QVERIFY(last() == Presence::Fetching);
        desk.setOnline(false);
        QVERIFY(last() == Presence::Absent);
    }

    /// Thousands come one behind the other: each is counted as here without the store being asked for all of them again.
    void whatArrivesIsCountedWithoutALookAtAllThatIsHere()
    {
        auto console = this->console("judge"); // what was fetched above is here
        comeBack(*console, "judge");
        QTRY_VERIFY_WITH_TIMEOUT(console->session()->isLoaded() && console->session()->status().state == sync::SyncState::Online, kPatience);
        auto &place = console->session()->place();
        console::EvidenceDesk desk(
            place, [](const Id &, const Digest &) {}, nullptr);
        QSignalSpy surveyed(&desk, &console::EvidenceDesk::surveyed);
        const auto stream = board(*console, m_exercise)->claims().front().claim.stream;
        std::vector<console::EvidenceDesk::StreamFile> files{{stream, digestOf(std::string_view("uid=0(root)")), 11}};
        for (int i = 0; i < 20; ++i)
            files.push_back({stream, digestOf(std::string_view(std::to_string(i))), 1});
        desk.survey(files);
        QTRY_COMPARE_WITH_TIMEOUT(surveyed.count(), 1, kPatience);
        QCOMPARE(surveyed.front(), (QVariantList{21, 20, qint64(20)})); // one is here already

        // The store is busy with something long.
        auto isBusy = std::make_shared<std::promise<void>>();
        place.store.post([until = isBusy->get_future().share()](console::StoreRoom &) { until.wait(); });
        desk.arrived(stream, files.back().digest);
        desk.survey(files);

        QCOMPARE(surveyed.count(), 2);
        QCOMPARE(surveyed.back(), (QVariantList{21, 19, qint64(19)}));
        isBusy->set_value();
    }
};

REDOUBT_TEST(TestEvidenceAhead)
#include "TestEvidenceAhead.moc"
