// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "feed/KindRegistry.h"
#include "feed/StateView.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "store/AccountKeys.h"
#include "store/Attachments.h"
#include "store/ChangeNotice.h"
#include "store/Draft.h"
#include "store/Outbox.h"
#include "store/KeyPage.h"
#include "store/RecordView.h"
#include "store/StreamInfo.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::store {

struct CacheParts;

/// Where and how a cache lives on the disk.
struct CacheOptions
{
    std::string vfs;                   ///< an SQLite VFS by name; empty: the system's
    std::filesystem::path attachments; ///< folder of the sealed files; empty: none can be put
    std::size_t hotBytes = 48u << 20;  ///< bound of decoded records kept in memory, estimated
    std::int64_t maxAttachmentBytes = std::int64_t{512} << 20;
};

/// What Cache::rescue could save of a damaged cache.
struct RescueReport
{
    std::filesystem::path putAside; ///< the damaged file under its new name
    std::int64_t lines = 0;         ///< own lines that are in the new outbox
    std::int64_t unsent = 0;        ///< of those: the server is not known to have them
    std::int64_t quarantined = 0;   ///< own lines that are kept in quarantine, not to be pushed
    std::int64_t setAside = 0;      ///< of those: they were in the outbox before
    std::int64_t drafts = 0;
    std::int64_t unreadable = 0; ///< rows that could not be read any more
    /// False: the chains' ends were lost. Minting on would fork them, so commit fails with ChainForked until the
    /// installation is enrolled anew; nothing else is affected.
    bool chainsWhole = true;
};

/// One account's sealed cache on one machine: confirmed and pending state, outbox, drafts and attachments.
///
/// Synchronous; one thread owns it, and one process: a second one gets StorageBusy. Every call that changes something
/// is one durable transaction: when it returns, it survives a crash; when it fails, nothing has changed.
/// Besides what each call names, any call may fail with StorageFull, StorageDamaged (call rescue), StorageFailed or
/// CannotOpenSeal (a row was altered).
/// It has no clock, chance or threads of its own.
class Cache
{
public:
    struct Rescued;
    /// @p registry, @p clock and @p random outlive the cache. Fails with AlreadyExists.
    [[nodiscard]] static Result<std::unique_ptr<Cache>> create(const std::filesystem::path &path, AccountKeys keys,
                                                               const feed::KindRegistry &registry, const Clock &clock, Random &random,
                                                               CacheOptions options = {});
    /// Brings an older schema up to date. Fails with NotFound (no cache, or one whose creation was cut off: create it),
    /// StorageBusy, SchemaTooNew, StorageDamaged, Forbidden (another account's cache) or CannotOpenSeal (another key).
    [[nodiscard]] static Result<std::unique_ptr<Cache>> open(const std::filesystem::path &path, AccountKeys keys, const feed::KindRegistry &registry,
                                                             const Clock &clock, Random &random, CacheOptions options = {});
    /// Renames a damaged cache aside (path + ".damaged-<time>"), makes a new one and takes over the outbox, the
    /// quarantine, the chains' ends, drafts and settings as far as they can be read. Confirmed state is pulled anew.
    [[nodiscard]] static Result<Rescued> rescue(const std::filesystem::path &path, AccountKeys keys, const feed::KindRegistry &registry,
                                                const Clock &clock, Random &random, CacheOptions options = {});
    ~Cache();
    Cache(const Cache &) = delete;
    Cache &operator=(const Cache &) = delete;

    // --- own changes ---

    /// An id for a draft that others of its group name.
    [[nodiscard]] Id newId();
    /// Mints @p drafts in one transaction; more than one form a group. The add of a kind that opens a stream creates
    /// that stream here at once. Fails with NotFound (stream or record), UnknownKind, UnsupportedVersion, Malformed,
    /// InvalidArgument, Conflict, Forbidden (a stream that is only followed), TooLarge (a change over 256 KiB, a group over one push) or
    /// ChainForked.
    [[nodiscard]] Result<CommitReceipt> commit(std::vector<Draft> drafts);

