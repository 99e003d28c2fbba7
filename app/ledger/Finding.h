// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::ledger {

/// What can be wrong with a ledger.
enum class Fault {
    Malformed,          ///< a line of the file that is none
    Altered,            ///< an entry is not the one that the head after it was made with
    Removed,            ///< an entry that others hang on is not there
    Reordered,          ///< an entry stands where another belongs
    Repeated,           ///< an entry stands there twice
    Truncated,          ///< entries are missing at the end, or the checkpoint is
    ChainBroken,        ///< an author's own positions do not rise, or their chain has a hole
    HistoryReplaced,    ///< the entries hang together but do not lead to what the server signed
    BadSignature,       ///< the checkpoint was not signed by the key
    OtherKey,           ///< the file names another server key than the one it is to be checked with
    NotSigned,          ///< an entry is not what its author signed, or stands in no chain of theirs
    BadAuthorSignature, ///< a batch of an author was not signed by a key of theirs
    BadCertificate,     ///< a key was not certified by the server
};
BOOST_DESCRIBE_ENUM(Fault, Malformed, Altered, Removed, Reordered, Repeated, Truncated, ChainBroken, HistoryReplaced, BadSignature, OtherKey,
                    NotSigned, BadAuthorSignature, BadCertificate)

struct Finding
{
    Fault fault = Fault::Malformed;
    std::int64_t seq = 0;      ///< of the entry; 0 where it is about the file
    std::int64_t lastSeq = 0;  ///< of several in a row; otherwise seq
    std::optional<Id> record;  ///< where the entry's line can still be read
    std::string kind;          ///< the record's
    std::int64_t fileLine = 0; ///< from 1; 0 where there is none
    std::string detail;        ///< English, for people
    bool operator==(const Finding &) const = default;
};

} // namespace redoubt::ledger
