// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/sqlite/MemoryDisk.h"

#include <functional>

using namespace redoubt;
using namespace redoubt::testkit;
namespace fs = std::filesystem;

namespace {
using Naming = std::function<void(World &, Console &, const Id &room, const Digest &)>;

store::Attachments::Source sourceOfText(std::string_view text)
{
    return [text](std::span<std::uint8_t> space) mutable -> Result<std::size_t> {
        const auto count = std::min(space.size(), text.size());
        std::copy_n(text.begin(), count, space.begin());
        text.remove_prefix(count);
        return count;
    };
}

std::size_t filesIn(const fs::path &folder)
{
    std::error_code ignored;
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder, ignored), fs::directory_iterator()));
}

store::Draft claimWith(const Id &room, const Digest &digest) { return addNote(room, "claim", {{"body", digest.toString()}}); }
} // namespace

Q_DECLARE_METATYPE(Naming)

/// A file is taken in before the record that names it is minted; in between a program may end, or the record be refused.
class TestUnnamedFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNothingNamesIsGoneAtTheNextStart()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto info = console.cache->attachments().put(room, sourceOfText("evidence"));
        REDOUBT_VERIFY_OK(info);
        REDOUBT_VERIFY_OK(console.cache->commit({claimWith(room, digestOf("of another file"))}));

        REDOUBT_VERIFY_OK(console.reopen());

        QVERIFY(console.cache->attachments().list()->empty());
        QCOMPARE(filesIn(console.options().attachments), std::size_t(0));
        REDOUBT_VERIFY_OK(console.cache->attachments().put(room, sourceOfText("evidence"))); // it may be attached again
    }

    void whatTheServerHasAlreadyIsGoneAllTheSame()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto info = console.cache->attachments().put(room, sourceOfText("evidence"));
        REDOUBT_VERIFY_OK(console.cache->attachments().markUploaded(room, info->digest, info->size));

        REDOUBT_VERIFY_OK(console.reopen());

        QVERIFY(console.cache->attachments().list()->empty());
    }

    void whatCanStillBeCommittedStaysUntilItIsToldToGo()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto info = console.cache->attachments().put(room, sourceOfText("evidence"));
        const auto refused = console.cache->commit({addNote(Id(), "a stream that is none")});
        QVERIFY(!refused);
        QCOMPARE(console.cache->attachments().list()->size(), std::size_t(1));

        QCOMPARE(*console.cache->attachments().dropUnnamed(), std::size_t(1));

        QVERIFY(console.cache->attachments().list()->empty());
        QVERIFY(!*console.cache->attachments().nextUpload());
        QCOMPARE(filesIn(console.options().attachments), std::size_t(0));
        QCOMPARE(*console.cache->attachments().dropUnnamed(), std::size_t(0));
        Q_UNUSED(info);
    }

    void whatSomethingNamesStays_data()
    {
        QTest::addColumn<Naming>("naming");
        const auto row = [](const char *what, Naming how) { QTest::newRow(what) << std::move(how); };
        row("a change that waits",
            [](World &, Console &console, const Id &room, const Digest &digest) { QVERIFY(console.cache->commit({claimWith(room, digest)})); });
        row("a change that came back", [](World &, Console &console, const Id &room, const Digest &digest) {
            QVERIFY(console.cache->commit({claimWith(room, digest)}));
            console.sync();
            QVERIFY(console.cache->outbox()->empty());
        });
        row("an edit", [](World &, Console &console, const Id &room, const Digest &digest) {
            const auto record = console.cache->commit({addNote(room, "claim")})->changes[0].record;
            QVERIFY(console.cache->commit({setNote(room, record, {{"body", digest.toString()}})}));
        });
        row("a change in quarantine", [](World &world, Console &console, const Id &room, const Digest &digest) {
            world.server.refusedKinds.insert(NoteRecord::Kind);
            QVERIFY(console.cache->commit({claimWith(room, digest)}));
            console.push();
            QCOMPARE(console.cache->quarantine()->size(), std::size_t(1));
        });
        row("a working copy", [](World &, Console &console, const Id &, const Digest &digest) {
            QVERIFY(console.cache->saveDraft("claim", bytesOf("{\"evidence\":[\"" + digest.toString() + "\"]}")));
        });
        row("a colleague's record", [](World &world, Console &console, const Id &room, const Digest &digest) {
            IdSource ids(world.clock, world.random);
            world.server.writeAs({ids.next(), ids.next()}, room, NoteRecord::Kind, feed::Act::Add, {{"title", "t"}, {"body", digest.toString()}}, {},
                                 world.server.head(room));
            console.pull();
        });
    }
    void whatSomethingNamesStays()
    {
        QFETCH(const Naming, naming);
        World world;
        Console console(world);
        const auto room = console.room();
        const auto info = console.cache->attachments().put(room, sourceOfText("evidence"));
        REDOUBT_VERIFY_OK(info);
        naming(world, console, room, info->digest);

        QCOMPARE(*console.cache->attachments().dropUnnamed(), std::size_t(0));
        for (int start = 0; start < 2; ++start) {
            REDOUBT_VERIFY_OK(console.reopen());
            const auto read = console.cache->attachments().read(room, info->digest, 0, 100);
            REDOUBT_VERIFY_OK(read);
            QCOMPARE(std::string(textOf(*read)), std::string("evidence"));
        }
    }

    void whatOnlyAThrownAwayThingNamedGoes_data()
    {
        QTest::addColumn<bool>("quarantined");
        QTest::newRow("a working copy") << false;
        QTest::newRow("a change in quarantine") << true;
    }
    void whatOnlyAThrownAwayThingNamedGoes()
    {
        QFETCH(const bool, quarantined);
        World world;
        Console console(world);
        const auto room = console.room();
        const auto info = console.cache->attachments().put(room, sourceOfText("evidence"));
        if (quarantined) {
            world.server.refusedKinds.insert(NoteRecord::Kind);
            REDOUBT_VERIFY_OK(console.cache->commit({claimWith(room, info->digest)}));
            console.push();
        } else {
            REDOUBT_VERIFY_OK(console.cache->saveDraft("claim", bytesOf(info->digest.toString())));
        }
        REDOUBT_VERIFY_OK(console.reopen());
        QCOMPARE(console.cache->attachments().list()->size(), std::size_t(1));

        if (quarantined)
            REDOUBT_VERIFY_OK(console.cache->discardQuarantined(console.cache->quarantine()->at(0).no));
        else
            REDOUBT_VERIFY_OK(console.cache->discardDraft("claim"));

        QCOMPARE(*console.cache->attachments().dropUnnamed(), std::size_t(1));
        QCOMPARE(filesIn(console.options().attachments), std::size_t(0));
    }

    void whatWasFetchedIsNobodysToDrop()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        REDOUBT_VERIFY_OK(console.cache->attachments().putFetched(room, digestOf("evidence"), sourceOfText("evidence")));

        REDOUBT_VERIFY_OK(console.reopen());

        QCOMPARE(console.cache->attachments().list()->size(), std::size_t(1));
    }

    /// The power goes at every call to the disk in turn, or that one call fails and the same program goes on.
    void whereverItEndsTheFileIsThereAsLongAsItsClaim_data()
    {
        QTest::addColumn<bool>("powerGoes");
        QTest::newRow("the power goes") << true;
        QTest::newRow("one call fails") << false;
    }
    void whereverItEndsTheFileIsThereAsLongAsItsClaim()
    {
        QFETCH(const bool, powerGoes);
        std::int64_t calls = 1;
        for (std::int64_t call = 0; call <= calls; ++call) {
            World world(3);
            MemoryDisk disk;
            Console console(world, false);
            console.vfs = disk.name();
            console.createCache();
            const auto room = console.room();
            const auto before = disk.calls();
            if (call > 0)
                disk.failAt(before + call, powerGoes);

            const auto kept = console.cache->attachments().put(room, sourceOfText("named"));
            const auto claim = kept ? console.cache->commit({claimWith(room, kept->digest)}) : Result<store::CommitReceipt>(fail(kept.error()));
            static_cast<void>(console.cache->attachments().put(room, sourceOfText("not named")));
            static_cast<void>(console.reopen());
            if (call == 0)
                calls = disk.calls() - before;
            if (powerGoes)
                disk.crash();
            console.cache.reset();
            disk.heal();
            REDOUBT_VERIFY_OK(console.reopen());

            const auto held = *console.cache->attachments().list();
            const bool isClaimed = !console.cache->outbox()->empty();
            QVERIFY2(isClaimed || !claim, qPrintable(QStringLiteral("a claim was lost at call %1").arg(call)));
            QVERIFY2(held.size() == (isClaimed ? 1u : 0u), qPrintable(QStringLiteral("%1 files at call %2").arg(held.size()).arg(call)));
            QCOMPARE(filesIn(console.options().attachments), held.size());
            if (isClaimed)
                QCOMPARE(std::string(textOf(*console.cache->attachments().read(room, digestOf("named"), 0, 100))), std::string("named"));
        }
        QVERIFY(calls > 20);
    }
};

REDOUBT_TEST(TestUnnamedFiles)
#include "TestUnnamedFiles.moc"