    // --- push ---

    /// The oldest waiting lines, in minted order, groups whole, signed; none when there is nothing to send. Nothing of the streams in
    /// @p without, nor what has to wait for it. A line that does not open any more holds up its own chain only; CannotOpenSeal once
    /// nothing else is left. The same until something is acknowledged or committed.
    [[nodiscard]] Result<std::optional<feed::PushRequest>> nextBatch(std::size_t maxLines = feed::PushRequest::MaxLines,
                                                                     std::size_t maxBytes = feed::PushRequest::MaxBytes,
                                                                     const std::vector<Id> &without = {});
    /// The server does not get past the next change of each of @p streams, while it takes others: they are blocked with an alarm.
    [[nodiscard]] Result<ChangeNotice> setAside(const std::vector<Id> &streams, ErrorCode why);
    /// Lifts every setAside(): the server may have been mended.
    [[nodiscard]] Result<ChangeNotice> trySetAsideAgain();
    /// Takes the server's verdicts on @p request. Repeating it is harmless. Fails with ProtocolError when the answer
    /// does not fit the request.
    [[nodiscard]] Result<ChangeNotice> acknowledge(const feed::PushRequest &request, const feed::PushResponse &response);
    /// Takes a 409: where the server has less than we think, lines that are still here wait again; a closed, forked or
    /// unknown chain is blocked and raises an alarm. No line is ever dropped.
    [[nodiscard]] Result<ChangeNotice> rebaseChains(const std::vector<feed::ExpectedChain> &expected);

    // --- pull ---

    /// What to ask a pull for: streams in Following or Bootstrapping, sorted by id.
    [[nodiscard]] Result<std::vector<feed::Cursor>> cursors() const;
    /// Stores a page: lines' effect and cursors in one transaction. Lines known already are passed over, so a page may
    /// come twice or late. A hole, another epoch or a false checkpoint stops its stream and raises an alarm; the rest
    /// of the page is stored.
    [[nodiscard]] Result<ChangeNotice> applyPull(const feed::PullPage &page);
    /// Stores the page that was asked for with ?after=@p after (none: the first, which starts over). Until the last
    /// page has come, reads show what was there before. Fails with NotFound (no such stream), InvalidArgument (not the
    /// page that StreamInfo::snapshotNext asks for), WrongEpoch or Malformed.
    [[nodiscard]] Result<ChangeNotice> applySnapshotPage(const feed::SnapshotPage &page, const std::optional<Id> &after);
    /// Forgets a stream's confirmed state, so that it is fetched anew; own lines stay. The way out of Stopped.
    [[nodiscard]] Result<ChangeNotice> resetStream(const Id &stream);
    /// Follows the stream of @p purpose of @p unit, which no grant names and which a role in a unit above reaches (feed::isTold): from now on it is
    /// pulled like any other, until unfollow(), or until the server has nothing of it for this account, as of a stream that is not open. Its id is
    /// feed::unitStream(). Harmless where the stream is here. Fails with Forbidden where no role reaches such streams.
    [[nodiscard]] Result<ChangeNotice> follow(const Id &unit, StreamPurpose purpose);
    /// Forgets a stream that is here by follow() alone, with its key. Harmless for any other.
    [[nodiscard]] Result<ChangeNotice> unfollow(const Id &stream);
    /// The server's clock was learnt: an own clock that had run ahead comes back.
    [[nodiscard]] Result<void> learnServerTime(Instant serverTime);

    // --- reads ---

