// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

/// A judge opens the exercise in the office and rules in the basement: the evidence of what waits has to be there by then.
class TestEvidenceAhead : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsForAJudgeIsFetchedBeforeAnyClaimIsOpened()
    {
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
        console->workbench()->openExercise(m_exercise);

        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles("judge").size(), 1, kPatience); // named so only once its digest is right
    }
};

REDOUBT_TEST(TestEvidenceAhead)
#include "TestEvidenceAhead.moc"
