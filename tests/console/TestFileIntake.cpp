// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseSentences.h"
#include "app/console/attachments/FileIntake.h"
#include "app/console/attachments/HeldEvidence.h"
#include "app/kinds/ProductKinds.h"
#include "core/crypto/Digest.h"
#include "feed/kinds/AccountKinds.h"
#include "tests/testkit/TestRegistry.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <atomic>
#include <future>

#include <sys/stat.h>
#include <unistd.h>

using namespace redoubt;
using console::FileIntake;
using console::IntakeFailure;
using console::StoreRoom;
using console::StoreThread;
using Problem = IntakeFailure::Problem;

namespace {
constexpr int kPatience = 30'000;
constexpr qint64 kMebibyte = 1 << 20;
} // namespace

namespace {
/// Holds the store thread between two of its jobs, so that a test can act in the midst of a file whatever the machine does.
class Pause
{
public:
    /// Behind @p jobs others.
    Pause(StoreThread &store, int jobs) { countDown(store, jobs, m_state); }
    ~Pause() { end(); }
    Pause(const Pause &) = delete;
    Pause &operator=(const Pause &) = delete;

    [[nodiscard]] bool isThere() const { return m_state->isThere; }
    void end()
    {
        if (!std::exchange(m_isOver, true))
            m_state->go.set_value();
    }

private:
    struct State
    {
        std::atomic<bool> isThere{false};
        std::promise<void> go;
    };
    static void countDown(StoreThread &store, int jobs, const std::shared_ptr<State> &state)
    {
        store.post([&store, jobs, state](StoreRoom &) {
            if (jobs > 0) {
                countDown(store, jobs - 1, state);
                return;
            }
            state->isThere = true;
            state->go.get_future().wait();
        });
    }

    std::shared_ptr<State> m_state = std::make_shared<State>();
    bool m_isOver = false;
};
} // namespace

/// Files of a claim on their way into the sealed store: the real store thread, a real cache on the disk.
class TestFileIntake : public QObject
{
    Q_OBJECT

    feed::KindRegistry m_kinds = productKinds();
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    console::UiDispatcher m_ui;
    std::unique_ptr<StoreThread> m_store;
    Id m_stream;
    std::optional<FileIntake::Taken> m_taken;

    QString blobs() const { return m_folder->filePath(QStringLiteral("blobs")); }
    QStringList sealedFiles() const { return QDir(blobs()).entryList(QDir::Files); }

