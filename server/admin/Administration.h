// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/UnitTree.h"
#include "server/admin/UnitLines.h"
#include "server/auth/AuthService.h"
#include "server/storage/Rows.h"
#include "server/streams/StreamService.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::server {

class Storage;
class UnitMerge;

struct NewAccount
{
    std::string signInName;
    std::string name; ///< shown
    Id unit;
    std::string password;
    bool mustChangePassword = true;
    std::optional<Role> role = {}; ///< in its unit, given in the same transaction
};
/// An account, and what was given to it.
struct AccountFacts
{
    struct StreamRole
    {
        Id stream;
        StreamPurpose purpose = StreamPurpose::Public;
        Role role = Role::Member;
        bool operator==(const StreamRole &) const = default;
    };
    AccountRow account;
    std::vector<UnitRoleRow> unitRoles;
    std::vector<StreamRole> streamRoles; ///< each once; without what follows from unitRoles, the directory, and its own stream, which it always reads
};
/// What kept an account from signing in, and does no longer.
struct LiftedLocks
{
    enum class What {
        WrongPasswords,        ///< of the account, on one installation
        AnyonesWrongPasswords, ///< on one installation, whatever the name
        NewKeys                ///< of the account, on one installation
    };
    struct Wait
    {
        What what = What::WrongPasswords;
        std::string installation; ///< its name
        std::int64_t failures = 0;
        std::optional<Instant> until; ///< when it would have ended by itself; none: tries were only counted
        bool operator==(const Wait &) const = default;
    };
    bool byAdministrator = false;
    std::vector<Wait> waits;
    bool operator==(const LiftedLocks &) const = default;
};
/// A stream that a unit is to have.
struct UnitOpening
{
    StreamPurpose purpose = StreamPurpose::Public;
    json::object fields; ///< of the record that opens it, beside the unit
};
/// How a file of units was taken in.
struct ImportedUnits
{
    std::size_t read = 0;
    std::size_t changed = 0; ///< added, renamed or moved
};
struct MergedTwins
{
    std::size_t merged = 0;
    std::vector<std::string> leftApart; ///< a sentence each
};
/// What an account has put on the server's disk.
struct AccountUsage
{
    std::string signInName;
    AccountUse use;
    std::int64_t attachmentBytes = 0; ///< uploaded, or reserved by uploads that are unfinished
    std::int64_t unfinishedUploads = 0;
    bool operator==(const AccountUsage &) const = default;
};
struct EnrolmentCode
{
    std::string code; ///< shown once: only its digest is kept
    Instant expiresAt;
};

/// What an administrator does from the command line, also beside the running server. Each call writes the records of directory
/// or account streams and an audit row in one transaction, and returns after its commit: so the Writer must be an InlineWriter.
/// Also hashes passwords on the caller's thread.
class Administration
{
public:
    Administration(Storage &storage, Writer &writer, StreamService &streams, const Clock &clock, Random &random, AuthSettings settings);

    /// Fails with AlreadyExists (the sign-in name, or one that looks like it; the detail has both spellings), InvalidArgument (name or
    /// password policy) or NotFound (unit).
    [[nodiscard]] Result<Id> addAccount(const NewAccount &account);
    /// All of them, by sign-in name.
    [[nodiscard]] Result<std::vector<AccountFacts>> accounts() const;
    /// Of each account, by sign-in name.
    [[nodiscard]] Result<std::vector<AccountUsage>> usage() const;
    /// Newest first, at most @p limit.
    [[nodiscard]] Result<std::vector<AlarmRow>> alarms(std::size_t limit) const;
    /// Locking ends the account's sessions. Unlocking lifts all that keeps it from signing in: the administrator's lock, the waits of its name
    /// on every installation, and those of the installations that it uses or has failed on. Waits of addresses are strangers': who has an enrolled
    /// installation is not kept by them. Fails with NotFound.
    [[nodiscard]] Result<LiftedLocks> setLocked(const std::string &signInName, bool locked);
    /// Ends the sessions and lifts what unlocking lifts. Fails with NotFound or InvalidArgument.
    [[nodiscard]] Result<LiftedLocks> resetPassword(const std::string &signInName, const std::string &password, bool mustChange = true);

