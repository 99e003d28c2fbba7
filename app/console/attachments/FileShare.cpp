// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/attachments/FileShare.h"

#include "app/console/attachments/HeldEvidence.h"

#include <QPointer>

#include <memory>
#include <optional>
#include <utility>

namespace redoubt::console {

namespace {
constexpr std::size_t sharedSlice = 1 << 20;

/// Touched by the store thread alone.
struct Sharing
{
    Id from;
    Id to;
    std::vector<Digest> files;
    std::size_t file = 0;
    std::int64_t at = 0;
    std::optional<store::AttachmentInfo> source{};
    std::vector<std::unique_ptr<store::AttachmentIntake>> intakes{};

    /// Whether all is done.
    Result<bool> step(StoreRoom &room)
    {
        if (!room.cache)
            return fail(ErrorCode::Unauthenticated);
        auto attachments = room.cache->attachments();
        if (file == files.size()) {
            REDOUBT_TRY(attachments.finish(std::move(intakes)));
            return true;
        }
        if (!source) {
            REDOUBT_ASSIGN(source, heldEvidence(*room.cache, from, files[file]));
            if (!source)
                return fail(ErrorCode::NotFound, "a file is not here");
            if (source->stream == to) {
                source.reset();
                ++file;
                return false;
            }
            REDOUBT_ASSIGN(auto intake, attachments.begin(to));
            intakes.push_back(std::move(intake));
            at = 0;
        }
        if (at < source->size) {
            REDOUBT_ASSIGN(const auto piece, attachments.read(source->stream, files[file], at, sharedSlice));
            if (piece.empty())
                return fail(ErrorCode::StorageDamaged, "a file ends early");
            REDOUBT_TRY(intakes.back()->add(piece));
            at += static_cast<std::int64_t>(piece.size());
            return false;
        }
        source.reset();
        ++file;
        return false;
    }
};
} // namespace

void shareFiles(StoreThread &store, QObject *context, const Id &from, const Id &to, std::vector<Digest> files,
                std::function<void(const Result<void> &)> done)
{
    auto sharing = std::make_shared<Sharing>(Sharing{from, to, std::move(files)});
    store.postSlices([sharing, &ui = store.ui(), context = QPointer<QObject>(context), done = std::move(done)](StoreRoom &room) {
        const auto stepped = sharing->step(room);
        if (stepped && !*stepped)
            return StoreThread::Slice::More;
        sharing->intakes.clear(); // what was not finished is gone
        ui.post([context, done, outcome = stepped ? Result<void>() : Result<void>(fail(stepped.error()))] {
            if (context)
                done(outcome);
        });
        return StoreThread::Slice::Done;
    });
}

} // namespace redoubt::console
