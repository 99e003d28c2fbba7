// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/ClaimDrafts.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::WireHouse;

/// A judge opens the exercise in the office and rules in the basement: the evidence of what waits has to be there by then.
class TestEvidenceAhead : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    static bool holds(console::Console &console, const Id &stream, const Digest &digest)
    {
        bool isHere = false;
        QEventLoop loop;
        console.session()->place().store.ask(
            &loop,
            [stream, digest](console::StoreRoom &room) {
                const auto info = room.cache->attachments().find(stream, digest);
                return info && info->has_value();
            },
            [&](bool found) {
                isHere = found;
                loop.quit();
            });
        loop.exec();
        return isHere;
    }

private Q_SLOTS:
    void whatWaitsForAJudgeIsFetchedBeforeAnyClaimIsOpened()
    {
        m_theme.apply();
        m_house = std::make_unique<WireHouse>(nullptr, 15 * 60 * 1000, productKinds());
        m_house->addAccount("coordinator", Role::Coordinator);
        const auto judge = m_house->addAccount("judge");
        const auto commander = m_house->addAccount("commander");
        const auto redMember = m_house->addAccount("red");
        const auto blue = m_house->addAccount("blue");
        plan(judge, commander, redMember, blue);
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
        QVERIFY(!holds(*console, stream, digest));
        console->workbench()->openExercise(m_exercise);

        QTRY_VERIFY_WITH_TIMEOUT(holds(*console, stream, digest), kPatience);
    }
};

REDOUBT_TEST(TestEvidenceAhead)
#include "TestEvidenceAhead.moc"
