// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/Areas.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "app/console/desk/DeskLoad.h"
#include "app/kinds/ProductKinds.h"
#include "exercise/kinds/Plan.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/FakeServer.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using console::Desk;
using console::DeskLoad;
using console::ExerciseShelf;
using testkit::FakeServer;

/// A desk over a cache of two exercises on a store thread, as a session fills it.
class TestDeskLoad : public QObject
{
    Q_OBJECT

    static constexpr std::size_t kTargets = 3'000;

    ManualClock m_clock;
    SystemRandom m_random;
    feed::KindRegistry m_kinds = productKinds();
    FakeServer m_server{m_kinds, m_clock, m_random};
    IdSource m_ids{m_clock, m_random};
    Id m_big = m_ids.next();
    Id m_small = m_ids.next();

    /// What one test works with.
    struct Place
    {
        QTemporaryDir folder;
        console::UiDispatcher ui;
        std::unique_ptr<console::StoreThread> store = std::make_unique<console::StoreThread>(ui);
        std::unique_ptr<Desk> desk;
        bool isLoaded = false;

        void load(std::optional<Id> stream = {})
        {
            auto load = std::make_shared<DeskLoad>(*store, ui, desk.get(), desk->reads(), stream, [this] { isLoaded = true; });
            store->post([load](console::StoreRoom &room) { load->start(*room.cache); });
        }
    };

    void write(const Id &exercise, std::size_t targets)
    {
        Exercise opener;
        opener.unit = m_ids.next();
        opener.name = "磐石";
        m_server.write(exercise, Exercise::Kind, feed::Act::Add, toJsonObject(opener), exercise);
        Target target;
        target.unit = opener.unit;
        target.name = "靶标";
        for (std::size_t i = 0; i < targets; ++i)
            m_server.write(exercise, Target::Kind, feed::Act::Add, toJsonObject(target));
    }

    std::unique_ptr<Place> place()
    {
        auto made = std::make_unique<Place>();
        store::AccountKeys keys{
            m_server.id(), m_server.key(), {m_ids.next(), m_ids.next()}, SealingKey::generate(m_random), SigningKey::generate(m_random)};
        m_server.enrol(keys.author, keys.signingKey.verifyKey());
        const auto account = keys.author.account;
        for (const auto &exercise : {m_big, m_small})
            m_server.grant(account, exercise, StreamPurpose::WhiteCell, Role::Coordinator);
        made->desk = std::make_unique<Desk>(account, console::shelves());
        auto cache = store::Cache::create(made->folder.filePath("cache.db").toStdString(), std::move(keys), m_kinds, m_clock, m_random);
        if (!cache)
            qFatal("no cache: %s", cache.error().detail.c_str());
        for (bool more = true; more;) {
            const auto page = m_server.pull(account, (*cache)->cursors().value());
            if (!(*cache)->applyPull(page))
                qFatal("a page was not stored");
            more = !page.header.sections.empty();
        }
        auto held = std::make_shared<std::unique_ptr<store::Cache>>(std::move(*cache));
        made->store->post([held](console::StoreRoom &room) { room.cache = std::move(*held); });
        return made;
    }

private Q_SLOTS:
    void initTestCase()
    {
        write(m_big, kTargets);
        write(m_small, 3);
    }

    void everyRecordComesOntoTheDesk()
    {
        const auto at = place();

        at->load();

        QTRY_VERIFY_WITH_TIMEOUT(at->isLoaded, 30'000);
        QCOMPARE(ExerciseShelf::of(*at->desk).board(m_big)->targets().size(), kTargets);
        QCOMPARE(ExerciseShelf::of(*at->desk).board(m_small)->targets().size(), std::size_t{3});
        QVERIFY(at->desk->failures().empty());
    }

    void aStreamIsLoadedAlone()
    {
        const auto at = place();

        at->load(m_small);

        QTRY_VERIFY_WITH_TIMEOUT(at->isLoaded, 30'000);
        QCOMPARE(ExerciseShelf::of(*at->desk).exercises(), std::vector<Id>{m_small});
    }

    /// The event loop turns between pieces: whatever is posted at a lower priority, as painting is, is not held up to the end.
    void paintingHasItsTurnBeforeTheLastRecord()
    {
        const auto at = place();
        QObject painter;
        std::size_t seen = 0;
        QTimer paint;
        connect(&paint, &QTimer::timeout, &painter, [&] {
            if (const auto *board = ExerciseShelf::of(*at->desk).board(m_big); board && seen == 0)
                seen = board->targets().size() + 1;
        });
        paint.start(0);

        at->load();

        QTRY_VERIFY_WITH_TIMEOUT(at->isLoaded, 30'000);
        QVERIFY(seen > 0);
        QVERIFY2(seen < kTargets, qPrintable(QString::number(seen)));
    }

    /// Another thread's work gets between the pieces: a commit does not wait for the whole load.
    void theStoreThreadIsFreeBetweenPieces()
    {
        const auto at = place();
        std::atomic<bool> ran{false};
        std::size_t targetsThen = kTargets;
        connect(&ExerciseShelf::of(*at->desk), &ExerciseShelf::boardChanged, this, [&] {
            if (!ran) {
                at->store->post([&](console::StoreRoom &) { ran = true; });
                return;
            }
            const auto *board = ExerciseShelf::of(*at->desk).board(m_big);
            targetsThen = std::min(targetsThen, board ? board->targets().size() : std::size_t{0});
        });

        at->load();

        QTRY_VERIFY_WITH_TIMEOUT(at->isLoaded, 30'000);
        QVERIFY(ran);
        QVERIFY(targetsThen < kTargets);
    }

    void aDeskThatGoesEndsItsLoad()
    {
        const auto at = place();

        // Gone at the first piece: a look now and then would often find the whole desk loaded.
        QSignalSpy aPieceIsHere(&ExerciseShelf::of(*at->desk), &ExerciseShelf::boardChanged);

        at->load();
        QVERIFY(aPieceIsHere.wait());
        QVERIFY(!at->isLoaded);
        at->desk.reset();

        at->store.reset(); // runs what is queued, and joins
        QCoreApplication::processEvents();
        QVERIFY(!at->isLoaded);
    }
};

REDOUBT_TEST(TestDeskLoad)
#include "TestDeskLoad.moc"
