// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Signing.h"
#include "incident/exchange/ExchangeFile.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Checks an exchange file anywhere.
namespace redoubt::incident {

/// Something that is not as it was signed.
struct ExchangeFinding
{
    std::string what;  ///< "file", "head", "export signature", "statement", "root", "report", "overruling"
    std::string place; ///< may be empty
    std::string detail;
    bool operator==(const ExchangeFinding &) const = default;
};

/// A signature that holds, with the server's certificate of its key.
struct ExchangeSigner
{
    std::string as; ///< "export", "shown"
    std::string name;
    Id account;
    std::string console; ///< what the server's certificate calls it
    Instant at;
    bool operator==(const ExchangeSigner &) const = default;
};

enum class InnerState {
    Holds,
    Incomplete,  ///< part of what was signed was left out: nobody can tell from this file
    Uncertified, ///< the signature fits, and the record has no certificate of its key
    Broken,
};
BOOST_DESCRIBE_ENUM(InnerState, Holds, Incomplete, Uncertified, Broken)

/// A record within the file that somebody signed in the register: a report as issued, a level that a person answers for.
struct InnerSignature
{
    std::string kind;
    Id record;
    std::string name; ///< empty: left out
    std::optional<Instant> at;
    InnerState state = InnerState::Holds;
    bool operator==(const InnerSignature &) const = default;
};

struct ExchangeReport
{
    std::optional<ExchangeFile> file; ///< none: it cannot be read
    std::vector<ExchangeSigner> signers;
    std::vector<InnerSignature> inside;
    std::map<FieldClass, std::int64_t> removed; ///< how many, by class
    std::vector<ExchangeFinding> findings;
    std::string keyFingerprint; ///< of the key that it was checked with
    [[nodiscard]] bool isGenuine() const { return file.has_value() && findings.empty(); }
};

/// Checks that no byte of @p bytes is other than it was written, that each shown field is a leaf of the root that was signed, that what is left out
/// was left out by who signed for this recipient, and the signatures of records within. @p key: the server's, from elsewhere; without it the file's
/// own is believed, which proves that the file is one piece, and not whose. @p recipient: for whom it must be; none: for anybody.
[[nodiscard]] ExchangeReport auditExchange(std::string_view bytes, const std::optional<VerifyKey> &key,
                                           const std::optional<std::string> &recipient = {});

} // namespace redoubt::incident