    QString file(const char *name, qint64 size)
    {
        const auto path = m_folder->filePath(QString::fromLatin1(name));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("no file");
        QByteArray block(kMebibyte, '\0');
        for (qint64 at = 0; at < size; at += block.size()) {
            for (int i = 0; i < block.size(); i += 64)
                block[i] = static_cast<char>((at / kMebibyte) + i / 64);
            out.write(block.left(std::min<qint64>(block.size(), size - at)));
        }
        return path;
    }
    static QByteArray digestOfFile(const QString &path)
    {
        QFile in(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (in.open(QIODevice::ReadOnly))
            hash.addData(&in);
        return "sha256:" + hash.result().toHex();
    }
    std::unique_ptr<FileIntake> take(const std::vector<views::FileInput> &files)
    {
        m_taken.reset();
        return std::make_unique<FileIntake>(*m_store, m_stream, files, [this](const FileIntake::Taken &taken) { m_taken = taken; });
    }
    std::size_t held()
    {
        std::promise<std::size_t> count;
        m_store->post([&](StoreRoom &room) { count.set_value(room.cache->attachments().list().value().size()); });
        return count.get_future().get();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<StoreThread>(m_ui);
        IdSource ids(m_clock, m_random);
        auto keys = std::make_shared<store::AccountKeys>(store::AccountKeys{ids.next(),
                                                                            SigningKey::generate(m_random).verifyKey(),
                                                                            {ids.next(), ids.next()},
                                                                            SealingKey::generate(m_random),
                                                                            SigningKey::generate(m_random)});
        m_stream = feed::accountStream(keys->server, keys->author.account); // one that every cache has
        m_store->post([this, keys](StoreRoom &room) {
            store::CacheOptions options;
            options.attachments = blobs().toStdString();
            options.maxAttachmentBytes = 80 * kMebibyte;
            auto made = store::Cache::create(m_folder->filePath(QStringLiteral("cache.db")).toStdString(), std::move(*keys), m_kinds, m_clock,
                                             m_random, options);
            if (!made)
                qFatal("no cache: %s", made.error().detail.c_str());
            room.cache = std::move(*made);
        });
    }
    void cleanup() { m_store.reset(); }

    void aLargeFileIsSealedWhileOthersAreServed()
    {
        const auto path = file("capture.pcap", 64 * kMebibyte);
        const auto intake = take({{path, QStringLiteral("the whole way in")}});
        QSignalSpy progressed(intake.get(), &FileIntake::progressed);
        // Somebody else's work, again and again: it comes between the slices.
        std::atomic<int> servedMeanwhile{0};
        std::atomic<bool> isOver{false};
        std::function<void()> again = [&] {
            m_store->post([&](StoreRoom &) {
                if (isOver)
                    return;
                ++servedMeanwhile;
                again();
            });
        };
        again();

        const bool isTold = QTest::qWaitFor([&] { return m_taken.has_value(); }, kPatience);
        isOver = true;
        const auto inStore = held(); // behind the last of the others
        QVERIFY(isTold);

        QVERIFY2(m_taken->has_value(), "it was not taken in");
        const auto &evidence = (*m_taken)->front();
        QCOMPARE(QByteArray::fromStdString(evidence.digest), digestOfFile(path));
        QCOMPARE(evidence.size, 64 * kMebibyte);
        QCOMPARE(evidence.name, std::string("capture.pcap"));
        QCOMPARE(evidence.note, std::string("the whole way in"));
        QVERIFY2(servedMeanwhile >= 64, qPrintable(QStringLiteral("only %1 others were served").arg(servedMeanwhile.load())));
        QCOMPARE(progressed.count(), 1 + 64); // its beginning, and each slice
        qint64 last = -1;
        for (const auto &told : progressed) {
            QCOMPARE(told.at(0).toInt(), 0);
            QCOMPARE(told.at(2).toLongLong(), 64 * kMebibyte);
            QVERIFY(told.at(1).toLongLong() > last);
            last = told.at(1).toLongLong();
        }
        QCOMPARE(last, 64 * kMebibyte);
        QCOMPARE(inStore, std::size_t(1));
    }

    /// Of a claim that the server did not take: nobody has the plain file any more.
    void whatIsSealedAlreadyIsTakenAsItIs()
    {
        const auto path = file("log.txt", 3000);
        const auto first = take({{path, QStringLiteral("before")}});
        QTRY_VERIFY_WITH_TIMEOUT(m_taken && m_taken->has_value(), kPatience);
        const auto kept = (*m_taken)->front();
        QVERIFY(QFile::remove(path));

        const auto second = take({{file("more.txt", 10), {}}, {{}, QStringLiteral("after"), kept}, {file("most.txt", 20), {}}});
        QTRY_VERIFY_WITH_TIMEOUT(m_taken && m_taken->has_value(), kPatience);

        QCOMPARE((*m_taken)->size(), std::size_t(3));
        auto expected = kept;
        expected.note = "after";
        QVERIFY((**m_taken)[1] == expected);
        QCOMPARE((**m_taken)[0].size, 10);
        QCOMPARE((**m_taken)[2].size, 20);
        QVERIFY((**m_taken)[0].digest != (**m_taken)[2].digest);
        QCOMPARE(held(), std::size_t(3));
    }

    void whatWasSealedAndIsNotHereAnyMoreIsNamed()
    {
        exercise::Evidence gone;
        gone.name = "gone.txt";
        gone.digest = digestOf(std::string_view("gone")).toString();

        const auto intake = take({{file("log.txt", 10), {}}, {{}, {}, gone}});
        QTRY_VERIFY_WITH_TIMEOUT(m_taken, kPatience);

        QVERIFY(!*m_taken);
        QCOMPARE(int(m_taken->error().problem), int(Problem::Vanished));
        QCOMPARE(m_taken->error().file, QStringLiteral("gone.txt"));
        QCOMPARE(held(), std::size_t(0));
    }

    /// A broken clock leaves stamps that no record takes: the claim goes on without them.
    void aStampFromBeyondTheCalendarIsLeftOut_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("kept");
        QTest::newRow("a day like any") << QDate(2026, 4, 15) << true;
        QTest::newRow("after 2100") << QDate(2105, 1, 1) << false;
        QTest::newRow("before 1970") << QDate(1965, 1, 1) << false;
    }
    void aStampFromBeyondTheCalendarIsLeftOut()
    {
        QFETCH(QDate, day);
        QFETCH(bool, kept);
        const auto path = file("log.txt", 10);
        const QDateTime stamp(day, QTime(12, 0));
        QFile touched(path);
        QVERIFY(touched.open(QIODevice::ReadWrite));
        QVERIFY(touched.setFileTime(stamp, QFileDevice::FileModificationTime));
        touched.close();

        const auto intake = take({{path, {}}});
        QTRY_VERIFY_WITH_TIMEOUT(m_taken && m_taken->has_value(), kPatience);

        QCOMPARE((*m_taken)->front().at.has_value(), kept);
        if (kept)
            QCOMPARE((*m_taken)->front().at->ms, stamp.toMSecsSinceEpoch());
    }