    /// Adds what is new, renames and moves what has changed; a unit that is not named stays as it is. The whole tree must
    /// hold afterwards (see UnitTree::build). Returns how many were added or changed.
    [[nodiscard]] Result<std::size_t> importUnits(const std::vector<Unit> &units);
    /// The same for @p lines of the file @p where. Which of them are known is decided in the transaction: of two imports at one time the
    /// second finds what the first has written. Fails as unitsOf() does too.
    [[nodiscard]] Result<ImportedUnits> importUnits(const std::vector<UnitLine> &lines, std::string_view where);
    [[nodiscard]] Result<std::vector<Unit>> units() const;
    /// Removes @p units, all or none, the deepest first. Named is a unit by accounts, roles and records of any stream.
    /// Fails with NotFound, or RuleViolated: someone names it, or units lie below it.
    [[nodiscard]] Result<void> removeUnits(const std::vector<Id> &units);
    /// See UnitMerge::merge. Returns how many units there are fewer.
    [[nodiscard]] Result<std::size_t> mergeUnits(const Id &from, const Id &into);
    /// See UnitMerge::mergeTwins: what an import that ran twice has left.
    [[nodiscard]] Result<MergedTwins> mergeTwinUnits();

    /// Puts @p unit with all below it below @p parent; none: at the top. Who reads and writes by a role in a unit changes in the same transaction.
    /// Fails with NotFound, RuleViolated (below itself) or Conflict (a unit of that name is there).
    [[nodiscard]] Result<void> moveUnit(const Id &unit, const std::optional<Id> &parent);
    /// Opens those of @p openings that @p unit does not have yet. Returns how many. Fails with NotFound or, for fields that are not as the kind
    /// declares them, as its shape does; then none is opened.
    [[nodiscard]] Result<std::size_t> openUnitStreams(const Id &unit, const std::vector<UnitOpening> &openings);

    /// Fails with NotFound (account, unit).
    [[nodiscard]] Result<void> grantUnitRole(const std::string &signInName, const Id &unit, Role role);
    [[nodiscard]] Result<void> revokeUnitRole(const std::string &signInName, const Id &unit, Role role);
    /// Fails with NotFound (account, stream) or InvalidArgument (a stream of the server's).
    [[nodiscard]] Result<void> grantStream(const std::string &signInName, const Id &stream, Role role);
    /// Takes the role whatever gave it, but for what records of a stream derive, where the record is taken away, and what follows from a role in a
    /// unit.
    [[nodiscard]] Result<void> revokeStream(const std::string &signInName, const Id &stream, Role role);

    /// @p name: proposed for the installation; may be empty.
    [[nodiscard]] Result<EnrolmentCode> issueEnrolment(const std::string &name, std::int64_t validMs = 7LL * 24 * 3600 * 1000);
    /// Ends its sessions: nobody signs in from there any more. Fails with NotFound.
    [[nodiscard]] Result<void> revokeInstallation(const Id &installation);

    /// A copy of the database into a file that is not there yet. Attachments are files of their own beside it.
    [[nodiscard]] Result<void> backup(const std::string &path);

private:
    /// Writes what @p change makes of the tree of units.
    [[nodiscard]] Result<void> changeUnits(const char *action, const std::function<Result<void>(UnitMerge &)> &change);
    /// Runs @p work as a task and waits for its commit.
    [[nodiscard]] Result<void> perform(std::function<Result<void>(ServerHand &)> work);

    Storage &m_storage;
    Writer &m_writer;
    StreamService &m_streams;
    const Clock &m_clock;
    Random &m_random;
    AuthSettings m_settings;
};

} // namespace redoubt::server