    /// None: unknown here. Removed records are given, state.isRemoved() tells.
    [[nodiscard]] Result<std::optional<RecordView>> record(const Id &stream, const Id &record) const;
    /// Visits every record of @p kind that is not removed, of @p stream or of all, in the order of their adds within
    /// a stream, own new ones last; @p visit returns false to stop. Gives the records whose row does not open; the
    /// visit passes over them.
    [[nodiscard]] Result<std::vector<RecordKey>> forEach(std::string_view kind, const std::optional<Id> &stream,
                                                         const std::function<bool(const RecordView &)> &visit) const;
    /// Which records forEach would visit, in its order, page by page; reads no row. At least @p atLeast keys unless there
    /// are no more. What is written between two pages may be missing or come twice: its own notice tells of it.
    [[nodiscard]] Result<KeyPage> keys(std::string_view kind, const std::optional<Id> &stream, const KeyPlace &from, std::size_t atLeast) const;
    struct Page
    {
        std::vector<RecordView> records;
        std::int64_t total = 0; ///< records of that kind, without the removed
    };
    /// Records @p offset … offset + limit - 1 of what forEach visits.
    [[nodiscard]] Result<Page> list(std::string_view kind, const std::optional<Id> &stream, std::int64_t offset, std::int64_t limit) const;
    /// How many forEach would visit; reads no row.
    [[nodiscard]] Result<std::int64_t> count(std::string_view kind, const std::optional<Id> &stream = {}) const;
    /// One stream as the domain's validators read it, pending changes included. Valid as long as the cache is.
    [[nodiscard]] std::unique_ptr<feed::StateView> stateView(const Id &stream) const;
    [[nodiscard]] Result<std::vector<StreamInfo>> streams() const;
    [[nodiscard]] Result<std::optional<StreamInfo>> stream(const Id &stream) const;
    /// Roles that this account has in units (account.unit_role), removed ones left out.
    struct UnitRole
    {
        Id unit;
        Role role = Role::Member;
        auto operator<=>(const UnitRole &) const = default;
    };
    [[nodiscard]] Result<std::vector<UnitRole>> unitRoles() const;
    /// Records with at least one field in conflict.
    [[nodiscard]] Result<std::vector<RecordKey>> conflicts() const;

    // --- what people look after ---

    [[nodiscard]] Result<std::vector<OutboxEntry>> outbox() const;
    /// The line itself, for showing it.
    [[nodiscard]] Result<feed::Line> outboxLine(std::int64_t no) const;
    [[nodiscard]] Result<std::vector<QuarantineEntry>> quarantine() const;
    /// A person has seen to it; the line is deleted for good.
    [[nodiscard]] Result<ChangeNotice> discardQuarantined(std::int64_t no);
    [[nodiscard]] Result<std::vector<Alarm>> alarms() const;
    [[nodiscard]] Result<void> dismissAlarm(std::int64_t no);

    // --- what is only here ---

    /// Keeps a working copy under @p key (form and record id, say), sealed.
    [[nodiscard]] Result<void> saveDraft(std::string_view key, ByteView bytes);
    [[nodiscard]] Result<std::optional<Bytes>> draft(std::string_view key) const;
    [[nodiscard]] Result<std::vector<std::string>> draftKeys() const;
    [[nodiscard]] Result<void> discardDraft(std::string_view key);
    /// The account's settings on this machine, sealed; one blob a key.
    [[nodiscard]] Result<void> saveSetting(std::string_view key, ByteView bytes);
    [[nodiscard]] Result<std::optional<Bytes>> setting(std::string_view key) const;
    [[nodiscard]] Attachments attachments();

    /// False after a rescue that lost the chains' ends: nothing can be minted here any more (RescueReport::chainsWhole).
    [[nodiscard]] Result<bool> chainsWhole() const;
    [[nodiscard]] const feed::Author &author() const;
    [[nodiscard]] const Id &server() const;

private:
    explicit Cache(std::unique_ptr<CacheParts> parts);
    std::unique_ptr<CacheParts> m_parts;
};

struct Cache::Rescued
{
    std::unique_ptr<Cache> cache;
    RescueReport report;
};

} // namespace redoubt::store
