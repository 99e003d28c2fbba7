// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/wire/Chains.h"
#include "feed/wire/Pull.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// A stream as a file that anyone can check without the server: JSON Lines, see docs/manual/ledger.md.
namespace redoubt::ledger {

inline constexpr const char *Format = "redoubt-ledger";
/// 1 had no authors' chains. Both are read.
inline constexpr int Version = 2;
/// A line of 256 KiB, escaped, with its envelope.
inline constexpr std::size_t MaxRowBytes = 1024 * 1024;
inline constexpr std::size_t MaxRows = 4'000'000;

/// First line.
struct Header
{
    std::string format = Format;
    int v = Version;
    Id server;
    std::string serverName;
    Bytes serverKey; ///< Ed25519, 32 bytes: signs the checkpoint
    std::string suite;
    Id stream;
    std::int64_t epoch = 0;
    std::optional<std::string> exercise; ///< its name, for people
    Instant exportedAt;
    Id exportedBy; ///< account
    UnknownMembers unknown;
    bool operator==(const Header &) const = default;
};
BOOST_DESCRIBE_STRUCT(Header, (), (format, v, server, serverName, serverKey, suite, stream, epoch, exercise, exportedAt, exportedBy, unknown))

/// One entry: the server's envelope, the author's bytes, and the stream's head after it.
struct Row
{
    std::int64_t seq = 0;
    Instant receivedAt;
    Hlc hlc; ///< effective
    Id account;
    Id installation;
    std::vector<std::string> flags;
    std::optional<std::string> line;   ///< word for word
    std::optional<std::string> digest; ///< of the line, where it is out of scope or expunged
    std::string head;
    UnknownMembers unknown;
    bool operator==(const Row &) const = default;
};
BOOST_DESCRIBE_STRUCT(Row, (), (seq, receivedAt, hlc, account, installation, flags, line, digest, head, unknown))

/// After the entries, a line for each part of an author's chain.
struct ChainLine
{
    feed::ChainPart chain;
    UnknownMembers unknown;
    bool operator==(const ChainLine &) const = default;
};
BOOST_DESCRIBE_STRUCT(ChainLine, (), (chain, unknown))

/// What the exporting account's directory called an author. For people: nothing signs it.
struct AccountName
{
    Id account;
    std::string name;
    bool operator==(const AccountName &) const = default;
};
BOOST_DESCRIBE_STRUCT(AccountName, (), (account, name))

/// Last line.
struct Seal
{
    feed::WireCheckpoint checkpoint;
    std::optional<std::vector<AccountName>> names; ///< of the entries' authors; not in older files, and older readers pass it over
    UnknownMembers unknown;
    bool operator==(const Seal &) const = default;
};
BOOST_DESCRIBE_STRUCT(Seal, (), (checkpoint, names, unknown))

[[nodiscard]] feed::Envelope envelopeOf(const Row &row);

/// Writes a ledger in the order that its entries come in. Each call gives what to append to the file.
class Writer
{
public:
    explicit Writer(Header header);
    [[nodiscard]] std::string begin() const;
    /// Fails with StreamGap unless @p pulled is the next.
    [[nodiscard]] Result<std::string> add(const feed::PulledLine &pulled);
    /// Fails with TooLarge for a part that no reader takes.
    [[nodiscard]] static Result<std::string> addChain(feed::ChainPart part);
    /// @p names: what accounts are called; those of authors() are written, if they fit into a line.
    /// Fails with BadDigest when the entries do not lead to the head that was signed.
    [[nodiscard]] Result<std::string> end(const feed::WireCheckpoint &checkpoint, const std::map<Id, std::string> &names = {}) const;
    [[nodiscard]] std::int64_t seq() const { return m_seq; }
    /// Accounts of the entries so far.
    [[nodiscard]] const std::set<Id> &authors() const { return m_authors; }

private:
    Header m_header;
    std::int64_t m_seq = 0;
    Digest m_head;
    std::set<Id> m_authors;
};

} // namespace redoubt::ledger
