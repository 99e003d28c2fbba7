// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/FileIntake.h"

#include "core/text/Lengths.h"
#include "core/text/ShownName.h"
#include "feed/PlainValues.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QPointer>

#include <atomic>
#include <utility>
#include <optional>

namespace redoubt::console {

namespace {
using Problem = IntakeFailure::Problem;

/// By what it is noticed that a file was written to.
struct Stamp
{
    qint64 size = 0;
    QDateTime modified;
    bool operator==(const Stamp &) const = default;
};

Stamp stampOf(const QString &path)
{
    const QFileInfo facts(path);
    return {facts.size(), facts.lastModified()};
}
} // namespace

/// The store thread's side. All but the stage is touched there alone.
struct FileIntake::Work
{
    UiDispatcher &ui;
    QPointer<FileIntake> owner;
    Done done;
    Id stream;
    std::vector<views::FileInput> files;
    enum class Stage { Running, Cancelled, Finishing };
    std::atomic<Stage> stage{Stage::Running};

    std::size_t at = 0;
    std::unique_ptr<QFile> file;
    Stamp stamp;
    Bytes room;
    std::vector<std::unique_ptr<store::AttachmentIntake>> intakes;
    std::vector<feed::AttachedFile> evidence;

    Work(UiDispatcher &dispatcher, FileIntake *who, Done told, const Id &where, std::vector<views::FileInput> what)
        : ui(dispatcher), owner(who), done(std::move(told)), stream(where), files(std::move(what))
    { }

    StoreThread::Slice step(StoreRoom &storeRoom)
    {
        const bool isLast = at == files.size();
        auto running = Stage::Running;
        if (isLast ? !stage.compare_exchange_strong(running, Stage::Finishing) : stage == Stage::Cancelled)
            return stop({Problem::Cancelled, {}, 0, ErrorCode::Cancelled});
        if (!storeRoom.cache)
            return stop({Problem::Store, {}, 0, ErrorCode::Unauthenticated});
        auto attachments = storeRoom.cache->attachments();
        if (isLast)
            return finish(attachments);
        const auto why = file ? readOn() : open(attachments);
        return why ? stop(*why) : StoreThread::Slice::More;
    }

    std::optional<IntakeFailure> open(store::Attachments &attachments)
    {
        if (files[at].kept)
            return takeKept(attachments);
        const auto &path = files[at].path;
        const QFileInfo facts(path);
        if (!facts.exists())
            return failure(Problem::Vanished);
        if (!facts.isFile())
            return failure(Problem::NotAFile); // opening a pipe would wait for who writes to it
        stamp = stampOf(path);
        if (stamp.size == 0)
            return failure(Problem::Empty);
        if (stamp.size > attachments.maxBytes())
            return failure(Problem::TooLarge, attachments.maxBytes());
        file = std::make_unique<QFile>(path);
        if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(Problem::Unreadable);
        auto intake = attachments.begin(stream);
        if (!intake)
            return failure(intake.error());
        intakes.push_back(std::move(*intake));
        room.resize(SliceBytes);
        tell(0);
        return {};
    }

    /// A file of a claim that was not taken lies sealed here already.
    std::optional<IntakeFailure> takeKept(store::Attachments &attachments)
    {
        auto piece = *files[at].kept;
        const auto digest = Digest::parse(piece.digest);
        if (!digest)
            return failure(digest.error());
        const auto held = attachments.find(stream, *digest);
        if (!held)
            return failure(held.error());
        if (!*held)
            return failure(Problem::Vanished);
        piece.note = files[at].note.toStdString();
        evidence.push_back(std::move(piece));
        ++at;
        return {};
    }

    std::optional<IntakeFailure> readOn()
    {
        auto &intake = *intakes.back();
        const auto got = file->read(reinterpret_cast<char *>(room.data()), static_cast<qint64>(room.size()));
        if (got < 0)
            return failure(Problem::Unreadable);
        if (got == 0)
            return closeFile(intake);
        if (const auto added = intake.add(ByteView(room).first(static_cast<std::size_t>(got))); !added)
            return failure(added.error());
        tell(intake.size());
        return {};
    }

    std::optional<IntakeFailure> closeFile(store::AttachmentIntake &intake)
    {
        const auto &input = files[at];
        if (!QFileInfo::exists(input.path))
            return failure(Problem::Vanished);
        if (stampOf(input.path) != stamp || intake.size() != stamp.size)
            return failure(Problem::Changed);
        if (const auto closed = intake.close(); !closed)
            return failure(closed.error());
        feed::AttachedFile piece;
        piece.name = text::asShownName(QFileInfo(input.path).fileName().toStdString(), text::MaxFileName);
        piece.size = intake.size();
        piece.note = input.note.toStdString();
        // A file's stamp may be anything; a time that no record takes is not worth the claim.
        const Instant modified{stamp.modified.isValid() ? stamp.modified.toMSecsSinceEpoch() : -1};
        if (modified >= feed::EarliestTime && modified <= feed::LatestTime)
            piece.at = modified;
        evidence.push_back(std::move(piece));
        file.reset();
        ++at;
        return {};
    }

    StoreThread::Slice finish(store::Attachments &attachments)
    {
        const auto taken = attachments.finish(std::move(intakes));
        intakes.clear();
        if (!taken)
            return stop({Problem::Store, {}, 0, taken.error().code});
        auto sealed = taken->begin();
        for (auto &piece : evidence) {
            if (piece.digest.empty())
                piece.digest = (sealed++)->digest.toString();
        }
        report(std::move(evidence));
        return StoreThread::Slice::Done;
    }

    StoreThread::Slice stop(const IntakeFailure &why)
    {
        intakes.clear(); // what was written goes with them
        file.reset();
        report(tl::unexpected(why));
        return StoreThread::Slice::Done;
    }

    [[nodiscard]] IntakeFailure failure(Problem problem, std::int64_t limit = 0) const
    {
        const auto &input = files[at];
        return {problem, input.kept ? QString::fromStdString(input.kept->name) : QFileInfo(input.path).fileName(), limit, ErrorCode::Internal};
    }
    [[nodiscard]] IntakeFailure failure(const Error &error) const
    {
        auto failed = failure(Problem::Store);
        failed.code = error.code;
        return failed;
    }

    void tell(std::int64_t sealed) const
    {
        ui.post([who = owner, number = static_cast<int>(at), sealed, total = stamp.size] {
            if (who)
                Q_EMIT who->progressed(number, sealed, total);
        });
    }
    void report(Taken taken) const
    {
        ui.post([who = owner, tellDone = done, told = std::make_shared<Taken>(std::move(taken))] {
            if (who)
                tellDone(*told);
        });
    }
};

FileIntake::FileIntake(StoreThread &store, const Id &stream, const std::vector<views::FileInput> &files, Done done, QObject *parent)
    : QObject(parent), m_work(std::make_shared<Work>(store.ui(), this, std::move(done), stream, files))
{
    store.postSlices([work = m_work](StoreRoom &room) { return work->step(room); });
}

FileIntake::~FileIntake() { cancel(); }

void FileIntake::cancel()
{
    auto running = Work::Stage::Running;
    m_work->stage.compare_exchange_strong(running, Work::Stage::Cancelled);
}

} // namespace redoubt::console