    void stoppedInTheMidstItLeavesNothing_data()
    {
        QTest::addColumn<bool>("second");
        QTest::newRow("in its only file") << false;
        QTest::newRow("in the second, the first being whole") << true;
    }
    void stoppedInTheMidstItLeavesNothing()
    {
        QFETCH(bool, second);
        std::vector<views::FileInput> files;
        if (second)
            files.push_back({file("small.txt", 1000), {}});
        files.push_back({file("large.bin", 64 * kMebibyte), {}});
        const auto intake = take(files);
        Pause pause(*m_store, 8);
        QTRY_VERIFY_WITH_TIMEOUT(pause.isThere(), kPatience);
        QVERIFY(!sealedFiles().isEmpty());

        intake->cancel();
        pause.end();

        QTRY_VERIFY_WITH_TIMEOUT(m_taken, kPatience);

        QVERIFY(!*m_taken);
        QCOMPARE(int(m_taken->error().problem), int(Problem::Cancelled));
        QCOMPARE(held(), std::size_t(0));
        QCOMPARE(sealedFiles(), QStringList());
    }

    void destroyedItLeavesNothingAndTellsNobody()
    {
        auto intake = take({{file("large.bin", 64 * kMebibyte), {}}});
        Pause pause(*m_store, 8);
        QTRY_VERIFY_WITH_TIMEOUT(pause.isThere(), kPatience);

        intake.reset();
        pause.end();

        QTRY_COMPARE_WITH_TIMEOUT(sealedFiles(), QStringList(), kPatience);
        QCOMPARE(held(), std::size_t(0));
        QVERIFY(!m_taken);
    }

