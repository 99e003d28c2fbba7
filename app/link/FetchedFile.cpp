// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/FetchedFile.h"

#include <utility>
#include <vector>

namespace redoubt::link {

namespace {
constexpr std::size_t kSliceBytes = 1 << 20;

/// Touched by the cache's thread alone.
struct Fetched
{
    sync::BlobName blob;
    std::shared_ptr<SealedSpool> spool;
    std::unique_ptr<store::AttachmentIntake> intake{};
    Bytes slice{};

    /// True: there is more to do.
    Result<bool> step(store::Cache &cache)
    {
        auto attachments = cache.attachments();
        if (!intake) {
            REDOUBT_ASSIGN(intake, attachments.beginFetched(blob.stream, blob.digest));
            slice.resize(kSliceBytes);
        }
        REDOUBT_ASSIGN(const auto got, spool->read(slice));
        if (got > 0) {
            REDOUBT_TRY(intake->add(ByteView(slice).first(got)));
            return true;
        }
        std::vector<std::unique_ptr<store::AttachmentIntake>> whole;
        whole.push_back(std::move(intake));
        REDOUBT_TRY(attachments.finish(std::move(whole)));
        return false;
    }
};

void postStep(CachePort &port, std::weak_ptr<int> alive, std::shared_ptr<Fetched> file, std::function<void(Result<void>)> done)
{
    port.post([&port, alive = std::move(alive), file = std::move(file), done = std::move(done)](store::Cache &cache) {
        // The session is over: the port goes with it, and the cache may be another's already.
        if (!alive.lock()) {
            file->intake.reset();
            return;
        }
        const auto more = file->step(cache);
        if (!more) {
            file->intake.reset();
            done(fail(more.error()));
        } else if (*more) {
            postStep(port, alive, file, done);
        } else {
            done({});
        }
    });
}
} // namespace

void takeInFetched(CachePort &port, std::weak_ptr<int> alive, const sync::BlobName &blob, std::shared_ptr<SealedSpool> spool,
                   std::function<void(Result<void>)> done)
{
    postStep(port, std::move(alive), std::make_shared<Fetched>(Fetched{blob, std::move(spool)}), std::move(done));
}

} // namespace redoubt::link
