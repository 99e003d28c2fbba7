// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Digest.h"
#include "core/json/Described.h"
#include "feed/SignedWord.h"
#include "incident/exchange/FieldClass.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An incident as one signed file that anyone can check without the server, and of which parts can be left out for a recipient without its losing
/// that (ADR 35, docs/manual/exchange.md). One line of canonical JSON and a line feed.
///
/// All that it says lies in *fields*: leaves of a Merkle tree (RFC 6962), each with its *place*: kind of its record, record, and the path within it
/// as a JSON pointer (RFC 6901): "incident.incident/0198…/fields/contacts/0/phone". Fields stand in the order of their places' bytes.
namespace redoubt::incident {

inline constexpr const char *ExchangeFormat = "redoubt-incident-exchange";
inline constexpr int ExchangeVersion = 1;
inline constexpr const char *ExchangeSuffix = ".incident.json"; ///< of its name

namespace exchangeBounds {
inline constexpr std::size_t FileBytes = 64 * 1024 * 1024;
inline constexpr std::size_t Fields = 100'000;
inline constexpr std::size_t PlaceBytes = 1024;
inline constexpr std::size_t SaltBytes = 16; ///< at least, and what is written
inline constexpr std::size_t MostSaltBytes = 64;
inline constexpr int Recipient = 100; ///< characters; also of other names and reasons
inline constexpr int Reason = 200;
inline constexpr int Depth = 16; ///< of a record that is taken apart
} // namespace exchangeBounds

/// What a file is of.
enum class ExchangeSort {
    Incident, ///< all of an incident
    Evidence, ///< dated evidence of it: protection, plans, timely reports (EvidencePack.h)
};
BOOST_DESCRIBE_ENUM(ExchangeSort, Incident, Evidence)

/// Who made it for whom, and the root of what it says. Signed as it stands.
struct ExchangeHead
{
    Id document; ///< of the same one: another version of it
    ExchangeSort sort = ExchangeSort::Incident;
    std::int64_t version = 1;
    Id server;
    std::string serverName;
    Bytes serverKey; ///< Ed25519, 32 bytes: signs certificates
    std::string suite;
    Id registerId; ///< stream of the register
    std::string zone;
    Id unit; ///< that made it
    std::string unitName;
    Id incident;
    std::string recipient; ///< for whom it was made whole
    Instant exportedAt;
    std::string exportedBy; ///< shown name
    std::int64_t count = 0; ///< of fields, shown or not
    std::string root;       ///< "sha256:…"
    bool operator==(const ExchangeHead &) const = default;
};
BOOST_DESCRIBE_STRUCT(ExchangeHead, (),
                      (document, sort, version, server, serverName, serverKey, suite, registerId, zone, unit, unitName, incident, recipient,
                       exportedAt, exportedBy, count, root))

/// A field that is shown.
struct ShownLeaf
{
    std::string place;
    Bytes salt; ///< chance of its own
    json::value value;
    bool operator==(const ShownLeaf &) const = default;
};
BOOST_DESCRIBE_STRUCT(ShownLeaf, (), (place, salt, value))

/// One that is not: neither its place, salt nor value. Which it was cannot be found by trying, as its salt is not known.
struct RemovedLeaf
{
    std::int64_t at = 0; ///< among all fields, from 0
    Bytes leaf;          ///< 32 bytes
    FieldClass as = FieldClass::Chosen;
    std::string why; ///< may be empty
    bool operator==(const RemovedLeaf &) const = default;
};
BOOST_DESCRIBE_STRUCT(RemovedLeaf, (), (at, leaf, as, why))

/// What one recipient was shown, under the name of who left out the rest. Its digest is of the root, recipient, time, every place that is shown and
/// every leaf that is not, with class and reason: shownDigest().
struct ShownStatement
{
    std::string recipient;
    std::string by; ///< shown name
    Instant at;
    std::string source; ///< digest of the bytes that it was made from
    std::string digest;
    std::optional<feed::SignedWord> word;
    bool operator==(const ShownStatement &) const = default;
};
BOOST_DESCRIBE_STRUCT(ShownStatement, (), (recipient, by, at, source, digest, word))

struct ExchangeFile
{
    std::string format = ExchangeFormat;
    int v = ExchangeVersion;
    ExchangeHead head;
    std::optional<feed::SignedWord> word;    ///< over the head
    std::vector<ShownLeaf> shown;            ///< by place
    std::vector<RemovedLeaf> removed;        ///< by at
    std::optional<ShownStatement> statement; ///< none: it is whole, for head.recipient
    /// For whom this very file is.
    [[nodiscard]] const std::string &recipient() const { return statement ? statement->recipient : head.recipient; }
    bool operator==(const ExchangeFile &) const = default;
};
BOOST_DESCRIBE_STRUCT(ExchangeFile, (), (format, v, head, word, shown, removed, statement))

/// Signs; none: nobody can here.
using ExchangeSign = std::function<std::optional<feed::SignedWord>(const feed::SignedMatter &)>;

/// merkleLeaf() of domain, document, version, place, salt and the value's canonical JSON, each with its length (docs/manual/exchange.md).
[[nodiscard]] Digest leafOf(const ExchangeHead &head, const std::string &place, ByteView salt, const json::value &value);
/// The leaves of @p file in their order. Fails with Malformed where indices of removed ones do not fit.
[[nodiscard]] Result<std::vector<Digest>> leavesOfFile(const ExchangeFile &file);
/// "sha256:…" of the head's canonical JSON.
[[nodiscard]] std::string headDigest(const ExchangeHead &head);
/// "sha256:…" of what the recipient of @p file was shown, by its statement. Needs one.
[[nodiscard]] std::string shownDigest(const ExchangeFile &file);
/// What the one who exported put their name under, and who left out the rest.
[[nodiscard]] feed::SignedMatter exportedMatter(const ExchangeHead &head);
[[nodiscard]] feed::SignedMatter shownMatter(const ExchangeHead &head, const ShownStatement &statement);

/// The bytes of @p file: canonical JSON and a line feed.
[[nodiscard]] std::string writeExchange(const ExchangeFile &file);
/// The file of @p bytes. Checks its form alone: canonical, bounded, no member that it does not know, places rising, indices fitting. Fails with
/// Malformed, TooLarge or UnsupportedVersion.
[[nodiscard]] Result<ExchangeFile> readExchange(std::string_view bytes);

} // namespace redoubt::incident
