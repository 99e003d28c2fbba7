// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/LedgerFile.h"
#include "core/crypto/Signing.h"
#include "exercise/board/ExerciseBoard.h"
#include "feed/KindRegistry.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::ledger {

/// What can be wrong with a ledger.
enum class Fault {
    Malformed,       ///< a line of the file that is none
    Altered,         ///< an entry is not the one that the head after it was made with
    Removed,         ///< an entry that others hang on is not there
    Reordered,       ///< an entry stands where another belongs
    Repeated,        ///< an entry stands there twice
    Truncated,       ///< entries are missing at the end, or the checkpoint is
    ChainBroken,     ///< an author's own positions do not rise
    HistoryReplaced, ///< the entries hang together but do not lead to what the server signed
    BadSignature,    ///< the checkpoint was not signed by the key
    OtherKey,        ///< the file names another server key than the one it is to be checked with
};
BOOST_DESCRIBE_ENUM(Fault, Malformed, Altered, Removed, Reordered, Repeated, Truncated, ChainBroken, HistoryReplaced, BadSignature, OtherKey)

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

struct Report
{
    std::optional<Header> header;
    std::optional<feed::WireCheckpoint> checkpoint;
    std::int64_t entries = 0;
    std::int64_t withheld = 0;     ///< entries that are there as their digest only
    std::int64_t authors = 0;      ///< chains that wrote into the stream
    std::vector<Finding> findings; ///< at most MaxFindings, by seq
    std::int64_t moreFindings = 0;
    static constexpr std::size_t MaxFindings = 100;
    [[nodiscard]] bool isGenuine() const { return findings.empty(); }
};

/// Checks a ledger line by line, without a server: the stream's chain from its first entry to the signed checkpoint.
///
/// Each entry carries the head after it, so what was changed by hand is named even where several entries were. Who recomputes
/// all heads as well cannot sign a checkpoint: then the history as a whole is refused. Memory grows with the entries.
class Auditor
{
public:
    Auditor();
    ~Auditor();
    Auditor(const Auditor &) = delete;
    Auditor &operator=(const Auditor &) = delete;

    /// One line of the file without its line feed.
    void take(std::string_view line);
    /// @p key: the server's, from elsewhere than the file. Without it the file's own is believed, which proves only that the file
    /// is one piece.
    [[nodiscard]] Report finish(const std::optional<VerifyKey> &key);
    /// What the entries of an exercise come to, faults or none. Its id is the stream's.
    [[nodiscard]] const exercise::ExerciseBoard &board() const;

private:
    struct Entry;
    struct State;
    void takeRow(std::string_view line, std::int64_t fileLine);
    void fold(const Row &row, const feed::Line &line);
    void checkOrder();
    void checkLinks();
    void checkSeal(const std::optional<VerifyKey> &key);
    void find(Finding finding);

    std::unique_ptr<State> m_state;
};

} // namespace redoubt::ledger
