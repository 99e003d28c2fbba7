// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/EvidenceCopy.h"

#include "app/console/attachments/HeldEvidence.h"

#include <QPointer>
#include <QSaveFile>

#include <memory>
#include <optional>

namespace redoubt::console {

namespace {
constexpr std::size_t kSlice = 1 << 20;

/// Touched by the store thread alone.
struct Copying
{
    Id stream;
    Digest digest;
    QString path;
    std::unique_ptr<QSaveFile> file{};
    std::int64_t at = 0;
    std::int64_t size = 0;

    /// None: there is more to do.
    Result<std::optional<bool>> step(StoreRoom &room)
    {
        if (!room.cache)
            return fail(ErrorCode::Unauthenticated);
        auto attachments = room.cache->attachments();
        if (!file) {
            REDOUBT_ASSIGN(const auto info, heldEvidence(*room.cache, stream, digest));
            if (!info && !isEmptyFile(digest))
                return std::optional(false);
            if (info) {
                stream = info->stream;
                size = info->size;
            }
            file = std::make_unique<QSaveFile>(path);
            if (!file->open(QIODevice::WriteOnly))
                return fail(ErrorCode::StorageFailed, file->errorString().toStdString());
        }
        if (at < size) {
            REDOUBT_ASSIGN(const auto piece, attachments.read(stream, digest, at, kSlice));
            if (piece.empty())
                return fail(ErrorCode::StorageDamaged, "an attachment ends early");
            const auto bytes = static_cast<qint64>(piece.size());
            if (file->write(reinterpret_cast<const char *>(piece.data()), bytes) != bytes)
                return fail(ErrorCode::StorageFailed, file->errorString().toStdString());
            at += bytes;
            return std::optional<bool>();
        }
        if (!file->commit())
            return fail(ErrorCode::StorageFailed, file->errorString().toStdString());
        return std::optional(true);
    }
};
} // namespace

void copyEvidence(StoreThread &store, QObject *context, const Id &stream, const Digest &digest, const QString &path,
                  std::function<void(const Result<bool> &)> done)
{
    auto copying = std::make_shared<Copying>(Copying{stream, digest, path});
    store.postSlices([copying, &ui = store.ui(), context = QPointer<QObject>(context), done = std::move(done)](StoreRoom &room) {
        auto stepped = copying->step(room);
        if (stepped && !*stepped)
            return StoreThread::Slice::More;
        copying->file.reset(); // what was not committed is gone
        auto outcome = stepped ? Result<bool>(**stepped) : Result<bool>(fail(stepped.error()));
        ui.post([context, done, outcome = std::move(outcome)] {
            if (context)
                done(outcome);
        });
        return StoreThread::Slice::Done;
    });
}

} // namespace redoubt::console
