// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "tests/store/Console.h"
#include "tests/testkit/TestRegistry.h"

#include <csignal>

#include <sys/resource.h>

using namespace redoubt;
using namespace redoubt::testkit;
namespace fs = std::filesystem;

namespace {
/// While it lives, no file may grow over @p bytes: the nearest to a full disk that needs no disk.
class SmallFiles
{
public:
    explicit SmallFiles(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit small{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    SmallFiles(const SmallFiles &) = delete;
    SmallFiles &operator=(const SmallFiles &) = delete;

private:
    void (*m_handler)(int) = nullptr;
    rlimit m_before{};
};

std::size_t filesOf(const Console &console)
{
    std::error_code ignored;
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(console.options().attachments, ignored), fs::directory_iterator()));
}

Bytes patterned(std::size_t size, int seed)
{
    Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>((i * 131 + static_cast<std::size_t>(seed)) >> 3);
    return bytes;
}

std::vector<std::unique_ptr<store::AttachmentIntake>> listOf(std::unique_ptr<store::AttachmentIntake> first,
                                                             std::unique_ptr<store::AttachmentIntake> second = nullptr)
{
    std::vector<std::unique_ptr<store::AttachmentIntake>> list;
    list.push_back(std::move(first));
    if (second)
        list.push_back(std::move(second));
    return list;
}
} // namespace

class TestAttachmentIntake : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commitsGoOnBetweenThePieces()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        const auto bytes = patterned(300'000, 1);
        auto intake = console.cache->attachments().begin(room);
        REDOUBT_VERIFY_OK(intake);

        for (std::size_t at = 0; at < bytes.size(); at += 100'000) {
            REDOUBT_VERIFY_OK((*intake)->add(ByteView(bytes).subspan(at, 100'000)));
            REDOUBT_VERIFY_OK(console.cache->commit({addNote(room, "between")}));
            QVERIFY(console.cache->attachments().list()->empty());
        }
        const auto taken = console.cache->attachments().finish(listOf(std::move(*intake)));

        REDOUBT_VERIFY_OK(taken);
        QCOMPARE(taken->front().digest, digestOf(bytes));
        QCOMPARE(taken->front().size, 300'000);
        QCOMPARE(*console.cache->attachments().read(room, digestOf(bytes), 0, bytes.size()), bytes);
        QCOMPARE(console.cache->outbox()->size(), 3u);
    }

    void oneThatIsGivenUpLeavesNothing_data()
    {
        QTest::addColumn<bool>("closed");
        QTest::newRow("in the midst of writing") << false;
        QTest::newRow("after the last byte") << true;
    }
    void oneThatIsGivenUpLeavesNothing()
    {
        QFETCH(bool, closed);
        World world;
        Console console(world);
        const auto room = console.room();
        {
            const auto intake = console.cache->attachments().begin(room);
            REDOUBT_VERIFY_OK(intake);
            REDOUBT_VERIFY_OK((*intake)->add(patterned(200'000, 2)));
            if (closed)
                REDOUBT_VERIFY_OK((*intake)->close());
            QCOMPARE(filesOf(console), 1u);
        }

        QCOMPARE(filesOf(console), 0u);
        QVERIFY(console.cache->attachments().list()->empty());
        QVERIFY(!*console.cache->attachments().nextUpload());
    }

    void itMayOutliveTheCache()
    {
        World world;
        Console console(world);
        auto intake = console.cache->attachments().begin(console.room());
        REDOUBT_VERIFY_OK(intake);
        REDOUBT_VERIFY_OK((*intake)->add(patterned(100'000, 3)));

        console.cache.reset();
        intake->reset();

        QCOMPARE(filesOf(console), 0u);
    }

    void oneOverTheBoundIsRefusedAndLeavesNothing()
    {
        World world;
        Console console(world, false);
        auto options = console.options();
        options.maxAttachmentBytes = 150'000;
        auto cache = store::Cache::create(console.path(), console.keys.clone(), world.registry, world.clock, world.random, options);
        REDOUBT_VERIFY_OK(cache);
        const auto account = feed::accountStream(world.server.id(), console.keys.author.account);
        const auto intake = (*cache)->attachments().begin(account);
        REDOUBT_VERIFY_OK(intake);
        REDOUBT_VERIFY_OK((*intake)->add(patterned(150'000, 4)));

        const auto refused = (*intake)->add(patterned(1, 4));

        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::TooLarge);
        QCOMPARE(filesOf(console), 0u);
        QCOMPARE((*cache)->attachments().maxBytes(), 150'000);
    }

    void aFullDiskIsSaidAndLeavesNothing()
    {
        World world;
        Console console(world);
        const auto intake = console.cache->attachments().begin(console.room());
        REDOUBT_VERIFY_OK(intake);
        Result<void> added;
        {
            const SmallFiles small(256 * 1024);
            for (int i = 0; added && i < 8; ++i)
                added = (*intake)->add(patterned(100'000, i));
        }

        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::StorageFull);
        QCOMPARE(filesOf(console), 0u);
        QVERIFY(!(*intake)->close());
    }

    void ofSeveralAllAreTakenOrNone()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        auto good = console.cache->attachments().begin(room);
        auto wrong = console.cache->attachments().beginFetched(room, digestOf("something else"));
        REDOUBT_VERIFY_OK(good);
        REDOUBT_VERIFY_OK(wrong);
        REDOUBT_VERIFY_OK((*good)->add(patterned(1000, 5)));
        REDOUBT_VERIFY_OK((*wrong)->add(patterned(1000, 6)));

        const auto taken = console.cache->attachments().finish(listOf(std::move(*good), std::move(*wrong)));

        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::BadDigest);
        QVERIFY(console.cache->attachments().list()->empty());
        QCOMPARE(filesOf(console), 0u);
    }

    void theSameBytesAreKeptOnce()
    {
        World world;
        Console console(world);
        const auto room = console.room();
        auto first = console.cache->attachments().begin(room);
        auto second = console.cache->attachments().begin(room);
        REDOUBT_VERIFY_OK(first);
        REDOUBT_VERIFY_OK(second);
        REDOUBT_VERIFY_OK((*first)->add(patterned(70'000, 7)));
        REDOUBT_VERIFY_OK((*second)->add(patterned(70'000, 7)));

        const auto taken = console.cache->attachments().finish(listOf(std::move(*first), std::move(*second)));

        REDOUBT_VERIFY_OK(taken);
        QCOMPARE(taken->size(), 2u);
        QCOMPARE(taken->at(0), taken->at(1));
        QCOMPARE(filesOf(console), 1u);
        QCOMPARE(*console.cache->attachments().read(room, taken->front().digest, 0, 70'000), patterned(70'000, 7));
    }
};

REDOUBT_TEST(TestAttachmentIntake)
#include "TestAttachmentIntake.moc"