    void aFileThatCannotBeTakenInIsNamed_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<int>("problem");
        QTest::newRow("not there") << QStringLiteral("gone") << int(Problem::Vanished);
        QTest::newRow("a folder") << QStringLiteral("folder") << int(Problem::NotAFile);
        QTest::newRow("a pipe that nobody writes to") << QStringLiteral("pipe") << int(Problem::NotAFile);
        QTest::newRow("nothing in it") << QStringLiteral("empty") << int(Problem::Empty);
        QTest::newRow("too large") << QStringLiteral("large") << int(Problem::TooLarge);
        QTest::newRow("changed while it was read") << QStringLiteral("changed") << int(Problem::Changed);
        QTest::newRow("taken away while it was read") << QStringLiteral("taken") << int(Problem::Vanished);
    }
    void aFileThatCannotBeTakenInIsNamed()
    {
        QFETCH(QString, which);
        QFETCH(int, problem);
        QString path = m_folder->filePath(which);
        if (which == QLatin1String("folder"))
            QDir().mkpath(path);
        else if (which == QLatin1String("pipe"))
            QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        else if (which == QLatin1String("empty"))
            path = file("empty", 0);
        else if (which == QLatin1String("large"))
            path = file("large", 81 * kMebibyte);
        else if (which != QLatin1String("gone"))
            path = file(which.toLatin1().constData(), 32 * kMebibyte);
        const auto good = file("good.txt", 100);
        const auto intake = take({{good, {}}, {path, {}}});
        if (which == QLatin1String("taken") || which == QLatin1String("changed")) {
            Pause pause(*m_store, 10); // behind the good one, in the midst of the other
            QTRY_VERIFY_WITH_TIMEOUT(pause.isThere(), kPatience);
            QFile touched(path);
            if (which == QLatin1String("taken"))
                QVERIFY(touched.remove());
            else
                QVERIFY(touched.open(QIODevice::Append) && touched.write("more") == 4);
            touched.close();
            pause.end();
        }

        QTRY_VERIFY_WITH_TIMEOUT(m_taken, kPatience);

        QVERIFY(!*m_taken);
        QCOMPARE(int(m_taken->error().problem), problem);
        QCOMPARE(m_taken->error().file, QFileInfo(path).fileName());
        const auto sentence = console::ExerciseSentences::notTakenIn(m_taken->error());
        QVERIFY(sentence.contains(QFileInfo(path).fileName()));
        QVERIFY(sentence.contains(QStringLiteral("Nothing was submitted")));
        QCOMPARE(held(), std::size_t(0)); // the good one neither
        QCOMPARE(sealedFiles(), QStringList());
    }

    void aFileOfTheSameContentIsHereForWhicheverStreamNamesIt()
    {
        const auto intake = take({{file("capture.pcap", 1000), {}}});
        QTRY_VERIFY_WITH_TIMEOUT(m_taken && m_taken->has_value(), kPatience);
        const auto digest = *Digest::parse((*m_taken)->front().digest);
        IdSource ids(m_clock, m_random);
        const auto another = ids.next(); // whose own file it never was
        const auto held = [&](const Id &stream, const Digest &of) {
            std::promise<std::optional<store::AttachmentInfo>> found;
            m_store->post([&](StoreRoom &room) { found.set_value(console::heldEvidence(*room.cache, stream, of).value()); });
            return found.get_future().get();
        };

        QCOMPARE(held(m_stream, digest)->stream, m_stream);
        QVERIFY(held(another, digest).has_value());
        QCOMPARE(held(another, digest)->stream, m_stream); // from where it can be read
        QVERIFY(!held(another, digestOf(std::string_view("another content"))));
    }

    void aFileWithoutTheRightToItIsNamed()
    {
        if (::geteuid() == 0)
            QSKIP("root may read everything");
        const auto path = file("secret.txt", 100);
        QFile::setPermissions(path, {});
        const auto intake = take({{path, {}}});

        QTRY_VERIFY_WITH_TIMEOUT(m_taken, kPatience);

        QCOMPARE(int(m_taken->error().problem), int(Problem::Unreadable));
    }

    void aFullDiskIsSaid()
    {
        const auto sentence = console::ExerciseSentences::notTakenIn({Problem::Store, QStringLiteral("a"), 0, ErrorCode::StorageFull});

        QVERIFY(sentence.contains(QStringLiteral("The disk is full")));
        QVERIFY(sentence.contains(QStringLiteral("nothing was submitted")));
    }

    void noFilesAreTakenInToo()
    {
        const auto intake = take({});

        QTRY_VERIFY_WITH_TIMEOUT(m_taken, kPatience);

        QVERIFY(*m_taken && (*m_taken)->empty());
    }
};

REDOUBT_TEST(TestFileIntake)
#include "TestFileIntake.moc"
