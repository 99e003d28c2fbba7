// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"

#include <cstdint>
#include <variant>
#include <vector>

/// What the engine asks its owner to do. Each has a number, and the answer names it; an answer to a number that the
/// engine has forgotten (after a sign-out, say) is ignored.
namespace redoubt::sync {

using RequestId = std::uint64_t;

/// Take the next batch of the outbox within the bounds and send it. Groups stay whole, even where that breaks the bounds. Nothing of the
/// streams in @c without, nor what has to wait for it.
/// Answer: pushed, once the verdicts are in the cache for good; pushNothing; or failed with the size of the batch.
struct SendPush
{
    RequestId request = 0;
    std::size_t maxLines = 0;
    std::size_t maxBytes = 0;
    std::vector<Id> without{};
    bool operator==(const SendPush &) const = default;
};

/// The server expects other positions than those that were sent: let the cache line up its outbox with them.
/// Answer: reconciled or failed.
struct ReconcileChains
{
    RequestId request = 0;
    std::vector<feed::ExpectedChain> expected;
    bool operator==(const ReconcileChains &) const = default;
};

/// The server does not get past these streams' next change or group, however small the batch: block their chains until the next sign-in
/// and show it to people, so that other streams go on. Answer: none.
struct SetAside
{
    std::vector<Id> streams;
    ErrorCode code = ErrorCode::TooLarge;
    bool operator==(const SetAside &) const = default;
};

/// Answer: pullReceived with the page's header (keep the page), or failed.
struct SendPull
{
    RequestId request = 0;
    feed::PullRequest pull;
    bool operator==(const SendPull &) const = default;
};

/// Store the page kept for @c request, except the sections of @c skip, which a snapshot will bring.
/// Pages are stored in the order of asking. Once one has failed, none is stored before ReadPlaces: the next would
/// leave a hole. Answer: stored or failed.
/// A page for which this was not asked can be thrown away.
struct ApplyPull
{
    RequestId request = 0;
    std::vector<Id> skip;
    bool operator==(const ApplyPull &) const = default;
};

/// Answer: snapshotReceived with the page's header (keep the page), or failed.
struct FetchSnapshot
{
    RequestId request = 0;
    Id stream;
    std::optional<Id> after;
    bool operator==(const FetchSnapshot &) const = default;
};

/// Store the snapshot page kept for @c request, the one that was asked for with @c after. Answer: stored or failed.
struct ApplySnapshot
{
    RequestId request = 0;
    Id stream;
    std::optional<Id> after;
    bool isLast = false;
    bool operator==(const ApplySnapshot &) const = default;
};

/// Give the cache's places again, through placesChanged: what was believed of them is void.
struct ReadPlaces
{
    bool operator==(const ReadPlaces &) const = default;
};

/// Prove the installation key anew. Answer: renewed or failed.
struct RenewSession
{
    RequestId request = 0;
    bool operator==(const RenewSession &) const = default;
};

/// The session cannot be renewed: a person has to sign in. Nothing is sent before signedIn.
struct AskForSignIn
{
    ErrorCode code = ErrorCode::Unauthenticated;
    bool operator==(const AskForSignIn &) const = default;
};

/// Open the live socket. Answer: liveOpened, then hinted …, in the end liveClosed; or failed.
struct OpenLive
{
    RequestId request = 0;
    bool operator==(const OpenLive &) const = default;
};

/// An attachment by its stream and digest.
struct BlobName
{
    Id stream;
    Digest digest;
    auto operator<=>(const BlobName &) const = default;
};

/// Answer: uploadedTo with the offset that the server tells, or failed.
struct AskUploadOffset
{
    RequestId request = 0;
    BlobName blob;
    bool operator==(const AskUploadOffset &) const = default;
};

/// Answer: uploadedTo with the offset after it, or failed.
struct UploadChunk
{
    RequestId request = 0;
    BlobName blob;
    std::uint64_t offset = 0;
    std::uint64_t length = 0; ///< at most feed::http::ChunkBytes; 0 only for an empty blob
    std::uint64_t total = 0;
    bool operator==(const UploadChunk &) const = default;
};

/// The server has the whole of it, durably.
struct UploadFinished
{
    BlobName blob;
    bool operator==(const UploadFinished &) const = default;
};

/// This blob will not be tried again before someone asks.
struct BlobRefused
{
    BlobName blob;
    ErrorCode code = ErrorCode::TooLarge;
    bool isDownload = false;
    bool operator==(const BlobRefused &) const = default;
};

/// Fetch bytes from @c offset and keep them with what came before, also before a CancelAll. Answer: downloadedTo or
/// failed; StorageFailed, where what came before is lost, begins it anew.
struct DownloadChunk
{
    RequestId request = 0;
    BlobName blob;
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    bool operator==(const DownloadChunk &) const = default;
};

/// All bytes have come: check the digest and publish. Answer: none.
struct DownloadFinished
{
    BlobName blob;
    bool operator==(const DownloadFinished &) const = default;
};

/// Give up whatever is under way, the live socket too; no answer is wanted.
struct CancelAll
{
    bool operator==(const CancelAll &) const = default;
};

using Action =
    std::variant<SendPush, ReconcileChains, SetAside, SendPull, ApplyPull, FetchSnapshot, ApplySnapshot, ReadPlaces, RenewSession, AskForSignIn,
                 OpenLive, AskUploadOffset, UploadChunk, UploadFinished, BlobRefused, DownloadChunk, DownloadFinished, CancelAll>;
using Actions = std::vector<Action>;

} // namespace redoubt::sync
